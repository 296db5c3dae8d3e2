import { monthStart, weekdayOf } from '$lib/temporal/civil';

/** Days since 1970-01-01, both included. */
export type Stretch = [from: number, to: number];

/** Two stretches of a record that may be compared. */
export interface PeriodPair {
	key: 'year' | 'quarter' | 'weeks' | 'halves';
	before: Stretch;
	after: Stretch;
}

/**
 * The pairs of periods that a record holds whole: the last twelve months and those before, the last three months and the same of the year before, the last four weeks and
 * those before, and its two halves.
 *
 * @param from, to  first and last day of the record
 */
export function periodPairs(from: number, to: number): PeriodPair[] {
	if (!(to > from)) return [];
	/** The day after the last whole month. */
	const end = monthStart(to + 1);
	const months = (first: number, last: number): Stretch => [monthStart(end, first), monthStart(end, last) - 1];
	const middle = from + Math.floor((to - from + 1) / 2);
	const even = to - ((to - from + 1) % 2);
	const pairs: PeriodPair[] = [
		{ key: 'year', before: months(-24, -12), after: months(-12, 0) },
		{ key: 'quarter', before: months(-15, -12), after: months(-3, 0) },
		{ key: 'weeks', before: [to - 55, to - 28], after: [to - 27, to] },
		{ key: 'halves', before: [from, middle - 1], after: [middle, even] }
	];
	return pairs.filter(({ before }) => before[0] >= from);
}

/** Sums of the whole weeks, Monday to Sunday, between two days. @param counts  by day from `firstDay` */
export function weeksOf(counts: Float64Array, firstDay: number, from: number, to: number): Float64Array<ArrayBuffer> {
	const weeks: number[] = [];
	for (let monday = from + ((7 - weekdayOf(from)) % 7); monday + 6 <= to; monday += 7)
		weeks.push(counts.subarray(monday - firstDay, monday - firstDay + 7).reduce((sum, count) => sum + count, 0));
	return Float64Array.from(weeks);
}
