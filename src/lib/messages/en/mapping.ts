export default {
	report: {
		kept: (rows: string) => `${rows} kept`,
		ofRead: (read: string, dates: string, kinds: string) => `of ${read} read, ${dates}, ${kinds}`,
		counted: (incidents: string) => `, ${incidents} counted in them`,
		after: (net: string) => `, ${net} after withdrawals and counts`,
		asideFile: (name: string) => `${name} - rows set aside.csv`,
		good: 'Good to know',
		asTidied: (name: string) => `As you tidied “${name}”`,
		sameColumns: (steps: string) =>
			`That dataset has the same columns, and ${steps} of tidying. They can be done here as well: nothing is changed until you say so.`,
		seeSteps: 'See the steps',
		means: 'What it means',
		map: 'See it on the map',
		another: 'Bring in another file',
		download: (rows: string) => `Download the ${rows} set aside`
	},
	months: {
		names: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
		title: 'Months',
		allMonths: 'All months',
		noMonths: 'None of the months',
		allOf: (year: string) => `All of ${year}`
	},
	preview: {
		all: 'all',
		none: 'none',
		label: 'The first rows, read this way',
		noPlaces: (rows: string) => `None of the first ${rows} has a place when read this way.`,
		byArea: (column: string) => `Incidents come in by area (“${column}”). The map needs the boundaries of those areas.`,
		noMap: 'Without places there are charts over time, but no map.',
		firstRows: 'First rows',
		read: (n: string) => `${n} read`,
		withTime: 'With a time',
		withPlace: 'With a place',
		noneBy: (column: string) => `none; by “${column}”`,
		counted: 'Counted in them',
		kinds: 'Kinds',
		more: (n: number) => `and ${n} more`
	},
	grain: {
		incident: 'An incident',
		offence: 'An offence',
		victim: 'A victim or person',
		call: 'A call for service',
		count: 'A count made elsewhere'
	},
	tables: {
		inOne: (file: string, tables: string) => `“${file}” holds ${tables}.`,
		inSeveral: (files: string, tables: string) => `The ${files} files hold ${tables}.`,
		whichSheet: 'Which sheet?',
		which: 'Which tables?',
		about: (holds: string) => `${holds} Those with the same columns become one dataset.`,
		notOffered: 'Not offered',
		filesLike: (n: string, example: string) => `${n} files, such as ${example}`,
		chosen: (tables: string, size: string) => `${tables} chosen, ${size} to read`,
		none: 'Nothing chosen',
		continue: 'Continue',
		lines: (rows: string, first: string, last: string) => `${rows}, lines ${first} to ${last}`,
		search: 'Search the tables',
		tick: (found: boolean) => `Tick ${found ? 'those found' : 'all'}`,
		untick: (found: boolean) => `Untick ${found ? 'those found' : 'all'}`,
		within: (file: string) => `, in ${file}`,
		notFound: (search: string) => `No table has “${search}” in its name.`,
		shown: (n: string, all: string) => `${n} of ${all} shown: search to see the others.`
	},
	keep: {
		summary: (kept: number, of: number) => `Further columns: ${kept} of ${of} kept`,
		people: (names: string) =>
			`Columns about people (${names}) are left out. Keep one only for a purpose, such as an audit of fairness.`,
		empty: 'empty in the first rows'
	},
	counts: {
		summary: (columns: number, names: string, of: number) =>
			`${columns} columns hold the counts of one ${names === 'kinds' ? 'kind' : 'month'} each (of ${of} with numbers)`,
		leaveOut: 'Leave out columns that sum up others: what they count would be counted twice.'
	},
	kind: {
		allOne: 'All rows are one kind',
		one: 'One',
		asWritten: 'As they are written',
		ucr: 'By FBI offence group (UCR code)',
		title: 'What it was',
		label: 'Kind of incident',
		kinds: 'Kinds',
		called: 'Called',
		rowCounts: 'A row counts',
		negative: 'numbers below 0 take earlier rows back',
		rowIs: 'A row is',
		grainHint: 'every count names what it counts',
		several: 'Several rows of one incident',
		aside: 'the others are set aside, and can be downloaded'
	},
	groups: {
		few: 'Few different values',
		other: 'Other columns',
		numbers: 'Numbers'
	},
	place: {
		lonLat: 'Longitude and latitude',
		xy: 'Map coordinates (X and Y)',
		inText: 'Both inside one text',
		noCoordinates: 'No coordinates',
		latFirst: 'Latitude comes first',
		lonFirst: 'Longitude comes first',
		texts: 'Texts',
		none: 'None',
		title: 'Where it happened',
		written: 'Places are written as',
		lon: 'Longitude (east–west)',
		lat: 'Latitude (north–south)',
		x: 'X (east)',
		y: 'Y (north)',
		text: 'Text',
		order: 'In the text',
		orderHint: 'POINT (…) and named numbers say it themselves',
		area: 'Area, such as a district'
	},
	time: {
		orders: {
			mdy: 'Month, day, year',
			dmy: 'Day, month, year',
			ymd: 'Year, month, day',
			seconds: 'Seconds since 1970',
			milliseconds: 'Milliseconds since 1970'
		},
		month: 'Month',
		day: 'Day',
		hour: 'Hour',
		minute: 'Minute',
		inNames: 'In the names of the columns',
		none: 'No times',
		likeTimes: 'Look like times',
		sameColumn: 'In the same column, or not known',
		likeClock: 'Look like a time of day',
		notKnown: 'Not known',
		oneOnly: 'Not known: one time only',
		title: 'When it happened',
		year: 'Year',
		dateOrTime: 'Date or time',
		clock: 'Time of day',
		oneNumber: (such: string | undefined) => `${such}: hour and minute as one number`,
		writtenAs: 'Written as',
		monthOnly: 'every day is the first: only the month is known',
		dayOnly: 'every time is midnight: only the day is known',
		more: 'Between two times, or in another time zone',
		latest: 'At the latest',
		latestHint: 'where the file knows only from when to when',
		latestClock: 'Time of day at the latest',
		zone: 'The times are',
		zoneHint: 'seconds since 1970 are universal time: choose the zone of the place',
		local: 'Local, as they are written',
		universal: (region: string) => `Universal time, to be turned into that of … (${region})`
	},
	andMore: (files: string) => `and ${files}`,
	recognised: 'Recognised',
	look: 'Please look at this',
	once: {
		title: 'Count rows, or incidents?',
		and: '” and “',
		about: (key: string) =>
			`This publisher writes several rows for one incident. As it stands every row counts. With “${key}” told, only the first row of each counts, and the others are set aside.`,
		yes: 'Count each once',
		keepFirst: (name: string) => `Keep the first of each ${name}`,
		every: 'Keep every row'
	},
	others: {
		title: 'Files with other columns',
		about:
			'Some files call their columns otherwise. They become one dataset, with the columns of the first file: look whether these pairs are right.',
		first: 'the first file'
	},
	name: 'Name of the dataset',
	anotherFile: 'Another file',
	import: 'Import',
	ofAll: (n: string, all: string) => `${n} of ${all}`,
	all: 'All',
	none: 'None',
	police: {
		kinds: {
			street: 'Crime',
			stopAndSearch: 'Stop and search',
			outcomes: 'Outcomes'
		},
		kindOfFile: 'Kind of file',
		forces: 'Police forces',
		ofForces: (n: string, all: string, names: string) => `${n} of ${all}${names && `: ${names}`}`,
		search: 'Search the forces',
		all: 'All forces',
		none: 'None of the forces',
		notFound: (search: string) => `No force has “${search}” in its name.`,
		severalForces: (n: number) => `${n} police forces`,
		titles: {
			street: 'street-level crime',
			'stop-and-search': 'stop and search',
			outcomes: 'outcomes'
		}
	},
	search: 'Search',
	points: {
		label: (n: number, at: string) => `${n} sampled places around ${at}`,
		around: (at: string) => `around ${at}`,
		outside: (n: number) => `; ${n} of the sampled places lie outside this frame`
	},
	systems: {
		found: 'Found',
		chosen: 'Chosen',
		used: 'Used by cities',
		label: 'Coordinate system',
		hint: 'the points of the sample show whether it is right',
		search: 'Search another system',
		placeholder: 'Ohio North, UTM 33, 28992 …',
		by: 'by name or EPSG code',
		none: 'none of that name',
		number: (n: number, most: boolean) => `${most ? `the first ${n}` : n} found: choose one in the list of systems`
	},
	suchAs: (values: string) => `such as ${values}`,
	rowsReport: {
		read: 'Read',
		readMeans: 'every line or record below the column names',
		kept: 'Kept',
		keptMeans: 'now in the dataset',
		aside: 'Set aside',
		asideMeans: 'not in the dataset; you can download them',
		nothingAside: 'nothing was left out',
		asideWord: 'set aside',
		noPlace: 'Without a place',
		noPlaceMeans: 'kept: counted over time, not on the map',
		noTime: 'Without a time',
		noTimeMeans: 'kept: on the map, not over time',
		duplicates: 'Exact duplicates',
		duplicatesMeans: 'kept: equal in every cell to an earlier row, which can be right',
		far: 'Far from all the others',
		farMeans: 'kept: look at them on the map'
	},
	fromTo: (first: string, last: string) => `${first} to ${last}`
};
