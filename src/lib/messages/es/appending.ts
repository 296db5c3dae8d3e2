import type en from '../en/appending';
import { count } from '../say';

export default {
	and: ' y ',
	drop: {
		label: 'Añadir archivos',
		newer: 'Archivos con filas nuevas',
		choose: 'Elegir archivos',
		about:
			'Archivos con más de lo mismo: meses posteriores, o la tabla entera tal como se publica ahora. Solo se añaden las filas que aún no están en el conjunto de datos. Sus columnas pueden llamarse de otra manera.'
	},
	files: (n: number) => `${n} archivos`,
	looking: (files: string) => `Mirando ${files}`,
	theDataset: 'el conjunto de datos',
	missing: (names: string) => `Hay que elegir qué columna es ${names}: sin ella no se pueden usar las filas.`,
	otherFiles: 'Otros archivos',
	compare: 'Comparar las filas',
	reading: (files: string) => `Leyendo ${files}`,
	rowsRead: (n: string) => `${n} filas`,
	back: 'Atrás',
	add: (rows: string, replaced: number) => `Añadir ${rows}${replaced ? `, sustituir ${count(replaced)}` : ''}`,
	replace: (rows: string) => `Sustituir ${rows}`,
	nothing: 'Nada que añadir',
	adding: 'Añadiendo las filas nuevas',
	added: (rows: string) => `Añadidas: ${rows}`,
	already: (read: string, already: string) => `De ${read} leídas, ${already} ya estaban en el conjunto de datos`,
	changed: (n: string) => `, ${n} estaban con otras celdas`,
	replaced: (n: string) => `(${n} sustituidas)`,
	aside: (n: string) => `, ${n} se apartaron`,
	now: (known: string, rows: string) => `; ${known}. El conjunto de datos tiene ahora ${rows}.`,
	trainAgain: 'Los modelos entrenados antes no saben nada de esto: para usarlo hay que entrenar de nuevo.',
	map: 'Verlo en el mapa',
	toAdd: (rows: string) => `${rows} por añadir`,
	nothingNew: 'Nada nuevo',
	toReplace: (rows: string) => `, ${rows} por sustituir`,
	ofRead: (n: string) => `de ${n} leídas`,
	how: 'Cómo se reconocen las filas que ya están',
	takeNewer: (rows: string) => `Tomar la versión nueva de ${rows}`,
	takeNewerHint:
		'Ocupa el lugar de la fila en el conjunto de datos; las columnas que no están en todos los archivos conservan lo que tienen. No se puede deshacer.',
	becomes: 'Qué pasa con las filas leídas',
	means: 'Qué significa',
	good: 'Conviene saber',
	by: (label: string) => `Por «${label}»`,
	byCells: 'Por todas sus celdas',
	notAtAll: 'De ninguna manera: añadir todas las filas',
	byMeans: (label: string) =>
		`Una fila ya está cuando está su «${label}». Las filas que no lo tienen se reconocen por todas sus celdas.`,
	byCellsMeans:
		'Una fila ya está cuando están todas sus celdas. Las filas iguales pueden ser incidentes distintos, así que se cuentan: lo que aparece 3 veces en los archivos y dos en el conjunto de datos añade 1.',
	notAtAllMeans: 'Para archivos que no se solapan con el conjunto de datos. Las filas que ya están contarían dos veces.',
	tally: {
		againKey: (label: string) => `«${label}» y celdas como en el conjunto de datos`,
		againCells: 'hay filas iguales en el conjunto de datos',
		read: 'Leídas',
		readMeans: 'cada línea o registro bajo los nombres de las columnas',
		new: 'Nuevas',
		newMeans: 'se añadirán',
		there: 'Ya están',
		changed: 'Están con otras celdas',
		changedTaken: 'cambiadas desde entonces; ocupan el lugar de la fila del conjunto de datos',
		changedStays: 'quizá cambiadas desde entonces; se queda la fila del conjunto de datos',
		aside: (reason: string) => `Apartadas: ${reason}`,
		asideMeans: 'no se pueden usar'
	},
	readingName: (name: string) => `leer ${name}`,
	addingRows: 'añadir filas',
	rowsAdded: (n: string, name: string) => `Se han añadido ${n} filas a «${name}».`,
	takenAway: 'Las filas se han vuelto a quitar.'
} satisfies typeof en;
