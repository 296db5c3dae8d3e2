import { HOUR_UNKNOWN, WEEKDAY_UNKNOWN } from '$lib/domain/exploration';

export interface WeekTotals {
	total: number;
	hourKnown: number;
	hourUnknown: number;
	weekdayKnown: number;
}

/** How much of a count by week code (domain/exploration.ts) has a known hour and a known weekday. */
export function weekTotals(week: Float64Array): WeekTotals {
	const sum = (from: number, to: number) => week.subarray(from, to).reduce((a, b) => a + b, 0);
	const hourKnown = sum(0, HOUR_UNKNOWN);
	const dayOnly = sum(HOUR_UNKNOWN, WEEKDAY_UNKNOWN);
	const neither = sum(WEEKDAY_UNKNOWN, week.length);
	return {
		total: hourKnown + dayOnly + neither,
		hourKnown,
		hourUnknown: dayOnly + neither,
		weekdayKnown: hourKnown + dayOnly
	};
}

/** Counts by hour within the chosen weekdays (null: all), rows without a known hour left out. */
export function byHour(week: Float64Array, weekdays: readonly number[] | null): number[] {
	const days = weekdays ?? [0, 1, 2, 3, 4, 5, 6];
	return Array.from({ length: 24 }, (_, hour) => days.reduce((n, day) => n + week[day * 24 + hour], 0));
}

/** Counts by weekday within the chosen hours; without a choice of hours, rows without a known hour are in. */
export function byWeekday(week: Float64Array, hours: readonly number[] | null): number[] {
	return Array.from({ length: 7 }, (_, day) => {
		const among = hours ?? Array.from({ length: 24 }, (_, hour) => hour);
		return among.reduce((n, hour) => n + week[day * 24 + hour], hours ? 0 : week[HOUR_UNKNOWN + day]);
	});
}
