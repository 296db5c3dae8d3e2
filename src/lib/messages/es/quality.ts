import type en from '../en/quality';
import { count, some } from '../say';

export default {
	cells: {
		empty: 'vacía',
		yes: 'sí',
		no: 'no',
		point: (lat: string, north: boolean, lon: string, east: boolean) =>
			`${lat}°\u00a0${north ? 'N' : 'S'}, ${lon}°\u00a0${east ? 'E' : 'O'}`,
		row: 'Fila',
		time: 'Hora',
		kind: 'Tipo',
		place: 'Lugar',
		column: 'Columna',
		beforeHead: 'Antes',
		nowHead: 'Ahora',
		inFile: (n: string) => `${n} en su archivo`,
		noPlace: 'sin lugar',
		before: 'antes',
		now: 'ahora',
		filledIn: 'rellenada',
		noTime: 'sin hora',
		unknown: 'ya no se sabe',
		nothing: 'no cuenta',
		countsAs: (n: number) => `cuenta como ${n}`
	},
	notes: {
		wasChanged: 'cambiada',
		steps: (steps: readonly number[]) => `${steps.length === 1 ? 'el paso' : 'los pasos'}\u00a0${steps.join(', ')}`,
		filled: (steps: string) => `antes: rellenada por ${steps}`,
		changed: (steps: string) => `antes: cambiada por ${steps}`,
		until: (value: string, steps: string) => `${value} hasta que cambió de nuevo en ${steps}`,
		aside: (step: string) => `fila apartada por ${step}`,
		random: 'situada al azar',
		by: (done: string, step: number) => `${done} en el paso\u00a0${step}`
	},
	kinds: {
		impute: 'Rellenar celdas vacías',
		merge: 'Contar varios valores como uno',
		clip: 'Limitar números extremos',
		normalise: 'Poner números en una escala común',
		'spread-times': 'Repartir horas inciertas',
		'set-aside': 'Apartar filas'
	},
	sets: {
		repeated: 'Filas iguales a una anterior',
		'near-repeated': 'Filas casi iguales a una anterior',
		far: 'Filas con un lugar lejos de todos los demás',
		'no-place': 'Filas sin lugar',
		'no-time': 'Filas sin hora',
		'odd-time': 'Filas con una hora inverosímil'
	},
	steps: {
		aside: (rows: string) => `${rows}, apartadas`,
		impute: {
			mode: (column: string) => `Celdas vacías de «${column}» rellenadas con su valor más frecuente`,
			median: (column: string) => `Celdas vacías de «${column}» rellenadas con su mediana (el valor central)`,
			nearest: (column: string) => `Celdas vacías de «${column}» rellenadas con el valor más cercano en el espacio y en el tiempo`
		},
		clip: (column: string, low: string, high: string) => `«${column}» limitada a ${low} … ${high}`,
		merge: (from: string, into: string) => `${from} cuentan como «${into}»`,
		mergeIn: (from: string, into: string, column: string) => `${from} cuentan como «${into}» en «${column}»`,
		normalise: {
			z: (column: string) => `«${column}» en una escala común, en una columna propia (media 0, desviación típica 1)`,
			range: (column: string) => `«${column}» en una escala común, en una columna propia (de 0 a 1)`
		},
		spread: (hours: string, seed: number) =>
			`Horas inciertas de hasta ${hours}, cada una situada en un momento al azar entre el inicio y el fin (semilla ${seed})`,
		more: (n: string) => ` y ${n} más`
	},
	howMuch: {
		times: (rows: string) => `horas de ${rows}`,
		normalise: (numbers: string) => `${numbers} en una columna nueva, ninguna celda cambiada`,
		impute: (cells: string) => `${cells} rellenadas`
	},
	page: {
		dataset: 'datos',
		csvName: (name: string, step: number) => `${name} - cambiado en el paso ${step}.csv`,
		stepsName: (name: string) => `${name} - pasos.json`,
		titleTab: 'Calidad · Openbeat',
		title: 'Calidad',
		purpose: 'Calidad mira cada fila de un conjunto de datos en busca de lo que podría engañar, y dice qué se puede hacer.',
		howGood: (name: string) => `¿Qué tan buenos son los datos de «${name}»?`,
		about:
			'Qué podría engañar a un análisis de estos registros, y qué se puede hacer. No se cambia nada sin confirmarlo, y todo cambio se puede deshacer.',
		looked: (n: string) => `${n} filas examinadas`,
		aside: (n: string) => `, ${n} apartadas`,
		starting: 'Empezando',
		reading: 'Leyendo filas',
		skipped: (steps: string) => `Se dejaron fuera: ${steps}`,
		found: 'Qué se encontró',
		steps: 'Pasos',
		done: 'Qué se hizo con las filas',
		stepsOf: (name: string) => `pasos de «${name}»`
	},
	changed: {
		range: (first: string, last: string, all: string) => `${first} a ${last} de ${all}`,
		title: (step: number) => `Qué cambió el paso ${step}`,
		reading: 'Leyendo celdas',
		region: 'Celdas cambiadas',
		caption: (range: string) => `Celdas ${range}`,
		before: 'Página anterior',
		page: 'Página',
		ofPages: (n: string) => `de ${n}`,
		next: 'Página siguiente',
		save: 'Guardar todo como CSV'
	},
	bars: {
		expectedValue: (value: string) => `, esperado ${value}`,
		expected: 'esperado'
	},
	places: {
		more: (places: string) => `y ${places}`
	},
	series: {
		asTable: 'Como tabla',
		from: 'Desde',
		value: 'Valor'
	},
	finding: {
		tones: {
			good: 'Bien',
			note: 'Conviene saber',
			problem: 'Problema'
		},
		looks: (n: number) => `${n} vistas más de esto`,
		remedies: 'Qué se puede hacer',
		allOfThem: (n: number) => `los ${n} a la vez`,
		allOfThese: (n: number) => `Todos estos (${n})`,
		more: (n: number) => `${n} más`
	},
	dialog: {
		title: 'Un paso propio',
		about: 'Se puede deshacer, y nada más cambia.',
		what: 'Qué',
		column: 'Columna',
		noColumn: 'Este conjunto de datos no tiene ninguna columna para eso.',
		filledWith: 'Rellenar con',
		nearest: 'El valor del incidente más cercano en el espacio y en el tiempo',
		mode: 'El valor más frecuente',
		median: 'La mediana (el valor central)',
		filledHint: 'Las celdas rellenadas se cuentan, y el informe de calidad lo dice.',
		scale: 'Escala',
		z: 'Media 0, desviación típica 1 (puntuación z)',
		range: 'De 0 a 1',
		scaleHint: 'Se añade una columna; los números mismos se quedan.',
		lowest: 'Mínimo',
		highest: 'Máximo',
		longest: 'Intervalo más largo',
		hours: 'horas',
		longestHint:
			'Cada incidente que se sabe entre dos momentos separados como mucho por esto se sitúa en uno al azar entre ambos (análisis aorístico).',
		which: 'Qué filas',
		searchValues: 'Buscar valores',
		search: (values: string) => `Buscar entre ${values}`,
		values: 'Valores que cuentan como uno',
		moreValues: (values: string) => `${values}: se encuentran buscando.`,
		countAs: 'Contarlos como',
		do: 'Hacerlo'
	},
	list: {
		filled: (n: number, column: string) =>
			`${some(n, { one: 'celda', other: 'celdas' })} de «${column}» ${n === 1 ? 'está rellenada, no leída' : 'están rellenadas, no leídas'}.`,
		aside: (n: number) =>
			`${some(n, { one: 'fila no cuenta mientras está apartada', other: 'filas no cuentan mientras están apartadas' })}.`,
		waiting: (steps: string) => `${steps} por repetir`,
		waitingAbout: 'Se deshizo un paso anterior, y la repetición de los siguientes se interrumpió.',
		doThem: 'Hacerlos',
		leaveOut: 'Dejarlos fuera',
		undo: (step: string) => `Deshacer: ${step}`,
		none: 'Nada hasta ahora: todas las filas están como se leyeron.',
		own: 'Un paso propio',
		save: 'Guardar estos pasos',
		fromFile: 'Pasos de un archivo',
		file: 'Un archivo de pasos',
		asIn: (name: string, steps: string) => `Como en «${name}» (${steps})`
	},
	show: {
		filled: 'Ver las celdas rellenadas',
		aside: 'Ver las filas apartadas',
		times: 'Ver las horas cambiadas',
		cells: 'Ver las celdas cambiadas'
	},
	said: {
		impute: (n: number, column: string) =>
			`${some(n, { one: 'celda', other: 'celdas' })} de «${column}» ${n === 1 ? 'estaba vacía y está rellenada' : 'estaban vacías y están rellenadas'}: una suposición, no un registro.`,
		clip: (n: number, column: string) =>
			`${some(n, { one: 'número', other: 'números' })} de «${column}» ${n === 1 ? 'quedaba fuera de los límites y pasó a ser el límite' : 'quedaban fuera de los límites y pasaron a ser el límite'}.`,
		merge: (n: number, column: string) =>
			`${some(n, { one: 'celda', other: 'celdas' })} de «${column}» ${n === 1 ? 'recibió' : 'recibieron'} otro valor.`,
		spread: (rows: number, cells: number) =>
			`${some(rows, { one: 'fila que se sabe entre dos momentos está en uno de ellos, sacado', other: 'filas que se saben entre dos momentos están en uno de ellos, sacado' })} al azar: ${some(cells, { one: 'celda cambiada', other: 'celdas cambiadas' })}.`,
		aside: (rows: number) =>
			`${some(rows, { one: 'fila no cuenta', other: 'filas no cuentan' })} desde este paso; sus demás celdas están como estaban.`,
		normalise: 'No cambió ninguna celda: los números están en una columna propia.',
		again: (n: number) =>
			`${count(n)} de estas celdas ${n === 1 ? 'cambió' : 'cambiaron'} de nuevo en un paso posterior; «ahora» es lo que contienen tras todos los pasos.`
	},
	form: {
		kind: 'Tipo de incidente',
		hours: 'Falta el intervalo más largo en horas, entre 1 y 8.784.',
		column: 'Hay que elegir una columna.',
		limits: 'Faltan un límite inferior y uno superior.',
		tick: 'Hay que marcar los valores que deben contar como uno.',
		name: 'Falta el nombre que deben tener.'
	},
	work: {
		done: (label: string) => `Hecho: ${label}.`,
		several: (n: number) => `Se hicieron ${n} pasos.`,
		undoing: 'deshacer un paso',
		again: 'repetir pasos',
		stepsOf: (file: string) => `pasos de ${file}`,
		noSteps: (file: string) => `«${file}» no contiene pasos.`,
		tidying: (name: string) => `arreglar «${name}»`
	},
	aspects: {
		completeness: '¿Están rellenas las columnas?',
		geocoding: '¿Tienen lugar los incidentes?',
		'time-precision': '¿Qué tan exactas son las horas?',
		'uncertain-times': '¿Se sabe cuándo ocurrió?',
		duplicates: '¿Se cuenta algo dos veces?',
		'far-places': '¿Están los lugares donde deben?',
		'odd-times': '¿Caen las horas donde deben?',
		categories: '¿Significan lo mismo los tipos de incidente en todo el registro?',
		level: '¿Salta el nivel?',
		'reporting-lag': '¿Con cuánto retraso llegan las denuncias?',
		numbers: '¿Son verosímiles los números?'
	}
} satisfies typeof en;
