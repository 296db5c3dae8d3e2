import { count, some } from '../say';

export default {
	gathering: 'Gathering the incidents',
	noDataset: 'No dataset is open.',
	noDatasetHint: 'Open one and ask again.',
	holds: (counted: string, inside: boolean, place: string) => `${counted} ${inside ? 'in ' : ''}${place}`,
	panel: {
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
	steps: {
		undo: (step: string) => `Undo: ${step}`,
		nothingToUndo: 'Nothing to undo',
		redo: (step: string) => `Redo: ${step}`,
		nothingToRedo: 'Nothing to redo'
	},
	table: {
		save: 'Save the table',
		recorded: 'Recorded',
		share: 'Share',
		areas: (counted: string, by: string) => `${counted} by ${by}. Press a row to show only that area.`,
		rank: 'Rank',
		area: 'Area',
		place: 'Centre of the hexagon',
		density: 'Density',
		leading: 'Most recorded',
		hexagons: (counted: string, hexagons: number, width: string) =>
			`${counted} in ${count(hexagons)} hexagons of ${width}. Press a row to show only that place.`
	},
	compare: {
		unit: 'per km² and year',
		label: (one: string, other: string) => `Map of ${one} in hexagons, compared with ${other}`,
		edge: (one: string, other: string) => `Edge between ${one} and ${other}`,
		clear: 'Taken by itself the difference is more than chance gives.',
		chance: 'The difference may well be chance.'
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
		nothingBefore:
			'Nothing is recorded before the dates shown, or the record has gaps there: choose other dates, or another comparison.',
		oneCategory: 'One category',
		laid: 'How they are laid',
		beside: 'Side by side',
		over: 'One over the other',
		width: 'Hexagon width',
		colours: 'Colours',
		cut: {
			own: 'Finer for small values',
			equal: 'Equal steps',
			quantiles: 'Same number of places in each',
			natural: 'Natural groups'
		},
		howMany: 'Number of colours',
		cutAbout: {
			equal: 'Every colour spans the same range of values.',
			quantiles: 'Every colour has about as many places: like values may differ in colour.',
			natural: 'Values that lie close together share a colour.'
		},
		cutTerm: { equal: 'equal intervals', quantiles: 'quantiles', natural: 'natural breaks' },
		cutHelp: {
			equal:
				'The span from the smallest to the largest value in equal parts. A few very large values push all others into the first colour. Places with nothing are left out.',
			quantiles:
				'Values in order, cut so that each class holds as many places; equal values stay together. There are always dark places, even where all are nearly alike. Places with nothing are left out.',
			natural:
				'The cut with the least spread within the classes, found exactly (Fisher 1958, Jenks 1977). It follows these very values: another filter moves the limits. Places with nothing are left out.'
		}
	},
	also: {
		title: 'Also on the map',
		incidents: 'Single incidents',
		zoomIn: 'Zoom in to see them.',
		clusters: 'Clusters',
		kind: 'Kind of clusters',
		reach: 'Reach',
		groups: 'Groups',
		centres: 'The middle of each month',
		centresTerm: 'mean centre and standard deviational ellipse',
		centresHelp:
			'The mean of all places of a month, joined by a line from month to month, and for the last twelve an ellipse that holds about 63\u00a0% of them if they lie in one round heap. Of two hot spots the middle lies between, where nothing is recorded.',
		reading: 'Reading incidents',
		keys: {
			incident: 'one recorded incident',
			cluster: 'a cluster',
			path: 'the middle, month by month',
			ellipse: 'spread of each of the last 12 months, the newest boldest',
			link: 'close in place and time'
		}
	},
	methods: {
		hdbscan: {
			name: 'Dense places',
			term: 'HDBSCAN',
			help: 'Finds places that are denser than their surroundings, each with a density of its own, and leaves out what lies between. An outline is the smallest one without dents: it may cover ground on which nothing was recorded.'
		},
		dbscan: {
			name: 'Within a reach',
			term: 'DBSCAN',
			help: 'Links all incidents that lie within the reach of a busy place. With one reach for all, a busy centre becomes one large cluster while quiet suburbs have none.'
		},
		'k-means': {
			name: 'Equal groups',
			term: 'k-means',
			help: 'Cuts all incidents into so many groups of like extent, without gaps: good for dividing work, not for finding what is unusual. Another number gives other groups.'
		}
	},
	clusters: {
		list: 'Clusters, the largest first',
		rest: (n: number) => `${some(n, { one: 'more stands', other: 'more stand' })} in the table.`,
		noTest: 'This describes, and tests nothing: points strewn by chance form clusters too.',
		what: (leading: string) => `More than elsewhere: ${leading}`,
		when: (most: string) => `Most: ${most}`,
		here: (rank: string, of: string) => `Cluster ${rank} of ${of}`,
		holds: (n: string, sampled: boolean) => (sampled ? `${n} in it (of a sample)` : `${n} in it`),
		table: (of: string) => `Clusters drawn over the map, of ${of}. Pressing a row goes there.`,
		none: (least: string) => `No clusters of ${least} or more were found.`,
		sample: (n: string) => `a sample of ${n}`,
		all: (n: string) => `all ${n}`,
		groups: (n: string, of: string, largest: string) => `${n} groups of ${of}; the largest has ${largest}.`,
		hold: (n: number, share: string, of: string, largest: string, least: string) =>
			`${some(n, { one: 'cluster holds', other: 'clusters hold' })} ${share} of ${of}; the largest has ${largest}. A cluster has at least ${least}.`
	},
	centres: {
		few: 'There are too few months to compare.',
		still: (from: string, to: string) => `The middle moved no more than by chance between ${from} and ${to}.`,
		moved: (distance: string, direction: string, from: string, to: string) =>
			`The middle moved about ${distance} to the ${direction} between ${from} and ${to}.`,
		directions: ['east', 'north-east', 'north', 'north-west', 'west', 'south-west', 'south', 'south-east'] as readonly string[]
	},
	over: (periods: string) => `over ${periods}`,
	stopped: {
		says: 'Stopped. It is not drawn, as it is not worked out for what is shown.',
		again: 'Work it out'
	},
	withoutLayer: {
		emerging: 'This cannot be drawn: it takes ten whole weeks or months. Choose more dates.',
		all: 'all that is recorded',
		rate: 'This cannot be drawn: rates need the number of people or homes of each area. Join areas and a table with their population on the Data screen.',
		areas: 'This cannot be drawn: there are no areas to colour. Join boundaries on the Data screen.',
		relative:
			'This cannot be drawn: there is nothing to compare with. Choose some categories, to see where they are more of all that is recorded; or join areas with their population.',
		smooth: 'This cannot be drawn: too little is shown for a smooth map. Widen the filter.',
		share:
			'This cannot be drawn: no category is chosen. Choose one or more, to see which part of all recorded incidents they are.',
		change:
			'This cannot be drawn: nothing is recorded before the dates shown, or the record has gaps there. Choose other dates, or compare with the time just before.'
	}
};
