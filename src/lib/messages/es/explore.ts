import type en from '../en/explore';
import { count, some } from '../say';

export default {
	nouns: {
		incident: { one: 'incidente registrado', other: 'incidentes registrados' },
		offence: { one: 'delito registrado', other: 'delitos registrados' },
		victim: { one: 'víctima registrada', other: 'víctimas registradas' },
		call: { one: 'llamada registrada', other: 'llamadas registradas' }
	},
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
	panel: {
		title: 'Lo que se muestra',
		ofAll: (all: string) => `de ${all} en este conjunto de datos`,
		everything: 'todo lo que hay en este conjunto de datos',
		noPlace: (n: string) => `${n} sin lugar`,
		noDate: (n: string) => `${n} sin fecha`,
		placedTimes: (times: number) => `${some(times, { one: 'hora situada', other: 'horas situadas' })} al azar entre dos momentos`,
		clearAll: 'Quitar todos los filtros',
		clear: 'Quitar',
		clearNamed: (title: string) => `Quitar: ${title}`,
		place: 'Lugar',
		category: 'Categoría',
		area: 'Zona',
		dates: 'Fechas',
		weekday: 'Día de la semana',
		hour: 'Hora del día',
		filledAreas: (rows: string) => `En ${rows} la zona se ha completado, no se ha leído.`,
		monthOnly: 'La fuente solo da el mes de cada incidente, así que no hay días de la semana ni horas que elegir.',
		dayOnly: 'La fuente da el día de cada incidente, pero no la hora.'
	},
	presets: {
		night: 'Noche',
		morning: 'Mañana',
		afternoon: 'Tarde',
		evening: 'Tarde-noche',
		workdays: 'Lun–Vie',
		weekend: 'Fin de semana',
		days28: 'Últimos 28 días',
		weeks12: 'Últimas 12 semanas',
		year: 'Último año'
	},
	list: {
		search: (names: number) => `Buscar entre ${names} nombres`,
		searchIn: (label: string) => `Buscar en ${label}`,
		only: (name: string) => `Solo ${name}`,
		onlyShort: 'solo',
		fewer: 'Menos',
		all: (n: number) => `Ver los ${n}`
	},
	dates: { from: 'Desde', to: 'Hasta' },
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
	choice: {
		label: 'El mapa muestra',
		layers: {
			density: 'Cuántos, en hexágonos',
			areas: 'Cuántos, por zona',
			heat: 'Cuántos, suavizado',
			rate: 'Por cada 1000 personas',
			share: 'Parte de las categorías elegidas',
			change: 'Más o menos que antes',
			relative: 'Dónde hay más de lo habitual',
			overPeople: 'Dónde hay más de lo que cabe esperar por la población',
			'hot-spots': 'Lo que destaca',
			emerging: 'Lo que permanece, aparece y desaparece'
		},
		groups: { many: 'Cuántos', compared: 'En comparación', unusual: 'Inusual' },
		forEach: 'Por cada',
		km2: 'Kilómetro cuadrado',
		thousand: (name: string) => `1000 de ${name}`,
		against: 'Frente a',
		before: 'Justo antes',
		year: 'Un año antes',
		bandwidth: 'Ancho de banda',
		automatic: (width: string) => `${width} (automático)`,
		fromData: 'Elegirlo según los datos',
		finer: 'Más fino donde hay mucho registrado',
		smoothing: 'Suavizando',
		compareWith: 'Comparar con',
		nothing: 'Nada',
		anotherTime: 'Otro período',
		timeBefore: 'El período justo anterior',
		yearBefore: 'Lo mismo un año antes',
		nothingBefore: 'No hay nada registrado antes de las fechas mostradas: conviene elegir otras posteriores, u otra comparación.',
		oneCategory: 'Una categoría',
		laid: 'Disposición',
		beside: 'Lado a lado',
		over: 'Uno sobre otro',
		width: 'Ancho de los hexágonos'
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
