export default {
	inconsistent: (what: string) => `This backup file does not hold together: ${what}.`,
	useAnother: 'Nothing was changed. Use another backup.',
	check: {
		unknownTable: (table: string) => `it has a table “${table}” that we do not know`,
		empty: (table: string) => `a record of “${table}” is empty`,
		noField: (table: string, field: string) => `a record of “${table}” has no ${field}`,
		twice: (table: string) => `a record of “${table}” is there twice`,
		orphan: (table: string) => `a record of “${table}” belongs to a dataset that is not in it`,
		parts: (name: string, found: number, of: number) => `“${name}” has ${found} of its ${of} parts`,
		columns: (name: string) => `further columns of “${name}” are missing`,
		lacks: 'a dataset lacks its name, rows, parts or columns',
		tooMany: (name: string, part: number, of: number) => `“${name}” has a part ${part} of ${of}`,
		lengths: (name: string, part: number) => `part ${part} of “${name}” has columns of different lengths`
	},
	damaged: (what: string) => `This backup file is damaged: ${what}.`,
	damagedHint: 'Nothing was changed. Use another copy of the file; a download that broke off is a common reason.',
	notOurs: (empty: boolean) =>
		`This is not an Openbeat backup: it does not begin with “OPENBEAT”${empty ? ' because it is empty' : ''}.`,
	notOursHint: 'Nothing was changed. Choose a file that ends in .openbeat; incident files are imported on the Data screen.',
	format: {
		someRecord: 'a record in it cannot be read',
		ends: 'it ends within its first lines',
		version: (version: number, most: number) => `format ${version}; this one reads up to format ${most}`,
		nonsense: 'its first lines make no sense',
		changed: 'its first lines were changed',
		schema: (version: number, most: number) => `records of version ${version}; this one reads up to ${most}`,
		unreadable: 'its first lines cannot be read',
		breaks: 'it breaks off or was changed',
		after: (n: number) => `it breaks off after ${n} records`,
		instead: (n: number, sum: number) => `it holds ${n} records instead of ${sum}`,
		goesOn: 'it goes on after its end',
		record: (n: number) => `record ${n} makes no sense`,
		within: (n: number) => `it breaks off within record ${n}`,
		recordChanged: (n: number) => `record ${n} was changed`,
		notOurKind: (n: number) => `record ${n} is not of our kind`
	},
	newer: (what: string) => `This backup was saved by a newer version of Openbeat (${what}).`,
	newerHint: 'Nothing was changed. Open Openbeat with a network connection, accept the new version, and restore again.',
	lost: 'Part of the backup was lost on its way.',
	restoreAgain: 'Restore it again.',
	otherTab: 'Another tab is restoring a backup.',
	waitForIt: 'Wait until it is done.',
	changed: (name: string) => `“${name}” changed while it was being saved.`,
	saveAgain: 'Save the backup again.',
	doing: {
		saving: 'Saving',
		checking: 'Checking the file',
		restoring: 'Restoring',
		placing: 'Putting everything in its place'
	},
	notWritten: (name: string, full: boolean) =>
		`“${name}” could not be written${full ? ': there is no room left where it is' : ''}.`,
	notWrittenHint: 'A file of this name that was there before is as it was. Make room, or choose another place, and save again.'
};
