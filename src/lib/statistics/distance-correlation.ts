import type { Kernel } from '$lib/domain/kernel';
import { permutation, seededRandom } from '$lib/domain/random';
import { complete, mean } from './correlation';

/** Whether two columns have to do with each other in any way. */
export interface DistanceCorrelation {
	/** Rows with both numbers. */
	n: number;
	/** Rows used: all, or a random part where there are too many. */
	used: number;
	/** 0 (in the long run only where the columns are independent) to 1; of few rows above 0 by chance. NaN without variance. */
	r: number;
	/** Of the permutations: (1 + draws as high) / (draws + 1). */
	p: number;
	/** p cannot be lower than 1 / (draws + 1). */
	leastP: number;
	draws: number;
}

/** More rows are sampled. */
export const MOST_ROWS = 10_000;

export interface DistanceOptions {
	/** @default 999 */
	draws?: number;
	seed: number;
}

/**
 * Distance correlation: finds any relation, a U or a circle too, where Pearson's and Spearman's find only rises and falls. Rows that are alike in one column are compared
 * with how alike they are in the other. Assumes rows independent of each other. It has no sign, and is not on the scale of r: 0.3 of few rows may be chance; see p.
 *
 * dCov² = Σ aᵢⱼbᵢⱼ/n² + ΣaᵢⱼΣbᵢⱼ/n⁴ − 2 Σᵢ(Σⱼaᵢⱼ)(Σⱼbᵢⱼ)/n³ over the distances a, b between rows; dCor² = dCov²(x, y) / √(dCov²(x, x) dCov²(y, y)).
 * Time O(draws × n log n), by sorting.
 *
 * @param x, y  of equal length; rows where either is NaN are left out
 * @yields      the share of draws done
 * @see Székely, Rizzo and Bakirov (2007), Measuring and Testing Dependence by Correlation of Distances, Annals of Statistics 35, 2769–2794
 * @see Huo and Székely (2016), Fast Computing for Distance Covariance, Technometrics 58, 435–447
 */
export function* distanceCorrelation(
	x: ArrayLike<number>,
	y: ArrayLike<number>,
	{ draws = 999, seed }: DistanceOptions
): Kernel<DistanceCorrelation> {
	const random = seededRandom(seed);
	let [a, b] = complete(x, y);
	const n = a.length;
	if (n > MOST_ROWS) {
		const chosen = permutation(n, random).subarray(0, MOST_ROWS);
		[a, b] = [Float64Array.from(chosen, (i) => a[i]), Float64Array.from(chosen, (i) => b[i])];
	}
	const [one, two] = [column(a), column(b)];
	const scale = Math.sqrt(one.variance * two.variance);
	const seen = covariance(one, two);
	const r = scale > 0 ? Math.sqrt(Math.max(0, seen) / scale) : NaN;
	let asHigh = 0;
	if (scale > 0)
		for (let d = 0; d < draws; d++) {
			if (covariance(one, two, permutation(a.length, random)) >= seen - 1e-12 * scale) asHigh++;
			yield (d + 1) / draws;
		}
	return { n, used: a.length, r, p: scale > 0 ? (1 + asHigh) / (draws + 1) : NaN, leastP: 1 / (draws + 1), draws };
}

/** A column in ascending order of rows, with all that does not change when rows are permuted. */
interface Column {
	/** Less the mean, so that sums of products keep their digits. */
	value: Float64Array;
	/** Rows, the lowest value first. */
	order: Uint32Array;
	/** Place in `order`, from 1. */
	place: Uint32Array;
	/** Sum of the distances to all rows. */
	distances: Float64Array;
	/** Of all distances. */
	total: number;
	/** dCov² with itself. */
	variance: number;
}

function column(x: Float64Array): Column {
	const n = x.length;
	const middle = mean(x);
	const value = x.map((v) => v - middle);
	const order = Uint32Array.from({ length: n }, (_, i) => i).sort((i, j) => value[i] - value[j]);
	const place = new Uint32Array(n);
	const distances = new Float64Array(n);
	const sum = value.reduce((s, v) => s + v, 0);
	let below = 0;
	order.forEach((i, k) => {
		place[i] = k + 1;
		// k rows lie below and n − k − 1 above
		distances[i] = k * value[i] - below + (sum - below - value[i]) - (n - k - 1) * value[i];
		below += value[i];
	});
	const total = distances.reduce((s, v) => s + v, 0);
	const own: Column = { value, order, place, distances, total, variance: 0 };
	// A column of one value has the rest of a rounding for its variance.
	const spread = n > 0 ? value[order[n - 1]] - value[order[0]] : 0;
	return { ...own, variance: spread > Math.abs(middle) * 1e-14 ? Math.max(0, covariance(own, own)) : 0 };
}

/** dCov² of x with y, the rows of y taken in another order: row i of x meets row `to[i]` of y. */
function covariance(x: Column, y: Column, to?: Uint32Array): number {
	const n = x.value.length;
	const rowOf = to ? (i: number) => to[i] : (i: number) => i;
	// Σ over pairs of |xᵢ − xⱼ| |yᵢ − yⱼ|: rows in the order of x, and for each the sums over those before it with a lower y, from Fenwick trees of 4 sums.
	const tree = new Float64Array(4 * (n + 1));
	let [count, sumX, sumY, sumXY] = [0, 0, 0, 0];
	let pairs = 0;
	let rows = 0;
	for (const i of x.order) {
		const j = rowOf(i);
		const [vx, vy] = [x.value[i], y.value[j]];
		let [c, sx, sy, sxy] = [0, 0, 0, 0];
		for (let k = y.place[j]; k > 0; k -= k & -k) {
			c += tree[4 * k];
			sx += tree[4 * k + 1];
			sy += tree[4 * k + 2];
			sxy += tree[4 * k + 3];
		}
		pairs += vx * vy * (2 * c - count) - vy * (2 * sx - sumX) - vx * (2 * sy - sumY) + 2 * sxy - sumXY;
		for (let k = y.place[j]; k <= n; k += k & -k) {
			tree[4 * k] += 1;
			tree[4 * k + 1] += vx;
			tree[4 * k + 2] += vy;
			tree[4 * k + 3] += vx * vy;
		}
		count++;
		sumX += vx;
		sumY += vy;
		sumXY += vx * vy;
		rows += x.distances[i] * y.distances[j];
	}
	return (2 * pairs) / n / n + ((x.total / n / n) * y.total) / n / n - (2 * rows) / n / n / n;
}
