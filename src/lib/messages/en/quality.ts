import { count, some } from '../say';

export default {
	cells: {
		empty: 'empty',
		yes: 'yes',
		no: 'no',
		point: (lat: string, north: boolean, lon: string, east: boolean) =>
			`${lat}°\u00a0${north ? 'N' : 'S'}, ${lon}°\u00a0${east ? 'E' : 'W'}`,
		row: 'Row',
		time: 'Time',
		kind: 'Kind',
		place: 'Place',
		column: 'Column',
		beforeHead: 'Before',
		nowHead: 'Now',
		inFile: (n: string) => `${n} in its file`,
		noPlace: 'no place',
		before: 'before',
		now: 'now',
		filledIn: 'filled in',
		noTime: 'no time',
		unknown: 'no longer known',
		nothing: 'counts for nothing',
		countsAs: (n: number) => `counts as ${n}`
	},
	notes: {
		wasChanged: 'changed',
		steps: (steps: readonly number[]) => `step${steps.length === 1 ? '' : 's'}\u00a0${steps.join(', ')}`,
		filled: (steps: string) => `before: filled in by ${steps}`,
		changed: (steps: string) => `before: changed by ${steps}`,
		until: (value: string, steps: string) => `${value} until ${steps} changed it again`,
		aside: (step: string) => `row set aside by ${step}`,
		random: 'placed at random',
		by: (done: string, step: number) => `${done} by step\u00a0${step}`
	},
	kinds: {
		impute: 'Fill missing cells',
		merge: 'Count several values as one',
		clip: 'Limit extreme numbers',
		normalise: 'Put numbers on a common scale',
		'spread-times': 'Spread uncertain times',
		'set-aside': 'Set rows aside'
	},
	sets: {
		repeated: 'Rows equal to an earlier one',
		'near-repeated': 'Rows nearly equal to an earlier one',
		far: 'Rows with a place far from all others',
		'no-place': 'Rows without a place',
		'no-time': 'Rows without a time',
		'odd-time': 'Rows with an implausible time'
	},
	steps: {
		aside: (rows: string) => `${rows} set aside`,
		impute: {
			mode: (column: string) => `Missing “${column}” filled with its commonest value`,
			median: (column: string) => `Missing “${column}” filled with its median (the middle value)`,
			nearest: (column: string) => `Missing “${column}” filled with the value nearest in space and time`
		},
		clip: (column: string, low: string, high: string) => `“${column}” limited to ${low} … ${high}`,
		merge: (from: string, into: string) => `${from} counted as “${into}”`,
		mergeIn: (from: string, into: string, column: string) => `${from} counted as “${into}” in “${column}”`,
		normalise: {
			z: (column: string) => `“${column}” put on a common scale in a column of its own (mean 0, standard deviation 1)`,
			range: (column: string) => `“${column}” put on a common scale in a column of its own (from 0 to 1)`
		},
		spread: (hours: string, seed: number) =>
			`Uncertain times of up to ${hours} each placed at a random moment between start and end (seed ${seed})`,
		more: (n: string) => ` and ${n} more`
	},
	howMuch: {
		times: (rows: string) => `times of ${rows}`,
		normalise: (numbers: string) => `${numbers} in a new column, no cell changed`,
		impute: (cells: string) => `${cells} filled`
	},
	page: {
		dataset: 'dataset',
		csvName: (name: string, step: number) => `${name} - changed by step ${step}.csv`,
		stepsName: (name: string) => `${name} - steps.json`,
		titleTab: 'Quality · Openbeat',
		title: 'Quality',
		purpose: 'Quality looks at every row of a dataset for what could mislead you, and says what can be done.',
		howGood: (name: string) => `How good is “${name}”?`,
		about:
			'What in these records could mislead an analysis, and what can be done about it. Nothing is changed unless you say so, and every change can be undone.',
		looked: (n: string) => `${n} rows looked at`,
		aside: (n: string) => `, ${n} set aside`,
		starting: 'Starting',
		reading: 'Reading rows',
		skipped: (steps: string) => `${steps} left out`,
		found: 'What was found',
		steps: 'Steps',
		done: 'What was done to the rows',
		stepsOf: (name: string) => `steps of “${name}”`
	},
	changed: {
		range: (first: string, last: string, all: string) => `${first} to ${last} of ${all}`,
		title: (step: number) => `What step ${step} changed`,
		reading: 'Reading cells',
		region: 'Changed cells',
		caption: (range: string) => `Cells ${range}`,
		before: 'Page before',
		page: 'Page',
		ofPages: (n: string) => `of ${n}`,
		next: 'Next page',
		save: 'Save all as CSV'
	},
	bars: {
		expectedValue: (value: string) => `, expected ${value}`,
		expected: 'expected'
	},
	places: {
		more: (places: string) => `and ${places}`
	},
	series: {
		asTable: 'As a table',
		from: 'From',
		value: 'Value'
	},
	finding: {
		tones: {
			good: 'Fine',
			note: 'Good to know',
			problem: 'Problem'
		},
		looks: (n: number) => `${n} more looks at this`,
		remedies: 'What can be done',
		allOfThem: (n: number) => `all ${n} of them`,
		allOfThese: (n: number) => `All ${n} of these`,
		more: (n: number) => `${n} more`
	},
	dialog: {
		title: 'A step of your own',
		about: 'It can be undone, and nothing else changes.',
		what: 'What',
		column: 'Column',
		noColumn: 'This dataset has no column for that.',
		filledWith: 'Filled with',
		nearest: 'The value of the incident nearest in space and time',
		mode: 'The commonest value',
		median: 'The median (middle value)',
		filledHint: 'Filled cells are counted, and the quality report says so.',
		scale: 'Scale',
		z: 'Mean 0, standard deviation 1 (z-score)',
		range: 'From 0 to 1',
		scaleHint: 'A column is added; the numbers themselves stay.',
		lowest: 'Lowest',
		highest: 'Highest',
		longest: 'Longest interval',
		hours: 'hours',
		longestHint:
			'Each incident known to lie between two moments at most this far apart is placed at a random one between them (aoristic analysis).',
		which: 'Which rows',
		searchValues: 'Search values',
		search: (values: string) => `Search ${values}`,
		values: 'Values to count as one',
		moreValues: (values: string) => `${values}: search for them.`,
		countAs: 'Count them as',
		do: 'Do it'
	},
	list: {
		filled: (n: number, column: string) =>
			`${some(n, { one: 'cell', other: 'cells' })} of “${column}” ${n === 1 ? 'is' : 'are'} filled in, not read.`,
		aside: (n: number) => `${some(n, { one: 'row counts', other: 'rows count' })} for nothing while set aside.`,
		waiting: (steps: string) => `${steps} still to be done again`,
		waitingAbout: 'An earlier step was undone, and doing the later ones again was cut short.',
		doThem: 'Do them',
		leaveOut: 'Leave them out',
		undo: (step: string) => `Undo: ${step}`,
		none: 'Nothing so far: all rows are as they were read.',
		own: 'A step of your own',
		save: 'Save these steps',
		fromFile: 'Steps from a file',
		file: 'A file of steps',
		asIn: (name: string, steps: string) => `As in “${name}” (${steps})`
	},
	show: {
		filled: 'Show the filled cells',
		aside: 'Show the rows set aside',
		times: 'Show the changed times',
		cells: 'Show the changed cells'
	},
	said: {
		impute: (n: number, column: string) =>
			`${some(n, { one: 'cell', other: 'cells' })} of “${column}” ${n === 1 ? 'was' : 'were'} empty and ${n === 1 ? 'is' : 'are'} filled in: a guess, not a record.`,
		clip: (n: number, column: string) =>
			`${some(n, { one: 'number', other: 'numbers' })} of “${column}” lay beyond the limits and became the limit.`,
		merge: (n: number, column: string) => `${some(n, { one: 'cell', other: 'cells' })} of “${column}” got another value.`,
		spread: (rows: number, cells: number) =>
			`${some(rows, { one: 'row', other: 'rows' })} known to lie between two moments ${rows === 1 ? 'is' : 'are'} at one of them, drawn at random: ${some(cells, { one: 'cell', other: 'cells' })} changed.`,
		aside: (rows: number) =>
			`${some(rows, { one: 'row', other: 'rows' })} ${rows === 1 ? 'counts' : 'count'} for nothing since this step; ${rows === 1 ? 'its' : 'their'} other cells are as they were.`,
		normalise: 'No cell changed: the numbers stand in a column of their own.',
		again: (n: number) =>
			`${count(n)} of these cells ${n === 1 ? 'was' : 'were'} changed again by a later step; “now” is what they hold after all steps.`
	},
	form: {
		kind: 'Kind of incident',
		hours: 'Give the longest interval in hours, between 1 and 8,784.',
		column: 'Choose a column.',
		limits: 'Give a lower and a higher limit.',
		tick: 'Tick the values that are to count as one.',
		name: 'Give the name they are to have.'
	},
	work: {
		done: (label: string) => `Done: ${label}.`,
		several: (n: number) => `${n} steps were done.`,
		undoing: 'undoing a step',
		again: 'doing steps again',
		stepsOf: (file: string) => `steps of ${file}`,
		noSteps: (file: string) => `“${file}” holds no steps.`,
		tidying: (name: string) => `tidying “${name}”`
	},
	aspects: {
		completeness: 'Are the columns filled?',
		geocoding: 'Do incidents have a place?',
		'time-precision': 'How exact are the times?',
		'uncertain-times': 'Is it known when it happened?',
		duplicates: 'Is anything counted twice?',
		'far-places': 'Do places lie where they should?',
		'odd-times': 'Do times lie where they should?',
		categories: 'Do kinds of incident mean the same throughout?',
		level: 'Does the level jump?',
		'reporting-lag': 'How late do reports come in?',
		numbers: 'Are the numbers plausible?'
	}
};
