import { normalQuantile, normalTwoSided } from './distributions';

/** Whether a series rises or falls all along, and how fast. */
export interface TrendTest {
	/** Periods with a value. */
	n: number;
	/** Pairs of periods where the later is higher, less those where it is lower. */
	s: number;
	/** Variance of S if there is no trend. */
	variance: number;
	/** Kendall's tau-b of the values with time, −1 to 1. */
	tau: number;
	/** S, nearer to 0 by 1, over its standard error. */
	z: number;
	/** Two-sided. */
	p: number;
	/** Sen's slope: the middle of the slopes of all pairs, change from one period to the next; with its interval. */
	slope: number;
	slopeLow: number;
	slopeHigh: number;
}

/** All pairs of more periods are too many to hold: no slope. */
export const MOST_FOR_SLOPE = 4000;

/**
 * The Mann-Kendall test of a trend that need not be straight, with Sen's slope. It asks only which of two periods is higher, so single odd periods weigh little.
 * Assumes that a period says nothing about the next but for the trend, and no season: test years, or a series with the season taken out. Where periods resemble their
 * neighbours it finds trends that are none: see `hamedRao` and `trendFreePrewhitened`.
 *
 * Variance of S: (n(n−1)(2n+5) − Σ t(t−1)(2t+5)) / 18 over the ties of t values; z = (S ∓ 1) / √variance. Time O(n²).
 *
 * @param values  one for each period, in order; NaN where a period has none, which leaves the others at their time
 * @param level   of the interval of the slope
 * @returns       NaN for z, p and slopes below three values; z 0 and p 1 where all are equal, tau NaN there
 * @see Mann (1945), Econometrica 13, 245–259; Kendall (1975), Rank Correlation Methods; Sen (1968), J. American Statistical Association 63, 1379–1389
 */
export function mannKendall(values: ArrayLike<number>, level = 0.95): TrendTest {
	const { time, value } = present(values);
	const n = value.length;
	const s = kendallS(value);
	const ties = tieSums(value);
	const variance = (n * (n - 1) * (2 * n + 5) - ties.forVariance) / 18;
	const pairs = (n * (n - 1)) / 2;
	const z = n < 3 ? NaN : zOf(s, variance);
	const slopes = n < 3 ? [NaN, NaN, NaN] : senSlope(time, value, variance, level);
	return {
		n,
		s,
		variance,
		tau: s / Math.sqrt(pairs * (pairs - ties.pairs)),
		z,
		p: normalTwoSided(z),
		slope: slopes[0],
		slopeLow: slopes[1],
		slopeHigh: slopes[2]
	};
}

/** A trend test that allows for periods that resemble their neighbours. */
export interface CorrectedTrendTest {
	n: number;
	s: number;
	variance: number;
	z: number;
	p: number;
}

/**
 * Mann-Kendall with the variance of S widened (or narrowed) by the autocorrelation of the series' ranks after Sen's slope is taken out. Only autocorrelations beyond
 * ±1.96/√n count. Right for long series (n ≥ 50 or so); it rests on noisy autocorrelations of few periods otherwise.
 * Variance × (1 + 2/(n(n−1)(n−2)) Σ (n−i)(n−i−1)(n−i−2) ρᵢ).
 *
 * @returns  with `factor`, by which the variance was multiplied; null where values are missing, there are fewer than four, or all are equal; z and p are NaN where the factor is
 *           not above 0 (autocorrelations that contradict each other)
 * @see Hamed and Rao (1998), A Modified Mann-Kendall Trend Test for Autocorrelated Data, J. Hydrology 204, 182–196
 */
export function hamedRao(values: ArrayLike<number>): (CorrectedTrendTest & { factor: number }) | null {
	const plain = mannKendall(values);
	const n = values.length;
	if (plain.n < n || n < 4 || !(plain.variance > 0) || Number.isNaN(plain.slope)) return null;
	const rho = autocorrelation(ranks(snapped(Float64Array.from(values, (v, i) => v - plain.slope * (i + 1)))), n - 1);
	const limit = normalQuantile(0.975) / Math.sqrt(n);
	let sum = 0;
	for (let i = 1; i < n; i++) if (Math.abs(rho[i]) > limit) sum += (n - i) * (n - i - 1) * (n - i - 2) * rho[i];
	const factor = 1 + (2 / (n * (n - 1) * (n - 2))) * sum;
	const variance = plain.variance * factor;
	const z = variance > 0 ? zOf(plain.s, variance) : NaN;
	return { n, s: plain.s, variance, z, p: normalTwoSided(z), factor };
}

/**
 * Mann-Kendall after the resemblance of each period to the one before is taken out (trend-free prewhitening): Sen's slope is taken out, then the autocorrelation
 * r at lag 1, xᵢ − r xᵢ₋₁, then the slope is put back. Where r lies within ±1.96/√n the series is tested as it is, as the source has it.
 * Assumes that a period depends on the one before alone. Finds somewhat more trends than there are where r is large.
 *
 * @returns  with `lag1` (r) and whether it was taken out; n is one less then; null where values are missing, there are fewer than four, or all are equal
 * @see Yue, Pilon, Phinney and Cavadias (2002), The Influence of Autocorrelation on the Ability to Detect Trend in Hydrological Series, Hydrological Processes 16, 1807–1829
 */
