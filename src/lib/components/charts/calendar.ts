import { DAY_MS, weekdayOf } from '$lib/temporal/civil';

/** A stretch of a calendar drawn as one block: a column a week from Monday, a row a weekday. */
export interface CalendarBlock {
	/** "2017" or "2017, July to December". */
	year: number;
	half: 0 | 1 | null;
	/** First and last civil day. */
	from: number;
	to: number;
	/** Monday of the first column. */
	monday: number;
	weeks: number;
	/** Where months begin: column of their first whole week, and their number. */
	months: { month: number; week: number }[];
}

const startOf = (year: number, month: number) => Date.UTC(year, month, 1) / DAY_MS;

/** The years, or half years, that hold the days from `first` to `last`. */
export function calendarBlocks(first: number, last: number, halves: boolean): CalendarBlock[] {
	const blocks: CalendarBlock[] = [];
	const lastYear = new Date(last * DAY_MS).getUTCFullYear();
	for (let year = new Date(first * DAY_MS).getUTCFullYear(); year <= lastYear; year++)
		for (const half of halves ? ([0, 1] as const) : ([null] as const)) {
			const [start, end] = half === null ? [0, 12] : [6 * half, 6 * half + 6];
			const [from, to] = [startOf(year, start), startOf(year, end) - 1];
			if (to < first || from > last) continue;
			const monday = from - weekdayOf(from);
			const months = Array.from({ length: end - start }, (_, k) => ({
				month: start + k,
				week: Math.ceil((startOf(year, start + k) - monday) / 7)
			}));
			blocks.push({ year, half, from, to, monday, weeks: Math.floor((to - monday) / 7) + 1, months });
		}
	return blocks;
}

/** The day in a column and row of a block; null where the block has none. */
export function dayAt({ monday, from, to }: CalendarBlock, week: number, weekday: number): number | null {
	const day = monday + 7 * week + weekday;
	return weekday >= 0 && weekday < 7 && day >= from && day <= to ? day : null;
}

/** Days on either side with which a day is compared. */
const AROUND = 28;
/** A day without any record is none of few incidents only where so many were to be expected: chance leaves fewer than one in a million such days empty. */
const EXPECTED = 14;

/**
 * Days of which the file holds nothing though it should: gaps in recording, not quiet days.
 *
 * @param all  counts by day under no filter
 */
export function missingDays(all: Float64Array): Uint8Array<ArrayBuffer> {
	const missing = new Uint8Array(all.length);
	for (let day = 0; day < all.length; day++) {
		if (all[day] !== 0) continue;
		const near = all.subarray(Math.max(0, day - AROUND), day + AROUND + 1).slice().sort(); // prettier-ignore
		if (near[near.length >> 1] >= EXPECTED) missing[day] = 1;
	}
	return missing;
}
