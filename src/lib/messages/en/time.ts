import { some } from '../say';

export default {
	label: 'Time',
	views: { series: 'Series', apart: 'Parts', calendar: 'Calendar' },
	play: 'Play through time',
	table: 'As a table',
	units: { day: 'Day', week: 'Week', month: 'Month' },
	by: { day: 'By day', week: 'By week', month: 'By month' },
	of: {
		day: (who: string) => `${who} by day`,
		week: (who: string) => `${who} by week`,
		month: (who: string) => `${who} by month`,
		apart: (who: string) => `${who}: trend, seasons and rest`,
		calendar: (who: string) => `${who}: calendar of days`
	},
	drag: (by: string) => `${by} · drag to choose a span`,
	ends: {
		first: 'First day chosen. Arrow keys move it, page keys move it further, Escape lets go.',
		last: 'Last day chosen. Arrow keys move it, page keys move it further, Escape lets go.'
	},
	older: (n: string) => `${n} older not drawn`,
	partial: { day: 'not a whole day', week: 'not a whole week', month: 'not a whole month' },
	whole: {
		day: (n: number) => some(n, { one: 'whole day', other: 'whole days' }),
		week: (n: number) => some(n, { one: 'whole week', other: 'whole weeks' }),
		month: (n: number) => some(n, { one: 'whole month', other: 'whole months' })
	},
	series: (periods: string, who: string, most: string, mostCount: string, least: string, leastCount: string) =>
		`${periods}; most ${who} in ${most}: ${mostCount}, fewest in ${least}: ${leastCount}.`,
	needed: (have: string, need: number) => `${have}, ${need} needed`,
	aDay: 'a day',
	perDay: (n: string) => `${n} a day`,
	range: (low: string, high: string) => `${low} to ${high} a day`,
	parts: { trend: 'Trend', week: 'Week', year: 'Year', rest: 'Rest' },
	within: (n: string) => `9 of 10 within ±${n}`,
	extremes: (most: string, mostBy: string, least: string, leastBy: string) => `most ${most} ${mostBy}, least ${least} ${leastBy}`,
	change: {
		more: (day: string, percent: number, low: string, high: string) =>
			`from about ${day}: ${percent}\u00a0% more a day (${low} to ${high}\u00a0%)`,
		manifold: (day: string, times: string, low: string, high: string) =>
			`from about ${day}: ${times} times as many a day (${low} to ${high})`,
		fewer: (day: string, percent: number, low: string, high: string) =>
			`from about ${day}: ${percent}\u00a0% fewer a day (${low} to ${high}\u00a0%)`,
		changed: (changes: string) => `The level changed ${changes}.`,
		below: (changes: string) => `Level changed ${changes}.`,
		none: 'No lasting change of level stands out.',
		notMarked: (needed: string) => `Changes of level are not marked: a change could not be told from a season (${needed}).`,
		caption: 'Changes of level',
		one: 'Change of level',
		between: 'Between',
		before: 'Before',
		after: 'After'
	},
	tooShort: {
		week: (needed: string) => `too short for a weekly season: ${needed}`,
		year: (needed: string) => `too short for a yearly season: ${needed}`
	},
	tooFew: (have: string, need: number) => `Too few to take apart: ${have} recorded, ${need} needed.`,
	tooLittle: (needed: string) => `Too short to take apart: ${needed}.`,
	working: 'Taking the series apart',
	takeApart: 'Take the series apart',
	how: 'How it is taken apart',
	help: 'What is usual for the day of the week and for the time of the year is taken out (STL, seasonal and trend decomposition); the trend is what changes slowly; the rest is what neither explains. Odd days count less. A change of level is marked where a lasting step fits better than chance and better than a slope; in simulations under 5 of 100 steady series got a mark, more where each week is much like the one before.',
	from: 'From',
	recorded: 'Recorded',
	calendar: {
		choose: 'By day · choose one, with Shift more',
		recorded: (n: string) => `${n} recorded`,
		nothing: 'nothing in the file',
		orMore: (n: string) => `${n} or more`,
		keys: 'Day. Arrow keys move by days and weeks, Enter chooses, with Shift up to the day, Escape lets go.',
		chosen: (value: string) => `${value}, chosen`,
		days: (n: number, from: string, to: string) => `${some(n, { one: 'day', other: 'days' })} from ${from} to ${to}`,
		most: (who: string, day: string, n: string) => `most ${who} on ${day}: ${n}`,
		none: (n: number) => `${some(n, { one: 'day', other: 'days' })} with none`,
		missing: (n: number) => `${some(n, { one: 'day', other: 'days' })} of which the file holds nothing`
	}
};
