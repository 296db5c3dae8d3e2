import type en from '../en/training';

export default {
	noWindow: 'El tiempo de entrenamiento no contiene ninguna ventana entera de la que aprender.',
	noWindowHint: 'Conviene elegir un período más corto, o dejar que el entrenamiento termine más tarde.',
	doing: {
		fitting: 'ajustando',
		settings: 'Eligiendo ajustes',
		refit: (n: number, of: number) => `Reajustando ${n} de ${of}`,
		refitAll: 'Reajustando con todo',
		grid: 'Trazando la cuadrícula',
		network: 'Entrenando la red',
		forecasting: 'Pronosticando',
		histories: 'Trazando historias',
		cells: 'Poniendo celdas sobre el mapa',
		baselines: 'Ajustando las referencias',
		features: 'Construyendo características',
		coefficients: 'Ajustando coeficientes',
		bins: 'Repartiendo valores en clases',
		trees: 'Haciendo crecer árboles',
		importance: 'Preguntando qué columnas importan',
		oneStep: 'Entrenando un paso en cada modo',
		reading: 'Leyendo incidentes',
		starting: 'Empezando',
		scoring: 'Puntuando',
		where: 'Probando dónde calcular'
	},
	badForecast: (name: string, value: number) =>
		`${name} pronosticó ${value} incidentes para una celda; se esperaba un número mayor que 0.`,
	badForecastHint: 'Conviene dejar fuera este modelo, o entrenarlo de nuevo.',
	order: (train: string, valid: string, test: string) =>
		`El entrenamiento termina el ${train}, la validación el ${valid}, la prueba el ${test}; se esperaba este orden en el tiempo.`,
	orderHint: 'Hay que mover las fechas de corte.',
	noIncident: 'No se encontró ningún incidente con lugar y con una hora anterior al final de la prueba.',
	noIncidentHint: 'Conviene elegir otras categorías o fechas, o un conjunto de datos con lugares.',
	noneBefore: (day: string, start: string) =>
		`Ningún incidente es anterior al ${day}, donde termina el entrenamiento; el registro empieza el ${start}.`,
	noneBeforeHint: 'Hay que mover el final del tiempo de entrenamiento.',
	noPeriod: (period: string, segment: string, from: string, to: string) =>
		`Ningún período entero cae en el tiempo de ${segment === 'training' ? 'entrenamiento' : segment === 'validation' ? 'validación' : 'prueba'}; el registro va del ${from} al ${to}.`,
	noPeriodHint: 'Conviene elegir un período más corto, o mover las fechas de corte para que cada tramo contenga varios períodos.',
	backend: {
		notStarted: 'no arrancó',
		notHere: (backend: string, reason: string) => `El modo ${backend} no funciona aquí: ${reason}`,
		another: 'Hay que elegir otro.',
		noReason: 'sin razón indicada',
		lost: (backend: string, reason: string) => `El dispositivo gráfico del modo ${backend} desapareció: ${reason}`,
		lostHint: 'El entrenamiento puede seguir desde la última época en otro modo.'
	},
	selfTest: {
		none: 'Aquí no hay un procesador gráfico así.',
		imitated: 'Aquí solo se imita en el procesador: más lento que calcular directamente ahí.',
		timeout: (seconds: number) => `No respondió en ${seconds} s.`,
		late: 'Respondió demasiado tarde.',
		differs: (what: string, by: string, allowed: number) => `Su ${what} difiere de cpu en ${by}, se permite ${allowed}.`,
		agrees: 'Coincide con cpu.'
	},
	diverged: (epoch: number, loss: number, validation: number) =>
		`En la época ${epoch} el error es ${loss} y el de validación ${validation}; se esperaban números.`,
	divergedHint: 'Conviene probar una tasa de aprendizaje menor, u otro modo de cálculo.',
	unchanged: 'El entrenamiento no cambió ningún peso.',
	badWeights: 'El entrenamiento terminó con pesos que no son números.',
	otherBackend: 'Conviene probar otro modo de cálculo.',
	trees: {
		noWasm: 'Este navegador tiene WebAssembly desactivado; los árboles lo necesitan.',
		noWasmHint: 'Conviene desactivar su modo de aislamiento para este sitio, o entrenar otro modelo.',
		memory: (size: string) => `Hacer crecer árboles necesita ${size} MB de una vez; el navegador dio menos.`,
		fewer: 'Conviene usar menos filas.'
	},
	tooManyCells: (size: number, width: number, height: number, most: number) =>
		`Celdas de ${size} m sobre esta zona necesitarían una cuadrícula de ${width} por ${height}; se esperaban menos de ${most} en total.`,
	tooManyCellsHint: 'Conviene elegir celdas más grandes, o comprobar los lugares: uno muy alejado estira la zona.',
	unknownModel: (name: string, known: string) => `No hay ningún modelo llamado «${name}»; se conocen ${known}.`
} satisfies typeof en;
