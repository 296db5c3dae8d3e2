import type en from '../en/failures';

export default {
	fullHint:
		'No se conservó nada de ello, y lo guardado antes sigue aquí. Conviene borrar un conjunto de datos o modelos que ya no hagan falta, o liberar espacio en este dispositivo, e intentarlo de nuevo.',
	worker: {
		noReason: 'no dio ninguna razón',
		stopped: (name: string, cause: string) => `El proceso de ${name} se detuvo: ${cause}`,
		tryAgain: 'Se puede intentar de nuevo; no se perdió nada guardado.',
		reader: (cause: string) => `Un proceso que leía el archivo se detuvo: ${cause}`,
		names: {
			import: 'importación',
			training: 'entrenamiento',
			quality: 'calidad',
			'sample city': 'ciudad de muestra',
			'background map': 'mapa de fondo',
			portal: 'portal',
			backup: 'copia de seguridad',
			joining: 'unión',
			statistics: 'estadística'
		}
	},
	damaged: (name: string, rows: number, expected: number) =>
		`«${name}» está dañado: sus partes contienen ${rows} filas, su ficha dice ${expected}.`,
	importAgain: 'Hay que borrar el conjunto de datos e importar de nuevo su archivo.',
	damagedMore: (name: string, rows: number) => `«${name}» está dañado: sus partes contienen más que sus ${rows} filas.`,
	changedMeanwhile: 'Este conjunto de datos cambió mientras tanto, quizá en otra pestaña.',
	nothingAdded: 'No se añadió nada. Hay que elegir de nuevo el archivo.',
	lookAgain: 'Conviene cerrar esto y mirar de nuevo el paso.',
	stepNotWhole: 'Lo que se guarda de este paso ya no está completo, así que no se pueden mostrar sus celdas.',
	importAndRedo: 'Hay que importar de nuevo el archivo y hacer los pasos que se quieran conservar.',
	gone: 'Este conjunto de datos ya no está en este dispositivo.',
	goneHint: 'Puede haberse borrado en otra pestaña.',
	partMissing: (n: number) => `Falta la parte ${n} de este conjunto de datos.`,
	partChanged: (n: number) => `La parte ${n} de este conjunto de datos cambió en el disco después de guardarse.`,
	restoreOrImport:
		'Hay que restaurar la última copia de seguridad, o borrar el conjunto de datos e importar de nuevo su archivo.',
	nameEmpty: 'El nombre está vacío.',
	nameEmptyHint: 'Hace falta al menos una letra.',
	undoNotWhole: 'Lo necesario para deshacer este paso ya no está completo.',
	brokenOff: 'El navegador interrumpió el guardado y no dio ninguna razón.',
	brokenOffHint:
		'No se conservó nada de ello, y lo guardado antes sigue aquí. El disco puede estar lleno: conviene borrar lo que ya no haga falta e intentarlo de nuevo.',
	newer: 'Los datos de este dispositivo los escribió una versión más nueva de Openbeat.',
	newerHint: 'Hay que cerrar todas las pestañas de Openbeat y abrirlo de nuevo, para que arranque la versión más nueva.',
	closed: 'El navegador no dejó que Openbeat abriera su almacenamiento.',
	closedHint:
		'Conviene recargar la página. En una ventana privada, usar una normal; algunos navegadores también prohíben el almacenamiento cuando se bloquean las cookies.',
	onceMore: 'Conviene mirarlo de nuevo e intentarlo otra vez. Esto no cambió nada.',
	rowsMissing: (n: number) => `Falta la parte ${n} de estas filas.`,
	chooseAgain: 'Hay que elegir de nuevo el archivo.',
	full: {
		none: 'El navegador ya no tiene espacio para Openbeat.',
		needs: (size: string) => `El navegador ya no tiene espacio para esto: hacen falta unos ${size}`,
		unknown: (needs: string) => `${needs}, y el navegador no dice cuánto queda libre.`,
		free: (needs: string, free: string) => `${needs}, y quedan ${free} libres.`,
		refused: (needs: string, free: string, used: string) =>
			`${needs}. El navegador dice que quedan ${free} libres, y aun así se negó: el disco de este dispositivo puede estar lleno. Openbeat ocupa ${used}.`
	}
} satisfies typeof en;
