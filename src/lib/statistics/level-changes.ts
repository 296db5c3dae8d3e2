import { changepoints, isSteep, overdispersion, segmentCost, sums } from './changepoints';

/** A change of level. Days count from the first of the series. */
export interface LevelChange {
	/** First day on the new level, and the days between which it lies with 95 % confidence. */
	day: number;
	earliest: number;
	latest: number;
	/** Recorded a day up to a year before and after it, seasons taken out. */
	before: number;
	after: number;
	/** after / before, with its 95 % interval. */
	ratio: number;
	low: number;
	high: number;
}

/** Counts by day or month with what would be expected of each at a steady level. */
export interface ExposedSeries {
	counts: Float64Array;
	/** > 0: days of the period times the factors of its seasons. */
	exposure: Float64Array;
	/** Periods put together before changes are looked for, beginning with the first: 7 for days. What is left over at the end is not looked at. */
	together: number;
	/** First day of each period, and one more: where the last ends. */
	starts: ArrayLike<number>;
	/** Of the groups: the shortest level, and those up to a year on either side. */
	shortest: number;
	year: number;
}

/**
 * A change has to be worth so many times log(n) of likelihood (doubled, divided by the dispersion). Under 5 of 100 steady series are then marked, also such whose weeks resemble
 * their neighbours (tests).
 */
const PENALTY = 3.2;
/** Smaller changes are not marked, however sure: a level is never quite steady. */
const LEAST = 1.05;
/** How much better a step has to be than a slope over a year on either side, likewise. */
const ABOVE_SLOPE = 4;
/** Of a likelihood ratio, for 95 %: -2 log(1 - √0.95). */
const DATE_95 = 7.352;
const Z_95 = 1.959964;
/** Odd periods: further than so many standard errors from the middle of so many on either side. */
const FAR = 3;
const AROUND = 6;

/**
 * Where the level of a series changes: the segmentation with the least Poisson cost (`changepoints`) of weeks or months after the seasons are taken out, of which those are kept that are steep rather than a slope, and
 * large enough to speak of; then the day of each. Counts that vary more than Poisson counts, and weeks that resemble those before them, make changes dearer and intervals wider (`dispersion`).
 *
 * @see Eo and Morley (2015), Likelihood-Ratio-Based Confidence Sets for the Timing of Structural Breaks, Quantitative Economics 6, 463–497, for the days between which a change lies
 */
export function levelChanges(series: ExposedSeries): LevelChange[] {
	const { together, shortest, year, starts } = series;
	const exposure = grouped(series.exposure, together);
	const seen = grouped(series.counts, together);
	const n = seen.length;
	if (n < 2 * shortest) return [];
	const phi = dispersion(seen, exposure);
	const counts = tempered(seen, exposure, phi);
	const found = changepoints(counts, exposure, phi, PENALTY * Math.log(n), shortest);
	const edges = [0, ...found, n];
	const days = starts[n * together] - starts[0];
	const perDay = exposure.reduce((sum, e) => sum + e, 0) / days;
	const changes: LevelChange[] = [];
	found.forEach((at, k) => {
		const [from, to] = [Math.max(edges[k], at - year), Math.min(edges[k + 2], at + year)];
		if (!isSteep(counts, exposure, Math.max(0, at - year), at, Math.min(n, at + year), phi, ABOVE_SLOPE)) return;
		const { best, first, last } = momentOf(series, [from, to], shortest, phi);
		const [y1, e1] = sums(series.counts, series.exposure, from * together, best);
		const [y2, e2] = sums(series.counts, series.exposure, best, to * together);
		const ratio = (y2 + 0.5) / e2 / ((y1 + 0.5) / e1);
		if (ratio < LEAST && ratio > 1 / LEAST) return;
		const spread = Math.exp(Z_95 * Math.sqrt(phi * (1 / (y1 + 0.5) + 1 / (y2 + 0.5))));
		changes.push({
			day: starts[best],
			earliest: starts[first],
			latest: starts[last],
			before: (y1 / e1) * perDay,
			after: (y2 / e2) * perDay,
			ratio,
			low: ratio / spread,
			high: ratio * spread
		});
	});
	return changes;
}

