import type en from '../en/explore';
import { count, some } from '../say';

export default {
	nouns: {
		incident: { one: 'incidente registrado', other: 'incidentes registrados' },
		offence: { one: 'delito registrado', other: 'delitos registrados' },
		victim: { one: 'víctima registrada', other: 'víctimas registradas' },
		call: { one: 'llamada registrada', other: 'llamadas registradas' }
	},
	shown: 'Lo que se muestra',
	of: (part: string, all: string) => `${part} de ${all}`,
	hours: (from: string, to: string) => `${from} a ${to}`,
	noDate: 'fecha desconocida',
	noArea: '(sin zona indicada)',
	filtered: {
		noArea: 'sin zona indicada',
		categories: (n: number) => some(n, { one: 'categoría', other: 'categorías' }),
		allCategories: 'Todas las categorías',
		hours: (hours: string) => `horas: ${hours}`,
		noHours: 'ninguna'
	},
	place: {
		hexagons: (n: number) => (n === 1 ? 'un hexágono' : `${count(n)} hexágonos`),
		drawn: (size: string) => `una zona de ${size} dibujada en el mapa`,
		within: (radius: string, middle: string) => `a menos de ${radius} de ${middle}`,
		somewhere: 'un lugar',
		chosen: (n: number, width: string) =>
			n === 1 ? `Un hexágono de ${width} elegido en el mapa.` : `${count(n)} hexágonos de ${width} elegidos en el mapa.`
	},
	frame: {
		panes: { map: 'Mapa', charts: 'Gráficos', patterns: 'Patrones', table: 'Tabla' },
		filters: (set: number) => `Filtros${set ? ` (${set})` : ''}`,
		view: 'Vista',
		strip: 'Gráficos, patrones y tabla',
		inStrip: 'En la franja',
		raise: 'Subir la franja',
		lower: 'Bajar la franja',
		close: 'Cerrar los filtros',
		show: (summary: string) => `Ver ${summary}`
	},
	reading: 'Leyendo lugares y horas',
	map: {
		label: (counted: string) => `Mapa de ${counted} en hexágonos. La vista de tabla dice lo mismo en números.`,
		perKm2: 'por km²',
		density: (n: string) => `${n} por km²`,
		none: 'nada registrado',
		more: (n: number) => `${n} más`,
		onlyPlace: 'Solo este lugar',
		allPlaces: 'Volver a mostrar todos los lugares'
	},
	empty: {
		boundaries: 'El mapa necesita límites',
		boundariesText: (area: string, noun: string) =>
			`Este archivo indica una zona (${area}) para cada registro (${noun}), pero no da coordenadas, así que el mapa necesita límites que dibujar. Los gráficos y la tabla de abajo cuentan por zona.`,
		places: 'No hay lugares en este archivo',
		placesText:
			'Ninguna de sus filas tiene coordenadas ni zona, así que no hay mapa que dibujar. Los gráficos muestran cuándo y qué.',
		list: 'No hay lugares que enumerar.'
	}
} satisfies typeof en;
