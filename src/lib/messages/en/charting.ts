import { some } from '../say';

export default {
	months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as readonly string[],
	weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as readonly string[],
	twoLetters: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'] as readonly string[],
	onWeekdays: [
		'on Mondays',
		'on Tuesdays',
		'on Wednesdays',
		'on Thursdays',
		'on Fridays',
		'on Saturdays',
		'on Sundays'
	] as readonly string[],
	moreInPanel: (bars: number, counted: string) => `${bars} more with ${counted}, in the panel`,
	moreInAll: (bars: number, counted: string) => `${bars} more with ${counted}, in all`,
	perDay: (n: string) => `${n} a day`,
	perDayRange: (low: string, high: string) => `${low} to ${high} a day`,
	noHour: (n: string) => `${n} without an hour not drawn`,
	calendar: {
		about: 'By day · choose one, with Shift more',
		keys: 'Day. Arrow keys move by days and weeks, Enter chooses, with Shift up to the day, Escape lets go.',
		recorded: (n: string) => `${n} recorded`,
		nothing: 'nothing in the file',
		orMore: (n: string) => `${n} or more`,
		chosen: (day: string) => `${day}, chosen`,
		span: (days: string, from: string, to: string) => `${days} from ${from} to ${to}`,
		most: (who: string, day: string, n: string) => `most ${who} on ${day}: ${n}`,
		none: (days: string) => `${days} with none`,
		missing: (days: string) => `${days} of which the file holds nothing`
	},
	series: {
		by: { day: 'By day', week: 'By week', month: 'By month' },
		drag: 'drag to choose a span',
		partial: { day: 'not a whole day', week: 'not a whole week', month: 'not a whole month' },
		older: (n: string) => `${n} older not drawn`,
		whole: {
			day: (n: number) => some(n, { one: 'whole day', other: 'whole days' }),
			week: (n: number) => some(n, { one: 'whole week', other: 'whole weeks' }),
			month: (n: number) => some(n, { one: 'whole month', other: 'whole months' })
		},
		words: (whole: string, who: string, top: string, most: string, bottom: string, least: string) =>
			`${whole}; most ${who} in ${top}: ${most}, fewest in ${bottom}: ${least}.`
	},
	week: {
		about: 'By hour and weekday',
		noTimes: 'No hours or weekdays in this selection',
		noHours: 'No hours in this selection',
		sourceNothing: 'The source gives only nothing here of these incidents, so there is no time of the week to show.',
		sourceMonth: 'The source gives only the month of these incidents, so there is no time of the week to show.',
		sourceDay: 'The source gives the day but not the hour, so there is no time of day to show; weekdays are in the panel.',
		card: 'Week',
		label: (who: string) => `${who} by hour and weekday`,
		matrix: 'Week matrix',
		rose: 'Rose',
		table: 'The week as a table',
		spread: 'Spread uncertain times',
		spreadTerm: 'Why spread them',
		spreadHelp:
			'Of an incident known only to lie between two moments (a bicycle gone after a night) the file gives a start and an end. Counted at its start, the evening would look too full. Spread, each hour gets the share of the span that lies in it (aoristic analysis, Ratcliffe 2002). Filters by hour and date go by the start all the same.',
		uncertain: (percent: string, who: string) => `${percent} of these ${who} have a span longer than an hour`,
		noneUncertain: (who: string) => `None of these ${who} has a span longer than an hour`
	},
	rose: {
		all: 'All',
		about: 'By hour, area shows the count',
		weekday: 'Weekday shown',
		rings: (n: string) => `The outer ring stands for ${n}, the inner one for half of it.`,
		sourceHours: 'The source gives no hours of these incidents, so there is no time of day to show.',
		noHours: (who: string) => `No hours are known of these ${who}.`,
		words: (who: string, from: string, to: string, percent: string, first: string, last: string) =>
			`Most ${who} were at ${from} to ${to}; ${percent} fell in the eight hours from ${first} to ${last}.`
	},
	parts: {
		names: { trend: 'Trend', week: 'Week', year: 'Year', rest: 'Rest' },
		rest: (n: string) => `9 of 10 within ±${n}`,
		extremes: (most: string, least: string) => `most ${most}, least ${least}`,
		change: (day: string, percent: number, more: boolean, low: string, high: string) =>
			`from about ${day}: ${percent} % ${more ? 'more' : 'fewer'} a day (${low} to ${high} %)`,
		changed: (changes: string) => `The level changed ${changes}.`,
		unchanged: 'No lasting change of level stands out.',
		notMarked: (lengths: string) => `Changes of level are not marked: a change could not be told from a season (${lengths}).`,
		needed: (have: string, need: number) => `${have}, ${need} needed`,
		tooShort: {
			week: (lengths: string) => `too short for a weekly season: ${lengths}`,
			year: (lengths: string) => `too short for a yearly season: ${lengths}`
		},
		tooFew: (have: string, need: number) => `Too few to take apart: ${have} recorded, ${need} needed.`,
		tooShortApart: (lengths: string) => `Too short to take apart: ${lengths}.`,
		help: 'What is usual for the day of the week and for the time of the year is taken out (STL, seasonal and trend decomposition); the trend is what changes slowly; the rest is what neither explains. Odd days count less. A change of level is marked where a lasting step fits better than chance and better than a slope; in simulations under 5 of 100 steady series got a mark, more where each week is much like the one before.'
	}
};
