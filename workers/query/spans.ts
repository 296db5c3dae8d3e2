import { HOUR_UNKNOWN, WEEKDAY_UNKNOWN, type Aggregates } from '$lib/domain/exploration';
import { PRECISIONS, type IncidentColumns } from '$lib/domain/dataset';
import { addSpan, spanTally, spreadCounts, type SpanTally } from '$lib/temporal/aoristic';

const MINUTE_MS = 60_000;
/** Minutes of what the last of two times stands for, by precision: a minute is a moment; a month is not spread. */
const UNIT = [0, 60, 1440];
const HOUR = 60;
const DAY = 1440;
/** 1970-01-01 was a Thursday: minutes from the Monday before. */
const MONDAY = 3 * DAY;

/** Rows known only to lie between two moments: the others take no room. */
export interface Spans {
	/** Rows of the shard, ascending. */
	row: Uint32Array<ArrayBuffer>;
	/** Civil minutes since 1970-01-01. */
	from: Int32Array<ArrayBuffer>;
	/** Minutes. */
	length: Uint32Array<ArrayBuffer>;
}

/** The spans of some rows. @param at  row of the shard of the first */
export function spansOf(
	at: number,
	{ start, end, precision, weight }: Pick<IncidentColumns, 'start' | 'end' | 'precision' | 'weight'>
): Spans {
	const MONTH = PRECISIONS.indexOf('month');
	const isSpan = (i: number) => end[i] - start[i] >= MINUTE_MS && precision[i] < MONTH && weight[i] !== 0;
	let n = 0;
	for (let i = 0; i < start.length; i++) n += +isSpan(i);
	const spans: Spans = { row: new Uint32Array(n), from: new Int32Array(n), length: new Uint32Array(n) };
	for (let i = 0, k = 0; k < n; i++) {
		if (!isSpan(i)) continue;
		spans.row[k] = at + i;
		spans.from[k] = Math.floor(start[i] / MINUTE_MS);
		spans.length[k] = Math.floor(end[i] / MINUTE_MS) - spans.from[k] + UNIT[precision[i]];
		k++;
	}
	return spans;
}

/** Those of all chunks; null where there are none. */
export function joinedSpans(parts: readonly Spans[]): Spans | null {
	const n = parts.reduce((sum, { row }) => sum + row.length, 0);
	if (!n) return null;
	const all: Spans = { row: new Uint32Array(n), from: new Int32Array(n), length: new Uint32Array(n) };
	let at = 0;
	for (const { row, from, length } of parts) {
		all.row.set(row, at);
		all.from.set(from, at);
		all.length.set(length, at);
		at += row.length;
	}
	return all;
}

/** What rows with a span are counted by: codes of all rows of the shard, as they count at their start. */
export interface SpanRows {
	week: Uint8Array;
	when: Uint16Array;
	weight: Int16Array;
	/** Of `when`: first civil day, and how many. */
	firstDay: number;
	days: number;
}

/** For each span the bits of the filters that its row fails. */
export type SpanFailures = Uint8Array;

/** What was spread last; kept, so that of the next question only the spans that come in or go out are spread. */
export interface SpanSums {
	/** By span: IN_WEEK, IN_DAYS, both or neither. */
	counted: Uint8Array;
	hours: SpanTally;
	weekdays: SpanTally;
	dates: SpanTally;
	/** What stands at the starts of these spans and is taken away there, by week code and by day. */
	weekStarts: Float64Array<ArrayBuffer>;
	dayStarts: Float64Array<ArrayBuffer>;
}
const IN_WEEK = 1;
const IN_DAYS = 2;
const ONE_IF_ANY = Uint8Array.of(0, 1, 1, 1);

/** Net count of the rows that pass every filter and whose span is longer than an hour. */
export function uncertainIn({ row, length }: Spans, weight: Int16Array, failed: SpanFailures): number {
	let sum = 0;
	for (let k = 0; k < row.length; k++) if (failed[k] === 0 && length[k] > HOUR) sum += weight[row[k]];
	return sum;
}

/**
 * Takes incidents with a span out of the hour, weekday and day of their start and spreads them over those in which they may have happened. An incident passes the filters by its start, as everywhere.
 *
 * @param WEEK  the bit of the filter that the week ignores
 * @param DATE  that which the days ignore
 * @param last  what this gave last for these spans; it is used up
 */
export function spreadSpans(
	spans: Spans,
	rows: SpanRows,
	counts: Pick<Aggregates, 'week' | 'days'>,
	failed: SpanFailures,
	WEEK: number,
	DATE: number,
	last?: SpanSums
): SpanSums {
	// A table instead of questions: which way they go cannot be foreseen.
	const where = new Uint8Array(256);
	where[0] = IN_WEEK | IN_DAYS;
	where[WEEK] = IN_WEEK;
	where[DATE] = IN_DAYS;
	const counted = new Uint8Array(failed.length);
	const before = last?.counted ?? counted;
	let [all, changed] = [0, 0];
	for (let k = 0; k < failed.length; k++) {
		const was = before[k];
		const is = where[failed[k]];
		counted[k] = is;
		all += ONE_IF_ANY[is];
		changed += ONE_IF_ANY[is ^ was];
	}
	// Sums of whole parts are exact, so what was added can be taken away again. Where most have changed, beginning anew is less work.
	const sums = last && changed < all ? last : nothingSpread(failed.length, rows);
	if (sums !== last || changed > 0) move(spans, rows, sums, counted);
	sums.counted = counted;
	sums.weekStarts.forEach((n, code) => (counts.week[code] -= n));
	sums.dayStarts.forEach((n, day) => (counts.days[day] -= n));
	spreadCounts(sums.hours).forEach((n, code) => (counts.week[code] += n));
	spreadCounts(sums.weekdays).forEach((n, day) => (counts.week[HOUR_UNKNOWN + day] += n));
	spreadCounts(sums.dates).forEach((n, day) => (counts.days[day] += n));
	return sums;
}

const nothingSpread = (spans: number, { days }: SpanRows): SpanSums => ({
	counted: new Uint8Array(spans),
	hours: spanTally(HOUR, HOUR_UNKNOWN, true),
	weekdays: spanTally(DAY, WEEKDAY_UNKNOWN - HOUR_UNKNOWN, true),
	dates: spanTally(DAY, days, false),
	weekStarts: new Float64Array(WEEKDAY_UNKNOWN),
	dayStarts: new Float64Array(days)
});

/** Spreads the spans that are counted now and were not before, and takes away those that were. */
function move({ row, from, length }: Spans, rows: SpanRows, sums: SpanSums, now: Uint8Array): void {
	const { week, when, weight, firstDay, days } = rows;
	const { counted, hours, weekdays, dates, weekStarts, dayStarts } = sums;
	for (let k = 0; k < row.length; k++) {
		const moved = now[k] ^ counted[k];
		if (moved === 0) continue;
		const i = row[k];
		const [code, day] = [week[i], when[i]];
		if ((moved & IN_WEEK) !== 0 && code < WEEKDAY_UNKNOWN) {
			const w = (now[k] & IN_WEEK) !== 0 ? weight[i] : -weight[i];
			weekStarts[code] += w;
			addSpan(code < HOUR_UNKNOWN ? hours : weekdays, from[k] + MONDAY, length[k], w);
		}
		if ((moved & IN_DAYS) !== 0 && day < days) {
			const w = (now[k] & IN_DAYS) !== 0 ? weight[i] : -weight[i];
			dayStarts[day] += w;
			addSpan(dates, from[k] - firstDay * DAY, length[k], w);
		}
	}
}
