import type en from '../en/exploring';
import { count, some } from '../say';

export default {
	gathering: 'Reuniendo los incidentes',
	noDataset: 'No hay ningún conjunto de datos abierto.',
	noDatasetHint: 'Hay que abrir uno y preguntar de nuevo.',
	holds: (counted: string, inside: boolean, place: string) => `${counted} ${inside ? 'en ' : ''}${place}`,
	panel: {
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
	steps: {
		undo: (step: string) => `Deshacer: ${step}`,
		nothingToUndo: 'Nada que deshacer',
		redo: (step: string) => `Rehacer: ${step}`,
		nothingToRedo: 'Nada que rehacer'
	},
	table: {
		save: 'Guardar la tabla',
		recorded: 'Registrados',
		share: 'Parte',
		areas: (counted: string, by: string) => `${counted} por ${by}. Al pulsar una fila se muestra solo esa zona.`,
		rank: 'Puesto',
		area: 'Zona',
		place: 'Centro del hexágono',
		density: 'Densidad',
		leading: 'Lo más registrado',
		hexagons: (counted: string, hexagons: number, width: string) =>
			`${counted} en ${count(hexagons)} hexágonos de ${width}. Al pulsar una fila se muestra solo ese lugar.`
	},
	compare: {
		unit: 'por km² y año',
		label: (one: string, other: string) => `Mapa de ${one} en hexágonos, comparado con ${other}`,
		edge: (one: string, other: string) => `Borde entre ${one} y ${other}`,
		clear: 'Tomada por sí sola, la diferencia es mayor que la que da el azar.',
		chance: 'La diferencia bien puede ser azar.'
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
			emerging: 'Lo que sigue, aparece y cesa'
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
		nothingBefore:
			'No hay nada registrado antes de las fechas mostradas, o el registro tiene allí huecos: conviene elegir otras fechas, u otra comparación.',
		oneCategory: 'Una categoría',
		laid: 'Disposición',
		beside: 'Lado a lado',
		over: 'Uno sobre otro',
		width: 'Ancho de los hexágonos',
		colours: 'Colores',
		cut: {
			own: 'Más finos para valores pequeños',
			equal: 'Pasos iguales',
			quantiles: 'Igual número de lugares en cada uno',
			natural: 'Grupos naturales'
		},
		howMany: 'Número de colores',
		cutAbout: {
			equal: 'Cada color abarca la misma amplitud de valores.',
			quantiles: 'Cada color tiene más o menos los mismos lugares: valores parecidos pueden tener otro color.',
			natural: 'Los valores cercanos entre sí comparten color.'
		},
		cutTerm: { equal: 'intervalos iguales', quantiles: 'cuantiles', natural: 'cortes naturales' },
		cutHelp: {
			equal:
				'La distancia entre el valor menor y el mayor, en partes iguales. Unos pocos valores muy grandes empujan a todos los demás al primer color. Los lugares sin nada quedan fuera.',
			quantiles:
				'Los valores en orden, cortados de modo que cada clase tenga los mismos lugares; los valores iguales quedan juntos. Siempre hay lugares oscuros, aunque todos sean casi iguales. Los lugares sin nada quedan fuera.',
			natural:
				'El corte con la menor dispersión dentro de las clases, hallado con exactitud (Fisher 1958, Jenks 1977). Sigue a estos mismos valores: otro filtro mueve los límites. Los lugares sin nada quedan fuera.'
		}
	},
	also: {
		title: 'También en el mapa',
		incidents: 'Incidentes uno a uno',
		zoomIn: 'Para verlos hay que acercar el mapa.',
		clusters: 'Conglomerados',
		kind: 'Clase de conglomerados',
		reach: 'Alcance',
		groups: 'Grupos',
		centres: 'El centro de cada mes',
		centresTerm: 'centro medio y elipse de desviación estándar',
		centresHelp:
			'La media de todos los lugares de un mes, unida de mes a mes por una línea, y para los doce últimos una elipse que contiene alrededor del 63\u00a0% de ellos si forman un solo cúmulo redondo. Entre dos puntos calientes, el centro cae en medio, donde no hay nada registrado.',
		reading: 'Leyendo incidentes',
		keys: {
			incident: 'un incidente registrado',
			cluster: 'un conglomerado',
			path: 'el centro, mes a mes',
			ellipse: 'dispersión de cada uno de los 12 últimos meses, el más reciente con más trazo',
			link: 'cercanos en lugar y tiempo'
		}
	},
	methods: {
		hdbscan: {
			name: 'Lugares densos',
			term: 'HDBSCAN',
			help: 'Encuentra lugares más densos que sus alrededores, cada uno con su propia densidad, y deja fuera lo que queda entre ellos. El contorno es el menor posible sin entrantes: puede cubrir terreno en el que no se registró nada.'
		},
		dbscan: {
			name: 'Dentro de un alcance',
			term: 'DBSCAN',
			help: 'Une todos los incidentes que están al alcance de un lugar muy concurrido. Con un mismo alcance para todos, un centro concurrido se convierte en un gran conglomerado mientras que las afueras tranquilas no tienen ninguno.'
		},
		'k-means': {
			name: 'Grupos parecidos',
			term: 'k-medias',
			help: 'Divide todos los incidentes en ese número de grupos de extensión parecida, sin huecos: sirve para repartir trabajo, no para encontrar lo inusual. Otro número da otros grupos.'
		}
	},
	clusters: {
		list: 'Conglomerados, del mayor al menor',
		rest: (n: number) => `${some(n, { one: 'más aparece', other: 'más aparecen' })} en la tabla.`,
		noTest: 'Esto describe y no contrasta nada: los puntos esparcidos al azar también forman conglomerados.',
		what: (leading: string) => `Más que en el resto: ${leading}`,
		when: (most: string) => `Lo más frecuente: ${most}`,
		here: (rank: string, of: string) => `Conglomerado ${rank} de ${of}`,
		holds: (n: string, sampled: boolean) => (sampled ? `${n} en él (de una muestra)` : `${n} en él`),
		table: (of: string) => `Conglomerados dibujados en el mapa, de ${of}. Al pulsar una fila, el mapa va allí.`,
		none: (least: string) => `No se encontraron conglomerados de ${least} o más.`,
		sample: (n: string) => `una muestra de ${n}`,
		all: (n: string) => `un total de ${n}`,
		groups: (n: string, of: string, largest: string) => `${n} grupos de ${of}; el mayor tiene ${largest}.`,
		hold: (n: number, share: string, of: string, largest: string, least: string) =>
			`${some(n, { one: 'conglomerado contiene', other: 'conglomerados contienen' })} el ${share} de ${of}; el mayor tiene ${largest}. Un conglomerado tiene al menos ${least}.`
	},
	centres: {
		few: 'Hay demasiado pocos meses para comparar.',
		still: (from: string, to: string) => `Entre ${from} y ${to} el centro no se movió más que por azar.`,
		moved: (distance: string, direction: string, from: string, to: string) =>
			`Entre ${from} y ${to} el centro se movió unos ${distance} hacia el ${direction}.`,
		directions: ['este', 'noreste', 'norte', 'noroeste', 'oeste', 'suroeste', 'sur', 'sureste']
	},
	over: (periods: string) => `en ${periods}`,
	stopped: {
		says: 'Detenido. No se dibuja, porque no está calculado para lo que se muestra.',
		again: 'Calcularlo'
	},
	withoutLayer: {
		emerging: 'Esto no se puede dibujar: hacen falta diez semanas o meses enteros. Conviene elegir más fechas.',
		all: 'todo lo registrado',
		rate: 'Esto no se puede dibujar: las tasas necesitan el número de personas o viviendas de cada zona. Hay que unir zonas y una tabla con su población en la pantalla Datos.',
		areas: 'Esto no se puede dibujar: no hay zonas que colorear. Hay que unir límites en la pantalla Datos.',
		relative:
			'Esto no se puede dibujar: no hay nada con que comparar. Hay que elegir algunas categorías, para ver dónde son una parte mayor de todo lo registrado, o unir zonas con su población.',
		smooth: 'Esto no se puede dibujar: se muestra demasiado poco para un mapa suavizado. Conviene ampliar el filtro.',
		share:
			'Esto no se puede dibujar: no hay ninguna categoría elegida. Hay que elegir una o más, para ver qué parte de todos los incidentes registrados son.',
		change:
			'Esto no se puede dibujar: no hay nada registrado antes de las fechas mostradas, o el registro tiene allí huecos. Conviene elegir otras fechas o comparar con el período justo anterior.'
	}
} satisfies typeof en;
