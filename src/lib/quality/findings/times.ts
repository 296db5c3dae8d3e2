import { PRECISIONS } from '$lib/domain/dataset';
import type { Detail, Finding, Remedy } from '../types';
import { monthAt } from '../calendar';
import type { Gaps, OddTimes } from '../odd-times';
import type { Heap, HeapName, TimePrecision } from '../time-precision';
import { LENGTHS, SPREAD_HOURS, type Uncertain } from '../uncertain';
import { count, day, duration, list, month, number, percent } from '../words';

const HEAP_WORDS: Record<HeapName, string> = {
	midnight: 'exactly at midnight',
	'minute-after': 'at 00:01',
	noon: 'exactly at noon',
	hour: 'exactly on the hour',
	'half-hour': 'exactly on the half hour',
	fives: 'at other multiples of five minutes',
	'first-of-month': 'on the first of a month',
	'new-year': 'on 1 January'
};
/** False discoveries allowed among the heaps, and the least excess worth a word. */
const Q = 0.01;
const LEAST_EXCESS = 0.003;
const LARGE_EXCESS = 0.03;

export const isHeap = ({ q, excess }: Heap): boolean => q < Q && excess >= LEAST_EXCESS;

/** Heaps that spoil charts by hour or day; rounding to the hour or to five minutes does not, as long as nobody counts minutes. */
const SPOILS: ReadonlySet<HeapName> = new Set(['midnight', 'minute-after', 'noon', 'first-of-month', 'new-year']);

export function precisionFinding(found: TimePrecision, noTime: number, rows: number): Finding {
	const { precisions, unknown, clock, hours, heaps, days } = found;
	const known = precisions.reduce((sum, n) => sum + n, 0);
	const shown = heaps.filter(isHeap).sort((a, b) => b.excess - a.excess);
	const spoiling = shown.filter(({ name }) => SPOILS.has(name));
	const said: string[] = [];
	const finest = PRECISIONS.findIndex((_, p) => precisions[p] >= 0.5 * known);
	if (!known) said.push('No incident has a time: there is no chart over time and no forecast.');
	else if (finest === 3) said.push('Only the month is known: weekdays, hours and anything finer than a month cannot be studied.');
	else if (finest === 2)
		said.push('The day is known but not the hour: charts by weekday are right, charts by hour are not possible.');
	else if (precisions[2] + precisions[3] > 0.05 * known)
		said.push(
			`${percent((precisions[2] + precisions[3]) / known)} of the incidents have no time of day: charts by hour leave them out.`
		);
	else said.push('Nearly every incident has a time of day.');
	for (const heap of spoiling.slice(0, 3)) {
		const [where, unit] = [
			HEAP_WORDS[heap.name],
			heap.name === 'first-of-month' || heap.name === 'new-year' ? 'neighbouring days' : 'neighbouring times'
		];
		said.push(
			`${count(Math.round(heap.observed), 'incident is', 'incidents are')} timed ${where}, where the ${unit} let expect about ${number(heap.expected)}: ${MEANING[heap.name]}`
		);
	}
	const rounded = shown.filter(({ name }) => !SPOILS.has(name));
	if (rounded.length)
		said.push(
			`Clock times are rounded (${list(rounded.map(({ name, excess }) => `${percent(excess)} more than expected ${HEAP_WORDS[name]}`))}): count by hours, not by minutes.`
		);
	const large = spoiling.some(({ excess }) => excess >= LARGE_EXCESS);
	const unknownShare = known + unknown ? unknown / (known + unknown) : 0;
	const details: Detail[] = [];
	if (clock)
		details.push({
			kind: 'bars',
			caption: 'Incidents by hour of the day',
			labels: hours.map((_, h) => String(h)),
			values: hours,
			format: 'count'
		});
	if (days) {
		const perDay = found.daysOfMonth.map((n, d) => (found.occurrences[d] ? n / found.occurrences[d] : 0));
		details.push({
			kind: 'bars',
			caption: 'Incidents a day, by day of the month',
			labels: perDay.map((_, d) => String(d + 1)),
			values: perDay,
			format: 'number'
		});
	}
	// What is alike for all of them shows nothing.
	if ([...precisions, unknown].filter((n) => n > 0).length > 1)
		details.push({
			kind: 'bars',
			caption: 'Incidents by how finely their time is known',
			labels: [...PRECISIONS.map((precision) => `to the ${precision}`), 'unknown'],
			values: [...precisions, unknown],
			format: 'count'
		});
	if (heaps.length)
		details.push({
			kind: 'table',
			caption: 'Where times may heap',
			columns: [
				{ name: 'Timed', format: 'text' },
				{ name: 'Incidents', format: 'count' },
				{ name: 'Expected', format: 'count' },
				{ name: 'Excess, of all', format: 'share' },
				{ name: 'More than chance', format: 'text' }
			],
			rows: heaps.map((heap) => [
				HEAP_WORDS[heap.name],
				heap.observed,
				Math.round(heap.expected),
				heap.excess,
				isHeap(heap) ? 'yes' : 'no'
			])
		});
	const remedies: Remedy[] = noTime
		? [
				{
					label: `Set ${count(noTime, 'row')} without a time aside`,
					step: { kind: 'set-aside', which: 'no-time' },
					affects: noTime,
					caution: 'Maps need no time: set aside, these incidents are missing there too.'
				}
			]
		: [];
	return {
		id: 'time-precision',
		aspect: 'time-precision',
		tone:
			large || (rows > 0 && unknownShare > 0.05)
				? 'problem'
				: spoiling.length || finest >= 2 || unknownShare > 0.005 || precisions[2] + precisions[3] > 0.05 * known
					? 'note'
					: 'good',
		title: spoiling.length
			? `${percent(spoiling[0].excess)} more incidents than expected are timed ${HEAP_WORDS[spoiling[0].name]}`
			: finest < 0 || !known
				? 'No incident has a time'
				: `Times are known to the ${PRECISIONS[Math.max(0, finest)]}`,
		effect: said.join(' '),
		details,
		remedies
	};
}

