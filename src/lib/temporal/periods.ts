import { monthStart, weekdayOf } from './civil';

/** What a forecast is for. A shift is eight hours, from midnight; a week Monday to Sunday; a month a calendar month. */
export const PERIODS = ['shift', 'day', 'week', 'month'] as const;
export type Period = (typeof PERIODS)[number];

/** Time runs in ticks of a day, or of eight hours where shifts are forecast. */
export function ticksPerDay(period: Period): number {
	return period === 'shift' ? 3 : 1;
}

/** Ticks of one period; for a month 30 days, its length where no calendar month is meant. */
export function nominalTicks(period: Period): number {
	return { shift: 1, day: 1, week: 7, month: 30 }[period];
}

/** One stretch of time to forecast and the moment at which the forecast would have been made, all in ticks. */
export interface Window {
	start: number;
	/** Exclusive. */
	end: number;
	/** Only what happened before this tick is known. */
	asOf: number;
}

/**
 * Where periods begin, in ticks since `day0`, ascending: every edge in [0, ticks].
 *
 * @param day0   days since 1970-01-01
 * @param ticks  length of the record
 */
export function periodEdges(period: Period, day0: number, ticks: number): number[] {
	const edges: number[] = [];
	if (period === 'month') {
		for (let day = monthStart(day0) === day0 ? day0 : monthStart(day0, 1); day - day0 <= ticks; day = monthStart(day, 1))
			edges.push(day - day0);
		return edges;
	}
	const step = nominalTicks(period);
	const first = period === 'week' ? (7 - weekdayOf(day0)) % 7 : 0;
	for (let tick = first; tick <= ticks; tick += step) edges.push(tick);
	return edges;
}

/**
 * Whole periods, each with the moment its forecast is made: the start of the period `gap` before it.
 *
 * @param edges  as `periodEdges` gives them
 * @param gap    whole periods between the last known one and the one forecast, ≥ 0
 */
export function wholePeriods(edges: number[], gap: number): Window[] {
	return edges.slice(1).map((end, i) => ({ start: edges[i], end, asOf: edges[Math.max(0, i - gap)] }));
}
