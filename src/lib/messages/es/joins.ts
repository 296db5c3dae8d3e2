import type en from '../en/joins';
import { some } from '../say';

export default {
	tableByArea: (key: string, property: string, matched: string, areas: string, share: string, rows: string) =>
		`Una **tabla por zonas**: «${key}» corresponde a «${property}». ${matched} de ${areas} (${share}) tienen una fila entre ${rows}.`,
	seriesByDay: (column: string, days: string, from: string, to: string) =>
		`Una **serie diaria** («${column}»): ${days} del ${from} al ${to}.`,
	modelsMayUse: (ticked: number, of: number) => `Los modelos pueden usar ${ticked} de ${of} columnas`,
	ticksMean: 'Todas se conservan; con una marca, los pronósticos aprenden de la columna.',
	people: 'Las columnas que describen a personas empiezan sin marcar: Openbeat modela lugares, no personas.',
	fewMore: (n: string) => ` y ${n} más`,
	leftOut: (shapes: string) => `Se dejarán fuera ${shapes}.`,
	eachRow: 'Cada fila recibe la zona en la que está su lugar.',
	byColumn: (column: string, property: string) =>
		`Las filas no tienen lugares, así que las zonas se encuentran por «${column}», que contiene los mismos valores que «${property}» de las zonas.`,
	calledBy: 'Las zonas se llaman según',
	newColumn: 'Nombre de la columna nueva',
	fuzzy: 'Escritas de otra manera, quizá las mismas',
	areasWithout: (areas: string) => `${areas} sin fila`,
	rowsWithout: (rows: string) => `${rows} sin zona`,
	repeated: (rows: string) => `${rows} con la clave repetida de una anterior. Cuenta la primera de cada una.`,
	mean: 'Las filas de un mismo día se convierten en su media.',
	undated: (n: number) => `${some(n, { one: 'fila sin fecha legible queda', other: 'filas sin fecha legible quedan' })} fuera.`,
	covers: (n: string, days: string) =>
		`Cubre ${n} de los ${days} de este conjunto de datos. Los pronósticos ven el último valor conocido y la media de la semana anterior, nunca el día para el que son.`,
	unplaced: (n: number) => `${some(n, { one: 'fila sin coordenadas queda', other: 'filas sin coordenadas quedan' })} fuera.`,
	nearest: 'Los pronósticos ven a qué distancia está el más cercano y cuántos hay en 500 m.',
	drop: {
		label: 'Añadir un archivo',
		input: 'Archivo que se añade',
		choose: 'Elegir un archivo',
		areas: 'Zonas',
		areasFormats: ': GeoJSON, TopoJSON o un shapefile en un solo .zip',
		table: 'Una tabla por zonas',
		tableFormats: ': un CSV con una fila para cada una, como cifras del censo',
		weather: 'Clima o actos',
		weatherFormats: ': un CSV con una fecha en cada fila',
		places: 'Lugares que pueden importar',
		placesFormats: ': un CSV con longitud y latitud, como bares o estaciones'
	},
	looking: (name: string) => `Mirando ${name}`,
	addingName: (name: string) => `Añadiendo ${name}`,
	back: 'Atrás',
	add: 'Añadir',
	added: (name: string) => `«${name}» se ha añadido.`,
	soFar: 'Añadido hasta ahora',
	remove: (name: string) => `Quitar ${name}`,
	knownSince: 'Conocido desde',
	knownSinceHint:
		'Un pronóstico se prueba como si se hiciera en su momento. Esto se deja fuera cuando el entrenamiento terminó antes de este día. Vacío: se conoció siempre.',
	mayUse: (columns: string) => `Los modelos pueden usar ${columns}`,
	noneUsed: 'Los modelos no usan ninguna columna',
	knownSinceDay: (day: string) => `Cuenta como conocido desde el ${day}`,
	more: (n: string) => `y ${n} más`,
	inAreas: (inside: string, outside: string, column: string | null, unknown: string) =>
		`${inside} en una zona, ${outside} ${column === null ? 'fuera de todas' : `con otro «${column}»`}, ${unknown} sin ${column === null ? 'lugar' : 'valor'}`,
	foundBy: (column: string, property: string) => `Se encuentran por «${column}», que es igual a «${property}» de las zonas`,
	noArea: (values: string) => `${values} que ninguna zona tiene`,
	tableBy: (column: string) => `tabla por ${column}`,
	haveRow: (matched: string, areas: string) => `${matched} de ${areas} tienen fila`,
	fuzzyMatched: (names: string) => `${names} emparejados aunque escritos de otra manera`,
	byDay: 'serie diaria',
	distance: 'Los modelos pueden usar la distancia al más cercano y cuántos hay en 500 m',
	adding: (name: string) => `añadir ${name}`
} satisfies typeof en;
