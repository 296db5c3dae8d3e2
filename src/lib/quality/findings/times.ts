import { PRECISIONS } from '$lib/domain/dataset';
import type { Detail, Finding, Remedy } from '../types';
import { monthAt } from '../calendar';
import type { Gaps, OddTimes } from '../odd-times';
import type { Heap, HeapName, TimePrecision } from '../time-precision';
import { LENGTHS, SPREAD_HOURS, type Uncertain } from '../uncertain';
import { day, duration, list, month, number, percent } from '../words';
import { text } from '$lib/messages/text';
import { DAY_MS } from '$lib/temporal/civil';

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
	if (!known) said.push(text.findings.precision.none);
	else if (finest === 3) said.push(text.findings.precision.months);
	else if (finest === 2) said.push(text.findings.precision.days);
	else if (precisions[2] + precisions[3] > 0.05 * known)
		said.push(text.findings.precision.noClock(percent((precisions[2] + precisions[3]) / known)));
	else said.push(text.findings.precision.clock);
	for (const heap of spoiling.slice(0, 3)) {
		const [where, unit] = [
			text.findings.heaps[heap.name],
			heap.name === 'first-of-month' || heap.name === 'new-year'
				? text.findings.precision.nextDays
				: text.findings.precision.nextTimes
		];
		said.push(
			text.findings.precision.heap(
				Math.round(heap.observed),
				where,
				unit,
				number(heap.expected),
				text.findings.meaning[heap.name]
			)
		);
	}
	const rounded = shown.filter(({ name }) => !SPOILS.has(name));
	if (rounded.length)
		said.push(
			text.findings.precision.rounded(
				list(rounded.map(({ name, excess }) => text.findings.precision.excess(percent(excess), text.findings.heaps[name])))
			)
		);
	const large = spoiling.some(({ excess }) => excess >= LARGE_EXCESS);
	const unknownShare = known + unknown ? unknown / (known + unknown) : 0;
	const details: Detail[] = [];
	if (clock)
		details.push({
			kind: 'bars',
			caption: text.findings.precision.byHour,
			labels: hours.map((_, h) => String(h)),
			values: hours,
			format: 'count'
		});
	if (days) {
		const perDay = found.daysOfMonth.map((n, d) => (found.occurrences[d] ? n / found.occurrences[d] : 0));
		details.push({
			kind: 'bars',
			caption: text.findings.precision.byDay,
			labels: perDay.map((_, d) => String(d + 1)),
			values: perDay,
			format: 'number'
		});
	}
	// What is alike for all of them shows nothing.
	if ([...precisions, unknown].filter((n) => n > 0).length > 1)
		details.push({
			kind: 'bars',
			caption: text.findings.precision.byPrecision,
			labels: [...PRECISIONS.map((precision) => text.shell.precision[precision]), text.findings.precision.unknown],
			values: [...precisions, unknown],
			format: 'count'
		});
	if (heaps.length)
		details.push({
			kind: 'table',
			caption: text.findings.precision.heapsCaption,
			columns: [
				{ name: text.findings.precision.timed, format: 'text' },
				{ name: text.findings.heads.incidents, format: 'count' },
				{ name: text.findings.heads.expected, format: 'count' },
				{ name: text.findings.precision.excessHead, format: 'share' },
				{ name: text.findings.precision.moreThanChance, format: 'text' }
			],
			rows: heaps.map((heap) => [
				text.findings.heaps[heap.name],
				heap.observed,
				Math.round(heap.expected),
				heap.excess,
				isHeap(heap) ? text.findings.precision.yes : text.findings.precision.no
			])
		});
	const remedies: Remedy[] = noTime
		? [
				{
					label: text.findings.precision.setAside(noTime),
					step: { kind: 'set-aside', which: 'no-time' },
					affects: noTime,
					caution: text.findings.precision.caution
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
			? text.findings.precision.titleHeap(percent(spoiling[0].excess), text.findings.heaps[spoiling[0].name])
			: finest < 0 || !known
				? text.findings.precision.titleNone
				: text.findings.precision.title(text.shell.precision[PRECISIONS[Math.max(0, finest)]]),
		effect: said.join(' '),
		details,
		remedies
	};
}

