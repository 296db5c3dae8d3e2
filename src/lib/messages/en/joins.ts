import { some } from '../say';

export default {
	tableByArea: (key: string, property: string, matched: string, areas: string, share: string, rows: string) =>
		`A **table by area**: “${key}” matches “${property}”. ${matched} of ${areas} (${share}) have a row among ${rows}.`,
	seriesByDay: (column: string, days: string, from: string, to: string) =>
		`A **series by day** (“${column}”): ${days} from ${from} to ${to}.`,
	modelsMayUse: (ticked: number, of: number) => `Models may use ${ticked} of ${of} columns`,
	ticksMean: 'All are kept; a tick lets forecasts learn from a column.',
	people: 'Columns that describe people start unticked: Openbeat models places, not people.',
	fewMore: (n: string) => `, and ${n} more`,
	leftOut: (shapes: string) => `${shapes} will be left out.`,
	eachRow: 'Each row gets the area its place lies in.',
	byColumn: (column: string, property: string) =>
		`The rows have no places, so areas are found by “${column}”, which holds the same values as “${property}” of the areas.`,
	calledBy: 'Areas are called by',
	newColumn: 'Name of the new column',
	fuzzy: 'Written differently, perhaps the same',
	areasWithout: (areas: string) => `${areas} without a row`,
	rowsWithout: (rows: string) => `${rows} without an area`,
	repeated: (rows: string) => `${rows} repeat the key of an earlier one. The first of each counts.`,
	mean: 'Rows of one day become their mean.',
	undated: (n: number) => `${some(n, { one: 'row', other: 'rows' })} without a readable date ${n === 1 ? 'is' : 'are'} left out.`,
	covers: (n: string, days: string) =>
		`It covers ${n} of the ${days} of this dataset. Forecasts see the last known value and the mean of the week before, never the day they are for.`,
	unplaced: (n: number) => `${some(n, { one: 'row', other: 'rows' })} without coordinates ${n === 1 ? 'is' : 'are'} left out.`,
	nearest: 'Forecasts see how far the nearest is, and how many lie within 500 m.',
	drop: {
		label: 'Add a file',
		input: 'File to add',
		choose: 'Choose a file',
		areas: 'Areas',
		areasFormats: ': GeoJSON, TopoJSON, or a shapefile as one .zip',
		table: 'A table by area',
		tableFormats: ': a CSV with a row for each, such as census figures',
		weather: 'Weather or events',
		weatherFormats: ': a CSV with a date in each row',
		places: 'Places that may matter',
		placesFormats: ': a CSV with longitude and latitude, such as bars or stations'
	},
	looking: (name: string) => `Looking at ${name}`,
	addingName: (name: string) => `Adding ${name}`,
	back: 'Back',
	add: 'Add',
	added: (name: string) => `“${name}” was added.`,
	soFar: 'Added so far',
	remove: (name: string) => `Remove ${name}`,
	knownSince: 'Known since',
	knownSinceHint:
		'A forecast is tested as if made at the time. It leaves this out where training ended before this day. Empty: it was always known.',
	mayUse: (columns: string) => `Models may use ${columns}`,
	noneUsed: 'No column is used by models',
	knownSinceDay: (day: string) => `Counts as known since ${day}`,
	more: (n: string) => `and ${n} more`,
	inAreas: (inside: string, outside: string, column: string | null, unknown: string) =>
		`${inside} in an area, ${outside} ${column === null ? 'outside all of them' : `with another “${column}”`}, ${unknown} without a ${column === null ? 'place' : 'value'}`,
	foundBy: (column: string, property: string) => `Found by “${column}”, which equals “${property}” of the areas`,
	noArea: (values: string) => `${values} that no area has`,
	tableBy: (column: string) => `table by ${column}`,
	haveRow: (matched: string, areas: string) => `${matched} of ${areas} have a row`,
	fuzzyMatched: (names: string) => `${names} matched though written differently`,
	byDay: 'series by day',
	distance: 'Models may use the distance to the nearest, and how many lie within 500 m',
	adding: (name: string) => `adding ${name}`
};
