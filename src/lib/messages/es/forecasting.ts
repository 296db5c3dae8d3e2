import type en from '../en/forecasting';

export default {
	names: {
		GLM: 'GLM',
		'logistic GLM': 'GLM logístico',
		'decision tree': 'árbol de decisión',
		'random forest': 'bosque aleatorio',
		boosting: 'potenciación',
		'chance boosting': 'potenciación de sí o no',
		CNN: 'CNN',
		LSTM: 'LSTM',
		'all history': 'toda la historia',
		'last 365 d': 'últimos 365 d',
		'last 30 d': 'últimos 30 d',
		EWMA: 'EWMA',
		'EWMA mix': 'mezcla EWMA',
		'KDE 365 d': 'KDE 365 d',
		ProMap: 'ProMap'
	},
	blendName: (name: string) => `${name} + referencia`,
	features: {
		fade: (days: string) => `Incidentes aquí, reducidos a la mitad en ${days}`,
		own: (days: string) => `Incidentes aquí en los últimos ${days}`,
		near: (days: string) => `Incidentes al lado en los últimos ${days}`,
		density: 'Densidad alrededor en el último año',
		baseline: 'El número esperado por la referencia',
		eastward: 'Posición de oeste a este',
		northward: 'Posición de sur a norte',
		season: { sine: 'Estación del año (seno)', cosine: 'Estación del año (coseno)' },
		shifts: ['Noche (0–8 h)', 'Día (8–16 h)', 'Tarde (16–24 h)'],
		nearest: (name: string) => `Distancia al más cercano de «${name}»`,
		within: (name: string, metres: string) => `Cuántos de «${name}» hay a menos de ${metres} m`,
		last: (name: string) => `${name}, último valor conocido`,
		week: (name: string) => `${name}, media de la semana anterior`
	},
	settings: { depth: 'profundidad', trees: 'árboles', backend: 'calculado en', epoch: 'época' },
	leftOut: {
		noPlace: (n: string) => `Se dejaron fuera ${n} filas sin lugar o sin hora.`,
		coarse: (n: string) => `Se dejaron fuera ${n} filas cuya hora no se conoce con finura suficiente para este período.`,
		before: (n: string, day: string) =>
			`Se dejaron fuera ${n} filas fechadas antes de que empiece de verdad el registro (${day}).`,
		outside: (n: string) =>
			`${n} incidentes cayeron donde no se había registrado ninguno al final del entrenamiento: allí no hay celda, así que no están en ninguna puntuación.`,
		tooLate: (name: string) => `«${name}» no se usó: salió después del final del tiempo de entrenamiento.`,
		same: (name: string) => `«${name}» no se usó: es igual, o desconocido, en todas partes.`,
		half: (name: string) => `«${name}» no se usó: cubre menos de la mitad del tiempo de entrenamiento.`
	},
	models: {
		GLM: 'una suma ponderada de la historia reciente (regresión de Poisson)',
		'logistic GLM': 'una suma ponderada para «al menos uno» (regresión logística)',
		'decision tree': 'una lista corta de preguntas de sí o no (árbol de decisión)',
		'random forest': 'la media de muchos árboles (bosque aleatorio)',
		boosting: 'árboles que se corrigen unos a otros (potenciación del gradiente)',
		'chance boosting': 'lo mismo para «al menos uno»',
		CNN: 'una red que mira los alrededores (convolucional)',
		LSTM: 'una red que lee en orden la historia de cada lugar (recurrente)'
	},
	baselines: {
		'all history': 'cada lugar tanto como siempre',
		'last 365 d': 'cada lugar tanto como en el último año',
		'last 30 d': 'cada lugar tanto como en el último mes',
		EWMA: 'historia que se desvanece con el tiempo (media ponderada exponencialmente)',
		'EWMA mix': 'historia que se desvanece con un poco de los últimos días: la referencia a batir',
		'KDE 365 d': 'una superficie suave sobre los incidentes del último año (densidad de núcleo)',
		ProMap: 'los incidentes cercanos y recientes pesan más (puntos calientes prospectivos)'
	},
	blend: (name: string) => `una mezcla de ${name} y la referencia, hasta donde eso ayudó en el tiempo de validación`,
	periods: {
		shift: {
			one: 'turno de 8 horas',
			many: 'turnos de 8 horas',
			title: 'Turno'
		},
		day: {
			one: 'día',
			many: 'días',
			title: 'Día'
		},
		week: {
			one: 'semana',
			many: 'semanas',
			title: 'Semana'
		},
		month: {
			one: 'mes',
			many: 'meses',
			title: 'Mes'
		}
	},
	numbers: ['ningún', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
	ahead: (n: string, period: string) => `con ${n} ${period} de antelación`,
	shapes: {
		square: {
			one: 'cuadrado',
			many: 'cuadrados'
		},
		hexagon: {
			one: 'hexágono',
			many: 'hexágonos'
		}
	},
	cells: (size: string, shape: string) => `${shape} de ${size}`,
	kinds: {
		all: 'todos los tipos',
		none: 'ningún tipo',
		unnamed: '(sin indicar)',
		andOthers: (named: string, more: number) => `${named} y ${more} tipos más`,
		and: (named: string, last: string) => `${named} y ${last}`
	},
	reasons: {
		raisesTimes: (theme: string, factor: string) => `${theme} lo multiplica por ${factor}`,
		raises: (theme: string, percent: number) => `${theme} lo sube un ${percent}\u00a0%`,
		lowers: (theme: string, percent: number) => `${theme} lo baja un ${percent}\u00a0%`,
		fading: (expected: string) => `su historia que se desvanece dice por sí sola ${expected}`,
		own: (n: string, counts: number, periods: string) =>
			`su propia historia: ${n} registrados en los últimos períodos (${counts} ${periods})`,
		themes: {
			here: 'lo registrado aquí',
			beside: 'lo registrado al lado',
			where: 'dónde está',
			area: 'lo que se sabe de su zona',
			near: 'lo que hay cerca'
		}
	},
	verdict: {
		nothing: 'Aún no se ha entrenado nada.',
		noBaseline: (reference: string) =>
			`La referencia «${reference}» no está en esta ejecución, así que nada de aquí puede compararse con ella. Para decir qué modelo usar hay que entrenar de nuevo.`,
		few: (incidents: number, least: number, reference: string) =>
			`El tiempo de prueba contiene solo ${incidents} incidentes, demasiado pocos para ordenar modelos (hacen falta al menos ${least}). Conviene usar la referencia «${reference}», o elegir celdas más grandes, períodos más largos o más categorías.`,
		none: (reference: string) =>
			`Ningún modelo entrenado fue mejor que la referencia «${reference}» en el tiempo de validación. Conviene usar la referencia: es simple y difícil de batir.`,
		better: (best: string, percent: string, least: string, most: string, small: boolean) =>
			`Conviene usar «${best}». Su error en el tiempo de prueba es un ${percent}\u00a0% menor que el de la referencia (intervalo de confianza del 95\u00a0%: ${least} a ${most}\u00a0%): una mejora real${small ? ', aunque pequeña' : ''}.`,
		worse: (reference: string, best: string, percent: string, least: string, most: string) =>
			`Conviene usar la referencia «${reference}». «${best}» parecía el mejor en el tiempo de validación, pero en el tiempo de prueba su error es un ${percent}\u00a0% mayor (${least} a ${most}\u00a0%).`,
		chance: (reference: string, best: string, lower: boolean, percent: string) =>
			`Conviene usar la referencia «${reference}». «${best}» parecía el mejor en el tiempo de validación, pero su diferencia en el tiempo de prueba (un ${percent}\u00a0% ${lower ? 'menor' : 'mayor'}) podría ser azar.`
	},
	fileName: (from: string, model: string, places: number) => `pronóstico ${from} ${model} ${places} lugares`,
	exportAbout:
		'Dónde se registraron más incidentes como estos y dónde podrían volver a registrarse. No dice nada de personas, y los incidentes registrados no son todo lo que ocurrió.'
} satisfies typeof en;
