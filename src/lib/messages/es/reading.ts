import type en from '../en/reading';
import { count, some } from '../say';

export default {
	column: (n: number) => `Columna ${n}`,
	aside: {
		short: 'demasiado pocas celdas',
		long: 'demasiadas celdas',
		blank: 'todas las celdas están vacías',
		header: 'los nombres de las columnas otra vez',
		nothing: 'ni hora legible ni lugar o zona',
		total: 'un total o una nota, no un incidente',
		repeat: 'otra fila de un incidente ya contado'
	},
	kinds: {
		png: 'una imagen PNG',
		jpeg: 'una imagen JPEG',
		gif: 'una imagen GIF',
		pdf: 'un documento PDF',
		zip: 'un archivo zip o una hoja de cálculo',
		xls: 'un archivo antiguo de Excel',
		parquet: 'un archivo Parquet',
		sqlite: 'una base de datos SQLite',
		gzip: 'un archivo comprimido dos veces con gzip'
	},
	kindHints: {
		table: 'Hay que elegir la propia tabla: un archivo .csv, .tsv o .txt.',
		pdf: 'Conviene buscar una descarga CSV en el sitio del que viene el documento.',
		zip: 'Hay que descomprimirlo, o abrirlo en una hoja de cálculo y guardar la hoja como CSV.',
		xls: 'Hay que abrirlo en una hoja de cálculo y guardar la hoja como CSV.',
		parquet: 'Hay que exportarlo antes como CSV.',
		sqlite: 'Hay que exportar antes la tabla como CSV.',
		gzip: 'Hay que descomprimirlo una vez e intentarlo de nuevo.'
	},
	matches: {
		as: (column: string, name: string) => `«${column}» como «${name}»`,
		one: (name: string) => `«${name}» tiene`,
		several: (n: number, name: string) => `${n} archivos («${name}» y otros) tienen`,
		otherNames: (files: string) => `${files} otros nombres de columnas`,
		read: (pairs: string) => `leídas como las del primer archivo: ${pairs}`,
		none: (names: string) => `faltan ahí: ${names}`
	},
	odd: {
		short: 'menos celdas que columnas tiene la tabla',
		long: 'más celdas que columnas tiene la tabla',
		mended: 'unas comillas o un separador fuera de lugar',
		row: (row: number, what: string) => `La fila ${row} tiene ${what}.`,
		rows: (n: string, row: number, what: string) => `${n} filas, la primera de ellas la fila ${row}, tienen ${what}.`
	},
	tooManyKinds: (most: string) => `La columna elegida para el tipo de incidente tiene más de ${most} valores distintos.`,
	tooManyKindsHint: 'Hay que elegir una columna con una lista de tipos, como «Primary Type» u «Offense».',
	dialect: {
		code: (n: number) => `código ${n}`,
		between: (mark: string) => `${mark} entre celdas`,
		oneColumn: 'una columna',
		noNames: 'sin nombres de columnas',
		firstLine: 'nombres de columnas en la primera línea',
		firstLines: (n: number) => `nombres de columnas en las primeras ${n} líneas`,
		padded: ' con espacios alrededor',
		single: 'comillas simples alrededor del texto',
		escape: (mark: string) => `«${mark}» ante caracteres especiales`,
		framed: 'también en ambos extremos de las líneas',
		wrapped: 'líneas enteras entre comillas',
		defused: 'sin los apóstrofos que Openbeat había puesto ante las fórmulas',
		formulas: 'textos como fórmulas (="…")',
		mixed: 'finales de línea de varias clases',
		cr: 'líneas terminadas en CR',
		marks: {
			comma: 'coma',
			semicolon: 'punto y coma',
			tab: 'tabulador',
			bar: 'barra vertical',
			blank: 'espacio',
			colon: 'dos puntos'
		}
	},
	empty: (name: string) => `«${name}» está vacío: no hay texto en él.`,
	oneALine: 'Hay que elegir un archivo con un incidente por línea.',
	notText: (name: string, kind: string) => `«${name}» es ${kind}, no una tabla en un archivo de texto.`,
	noCharacters: (name: string, percent: number) =>
		`«${name}» no es un archivo de texto: el ${percent}\u00a0% de sus primeros bytes no son caracteres.`,
	chooseText: 'Hay que elegir un archivo .csv, .tsv o .txt, tal cual o comprimido como .gz.',
	locked: (name: string) => `«${name}» está protegido con contraseña.`,
	lockedSheetHint: 'Hay que abrirlo en una hoja de cálculo con su contraseña y guardar la hoja como CSV.',
	otherSheet: (name: string) => `«${name}» es una hoja de cálculo de una clase que aquí no se lee.`,
	otherSheetHint: 'Hay que abrirla en una hoja de cálculo y guardar la hoja como CSV o .xlsx.',
	boundaries: (name: string) => `«${name}» contiene líneas o zonas: es un archivo de límites, no de incidentes.`,
	boundariesHint:
		'Hay que elegir un archivo con un punto por incidente. Los límites se añaden a un conjunto de datos cuando sus incidentes ya están dentro.',
	json: {
		rowTooLong: (row: string, megabytes: number) =>
			`La fila ${row} ocupa más de ${megabytes} MB; una fila de una tabla no es más larga.`,
		checkList: 'Conviene comprobar que es una lista de incidentes.',
		unreadableRow: (row: string, name: string) => `La fila ${row} de «${name}» no es JSON que se pueda leer.`,
		damaged: 'El archivo puede estar dañado o cambiado a mano. Conviene descargarlo de nuevo y reintentar.',
		cutShort: (name: string, row: string) => `«${name}» termina a mitad de la fila ${row}.`,
		tooWide: (name: string, most: number) =>
			`Las filas de «${name}» tienen más de ${most} nombres distintos; Openbeat lee tablas de hasta ${most} columnas.`,
		sameNames: 'Conviene comprobar que es una lista de incidentes, todos con los mismos nombres.',
		noList: (name: string) => `«${name}» es JSON, pero no una lista de filas con nombres.`,
		noListHint: 'Hay que elegir una lista de objetos, un archivo GeoJSON de puntos, o los mismos datos como CSV.'
	},
	downloadAgain: 'La descarga quedó cortada. Conviene descargarlo de nuevo y reintentar.',
	linesRead: (before: string, first: string, last: string) => `${before} Se leyeron las líneas ${first} a ${last}.`,
	tooMuchText: (megabytes: number) => `se convierte en más de ${megabytes} MB de texto`,
	parquet: {
		refused: (found: string) => `El archivo Parquet se rechazó: ${found}.`,
		refusedHint:
			'Hay que escribirlo de nuevo con grupos de filas de como mucho un millón, comprimidos con Snappy o Zstandard, o como CSV.',
		elsewhere: 'sus columnas están en otros archivos, o protegidas',
		outside: 'apunta fuera de sí mismo',
		packedBy: (how: string) => `está comprimido con ${how}, que aquí no se lee`,
		groupTooLarge: 'uno de sus grupos de filas ocupa más de 512 MB',
		rowsDiffer: 'sus partes no suman el número de filas que dice tener',
		pageLonger: 'una página es más larga que su columna',
		pageTooMuch: 'una página se descomprime en demasiado',
		valuesDiffer: 'una columna no tiene tantos valores como filas hay',
		locked: (name: string) => `«${name}» está protegido: un archivo Parquet con cifrado.`,
		lockedHint: 'Hay que exportar la tabla sin cifrado, o como CSV.',
		list67: 'una columna de listas tiene más de 67 millones de valores en un grupo de filas',
		names: 'nombra una columna que no tiene',
		runs: 'una lista de tramos es más larga que su página',
		bits: 'los números de un diccionario tienen más de 32 bits',
		run: 'un tramo es más largo que su página'
	},
	within: {
		sheet: (sheet: string, file: string) => `La hoja «${sheet}» de «${file}»`,
		file: (name: string, file: string) => `«${name}» en «${file}»`,
		holds: (where: string, n: number, tables: string) => `${where} contiene ${n} tablas: ${tables}.`
	},
	xlsx: {
		tooLarge: (name: string, found: string) => `«${name}» es demasiado grande para leerse aquí como hoja de cálculo: ${found}.`,
		tooLargeHint: 'Hay que abrirlo en una hoja de cálculo y guardar la hoja como CSV: se pueden leer CSV de cualquier tamaño.',
		hidden: 'sus celdas se nombran de una manera que oculta dónde están',
		span: (rows: string, columns: string) => `sus celdas abarcan ${rows} filas y ${columns} columnas`,
		unpacks: (megabytes: number) => `su hoja se descomprime en más de ${megabytes} MB`,
		unreadable: (sheet: string, name: string) => `No se ha podido leer la hoja «${sheet}» de «${name}».`,
		unreadableHint: 'Hay que abrirlo en una hoja de cálculo, guardarlo de nuevo o como CSV, y reintentar.',
		longCell: (most: string) => `una celda contiene más de ${most} caracteres`
	},
	zip: {
		damaged: (name: string, found: string) => `El archivo «${name}» está dañado: ${found}.`,
		damagedHint: 'Hay que descargarlo de nuevo, o descomprimirlo y elegir las tablas que contiene.',
		noEnd: 'le falta el final, así que no está su lista de contenidos',
		parts: (name: string) => `«${name}» es una parte de un archivo en varias partes.`,
		partsHint: 'Hay que juntar las partes y descomprimirlas antes.',
		notWhere: 'su larga lista de contenidos no está donde dice',
		listTooLong: 'su lista de contenidos es más larga que el archivo',
		tooMany: (name: string, n: string, most: string) =>
			`«${name}» enumera ${n} archivos; Openbeat abre archivos de hasta ${most}.`,
		unpackIt: 'Hay que descomprimirlo y elegir las tablas que contiene.',
		unreadable: 'su lista de contenidos no se puede leer',
		listEnd: 'su lista de contenidos no termina donde dice',
		counts: (says: string, lists: string) => `dice que contiene ${says} archivos y enumera ${lists}`,
		longer: (name: string) => `«${name}» es más largo que el archivo`,
		overlap: (name: string) =>
			`«${name}» se rechazó: los archivos que contiene se solapan, como en los hechos para llenar un disco.`,
		askAgain: 'Conviene pedirlo de nuevo donde se obtuvo.',
		refused: (name: string, found: string) => `«${name}» se rechazó: ${found}.`,
		refusedHint: 'El archivo está dañado o se hizo para engañar. Hay que descargarlo de nuevo, o dejar fuera este archivo.',
		elsewhere: 'el archivo no lo contiene donde dice',
		reaches: 'se extiende sobre el archivo que le sigue',
		disagree: 'el archivo lo describe de dos maneras que no coinciden',
		unpacksMore: (bytes: string) => `dice que se descomprime en ${bytes} bytes, y hay más`,
		left: {
			outside: 'el nombre apunta fuera del archivo',
			locked: 'protegido con contraseña',
			archive: 'un archivo comprimido o una hoja de cálculo dentro del archivo: hay que descomprimirlo antes',
			parquet: 'un archivo Parquet dentro del archivo: hay que descomprimirlo antes',
			map: 'un archivo de mapa, no una tabla',
			noTable: 'por su nombre no es una tabla',
			method: (n: number) => `comprimido de una manera que los navegadores no pueden deshacer (método ${n})`,
			sizes: 'sus dos tamaños no coinciden',
			tooMuch: (gigabytes: number) => `se descomprime en más de ${gigabytes} GB`,
			grows: (times: string) => `crecería ${times} veces al descomprimirse`,
			twice: 'el mismo nombre por segunda vez'
		},
		lockedHint: 'Hay que descomprimirlo en este dispositivo con su contraseña y elegir los archivos que contiene.',
		files: (n: number) => `${count(n)} archivos`,
		nothing: (name: string, reasons: string) =>
			`En «${name}» no hay ninguna tabla que se pueda leer${reasons && ` (${reasons})`}.`,
		nothingHint: 'Hay que descomprimirlo y elegir las tablas que contiene: archivos .csv, .tsv, .txt o .json.'
	},
	decimals: {
		comma: (columns: string) => `Hay una coma ante los decimales en ${columns}.`,
		twoWays: (name: string, example: string) =>
			`En «${name}», ${example} podría leerse de dos maneras. Se lee con coma ante los decimales y puntos entre los miles, como sugieren el nombre de la columna o el resto del archivo.`,
		thousands: (name: string, example: string) =>
			`En «${name}», ${example} se lee como miles: nada en las primeras filas muestra que su coma esté ante decimales.`
	},
	place: {
		pair: (a: string, b: string) => `«${a}» y «${b}»`,
		taken: (columns: string, share: string, beside: string) =>
			`Los lugares se toman de ${columns}: el ${share} de las primeras filas tiene uno ahí. También se encontró: ${beside}.`,
		swapped: (column: string) => `«${column}» contiene números mayores que 90: latitud y longitud parecen cambiadas.`,
		swappedXy: (x: string, y: string, system: string) => `«${x}» e «${y}» parecen cambiadas: al revés caen en ${system}.`,
		unsure: (system: string) =>
			`Las coordenadas de mapa encajan mejor con ${system}, pero no con seguridad: conviene mirar si los puntos caen bien.`
	},
	guess: {
		noTime: 'No se encontró ninguna columna con una fecha. Sin fechas hay mapa, pero no pronóstico.',
		unknownMap: (x: string, y: string) =>
			`«${x}» e «${y}» parecen coordenadas de un mapa, pero no se sabe de cuál. Abajo se puede elegir «Coordenadas de mapa» y buscar el sistema por su nombre.`,
		noPlace: 'No se encontraron columnas con lugares: hay que elegir las de latitud y longitud.',
		wideMonths: (columns: number, by: string) =>
			`Esta tabla ya viene contada: ${columns} columnas contienen un mes cada una. Cada celda se convierte en un recuento por ${by} y mes; las celdas vacías no se toman por cero.`,
		wideKinds: (columns: number, by: string) =>
			`Esta tabla ya viene contada: ${columns} columnas contienen un tipo cada una. Cada celda se convierte en un recuento por ${by} y período; las celdas vacías no se toman por cero.`,
		leftOut: (columns: string) => `Se dejan fuera, porque parecen sumar o repetir otras columnas: ${columns}.`,
		epoch: (column: string) =>
			`«${column}» cuenta desde 1970, que es tiempo universal. Conviene elegir la zona horaria del lugar; sin ella, las horas del día son erróneas.`,
		ambiguous: (column: string) =>
			`En «${column}» día y mes podrían estar al revés: ningún día de las primeras filas pasa de 12. Se lee como mes/día.`,
		row: 'fila'
	},
	tooWide: (found: string, most: number) => `${found}; Openbeat lee tablas de hasta ${most}.`,
	tooWideHint: 'Conviene conservar en una hoja de cálculo las columnas de hora, lugar y tipo de incidente y guardarlas como CSV.',
	hasColumns: (n: string) => `El archivo tiene ${n} columnas`,
	noRows: (names: string) => `${names} no tiene filas bajo los nombres de las columnas.`,
	noneReadable: (read: string, names: string) =>
		`Ninguna de las ${read} filas de ${names} tiene una hora, un lugar o una zona legibles.`,
	otherColumns: 'Hay que elegir otras columnas para hora y lugar e intentarlo de nuevo.',
	ofCells: (n: number, width: number) => `${n} de ${width}`,
	asLast: 'Leído como se eligió para el último archivo con estas columnas.',
	thisFile: 'Este archivo',
	lineBefore: ', con una línea anterior fuera',
	linesBefore: (n: number) => `, con ${n} líneas anteriores fuera`,
	linesOfFile: (lines: readonly string[]) => `, líneas ${lines.join(' a ')} del archivo`,
	firstLineWide: (name: string, kilobytes: number, columns: string) =>
		`La primera línea de «${name}» no termina en ${kilobytes} KB y tiene más de ${columns} columnas`,
	noLineEnds: (name: string, kilobytes: number) =>
		`Ninguna línea de «${name}» termina en sus primeros ${kilobytes} KB: puede haber unas comillas abiertas, o no es una tabla.`,
	openQuote: 'Hay que abrir el archivo en un editor, buscar unas " sueltas cerca del principio, quitarlas e intentarlo de nuevo.',
	onlyNames: (name: string) => `«${name}» tiene una línea de nombres de columnas y nada debajo.`,
	oneALineBelow: 'Hay que elegir un archivo con un incidente por línea bajo los nombres.',
	recordTooLong: (record: number, megabytes: number) =>
		`El registro ${record} ocupa más de ${megabytes} MB; un registro de una tabla no es más largo.`,
	recordHint: 'Conviene comprobar que es una tabla con un registro por línea y que no quedan ahí unas comillas abiertas.',
	systemUnknown: (id: string) => `No se conoce el sistema de coordenadas «${id}».`,
	chooseFromList: 'Hay que elegir uno de la lista.',
	noColumn: (name: string, columns: string) => `«${name}» no tiene la columna ${columns}, que sí tiene el primer archivo.`,
	noColumnHint: 'Hay que elegir cuáles de sus columnas son, o importarlo por separado.',
	several: (n: number, tables: string) => `Contiene ${n} tablas, escritas una debajo de otra: ${tables}.`,
	above: (titles: string) => `Se dejó fuera encima de ellas: ${titles}.`,
	before: (lines: string) => `Se dejó fuera antes de la tabla: ${lines}.`,
	below: (lines: string) => `Se dejó fuera debajo de la tabla: ${lines}.`,
	recordALine: 'Conviene comprobar que es una tabla con un registro por línea.',
	neverClosed: (record: number) => `Unas comillas que se abren en el registro ${record} del archivo no se cierran nunca.`,
	neverClosedHint:
		'Hay que abrir el archivo en un editor, buscar unas " sueltas cerca de esa línea, quitarlas e intentarlo de nuevo.',
	notToTheEnd: (name: string, packed: boolean) => `No se ha podido ${packed ? 'descomprimir' : 'leer'} «${name}» hasta el final.`,
	cutOrDamaged: 'La descarga quedó cortada o dañada. Conviene descargarlo de nuevo.',
	movedOrCut: 'Puede haberse movido o cambiado, o la descarga quedó cortada. Conviene descargarlo de nuevo y reintentar.',
	spanOf: (name: string, rows: string, line: string) => `«${name}» (${rows} desde la línea ${line})`,
	unnamedRows: 'Filas sin nombres',
	notes: {
		areas: (area: string) =>
			`Este archivo nombra zonas («${area}») y no tiene coordenadas: sus incidentes entran por zona. Para verlos en el mapa hay que añadir los límites de esas zonas.`,
		noPlaces: 'Este archivo no tiene lugares: hay gráficos en el tiempo, pero no mapa.',
		noTimes: 'Este archivo no tiene fechas ni horas: hay mapa, pero no pronóstico.',
		monthOnly: 'Todas las fechas son el primero de un mes, así que solo se toma por conocido el mes.',
		dayOnly: 'Todas las horas son medianoche, así que solo se toma por conocido el día.',
		zone: (zone: string) => `Las horas estaban en tiempo universal y se convirtieron en la hora local de ${zone}.`,
		projected: (system: string) => `Los lugares eran coordenadas de mapa en ${system} y se convirtieron en longitud y latitud.`,
		withheld: (n: number) =>
			`${some(n, { one: 'fila tiene', other: 'filas tienen' })} una palabra como REDACTED donde van las coordenadas: la fuente oculta esos lugares, a menudo los de los delitos más graves. Lo que hay en el mapa no es una muestra fiel de ellos.`,
		wild: (n: number) =>
			`${some(n, { one: 'fila tiene', other: 'filas tienen' })} coordenadas que no están ni cerca del resto del mapa; su lugar cuenta como desconocido.`,
		pileUp: (n: number, at: string, share: string) =>
			`${some(n, { one: 'fila está', other: 'filas están' })} en un mismo punto exacto (${at}), el ${share}\u00a0% del total y muchas más que en cualquier otro: puede significar «dirección desconocida» o ser una comisaría. Conviene mirarlo antes de llamarlo punto caliente.`,
		outside: (n: number) =>
			`${some(n, { one: 'lugar está', other: 'lugares están' })} lejos de todos los demás. Conviene mirar el mapa: pueden ser errores, u otra población.`,
		ambiguous: (column: string) =>
			`En «${column}» día y mes podrían estar al revés: en todo el archivo ningún día pasa de 12. Se leyeron como mes/día. Si no es correcto, hay que importarlo de nuevo y elegir el orden.`,
		early: (n: number, before: string | number, first: number) =>
			`${some(n, { one: 'fila es', other: 'filas son' })} de antes de ${before}, la primera de ${first}: denunciadas tarde o mal fechadas. Conviene elegir una primera fecha posterior antes de leer tendencias.`,
		line: (line: string, file: string) => ` (línea ${line} de «${file}»)`,
		mended: (n: number, at: string, line: string, file: string) =>
			`En ${some(n, { one: 'fila', other: 'filas' })} había unas comillas o un separador fuera de lugar; ${n === 1 ? `se leyó${at}` : `se leyeron (la primera en la línea ${line} de «${file}»)`} lo mejor posible.`,
		mendedNames: (at: string) =>
			`Los nombres de las columnas${at} tienen unas comillas fuera de lugar; se leyeron lo mejor posible.`,
		unclosed: (n: number, at: string) =>
			n === 1
				? `Unas comillas se abren y no se cierran nunca${at}: se dio esa fila por terminada con su línea. Conviene mirarla antes de fiarse de ella.`
				: `${count(n)} comillas se abren y no se cierran nunca, las primeras${at}: se dieron esas filas por terminadas con sus líneas. Conviene mirarlas antes de fiarse de ellas.`,
		counts: (n: number, stored: number) =>
			`${some(n, { one: 'fila del archivo da', other: 'filas del archivo dan' })} ${some(stored, { one: 'recuento', other: 'recuentos' })} por encima o por debajo de 0. Cada uno representa tantos incidentes como dice; no tiene día, hora ni calle.`,
		unread: (n: number) =>
			`${some(n, { one: 'celda no contiene', other: 'celdas no contienen' })} un número (sino algo como «*» o «<5») donde va un recuento: ocultado, y dejado fuera. No se tomó por cero.`,
		blank: (n: number) =>
			`${some(n, { one: 'celda está vacía', other: 'celdas están vacías' })} donde va un recuento: no publicado, que no es lo mismo que cero.`,
		weights: (column: string, n: number) =>
			`En «${column}», ${some(n, { one: 'celda no es un número entero', other: 'celdas no son números enteros' })}; esas filas cuentan 1.`,
		noNumber: (column: string, n: number) =>
			`En «${column}», ${some(n, { one: 'celda no es un número y se dejó vacía', other: 'celdas no son números y se dejaron vacías' })}.`
	},
	presets: {
		months: 'data.police.uk publica solo el mes, y mueve cada lugar al más cercano de un conjunto fijo de puntos del mapa.',
		victims: 'Cada fila es una víctima: un incidente con varias víctimas tiene varias filas con el mismo INCIDENT_KEY.',
		withdraws: 'Un Count de -1 retira una denuncia anterior: se resta de cada recuento, de modo que ambas se anulan.',
		withheld: 'Esta fuente omite o mueve algunos delitos violentos y sexuales: que falten aquí no indica que no los hubiera.',
		station: 'Los delitos sexuales se sitúan en la comisaría, donde forman puntos calientes que no lo son.',
		crossings:
			'Los lugares se mueven al cruce de calles más cercano. Un incidente con varios delitos tiene varias filas con un mismo Incident ID.',
		redacted: 'Las coordenadas dicen REDACTED en una fila de cada seis.',
		dispatched: 'Las horas dicen cuándo se envió a la policía, no cuándo ocurrió.',
		washington: 'Las horas se publican en tiempo universal y se convirtieron en la hora local de Washington.',
		local: 'El +00 tras las horas no es de verdad: son locales.',
		victim: 'Cada fila es una víctima.',
		parts: 'Cada fila es la parte de una persona en un delito: hay unas 1,9 filas por delito.',
		noPlace: 'Los delitos contra las personas no tienen aquí ni lugar ni hora.'
	},
	append: {
		placeTimeKind: 'Lugar, hora y tipo',
		noKey: (key: string) => `No hay ninguna columna ${key} cuyas filas sustituir.`,
		doNotFit: (name: string, kind: string) =>
			`Las filas nuevas tienen en «${name}» valores que no encajan en este conjunto de datos: contiene ${kind === 'area' ? 'nombres de zonas' : kind === 'number' ? 'números' : kind === 'boolean' ? 'sí o no' : kind}.`,
		anotherColumn: 'Hay que elegir otra columna para ella, o ninguna.',
		notKnown: 'No se sabe cómo se leyeron las columnas de este conjunto de datos.',
		notKnownHint: 'Hay que importar de nuevo su archivo, junto con los nuevos.',
		noCommon: 'Los archivos no tienen ninguna columna en común con este conjunto de datos.',
		noCommonHint: 'Hay que elegir cuáles de sus columnas son las del conjunto de datos.',
		notInAll: (columns: string) =>
			`No están en todos los archivos: ${columns}. Las filas de un archivo sin esa columna no tienen valor ahí.`,
		new: (columns: string) => `Nuevas: ${columns}. Las filas anteriores no tienen valor ahí.`,
		kept: (column: string, kind: string) =>
			`«${column}» tuvo que conservarse como ${kind} para las filas nuevas; las antiguas lo siguen.`,
		there: 'ya en el conjunto de datos',
		newer: 'una versión más nueva de un registro que tiene el conjunto de datos: ocupó su lugar',
		otherCells: 'un registro que tiene el conjunto de datos, con otras celdas: se conservó el primero'
	},
	damagedGzip: 'una parte del archivo gzip está dañada, cortada o seguida de otra cosa'
} satisfies typeof en;
