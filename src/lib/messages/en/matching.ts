export default {
	missing: 'missing',
	chosen: 'chosen',
	how: {
		name: 'same name',
		spelling: 'spelled otherwise',
		meaning: 'means the same',
		role: 'plays the same part',
		words: 'similar name',
		values: 'similar contents'
	},
	none: 'None: stays empty',
	such: (values: string) => `such as ${values}`,
	columnsOf: (file: string) => `Columns of ${file}`,
	andMore: (files: string) => `and ${files}`,
	columnFor: (name: string) => `Column for ${name}`,
	columnOf: (what: string) => `Column of ${what}`,
	columnOfFile: 'Column of the file',
	same: (columns: string) => `${columns} with the same name`,
	fresh: (columns: string, of: string, kept: number) => `${columns} that ${of} has not: ${kept} kept`,
	leftOut: 'They are left out unless you tick them. In the rows without them they are missing.',
	people: 'describes people'
};
