export default {
	from: 'Where from',
	readAs: 'Read as',
	publisher: 'Publisher',
	licence: 'Licence',
	fetched: 'Fetched',
	unknownDay: 'an unknown day',
	fetchedAt: (time: string, day: string) => `${time}; the newest incident is of ${day}`,
	rowsFetched: 'Rows fetched',
	dates: 'Dates',
	timesKnown: 'Times known',
	rowIs: 'A row is',
	categories: 'Categories',
	tidied: 'Tidied',
	further: 'Further columns',
	noneKept: 'none kept',
	size: 'Size',
	read: 'Rows read',
	kept: 'Rows kept',
	aside: 'Rows set aside',
	noPlace: 'Kept without a place',
	noTime: 'Kept without a time',
	equal: 'Kept, equal to an earlier row',
	far: 'Kept, far from all the others',
	invented: 'A program made these incidents up. They describe no real place, and the truth behind them is known.',
	whatHappened: 'What happened to the rows',
	rows: 'Rows',
	number: 'Number',
	later: 'Added later',
	more: {
		changed: (n: string) => `, ${n} were there with other cells`,
		replaced: (n: string) => `(${n} took the place of the older)`,
		line: (time: string, files: string, read: string, already: string) =>
			`${time}, from ${files}: ${read} read, ${already} were there already`
	},
	knownBy: {
		none: 'every row was added',
		cells: 'compared by all their cells',
		key: (by: string) => `compared by “${by}”`
	}
};
