export default {
	scaled: { z: 'z-score', share: '0 to 1' },
	unknown: 'no longer known',
	limits: (name: string, low: number, high: number) => `The limits of “${name}” are ${low} and ${high}.`,
	limitsHint: 'Give a lower and a higher number.',
	oneNumber: (name: string) => `“${name}” holds fewer than two different numbers.`,
	noScale: 'It cannot be put on a scale.',
	notGiven: (which: string) => `The rows of the set “${which}” are not given.`,
	noColumn: (column: string) => `This dataset has no column “${column}”.`,
	leftOut: 'The step is left out.',
	notFor: (column: string, kind: string) =>
		`“${column}” holds ${kind === 'number' ? 'numbers' : kind === 'text' ? 'free text' : 'names'}, which this step is not for.`,
	recipe: {
		noJson: 'it is not JSON',
		noSteps: 'it does not say that it holds steps of Openbeat',
		otherVersion: (version: string) => `These steps were written by another version (${version}) of Openbeat.`,
		otherVersionHint: 'Update the app, or note the steps down and do them by hand.',
		list: 'its list of steps is missing or too long',
		step: (n: number, what: string) => `step ${n} ${what}`,
		hasNo: (what: string) => `has no ${what}`,
		unknown: (what: string) => `has an unknown ${what}`,
		setOfRows: 'set of rows',
		filling: 'way of filling',
		low: 'lower limit',
		high: 'upper limit',
		order: 'has limits in the wrong order',
		noNames: 'has no names to merge',
		name: 'name to merge',
		into: 'name to merge into',
		longest: 'longest interval',
		range: 'has an interval out of range',
		kind: 'is of a kind that this version does not know',
		empty: 'a part of it is empty',
		noFile: (what: string) => `This is no file of steps: ${what}.`,
		noFileHint: 'Choose a file that “Save these steps” made. Nothing was changed.'
	},
	became: {
		impute: 'filled in',
		clip: 'limited',
		merge: 'counted as another value',
		'spread-times': 'placed at random',
		'set-aside': 'set aside',
		normalise: 'added'
	},
	columns: {
		start: 'Time, from',
		end: 'Time, until',
		category: 'Kind of incident',
		weight: 'What the row counts'
	}
};
