import { count, some } from '../say';

/** Emerging hot spots: the card, and its answer. Each kind in whole forms: what one such hexagon does, and what several do. */
export default {
	question: 'Where is it getting more, where less?',
	tooShort: {
		weeks: (n: number) => `It cannot be asked of this stretch of time: it takes ${n} whole weeks or more.`,
		months: (n: number) => `It cannot be asked of this stretch of time: it takes ${n} whole months or more.`
	},
	periodsLabel: 'Periods',
	lengths: { week: 'Weeks', '4 weeks': '4 weeks', month: 'Months' },
	periods: {
		week: (n: number) => some(n, { one: 'week', other: 'weeks' }),
		'4 weeks': (n: number) => some(n, { one: 'stretch of 4 weeks', other: 'stretches of 4 weeks' }),
		month: (n: number) => some(n, { one: 'month', other: 'months' })
	},
	hexagon: 'Hexagon',
	does: 'What it does',
	last: 'Last period',
	counts: 'Counts over time',
	barPeriods: 'periods',
	whole: (from: string, to: string) => `Whole periods from ${from} to ${to}.`,
	busiest: (n: string) => `The ${n} busiest of them.`,
	press: (periods: string) => `Press one to show only that place. Bars: the last ${periods}.`,
	caption: 'Hexagons that stand out',
	otherWidth: 'The hexagons of the map have another width by now: work it out again to list them.',
	basis:
		'Each period is compared with itself: where everything falls alike, nothing is said to cool down. One last period decides much.',
	term: 'Emerging hot spots',
	help: 'A hexagon is hot in a period when it and the six around it hold more than by chance (Gi*, and a count too large for chance; false discoveries held to 5\u00a0% over all hexagons and periods). The kind is told from the periods in which it was hot or cold, and from the trend (Mann and Kendall’s test, corrected for ties and for periods that resemble the one before). Hot means much recorded, not much risk for each person. Other widths and periods give other kinds.',
	nowhere: (periods: string, hexagons: number) =>
		`Nowhere that can be told: over ${periods}, none of ${some(hexagons, { one: 'hexagon', other: 'hexagons' })} stood out from the others often enough or lately.`,
	found: (hexagons: number, periods: string, kinds: string) =>
		`Of ${some(hexagons, { one: 'hexagon', other: 'hexagons' })} over ${periods}: ${kinds}.`,
	/** The first of the kinds that are told, and those after it. */
	first: (n: number, does: string) => `${some(n, { one: 'hexagon', other: 'hexagons' })} ${does}`,
	further: (n: number, does: string) => `${count(n)} ${does}`,
	others: (n: number) => `${count(n)} of other kinds`,
	kinds: {
		'new-hot': {
			one: 'became hot in the last period, for the first time',
			does: 'became hot in the last period, for the first time',
			label: 'Hot for the first time',
			term: 'new hot spot'
		},
		'consecutive-hot': {
			one: 'has been hot for the last few periods in a row',
			does: 'have been hot for the last few periods in a row',
			label: 'Hot lately, in a row',
			term: 'consecutive hot spot'
		},
		'intensifying-hot': {
			one: 'has stayed hot and gets hotter',
			does: 'have stayed hot and get hotter',
			label: 'Stays hot, getting hotter',
			term: 'intensifying hot spot'
		},
		'persistent-hot': {
			one: 'has stayed hot all along',
			does: 'have stayed hot all along',
			label: 'Stays hot',
			term: 'persistent hot spot'
		},
		'diminishing-hot': {
			one: 'has stayed hot but cools down',
			does: 'have stayed hot but cool down',
			label: 'Stays hot, cooling down',
			term: 'diminishing hot spot'
		},
		'sporadic-hot': {
			one: 'is hot on and off',
			does: 'are hot on and off',
			label: 'Hot on and off',
			term: 'sporadic hot spot'
		},
		'oscillating-hot': {
			one: 'is hot now and was cold before',
			does: 'are hot now and were cold before',
			label: 'Hot now, cold before',
			term: 'oscillating hot spot'
		},
		'historical-hot': {
			one: 'was hot nearly always and is no longer',
			does: 'were hot nearly always and are no longer',
			label: 'Was hot, is no longer',
			term: 'historical hot spot'
		},
		'new-cold': {
			one: 'became cold in the last period, for the first time',
			does: 'became cold in the last period, for the first time',
			label: 'Cold for the first time',
			term: 'new cold spot'
		},
		'consecutive-cold': {
			one: 'has been cold for the last few periods in a row',
			does: 'have been cold for the last few periods in a row',
			label: 'Cold lately, in a row',
			term: 'consecutive cold spot'
		},
		'intensifying-cold': {
			one: 'has stayed cold and gets colder',
			does: 'have stayed cold and get colder',
			label: 'Stays cold, getting colder',
			term: 'intensifying cold spot'
		},
		'persistent-cold': {
			one: 'has stayed cold all along',
			does: 'have stayed cold all along',
			label: 'Stays cold',
			term: 'persistent cold spot'
		},
		'diminishing-cold': {
			one: 'has stayed cold but warms up',
			does: 'have stayed cold but warm up',
			label: 'Stays cold, warming up',
			term: 'diminishing cold spot'
		},
		'sporadic-cold': {
			one: 'is cold on and off',
			does: 'are cold on and off',
			label: 'Cold on and off',
			term: 'sporadic cold spot'
		},
		'oscillating-cold': {
			one: 'is cold now and was hot before',
			does: 'are cold now and were hot before',
			label: 'Cold now, hot before',
			term: 'oscillating cold spot'
		},
		'historical-cold': {
			one: 'was cold nearly always and is no longer',
			does: 'were cold nearly always and are no longer',
			label: 'Was cold, is no longer',
			term: 'historical cold spot'
		}
	}
};