export function uncertainFinding({ incidents, uncertain, lengths, median, most, spreadable }: Uncertain): Finding | null {
	if (!uncertain) return null;
	const share = uncertain / incidents;
	const hourly = lengths.slice(1).reduce((sum, n) => sum + n, 0);
	const names = [
		text.findings.uncertain.upTo,
		...LENGTHS.slice(1).map((hours, i) => text.findings.uncertain.length(hoursIn(LENGTHS[i]), hoursIn(hours))),
		text.findings.uncertain.longer
	];
	return {
		id: 'uncertain-times',
		aspect: 'uncertain-times',
		tone: hourly > 0.1 * incidents ? 'problem' : hourly > 0.01 * incidents ? 'note' : 'good',
		title: text.findings.uncertain.title(percent(share)),
		effect: text.findings.uncertain.text(duration(median), duration(most)),
		details: [{ kind: 'bars', caption: text.findings.uncertain.caption, labels: names, values: lengths, format: 'count' }],
		remedies: spreadable
			? [
					{
						label: text.findings.uncertain.spread(spreadable, SPREAD_HOURS),
						step: { kind: 'spread-times', longestHours: SPREAD_HOURS, seed: 1 },
						affects: spreadable,
						caution: text.findings.uncertain.caution
					}
				]
			: []
	};
}

const hoursIn = (hours: number) => (hours >= 48 ? text.some.days(hours / 24) : text.some.hours(hours));

export function oddTimesFinding({ rows, by, record }: OddTimes, known: number): Finding | null {
	if (!known || !record) return null;
	const [first, last] = record.map(monthAt);
	if (!rows.length)
		return {
			id: 'odd-times',
			aspect: 'odd-times',
			tone: 'good',
			title: text.findings.odd.none,
			effect: first === last ? text.findings.odd.allIn(month(first)) : text.findings.odd.allFrom(month(first), month(last)),
			details: [],
			remedies: []
		};
	const said = by.map(({ reason, rows: n, first: from, last: to }) => {
		if (reason === 'stand-in') return text.findings.odd.standIn(n, day(from));
		if (reason === 'future') return text.findings.odd.future(n, day(to));
		return text.findings.odd.before(n, month(first), day(from));
	});
	if (!by.some(({ reason }) => reason === 'before-record')) said.push(text.findings.odd.spoil);
	return {
		id: 'odd-times',
		aspect: 'odd-times',
		tone: by.some(({ reason }) => reason === 'future') || rows.length > 0.01 * known ? 'problem' : 'note',
		title: text.findings.odd.title(rows.length),
		effect: said.join(' '),
		details: [
			{
				kind: 'table',
				caption: text.findings.odd.caption,
				columns: [
					{ name: text.findings.heads.what, format: 'text' },
					{ name: text.findings.heads.rows, format: 'count' },
					{ name: text.findings.heads.first, format: 'day' },
					{ name: text.findings.heads.last, format: 'day' }
				],
				rows: by.map(({ reason, rows: n, first: from, last: to }) => [
					{
						'stand-in': text.findings.odd.standInShort,
						future: text.findings.odd.futureShort,
						'before-record': text.findings.odd.beforeShort
					}[reason],
					n,
					from,
					to
				])
			}
		],
		remedies: [
			{
				label: text.findings.setAside(rows.length),
				step: { kind: 'set-aside', which: 'odd-time' },
				affects: rows.length,
				caution: by.some(({ reason }) => reason === 'before-record') ? text.findings.odd.caution : undefined
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
					? to - from > DAY_MS
						? text.findings.gaps.range(day(from), day(to - DAY_MS))
						: day(from)
					: to - from > 32 * DAY_MS
						? text.findings.gaps.range(month(from), month(to - DAY_MS))
						: month(from)
			);
		said.push(text.findings.gaps.hole(byDay, list(named), gaps.length > 3));
	}
	if (unfinished) {
		const what = month(monthAt(unfinished.month));
		said.push(
			byDay && unfinished.share < 1 && monthAt(unfinished.month + 1) - unfinished.until > DAY_MS
				? text.findings.gaps.endsOn(what, day(unfinished.until))
				: text.findings.gaps.hasOnly(what, percent(unfinished.share))
		);
	}
	if (!said.length) said.push(text.findings.gaps.noneText(byDay));
	return {
		id: 'gaps',
		aspect: 'odd-times',
		tone: gaps.length ? 'problem' : unfinished ? 'note' : 'good',
		title: gaps.length
			? text.findings.gaps.title(gaps.length)
			: unfinished
				? text.findings.gaps.notWhole(month(monthAt(unfinished.month)))
				: text.findings.gaps.none,
		effect: said.join(' '),
		details: gaps.length
			? [
					{
						kind: 'table',
						caption: text.findings.gaps.caption,
						columns: [
							{ name: text.findings.heads.from, format: 'day' },
							{ name: text.findings.heads.until, format: 'day' },
							{ name: text.findings.heads.incidents, format: 'count' },
							{ name: text.findings.heads.expected, format: 'count' }
						],
						rows: gaps.map(({ from, to, incidents, expected }) => [from, to - DAY_MS, incidents, Math.round(expected)])
					}
				]
			: [],
		remedies: []
	};
}
