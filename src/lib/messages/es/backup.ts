import type en from '../en/backup';

export default {
	inconsistent: (what: string) => `Esta copia de seguridad no es coherente: ${what}.`,
	useAnother: 'No se cambió nada. Conviene usar otra copia de seguridad.',
	check: {
		unknownTable: (table: string) => `tiene una tabla «${table}» que no conocemos`,
		empty: (table: string) => `un registro de «${table}» está vacío`,
		noField: (table: string, field: string) => `un registro de «${table}» no tiene ${field}`,
		twice: (table: string) => `un registro de «${table}» está dos veces`,
		orphan: (table: string) => `un registro de «${table}» pertenece a un conjunto de datos que no está en ella`,
		parts: (name: string, found: number, of: number) => `«${name}» tiene ${found} de sus ${of} partes`,
		columns: (name: string) => `faltan otras columnas de «${name}»`,
		lacks: 'a un conjunto de datos le faltan el nombre, las filas, las partes o las columnas',
		tooMany: (name: string, part: number, of: number) => `«${name}» tiene una parte ${part} de ${of}`,
		lengths: (name: string, part: number) => `la parte ${part} de «${name}» tiene columnas de longitudes distintas`
	},
	damaged: (what: string) => `Esta copia de seguridad está dañada: ${what}.`,
	damagedHint: 'No se cambió nada. Conviene usar otra copia del archivo; una descarga interrumpida es una causa frecuente.',
	notOurs: (empty: boolean) =>
		`Esto no es una copia de seguridad de Openbeat: no empieza por «OPENBEAT»${empty ? ' porque está vacía' : ''}.`,
	notOursHint:
		'No se cambió nada. Hay que elegir un archivo que termine en .openbeat; los archivos de incidentes se importan en la pantalla Datos.',
	format: {
		someRecord: 'no se puede leer uno de sus registros',
		ends: 'termina dentro de sus primeras líneas',
		version: (version: number, most: number) => `formato ${version}; esta lee hasta el formato ${most}`,
		nonsense: 'sus primeras líneas no tienen sentido',
		changed: 'sus primeras líneas se cambiaron',
		schema: (version: number, most: number) => `registros de la versión ${version}; esta lee hasta la ${most}`,
		unreadable: 'sus primeras líneas no se pueden leer',
		breaks: 'se interrumpe o se cambió',
		after: (n: number) => `se interrumpe tras ${n} registros`,
		instead: (n: number, sum: number) => `contiene ${n} registros en vez de ${sum}`,
		goesOn: 'sigue después de su final',
		record: (n: number) => `el registro ${n} no tiene sentido`,
		within: (n: number) => `se interrumpe dentro del registro ${n}`,
		recordChanged: (n: number) => `el registro ${n} se cambió`,
		notOurKind: (n: number) => `el registro ${n} no es de los nuestros`
	},
	newer: (what: string) => `Esta copia de seguridad la guardó una versión más nueva de Openbeat (${what}).`,
	newerHint: 'No se cambió nada. Hay que abrir Openbeat con conexión a la red, aceptar la versión nueva y restaurar de nuevo.',
	lost: 'Parte de la copia de seguridad se perdió por el camino.',
	restoreAgain: 'Hay que restaurarla de nuevo.',
	otherTab: 'Otra pestaña está restaurando una copia de seguridad.',
	waitForIt: 'Hay que esperar a que termine.',
	changed: (name: string) => `«${name}» cambió mientras se guardaba.`,
	saveAgain: 'Hay que guardar de nuevo la copia de seguridad.',
	doing: {
		saving: 'Guardando',
		checking: 'Comprobando el archivo',
		restoring: 'Restaurando',
		placing: 'Poniendo cada cosa en su sitio'
	},
	notWritten: (name: string, full: boolean) =>
		`No se ha podido escribir «${name}»${full ? ': no queda espacio donde está' : ''}.`,
	notWrittenHint:
		'Un archivo con este nombre que estuviera antes sigue como estaba. Conviene hacer sitio, o elegir otro lugar, y guardar de nuevo.'
} satisfies typeof en;
