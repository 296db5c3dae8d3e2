import type en from '../en/patterns';
import { count, form, some } from '../say';

export default {
	workOut: 'Calcularlo',
	again: 'Calcularlo de nuevo',
	working: 'Calculando',
	saveIt: 'Guardar',
	save: (question: string) => `Guardar: ${question}`,
	stale: 'Esta es la respuesta para otra selección de incidentes.',
	noPlaces: 'No se puede preguntar con estos datos: no indican lugares.',
	placesNotNarrow: 'Los lugares elegidos en el mapa no acotan esto.',
	adjusted: 'p ajustado',
	recorded: 'Registrado',
	place: 'Lugar',
	hexagons: 'Hexágonos',
	areas: 'Zonas',
	thousands: (n: string) => `${n} mil`,
	nearRepeats: {
		question: '¿Un incidente trae otro cerca y poco después?',
		noDays:
			'No se puede preguntar con estos datos: de cada incidente solo se conoce el mes, y las repeticiones llegan en cuestión de días.',
		upTo: (metres: number | string, days: number | string) => `Hasta ${metres} m y ${days} días`,
		distances: 'Distancias, en metros',
		distancesWrong: 'Números crecientes, como 100, 200, 400',
		atMost: (metres: string) => `Como mucho, ${metres} m`,
		days: 'Días de diferencia',
		daysWrong: 'Días enteros crecientes, como 7, 14, 28',
		inBand: (pairs: string, expected: string) => `En la franja elegida, ${pairs} pares; por azar, alrededor de ${expected}.`,
		linksShown: (n: number) => `En el mapa ${form(n, { one: 'está', other: 'están' })} ${some(n, { one: 'vínculo', other: 'vínculos' })}.`, // prettier-ignore
		latestShown: (n: number, found: string) => `En el mapa están ${count(n)} de ${found} vínculos (los más recientes).`,
		takeOff: 'Quitar los vínculos',
		show: 'Mostrar los vínculos en el mapa',
		longer: 'Preguntar por un tramo más largo (tarda unas diez veces más)',
		mixed: 'Aquí se mezclan todos los tipos: al elegir una sola categoría se ve cuál de ellas se repite.',
		basis:
			'Se supone que el dónde y el cuándo no dependen de por sí uno del otro; un barrio que crece o decae también parece repetirse.',
		term: 'Cuasi repeticiones (prueba de Knox)',
		help: 'Los pares se cuentan según la distancia y los días que los separan, y otras 999 veces con las fechas repartidas al azar entre los mismos lugares. El valor p es la parte de esas veces con tantos pares o más, solo para esa franja; una franja destaca únicamente si su p sigue siendo pequeño al tener en cuenta todas las franjas (con la tasa de descubrimientos falsos limitada al 5\u00a0%). Engaña donde los registros redondean los lugares a manzanas, o donde un lugar solo tiene incidentes en una estación del año; y no dice nada de quién lo hizo.',
		caption: (bands: number) =>
			`Pares: cuántas veces los esperados por azar. {dot} destaca, teniendo en cuenta que son ${bands} franjas`,
		apart: 'Distancia',
		samePlace: 'Mismo lugar',
		cell: (pairs: string, expected: string, p: string) => `${pairs} pares; por azar, ${expected}; ${p}`,
		standsOut: 'destaca:'
	},
	concentration: {
		question: '¿Cuánta concentración hay?',
		cannot: 'No se puede preguntar con estos datos: no indican lugares ni zonas.',
		places: 'Lugares',
		caption: {
			hexagons: 'Parte de los hexágonos que contiene tanto, desde los que más tienen',
			areas: 'Parte de las zonas que contiene tanto, desde las que más tienen'
		},
		ofAll: 'Del total registrado',
		liesIn: 'Está en',
		interval: 'Intervalo',
		byChance: 'Por azar',
		gini: (gini: string, low: string, high: string, generalised: string, byChance: string) =>
			`Gini ${gini} (${low} a ${high}); corregido por el bajo número de incidentes, ${generalised}; por azar, ${byChance}.`,
		notNarrow: 'Los lugares elegidos no acotan esto: se cuentan todos.',
		title: 'Desde el lugar con más registrado',
		says: {
			hexagons: 'Cuánto del total registrado está en la parte de los hexágonos que más tiene.',
			areas: 'Cuánto del total registrado está en la parte de las zonas que más tiene.'
		},
		x: { hexagons: 'Parte de los hexágonos', areas: 'Parte de las zonas' },
		y: 'Parte del total registrado',
		even: 'Si todos fueran iguales',
		basis:
			'Los lugares estudiados son aquellos en los que alguna vez se registró algo; un lugar mayor, o con más gente, tiene más de por sí.',
		term: 'Concentración (curva de Lorenz, Gini)',
		help: 'Gini es 0 cuando todos los lugares tienen lo mismo, y cerca de 1 cuando uno lo tiene todo. Unos pocos incidentes en muchos lugares parecen concentrados pase lo que pase, así que va junto a lo que da el azar por sí solo y junto a una forma que lo tiene en cuenta. El intervalo es el de lugares sacados de nuevo, como si estos fueran una muestra de lugares así. Cambia con el tamaño de los lugares.'
	},
	spread: {
		question: '¿Están más cerca unos de otros que por azar?',
		upper: (of100: string) => `Por azar (${of100} de 100), extremo superior`,
		lower: 'Por azar, extremo inferior',
		title: 'Vecinos dentro de cada distancia',
		says: 'Por encima de la banda de puntos: más que por azar. 0 es un reparto uniforme.',
		x: 'Distancia, en metros',
		y: 'L menos la distancia, en metros',
		basis:
			'Se supone que todo lugar del terreno era posible: las calles, los parques y dónde está la gente hacen que en casi cualquier ciudad salgan cercanos.',
		term: 'Índice de vecino más próximo, K y L de Ripley',
		help: 'El índice es la distancia media al más próximo dividida por la de puntos esparcidos por igual, corregida por el borde del terreno (Clark y Evans, Donnelly): por debajo de 1 están juntos. L cuenta todos los vecinos hasta cada distancia, teniendo en cuenta los que quedarían fuera del terreno; es acumulativa, así que lo que pasa a 100 m sigue dentro a 1 km. La banda vale para una sola distancia elegida de antemano; la frase es de todas juntas. Conviene comparar unos tipos de incidentes con otros, más que con el azar.'
	},
	alike: {
		question: '¿Se parecen estos dos?',
		cannot: 'No se puede preguntar con estos datos: no hay dos categorías, períodos ni zonas.',
		categories: 'Dos categorías',
		periods: 'Dos períodos',
		areas: 'Dos zonas',
		what: 'Qué comparar',
		whichPeriods: 'Qué períodos',
		first: 'Lo primero',
		second: 'Lo segundo',
		pairs: {
			year: 'los últimos 12 meses con los 12 anteriores',
			quarter: 'los últimos 3 meses con los del año anterior',
			weeks: 'las últimas 4 semanas con las 4 anteriores',
			halves: 'la segunda mitad con la primera'
		},
		share: 'parte',
		differing: {
			hexagons: 'Los hexágonos que difieren más que por azar: su parte del total de cada uno de los dos.',
			areas: 'Las zonas que difieren más que por azar: su parte del total de cada uno de los dos.'
		},
		firstDiffering: {
			hexagons: (n: string) =>
				`Los hexágonos que difieren más que por azar (los primeros ${n}): su parte del total de cada uno de los dos.`,
			areas: (n: string) =>
				`Las zonas que difieren más que por azar (las primeras ${n}): su parte del total de cada uno de los dos.`
		},
		caption: 'Lugares que difieren',
		datesNotNarrow: 'Las fechas elegidas no acotan esto: los períodos las sustituyen.',
		byWeeks: (times: string) =>
			`Se supone que las semanas son independientes entre sí; su dispersión ensancha el intervalo ${times} veces. Dos períodos elegidos porque uno destacaba se acercan por sí solos.`,
		byCounts:
			'Se supone que los incidentes son independientes entre sí: las series y las repeticiones hacen el intervalo demasiado estrecho.',
		term: 'Dos recuentos y dos mapas',
		help: 'La razón de dos recuentos lleva el intervalo de una comparación cuasi-Poisson de semanas o, sin semanas, el de dos recuentos de Poisson (mid-P; p por la prueba E). Dónde están se compara lugar por lugar, como partes de cada total, con la tasa de descubrimientos falsos limitada al 5\u00a0%. «No se muestra que difieran» no es «lo mismo»: unos pocos incidentes muestran poco.'
	},
	goesWith: {
		question: '¿Se asocia con lo demás que se sabe de las zonas o los días?',
		byArea: 'Por zona',
		byDay: 'Por día',
		cannot:
			'No se puede preguntar con estos datos: nada está unido a sus zonas ni a sus días. En la página del conjunto de datos se pueden añadir tablas por zonas, o el clima.',
		cannotNoAreas:
			'No se puede preguntar con estos datos: nada está unido a sus zonas (no tiene) ni a sus días. En la página del conjunto de datos se pueden añadir tablas por zonas, o el clima.',
		ways: 'Por zonas o por días',
		compared: 'Qué se compara',
		theCounts: 'los recuentos',
		per: (column: string) => `por cada ${count(1000)} de «${column}»`,
		whatPer: (what: string, column: string) => `${what} por cada ${count(1000)} de «${column}»`,
		column: 'Columna',
		rows: 'Filas',
		pearson: 'Pearson',
		spearman: 'Spearman',
		distance: 'Distancias',
		effective: 'Filas efectivas',
		press: 'Al pulsar una columna se ve dibujada.',
		caption: 'Correlación con cada columna',
		plot: {
			days: (what: string, column: string, n: number) =>
				`${what} frente a «${column}», un punto por ${form(n, { one: 'un día', other: `cada uno de ${count(n)} días` })}`,
			areas: (what: string, column: string, n: number) =>
				`${what} frente a «${column}», un punto por ${form(n, { one: 'una zona', other: `cada una de ${count(n)} zonas` })}`
		},
		recorded: 'registrado',
		asTable: 'Como tabla',
		tableCaption: (column: string, what: string) => `«${column}» y ${what}`,
		day: 'Día',
		area: 'Zona',
		noNeighbours:
			'No se sabe dónde están las zonas, así que no se ha podido tener en cuenta a las vecinas: p es demasiado pequeño.',
		season:
			'Una estación del año hace que vayan juntas muchas cosas que no tienen nada que ver entre sí. Nada de esto dice por qué.',
		ecological:
			'Una correlación entre zonas no lo es entre personas: lo que vale entre zonas no tiene por qué valer entre quienes viven en ellas. Nada de esto dice por qué.',
		term: 'Correlación',
		help: 'La r de Pearson dice lo cerca que se está de una recta; la de Spearman, hasta qué punto suben ambas a la vez; la correlación de distancias (de 0 a 1), si tienen que ver entre sí de algún modo. Las zonas vecinas, o los días, se parecen (autocorrelación espacial o temporal), así que se cuentan menos independientes: el intervalo y el valor p van por esas, y p se ajusta por el número de columnas. Otros límites dan otras correlaciones.'
	},
	clusters: {
		question: '¿Dónde se agrupan, y qué y cuándo?',
		small: 'Pequeños',
		middling: 'Medianos',
		large: 'Grandes',
		size: 'Tamaño de los conglomerados',
		cluster: 'Conglomerado',
		middle: 'Centro',
		incidents: 'Incidentes',
		outline: 'Contorno',
		leading: 'Más que en el resto',
		hours: 'Las cuatro horas con más',
		day: 'El día con más',
		month: 'El mes con más',
		least: (n: string) => `El mayor primero; un conglomerado contiene al menos ${n}.`,
		caption: 'Qué hay en cada conglomerado',
		drawn: (asked: string, found: string) =>
			`Se ha preguntado por ${asked} de ${found}, elegidos al azar: todos juntos tardarían demasiado.`,
		basis:
			'Esto describe y no comprueba nada: también se hallan conglomerados en puntos esparcidos al azar, y siempre hay una hora con más.',
		term: 'Conglomerados (HDBSCAN)',
		help: 'Lugares donde los incidentes están más densos que a su alrededor, a la densidad que más perdura al reducirse la distancia; el resto no está en ninguno. El contorno es el menor convexo y puede cubrir terreno en el que no pasó nada. Otros tamaños dan otros conglomerados.'
	},
	neighbours: {
		question: '¿Se parecen los lugares vecinos, y cuáles no?',
		place: { hexagons: 'Hexágono', areas: 'Zona' },
		by: 'Por',
		how: 'En qué difiere',
		press: 'Estos no se parecen a los de su alrededor. Al pulsar uno se muestra solo ese lugar.',
		caption: {
			hexagons: 'Hexágonos que no se parecen a los de su alrededor',
			areas: 'Zonas que no se parecen a las que tocan'
		},
		draws: {
			hexagons: (n: string) => `Hasta ${n} repartos al azar por hexágono.`,
			areas: (n: string) =>
				`Hasta ${n} repartos al azar por zona. Se compara lo registrado por km², pues las zonas difieren en tamaño.`
		},
		fewDraws: {
			hexagons: 'Son demasiado pocos para que un hexágono solo destaque entre tantos: conviene tomar hexágonos más anchos.',
			areas: 'Son demasiado pocos para que una zona sola destaque entre tantas.'
		},
		basis:
			'Se supone que una sola media vale para todo el mapa: una pendiente del centro al borde hace que los vecinos se parezcan sin que haya ninguna agrupación.',
		term: 'I de Moran, global y local (autocorrelación espacial)',
		help: 'I está cerca de 0 cuando los vecinos no tienen nada que ver entre sí, y cerca de 1 cuando se parecen. Para cada lugar, los recuentos de los demás se reparten de nuevo a su alrededor; destaca cuando sus vecinos son más altos o más bajos que en casi todos esos repartos, con la tasa de descubrimientos falsos limitada al 5\u00a0%. Los vecinos de un hexágono son los seis que lo rodean; los de una zona, las que comparten un punto de su borde. Se nombra un lugar y se entiende su vecindad; y donde hay más gente se registra más también en los lugares vecinos.'
	}
} satisfies typeof en;
