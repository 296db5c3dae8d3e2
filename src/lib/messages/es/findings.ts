import type en from '../en/findings';
import { count, some } from '../say';

export default {
	other: 'Otros',
	numbers: {
		never: (n: number) => some(n, { one: 'columna no cambia nunca', other: 'columnas no cambian nunca' }),
		outliers: (column: string, n: number, low: string, high: string, extreme: string, median: string) =>
			`En ${column} ${some(n, { one: 'fila queda', other: 'filas quedan' })} fuera de ${low} a ${high}, hasta ${extreme} (valor central ${median}): uno solo de estos números puede mover una media o un modelo.`,
		constant: (columns: string, n: number) =>
			`${columns} ${n === 1 ? 'tiene' : 'tienen'} el mismo valor en todas las filas y no ${n === 1 ? 'puede' : 'pueden'} explicar nada.`,
		fine: 'Ningún número queda tan lejos de los demás como para mover por sí solo una media o un modelo.',
		codes: 'Los números parecen códigos (distritos, casos): son nombres escritos en cifras, y su media no dice nada.',
		limit: (column: string, low: string, high: string) => `Limitar ${column} a ${low} … ${high}`,
		limitCaution: 'Un número grande puede ser cierto. Conviene mirar las filas antes de limitarlas.',
		scale: (column: string) => `Añadir ${column} en una escala común`,
		title: (n: number) => `${some(n, { one: 'número queda', other: 'números quedan' })} lejos del resto`,
		none: 'Ningún número queda lejos del resto',
		caption: 'Columnas de números',
		least: 'Mínimo',
		q1: 'Cuartil inferior',
		middle: 'Mediana',
		q3: 'Cuartil superior',
		largest: 'Máximo',
		farOff: 'Lejos',
		takenFor: 'Se toma por',
		measure: 'una medida',
		oneValue: 'un solo valor'
	},
	precision: {
		excess: (share: string, where: string) => `un ${share} más de lo esperado ${where}`,
		unknown: 'desconocida',
		yes: 'sí',
		no: 'no',
		none: 'Ningún incidente tiene hora: no hay gráfico en el tiempo ni pronóstico.',
		months: 'Solo se conoce el mes: no se pueden estudiar los días de la semana, las horas ni nada más fino que un mes.',
		days: 'Se conoce el día pero no la hora: los gráficos por día de la semana son correctos, por hora no son posibles.',
		noClock: (share: string) => `El ${share} de los incidentes no tiene hora del día: los gráficos por hora los dejan fuera.`,
		clock: 'Casi todos los incidentes tienen hora del día.',
		nextDays: 'los días vecinos',
		nextTimes: 'las horas vecinas',
		heap: (n: number, where: string, unit: string, expected: string, meaning: string) =>
			`${some(n, { one: 'incidente tiene su hora', other: 'incidentes tienen su hora' })} ${where}, donde ${unit} harían esperar unos ${expected}: ${meaning}`,
		rounded: (heaps: string) => `Las horas están redondeadas (${heaps}): conviene contar por horas, no por minutos.`,
		byHour: 'Incidentes por hora del día',
		byDay: 'Incidentes al día, por día del mes',
		byPrecision: 'Incidentes según lo fino que se conoce su hora',
		heapsCaption: 'Dónde pueden acumularse las horas',
		timed: 'Hora',
		excessHead: 'Exceso, del total',
		moreThanChance: 'Más que azar',
		setAside: (n: number) => `Apartar ${some(n, { one: 'fila', other: 'filas' })} sin hora`,
		caution: 'Los mapas no necesitan hora: si se apartan, estos incidentes faltan también allí.',
		titleHeap: (share: string, where: string) => `Un ${share} más de incidentes de lo esperado tiene su hora ${where}`,
		titleNone: 'Ningún incidente tiene hora',
		title: (to: string) => `Las horas se conocen ${to}`
	},
	uncertain: {
		longer: 'más largo',
		upTo: 'hasta 1 hora',
		length: (from: string, to: string) => `${from} a ${to}`,
		title: (share: string) => `Del ${share} de los incidentes solo se sabe que ocurrieron entre dos momentos`,
		text: (median: string, most: string) =>
			`La mitad de estos tramos dura más de ${median}, uno de cada diez más de ${most}. Contados por su primer momento, estos incidentes parecen ocurrir demasiado pronto: los robos en casas, a la hora en que la gente sale. Repartir cada uno por su tramo (análisis aorístico) muestra las horas a las que pudieron ocurrir.`,
		caption: 'Incidentes según la longitud del tramo',
		spread: (n: number, hours: number) =>
			`Repartir ${some(n, { one: 'hora incierta', other: 'horas inciertas' })} de hasta ${hours} horas`,
		caution: 'Cada uno recibe un momento al azar: las sumas por hora son correctas, la hora de un incidente concreto no.'
	},
	heaps: {
		midnight: 'justo a medianoche',
		'minute-after': 'a las 00:01',
		noon: 'justo a mediodía',
		hour: 'justo en punto',
		'half-hour': 'justo a y media',
		fives: 'en otros múltiplos de cinco minutos',
		'first-of-month': 'el primero de un mes',
		'new-year': 'el 1 de enero'
	},
	meaning: {
		midnight:
			'medianoche significa a menudo «hora desconocida». Los gráficos por hora muestran ahí un pico falso, y también el día puede ser erróneo.',
		'minute-after': 'las 00:01 significan a menudo «hora desconocida». Los gráficos por hora muestran un pico falso de noche.',
		noon: 'mediodía significa a menudo «en algún momento de ese día». Los gráficos por hora muestran un pico falso a mediodía.',
		hour: 'las horas están redondeadas.',
		'half-hour': 'las horas están redondeadas.',
		fives: 'las horas están redondeadas.',
		'first-of-month':
			'el primero significa a menudo «día desconocido». Los gráficos diarios muestran picos falsos, y los días de la semana se mezclan.',
		'new-year':
			'la fecha significa a menudo «en algún momento de ese año», aunque en Año Nuevo también hay muchos incidentes de algunos tipos.'
	},
	span: (from: string, to: string) => `de ${from} a ${to}`,
	mix: {
		share: (kind: string, early: string, late: string) => `${kind} del ${early} al ${late}`,
		changed: (share: string) => `La mezcla de tipos cambió: el ${share} de los incidentes es de otros tipos que antes`,
		same: 'La mezcla de tipos siguió casi igual',
		changedText: (early: string, late: string, shares: string, seasons: boolean) =>
			`Lo registrado ${early} frente a lo registrado ${late}: ${shares} de todos los incidentes. O pasaron otras cosas, o las mismas se registraron con otros nombres; la tendencia de un solo tipo no puede decir cuál.${seasons ? ' Los dos tramos caen en estaciones distintas, y puede que eso sea todo.' : ''}`,
		sameText: (early: string, late: string, little: boolean, index: string) =>
			`En lo registrado ${early} y ${late}, las partes de los tipos difieren ${little ? 'poco' : 'no más de lo que haría el azar'} (índice de estabilidad ${index}; por debajo de 0,1 cuenta como sin cambio).`,
		caption: (early: string, late: string) => `Partes de los tipos, ${early} y ${late}; los más cambiados primero`
	},
	heads: {
		kind: 'Tipo',
		first: 'Primero',
		last: 'Último',
		incidents: 'Incidentes',
		column: 'Columna',
		rows: 'Filas',
		month: 'Mes',
		times: 'Veces',
		what: 'Qué',
		from: 'Desde',
		atLeast: 'Al menos',
		atMost: 'Como mucho',
		expected: 'Esperado',
		until: 'Hasta',
		place: 'Lugar',
		time: 'Hora'
	},
	passing: {
		none: 'Ningún tipo aparece ni desaparece',
		noneText: 'Todos los tipos lo bastante frecuentes están desde el principio del registro hasta su final.',
		renamed: (from: string, to: string, when: string) =>
			`${from} termina cuando empieza ${to} (${when}): quizá un mismo tipo con nombre nuevo.`,
		only: (from: string, to: string) => `está solo de ${from} a ${to}`,
		begins: (when: string) => `empieza en ${when}`,
		ends: (when: string) => `termina en ${when}`,
		likewise: (n: number) => `, y lo mismo ${some(n, { one: 'tipo más', other: 'tipos más' })}`,
		trend: 'Una tendencia de un tipo así muestra cómo se registró, no cuántas veces ocurrió.',
		title: (n: number) =>
			`${some(n, { one: 'tipo aparece o desaparece', other: 'tipos aparecen o desaparecen' })} dentro del registro`,
		caption: 'Tipos que están en una parte del registro',
		count: (from: string, to: string) => `Contar ${from} como ${to}`,
		caution: 'Una suposición por las fechas y los nombres. Conviene preguntar a la fuente, o mirar lo que contienen ambos.'
	},
	spellings: {
		title: (n: number) => `${some(n, { one: 'valor está escrito', other: 'valores están escritos' })} de más de una manera`,
		text: (from: string, into: string, column: string, ofKind: boolean) =>
			`${from} y ${into}${column} difieren solo en mayúsculas, espacios, acentos o puntuación y se cuentan aparte: cada uno parece más raro de lo que es${ofKind ? ', y los modelos los aprenden como tipos distintos' : ''}.`,
		caption: 'Grafías',
		written: 'Escrito como',
		commonest: 'Grafía más frecuente',
		others: 'Filas con otras',
		write: (from: string, into: string) => `Escribir ${from} como ${into}`
	},
	rare: {
		count: (n: number, into: string) => `Contar ${some(n, { one: 'tipo raro', other: 'tipos raros' })} como ${into}`,
		caution: 'Raro no es poco importante: conviene dejar fuera de esto lo que se quiera estudiar.',
		title: (n: number) =>
			`${some(n, { one: 'tipo tiene', other: 'tipos tienen' })} cada uno menos del 0,1\u00a0% de los incidentes`,
		text: (n: number, names: string) =>
			`Juntos son ${some(n, { one: 'incidente', other: 'incidentes' })}, entre ellos ${names}. Las tasas y los cambios de uno solo de ellos son casi siempre azar, y las listas largas esconden los tipos frecuentes.`
	},
	filled: {
		patchy: (n: number, of: string) =>
			`${some(n, { one: 'columna', other: 'columnas' })} de ${of} ${n === 1 ? 'está rellena' : 'están rellenas'} en menos del 95\u00a0% de las filas`,
		all: 'Todas las columnas están rellenas',
		most: 'Todas las columnas están rellenas en al menos el 95\u00a0% de las filas',
		share: (name: string, share: string) => `${name} (rellena en el ${share})`,
		patchyText: (columns: string, more: boolean) =>
			`${columns}${more ? ' y otras' : ''}: una tabla por una columna así habla solo de las filas que la tienen, y esas pueden diferir del resto. Lo que se deja vacío a menudo rara vez se deja vacío al azar.`,
		allText: 'Las tablas y mapas por cualquiera de estas columnas hablan de casi todas las filas.',
		words: (word: string, n: number, column: string) =>
			`Palabras como ${word} (${some(n, { one: 'fila', other: 'filas' })} de ${column}) significan «no publicado» y aquí cuentan como vacías, aunque el archivo tenga un valor.`,
		caption: 'Hasta dónde está rellena cada columna',
		holds: 'Contiene',
		filled: 'Rellena',
		empty: 'Vacía',
		byWord: 'Vacía por palabra',
		wordsHead: 'Palabras',
		caution:
			'Las celdas rellenadas son suposiciones: se marcan y se cuentan, y hacen que una columna parezca más segura de lo que es.',
		fill: (n: number, column: string, how: string) =>
			`Rellenar ${some(n, { one: 'celda vacía', other: 'celdas vacías' })} de ${column} ${how}`,
		nearest: 'con la fila más cercana en el espacio y en el tiempo',
		median: 'con la mediana',
		mode: 'con el valor más frecuente'
	},
	repeats: {
		none: 'Ninguna fila está dos veces',
		noneText: 'No hay dos filas iguales en todas las columnas que se conservaron.',
		key: (all: boolean, n: string, column: string) =>
			`${all ? 'Repiten' : `${n} de ellas repiten`} hasta el valor de ${column}, que distingue a las demás filas: estas se cuentan dos veces.`,
		others: 'Las demás',
		they: 'Estas',
		added: (rest: string) => `${rest} dan el mismo recuento para el mismo lugar, momento y tipo que otra fila, y se le suma.`,
		coarse: (rest: string) =>
			`${rest} no tienen por qué ser errores: el archivo no conserva nada que distinga dos incidentes de un tipo cuando coinciden el lugar y el día o el mes, y en los lugares concurridos hay muchos.`,
		several: (rest: string, what: string) =>
			`${rest} pueden ser ${what} de un incidente, que es lo que es una fila de este archivo.`,
		entered: (rest: string) =>
			`${rest} coinciden en tipo, lugar y momento al minuto: un incidente anotado dos veces, o varias víctimas o delitos de un incidente escritos como filas propias.`,
		ifSame: 'Si son el mismo incidente, los puntos calientes y los totales son demasiado altos en esa cantidad.',
		title: (n: number, share: string) =>
			`${some(n, { one: 'fila repite', other: 'filas repiten' })} una anterior en todas las columnas (${share})`,
		caption: 'Filas repetidas por tipo',
		rows: 'Filas repetidas',
		setAside: (n: number) => `Apartar ${some(n, { one: 'fila repetida', other: 'filas repetidas' })}`,
		caution:
			'Pueden ser incidentes distintos; entonces apartarlas hace que los lugares concurridos parezcan más tranquilos de lo que son.'
	},
	near: {
		pairs: (n: number, metres: number, minutes: number) =>
			`${some(n, { one: 'pareja', other: 'parejas' })} de incidentes de un tipo a menos de ${metres} m y ${minutes} minutos (o el mismo día, donde no se conoce la hora)`,
		above: (n: number, pairs: string, expected: string, several: string) =>
			`Hay ${pairs}; los mismos tipos y lugares con unos días de diferencia dan unas ${expected}. El resto es más que azar: un hecho anotado dos veces, o ${several ? `${several} de un incidente, que es lo que es una fila de este archivo` : 'varias víctimas o delitos de un hecho'}.`,
		methods: 'Los métodos de repetición próxima y de puntos calientes los toman por otros tantos hechos cercanos.',
		stronger: 'Los puntos calientes y los patrones de repetición próxima parecen más fuertes de lo que son.',
		chance: (n: number, pairs: string, expected: string) =>
			`Hay ${pairs}, más o menos las que los mismos tipos y lugares dan por azar con unos días de diferencia (${expected}): ninguna señal de doble anotación.`,
		none: (metres: number, minutes: number) =>
			`No hay ninguna pareja de incidentes de un tipo a menos de ${metres} m y ${minutes} minutos.`,
		setAside: (n: number) => `Apartar ${some(n, { one: 'fila casi repetida', other: 'filas casi repetidas' })}`,
		caution: (expected: string) => `Solo por azar habría unas ${expected} parejas así: incidentes reales entre estas filas.`,
		more: (excess: string) => `Unas ${excess} parejas próximas más de las que da el azar`,
		noMore: 'No más parejas próximas de las que da el azar'
	},
	keys: {
		notAlways: (columns: string, n: number) =>
			`${columns} ${n === 1 ? 'debería' : 'deberían'} distinguir las filas y no siempre lo ${n === 1 ? 'hace' : 'hacen'}`,
		own: (columns: string) => `Cada fila tiene su propio valor de ${columns}`,
		occur: (column: string, n: number, rows: number) =>
			`En ${column} ${some(n, { one: 'valor aparece', other: 'valores aparecen' })} más de una vez, en ${some(rows, { one: 'fila', other: 'filas' })} además de la primera`,
		shared: (what: string) => `Las filas de un incidente lo comparten: aquí las filas son ${what}.`,
		versions: 'Esas filas pueden ser versiones de un incidente; un total de filas lo cuenta entonces más de una vez.',
		fine: 'Ningún identificador se usa dos veces, así que ningún incidente se cuenta dos veces con el mismo número.',
		caption: 'Columnas que deberían distinguir las filas',
		different: 'Valores distintos',
		more: 'Usados más de una vez',
		beyond: 'Filas además de la primera'
	},
	lag: {
		sameDay: 'el mismo día',
		title: (share: string, months: boolean) =>
			`El ${share} de los incidentes se denuncia ${months ? 'en el mismo mes o en el siguiente' : 'en 30 días'}`,
		monthsOnly: (column: string, share: string) => `${column} solo da meses. El ${share} llega después del mes siguiente.`,
		days: (column: string, half: string, most: string, share: string) =>
			`Según ${column}, la mitad de los incidentes se denuncia en ${half}, nueve de cada diez en ${most}; el ${share} llega más de 30 días después.`,
		incomplete: (month: string, incidents: string, grown: string, toCome: string, months: string) =>
			`Así que los últimos meses no están completos: ${month} tiene hasta ahora ${incidents} incidentes y, si las denuncias llegan como antes, tendrá unos ${grown}. Faltan por llegar unos ${toCome} incidentes de los últimos ${months} meses: una caída al final de un gráfico es el retraso, no una tendencia.`,
		complete: 'Los últimos meses están casi completos: una caída al final de un gráfico no es el retraso.',
		negative: (n: number, share: string) =>
			`${some(n, { one: 'incidente se denuncia antes de ocurrir', other: 'incidentes se denuncian antes de ocurrir' })} (${share}): una de las dos fechas es errónea.`,
		caption: (latest: string) => `Parte denunciada después de tantos días (última denuncia: ${latest})`,
		toCome: 'Lo que falta por llegar',
		soFar: 'Incidentes hasta ahora',
		grow: 'Crecerá hasta unos'
	},
	level: {
		weekOf: (day: string) => `la semana del ${day}`,
		more: (n: number) => `Hay ${n === 1 ? 'un salto más así' : `${count(n)} saltos más así`}.`,
		shift: (when: string, from: string, to: string) =>
			`En ${when} ${from} baja mientras ${to} sube más o menos lo mismo: los mismos incidentes pueden haberse registrado con otro nombre.`,
		jump: (kind: string, moved: string, when: string, between: string) => `${kind} ${moved} desde ${when} (${between})`,
		kinds: (jumps: string, more: number) =>
			`Por su cuenta: ${jumps}${more ? ` y ${some(more, { one: 'salto más', other: 'saltos más' })}` : ''}.`,
		meaning:
			'Un salto repentino que dura es más a menudo un cambio de registro, de ley o de la zona cubierta que de lo que ocurrió, aunque un hecho como un confinamiento también lo hace. Los modelos aprenden el nivel antiguo si su entrenamiento no empieza después.',
		none: (period: string, season: boolean) =>
			`Ningún período empieza un nivel que difiera del anterior en una quinta parte o más, aparte de la estación y del azar${season ? '' : ' (el registro es demasiado corto para conocer su estacionalidad)'}.`,
		noSeason: 'El registro abarca menos de dos años, así que no se puede distinguir una estación de un cambio.',
		byMonth: 'Incidentes por mes',
		byWeek: 'Incidentes por semana',
		titleOne: (moved: string, when: string) => `El número de incidentes ${moved} en ${when}`,
		titleSeveral: (n: string) => `El nivel salta ${n} veces`,
		titleKinds: (n: number) => `El conjunto sigue estable, ${some(n, { one: 'tipo salta', other: 'tipos saltan' })}`,
		titleNone: 'Ningún salto repentino del nivel',
		between: (low: string, high: string) => `entre ${low} y ${high} veces el nivel anterior`,
		from: (when: string, after: string, period: string, before: string, between: string) =>
			`Desde ${when} hay unos ${after} incidentes por ${period === 'month' ? 'mes' : 'semana'} en vez de ${before} (${between}).`,
		together: (start: string, n: string, of: string, rise: boolean) =>
			`${start} ${n} de los ${of} tipos mayores ${rise ? 'suben' : 'bajan'} juntos: conviene buscar un cambio en lo que se registra o en la zona cubierta.`,
		most: (start: string, kinds: string) => `${start} La mayor parte es ${kinds}: conviene buscar un cambio en cómo se registra.`,
		caption: 'Saltos del nivel',
		before: (period: string) => `Antes, por ${period === 'month' ? 'mes' : 'semana'}`,
		after: (period: string) => `Después, por ${period === 'month' ? 'mes' : 'semana'}`,
		all: 'Todos los incidentes'
	},
	places: {
		none: 'Este archivo no tiene lugares',
		noneText: 'Hay gráficos en el tiempo, pero no mapa ni nada que dependa de dónde ocurrieron los incidentes.',
		area: (column: string) => `una zona (${column})`,
		aPlace: 'un lugar',
		allHave: (n: string, what: string) => `Los ${n} incidentes tienen todos ${what}.`,
		have: (n: string, of: string, what: string) => `${n} de ${of} incidentes tienen ${what}.`,
		above:
			'Está por encima del 85\u00a0% de incidentes bien situados por debajo del cual Ratcliffe (2004) halló que cambian los mapas de zonas; si los lugares son correctos, la parte no lo dice.',
		below:
			'Está por debajo del 85\u00a0% bajo el cual Ratcliffe (2004) halló que cambian los mapas de zonas: pueden faltar puntos calientes, o estar donde las direcciones son fáciles de encontrar.',
		about:
			'Está en torno al 85\u00a0% por debajo del cual Ratcliffe (2004) halló que cambian los mapas de zonas, y este registro es demasiado pequeño para decir de qué lado queda.',
		groups: (groups: string) =>
			`Los lugares faltan más a menudo en ${groups}: sus mapas muestran menos de lo que hubo, y compararlos con otros engaña.`,
		noCoordinates: 'No hay coordenadas: los mapas muestran zonas, no calles.',
		titleAll: (area: boolean) => `Todos los incidentes tienen ${area ? 'zona' : 'lugar'}`,
		title: (share: string, area: boolean) => `El ${share} de los incidentes tiene ${area ? 'zona' : 'lugar'}`,
		byMonth: 'Parte con lugar, por mes',
		setAside: (n: number) => `Apartar ${some(n, { one: 'fila', other: 'filas' })} sin lugar`,
		caution: 'Los gráficos en el tiempo no necesitan lugar: si se apartan, estos incidentes faltan también allí.',
		byKind: 'Parte con lugar, por tipo (100 incidentes o más)',
		with: 'Con lugar'
	},
	pileUps: {
		addresses: (n: string) => ` con ${n} direcciones distintas`,
		top: (n: number, at: string, addresses: string, share: string) =>
			`${some(n, { one: 'incidente está', other: 'incidentes están' })} en un mismo punto exacto (${at})${addresses}, el ${share} del total: puede ser el centro de una población, una comisaría o un verdadero imán. Conviene averiguarlo antes de llamarlo punto caliente.`,
		more: (n: number) => `${some(n, { one: 'punto más es', other: 'puntos más son' })} así.`,
		snapped: (n: number, each: string) =>
			`Los incidentes están en ${some(n, { one: 'punto', other: 'puntos' })}, ${each} en cada uno de media: la fuente parece mover los lugares a manzanas o puntos fijos. Las distancias menores que una calle no significan nada, y lugares iguales no son el mismo lugar.`,
		fineText:
			'Ningún punto contiene muchos más incidentes que los demás: nada parece el centro de una población en lugar de «dirección desconocida».',
		title: (n: number) =>
			`${n === 1 ? 'Un punto contiene' : `${count(n)} puntos contienen`} muchos más incidentes que cualquier otro`,
		moved: (n: string) => `Los lugares se mueven a ${n} puntos`,
		fine: 'Sin acumulaciones en puntos únicos',
		caption: 'Puntos que contienen muchos más incidentes que otros'
	},
	far: {
		cluster: 'la agrupación',
		clusters: (n: string) => `las ${n} agrupaciones`,
		none: 'Ningún lugar queda lejos de los demás',
		within: (kilometres: string, where: string) =>
			`Todos los lugares están a menos de ${kilometres} km de ${where} donde está la mayoría de los incidentes.`,
		tooFew: 'Hay demasiado pocos lugares para decir qué queda lejos.',
		title: (n: number) => `${some(n, { one: 'lugar queda', other: 'lugares quedan' })} lejos de todos los demás`,
		text: (n: number, kilometres: string, where: string, farthest: string) =>
			`${n === 1 ? 'Está' : 'Están'} a más de ${kilometres} km de ${where}, hasta ${farthest} km. La mayoría de esos lugares son errores de una dirección o una coordenada: estiran el mapa, y con él cada celda, distancia y densidad que depende de su extensión.`,
		caption: 'Lugares lejos de todos los demás',
		caution: 'Conviene mirarlos antes: una zona de servicio en el extranjero o un pueblo aislado pueden ser ciertos.'
	},
	setAside: (n: number) => `Apartar ${some(n, { one: 'fila', other: 'filas' })}`,
	odd: {
		none: 'Todas las horas caen dentro del registro',
		allIn: (month: string) => `Todas las horas conocidas caen en ${month}.`,
		allFrom: (first: string, last: string) =>
			`Todas las horas conocidas caen de ${first} a ${last}; ninguna está en el futuro ni mucho antes que el resto.`,
		standIn: (n: number, day: string) =>
			`${some(n, { one: 'fila tiene una fecha', other: 'filas tienen una fecha' })} como ${day}, que en muchos sistemas significa «desconocida».`,
		future: (n: number, day: string) =>
			`${some(n, { one: 'fila tiene fecha posterior', other: 'filas tienen fecha posterior' })} a la importación, hasta el ${day}.`,
		before: (n: number, month: string, day: string) =>
			`${some(n, { one: 'fila tiene fecha anterior', other: 'filas tienen fecha anterior' })} a ${month}, donde empieza de verdad el registro, hasta el ${day}: denunciadas tarde o mal fechadas. Esos meses contienen solo un resto de lo que ocurrió, así que un gráfico en el tiempo parece subir desde la nada.`,
		spoil: 'Esas horas estiran todos los gráficos en el tiempo y estropean las tendencias.',
		title: (n: number) => `${some(n, { one: 'fila tiene', other: 'filas tienen' })} fecha fuera del registro`,
		caption: 'Horas fuera del registro',
		standInShort: 'significan «desconocida»',
		futureShort: 'después de la importación',
		beforeShort: 'antes de que empiece el registro',
		caution: 'Los incidentes denunciados tarde sí ocurrieron: corresponden a un mapa, si no a una tendencia.'
	},
	gaps: {
		range: (from: string, to: string) => `${from} a ${to}`,
		hole: (days: boolean, gaps: string, more: boolean) =>
			`De ${days ? 'estos días' : 'estos meses'} no hay nada o casi nada, donde sus vecinos harían esperar al menos diez incidentes: ${gaps}${more ? ' y más' : ''}. Parece un hueco en el registro, no un tiempo tranquilo; las tasas y los modelos lo toman por tranquilo.`,
		endsOn: (month: string, day: string) => `El último mes, ${month}, termina el ${day}: no se debe comparar con meses enteros.`,
		hasOnly: (month: string, share: string) =>
			`El último mes, ${month}, tiene el ${share} de los incidentes de los meses anteriores: puede que aún lleguen denuncias. Conviene dejarlo fuera de las tendencias.`,
		noneText: (days: boolean) => `No falta ningún ${days ? 'día' : 'mes'} dentro del registro, y su último mes parece entero.`,
		title: (n: number) => `${some(n, { one: 'hueco', other: 'huecos' })} en el registro`,
		notWhole: (month: string) => `El último mes, ${month}, no está entero`,
		none: 'Sin huecos en el registro',
		caption: 'Huecos'
	},
	under: 'menos del 0,1\u00a0%',
	over: 'más del 99,9\u00a0%',
	more: (n: string) => `${n} más`,
	and: (names: string, last: string) => `${names} y ${last}`,
	moved: {
		times: (n: string) => `subió a ${n} veces`,
		rose: (share: string) => `subió un ${share}`,
		fell: (share: string) => `bajó un ${share}`
	},
	several: {
		victim: 'varias víctimas',
		offence: 'varios delitos'
	},
	holds: {
		place: 'lugar',
		time: 'hora',
		kind: 'tipo',
		category: 'categoría',
		number: 'número',
		boolean: 'sí o no',
		text: 'texto',
		area: 'zona'
	},
	doing: {
		columns: 'Mirando cada columna',
		places: 'Mirando los lugares',
		times: 'Mirando las horas',
		twice: 'Buscando filas contadas dos veces',
		kinds: 'Mirando tipos y niveles',
		delays: 'Mirando retrasos y números'
	},
	no: 'ningún',
	dayMonth: (day: number, month: string) => `${day} de ${month}`,
	months: [
		'enero',
		'febrero',
		'marzo',
		'abril',
		'mayo',
		'junio',
		'julio',
		'agosto',
		'septiembre',
		'octubre',
		'noviembre',
		'diciembre'
	],
	monthYear: (month: string, year: number) => `${month} de ${year}`
} satisfies typeof en;
