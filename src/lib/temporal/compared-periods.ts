import { monthStart } from './civil';

/** Two stretches of days, both ends included, days since 1970-01-01. */
export interface ComparedPeriods {
	before: [from: number, to: number];
	after: [from: number, to: number];
}

/** Days of a stretch, both ends included. */
export const daysIn = ([from, to]: readonly [number, number]): number => to - from + 1;

/** Fifty-two weeks: the same weekdays as a year before. */
const YEAR = 364;

/**
 * The period that is shown, and the one it is measured against. Without a period shown: the last 52 weeks (12 months) where the data hold as much again before them, else their later half.
 *
 * @param first, last  days of the data
 * @param shown        the period filtered; null: none
 * @param against      `before`: as long, ending the day before (shorter where the data begin later); `year`: 52 weeks (12 months) earlier
 * @param months       the data know months only: whole months are compared
 * @returns            null where nothing lies before
 */
export function comparedPeriods(
	first: number,
	last: number,
	shown: readonly [number, number] | null,
	against: 'before' | 'year',
	months: boolean
): ComparedPeriods | null {
	const year = (day: number) => (months ? monthStart(day, -12) : day - YEAR);
	let [from, to] = shown ?? [year(last + 1), last];
	[from, to] = [Math.max(from, first), Math.min(to, last)];
	if (!shown && year(from) < first) from = first + Math.ceil((last + 1 - first) / 2);
	if (months) from = monthStart(from) === from ? from : monthStart(from, 1);
	if (from > to) return null;
	const length = to - from + 1;
	const before: [number, number] =
		against === 'year'
			? [year(from), months ? year(to + 1) - 1 : to - YEAR]
			: [months ? monthsBefore(from, to) : from - length, from - 1];
	// Half a season before is measured as far as it goes; half of last year's same weeks would be other weeks.
	if (against === 'year' ? before[0] < first || before[1] >= from : before[1] < first) return null;
	before[0] = Math.max(before[0], first);
	return { before, after: [from, to] };
}

/** The first day of as many months before `from` as lie from there to `to`. */
function monthsBefore(from: number, to: number): number {
	let count = 0;
	for (let day = monthStart(from); day <= to; day = monthStart(day, 1)) count++;
	return monthStart(from, -count);
}
