import { monthStart } from './civil';

/** First and last day of a stretch, both included, days since 1970-01-01. */
export type DayRange = [from: number, to: number];

/** What a time is measured against: as long just before, or the same 52 weeks (12 months) earlier. */
export type Against = 'before' | 'year';

/** Two times that are compared, each a few stretches in order: what is missing between them is left out on both sides. */
export interface ComparedPeriods {
	before: DayRange[];
	after: DayRange[];
	against: Against;
}

/** Days of stretches that lie apart. */
export const daysIn = (stretches: readonly DayRange[]): number => stretches.reduce((sum, [from, to]) => sum + to - from + 1, 0);

/** From the first day of the first stretch to the last one of the last. */
export const spanOf = (stretches: readonly DayRange[]): DayRange => [stretches[0][0], stretches[stretches.length - 1][1]];

/** Fifty-two weeks: the same weekdays as a year before. */
const YEAR = 364;

/**
 * A short stretch, day for day, and the one it is measured against. Which weeks are compared as a rule: saying/compared.ts.
 *
 * @param first, last  days of the data
 * @param shown        the stretch
 * @param against      `before`: as long, ending the day before (shorter where the data begin later); `year`: 52 weeks (12 months) earlier
 * @param months       the data know months only: whole months are compared, the last one to its end
 * @returns            null where nothing lies before
 */
export function comparedDays(
	first: number,
	last: number,
	shown: readonly [number, number],
	against: Against,
	months: boolean
): ComparedPeriods | null {
	const year = (day: number) => (months ? monthStart(day, -12) : day - YEAR);
	const [begin, end] = [Math.max(shown[0], first), Math.min(shown[1], last)];
	const to = months ? monthStart(end, 1) - 1 : end;
	const from = !months || monthStart(begin) === begin ? begin : monthStart(begin, 1);
	if (from > to) return null;
	const length = to - from + 1;
	const before: DayRange =
		against === 'year'
			? [year(from), months ? year(to + 1) - 1 : to - YEAR]
			: [months ? monthsBefore(from, to) : from - length, from - 1];
	// Half a season before is measured as far as it goes; half of last year's same weeks would be other weeks.
	if (against === 'year' ? before[0] < first || before[1] >= from : before[1] < first) return null;
	before[0] = Math.max(before[0], first);
	return { before: [before], after: [[from, to]], against };
}

/** The first day of as many months before `from` as lie from there to `to`. */
function monthsBefore(from: number, to: number): number {
	let count = 0;
	for (let day = monthStart(from); day <= to; day = monthStart(day, 1)) count++;
	return monthStart(from, -count);
}
