import { some } from '../say';

export default {
	board: {
		better: {
			lower: 'lower is better',
			higher: 'higher is better'
		},
		kinds: {
			baseline: 'baseline'
		},
		groups: {
			overview: 'Overview',
			counts: 'How many',
			chances: 'Chances',
			answers: 'Yes or no',
			places: 'Places'
		},
		model: 'Model',
		use: 'use this',
		comparedWith: 'Others are compared with it.',
		toBeat: 'to beat',
		ruler: 'the ruler',
		scores: 'Scores',
		caption: 'Scores of the test time, with 95\u00a0% intervals; in order of the validation time. Press a name for its curves.',
		mean: 'What these mean:'
	},
	loss: {
		learning: 'learning',
		validation: 'validation',
		title: 'Loss by epoch',
		says: (epoch: number, value: string) => `The error on the validation time was lowest after epoch ${epoch}: ${value}.`,
		epoch: 'epoch',
		deviance: 'Poisson deviance'
	},
	detail: {
		honest: {
			line: 'honest',
			title: 'Are its chances honest?',
			says: (off: string) =>
				`On average they were off by ${off}; on the dotted line they would come true as often as said (calibration).`,
			x: 'chance said',
			y: 'share that came true'
		},
		caught: {
			title: 'Incidents caught',
			says: (share: string, caught: string) =>
				`Choosing the highest ${share} of cells in each period caught ${caught} of the incidents.`,
			x: 'share of the area chosen',
			y: 'share of incidents caught'
		},
		best: 'best possible',
		random: 'at random',
		roc: {
			title: 'Hits against false alarms',
			says: (share: string, auc: string) =>
				`A cell with an incident was ranked above one without ${share} of the time (ROC AUC ${auc}).`,
			x: 'false alarms among empty cells',
			y: 'found among cells with an incident'
		},
		pr: {
			title: 'Found against right',
			says: (ap: string) =>
				`The more cells are marked, the more are found and the fewer marks are right (average precision ${ap}).`,
			x: 'found among cells with an incident (recall)',
			y: 'right among those marked (precision)'
		}
	},
	question: {
		sentence: (noun: string) =>
			`How many ${noun} of {kinds} will there be in each {size} {shape} in the next {period}, and will there be at least one?`,
		why: (precision: string) => `times are known ${precision}`,
		kinds: (kinds: string) => `Kinds: ${kinds}. Change them`,
		shape: 'Shape of the cells',
		period: 'Period',
		barred: (periods: readonly string[], why: string) =>
			`No ${periods.join(' or ')}: in this dataset ${why}, and a forecast cannot be finer than that.`
	},
	queue: {
		states: {
			waiting: 'waiting',
			running: 'training',
			done: 'done',
			failed: 'failed',
			stopped: 'not trained'
		},
		training: (name: string) => `Training ${name}`,
		finishing: 'Finishing',
		stop: 'Stop',
		kept: 'What is done is kept',
		prepared: 'Features and baselines',
		computedOn: (name: string, backend: string) => `${name}, computed on ${backend}`,
		starting: 'Starting',
		workOne: (name: string) => `training ${name}`,
		workSeveral: (n: number) => `training ${n || 'the baseline'} models`,
		scoring: 'Scoring the baselines'
	},
	timeline: {
		about: (learn: string, choose: string, test: string) =>
			`{train} Models learn from ${learn}, {valid} settings and thresholds are chosen on the next ${choose}, and {test} every score comes from the last ${test}, which nothing has seen.`,
		learn: 'Learn',
		choose: 'Choose',
		test: 'Test',
		learnEnds: 'Learning ends',
		chooseEnds: 'Choosing ends',
		testEnds: 'Test ends',
		label: 'The record over time, with the cut dates',
		after: (name: string) => `${name} after`,
		suggested: 'Suggested dates'
	},
	ask: {
		dataTo: (day: string, incomplete: number, left: string, period: string, last: string) =>
			`Data to ${day}${incomplete ? ` (${incomplete === 1 ? 'the day' : `${left} days`} after it ${incomplete === 1 ? 'looks' : 'look'} incomplete and ${incomplete === 1 ? 'is' : 'are'} left out)` : ''}. The last complete ${period} is ${last}.`,
		target: (period: string, ahead: string) => `Forecast for **${period}**, ${ahead}.`,
		noGap: (period: string) => `none: the next ${period}`,
		question: 'The question',
		size: 'Size of a cell',
		sizeHint: 'Small cells are precise and mostly empty; large ones are surer.',
		gap: 'Left out in between',
		gapHint: 'When data arrives late. Models are trained and scored with the same gap.',
		nothing: 'Nothing to forecast in this choice',
		nothingText: (rows: string) => `None of these ${rows} has a place and a time. Choose other kinds.`,
		old: (period: string) => `This record ended long ago, so the forecast is for the ${period} right after it.`,
		first: (period: string) => `That is the first ${period} that has not begun.`,
		unplaced: (incidents: string, placed: string) => `${incidents} without a place or a time cannot be used; ${placed} can.`,
		cuts: 'Learn, choose, test',
		cutsAbout: 'Cut by time, so that no score rests on what a model has already seen.',
		models: 'Models to train',
		more: 'More: seed, and where networks are trained',
		seed: 'Seed',
		seedHint: 'Start of every random choice: the same seed gives the same answer.',
		train: (models: string) => `Train ${models}`,
		score: 'Score the baselines',
		follow: 'A queue is being trained; this one can follow it.'
	},
	added: {
		title: (rows: string) => `${rows} came later`,
		about: 'They were added to the dataset after these models were trained, which know nothing of them. Train again to use them.'
	},
	confusion: {
		title: 'Right and wrong answers',
		about: (threshold: string) =>
			`Said “at least one” where the chance was ${threshold} or more, the threshold with the best F1 on the validation time.`,
		wasOne: 'there was one',
		wasNone: 'there was none',
		yes: 'said yes',
		right: 'right',
		falseAlarms: 'false alarms',
		no: 'said no',
		missed: 'missed',
		of: (n: string) => `Cells and periods of the test time: ${n}.`
	},
	importance: {
		title: 'What it looks at',
		about:
			'How much its error on the validation time rises when one feature is shuffled (permutation importance). Features that say nearly the same share it.',
		feature: 'Feature',
		rise: 'Rise of the error',
		rest: (n: number) => `${n} more with less, or none.`
	},
	kinds: {
		title: 'Which kinds?',
		about:
			'The forecast counts these together. Few incidents make poor forecasts: take several kinds at once unless they differ in place or time.',
		label: 'Search',
		search: 'Search kinds',
		all: 'All',
		none: 'None',
		notFound: 'No kind is called like this.',
		takeAll: 'Take all kinds',
		take: (n: string, all: string) => `Take ${n} of ${all}`
	},
	picker: {
		linear: 'Weighted sums',
		linearNote: 'seconds; hard to beat',
		trees: 'Trees',
		treesNote: 'seconds to a minute',
		networks: 'Networks',
		networksNote: 'minutes; rarely better here',
		mixed: '; also mixed with the baseline',
		always: (baselines: string) => `Always trained beside them: ${baselines}`,
		ruler: 'No score stands without its ruler. These cost nothing and are often as good.'
	},
	notAll: {
		title: (n: number) => `${some(n, { one: 'model', other: 'models' })} of this run ${n === 1 ? 'was' : 'were'} not trained`,
		about: (n: number, names: string) =>
			`Training ended before ${n === 1 ? 'it was' : 'they were'} done, or goes on in another tab: ${names}. What is shown here is whole.`,
		again: 'Ask again'
	},
	runs: {
		for: (period: string) => `for ${period}`,
		now: 'training now',
		delete: 'Delete this run with its models',
		deleted: (name: string) => `Deleted the run of ${name}, with its models.`,
		deletedModel: (name: string) => `Deleted “${name}”.`
	},
	summary: {
		for: 'Forecast for',
		data: 'Data',
		cells: 'Cells',
		cellsText: (n: string, cells: string, day: string) => `${n} ${cells} with an incident before ${day}`,
		chosen: 'Chosen on',
		tested: 'Tested on',
		testedText: (periods: string, incidents: string, span: string) => `${periods} with ${incidents} incidents, ${span}`,
		joined: 'Joined columns used',
		joinedText: (columns: string) => `${columns}. Of each only what was known before the time forecast; networks do not use them`,
		question: 'The question',
		title: (cell: string, period: string, kinds: string) => `How many in each ${cell} and ${period}: ${kinds}`,
		leftOut: (notes: string) => `Left out: ${notes}`
	},
	verdict: {
		label: 'Which model to use',
		soFar: ' So far: models are still being trained.',
		see: 'See the forecast'
	},
	page: {
		about: 'Trained on this device, judged on time they have not seen, beside simple counts of the past.',
		back: 'Back to the results',
		new: 'New question',
		needPlaces: 'Models need places',
		needPlacesText:
			'No incident of this dataset has a longitude and latitude, so there are no cells to forecast for. Map the columns that hold places when you import the file, or choose a dataset that has them.',
		toData: 'Go to the data',
		otherDataset: (doing: string) => `Models are being trained on another dataset: ${doing}.`,
		chooseIt: 'Choose that dataset to watch it.',
		stopIt: 'Stop it',
		training: 'Training',
		stopped: 'Stopped',
		notAll: 'Not all models could be trained',
		asked: 'Questions asked',
		board: 'Every model beside every baseline',
		noneKept: 'No model of this run was kept.',
		noneKeptText: 'It was stopped before the first was done, or they were deleted.',
		inDetail: (name: string) => `${name} in detail`,
		deleteModel: 'Delete this model',
		notHere: 'This run is not on this device.',
		notHereText: 'It was deleted, or the link came from another device. Choose another, or ask a new question.'
	}
};