export function trendFreePrewhitened(
	values: ArrayLike<number>
): (CorrectedTrendTest & { lag1: number; whitened: boolean }) | null {
	const plain = mannKendall(values);
	const n = values.length;
	if (plain.n < n || n < 4 || !(plain.variance > 0) || Number.isNaN(plain.slope)) return null;
	const flat = Float64Array.from(values, (v, i) => v - plain.slope * (i + 1));
	const lag1 = autocorrelation(flat, 1)[1];
	const whitened = Math.abs(lag1) > normalQuantile(0.975) / Math.sqrt(n);
	if (!whitened) return { n, s: plain.s, variance: plain.variance, z: plain.z, p: plain.p, lag1, whitened };
	const blended = Float64Array.from({ length: n - 1 }, (_, i) => flat[i + 1] - lag1 * flat[i] + plain.slope * (i + 1));
	const { s, variance, z, p } = mannKendall(snapped(blended));
	return { n: n - 1, s, variance, z, p, lag1, whitened };
}

function present(values: ArrayLike<number>): { time: Float64Array; value: Float64Array } {
	const time: number[] = [];
	for (let i = 0; i < values.length; i++) if (!Number.isNaN(values[i])) time.push(i);
	return { time: Float64Array.from(time), value: Float64Array.from(time, (i) => values[i]) };
}

function kendallS(value: Float64Array): number {
	let s = 0;
	for (let i = 0; i < value.length; i++)
		for (let j = i + 1; j < value.length; j++) s += value[j] > value[i] ? 1 : value[j] < value[i] ? -1 : 0;
	return s;
}

/** Over the sets of t equal values: Σ t(t−1)(2t+5), and the tied pairs Σ t(t−1)/2. */
function tieSums(value: Float64Array): { forVariance: number; pairs: number } {
	const sorted = value.slice().sort();
	const sums = { forVariance: 0, pairs: 0 };
	for (let i = 0, j = 0; i < sorted.length; i = j) {
		while (j < sorted.length && sorted[j] === sorted[i]) j++;
		const t = j - i;
		sums.forVariance += t * (t - 1) * (2 * t + 5);
		sums.pairs += (t * (t - 1)) / 2;
	}
	return sums;
}

const zOf = (s: number, variance: number) => (s === 0 ? 0 : (s - Math.sign(s)) / Math.sqrt(variance));

/** The slope and its interval from the order of the slopes of all pairs; NaN beyond `MOST_FOR_SLOPE` values. */
function senSlope(time: Float64Array, value: Float64Array, variance: number, level: number): [number, number, number] {
	const n = value.length;
	if (n > MOST_FOR_SLOPE) return [NaN, NaN, NaN];
	const count = (n * (n - 1)) / 2;
	const slopes = new Float64Array(count);
	let k = 0;
	for (let i = 0; i < n; i++) for (let j = i + 1; j < n; j++) slopes[k++] = (value[j] - value[i]) / (time[j] - time[i]);
	slopes.sort();
	const middle = (slopes[(count - 1) >> 1] + slopes[count >> 1]) / 2;
	const half = -normalQuantile((1 - level) / 2) * Math.sqrt(variance);
	const low = Math.max(0, Math.round((count - half) / 2) - 1);
	const high = Math.min(count - 1, Math.round((count + half) / 2));
	return [middle, slopes[low], slopes[high]];
}

/** Ranks from 1; equal values share their mean rank. */
export function ranks(values: ArrayLike<number>): Float64Array<ArrayBuffer> {
	const order = Uint32Array.from({ length: values.length }, (_, i) => i).sort((a, b) => values[a] - values[b]);
	const rank = new Float64Array(values.length);
	for (let i = 0, j = 0; i < order.length; i = j) {
		while (j < order.length && values[order[j]] === values[order[i]]) j++;
		for (let k = i; k < j; k++) rank[order[k]] = (i + j + 1) / 2;
	}
	return rank;
}

/** Values that are equal but for the last digits of a calculation, made equal, so that they tie. */
function snapped(values: Float64Array): Float64Array {
	const size = values.reduce((most, v) => Math.max(most, Math.abs(v)), 0);
	const unit = size > 0 ? 10 ** (Math.floor(Math.log10(size)) - 10) : 1;
	return values.map((v) => Math.round(v / unit));
}

/** Autocorrelations of lag 0 to `lags`, each sum over the whole variance (as R's acf); NaN without variance. */
function autocorrelation(values: Float64Array, lags: number): Float64Array {
	const n = values.length;
	const mean = values.reduce((sum, v) => sum + v, 0) / n;
	const sums = Float64Array.from({ length: lags + 1 }, (_, lag) => {
		let sum = 0;
		for (let i = 0; i + lag < n; i++) sum += (values[i] - mean) * (values[i + lag] - mean);
		return sum;
	});
	return sums.map((sum) => sum / sums[0]);
}
