import type { Precision } from '$lib/domain/dataset';
import { monthStart } from '$lib/temporal/civil';
import { lastCompleteDay } from './suggest';

/** How many incidents each day of a record holds, by category: enough to ask a forecast question with. */
export interface Outline {
	/** The first day of the record proper, days since 1970-01-01. */
	first: number;
	days: number;
	categories: number;
	/** Days × categories: net counts of rows with a place and a time. */
	counts: Int32Array<ArrayBuffer>;
	/** By category: net counts of rows with a place and a time, and without. */
	placed: Float64Array<ArrayBuffer>;
	unplaced: Float64Array<ArrayBuffer>;
}

/** Incidents of each day in some categories (null = all), never below zero. */
export function dailyCounts({ days, categories, counts }: Outline, chosen: number[] | null): Float64Array<ArrayBuffer> {
	const daily = new Float64Array(days);
	const columns = chosen ?? Array.from({ length: categories }, (_, c) => c);
	for (let d = 0; d < days; d++) {
		let sum = 0;
		for (const c of columns) sum += counts[d * categories + c];
		daily[d] = Math.max(0, sum);
	}
	return daily;
}

/** First and last complete day of the record in some categories, days since 1970-01-01; null when it holds nothing. */
export function recordSpan(
	outline: Outline,
	chosen: number[] | null,
	precision: Precision
): { first: number; last: number } | null {
	const daily = dailyCounts(outline, chosen);
	const begins = daily.findIndex((count) => count > 0);
	if (begins < 0) return null;
	const ends = daily.findLastIndex((count) => count > 0);
	// Rows known to the month stand on its first day: the record reaches to the month's end.
	const last =
		precision === 'month'
			? monthStart(outline.first + ends, 1) - 1
			: outline.first + lastCompleteDay(daily.subarray(0, ends + 1));
	return { first: outline.first + begins, last };
}
