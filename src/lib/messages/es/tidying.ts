import type en from '../en/tidying';

export default {
	scaled: { z: 'puntuación z', share: 'de 0 a 1' },
	unknown: 'ya no se sabe',
	limits: (name: string, low: number, high: number) => `Los límites de «${name}» son ${low} y ${high}.`,
	limitsHint: 'Hacen falta un número inferior y uno superior.',
	oneNumber: (name: string) => `«${name}» contiene menos de dos números distintos.`,
	noScale: 'No se puede poner en una escala.',
	notGiven: (which: string) => `No se dieron las filas del conjunto «${which}».`,
	noColumn: (column: string) => `Este conjunto de datos no tiene la columna «${column}».`,
	leftOut: 'El paso se deja fuera.',
	notFor: (column: string, kind: string) =>
		`«${column}» contiene ${kind === 'number' ? 'números' : kind === 'text' ? 'texto libre' : 'nombres'}, y este paso no es para eso.`,
	recipe: {
		noJson: 'no es JSON',
		noSteps: 'no dice que contenga pasos de Openbeat',
		otherVersion: (version: string) => `Estos pasos los escribió otra versión (${version}) de Openbeat.`,
		otherVersionHint: 'Hay que actualizar la aplicación, o anotar los pasos y hacerlos a mano.',
		list: 'falta su lista de pasos o es demasiado larga',
		step: (n: number, what: string) => `el paso ${n} ${what}`,
		hasNo: (what: string) => `no tiene ${what}`,
		unknown: (what: string) => `tiene un valor desconocido de ${what}`,
		setOfRows: 'conjunto de filas',
		filling: 'modo de rellenar',
		low: 'límite inferior',
		high: 'límite superior',
		order: 'tiene los límites en el orden equivocado',
		noNames: 'no tiene nombres que unir',
		name: 'nombre que unir',
		into: 'nombre al que unir',
		longest: 'intervalo más largo',
		range: 'tiene un intervalo fuera de los límites',
		kind: 'es de una clase que esta versión no conoce',
		empty: 'una parte está vacía',
		noFile: (what: string) => `Esto no es un archivo de pasos: ${what}.`,
		noFileHint: 'Hay que elegir un archivo hecho con «Guardar estos pasos». No se cambió nada.'
	},
	became: {
		impute: 'rellenada',
		clip: 'limitada',
		merge: 'contada como otro valor',
		'spread-times': 'situada al azar',
		'set-aside': 'apartada',
		normalise: 'añadida'
	},
	columns: {
		start: 'Hora, desde',
		end: 'Hora, hasta',
		category: 'Tipo de incidente',
		weight: 'Lo que cuenta la fila'
	}
} satisfies typeof en;
