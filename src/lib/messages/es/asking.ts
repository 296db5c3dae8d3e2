import type en from '../en/asking';

export default {
	following: {
		arcgis: 'el número tras resultOffset',
		carto: 'el número tras cartodb_id',
		ckan: 'el número tras offset',
		file: 'la dirección del archivo siguiente',
		police: 'el mes, y las esquinas donde un recuadro contiene más de 10.000 y se pide en cuatro cuartos',
		socrata: 'el número tras $offset'
	},
	learns:
		'El portal conoce la dirección de red de este dispositivo, en qué dirección está alojada esta aplicación y qué datos se han pedido. No recibe cookies, ni la pantalla en la que se está, ni nada de lo guardado aquí.',
	confidence: {
		confirmed: 'columnas confirmadas',
		partly: 'columnas confirmadas en parte',
		unconfirmed: 'columnas sin confirmar: conviene mirar bien lo que entra'
	},
	meaning: {
		occurrence: 'cuándo ocurrió',
		report: 'cuándo se denunció',
		dispatch: 'cuándo se enviaron agentes'
	},
	month: (month: string, year: string) => `${month} de ${year}`,
	months: [
		'enero',
		'febrero',
		'marzo',
		'abril',
		'mayo',
		'junio',
		'julio',
		'agosto',
		'septiembre',
		'octubre',
		'noviembre',
		'diciembre'
	],
	twice: 'El portal envió esta fila dos veces',
	what: {
		rowsFrom: (n: number) => `filas desde la número ${n}`,
		noFields: 'no tiene campos ni elementos',
		howMany: 'cuántas filas hay',
		kinds: 'qué tipos hay',
		rowsBehind: (n: string) => `filas tras la número ${n}`,
		noRecords: 'no tiene registros',
		noReason: 'no dio ninguna razón',
		empty: 'está vacío',
		wholeFile: 'el archivo entero',
		noList: 'no tiene una lista de registros',
		inBox: (month: string) => `${month}, dentro del recuadro`,
		noListAtAll: 'no es una lista',
		noJson: 'no es JSON completo'
	},
	csv: {
		insideQuotation: 'termina dentro de unas comillas',
		afterQuotation: 'unas comillas van seguidas de texto',
		cutShort: 'su última línea está cortada'
	},
	noAnswer: 'El portal no responde, por pequeña que sea la zona.',
	continueOrDownload: 'Se puede continuar más tarde, o descargar el archivo del portal y soltarlo aquí.',
	cells: (n: number, expected: number) => `La fila tiene ${n} celdas donde se esperaban ${expected}`,
	samePage: (rows: string) => `El portal envió dos veces la misma página de ${rows} filas: su paginación está rota.`,
	keptContinue:
		'Se puede continuar más tarde: las páginas que llegaron se conservan. O descargar el archivo del portal y soltarlo aquí.',
	lostColumn: (lost: string, fresh: string, known: boolean) =>
		`La columna ${lost} ya no está en la respuesta del portal${fresh && `; ${known ? 'nuevas allí' : 'están'}: ${fresh}`}.`,
	lostColumnHint:
		'El portal ha cambiado su tabla. Conviene abrir su página, descargar el archivo y soltarlo aquí: entonces se puede decir qué columna es cuál.',
	noAddress: (typed: string) => `«${typed}» no es una dirección.`,
	addressHint: 'Una dirección empieza por https://.',
	ownAddress: 'Una dirección propia',
	unknownLicence: 'desconocida: hay que preguntar a quien la publica',
	unknown: 'no se sabe',
	everything: 'Todo lo que hay en esta dirección',
	unreadable: (host: string, why: string) => `La respuesta de ${host} no se puede leer: ${why}`,
	wait: (host: string, status: number) => `${host} pide que se espere (${status})`,
	noneRead: (host: string) => `No se pudo leer ninguna respuesta de ${host}`,
	inARow: (reason: string, times: number) => `${reason}, ${times} veces seguidas.`,
	keptBrowser:
		'Se puede continuar más tarde: las páginas que llegaron se conservan. O descargar el archivo del portal con el navegador y soltarlo aquí.',
	webPage: (host: string, status: number) => `${host} envió una página web donde se esperaban datos (${status}).`,
	webPageHint:
		'El portal puede estar cerrado por mantenimiento, pedir que se inicie sesión o haberse mudado. Conviene abrir su página, descargar el archivo y soltarlo aquí.',
	refused: (host: string, status: number, complaint: string) =>
		`${host} no aceptó la pregunta (${status})${complaint ? `: «${complaint}»` : '.'}`,
	refusedHint:
		'Una columna puede tener un nombre nuevo, o la tabla un sitio nuevo. Conviene abrir la página del portal, descargar el archivo y soltarlo aquí.',
	strict: 'El modo estricto está activado: la aplicación no pregunta nada a nadie.',
	strictHint: 'Para descargar de un portal hay que desactivarlo en Ajustes.',
	notAllowed: (host: string) => `No se ha permitido ${host}.`,
	notAllowedHint: 'Hay que pulsar «Permitir y descargar», o descargar el archivo y soltarlo aquí.',
	noDoor: (host: string) => `La puerta de esta aplicación no lleva a ${host}.`,
	noDoorHint:
		'Lleva a los portales de su lista por https, y a nadie más. Conviene descargar el archivo con el navegador y soltarlo aquí.',
	moved: (host: string, to: string) =>
		`Este portal se ha mudado: ${host} remite${to ? ` (se sabe que ahora está en ${to})` : ' a otra dirección'}, y la aplicación no lo sigue.`,
	movedHint: 'Conviene abrir la página del portal en el navegador, descargar el archivo y soltarlo aquí.',
	tooLarge: (host: string) => `La respuesta de ${host} ocupa más de 256 MB.`,
	tooLargeHint: 'Conviene elegir menos días, o descargar el archivo con el navegador y soltarlo aquí.',
	noLedger: 'La petición no se pudo anotar en la lista de peticiones, así que no se hizo.',
	noLedgerHint: 'Conviene liberar espacio en este dispositivo e intentarlo de nuevo.',
	notReady: 'La parte de la aplicación que puede preguntar a portales no está lista.',
	notReadyHint:
		'Conviene recargar la página una vez. En una ventana privada o sin https no es posible: hay que descargar el archivo y soltarlo aquí.',
	plan: {
		order: (from: string, to: string) => `El primer día, ${from}, es posterior al último, ${to}.`,
		orderHint: 'Hay que elegir los días al revés.',
		nothing: (title: string) => `«${title}» no tiene nada en esos días.`,
		nothingHint: 'Hay que elegir otros días, u otra de las tablas de este portal.',
		missing: 'A este portal se le pregunta por mes y por zona, y falta una de las dos cosas.',
		missingHint: 'Hay que elegir el primer y el último día, y los cuatro lados de la zona.',
		noArea: 'Los cuatro lados no encierran una zona.',
		noAreaHint: 'El oeste debe ser menor que el este, y el sur menor que el norte, en grados.'
	},
	allow: (hosts: string) =>
		`¿Puede esta aplicación preguntar a ${hosts}? Enviará las peticiones descritas arriba y nada más, y anotará cada una en la lista de Ajustes, donde se puede retirar el permiso.`,
	checked: (month: string, confidence: string) =>
		`Comprobado por última vez en ${month} con lo que se publica sobre ello; ${confidence}.`
} satisfies typeof en;
