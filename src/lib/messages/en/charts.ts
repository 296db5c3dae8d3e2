export default {
	rest: {
		panel: (n: number, total: string) => `${n} more with ${total}, in the panel`,
		all: (n: number, total: string) => `${n} more with ${total}, in all`
	},
	countBy: 'Count by',
	byArea: 'By area',
	week: {
		label: 'Week',
		matrix: 'Week matrix',
		rose: 'Rose',
		table: 'The week as a table',
		of: (who: string) => `${who} by hour and weekday`,
		by: 'By hour and weekday',
		noHour: (n: string) => ` · ${n} without an hour not drawn`,
		noHours: 'No hours in this selection',
		noHoursOrWeekdays: 'No hours or weekdays in this selection',
		nothing: 'Nothing is recorded here, so there is no time of the week to show.',
		onlyMonth: 'The source gives only the month of these incidents, so there is no time of the week to show.',
		onlyDay: 'The source gives the day but not the hour, so there is no time of day to show; weekdays are in the panel.',
		hour: 'Hour',
		all: 'All'
	},
	rose: {
		about: (most: string) => `Area shows the count · outer ring ${most}`,
		hours: (from: string, to: string) => `${from} to ${to}`,
		none: 'The source gives no hours of these incidents, so there is no time of day to show.',
		weekday: 'Weekday shown',
		on: (who: string, weekday: string) => `${who} on ${weekday}s`
	},
	clock: {
		none: (who: string) => `No hours are known of these ${who}.`,
		most: (who: string, from: string, to: string, share: string, first: string, last: string) =>
			`Most ${who} were at ${from} to ${to}; ${share} fell in the eight hours from ${first} to ${last}.`
	},
	spread: {
		do: 'Spread uncertain times',
		uncertain: (share: string, who: string) => `${share} of these ${who} have a span longer than an hour`,
		none: (who: string) => `None of these ${who} has a span longer than an hour`,
		why: 'Why spread them',
		help: 'Of an incident known only to lie between two moments (a bicycle gone after a night) the file gives a start and an end. Counted at its start, the evening would look too full. Spread, each hour gets the share of the span that lies in it (aoristic analysis, Ratcliffe 2002). Filters by hour and date go by the start all the same.'
	}
};
