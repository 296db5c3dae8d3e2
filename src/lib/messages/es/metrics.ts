import type en from '../en/metrics';

export default {
	deviance_valid: {
		term: 'Devianza de validación',
		plain: 'error de los recuentos en el tiempo de validación',
		definition:
			'La devianza de Poisson en el tiempo de validación. Los modelos y ajustes se eligen solo por ella; la prueba solo dice qué tal fue la elección.'
	},
	difference: {
		term: 'Diferencia con la referencia',
		plain: 'cambio del error frente a la referencia a batir',
		definition:
			'Devianza de Poisson menos la de la referencia en las mismas celdas y períodos, con un intervalo de confianza pareado del 95\u00a0%: se sortean bloques de tiempo una y otra vez, los mismos para ambas. Por debajo de 0 es mejor; un intervalo que contiene 0 podría ser azar.'
	},
	seconds: {
		term: 'Segundos',
		plain: 'tiempo que tardó en este dispositivo',
		definition: 'Ajuste, entrenamiento, reajuste durante el tiempo de prueba y pronóstico, en este dispositivo.'
	},
	hit: {
		term: (percent: number) => `Tasa de acierto al ${percent}\u00a0%`,
		plain: (percent: number) => `incidentes captados en el ${percent}\u00a0% del área`,
		definition: (percent: number) =>
			`En cada período se elige el ${percent}\u00a0% de celdas con el pronóstico más alto. De todos los incidentes del tiempo de prueba, esta parte cayó en celdas elegidas.`
	},
	pai: {
		term: (percent: number) => `PAI al ${percent}\u00a0%`,
		plain: 'veces mejor que elegir al azar',
		definition:
			'Índice de precisión predictiva: tasa de acierto dividida por la parte del área elegida, (n/N)/(a/A). 1 no es mejor que el azar. (Chainey, Tompson y Uhlig 2008)'
	},
	pei: {
		term: (percent: number) => `PEI* al ${percent}\u00a0%`,
		plain: 'parte de lo que captaría una elección perfecta',
		definition:
			'Incidentes captados, divididos por lo máximo que cualquier elección del mismo número de celdas podría haber captado vista después. (Según Hunt 2016)'
	},
	deviance: {
		term: 'Devianza de Poisson',
		plain: 'error de los recuentos',
		definition:
			'La media sobre todas las celdas y períodos de 2 (y log(y/μ) − y + μ), siendo y lo registrado y μ el pronóstico. 0 sería perfecto; el azar por sí solo la mantiene muy por encima de 0. Juzga cuántos y también dónde, así que decide qué modelo usar.'
	},
	mae: {
		term: 'Error absoluto medio',
		plain: 'desvío medio en incidentes',
		definition:
			'La media de |y − μ| sobre todas las celdas y períodos. Donde la mayoría de las celdas están vacías, decir siempre 0 gana en esta puntuación: nunca conviene elegir solo por ella.'
	},
	accuracy: {
		term: 'Exactitud en el umbral F1',
		plain: 'respuestas correctas a «¿al menos uno?»',
		definition:
			'Parte de celdas y períodos en que la respuesta de sí o no fue correcta, diciendo sí desde la probabilidad que dio el F1 más alto en el tiempo de validación. Solo se debe leer junto a la tasa sin información.'
	},
	accuracy_half: {
		term: 'Exactitud con probabilidad 0,5',
		plain: 'respuestas correctas, diciendo sí desde el 50\u00a0%',
		definition: 'Como la anterior, pero diciendo sí donde la probabilidad es un medio o más.'
	},
	nir: {
		term: 'Tasa sin información',
		plain: 'exactitud de dar siempre la respuesta más frecuente',
		definition:
			'La exactitud de una regla que lo ignora todo y da siempre la respuesta más frecuente. Un modelo que no la supera no ha aprendido nada.'
	},
	precision: {
		term: 'Precisión',
		plain: 'de las celdas marcadas, cuántas tuvieron un incidente',
		definition: 'Verdaderos positivos / (verdaderos + falsos positivos), en el umbral F1.'
	},
	recall: {
		term: 'Exhaustividad',
		plain: 'de las celdas con un incidente, cuántas se marcaron',
		definition: 'Verdaderos positivos / (verdaderos positivos + falsos negativos), en el umbral F1.'
	},
	f1: {
		term: 'F1',
		plain: 'equilibrio de las dos',
		definition: 'La media armónica de precisión y exhaustividad, en el umbral que la hizo máxima en el tiempo de validación.'
	},
	auc: {
		term: 'ROC AUC',
		plain: 'lo bien que se ordenan las celdas',
		definition:
			'La probabilidad de que una celda con un incidente recibiera un pronóstico más alto que una sin él. 0,5 es una moneda, 1 perfecto. Depende mucho de qué celdas se puntúan.'
	},
	ap: {
		term: 'Precisión media',
		plain: 'precisión promediada sobre todos los umbrales',
		definition: 'Σ (Rₙ − Rₙ₋₁) Pₙ al bajar el umbral: el área bajo la curva de precisión y exhaustividad.'
	},
	brier: {
		term: 'Puntuación de Brier',
		plain: 'error cuadrático de las probabilidades',
		definition:
			'La media de (probabilidad − resultado)². Mejor cuanto menor; premia las probabilidades honestas y a la vez nítidas.'
	},
	log_loss: {
		term: 'Pérdida logarítmica',
		plain: 'sorpresa ante los resultados',
		definition: 'La media de −log(probabilidad dada a lo que ocurrió). Los errores seguros de sí mismos son los que más cuestan.'
	},
	interval: (from: string, to: string) => `${from} a ${to}`
} satisfies typeof en;
