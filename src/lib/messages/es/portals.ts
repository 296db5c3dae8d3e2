import type en from '../en/portals';

export default {
	facts: {
		grain: {
			victim: 'una víctima, o la parte de una persona en un delito',
			incident: 'un incidente',
			offence: 'un delito',
			call: 'una llamada',
			count: 'un recuento'
		},
		publisher: 'Publicado por',
		page: 'Su página',
		host: 'Servidor',
		moved: (to: string, from: string) => `${to}, antes ${from}`,
		checked: 'Dirección y columnas'
	},
	wayOut:
		'**O descargarlo con el navegador** y soltar aquí el archivo. Entonces es el navegador quien habla con el portal, no esta aplicación.',
	question: {
		strictAbout: 'La aplicación no pregunta nada a nadie. Para descargar hay que desactivarlo en {settings}.',
		detail: (pages: string, rows: string, all: string, bytes: string) => `${pages}, ${rows}${all && ` de ${all}`}, ${bytes}`,
		allowAnd: (hosts: string, earlier: boolean) => `Permitir ${hosts} y ${earlier ? 'seguir' : 'descargar'}`,
		goOn: 'Seguir',
		fetch: 'Descargar',
		about: 'Sobre estos datos',
		whole: (name: string) =>
			`Esta tabla no se puede pedir por días, así que se descarga entera otra vez; solo se añaden las filas que aún no están en «${name}».`,
		upTo: (name: string, day: string) =>
			`«${name}» tiene datos hasta el ${day}. Ese día se pide otra vez, porque puede que no estuviera completo; solo se añaden las filas que aún no están.`,
		have: (name: string, day: string) =>
			`«${name}» está en este dispositivo, con datos hasta el ${day}. Para descargar solo lo nuevo, hay que empezar por ese día: puede que no estuviera completo.`,
		onlyNew: 'Solo lo nuevo',
		willAsk: 'Qué se preguntará',
		earlier: (ago: string, pages: string, rows: string) =>
			`Una descarga anterior de lo mismo se detuvo ${ago}, tras ${pages} con ${rows}. Sigue a continuación de ellas.`,
		throwAway: 'Descartar esas páginas',
		waiting: (reason: string, seconds: string) => `${reason}. Próximo intento en ${seconds}`,
		fetching: (hosts: string) => `Descargando de ${hosts}`,
		strict: 'El modo estricto está activado',
		barred: 'La puerta de esta aplicación no lleva ahí',
		barredAbout:
			'Lleva a los portales de la lista, por https, y a nadie más: así ni siquiera un fallo de la aplicación podría enviar nada a otra parte.'
	},
	cities: {
		search: 'Buscar',
		hint: 'Una ciudad, una región, un cuerpo de policía o el nombre de un servidor',
		found: (cities: string) => `Encontradas: ${cities}`,
		none: (search: string) =>
			`Ningún portal que conozcamos corresponde a «${search}». Se puede descargar el archivo con el navegador desde la página de datos abiertos de la ciudad y soltarlo en la pantalla Datos: sirve cualquier tabla de incidentes.`
	},
	outcome: {
		fetched: 'Descargado',
		nothing: 'Nada corresponde',
		newest: (day: string) => `El incidente más reciente es de ${day}.`,
		aside: (n: string, reason: string) => `Apartadas: ${n}. ${reason}.`,
		again: 'Preguntar otra cosa',
		addTo: (name: string) => `Añadir a «${name}»`,
		import: 'Mirar las columnas e importar'
	},
	requests: {
		paging: (following: string) =>
			`Donde una página no lo contiene todo, se pide lo mismo otra vez hasta que no hay más; solo cambia ${following}.`
	},
	wish: {
		west: 'Oeste',
		south: 'Sur',
		east: 'Este',
		north: 'Norte',
		title: 'Qué descargar',
		table: 'Tabla',
		first: 'Primer día',
		last: 'Último día',
		notPossible: 'no es posible aquí',
		allDays: 'todos los que haya',
		days: (time: string, empty: string, covers: string) =>
			`Días según ${time}, el último incluido. Si se deja vacío: ${empty}. Visto en ella: ${covers}.`,
		box: 'Los lados de la zona en grados. Una zona con más de 10.000 incidentes al mes se pide en cuartos.',
		kinds: 'Tipos',
		all: '– todos, si no se marca ninguno',
		kindsRequest: 'La petición que pregunta qué tipos hay',
		asking: 'Preguntando …',
		allow: (host: string) => `Permitir ${host} y preguntarle qué tipos hay`
	},
	days: (from: string, to: string) => `${from} a ${to}`,
	fetchingWork: (hosts: string) => `descargar de ${hosts}`,
	from: (publisher: string, said: string) => `De ${publisher}: ${said}`,
	page: {
		title: 'Portales de ciudades · Openbeat',
		all: 'Todas las ciudades',
		newFor: (name: string) => `Lo nuevo para «${name}». No se pregunta nada antes de permitirlo.`,
		about:
			'Muchas ciudades publican lo que registró su policía. Esta aplicación puede descargarlo: enseña cada petición antes de hacerla, pregunta solo a los servidores permitidos y no envía nada más que la pregunta.',
		cities: 'Ciudades',
		another: 'Otra tabla de uno de estos portales',
		anotherAbout:
			'La dirección de una tabla, una capa o un archivo. La puerta lleva solo a los portales de arriba; un archivo de cualquier otro sitio se puede descargar con el navegador y soltar en la pantalla Datos.',
		address: 'Dirección',
		look: 'Mirarla'
	}
} satisfies typeof en;
