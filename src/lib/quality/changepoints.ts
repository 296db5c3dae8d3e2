import { changepoints, isSteep, overdispersion, sums } from '$lib/statistics/changepoints';
import { median } from '$lib/domain/quantile';

/** A changepoint has to be worth this many times log(n) of likelihood (doubled, divided by the overdispersion): under 5 of 100 steady series alarm (tests). */
export const PENALTY = 3.2;

/** A series of counts by period. */
export interface CountSeries {
	counts: Float64Array;
	/** Length of each period, days. */
	days: Float64Array;
	/** Of each period, the position in the year it repeats with (0 to 11 for months); null without a season. */
	season: Uint8Array | null;
}

export interface Jump {
	/** The first period on the new level. */
	at: number;
	/** Incidents a day × the mean length of a period, over up to a year on either side, season taken out. */
	before: number;
	after: number;
	ratio: number;
	/** 95 %. */
	low: number;
	high: number;
}

export interface LevelFit {
	jumps: Jump[];
	/** Level of each period, incidents a period, season included. */
	level: Float64Array;
	phi: number;
	exposure: Float64Array;
}

/** A year on either side says how large a jump is. */
const AROUND = 12;
/** Smaller jumps are ordinary ups and downs of recorded crime, however certain. */
const LEAST_RATIO = 1.2;

/**
 * Sudden changes of level: changepoints of the counts after the season is taken out, of which only those count that are steep (a level that slides for a year is no jump) and large.
 *
 * @param shift  makes alarms rarer where several series are looked at: twice the logarithm of their number
 */
export function jumpsIn(series: CountSeries, shift = 0): LevelFit {
	const { counts, days } = series;
	const n = counts.length;
	const exposure = series.season ? seasonal(counts, days, series.season) : Float64Array.from(days);
	const free = series.season ? Math.max(...series.season) : 0; // factors that were fitted make neighbours too alike
	const phi = Math.max(1, (overdispersion(counts, exposure) * n) / Math.max(1, n - free));
	const found = changepoints(counts, exposure, phi, PENALTY * Math.log(n) + shift);
	const edges = [0, ...found, n];
	const mean = days.reduce((sum, d) => sum + d, 0) / n;
	const jumps: Jump[] = [];
	found.forEach((at, k) => {
		const [from, to] = [Math.max(edges[k], at - AROUND), Math.min(edges[k + 2], at + AROUND)];
		const [y1, e1] = sums(counts, exposure, from, at);
		const [y2, e2] = sums(counts, exposure, at, to);
		const ratio = (y2 + 0.5) / e2 / ((y1 + 0.5) / e1);
		const half = 1.959964 * Math.sqrt(phi * (1 / (y1 + 0.5) + 1 / (y2 + 0.5)));
		if (ratio < LEAST_RATIO && ratio > 1 / LEAST_RATIO) return;
		if (!isSteep(counts, exposure, Math.max(0, at - AROUND), at, Math.min(n, at + AROUND), phi)) return;
		jumps.push({
			at,
			before: (y1 / e1) * mean,
			after: (y2 / e2) * mean,
			ratio,
			low: ratio * Math.exp(-half),
			high: ratio * Math.exp(half)
		});
	});
	const rate = segmentLevel(counts, exposure, found);
	return { jumps, level: rate.map((r, i) => r * exposure[i]), phi, exposure };
}

/** Incidents a day in the year around each period. */
function movingLevel(counts: Float64Array, days: Float64Array): Float64Array {
	const n = counts.length;
	return counts.map((_, i) => {
		// Thirteen periods with half the weight at both ends hold every month of the year alike.
		const from = Math.max(0, Math.min(i - 6, n - 13));
		const to = Math.min(n - 1, from + 12);
		let [y, d] = [0, 0];
		for (let k = from; k <= to; k++) {
			const w = to - from === 12 && (k === from || k === to) ? 0.5 : 1;
			y += w * counts[k];
			d += w * days[k];
		}
		return y / d;
	});
}

/**
 * Days × the factor of the season: the middle, over the years, of a month's count over the year around it, so that a jump, which spoils a year, does not move it.
 * The first and last half year have no whole year around them and are used only where there is nothing else. Factors average 1 over the year.
 */
function seasonal(counts: Float64Array, days: Float64Array, season: Uint8Array): Float64Array {
	const n = counts.length;
	const level = movingLevel(counts, days);
	const size = Math.max(...season) + 1;
	const factors = Array.from({ length: size }, (_, s) => {
		const all = [...counts.keys()].filter((i) => season[i] === s && level[i] > 0);
		const inner = all.filter((i) => i >= 6 && i < n - 6);
		const used = inner.length > 1 ? inner : all;
		return used.length ? median(used.map((i) => counts[i] / (days[i] * level[i]))) : 1;
	});
	const mean = factors.reduce((sum, f) => sum + f, 0) / size || 1;
	return days.map((d, i) => d * Math.max(0.05, factors[season[i]] / mean));
}

function segmentLevel(counts: Float64Array, exposure: Float64Array, found: readonly number[]): Float64Array {
	const edges = [0, ...found, counts.length];
	const level = new Float64Array(counts.length);
	for (let k = 1; k < edges.length; k++) {
		const [y, e] = sums(counts, exposure, edges[k - 1], edges[k]);
		level.fill(y / e, edges[k - 1], edges[k]);
	}
	return level;
}
