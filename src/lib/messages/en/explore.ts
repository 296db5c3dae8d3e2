import { count, some } from '../say';

export default {
	nouns: {
		incident: { one: 'recorded incident', other: 'recorded incidents' },
		offence: { one: 'recorded offence', other: 'recorded offences' },
		victim: { one: 'recorded victim', other: 'recorded victims' },
		call: { one: 'recorded call', other: 'recorded calls' }
	},
	shown: 'What is shown',
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
	empty: {
		boundaries: 'The map needs boundaries',
		boundariesText: (area: string, noun: string) =>
			`This file names an area (${area}) for each of its ${noun} but gives no coordinates, so the map needs boundaries to draw. The charts and the table below count by area.`,
		places: 'No places in this file',
		placesText: 'None of its rows has coordinates or an area, so there is no map to draw. The charts show when and what.',
		list: 'There are no places to list.'
	}
};