/** The period at which the level changes between two groups, and the first and last at which it may. */
function momentOf(
	{ counts, exposure, together }: ExposedSeries,
	[from, to]: [number, number],
	shortest: number,
	phi: number
): { best: number; first: number; last: number } {
	const [start, end] = [from * together, to * together];
	const [all, allE] = sums(counts, exposure, start, end);
	const margin = Math.min(shortest * together, (end - start) >> 1);
	const costs = new Float64Array(end - start).fill(Infinity);
	let [y, e] = [0, 0];
	let best = start + margin;
	for (let i = start; i < end; i++) {
		if (i - start >= margin && end - i >= margin) {
			costs[i - start] = (segmentCost(y, e) + segmentCost(all - y, allE - e)) / phi;
			if (costs[i - start] < costs[best - start]) best = i;
		}
		y += counts[i];
		e += exposure[i];
	}
	const near = costs[best - start] + DATE_95;
	const first = start + costs.findIndex((cost) => cost <= near);
	const last = start + costs.findLastIndex((cost) => cost <= near);
	return { best, first, last };
}

/**
 * How many times more sums over many periods vary than Poisson counts would: more than neighbours differ, where each resembles the one before it (an autoregression of order 1). Both
 * parts are medians of differences between near periods, which a few changes of level do not move.
 *
 * @see Chakar, Lebarbier, Lévy-Leduc and Robin (2017), A Robust Approach for Estimating Change-Points in the Mean of an AR(1) Process, Bernoulli 23(2), 1408–1447
 */
export function dispersion(counts: Float64Array, exposure: Float64Array): number {
	const n = counts.length;
	const root = counts.map((y, i) => Math.sqrt((y + 0.375) / exposure[i]));
	const step = (lag: number) => {
		const squares = Float64Array.from({ length: Math.max(1, n - lag) }, (_, i) => ((root[i + lag] ?? root[i]) - root[i]) ** 2);
		return squares
			.sort()
			.subarray(0, Math.floor(0.9 * squares.length))
			.reduce((sum, square) => sum + square, 0);
	};
	const likeness = step(2) / step(1) - 1;
	const rho = Math.min(0.8, Math.max(0, Number.isFinite(likeness) ? likeness + 0.5 / Math.sqrt(n) : 0));
	// Neighbours that are alike differ less: 1.5 − 2ρ + ρ²/2 of the variance, not 1.5.
	const own = (overdispersion(counts, exposure) * 1.5) / (1.5 - 2 * rho + rho ** 2 / 2);
	return (own * (1 + rho)) / (1 - rho);
}

/** A riot or a gap in recording is no level: counts far from the middle of those around them count as less far. */
function tempered(counts: Float64Array, exposure: Float64Array, phi: number): Float64Array<ArrayBuffer> {
	const n = counts.length;
	return Float64Array.from(counts, (y, i) => {
		const from = Math.max(0, Math.min(i - AROUND, n - 2 * AROUND - 1));
		const near = Float64Array.from(counts.subarray(from, from + 2 * AROUND + 1), (v, k) => v / exposure[from + k]).sort();
		const usual = near[near.length >> 1] * exposure[i];
		const far = FAR * Math.sqrt(phi * Math.max(usual, 1));
		return Math.min(Math.max(y, usual - far), usual + far);
	});
}

function grouped(values: Float64Array, together: number): Float64Array<ArrayBuffer> {
	return Float64Array.from({ length: Math.floor(values.length / together) }, (_, g) =>
		values.subarray(g * together, (g + 1) * together).reduce((sum, v) => sum + v, 0)
	);
}
