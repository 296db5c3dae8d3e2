export default {
	title: 'Kept views',
	about: 'A view is what is filtered and what the map shows. It is kept on this device, with your note.',
	button: (n: number) => `Kept views${n ? ` (${n})` : ''}`,
	name: 'Name',
	note: 'Note',
	noteIfLiked: 'Note (if you like)',
	keep: 'Keep this view',
	keepChanges: 'Keep the changes',
	list: 'Views kept',
	none: 'None kept of this dataset yet.',
	change: (name: string) => `Change the name or note of ${name}`,
	delete: (name: string) => `Delete ${name}`,
	facts: (n: string, noun: string, moment: string) => `${n} ${noun} · kept ${moment}`,
	now: (n: string) => ` · now ${n}`,
	everything: 'Everything',
	deleted: (name: string) => `Deleted the view “${name}”.`,
	undo: 'Undo',
	otherAreas: (name: string, areas: string) => `“${name}” was filtered by ${areas}, which is not what areas are now.`,
	otherAreasHint: 'The areas it shows may be others. Choose them again in the panel, and keep the view anew.',
	changed: (name: string, then: string, now: string) =>
		`The data have changed since “${name}” was kept: then ${then}, now ${now}.`
};
