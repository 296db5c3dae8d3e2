import { utcMonday, utcSunday, utcTickInterval } from 'd3';

const DAY_MS = 86_400_000;

/**
 * Where an axis of civil days has its ticks. Weeks begin on Monday, as those that are counted, drawn and said do; d3 by itself would begin them on Sunday. Never finer than a day:
 * of an hour of a day nothing is counted.
 *
 * @param domain  milliseconds of civil time, ascending
 * @param about   so many, more or less
 */
export function dayTicks([from, to]: readonly [number, number], about: number): Date[] {
	const found = utcTickInterval(new Date(from), new Date(to), about);
	const interval = found === utcSunday ? utcMonday : found;
	const ticks = interval?.range(new Date(from), new Date(to + 1)) ?? [];
	return ticks.filter((tick) => tick.getTime() % DAY_MS === 0);
}
