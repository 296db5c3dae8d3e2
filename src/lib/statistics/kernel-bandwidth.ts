import type { Kernel } from '$lib/domain/kernel';
import { eachPairOfRow, layPointGrid } from './point-grid';

/** Beyond so many standard deviations a Gaussian kernel counts as 0 here: e⁻³² of its peak. */
const CUTOFF = 8;

/**
 * Scott's rule for a Gaussian kernel: standard deviation · n^(−1/6), the geometric mean over both axes. Silverman's rule is the same in two dimensions. Best
 * for one round heap of points; for a city of several centres it is too wide, so take it as the most. NaN with fewer than two points or no spread.
 *
 * @returns metres; for a quartic kernel multiply by √8
 * @see Scott (1992), Multivariate Density Estimation, 152
 */
export function scottBandwidth(x: Float64Array, y: Float64Array): number {
	const n = x.length;
	const width = Math.sqrt(deviation(x) * deviation(y)) * n ** (-1 / 6);
	return width > 0 ? width : NaN;
}

function deviation(values: Float64Array): number {
	const mean = values.reduce((a, b) => a + b, 0) / values.length;
	return Math.sqrt(values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / (values.length - 1));
}

/**
 * Gaussian density at the points themselves, no correction of the edge. Time O(n + pairs within 8 bandwidths).
 *
 * @param own  whether a point's own kernel counts
 */
export function* densityAtPoints(
	x: Float64Array,
	y: Float64Array,
	bandwidth: number,
	own: boolean
): Kernel<Float64Array<ArrayBuffer>> {
	const grid = layPointGrid(x, y, CUTOFF * bandwidth);
	const peak = 1 / (2 * Math.PI * bandwidth * bandwidth);
	const sums = new Float64Array(x.length).fill(own ? peak : 0);
	for (let row = 0; row < grid.rows; row++) {
		eachPairOfRow(grid, row, CUTOFF * bandwidth, (a, b, d2) => {
			const k = peak * Math.exp(-d2 / (2 * bandwidth * bandwidth));
			sums[grid.order[a]] += k;
			sums[grid.order[b]] += k;
		});
		yield (row + 1) / grid.rows;
	}
	return sums;
}

export interface LikelihoodBandwidth {
	/** Metres; NaN where no bandwidth of the range gives every point a neighbour. */
	bandwidth: number;
	/** Sum of the logarithms of the density at each point from all others. */
	likelihood: number;
	/** The best is the least or the most that was tried: there may be none, as where points share places. */
	atEnd: boolean;
}

/**
 * The Gaussian bandwidth under which the other points foretell each point best: most Σ log f₋ᵢ(xᵢ) (likelihood cross-validation). Suits dense clusters, in which Scott's rule
 * sees one heap. Where many points share a place it runs to the least bandwidth: thin them out to one per place first. Each trial takes time O(n + pairs within 8
 * bandwidths): draw a few thousand points of a larger set.
 *
 * @param range  metres, least and most; a tenth and three times of Scott's by itself
 * @see Loader (1999), Local Regression and Likelihood, 5.3; as spatstat's bw.ppl with shortcut and without edge correction
 */
export function* likelihoodBandwidth(
	x: Float64Array,
	y: Float64Array,
	range: [least: number, most: number] = [scottBandwidth(x, y) / 10, scottBandwidth(x, y) * 3]
): Kernel<LikelihoodBandwidth> {
	const TRIALS = 16;
	const REFINED = 18;
	let done = 0;
	function* trial(logarithm: number): Kernel<number> {
		const values = yield* scaled(
			densityAtPoints(x, y, Math.exp(logarithm), false),
			done++ / (TRIALS + REFINED),
			1 / (TRIALS + REFINED)
		);
		return values.reduce((sum, v) => sum + Math.log(v), 0);
	}
	const [least, most] = range.map(Math.log);
	const step = (most - least) / (TRIALS - 1);
	let [best, at] = [-Infinity, NaN];
	for (let k = 0; k < TRIALS && x.length > 1; k++) {
		const likelihood = yield* trial(least + k * step);
		if (likelihood > best) [best, at] = [likelihood, k];
	}
	if (Number.isNaN(at)) return { bandwidth: NaN, likelihood: NaN, atEnd: false };
	const atEnd = at === 0 || at === TRIALS - 1;
	if (atEnd) return { bandwidth: range[at ? 1 : 0], likelihood: best, atEnd };
	// Golden section between the neighbours of the best.
	const golden = (Math.sqrt(5) - 1) / 2;
	let [low, high] = [least + (at - 1) * step, least + (at + 1) * step];
	let [a, b] = [high - golden * (high - low), low + golden * (high - low)];
	let [fa, fb] = [yield* trial(a), yield* trial(b)];
	for (let k = 2; k < REFINED; k++) {
		if (fa > fb) {
			[high, b, fb] = [b, a, fa];
			a = high - golden * (high - low);
			fa = yield* trial(a);
		} else {
			[low, a, fa] = [a, b, fb];
			b = low + golden * (high - low);
			fb = yield* trial(b);
		}
	}
	return { bandwidth: Math.exp(fa > fb ? a : b), likelihood: Math.max(fa, fb), atEnd };
}

function* scaled<R>(kernel: Kernel<R>, from: number, part: number): Kernel<R> {
	let step = kernel.next();
	while (!step.done) {
		yield from + part * step.value;
		step = kernel.next();
	}
	return step.value;
}

/**
 * A bandwidth for each point, narrow where points are dense: h · √(g / f), f the density at the point from a first map, g its geometric mean over the
 * points; at most `trim` times h, which is also what a point without a density gets (off the ground).
 *
 * @param pilot   density at each point, above 0 (`densityAtPoints`, or a map looked up); 0 or NaN where it has none
 * @param weight  points at each place, one each when left out
 * @see Abramson (1982), On Bandwidth Variation in Kernel Estimates: A Square Root Law, Annals of Statistics 10(4), 1217–1223; trimmed as spatstat's bw.abram
 */
export function adaptiveBandwidths(
	pilot: Float64Array,
	bandwidth: number,
	trim = 5,
	weight?: Float64Array
): Float64Array<ArrayBuffer> {
	let [sum, all] = [0, 0];
	pilot.forEach((f, i) => {
		if (!(f > 0)) return;
		sum += (weight?.[i] ?? 1) * Math.log(f);
		all += weight?.[i] ?? 1;
	});
	const mean = Math.exp(sum / all);
	return Float64Array.from(pilot, (f) => bandwidth * (f > 0 ? Math.min(trim, Math.sqrt(mean / f)) : trim));
}
