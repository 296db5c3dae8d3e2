import type en from '../en/details';

export default {
	from: 'Procedencia',
	readAs: 'Leído como',
	publisher: 'Publicado por',
	licence: 'Licencia',
	fetched: 'Descargado',
	unknownDay: 'un día desconocido',
	fetchedAt: (time: string, day: string) => `${time}; el incidente más reciente es de ${day}`,
	rowsFetched: 'Filas descargadas',
	dates: 'Fechas',
	timesKnown: 'Hora conocida',
	rowIs: 'Una fila es',
	categories: 'Categorías',
	tidied: 'Arreglos',
	further: 'Otras columnas',
	noneKept: 'ninguna conservada',
	size: 'Tamaño',
	read: 'Filas leídas',
	kept: 'Filas conservadas',
	aside: 'Filas apartadas',
	noPlace: 'Conservadas sin lugar',
	noTime: 'Conservadas sin hora',
	equal: 'Conservadas, iguales a una fila anterior',
	far: 'Conservadas, lejos de todas las demás',
	invented: 'Un programa ha inventado estos incidentes. No describen ningún lugar real, y se conoce la verdad que hay detrás.',
	whatHappened: 'Qué pasó con las filas',
	rows: 'Filas',
	number: 'Número',
	later: 'Añadido después',
	more: {
		changed: (n: string) => `, ${n} estaban con otras celdas`,
		replaced: (n: string) => `(${n} ocuparon el lugar de las anteriores)`,
		line: (time: string, files: string, read: string, already: string) =>
			`${time}, de ${files}: ${read} leídas, ${already} ya estaban`
	},
	knownBy: {
		none: 'se añadieron todas las filas',
		cells: 'comparadas por todas sus celdas',
		key: (by: string) => `comparadas por «${by}»`
	}
} satisfies typeof en;
