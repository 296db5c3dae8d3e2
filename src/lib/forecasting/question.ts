import { DAY_MS } from '$lib/temporal/civil';
import { nominalTicks, periodEdges, ticksPerDay, type Period } from '$lib/temporal/periods';

/** The period that would be forecast, in days since 1970-01-01 (shifts: thirds of days), and the end of what is known then. */
export interface NextPeriod {
	start: number;
	/** Exclusive. */
	end: number;
	asOf: number;
}

/** At most so many whole periods are left between what is known and what is forecast. */
export const WIDEST_GAP = 8;

/**
 * The period to forecast: `gap` whole periods after the last complete one of the record.
 *
 * @param first   first day of the record
 * @param testTo  day after its last
 */
export function nextPeriod(period: Period, first: number, testTo: number, gap: number): NextPeriod {
	const p = ticksPerDay(period);
	const ticks = (testTo - first) * p;
	const edges = periodEdges(period, first, ticks);
	const end = edges[edges.length - 1] ?? ticks;
	const [start, stop] = periodEdges(period, first, end + (gap + 2) * 31 * p)
		.filter((edge) => edge >= end)
		.slice(gap, gap + 2);
	return { start: first + start / p, end: first + stop / p, asOf: first + end / p };
}

/**
 * The gap with which a forecast is of use: for a record that ended lately, to the next period that has not begun; for an old
 * one 0, since any period to come would be too far away.
 *
 * @param today  days since 1970-01-01 on the clock on the wall; its fraction is the time of day
 */
export function suggestGap(period: Period, first: number, testTo: number, today: number): { gap: number; old: boolean } {
	const days = nominalTicks(period) / ticksPerDay(period);
	if (today - nextPeriod(period, first, testTo, 0).asOf > WIDEST_GAP * days) return { gap: 0, old: true };
	for (let gap = 0; gap < WIDEST_GAP; gap++) if (nextPeriod(period, first, testTo, gap).start > today) return { gap, old: false };
	return { gap: WIDEST_GAP, old: false };
}

/** Today on the clock on the wall, days since 1970-01-01 with the time of day as fraction. */
export function civilToday(now: Date): number {
	return now.getTime() / DAY_MS - now.getTimezoneOffset() / 1440;
}