const MEANING: Record<HeapName, string> = {
	midnight: 'midnight often stands for “hour not known”. Charts by hour show a false peak there, and the day may be wrong too.',
	'minute-after': '00:01 often stands for “hour not known”. Charts by hour show a false peak at night.',
	noon: 'noon often stands for “some time that day”. Charts by hour show a false peak at midday.',
	hour: 'times are rounded.',
	'half-hour': 'times are rounded.',
	fives: 'times are rounded.',
	'first-of-month': 'the first often stands for “day not known”. Daily charts show false peaks, and weekdays are mixed up.',
	'new-year': 'the date often stands for “some time that year”, though New Year’s Day is busy for some kinds of incident as well.'
};

export function uncertainFinding({ incidents, uncertain, lengths, median, most, spreadable }: Uncertain): Finding | null {
	if (!uncertain) return null;
	const share = uncertain / incidents;
	const hourly = lengths.slice(1).reduce((sum, n) => sum + n, 0);
	const names = ['up to 1 hour', ...LENGTHS.slice(1).map((hours, i) => `${hoursIn(LENGTHS[i])} to ${hoursIn(hours)}`), 'longer'];
	return {
		id: 'uncertain-times',
		aspect: 'uncertain-times',
		tone: hourly > 0.1 * incidents ? 'problem' : hourly > 0.01 * incidents ? 'note' : 'good',
		title: `${percent(share)} of incidents are known only to lie between two moments`,
		effect: `Half of these stretches are longer than ${duration(median)}, one in ten longer than ${duration(most)}. Counted by their first moment, such incidents seem to happen too early: burglaries at the hour people leave home. Spreading each over its stretch (aoristic) shows the hours at which they may have happened.`,
		details: [{ kind: 'bars', caption: 'Incidents by length of the stretch', labels: names, values: lengths, format: 'count' }],
		remedies: spreadable
			? [
					{
						label: `Spread ${count(spreadable, 'uncertain time')} of up to ${SPREAD_HOURS} hours`,
						step: { kind: 'spread-times', longestHours: SPREAD_HOURS, seed: 1 },
						affects: spreadable,
						caution: 'Each gets one random moment: sums by hour are right, a single incident’s time is not.'
					}
				]
			: []
	};
}

const hoursIn = (hours: number) => (hours >= 48 ? count(hours / 24, 'day') : count(hours, 'hour'));

