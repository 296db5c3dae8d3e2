import type en from '../en/mapping';

export default {
	report: {
		kept: (rows: string) => `${rows} conservadas`,
		ofRead: (read: string, dates: string, kinds: string) => `de ${read} leídas, ${dates}, ${kinds}`,
		counted: (incidents: string) => `, ${incidents} contados en ellas`,
		after: (net: string) => `, ${net} tras retiradas y recuentos`,
		asideFile: (name: string) => `${name} - filas apartadas.csv`,
		good: 'Conviene saber',
		asTidied: (name: string) => `Los arreglos de «${name}»`,
		sameColumns: (steps: string) =>
			`Ese conjunto de datos tiene las mismas columnas y ${steps} de arreglo. También pueden hacerse aquí: no se cambia nada sin confirmarlo.`,
		seeSteps: 'Ver los pasos',
		means: 'Qué significa',
		map: 'Verlo en el mapa',
		another: 'Traer otro archivo',
		download: (rows: string) => `Descargar lo apartado (${rows})`
	},
	months: {
		names: ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic'],
		title: 'Meses',
		allMonths: 'Todos los meses',
		noMonths: 'Ninguno de los meses',
		allOf: (year: string) => `Todo ${year}`
	},
	preview: {
		all: 'todas',
		none: 'ninguna',
		label: 'Las primeras filas, leídas así',
		noPlaces: (rows: string) => `Ninguna de las primeras ${rows} tiene lugar leída así.`,
		byArea: (column: string) => `Los incidentes vienen por zona («${column}»). El mapa necesita los límites de esas zonas.`,
		noMap: 'Sin lugares hay gráficos en el tiempo, pero no mapa.',
		firstRows: 'Primeras filas',
		read: (n: string) => `${n} leídas`,
		withTime: 'Con hora',
		withPlace: 'Con lugar',
		noneBy: (column: string) => `ninguna; por «${column}»`,
		counted: 'Contados en ellas',
		kinds: 'Tipos',
		more: (n: number) => `y ${n} más`
	},
	grain: {
		incident: 'Un incidente',
		offence: 'Un delito',
		victim: 'Una víctima o persona',
		call: 'Una llamada de servicio',
		count: 'Un recuento hecho en otra parte'
	},
	tables: {
		inOne: (file: string, tables: string) => `«${file}» contiene ${tables}.`,
		inSeveral: (files: string, tables: string) => `Los ${files} archivos contienen ${tables}.`,
		whichSheet: '¿Qué hoja?',
		which: '¿Qué tablas?',
		about: (holds: string) => `${holds} Las que tengan las mismas columnas forman un solo conjunto de datos.`,
		notOffered: 'No se ofrecen',
		filesLike: (n: string, example: string) => `${n} archivos, como ${example}`,
		chosen: (tables: string, size: string) => `${tables} por leer, ${size}`,
		none: 'Nada elegido',
		continue: 'Continuar',
		lines: (rows: string, first: string, last: string) => `${rows}, líneas ${first} a ${last}`,
		search: 'Buscar tablas',
		tick: (found: boolean) => `Marcar ${found ? 'las encontradas' : 'todas'}`,
		untick: (found: boolean) => `Desmarcar ${found ? 'las encontradas' : 'todas'}`,
		within: (file: string) => `, en ${file}`,
		notFound: (search: string) => `Ninguna tabla lleva «${search}» en su nombre.`,
		shown: (n: string, all: string) => `Se muestran ${n} de ${all}: buscar para ver las demás.`
	},
	keep: {
		summary: (kept: number, of: number) => `Otras columnas: se conservan ${kept} de ${of}`,
		people: (names: string) =>
			`Las columnas sobre personas (${names}) quedan fuera. Conviene conservar una solo con un fin, como una auditoría de equidad.`,
		empty: 'vacía en las primeras filas'
	},
	counts: {
		summary: (columns: number, names: string, of: number) =>
			`${columns} columnas contienen cada una los recuentos de un ${names === 'kinds' ? 'tipo' : 'mes'} (de ${of} con números)`,
		leaveOut: 'Conviene dejar fuera las columnas que suman otras: lo que cuentan se contaría dos veces.'
	},
	kind: {
		allOne: 'Todas las filas son de un tipo',
		one: 'Uno',
		asWritten: 'Tal como están escritos',
		ucr: 'Por grupo de delito del FBI (código UCR)',
		title: 'Qué fue',
		label: 'Tipo de incidente',
		kinds: 'Tipos',
		called: 'Nombre',
		rowCounts: 'Una fila cuenta',
		negative: 'los números menores que 0 retiran filas anteriores',
		rowIs: 'Una fila es',
		grainHint: 'cada recuento dice qué cuenta',
		several: 'Varias filas de un incidente',
		aside: 'las demás se apartan y pueden descargarse'
	},
	groups: {
		few: 'Pocos valores distintos',
		other: 'Otras columnas',
		numbers: 'Números'
	},
	place: {
		lonLat: 'Longitud y latitud',
		xy: 'Coordenadas de mapa (X e Y)',
		inText: 'Ambas dentro de un texto',
		noCoordinates: 'Sin coordenadas',
		latFirst: 'Primero la latitud',
		lonFirst: 'Primero la longitud',
		texts: 'Textos',
		none: 'Ninguna',
		title: 'Dónde ocurrió',
		written: 'Los lugares se escriben como',
		lon: 'Longitud (este–oeste)',
		lat: 'Latitud (norte–sur)',
		x: 'X (este)',
		y: 'Y (norte)',
		text: 'Texto',
		order: 'En el texto',
		orderHint: 'POINT (…) y los números con nombre lo dicen ellos mismos',
		area: 'Zona, como un distrito'
	},
	time: {
		orders: {
			mdy: 'Mes, día, año',
			dmy: 'Día, mes, año',
			ymd: 'Año, mes, día',
			seconds: 'Segundos desde 1970',
			milliseconds: 'Milisegundos desde 1970'
		},
		month: 'Mes',
		day: 'Día',
		hour: 'Hora',
		minute: 'Minuto',
		inNames: 'En los nombres de las columnas',
		none: 'Sin fechas ni horas',
		likeTimes: 'Parecen fechas u horas',
		sameColumn: 'En la misma columna, o desconocida',
		likeClock: 'Parecen horas del día',
		notKnown: 'Desconocido',
		oneOnly: 'Desconocido: un solo momento',
		title: 'Cuándo ocurrió',
		year: 'Año',
		dateOrTime: 'Fecha u hora',
		clock: 'Hora del día',
		oneNumber: (such: string | undefined) => `${such}: hora y minuto como un solo número`,
		writtenAs: 'Escrita como',
		monthOnly: 'todos los días son el primero: solo se conoce el mes',
		dayOnly: 'todas las horas son medianoche: solo se conoce el día',
		more: 'Entre dos momentos, o en otra zona horaria',
		latest: 'Como muy tarde',
		latestHint: 'donde el archivo solo sabe desde cuándo hasta cuándo',
		latestClock: 'Hora del día como muy tarde',
		zone: 'Las horas son',
		zoneHint: 'los segundos desde 1970 son tiempo universal: hay que elegir la zona del lugar',
		local: 'Hora local, tal como están escritas',
		universal: (region: string) => `Tiempo universal, que hay que convertir en el de … (${region})`
	},
	andMore: (files: string) => `y ${files}`,
	recognised: 'Reconocido',
	look: 'Conviene mirar esto',
	once: {
		title: '¿Contar filas o incidentes?',
		and: '» y «',
		about: (key: string) =>
			`Esta fuente escribe varias filas por incidente. Tal como está, cuenta cada fila. Si se indica «${key}», solo cuenta la primera fila de cada uno y las demás se apartan.`,
		yes: 'Contar cada uno una vez',
		keepFirst: (name: string) => `Conservar la primera de cada ${name}`,
		every: 'Conservar todas las filas'
	},
	others: {
		title: 'Archivos con otras columnas',
		about:
			'Algunos archivos llaman de otra manera a sus columnas. Forman un solo conjunto de datos con las columnas del primer archivo: conviene mirar si estas parejas son correctas.',
		first: 'el primer archivo'
	},
	name: 'Nombre del conjunto de datos',
	anotherFile: 'Otro archivo',
	import: 'Importar',
	ofAll: (n: string, all: string) => `${n} de ${all}`,
	all: 'Todos',
	none: 'Ninguno',
	police: {
		kinds: {
			street: 'Delitos',
			stopAndSearch: 'Paradas y registros',
			outcomes: 'Resultados'
		},
		kindOfFile: 'Tipo de archivo',
		forces: 'Cuerpos de policía',
		ofForces: (n: string, all: string, names: string) => `${n} de ${all}${names && `: ${names}`}`,
		search: 'Buscar cuerpos de policía',
		all: 'Todos los cuerpos',
		none: 'Ninguno de los cuerpos',
		notFound: (search: string) => `Ningún cuerpo lleva «${search}» en su nombre.`,
		severalForces: (n: number) => `${n} cuerpos de policía`,
		titles: {
			street: 'delitos a pie de calle',
			'stop-and-search': 'paradas y registros',
			outcomes: 'resultados'
		}
	},
	search: 'Buscar',
	points: {
		label: (n: number, at: string) => `${n} lugares de muestra alrededor de ${at}`,
		around: (at: string) => `alrededor de ${at}`,
		outside: (n: number) => `; ${n} de los lugares de muestra quedan fuera de este marco`
	},
	systems: {
		found: 'Encontrado',
		chosen: 'Elegido',
		used: 'Usados por ciudades',
		label: 'Sistema de coordenadas',
		hint: 'los puntos de la muestra enseñan si es correcto',
		search: 'Buscar otro sistema',
		placeholder: 'Ohio North, UTM 33, 28992 …',
		by: 'por nombre o código EPSG',
		none: 'ninguno con ese nombre',
		number: (n: number, most: boolean) =>
			`${most ? `los primeros ${n}` : n} encontrados: hay que elegir uno en la lista de sistemas`
	},
	suchAs: (values: string) => `como ${values}`,
	rowsReport: {
		read: 'Leídas',
		readMeans: 'cada línea o registro bajo los nombres de las columnas',
		kept: 'Conservadas',
		keptMeans: 'ahora en el conjunto de datos',
		aside: 'Apartadas',
		asideMeans: 'no están en el conjunto de datos; pueden descargarse',
		nothingAside: 'no se ha dejado nada fuera',
		asideWord: 'apartadas',
		noPlace: 'Sin lugar',
		noPlaceMeans: 'conservadas: cuentan en el tiempo, no en el mapa',
		noTime: 'Sin hora',
		noTimeMeans: 'conservadas: en el mapa, no en el tiempo',
		duplicates: 'Duplicados exactos',
		duplicatesMeans: 'conservadas: iguales en todas las celdas a una fila anterior, lo que puede ser correcto',
		far: 'Lejos de todas las demás',
		farMeans: 'conservadas: conviene mirarlas en el mapa'
	},
	fromTo: (first: string, last: string) => `${first} a ${last}`
} satisfies typeof en;
