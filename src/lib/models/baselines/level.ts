import { weekdayOf } from '$lib/temporal/civil';
import type { Window } from '$lib/temporal/periods';
import type { IncidentSeries, Known } from './known';

/** Days over which the recent level of the whole city is taken. */
const LEVEL_DAYS = 28;

/** How many incidents the city as a whole has, each time of the week against the mean, over the training time. */
export function weekFactors(series: IncidentSeries, day0: number, perDay: number, trainEnd: number): Float64Array<ArrayBuffer> {
	const slots = 7 * perDay;
	const sum = new Float64Array(slots);
	const ticks = new Float64Array(slots);
	for (let t = 0; t < Math.min(trainEnd, series.ticks); t++) {
		const slot = slotOf(t, day0, perDay);
		ticks[slot]++;
		for (let i = series.offsets[t]; i < series.offsets[t + 1]; i++) sum[slot] += series.weight[i];
	}
	const mean = sum.reduce((a, b) => a + b, 0) / ticks.reduce((a, b) => a + b, 0);
	return sum.map((s, slot) => (ticks[slot] && mean > 0 ? s / ticks[slot] / mean : 1));
}

/** The time of the week of a tick: weekday, or weekday and shift; Monday's first = 0. */
export function slotOf(tick: number, day0: number, perDay: number): number {
	return weekdayOf(day0 + Math.floor(tick / perDay)) * perDay + (tick % perDay);
}

/**
 * Incidents expected in the whole city in a window: the mean of the last 28 known days (at least half an incident in all),
 * times its length, times the factor of its time of the week where it is a single tick.
 */
export function level(known: Known, window: Window, factors: Float64Array, day0: number): number {
	const { perDay } = known.options;
	const days = Math.min(LEVEL_DAYS * perDay, known.asOf);
	let recent = 0;
	for (let t = known.asOf - days; t < known.asOf; t++) recent += known.city[t];
	const length = window.end - window.start;
	const factor = length === 1 ? factors[slotOf(window.start, day0, perDay)] : 1;
	return (Math.max(recent, 0.5) / Math.max(1, days)) * length * factor;
}
