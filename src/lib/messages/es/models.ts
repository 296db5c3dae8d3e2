import type en from '../en/models';
import { some } from '../say';

export default {
	board: {
		better: {
			lower: 'mejor cuanto menor',
			higher: 'mejor cuanto mayor'
		},
		kinds: {
			baseline: 'referencia'
		},
		groups: {
			overview: 'Resumen',
			counts: 'Cuántos',
			chances: 'Probabilidades',
			answers: 'Sí o no',
			places: 'Lugares'
		},
		model: 'Modelo',
		use: 'usar este',
		comparedWith: 'Los demás se comparan con él.',
		toBeat: 'a batir',
		ruler: 'la vara de medir',
		scores: 'Puntuaciones',
		caption:
			'Puntuaciones del tiempo de prueba, con intervalos del 95\u00a0%; en el orden del tiempo de validación. Al pulsar un nombre se ven sus curvas.',
		mean: 'Qué significan:'
	},
	loss: {
		learning: 'aprendizaje',
		validation: 'validación',
		title: 'Error por época',
		says: (epoch: number, value: string) => `El error en el tiempo de validación fue mínimo tras la época ${epoch}: ${value}.`,
		epoch: 'época',
		deviance: 'devianza de Poisson'
	},
	detail: {
		honest: {
			line: 'honesta',
			title: '¿Son honestas sus probabilidades?',
			says: (off: string) =>
				`De media se desviaron un ${off}; sobre la línea de puntos se cumplirían tan a menudo como se dijo (calibración).`,
			x: 'probabilidad dicha',
			y: 'parte que se cumplió'
		},
		caught: {
			title: 'Incidentes captados',
			says: (share: string, caught: string) =>
				`Elegir el ${share} de celdas más altas en cada período captó el ${caught} de los incidentes.`,
			x: 'parte del área elegida',
			y: 'parte de los incidentes captada'
		},
		best: 'lo mejor posible',
		random: 'al azar',
		roc: {
			title: 'Aciertos frente a falsas alarmas',
			says: (share: string, auc: string) =>
				`Una celda con un incidente quedó por encima de una sin él el ${share} de las veces (ROC AUC ${auc}).`,
			x: 'falsas alarmas entre las celdas vacías',
			y: 'halladas entre las celdas con un incidente'
		},
		pr: {
			title: 'Hallado frente a acertado',
			says: (ap: string) => `Cuantas más celdas se marcan, más se hallan y menos marcas aciertan (precisión media ${ap}).`,
			x: 'halladas entre las celdas con un incidente (exhaustividad)',
			y: 'acertadas entre las marcadas (precisión)'
		}
	},
	question: {
		sentence: (noun: string) =>
			`¿Qué número de ${noun} de {kinds} habrá en cada {shape} de {size} en el período siguiente, {period}, y será al menos uno?`,
		why: (precision: string) => `las horas se conocen ${precision}`,
		kinds: (kinds: string) => `Tipos: ${kinds}. Cambiarlos`,
		shape: 'Forma de las celdas',
		period: 'Período',
		barred: (periods: readonly string[], why: string) =>
			`Sin ${periods.join(' ni ')}: en este conjunto de datos ${why}, y un pronóstico no puede ser más fino.`
	},
	queue: {
		states: {
			waiting: 'en espera',
			running: 'entrenando',
			done: 'hecho',
			failed: 'fallido',
			stopped: 'sin entrenar'
		},
		training: (name: string) => `Entrenando ${name}`,
		finishing: 'Terminando',
		stop: 'Detener',
		kept: 'Lo hecho se conserva',
		prepared: 'Características y referencias',
		computedOn: (name: string, backend: string) => `${name}, calculado en ${backend}`,
		starting: 'Empezando',
		workOne: (name: string) => `entrenar ${name}`,
		workSeveral: (n: number) => `entrenar ${n || 'los de referencia'}${n ? ' modelos' : ''}`,
		scoring: 'Puntuando las referencias'
	},
	timeline: {
		about: (learn: string, choose: string, test: string) =>
			`{train} Los modelos aprenden de ${learn}, {valid} los ajustes y umbrales se eligen en los ${choose} siguientes, y {test} cada puntuación sale de los últimos ${test}, que nada ha visto.`,
		learn: 'Aprender',
		choose: 'Elegir',
		test: 'Probar',
		learnEnds: 'Fin del aprendizaje',
		chooseEnds: 'Fin de la elección',
		testEnds: 'Fin de la prueba',
		label: 'El registro en el tiempo, con las fechas de corte',
		after: (name: string) => `${name}: tras el día`,
		suggested: 'Fechas sugeridas'
	},
	ask: {
		dataTo: (day: string, incomplete: number, left: string, period: string, last: string) =>
			`Datos hasta el ${day}${incomplete ? ` (${incomplete === 1 ? 'el día siguiente parece incompleto y se deja fuera' : `los ${left} días siguientes parecen incompletos y se dejan fuera`})` : ''}. El último período completo (${period}) es ${last}.`,
		target: (period: string, ahead: string) => `Pronóstico para **${period}**, ${ahead}.`,
		noGap: (period: string) => `nada: el período siguiente (${period})`,
		question: 'La pregunta',
		size: 'Tamaño de una celda',
		sizeHint: 'Las celdas pequeñas son precisas y están casi siempre vacías; las grandes son más seguras.',
		gap: 'Se deja fuera entre medias',
		gapHint: 'Para datos que llegan tarde. Los modelos se entrenan y puntúan con el mismo hueco.',
		nothing: 'Nada que pronosticar con esta elección',
		nothingText: (rows: string) => `Ninguna de estas ${rows} tiene lugar y hora. Conviene elegir otros tipos.`,
		old: (period: string) =>
			`Este registro terminó hace mucho, así que el pronóstico es para el período (${period}) justo después.`,
		first: (period: string) => `Es el primer período (${period}) que aún no ha empezado.`,
		unplaced: (incidents: string, placed: string) => `${incidents} sin lugar o sin hora no se pueden usar; ${placed} sí.`,
		cuts: 'Aprender, elegir, probar',
		cutsAbout: 'Cortado por tiempo, para que ninguna puntuación se apoye en lo que un modelo ya ha visto.',
		models: 'Modelos que entrenar',
		more: 'Más: semilla, y dónde se entrenan las redes',
		seed: 'Semilla',
		seedHint: 'Principio de toda elección al azar: la misma semilla da la misma respuesta.',
		train: (models: string) => `Entrenar ${models}`,
		score: 'Puntuar las referencias',
		follow: 'Se está entrenando una cola; esta puede ir después.'
	},
	added: {
		title: (rows: string) => `Después llegaron ${rows}`,
		about:
			'Se añadieron al conjunto de datos después de entrenar estos modelos, que no saben nada de ellas. Para usarlas hay que entrenar de nuevo.'
	},
	confusion: {
		title: 'Aciertos y errores',
		about: (threshold: string) =>
			`Dijo «al menos uno» donde la probabilidad era ${threshold} o más, el umbral con el mejor F1 en el tiempo de validación.`,
		wasOne: 'hubo uno',
		wasNone: 'no hubo',
		yes: 'dijo sí',
		right: 'aciertos',
		falseAlarms: 'falsas alarmas',
		no: 'dijo no',
		missed: 'omitidos',
		of: (n: string) => `Celdas y períodos del tiempo de prueba: ${n}.`
	},
	importance: {
		title: 'En qué se fija',
		about:
			'Cuánto sube su error en el tiempo de validación cuando se baraja una característica (importancia por permutación). Las características que dicen casi lo mismo se la reparten.',
		feature: 'Característica',
		rise: 'Aumento del error',
		rest: (n: number) => `${n} más con menos, o ninguna.`
	},
	kinds: {
		title: '¿Qué tipos?',
		about:
			'El pronóstico los cuenta juntos. Con pocos incidentes los pronósticos son malos: conviene tomar varios tipos a la vez, salvo que difieran en lugar o en momento.',
		label: 'Buscar',
		search: 'Buscar tipos',
		all: 'Todos',
		none: 'Ninguno',
		notFound: 'Ningún tipo se llama así.',
		takeAll: 'Tomar todos los tipos',
		take: (n: string, all: string) => `Tomar ${n} de ${all}`
	},
	picker: {
		linear: 'Sumas ponderadas',
		linearNote: 'segundos; difíciles de batir',
		trees: 'Árboles',
		treesNote: 'de segundos a un minuto',
		networks: 'Redes',
		networksNote: 'minutos; aquí rara vez mejores',
		mixed: '; también mezclado con la referencia',
		always: (baselines: string) => `Siempre se entrenan a su lado: ${baselines}`,
		ruler: 'Ninguna puntuación va sin su vara de medir. Estas no cuestan nada y a menudo son igual de buenas.'
	},
	notAll: {
		title: (n: number) => `${some(n, { one: 'modelo', other: 'modelos' })} de esta ejecución sin entrenar`,
		about: (n: number, names: string) =>
			`El entrenamiento terminó antes de acabar con ${n === 1 ? 'él' : 'ellos'}, o sigue en otra pestaña: ${names}. Lo que se muestra aquí está completo.`,
		again: 'Preguntar de nuevo'
	},
	runs: {
		for: (period: string) => `para ${period}`,
		now: 'entrenando ahora',
		delete: 'Borrar esta ejecución con sus modelos',
		deleted: (name: string) => `Borrada la ejecución de ${name}, con sus modelos.`,
		deletedModel: (name: string) => `Borrado: «${name}».`
	},
	summary: {
		for: 'Pronóstico para',
		data: 'Datos',
		cells: 'Celdas',
		cellsText: (n: string, cells: string, day: string) => `${n} ${cells} con un incidente antes del ${day}`,
		chosen: 'Elegido en',
		tested: 'Probado en',
		testedText: (periods: string, incidents: string, span: string) => `${periods} con ${incidents} incidentes, ${span}`,
		joined: 'Columnas unidas usadas',
		joinedText: (columns: string) =>
			`${columns}. De cada una solo lo que se conocía antes del tiempo pronosticado; las redes no las usan`,
		question: 'La pregunta',
		title: (cell: string, period: string, kinds: string) => `Cuántos en cada ${cell} y ${period}: ${kinds}`,
		leftOut: (notes: string) => `Se dejó fuera: ${notes}`
	},
	verdict: {
		label: 'Qué modelo usar',
		soFar: ' Por ahora: aún se están entrenando modelos.',
		see: 'Ver el pronóstico'
	},
	page: {
		about: 'Entrenados en este dispositivo, juzgados en un tiempo que no han visto, junto a simples recuentos del pasado.',
		back: 'Volver a los resultados',
		new: 'Pregunta nueva',
		needPlaces: 'Los modelos necesitan lugares',
		needPlacesText:
			'Ningún incidente de este conjunto de datos tiene longitud y latitud, así que no hay celdas para las que pronosticar. Conviene indicar las columnas con los lugares al importar el archivo, o elegir un conjunto de datos que los tenga.',
		toData: 'Ir a los datos',
		otherDataset: (doing: string) => `Se están entrenando modelos con otro conjunto de datos: ${doing}.`,
		chooseIt: 'Para verlo hay que elegir ese conjunto de datos.',
		stopIt: 'Detenerlo',
		training: 'Entrenando',
		stopped: 'Detenido',
		notAll: 'No se han podido entrenar todos los modelos',
		asked: 'Preguntas hechas',
		board: 'Cada modelo junto a cada referencia',
		noneKept: 'No se conservó ningún modelo de esta ejecución.',
		noneKeptText: 'Se detuvo antes de acabar el primero, o se borraron.',
		inDetail: (name: string) => `${name} en detalle`,
		deleteModel: 'Borrar este modelo',
		notHere: 'Esta ejecución no está en este dispositivo.',
		notHereText: 'Se borró, o el enlace viene de otro dispositivo. Se puede elegir otra o hacer una pregunta nueva.'
	}
} satisfies typeof en;
