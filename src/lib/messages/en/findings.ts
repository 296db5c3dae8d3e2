import { count, some } from '../say';

export default {
	/** Written into the rows. */
	other: 'Other',
	numbers: {
		never: (n: number) => some(n, { one: 'column never changes', other: 'columns never change' }),
		outliers: (column: string, n: number, low: string, high: string, extreme: string, median: string) =>
			`In ${column} ${some(n, { one: 'row lies', other: 'rows lie' })} outside ${low} to ${high}, as far as ${extreme} (middle value ${median}): one such number can move a mean or a model by itself.`,
		constant: (columns: string, n: number) =>
			`${columns} ${n === 1 ? 'has' : 'have'} the same value in every row and can explain nothing.`,
		fine: 'No number lies so far from the others that it would move a mean or a model by itself.',
		codes: 'The numbers look like codes (districts, cases): they are names written in digits, and a mean of them says nothing.',
		limit: (column: string, low: string, high: string) => `Limit ${column} to ${low} to ${high}`,
		limitCaution: 'A large number may be true. Look at the rows before you limit them.',
		scale: (column: string) => `Add ${column} on a common scale`,
		title: (n: number) => `${some(n, { one: 'number lies', other: 'numbers lie' })} far from the rest`,
		none: 'No number lies far from the rest',
		caption: 'Columns of numbers',
		least: 'Least',
		q1: 'Lower quarter',
		middle: 'Middle',
		q3: 'Upper quarter',
		largest: 'Largest',
		farOff: 'Far off',
		takenFor: 'Taken for',
		measure: 'a measure',
		oneValue: 'one value'
	},
	precision: {
		excess: (share: string, where: string) => `${share} more than expected ${where}`,
		unknown: 'unknown',
		yes: 'yes',
		no: 'no',
		none: 'No incident has a time: there is no chart over time and no forecast.',
		months: 'Only the month is known: weekdays, hours and anything finer than a month cannot be studied.',
		days: 'The day is known but not the hour: charts by weekday are right, charts by hour are not possible.',
		noClock: (share: string) => `${share} of the incidents have no time of day: charts by hour leave them out.`,
		clock: 'Nearly every incident has a time of day.',
		nextDays: 'neighbouring days',
		nextTimes: 'neighbouring times',
		heap: (n: number, where: string, unit: string, expected: string, meaning: string) =>
			`${some(n, { one: 'incident is', other: 'incidents are' })} timed ${where}, where the ${unit} let expect about ${expected}: ${meaning}`,
		rounded: (heaps: string) => `Clock times are rounded (${heaps}): count by hours, not by minutes.`,
		byHour: 'Incidents by hour of the day',
		byDay: 'Incidents a day, by day of the month',
		byPrecision: 'Incidents by how finely their time is known',
		heapsCaption: 'Where times may heap',
		timed: 'Timed',
		excessHead: 'Excess, of all',
		moreThanChance: 'More than chance',
		setAside: (n: number) => `Set ${some(n, { one: 'row', other: 'rows' })} without a time aside`,
		caution: 'Maps need no time: set aside, these incidents are missing there too.',
		titleHeap: (share: string, where: string) => `${share} more incidents than expected are timed ${where}`,
		titleNone: 'No incident has a time',
		title: (to: string) => `Times are known ${to}`
	},
	uncertain: {
		longer: 'longer',
		upTo: 'up to 1 hour',
		length: (from: string, to: string) => `${from} to ${to}`,
		title: (share: string) => `${share} of incidents are known only to lie between two moments`,
		text: (median: string, most: string) =>
			`Half of these stretches are longer than ${median}, one in ten longer than ${most}. Counted by their first moment, such incidents seem to happen too early: burglaries at the hour people leave home. Spreading each over its stretch (aoristic) shows the hours at which they may have happened.`,
		caption: 'Incidents by length of the stretch',
		spread: (n: number, hours: number) =>
			`Spread ${some(n, { one: 'uncertain time', other: 'uncertain times' })} of up to ${hours} hours`,
		caution: 'Each gets one random moment: sums by hour are right, a single incident’s time is not.'
	},
	heaps: {
		midnight: 'exactly at midnight',
		'minute-after': 'at 00:01',
		noon: 'exactly at noon',
		hour: 'exactly on the hour',
		'half-hour': 'exactly on the half hour',
		fives: 'at other multiples of five minutes',
		'first-of-month': 'on the first of a month',
		'new-year': 'on 1 January'
	},
	meaning: {
		midnight: 'midnight often stands for “hour not known”. Charts by hour show a false peak there, and the day may be wrong too.',
		'minute-after': '00:01 often stands for “hour not known”. Charts by hour show a false peak at night.',
		noon: 'noon often stands for “some time that day”. Charts by hour show a false peak at midday.',
		hour: 'times are rounded.',
		'half-hour': 'times are rounded.',
		fives: 'times are rounded.',
		'first-of-month': 'the first often stands for “day not known”. Daily charts show false peaks, and weekdays are mixed up.',
		'new-year':
			'the date often stands for “some time that year”, though New Year’s Day is busy for some kinds of incident as well.'
	},
	span: (from: string, to: string) => `${from} to ${to}`,
	mix: {
		share: (kind: string, early: string, late: string) => `${kind} from ${early} to ${late}`,
		changed: (share: string) => `The mix of kinds changed: ${share} of incidents are of other kinds than before`,
		same: 'The mix of kinds stayed much the same',
		changedText: (early: string, late: string, shares: string, seasons: boolean) =>
			`Between ${early} and ${late}: ${shares} of all incidents. Either other things happened, or the same things were recorded under other names; a trend of a single kind cannot tell which.${seasons ? ' The two stretches lie in different seasons, which may be all there is to it.' : ''}`,
		sameText: (early: string, late: string, little: boolean, index: string) =>
			`Between ${early} and ${late} the shares of the kinds differ ${little ? 'little' : 'no more than chance would have it'} (stability index ${index}; below 0.1 counts as no change).`,
		caption: (early: string, late: string) => `Shares of the kinds, ${early} and ${late}; most changed first`
	},
	heads: {
		kind: 'Kind',
		first: 'First',
		last: 'Last',
		incidents: 'Incidents',
		column: 'Column',
		rows: 'Rows',
		month: 'Month',
		times: 'Times',
		what: 'What',
		from: 'From',
		atLeast: 'At least',
		atMost: 'At most',
		expected: 'Expected',
		until: 'Until',
		place: 'Place',
		time: 'Time'
	},
	passing: {
		none: 'No kind appears or vanishes',
		noneText: 'Every kind that is common enough to tell is there from the beginning of the record to its end.',
		renamed: (from: string, to: string, when: string) =>
			`${from} ends as ${to} begins (${when}): perhaps one kind under a new name.`,
		only: (from: string, to: string) => `is there only from ${from} to ${to}`,
		begins: (when: string) => `begins in ${when}`,
		ends: (when: string) => `ends in ${when}`,
		likewise: (n: number) => `, and ${some(n, { one: 'more kind', other: 'more kinds' })} likewise`,
		trend: 'A trend of such a kind shows how it was recorded, not how often it happened.',
		title: (n: number) =>
			`${some(n, { one: 'kind appears', other: 'kinds appear' })} or ${n === 1 ? 'vanishes' : 'vanish'} inside the record`,
		caption: 'Kinds that are there for part of the record',
		count: (from: string, to: string) => `Count ${from} as ${to}`,
		caution: 'A guess from the dates and names. Ask the publisher, or look at what both hold.'
	},
	spellings: {
		title: (n: number) => `${some(n, { one: 'value is', other: 'values are' })} written in more than one way`,
		text: (from: string, into: string, column: string, ofKind: boolean) =>
			`${from} and ${into}${column} differ only in capitals, blanks, accents or punctuation and are counted apart: each looks rarer than it is${ofKind ? ', and models learn them as different kinds' : ''}.`,
		caption: 'Spellings',
		written: 'Written as',
		commonest: 'Commonest spelling',
		others: 'Rows with others',
		write: (from: string, into: string) => `Write ${from} as ${into}`
	},
	rare: {
		count: (n: number, into: string) => `Count ${some(n, { one: 'rare kind', other: 'rare kinds' })} as ${into}`,
		caution: 'Rare is not unimportant: leave out of this what you want to study.',
		title: (n: number) => `${some(n, { one: 'kind has', other: 'kinds have' })} under 0.1\u00a0% of the incidents each`,
		text: (n: number, names: string) =>
			`Together they are ${some(n, { one: 'incident', other: 'incidents' })}, among them ${names}. Rates and changes of a single one of them are mostly chance, and long lists hide the common kinds.`
	},
	filled: {
		patchy: (n: number, of: string) =>
			`${some(n, { one: 'column', other: 'columns' })} of ${of} ${n === 1 ? 'is' : 'are'} filled in under 95\u00a0% of the rows`,
		all: 'Every column is filled',
		most: 'Every column is filled in at least 95\u00a0% of the rows',
		share: (name: string, share: string) => `${name} (${share} filled)`,
		patchyText: (columns: string, more: boolean) =>
			`${columns}${more ? ' and others' : ''}: a table by such a column speaks only of the rows that have it, and those may differ from the rest. What is often left empty is rarely left empty at random.`,
		allText: 'Tables and maps by any of these columns speak of nearly all rows.',
		words: (word: string, n: number, column: string) =>
			`Words such as ${word} (${some(n, { one: 'row', other: 'rows' })} of ${column}) stand for “not published” and are counted as missing here, though the file has a value.`,
		caption: 'How far each column is filled',
		holds: 'Holds',
		filled: 'Filled',
		empty: 'Empty',
		byWord: 'Missing by word',
		wordsHead: 'Words',
		caution: 'Filled cells are guesses: they are marked and counted, and they make a column look surer than it is.',
		fill: (n: number, column: string, how: string) =>
			`Fill ${some(n, { one: 'empty cell', other: 'empty cells' })} of ${column} ${how}`,
		nearest: 'from the row nearest in space and time',
		median: 'with the median',
		mode: 'with the commonest value'
	},
	repeats: {
		none: 'No row is there twice',
		noneText: 'No two rows are equal in every column that was kept.',
		key: (all: boolean, n: string, column: string) =>
			`${all ? 'They repeat' : `${n} of them repeat`} even the value of ${column}, which tells the other rows apart: these are counted twice.`,
		others: 'The others',
		they: 'They',
		added: (rest: string) =>
			`${rest} give the same count for the same place, time and kind as another row, which is added to it.`,
		coarse: (rest: string) =>
			`${rest} need not be mistakes: the file keeps nothing that would tell two incidents of one kind apart when place and day or month are the same, and busy places have many.`,
		several: (rest: string, what: string) =>
			`${rest} may be several ${what} of one incident, which is what a row of this file is.`,
		entered: (rest: string) =>
			`${rest} agree in kind, place and time to the minute: one incident entered twice, or several victims or offences of one incident written as rows of their own.`,
		ifSame: 'If they are the same incident, hot spots and totals are too high by as many.',
		title: (n: number, share: string) =>
			`${some(n, { one: 'row repeats', other: 'rows repeat' })} an earlier one in every column (${share})`,
		caption: 'Repeated rows by kind',
		rows: 'Repeated rows',
		setAside: (n: number) => `Set ${some(n, { one: 'repeated row', other: 'repeated rows' })} aside`,
		caution: 'They may be different incidents; then setting them aside makes busy places look quieter than they are.'
	},
	near: {
		pairs: (n: number, metres: number, minutes: number) =>
			`${some(n, { one: 'pair', other: 'pairs' })} of incidents of one kind within ${metres} m and ${minutes} minutes (or on the same day, where no hour is known)`,
		above: (n: number, pairs: string, expected: string, several: string) =>
			`There ${n === 1 ? 'is' : 'are'} ${pairs}; the same kinds and places a few days apart make about ${expected}. The rest are more than chance: one event entered twice, or ${several ? `several ${several} of one incident, which is what a row of this file is` : 'several victims or offences of one event'}.`,
		methods: 'Near-repeat and hot-spot methods take them for so many events close together.',
		stronger: 'Hot spots and near-repeat patterns look stronger than they are.',
		chance: (n: number, pairs: string, expected: string) =>
			`There ${n === 1 ? 'is' : 'are'} ${pairs}, about as many as the same kinds and places a few days apart make by chance (${expected}): no sign of double entry.`,
		none: (metres: number, minutes: number) =>
			`There is no pair of incidents of one kind within ${metres} m and ${minutes} minutes of each other.`,
		setAside: (n: number) => `Set ${some(n, { one: 'near-repeated row', other: 'near-repeated rows' })} aside`,
		caution: (expected: string) =>
			`By chance alone there would be about ${expected} such pairs: true incidents among these rows.`,
		more: (excess: string) => `About ${excess} more close pairs than chance makes`,
		noMore: 'No more close pairs than chance makes'
	},
	keys: {
		notAlways: (columns: string, n: number) => `${columns} should tell rows apart and ${n === 1 ? 'does' : 'do'} not always`,
		own: (columns: string) => `Every row has its own ${columns}`,
		occur: (column: string, n: number, rows: number) =>
			`In ${column} ${some(n, { one: 'value occurs', other: 'values occur' })} more than once, in ${some(rows, { one: 'row', other: 'rows' })} beyond the first`,
		shared: (what: string) => `Rows of one incident share it: rows are ${what} here.`,
		versions: 'Such rows may be versions of one incident; a total of rows then counts it more than once.',
		fine: 'No identifier is used twice, so no incident is counted twice under the same number.',
		caption: 'Columns that should tell rows apart',
		different: 'Different values',
		more: 'Used more than once',
		beyond: 'Rows beyond the first'
	},
	lag: {
		sameDay: 'the same day',
		title: (share: string, months: boolean) =>
			`${share} of incidents are reported ${months ? 'in the same month or the next' : 'within 30 days'}`,
		monthsOnly: (column: string, share: string) => `${column} gives months only. ${share} come later than the next month.`,
		days: (column: string, half: string, most: string, share: string) =>
			`By ${column}, half of the incidents are reported within ${half}, nine in ten within ${most}; ${share} come more than 30 days later.`,
		incomplete: (month: string, incidents: string, grown: string, toCome: string, months: string) =>
			`So the latest months are not complete: ${month} has ${incidents} incidents so far and, if reports come as they did before, will have about ${grown}. About ${toCome} incidents of the last ${months} months are still to come: a fall at the end of a chart is the delay, not a trend.`,
		complete: 'The latest months are nearly complete: a fall at the end of a chart is not the delay.',
		negative: (n: number, share: string) =>
			`${some(n, { one: 'incident is', other: 'incidents are' })} reported before ${n === 1 ? 'it' : 'they'} happened (${share}): one of the two dates is wrong.`,
		caption: (latest: string) => `Share reported later than so many days (latest report ${latest})`,
		toCome: 'What is still to come',
		soFar: 'Incidents so far',
		grow: 'Will grow to about'
	},
	level: {
		weekOf: (day: string) => `the week of ${day}`,
		more: (n: number) => `There ${n === 1 ? 'is one more such jump' : `are ${count(n)} more such jumps`}.`,
		shift: (when: string, from: string, to: string) =>
			`In ${when} ${from} falls as ${to} rises by about as many: the same incidents may have been recorded under another name.`,
		jump: (kind: string, moved: string, when: string, between: string) => `${kind} ${moved} from ${when} (${between})`,
		kinds: (jumps: string, more: number) =>
			`By themselves: ${jumps}${more ? `, and ${some(more, { one: 'more jump', other: 'more jumps' })}` : ''}.`,
		meaning:
			'A sudden jump that lasts is more often a change of recording, of law or of the area covered than of what happened, though an event such as a lockdown does it too. Models learn the old level unless their training begins after it.',
		none: (period: string, season: boolean) =>
			`No ${period} begins a level that differs from the one before by about a fifth or more, beyond season and chance${season ? '' : ' (the record is too short to know its season)'}.`,
		noSeason: 'The record is under two years long, so a season cannot be told from a change.',
		byMonth: 'Incidents by month',
		byWeek: 'Incidents by week',
		titleOne: (moved: string, when: string) => `The number of incidents ${moved} in ${when}`,
		titleSeveral: (n: string) => `The level jumps ${n} times`,
		titleKinds: (n: number) => `The whole stays level, ${some(n, { one: 'kind jumps', other: 'kinds jump' })}`,
		titleNone: 'No sudden jump of the level',
		between: (low: string, high: string) => `between ${low} and ${high} times the level before`,
		from: (when: string, after: string, period: string, before: string, between: string) =>
			`From ${when} on there are about ${after} incidents a ${period} instead of ${before} (${between}).`,
		together: (start: string, n: string, of: string, rise: boolean) =>
			`${start} ${n} of the ${of} larger kinds ${rise ? 'rise' : 'fall'} together: look for a change in what is recorded or which area is covered.`,
		most: (start: string, kinds: string) => `${start} Most of it is ${kinds}: look for a change in how that is recorded.`,
		caption: 'Jumps of the level',
		before: (period: string) => `Before, a ${period}`,
		after: (period: string) => `After, a ${period}`,
		all: 'All incidents'
	},
	places: {
		none: 'This file has no places',
		noneText: 'There are charts over time, but no map, and nothing that depends on where incidents happened.',
		area: (column: string) => `an area (${column})`,
		aPlace: 'a place',
		allHave: (n: string, what: string) => `All ${n} incidents have ${what}.`,
		have: (n: string, of: string, what: string) => `${n} of ${of} incidents have ${what}.`,
		above:
			'That is above the 85\u00a0% of correctly placed incidents below which Ratcliffe (2004) found maps of areas to change; whether the places are right, the share does not tell.',
		below:
			'That is below the 85\u00a0% under which Ratcliffe (2004) found maps of areas to change: hot spots may be missing, or stand where addresses are easy to find.',
		about:
			'That is about the 85\u00a0% below which Ratcliffe (2004) found maps of areas to change, and this record is too small to say on which side it lies.',
		groups: (groups: string) =>
			`Places are missing more often for ${groups}: maps of these show less than there was, and comparing them with others misleads.`,
		noCoordinates: 'There are no coordinates: maps show areas, not streets.',
		titleAll: (area: boolean) => `Every incident has ${area ? 'an area' : 'a place'}`,
		title: (share: string, area: boolean) => `${share} of incidents have ${area ? 'an area' : 'a place'}`,
		byMonth: 'Share with a place, by month',
		setAside: (n: number) => `Set ${some(n, { one: 'row', other: 'rows' })} without a place aside`,
		caution: 'Charts over time need no place: set aside, these incidents are missing there too.',
		byKind: 'Share with a place, by kind (100 incidents or more)',
		with: 'With a place'
	},
	pileUps: {
		addresses: (n: string) => ` with ${n} different addresses`,
		top: (n: number, at: string, addresses: string, share: string) =>
			`${some(n, { one: 'incident lies', other: 'incidents lie' })} on exactly one point (${at})${addresses}, ${share} of all: it may be the middle of a town, a police station or a true magnet. Find out before you call it a hot spot.`,
		more: (n: number) => `${some(n, { one: 'more point is', other: 'more points are' })} like it.`,
		snapped: (n: number, each: string) =>
			`The incidents lie on ${some(n, { one: 'point', other: 'points' })}, ${each} on each on average: the publisher seems to move places to blocks or snap points. Distances under a street’s length mean nothing, and equal places are not the same place.`,
		fineText:
			'No point holds far more incidents than others do: nothing looks like the middle of a town that stands for “address unknown”.',
		title: (n: number) => `${n === 1 ? 'One point holds' : `${count(n)} points hold`} far more incidents than any other`,
		moved: (n: string) => `Places are moved to ${n} points`,
		fine: 'No pile-ups on single points',
		caption: 'Points that hold far more incidents than others'
	},
	far: {
		cluster: 'the cluster',
		clusters: (n: string) => `the ${n} clusters`,
		none: 'No place lies far from the others',
		within: (kilometres: string, where: string) =>
			`All places lie within ${kilometres} km of ${where} in which most incidents are.`,
		tooFew: 'There are too few places to say what is far.',
		title: (n: number) => `${some(n, { one: 'place lies', other: 'places lie' })} far from all the others`,
		text: (n: number, kilometres: string, where: string, farthest: string) =>
			`${n === 1 ? 'It lies' : 'They lie'} more than ${kilometres} km from ${where}, up to ${farthest} km. Most such places are mistakes in an address or a coordinate: they stretch the map, and with it every cell, distance and density that depends on its extent.`,
		caption: 'Places far from all the others',
		caution: 'Look at them first: a service area abroad or a village on its own may be true.'
	},
	setAside: (n: number) => `Set ${some(n, { one: 'row', other: 'rows' })} aside`,
	odd: {
		none: 'All times lie within the record',
		allIn: (month: string) => `All known times lie in ${month}.`,
		allFrom: (first: string, last: string) =>
			`All known times lie from ${first} to ${last}; none is in the future or long before the rest.`,
		standIn: (n: number, day: string) =>
			`${some(n, { one: 'row has a date', other: 'rows have a date' })} such as ${day} that stands for “not known” in many systems.`,
		future: (n: number, day: string) => `${some(n, { one: 'row is', other: 'rows are' })} dated after the import, up to ${day}.`,
		before: (n: number, month: string, day: string) =>
			`${some(n, { one: 'row is', other: 'rows are' })} dated before ${month}, where the record properly begins, back to ${day}: reported late, or dated wrongly. Those months hold only a remainder of what happened, so a chart over time seems to rise from nothing.`,
		spoil: 'Such times stretch every chart over time and spoil trends.',
		title: (n: number) => `${some(n, { one: 'row is', other: 'rows are' })} dated outside the record`,
		caption: 'Times outside the record',
		standInShort: 'stand for “not known”',
		futureShort: 'after the import',
		beforeShort: 'before the record begins',
		caution: 'Incidents reported late did happen: they belong on a map, if not in a trend.'
	},
	gaps: {
		range: (from: string, to: string) => `${from} to ${to}`,
		hole: (days: boolean, gaps: string, more: boolean) =>
			`From ${days ? 'these days' : 'these months'} there is nothing or nearly nothing, where their neighbours let expect at least ten incidents: ${gaps}${more ? ' and more' : ''}. That looks like a hole in the record, not like a quiet time; rates and models take it for quiet.`,
		endsOn: (month: string, day: string) => `The last month, ${month}, ends on ${day}: do not compare it with whole months.`,
		hasOnly: (month: string, share: string) =>
			`The last month, ${month}, has ${share} of the incidents of the months before: reports may still be coming in. Leave it out of trends.`,
		noneText: (days: boolean) => `No ${days ? 'day' : 'month'} is missing inside the record, and its last month looks whole.`,
		title: (n: number) => `${some(n, { one: 'gap', other: 'gaps' })} in the record`,
		notWhole: (month: string) => `The last month, ${month}, is not whole`,
		none: 'No gaps in the record',
		caption: 'Gaps'
	},
	under: 'under 0.1\u00a0%',
	over: 'over 99.9\u00a0%',
	more: (n: string) => `${n} more`,
	and: (names: string, last: string) => `${names} and ${last}`,
	moved: {
		times: (n: string) => `rose to ${n} times`,
		rose: (share: string) => `rose by ${share}`,
		fell: (share: string) => `fell by ${share}`
	},
	several: {
		victim: 'victims',
		offence: 'offences'
	},
	holds: {
		place: 'place',
		time: 'time',
		kind: 'kind',
		category: 'category',
		number: 'number',
		boolean: 'yes or no',
		text: 'text',
		area: 'area'
	},
	doing: {
		columns: 'Looking at every column',
		places: 'Looking at places',
		times: 'Looking at times',
		twice: 'Looking for rows counted twice',
		kinds: 'Looking at kinds and levels',
		delays: 'Looking at delays and numbers'
	},
	no: 'no',
	dayMonth: (day: number, month: string) => `${day} ${month}`,
	months: [
		'January',
		'February',
		'March',
		'April',
		'May',
		'June',
		'July',
		'August',
		'September',
		'October',
		'November',
		'December'
	],
	monthYear: (month: string, year: number) => `${month} ${year}`
};
