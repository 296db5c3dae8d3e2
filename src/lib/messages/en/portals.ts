export default {
	facts: {
		grain: {
			victim: 'a victim, or one person’s part in an offence',
			incident: 'an incident',
			offence: 'an offence',
			call: 'a call',
			count: 'a count'
		},
		publisher: 'Published by',
		page: 'Its page',
		host: 'Host',
		moved: (to: string, from: string) => `${to}, formerly ${from}`,
		checked: 'Address and columns'
	},
	wayOut: '**Or download it with the browser** and drop the file here. The browser then talks to the portal, not this app.',
	question: {
		strictAbout: 'The app asks nobody anything. Switch it off in {settings} to fetch.',
		detail: (pages: string, rows: string, all: string, bytes: string) => `${pages}, ${rows}${all && ` of ${all}`}, ${bytes}`,
		allowAnd: (hosts: string, earlier: boolean) => `Allow ${hosts} and ${earlier ? 'go on' : 'fetch'}`,
		goOn: 'Go on',
		fetch: 'Fetch',
		about: 'About this data',
		whole: (name: string) =>
			`This table cannot be asked by day, so all of it is fetched again; only rows that are not in “${name}” yet are added.`,
		upTo: (name: string, day: string) =>
			`“${name}” has data up to ${day}. That day is asked for again, since it may not have been complete; only rows that are not there yet are added.`,
		have: (name: string, day: string) =>
			`“${name}” is on this device, with data up to ${day}. To fetch only what is new, begin with that day: it may not have been complete.`,
		onlyNew: 'Only what is new',
		willAsk: 'What will be asked',
		earlier: (ago: string, pages: string, rows: string) =>
			`An earlier fetch of the same stopped ${ago}, after ${pages} with ${rows}. It goes on behind them.`,
		throwAway: 'Throw these pages away',
		waiting: (reason: string, seconds: string) => `${reason}. Next try in ${seconds}`,
		fetching: (hosts: string) => `Fetching from ${hosts}`,
		strict: 'Strict mode is on',
		barred: 'The door of this app does not lead there',
		barredAbout:
			'It leads to the portals of the list, over https, and to nobody else: so even a fault in the app could not send anything elsewhere.'
	},
	cities: {
		search: 'Search',
		hint: 'A city, a region, a police department or the name of a host',
		found: (cities: string) => `${cities} found`,
		none: (search: string) =>
			`No portal that we know fits “${search}”. Download the file from your city’s open-data page with the browser and drop it on the Data screen: any table of incidents will do.`
	},
	outcome: {
		fetched: 'Fetched',
		nothing: 'Nothing fits',
		newest: (day: string) => `The newest incident in it is of ${day}.`,
		aside: (n: string, reason: string) => `Set aside: ${n}. ${reason}.`,
		again: 'Ask something else',
		addTo: (name: string) => `Add to “${name}”`,
		import: 'Look at the columns and import'
	},
	requests: {
		paging: (following: string) =>
			`Where one page does not hold all, the same is asked again until there is no more; only ${following} differs.`
	},
	wish: {
		west: 'West',
		south: 'South',
		east: 'East',
		north: 'North',
		title: 'What to fetch',
		table: 'Table',
		first: 'First day',
		last: 'Last day',
		notPossible: 'not possible here',
		allDays: 'all that there are',
		days: (time: string, empty: string, covers: string) =>
			`Days by ${time}, the last one included. Left empty: ${empty}. Seen in it: ${covers}.`,
		box: 'The sides of the area in degrees. An area with more than 10,000 incidents a month is asked for in quarters.',
		kinds: 'Kinds',
		all: '– all, unless you tick some',
		kindsRequest: 'The request that asks which kinds there are',
		asking: 'Asking …',
		allow: (host: string) => `Allow ${host} and ask it which kinds there are`
	},
	days: (from: string, to: string) => `${from} to ${to}`,
	fetchingWork: (hosts: string) => `fetching from ${hosts}`,
	from: (publisher: string, said: string) => `From ${publisher}: ${said}`,
	page: {
		title: 'City portals · Openbeat',
		all: 'All cities',
		newFor: (name: string) => `What is new for “${name}”. Nothing is asked before you allow it.`,
		about:
			'Many cities publish what their police recorded. This app can fetch it for you: it shows every request before it makes it, asks only the hosts you allow, and sends nothing but the question.',
		cities: 'Cities',
		another: 'Another table of one of these portals',
		anotherAbout:
			'The address of a table, a layer or a file. The door leads only to the portals above; a file from anywhere else can be downloaded with the browser and dropped on the Data screen.',
		address: 'Address',
		look: 'Look at it'
	}
};