export function oddTimesFinding({ rows, by, record }: OddTimes, known: number): Finding | null {
	if (!known || !record) return null;
	const [first, last] = record.map(monthAt);
	if (!rows.length)
		return {
			id: 'odd-times',
			aspect: 'odd-times',
			tone: 'good',
			title: 'All times lie within the record',
			effect:
				first === last
					? `All known times lie in ${month(first)}.`
					: `All known times lie from ${month(first)} to ${month(last)}; none is in the future or long before the rest.`,
			details: [],
			remedies: []
		};
	const said = by.map(({ reason, rows: n, first: from, last: to }) => {
		if (reason === 'stand-in')
			return `${count(n, 'row has a date', 'rows have a date')} such as ${day(from)} that stands for “not known” in many systems.`;
		if (reason === 'future') return `${count(n, 'row is', 'rows are')} dated after the import, up to ${day(to)}.`;
		return `${count(n, 'row is', 'rows are')} dated before ${month(first)}, where the record properly begins, back to ${day(from)}: reported late, or dated wrongly. Those months hold only a remainder of what happened, so a chart over time seems to rise from nothing.`;
	});
	if (!by.some(({ reason }) => reason === 'before-record'))
		said.push('Such times stretch every chart over time and spoil trends.');
	return {
		id: 'odd-times',
		aspect: 'odd-times',
		tone: by.some(({ reason }) => reason === 'future') || rows.length > 0.01 * known ? 'problem' : 'note',
		title: `${count(rows.length, 'row is', 'rows are')} dated outside the record`,
		effect: said.join(' '),
		details: [
			{
				kind: 'table',
				caption: 'Times outside the record',
				columns: [
					{ name: 'What', format: 'text' },
					{ name: 'Rows', format: 'count' },
					{ name: 'First', format: 'day' },
					{ name: 'Last', format: 'day' }
				],
				rows: by.map(({ reason, rows: n, first: from, last: to }) => [
					{ 'stand-in': 'stand for “not known”', future: 'after the import', 'before-record': 'before the record begins' }[
						reason
					],
					n,
					from,
					to
				])
			}
		],
		remedies: [
			{
				label: `Set ${count(rows.length, 'row')} aside`,
				step: { kind: 'set-aside', which: 'odd-time' },
				affects: rows.length,
				caution: by.some(({ reason }) => reason === 'before-record')
					? 'Incidents reported late did happen: they belong on a map, if not in a trend.'
					: undefined
			}
		]
	};
}

export function gapsFinding({ gaps, unfinished }: Gaps, byDay: boolean): Finding {
	const said: string[] = [];
	if (gaps.length) {
		const named = gaps
			.toSorted((a, b) => b.expected - a.expected)
			.slice(0, 3)
			.map(({ from, to }) =>
				byDay
					? to - from > 86_400_000
						? `${day(from)} to ${day(to - 86_400_000)}`
						: day(from)
					: to - from > 32 * 86_400_000
						? `${month(from)} to ${month(to - 86_400_000)}`
						: month(from)
			);
		said.push(
			`From ${byDay ? 'these days' : 'these months'} there is nothing or nearly nothing, where their neighbours let expect at least ten incidents: ${list(named)}${gaps.length > 3 ? ' and more' : ''}. That looks like a hole in the record, not like a quiet time; rates and models take it for quiet.`
		);
	}
	if (unfinished) {
		const what = month(monthAt(unfinished.month));
		said.push(
			byDay && unfinished.share < 1 && monthAt(unfinished.month + 1) - unfinished.until > 86_400_000
				? `The last month, ${what}, ends on ${day(unfinished.until)}: do not compare it with whole months.`
				: `The last month, ${what}, has ${percent(unfinished.share)} of the incidents of the months before: reports may still be coming in. Leave it out of trends.`
		);
	}
	if (!said.length) said.push(`No ${byDay ? 'day' : 'month'} is missing inside the record, and its last month looks whole.`);
	return {
		id: 'gaps',
		aspect: 'odd-times',
		tone: gaps.length ? 'problem' : unfinished ? 'note' : 'good',
		title: gaps.length
			? `${count(gaps.length, 'gap')} in the record`
			: unfinished
				? `The last month, ${month(monthAt(unfinished.month))}, is not whole`
				: 'No gaps in the record',
		effect: said.join(' '),
		details: gaps.length
			? [
					{
						kind: 'table',
						caption: 'Gaps',
						columns: [
							{ name: 'From', format: 'day' },
							{ name: 'Until', format: 'day' },
							{ name: 'Incidents', format: 'count' },
							{ name: 'Expected', format: 'count' }
						],
						rows: gaps.map(({ from, to, incidents, expected }) => [from, to - 86_400_000, incidents, Math.round(expected)])
					}
				]
			: [],
		remedies: []
	};
}
