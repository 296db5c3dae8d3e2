import { count, some } from '../say';

export default {
	nouns: {
		incident: { one: 'recorded incident', other: 'recorded incidents' },
		offence: { one: 'recorded offence', other: 'recorded offences' },
		victim: { one: 'recorded victim', other: 'recorded victims' },
		call: { one: 'recorded call', other: 'recorded calls' }
	},
	of: (part: string, all: string) => `${part} of ${all}`,
	hours: (from: string, to: string) => `${from} to ${to}`,
	noDate: 'date not known',
	noArea: '(no area given)',
	filtered: {
		noArea: 'no area given',
		categories: (n: number) => some(n, { one: 'category', other: 'categories' }),
		allCategories: 'All categories',
		hours: (hours: string) => `hours ${hours}`,
		noHours: 'none'
	},
	place: {
		hexagons: (n: number) => (n === 1 ? 'one hexagon' : `${count(n)} hexagons`),
		drawn: (size: string) => `an area of ${size} drawn on the map`,
		within: (radius: string, middle: string) => `within ${radius} of ${middle}`,
		somewhere: 'a place',
		chosen: (n: number, width: string) => `${n === 1 ? 'One hexagon' : `${count(n)} hexagons`} of ${width} chosen on the map.`
	},
	panel: {
		title: 'What is shown',
		ofAll: (all: string) => `of ${all} in this dataset`,
		everything: 'everything in this dataset',
		noPlace: (n: string) => `${n} without a place`,
		noDate: (n: string) => `${n} without a date`,
		placedTimes: (times: number) => `${some(times, { one: 'time', other: 'times' })} placed at random between two moments`,
		clearAll: 'Clear all filters',
		clear: 'Clear',
		clearNamed: (title: string) => `Clear ${title}`,
		place: 'Place',
		category: 'Category',
		area: 'Area',
		dates: 'Dates',
		weekday: 'Day of the week',
		hour: 'Hour of the day',
		filledAreas: (rows: string) => `In ${rows} the area is filled in, not read.`,
		monthOnly: 'The source gives only the month of each incident, so there are no weekdays or hours to choose.',
		dayOnly: 'The source gives the day of each incident but not the hour.'
	},
	presets: {
		night: 'Night',
		morning: 'Morning',
		afternoon: 'Afternoon',
		evening: 'Evening',
		workdays: 'Mon–Fri',
		weekend: 'Weekend',
		days28: 'Last 28 days',
		weeks12: 'Last 12 weeks',
		year: 'Last year'
	},
	list: {
		search: (names: number) => `Search ${names} names`,
		searchIn: (label: string) => `Search ${label}`,
		only: (name: string) => `Only ${name}`,
		onlyShort: 'only',
		fewer: 'Fewer',
		all: (n: number) => `All ${n}`
	},
	dates: { from: 'From', to: 'To' },
	frame: {
		panes: { map: 'Map', charts: 'Charts', patterns: 'Patterns', table: 'Table' },
		filters: (set: number) => `Filters${set ? ` (${set})` : ''}`,
		view: 'View',
		strip: 'Charts, patterns and table',
		inStrip: 'In the strip',
		raise: 'Raise the strip',
		lower: 'Lower the strip',
		close: 'Close the filters',
		show: (summary: string) => `Show ${summary}`
	},
	reading: 'Reading places and times',
	map: {
		label: (counted: string) => `Map of ${counted} in hexagons. The table view says the same in numbers.`,
		perKm2: 'per km²',
		density: (n: string) => `${n} per km²`,
		none: 'none recorded',
		more: (n: number) => `${n} more`,
		onlyPlace: 'Only this place',
		allPlaces: 'Show all places again'
	},
	choice: {
		label: 'The map shows',
		layers: {
			density: 'How many, in hexagons',
			areas: 'How many, by area',
			heat: 'How many, smoothed',
			rate: 'For each 1,000 people',
			share: 'Share of the chosen categories',
			change: 'More or fewer than before',
			relative: 'Where more than usual of them',
			overPeople: 'Where more than people let expect',
			'hot-spots': 'What stands out',
			emerging: 'What stays, comes and goes'
		},
		groups: { many: 'How many', compared: 'Compared', unusual: 'Unusual' },
		forEach: 'For each',
		km2: 'Square kilometre',
		thousand: (name: string) => `1,000 of ${name}`,
		against: 'Against',
		before: 'Just before',
		year: 'A year earlier',
		bandwidth: 'Bandwidth',
		automatic: (width: string) => `${width} (automatic)`,
		fromData: 'Choose it from the data',
		finer: 'Finer where much is recorded',
		smoothing: 'Smoothing',
		compareWith: 'Compare with',
		nothing: 'Nothing',
		anotherTime: 'Another time',
		timeBefore: 'The time just before',
		yearBefore: 'The same a year earlier',
		nothingBefore: 'Nothing is recorded before the dates shown: choose later ones, or another comparison.',
		oneCategory: 'One category',
		laid: 'How they are laid',
		beside: 'Side by side',
		over: 'One over the other',
		width: 'Hexagon width'
	},
	empty: {
		boundaries: 'The map needs boundaries',
		boundariesText: (area: string, noun: string) =>
			`This file names an area (${area}) for each of its ${noun} but gives no coordinates, so the map needs boundaries to draw. The charts and the table below count by area.`,
		places: 'No places in this file',
		placesText: 'None of its rows has coordinates or an area, so there is no map to draw. The charts show when and what.',
		list: 'There are no places to list.'
	}
};
