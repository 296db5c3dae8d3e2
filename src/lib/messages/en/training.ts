export default {
	noWindow: 'The training time holds no whole window to learn from.',
	noWindowHint: 'Choose a shorter period, or let the training time end later.',
	doing: {
		fitting: 'fitting',
		settings: 'Choosing settings',
		refit: (n: number, of: number) => `Refitting ${n} of ${of}`,
		refitAll: 'Refitting on everything',
		grid: 'Laying out the grid',
		network: 'Training the network',
		forecasting: 'Forecasting',
		histories: 'Laying out histories',
		cells: 'Laying cells over the map',
		baselines: 'Tuning the baselines',
		features: 'Building features',
		coefficients: 'Fitting coefficients',
		bins: 'Sorting values into bins',
		trees: 'Growing trees',
		importance: 'Asking which columns matter',
		oneStep: 'Training one step on each backend',
		reading: 'Reading incidents',
		starting: 'Starting',
		scoring: 'Scoring',
		where: 'Testing where to compute'
	},
	badForecast: (name: string, value: number) => `${name} forecast ${value} incidents for one cell; expected a number above 0.`,
	badForecastHint: 'Leave this model out, or train it again.',
	order: (train: string, valid: string, test: string) =>
		`Training ends ${train}, validation ${valid}, test ${test}; expected this order in time.`,
	orderHint: 'Move the cut dates.',
	noIncident: 'No incident with a place, and a time before the end of the test, was found.',
	noIncidentHint: 'Choose other categories or dates, or a dataset with places.',
	noneBefore: (day: string, start: string) => `No incident lies before ${day}, where training ends; the record starts ${start}.`,
	noneBeforeHint: 'Move the end of the training time.',
	noPeriod: (period: string, segment: string, from: string, to: string) =>
		`No whole ${period} lies in the ${segment} time; the record runs ${from} to ${to}.`,
	noPeriodHint: 'Choose a shorter period, or move the cut dates so that each segment holds several periods.',
	backend: {
		notStarted: 'it did not start',
		notHere: (backend: string, reason: string) => `The ${backend} backend does not run here: ${reason}`,
		another: 'Choose another one.',
		noReason: 'no reason given',
		lost: (backend: string, reason: string) => `The graphics device of the ${backend} backend went away: ${reason}`,
		lostHint: 'Training can go on from the last epoch on another backend.'
	},
	selfTest: {
		none: 'There is no such graphics processor here.',
		imitated: 'Only imitated on the processor here: slower than computing there directly.',
		timeout: (seconds: number) => `It did not answer within ${seconds} s.`,
		late: 'It answered too late.',
		differs: (what: string, by: string, allowed: number) => `Its ${what} differs from cpu by ${by}, allowed is ${allowed}.`,
		agrees: 'Agrees with cpu.'
	},
	diverged: (epoch: number, loss: number, validation: number) =>
		`In epoch ${epoch} the loss is ${loss} and the validation loss ${validation}, expected numbers.`,
	divergedHint: 'Try a smaller learning rate, or another backend.',
	unchanged: 'Training changed no weight at all.',
	badWeights: 'Training ended with weights that are not numbers.',
	otherBackend: 'Try another backend.',
	trees: {
		noWasm: 'This browser has WebAssembly switched off; trees need it.',
		noWasmHint: 'Switch off its lockdown mode for this site, or train another model.',
		memory: (size: string) => `Growing trees needs ${size} MB at once; the browser gave less.`,
		fewer: 'Use fewer rows.'
	},
	tooManyCells: (size: number, width: number, height: number, most: number) =>
		`Cells of ${size} m over this area would need a grid of ${width} by ${height}, expected under ${most} in all.`,
	tooManyCellsHint: 'Choose larger cells, or check the places: one far away stretches the area.',
	unknownModel: (name: string, known: string) => `There is no model called “${name}”; known are ${known}.`
};
