import type en from '../en/shell';

export default {
	broken: {
		showAgain: 'Mostrar de nuevo esta pantalla',
		nothingHere: 'Aquí no hay nada',
		somethingBroke: 'Algo ha fallado',
		noAddress: 'No hay nada en esta dirección',
		notShown: 'No se ha podido mostrar esta pantalla',
		cutOff: 'Quizá la dirección llegó cortada. Los datos están intactos: viven en este navegador, no en una dirección.',
		unforeseen:
			'Ha ocurrido un fallo que no habíamos previsto. Lo guardado sigue en este dispositivo. Conviene recargar la página; si vuelve a ocurrir, se agradece el aviso con estas palabras:',
		toData: 'Ir a los datos',
		first: 'Primera pantalla'
	},
	grain: {
		incident: 'un incidente',
		offence: 'un delito',
		victim: 'una víctima',
		call: 'una llamada',
		count: 'un recuento hecho en otra parte'
	},
	precision: {
		minute: 'al minuto',
		hour: 'a la hora',
		day: 'al día',
		month: 'al mes'
	},
	places: {
		data: {
			label: 'Datos',
			about: 'Traer y guardar conjuntos de datos'
		},
		explore: {
			label: 'Explorar',
			about: 'Ver dónde y cuándo',
			needs:
				'Explorar muestra en un mapa dónde y cuándo se registraron incidentes, y permite acotar por tipo, fecha, día de la semana y hora.'
		},
		models: {
			label: 'Modelos',
			about: 'Entrenar y comparar',
			needs:
				'Modelos entrena modelos de pronóstico en este dispositivo y dice cuál de ellos, si alguno, es mejor que un simple recuento del pasado.'
		},
		forecast: {
			label: 'Pronóstico',
			about: 'El período que viene',
			needs:
				'Pronóstico muestra dónde podrían registrarse incidentes en el período que viene, con las razones y la seguridad que merece.'
		},
		settings: {
			label: 'Ajustes',
			about: 'Aspecto, almacenamiento, acerca de'
		},
		all: 'Secciones',
		home: 'Openbeat, primera pantalla'
	},
	skip: 'Saltar al contenido',
	switcher: {
		noStorage: 'Almacenamiento no disponible',
		notHere: 'No está en este dispositivo',
		none: 'Aún no hay datos',
		add: 'Añadir un conjunto de datos…',
		label: 'Conjuntos de datos',
		dataset: 'Conjunto de datos:'
	},
	worksOffline: 'Openbeat funciona sin conexión.',
	offline: 'sin conexión',
	opening: 'Abriendo el conjunto de datos',
	none: {
		missing: 'Este conjunto de datos no está en este dispositivo',
		missingText:
			'La dirección pide un conjunto de datos que este navegador no tiene: se borró, o el enlace viene de otro dispositivo. Los datos nunca viajan con un enlace.',
		another: 'Elegir otro conjunto de datos',
		own: 'Abrir un archivo propio',
		first: (place: string) => `${place} necesita antes un conjunto de datos`,
		open: 'Abrir un archivo o la ciudad de muestra'
	},
	theme: {
		light: 'Claro',
		dark: 'Oscuro',
		system: 'Como diga el sistema',
		label: 'Aspecto'
	},
	update: {
		elsewhere: 'Otra pestaña ha pasado a una versión nueva; esta sigue con la anterior. Se puede cambiar cuando convenga.',
		waiting: 'Hay una versión nueva lista. Se puede cambiar cuando convenga.',
		wouldStop: (work: string) => `Cambiar ahora detendría: ${work}.`,
		later: 'Más tarde',
		now: 'Cambiar ahora',
		noOffline:
			'Este navegador o esta dirección no pueden guardar la aplicación para usarla sin conexión (hace falta https o localhost).',
		notKept: (why: string) => `No se ha podido guardar la aplicación para usarla sin conexión: ${why}`
	},
	workDone: (doing: string, percent: string) => `${doing}, ${percent} hecho en total`,
	origin: {
		sample: 'inventada en este dispositivo',
		portal: (hosts: string) => `del portal ${hosts}`,
		file: 'de un archivo',
		files: (name: string, more: number) =>
			`de ${name}${more ? ` y ${more === 1 ? 'un archivo más' : `${more} archivos más`}` : ''}`
	},
	notices: {
		stillHere: (said: string) => `${said} Lo guardado sigue aquí; si algo parece atascado, conviene recargar la página.`,
		browserSaid: (words: string) => `El navegador dijo: «${words}».`
	},
	sample: {
		making: 'crear la ciudad de muestra',
		streets: 'Trazando las calles'
	},
	cutShort: (name: string) => `La lectura de «${name}» se interrumpió y no se conservó nada.`,
	cutShortHint: 'Para leerlo desde el principio, hay que elegir de nuevo el archivo.',
	deleted: (name: string) => `Borrado: «${name}».`,
	undo: 'Deshacer',
	lifted: {
		again: 'repetir los pasos de arreglo',
		skipped: (n: number) => `${n} de los pasos de arreglo ya no tenían nada que cambiar, o les faltaba la columna.`,
		hint: 'La página de calidad muestra los pasos que se hicieron.'
	},
	recorded: {
		incident: 'incidentes registrados',
		offence: 'delitos registrados',
		victim: 'víctimas registradas',
		call: 'llamadas registradas',
		count: 'incidentes registrados'
	}
} satisfies typeof en;
