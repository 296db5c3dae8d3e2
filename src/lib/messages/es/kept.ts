import type en from '../en/kept';

export default {
	noteTooLong: (length: string, most: string) => `La nota tiene ${length} caracteres; puede tener ${most}.`,
	shorten: 'Hay que acortarla.',
	title: 'Vistas guardadas',
	about: 'Una vista es lo que se filtra y lo que muestra el mapa. Se guarda en este dispositivo, con una nota si se quiere.',
	button: (n: number) => `Vistas guardadas${n ? ` (${n})` : ''}`,
	name: 'Nombre',
	note: 'Nota',
	noteIfLiked: 'Nota (opcional)',
	keep: 'Guardar esta vista',
	keepChanges: 'Guardar los cambios',
	list: 'Vistas que se han guardado',
	none: 'Aún no hay vistas guardadas de este conjunto de datos.',
	change: (name: string) => `Cambiar el nombre o la nota de ${name}`,
	delete: (name: string) => `Borrar ${name}`,
	facts: (n: string, noun: string, moment: string) => `${n} ${noun} · guardada: ${moment}`,
	now: (n: string) => ` · ahora ${n}`,
	everything: 'Todo',
	deleted: (name: string) => `Se borró la vista «${name}».`,
	undo: 'Deshacer',
	otherAreas: (name: string, areas: string) => `«${name}» se filtró por ${areas}, y las zonas ya no son esas.`,
	otherAreasHint: 'Las zonas que muestra pueden ser otras. Conviene elegirlas de nuevo en el panel y volver a guardar la vista.',
	changed: (name: string, then: string, now: string) =>
		`Los datos han cambiado desde que se guardó «${name}»: entonces ${then}, ahora ${now}.`
} satisfies typeof en;
