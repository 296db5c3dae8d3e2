import { monthNumber, monthStart, weekdayOf } from './civil';

export const PLAY_UNITS = ['week', 'month', 'quarter'] as const;
export type PlayUnit = (typeof PLAY_UNITS)[number];

/**
 * The stretches of time that playing shows one after the other: whole weeks (from Monday), months or quarters, the first and last of which the record may fill in part.
 *
 * @param first       first and last civil day of the record
 * @param cumulative  each begins where the first does
 * @returns           first and last day of each, both included, ascending
 */
export function playWindows(first: number, last: number, unit: PlayUnit, cumulative: boolean): [from: number, to: number][] {
	const windows: [number, number][] = [];
	const start = startOf(first, unit);
	for (let from = start; from <= last;) {
		const next = nextStart(from, unit);
		windows.push([cumulative ? start : from, next - 1]);
		from = next;
	}
	return windows;
}

function startOf(day: number, unit: PlayUnit): number {
	if (unit === 'week') return day - weekdayOf(day);
	return monthStart(day, unit === 'quarter' ? -(monthNumber(day) % 3) : 0);
}

function nextStart(from: number, unit: PlayUnit): number {
	return unit === 'week' ? from + 7 : monthStart(from, unit === 'quarter' ? 3 : 1);
}

/** The unit that makes a record of so many days neither a flicker nor a crawl. */
export function usualUnit(days: number, months: boolean): PlayUnit {
	if (days > 8 * 365) return 'quarter';
	return months || days > 400 ? 'month' : 'week';
}
