import { count } from '../say';

export default {
	busy: 'Putting it into words…',
	failed: 'What is shown could not be put into words.',
	sure: {
		title: 'What is compared, and how sure it is',
		interval:
			'In brackets: where the change lies in 95 of 100 cases, if such weeks came again. For this, weeks are drawn anew in blocks, so that a busy week after a busy week does not count twice; with few incidents it follows from how much the weeks vary. An area or a kind is named only if its own change is larger than chance allows, with so many looked at (Benjamini–Hochberg, 5\u00a0%).',
		recorded: 'More recorded is not always more that happened: what is reported, and how it is recorded, change too.'
	},
	moreNames: (n: string) => `${n} more`,
	/** Without a full stop where more may follow. */
	change: {
		roseFromNone: (what: string, against: string) => `${what} rose from none against ${against}.`,
		roseAtLeast: (what: string, least: string, against: string) => `${what} rose by at least ${least} against ${against}.`,
		rose: (what: string, change: string, low: string, high: string, against: string) =>
			`${what} rose ${change} (${low} to ${high}) against ${against}`,
		roseAtLeastTimes: (what: string, least: string, against: string) =>
			`${what} rose to at least ${least} times as many as in ${against}.`,
		roseTimes: (what: string, times: string, low: string, high: string, against: string) =>
			`${what} rose to ${times} times as many (${low} to ${high}) as in ${against}`,
		fell: (what: string, change: string, low: string, high: string, against: string) =>
			`${what} fell ${change} (${low} to ${high}) against ${against}`,
		same: (what: string, against: string, between: string) => `${what} stayed about the same as in ${against}: ${between}.`,
		unclear: (what: string, against: string, between: string) =>
			`whether ${what} rose or fell against ${against} is not clear: ${between}.`,
		tooFew: (what: string, against: string) => `too few ${what} to tell whether they rose or fell against ${against}.`
	},
	between: {
		both: (from: string, to: string) => `between ${from} and ${to}`,
		fewer: (percent: string) => `${percent} fewer`,
		more: (percent: string) => `${percent} more`,
		times: (times: string) => `${times} times as many`,
		none: 'no change'
	},
	yearEarlier: { week: 'the same weeks a year earlier', month: 'the same months a year earlier' },
	before: { week: (n: string) => `the ${n} weeks before`, month: (n: string) => `the ${n} months before` },
	mostOfIt: {
		area: (sentence: string, n: string, all: string, names: string) =>
			`${sentence}, most of it in ${n} of ${all} areas${names && ` (${names})`}.`,
		hexagon: (sentence: string, n: string, all: string) => `${sentence}, most of it in ${n} of ${all} hexagons.`
	},
	parts: {
		area: {
			none: 'In no single area is the change clear by itself.',
			clear: (n: number, all: number, which: string) =>
				`By ${n === 1 ? 'itself' : 'themselves'} ${count(n)} of ${count(all)} areas changed clearly: ${which}.`,
			more: (names: string) => `more in ${names}`,
			fewer: (names: string) => `fewer in ${names}`
		},
		hexagon: {
			none: 'In no single hexagon is the change clear by itself.',
			clear: (n: number, all: number, which: string) =>
				`By ${n === 1 ? 'itself' : 'themselves'} ${count(n)} of ${count(all)} hexagons changed clearly: ${which}.`,
			more: (n: string) => `more in ${n}`,
			fewer: (n: string) => `fewer in ${n}`
		},
		kind: {
			clear: (n: number, all: number, which: string) =>
				`By ${n === 1 ? 'itself' : 'themselves'} ${count(n)} of ${count(all)} kinds changed clearly: ${which}.`,
			more: (names: string) => `more ${names}`,
			fewer: (names: string) => `fewer ${names}`
		}
	},
	mostRecorded: (kinds: string) => `Most recorded: ${kinds}.`,
	when: {
		most: (which: string) => `Recorded most ${which}.`,
		hour: (from: string, to: string, times: string) => `from ${from} to ${to} (${times})`,
		weekday: (weekday: string, times: string) => `on ${weekday}s (${times})`,
		times: (low: string, high: string) => `${low} to ${high}`,
		timesEven: (low: string, high: string) => `${low} to ${high} times an even spread`,
		even: {
			hour: 'Spread about evenly over hours.',
			weekday: 'Spread about evenly over weekdays.',
			both: 'Spread about evenly over hours and weekdays.'
		},
		unclear: {
			hour: 'No hour stands out clearly.',
			weekday: 'No weekday stands out clearly.',
			both: 'No hour or weekday stands out clearly.'
		},
		heaped: {
			midnight: '(Midnight is left out: so many at that very hour are more often times not known.)',
			noon: '(Noon is left out: so many at that very hour are more often times not known.)',
			both: '(Midnight and noon are left out: so many at that very hour are more often times not known.)'
		}
	},
	short: 'The dates shown hold too few whole weeks to compare.',
	nothingBefore: 'There is nothing earlier in the record to compare with.',
	compared: {
		week: (n: number, after: string, before: string) => `Compared: ${count(n)} whole weeks of ${after} with ${before}.`,
		month: (n: number, after: string, before: string) => `Compared: ${count(n)} whole months of ${after} with ${before}.`
	},
	leftOut: {
		missing: {
			week: (n: number) =>
				`Left out: ${n === 1 ? 'one week' : `${count(n)} weeks`} in which days are missing from the record, with the weeks they go with.`,
			month: (n: number) =>
				`Left out: ${n === 1 ? 'one month' : `${count(n)} months`} in which days are missing from the record, with the months they go with.`
		},
		report: {
			week: (n: number) => `Left out: the last ${n === 1 ? 'week' : `${count(n)} weeks`}, for which reports are still coming in.`,
			month: (n: number) =>
				`Left out: the last ${n === 1 ? 'month' : `${count(n)} months`}, for which reports are still coming in.`
		},
		level: {
			week: (n: number) =>
				`Left out: the last ${n === 1 ? 'week' : `${count(n)} weeks`}, with so little in all that the record looks unfinished.`,
			month: (n: number) =>
				`Left out: the last ${n === 1 ? 'month' : `${count(n)} months`}, with so little in all that the record looks unfinished.`
		},
		season: 'The season may play a part.'
	}
};
