import { monthStart, weekdayOf } from '$lib/temporal/civil';

/** One bar of the timeline: days since 1970-01-01, `to` exclusive, and incidents a day in it. */
export interface TimelineBar {
	from: number;
	to: number;
	perDay: number;
}

/** More bars than this cannot be told apart on a screen. */
const MOST_BARS = 220;

/**
 * A daily series in bars of a day, a week or a month, whichever is the finest that fits; bars cut off at the ends count per day,
 * so that a begun week does not look like a fall.
 *
 * @param daily    incidents of each day
 * @param first    day of `daily[0]`
 * @param monthly  only months are known
 */
export function timelineBars(daily: ArrayLike<number>, first: number, monthly: boolean): TimelineBar[] {
	const end = first + daily.length;
	const unit = monthly || daily.length > MOST_BARS * 7 ? 'month' : daily.length > MOST_BARS ? 'week' : 'day';
	const next = (day: number) => (unit === 'month' ? monthStart(day, 1) : unit === 'week' ? day - weekdayOf(day) + 7 : day + 1);
	const bars: TimelineBar[] = [];
	for (let from = first; from < end; from = next(from)) {
		const to = monthly ? next(from) : Math.min(next(from), end);
		let sum = 0;
		for (let d = from; d < Math.min(to, end); d++) sum += daily[d - first];
		bars.push({ from, to, perDay: sum / (to - from) });
	}
	return bars;
}
