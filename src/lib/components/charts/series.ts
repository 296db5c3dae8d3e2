import type { Aggregates, Overview } from '$lib/domain/exploration';
import type { CountsInTime } from '$lib/statistics/taken-apart';
import { firstOfMonth, monthNumber, weekdayOf } from '$lib/temporal/civil';

export type SeriesUnit = 'day' | 'week' | 'month';

/** One bar of a series: first and last civil day (days since 1970-01-01, both included) and its net count. */
export interface SeriesPoint {
	from: number;
	to: number;
	value: number;
	/** The data begins or ends within it. */
	partial: boolean;
}

export interface Series {
	unit: SeriesUnit;
	points: SeriesPoint[];
	/** Net count before the first point: a thin tail of much older rows is not drawn. */
	before: number;
	/** Net count of rows without a known date, and of rows that give a month where days are drawn. */
	undated: number;
	monthOnly: number;
}

/** Share of the rows that may lie before the first point drawn. */
const TAIL = 0.004;

/** The series at the finest unit that the data has and about 250 points can show. */
export function seriesOf(overview: Overview, { days, months }: Pick<Aggregates, 'days' | 'months'>): Series {
	const { firstDay, firstMonth } = overview;
	const dated = sum(days, 0, overview.days);
	const monthly = sum(months, 0, months.length);
	const onlyMonths = monthly !== 0 && Math.abs(monthly) >= Math.abs(dated);
	const undated = days[overview.days] ?? 0;
	const values = days.subarray(0, overview.days);
	const start = onlyMonths ? 0 : tail(values);
	const before = onlyMonths ? 0 : sum(values, 0, start);
	const span = overview.days - start;
	const unit: SeriesUnit = onlyMonths || span > 250 * 7 ? 'month' : span > 250 ? 'week' : 'day';
	const points: SeriesPoint[] = [];
	const lastDay = firstDay + overview.days - 1;
	for (let day = firstDay + start; day <= lastDay;) {
		const [from, to] = periodOf(unit, day);
		let value = 0;
		for (let d = Math.max(from, firstDay + start); d <= Math.min(to, lastDay); d++) value += values[d - firstDay];
		if (onlyMonths) value += months[monthNumber(from) - firstMonth] ?? 0;
		points.push({ from, to, value, partial: !onlyMonths && (from < firstDay + start || to > lastDay) });
		day = to + 1;
	}
	return { unit, points, before, undated, monthOnly: onlyMonths ? 0 : monthly };
}

/** The counts that a series draws, at the finest unit that the source gives: days, or months where it gives no more. */
export function countsInTime(overview: Overview, { days, months }: Pick<Aggregates, 'days' | 'months'>): CountsInTime {
	const { firstDay, firstMonth } = overview;
	const monthly = sum(months, 0, months.length);
	const values = days.subarray(0, overview.days);
	if (monthly !== 0 && Math.abs(monthly) >= Math.abs(sum(values, 0, values.length)))
		return { unit: 'month', first: firstOfMonth(firstMonth), counts: months.slice() };
	const start = tail(values);
	return { unit: 'day', first: firstDay + start, counts: values.slice(start) };
}

/** First and last day of the day, week (Monday to Sunday) or month that holds a day. */
export function periodOf(unit: SeriesUnit, day: number): [from: number, to: number] {
	if (unit === 'day') return [day, day];
	if (unit === 'week') {
		const monday = day - weekdayOf(day);
		return [monday, monday + 6];
	}
	const month = monthNumber(day);
	return [firstOfMonth(month), firstOfMonth(month + 1) - 1];
}

function sum(values: Float64Array, from: number, to: number): number {
	let total = 0;
	for (let k = from; k < to; k++) total += values[k];
	return total;
}

/** Days at the start that hold next to nothing, when leaving them out shortens the series by a fifth or more; else 0. */
function tail(values: Float64Array): number {
	const total = sum(values, 0, values.length);
	let seen = 0;
	let day = 0;
	while (day < values.length && seen + values[day] <= TAIL * total) seen += values[day++];
	const usual = (total - seen) / (values.length - day);
	while (day > 0 && values[day - 1] >= usual / 10) day--; // days as full as the rest are no tail
	return total > 0 && day > values.length / 5 ? day : 0;
}
