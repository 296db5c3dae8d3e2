import { count, form, some } from '../say';

/** The cards of the pane Patterns, without their answers. */
export default {
	workOut: 'Work it out',
	again: 'Work it out again',
	working: 'Working it out',
	saveIt: 'Save',
	save: (question: string) => `Save: ${question}`,
	stale: 'This is the answer for another choice of incidents.',
	noPlaces: 'It cannot be asked of this data: no places are given.',
	placesNotNarrow: 'The places chosen on the map do not narrow this.',
	adjusted: 'p, adjusted',
	recorded: 'Recorded',
	place: 'Place',
	hexagons: 'Hexagons',
	areas: 'Areas',
	thousands: (n: string) => `${n}k`,
	nearRepeats: {
		question: 'Does one incident bring another near it soon after?',
		noDays: 'It cannot be asked of this data: only the month of each incident is known, and repeats come within days.',
		upTo: (metres: number | string, days: number | string) => `Up to ${metres} m and ${days} days`,
		distances: 'Distances, metres',
		distancesWrong: 'Rising numbers, such as 100, 200, 400',
		atMost: (metres: string) => `At most ${metres} m`,
		days: 'Days apart',
		daysWrong: 'Rising whole days, such as 7, 14, 28',
		inBand: (pairs: string, expected: string) => `In the chosen band ${pairs} pairs, by chance about ${expected}.`,
		linksShown: (n: number) => `${some(n, { one: 'link is', other: 'links are' })} on the map.`,
		latestShown: (n: number, found: string) => `${count(n)} of ${found} links (the latest) are on the map.`,
		takeOff: 'Take the links off',
		show: 'Show the links on the map',
		longer: 'Ask of a longer stretch (about ten times as long to work out)',
		mixed: 'All kinds are mixed here: choose one category to see which of them repeats.',
		basis:
			'It is supposed that where and when do not depend on each other as such; a district that grows or fades looks like repeats too.',
		term: 'Near repeats (Knox test)',
		help: 'Pairs are counted by how far and how many days they lie apart, and again 999 times with the dates dealt out by chance among the same places. p is the share of those with as many pairs, of that band alone; a band stands out only where its p stays small with all the bands allowed for (false discoveries held to 5\u00a0%). It misleads where records round places to blocks, or where one place is busy in one season only; and it says nothing of who did it.',
		caption: (bands: number) => `Pairs, times as many as by chance. {dot} stands out, allowing for ${bands} bands`,
		apart: 'Apart',
		samePlace: 'Same place',
		cell: (pairs: string, expected: string, p: string) => `${pairs} pairs, by chance ${expected}; ${p}`,
		standsOut: 'stands out:'
	},
	concentration: {
		question: 'How concentrated is it?',
		cannot: 'It cannot be asked of this data: neither places nor areas are given.',
		places: 'Places',
		caption: {
			hexagons: 'Share of the hexagons that hold so much, the busiest first',
			areas: 'Share of the areas that hold so much, the busiest first'
		},
		ofAll: 'Of all recorded',
		liesIn: 'Lies in',
		interval: 'Interval',
		byChance: 'By chance',
		gini: (gini: string, low: string, high: string, generalised: string, byChance: string) =>
			`Gini ${gini} (${low} to ${high}); allowing for few incidents ${generalised}, by chance ${byChance}.`,
		notNarrow: 'The places chosen do not narrow this: all of them are counted.',
		title: 'From the busiest place on',
		says: {
			hexagons: 'How much of all recorded lies in the busiest share of the hexagons.',
			areas: 'How much of all recorded lies in the busiest share of the areas.'
		},
		x: { hexagons: 'Share of the hexagons', areas: 'Share of the areas' },
		y: 'Share of all recorded',
		even: 'If all were alike',
		basis:
			'The places studied are those where anything was ever recorded; a larger place, or one with more people, has more by itself.',
		term: 'Concentration (Lorenz curve, Gini)',
		help: 'Gini is 0 when all places hold alike, near 1 when one holds all. Few incidents on many places look concentrated whatever happens, so it stands beside what chance alone gives, and beside a form that allows for it. The interval is of places drawn anew, as if these were a sample of such places. It changes with the size of the places.'
	},
	spread: {
		question: 'Are they nearer to each other than by chance?',
		/** @param of100  how many of 100 draws lie within, at one distance */
		upper: (of100: string) => `By chance (${of100} of 100), upper end`,
		lower: 'By chance, lower end',
		title: 'Neighbours within each distance',
		says: 'Above the dotted band: more than by chance. 0 is an even spread.',
		x: 'Distance, metres',
		y: 'L less the distance, metres',
		basis:
			'It is supposed that every place of the ground was possible: streets, parks and where people are make nearly every city come out as near.',
		term: 'Nearest-neighbour index, Ripley’s K and L',
		help: 'The index is the mean distance to the nearest other over that of points strewn evenly, corrected for the edge of the ground (Clark and Evans, Donnelly): under 1 they lie together. L counts all neighbours up to each distance, with partners outside the ground allowed for; it adds up, so what happens at 100 m is still in it at 1 km. The band holds at one distance chosen beforehand; the sentence is of all of them together. Compare kinds of incidents with each other rather than with chance.'
	},
	alike: {
		question: 'Are these two alike?',
		cannot: 'It cannot be asked of this data: there are no two categories, periods or areas.',
		categories: 'Two categories',
		periods: 'Two periods',
		areas: 'Two areas',
		what: 'What to compare',
		whichPeriods: 'Which periods',
		first: 'The first',
		second: 'The second',
		pairs: {
			year: 'the last 12 months with the 12 before',
			quarter: 'the last 3 months with the same a year before',
			weeks: 'the last 4 weeks with the 4 before',
			halves: 'the later half with the earlier half'
		},
		share: 'share',
		differing: {
			hexagons: 'The hexagons that differ by more than chance: their share of all of each of the two.',
			areas: 'The areas that differ by more than chance: their share of all of each of the two.'
		},
		firstDiffering: {
			hexagons: (n: string) =>
				`The hexagons that differ by more than chance (the first ${n}): their share of all of each of the two.`,
			areas: (n: string) => `The areas that differ by more than chance (the first ${n}): their share of all of each of the two.`
		},
		caption: 'Places that differ',
		datesNotNarrow: 'The dates chosen do not narrow this: the periods take their place.',
		byWeeks: (times: string) =>
			`It is supposed that weeks are independent of each other; their spread widens the interval ${times} times. Two periods picked because one stood out come nearer by themselves.`,
		byCounts: 'It is supposed that incidents are independent of each other: series and repeats make the interval too narrow.',
		term: 'Two counts and two maps',
		help: 'The ratio of two counts has the interval of a quasi-Poisson comparison of weeks, or without weeks that of two Poisson counts (mid-P; p by the E-test). Where they lie is compared place by place as shares of each total, false discoveries held to 5\u00a0%. “Not shown to differ” is not “the same”: few incidents show little.'
	},
	goesWith: {
		question: 'Does it go with what else is known of the areas or days?',
		byArea: 'By area',
		byDay: 'By day',
		cannot:
			'It cannot be asked of this data: nothing is joined to its areas or days. Add tables by area, or weather, on the page of the dataset.',
		cannotNoAreas:
			'It cannot be asked of this data: nothing is joined to its areas (it has none) or days. Add tables by area, or weather, on the page of the dataset.',
		ways: 'By areas or days',
		compared: 'What is compared',
		theCounts: 'the counts',
		per: (column: string) => `per ${count(1000)} ${column}`,
		whatPer: (what: string, column: string) => `${what} per ${count(1000)} ${column}`,
		column: 'Column',
		rows: 'Rows',
		pearson: 'Pearson',
		spearman: 'Spearman',
		distance: 'Distance',
		effective: 'Effective rows',
		press: 'Press a column to see it drawn.',
		caption: 'Correlation with each column',
		plot: {
			days: (what: string, column: string, n: number) =>
				`${what} against ${column}, one dot for ${form(n, { one: 'one day', other: `each of ${count(n)} days` })}`,
			areas: (what: string, column: string, n: number) =>
				`${what} against ${column}, one dot for ${form(n, { one: 'one area', other: `each of ${count(n)} areas` })}`
		},
		recorded: 'recorded',
		asTable: 'As a table',
		tableCaption: (column: string, what: string) => `${column} and ${what}`,
		day: 'Day',
		area: 'Area',
		noNeighbours: 'Where the areas lie is not known, so that neighbours could not be allowed for: p is too small.',
		season: 'A season makes many things go together that have nothing to do with each other. Nothing here says why.',
		ecological:
			'A correlation of areas is not one of people: what holds between areas need not hold between those who live there. Nothing here says why.',
		term: 'Correlation',
		help: 'Pearson’s r says how near to a straight line, Spearman’s how nearly both rise together, distance correlation (0 to 1) whether they have to do with each other in any way. Neighbouring areas, or days, resemble each other, so fewer independent ones are counted: interval and p go by those, and p is adjusted for the number of columns. Other borders give other correlations.'
	},
	clusters: {
		question: 'Where do they cluster, and what, when?',
		small: 'Small',
		middling: 'Middling',
		large: 'Large',
		size: 'Size of the clusters',
		cluster: 'Cluster',
		middle: 'Middle',
		incidents: 'Incidents',
		outline: 'Outline',
		leading: 'More than elsewhere',
		hours: 'Busiest four hours',
		day: 'Busiest day',
		month: 'Busiest month',
		least: (n: string) => `The largest first; a cluster holds ${n} at least.`,
		caption: 'What lies in each cluster',
		drawn: (asked: string, found: string) =>
			`Asked of ${asked} of ${found}, drawn by chance: all of them together take too long.`,
		basis:
			'This describes and tests nothing: clusters are found in points strewn by chance too, and a busiest hour is always found.',
		term: 'Clusters (HDBSCAN)',
		help: 'Places where incidents lie denser than around them, at whatever density lasts longest as the distance shrinks; the rest is in no cluster. The outline is the smallest convex one and may cover ground on which nothing happened. Other sizes give other clusters.'
	},
	neighbours: {
		question: 'Are neighbouring places alike, and which are not?',
		place: { hexagons: 'Hexagon', areas: 'Area' },
		by: 'By',
		how: 'How it differs',
		press: 'These are unlike those around them. Press one to show only that place.',
		caption: {
			hexagons: 'Hexagons that are unlike those around them',
			areas: 'Areas that are unlike those they touch'
		},
		draws: {
			hexagons: (n: string) => `Up to ${n} draws for each hexagon.`,
			areas: (n: string) => `Up to ${n} draws for each area. Compared is what is recorded for each km², for areas differ in size.`
		},
		fewDraws: {
			hexagons: 'Too few for one hexagon alone to stand out among so many: take wider hexagons.',
			areas: 'Too few for one area alone to stand out among so many.'
		},
		basis:
			'One mean is supposed to hold for the whole map: a slope from the centre to the edge makes neighbours alike without any cluster.',
		term: 'Moran’s I, global and local',
		help: 'I is near 0 when neighbours have nothing to do with each other, near 1 when they are alike. For each place the counts of the others are dealt anew around it; it stands out when its neighbours are higher or lower than nearly all of those, false discoveries held to 5\u00a0%. Neighbours of a hexagon are the six around it, of an area those that share a point of its border. A place is named, its neighbourhood is meant; and where more people are, more is recorded in neighbouring places too.'
	}
};
