import type { Precision } from '$lib/domain/dataset';
import { monthStart, weekdayOf } from '$lib/temporal/civil';
import type { Period } from '$lib/temporal/periods';
import type { ForecastTask } from './task';

/** Periods no finer than what is known of the times. */
export function periodsFor(precision: Precision): Period[] {
	const all: Period[] = ['shift', 'day', 'week', 'month'];
	return all.slice({ minute: 0, hour: 0, day: 1, month: 3 }[precision]);
}

/** Shares of the record, from its end, that are for testing and for validation. */
const TEST_SHARE = 0.3;
const VALID_SHARE = 0.1;
/** At most this many days of test, and of validation: more makes training old without making scores surer. */
const MOST_TEST_DAYS = 184;
const MOST_VALID_DAYS = 61;

/**
 * Sensible cut dates: the last part of the record is for testing, the part before it for validation, all else for training;
 * cuts fall on the first of a month where the record is long enough, else on a Monday, so that whole periods fit.
 *
 * @param first  first day of the record, days since 1970-01-01
 * @param last   last day of the record, inclusive
 */
export function suggestCuts(first: number, last: number, period: Period): Pick<ForecastTask, 'trainTo' | 'validTo' | 'testTo'> {
	const days = last - first + 1;
	const monthly = period === 'month' || days >= 360;
	const snap = (day: number) => {
		if (!monthly) return day - weekdayOf(day);
		const here = monthStart(day);
		const next = monthStart(day, 1);
		return day - here <= next - day ? here : next;
	};
	const month = period === 'month' ? 31 : 0;
	const testDays = Math.max(month, Math.min(MOST_TEST_DAYS, days * TEST_SHARE));
	const validDays = Math.max(month, Math.min(MOST_VALID_DAYS, days * VALID_SHARE));
	const testTo = last + 1;
	const validTo = snap(testTo - testDays);
	const trainTo = snap(validTo - validDays);
	return { trainTo: trainTo < validTo ? trainTo : monthStart(validTo, -1), validTo, testTo };
}

/**
 * The last day that looks complete. Files are often cut in the middle of a day, or lag behind: days at the end with fewer
 * than a third of the incidents usual for the four weeks before are not yet all there.
 *
 * @param daily  incidents of each day of the record, in order
 * @returns index of the last complete day
 */
export function lastCompleteDay(daily: ArrayLike<number>): number {
	let last = daily.length - 1;
	for (let tries = 0; tries < 14 && last > 28; tries++, last--) {
		const before = Array.from({ length: 28 }, (_, k) => daily[last - 1 - k]).sort((a, b) => a - b);
		const usual = (before[13] + before[14]) / 2;
		if (usual < 6 || daily[last] >= usual / 3) break;
	}
	return last;
}
