export default {
	names: {
		GLM: 'GLM',
		'logistic GLM': 'logistic GLM',
		'decision tree': 'decision tree',
		'random forest': 'random forest',
		boosting: 'boosting',
		'chance boosting': 'chance boosting',
		CNN: 'CNN',
		LSTM: 'LSTM',
		'all history': 'all history',
		'last 365 d': 'last 365 d',
		'last 30 d': 'last 30 d',
		EWMA: 'EWMA',
		'EWMA mix': 'EWMA mix',
		'KDE 365 d': 'KDE 365 d',
		ProMap: 'ProMap'
	},
	blendName: (name: string) => `${name} blend`,
	features: {
		fade: (days: string) => `Incidents here, fading by half in ${days}`,
		own: (days: string) => `Incidents here in the last ${days}`,
		near: (days: string) => `Incidents next to it in the last ${days}`,
		density: 'Density around it in the last year',
		baseline: 'The baseline’s expected count',
		eastward: 'Position west to east',
		northward: 'Position south to north',
		season: { sine: 'Season (sine)', cosine: 'Season (cosine)' },
		shifts: ['Night (0–8 h)', 'Day (8–16 h)', 'Evening (16–24 h)'],
		nearest: (name: string) => `How far to the nearest of “${name}”`,
		within: (name: string, metres: string) => `How many of “${name}” within ${metres} m`,
		last: (name: string) => `${name}, last known`,
		week: (name: string) => `${name}, mean of the week before`
	},
	settings: { depth: 'depth', trees: 'trees', backend: 'computed on', epoch: 'epoch' },
	leftOut: {
		noPlace: (n: string) => `${n} rows without a place or a time were left out.`,
		coarse: (n: string) => `${n} rows whose time is not known finely enough for this period were left out.`,
		before: (n: string, day: string) => `${n} rows dated before the record proper begins (${day}) were left out.`,
		outside: (n: string) =>
			`${n} incidents fell where none had been recorded by the end of training: no cell stands there, so they are in no score.`,
		tooLate: (name: string) => `“${name}” was not used: it came out after the end of the training time.`,
		same: (name: string) => `“${name}” was not used: it is the same, or unknown, everywhere.`,
		half: (name: string) => `“${name}” was not used: it covers less than half of the training time.`
	},
	models: {
		GLM: 'a weighted sum of recent history (Poisson regression)',
		'logistic GLM': 'a weighted sum for “at least one” (logistic regression)',
		'decision tree': 'a short list of yes-or-no questions',
		'random forest': 'the average of many trees',
		boosting: 'trees that correct one another (gradient boosting)',
		'chance boosting': 'the same for “at least one”',
		CNN: 'a network that looks at the surroundings (convolutional)',
		LSTM: 'a network that reads each place’s history in order (recurrent)'
	},
	baselines: {
		'all history': 'every place as often as ever',
		'last 365 d': 'every place as often as in the last year',
		'last 30 d': 'every place as often as in the last month',
		EWMA: 'history that fades with time (exponentially weighted mean)',
		'EWMA mix': 'fading history with a little of the last days: the one to beat',
		'KDE 365 d': 'a smooth surface over last year’s incidents (kernel density)',
		ProMap: 'near and recent incidents weigh more (prospective hot spots)'
	},
	blend: (name: string) => `${name} mixed with the baseline, as far as that helped on the validation time`,
	periods: {
		shift: {
			one: '8-hour shift',
			many: '8-hour shifts',
			title: 'Shift'
		},
		day: {
			one: 'day',
			many: 'days',
			title: 'Day'
		},
		week: {
			one: 'week',
			many: 'weeks',
			title: 'Week'
		},
		month: {
			one: 'month',
			many: 'months',
			title: 'Month'
		}
	},
	numbers: ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
	ahead: (n: string, period: string) => `${n} ${period} ahead`,
	shapes: {
		square: {
			one: 'square',
			many: 'squares'
		},
		hexagon: {
			one: 'hexagon',
			many: 'hexagons'
		}
	},
	cells: (size: string, shape: string) => `${size} ${shape}`,
	kinds: {
		all: 'all kinds',
		none: 'no kind',
		unnamed: '(none given)',
		andOthers: (named: string, more: number) => `${named} and ${more} other kinds`,
		and: (named: string, last: string) => `${named} and ${last}`
	},
	reasons: {
		raisesTimes: (theme: string, factor: string) => `${theme} raises it ${factor} times`,
		raises: (theme: string, percent: number) => `${theme} raises it by ${percent}\u00a0%`,
		lowers: (theme: string, percent: number) => `${theme} lowers it by ${percent}\u00a0%`,
		fading: (expected: string) => `its fading history alone says ${expected}`,
		own: (n: string, counts: number, periods: string) => `its own history: ${n} recorded in the last ${counts} ${periods}`,
		themes: {
			here: 'what was recorded here',
			beside: 'what was recorded next to it',
			where: 'where it lies',
			area: 'what is known of its area',
			near: 'what lies near it'
		}
	},
	verdict: {
		nothing: 'Nothing has been trained yet.',
		noBaseline: (reference: string) =>
			`The baseline “${reference}” is not in this run, so nothing here can be compared with it. Train again to say which model to use.`,
		few: (incidents: number, least: number, reference: string) =>
			`The test time holds only ${incidents} incidents, too few to rank models (at least ${least} are needed). Use the baseline “${reference}”, or choose larger cells, longer periods or more categories.`,
		none: (reference: string) =>
			`No trained model did better than the baseline “${reference}” on the validation time. Use the baseline: it is simple and hard to beat.`,
		better: (best: string, percent: string, least: string, most: string, small: boolean) =>
			`Use “${best}”. Its error on the test time is ${percent}\u00a0% lower than the baseline’s (95\u00a0% interval ${least} to ${most}\u00a0%): a real gain${small ? ', though a small one' : ''}.`,
		worse: (reference: string, best: string, percent: string, least: string, most: string) =>
			`Use the baseline “${reference}”. “${best}” looked best on the validation time, but on the test time its error is ${percent}\u00a0% higher (${least} to ${most}\u00a0%).`,
		chance: (reference: string, best: string, lower: boolean, percent: string) =>
			`Use the baseline “${reference}”. “${best}” looked best on the validation time, but its difference on the test time (${lower ? 'lower' : 'higher'} by ${percent}\u00a0%) could be chance.`
	},
	fileName: (from: string, model: string, places: number) => `forecast ${from} ${model} ${places} places`,
	exportAbout:
		'Where incidents like these were recorded most, and may be again. It says nothing about people, and recorded incidents are not all that happened.'
};
