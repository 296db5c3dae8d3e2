import { seededRandom } from '$lib/domain/random';
import { withoutSelf, type Neighbours } from './neighbours';
import { checkLength } from './weights';

export interface DrawOptions {
	/** How many times the values are dealt anew: 999, or `drawsNeeded`. */
	draws: number;
	seed: number;
	/** The share of false discoveries that will be allowed, for `limitedByDraws`. */
	level?: number;
}

export interface CellDrawOptions extends DrawOptions {
	/**
	 * No more draws for a cell once so many were at or above and so many at or below what was observed: its p is far from small, and known well enough
	 * (20: to a fifth or better). So hundreds of thousands of draws go only to the cells that need them. Left out: all draws for all cells.
	 */
	enough?: number;
}

/** What values dealt anew at random say of each observed one. NaN where it is not defined. */
export interface PermutationTest {
	/** Tests that were made: those that are defined. */
	n: number;
	/** (1 + draws at or above what was observed) / (1 + drawn): small for more than chance gives. */
	high: Float64Array<ArrayBuffer>;
	/** The same at or below: small for less than chance gives. */
	low: Float64Array<ArrayBuffer>;
	/** Two-sided: twice the smaller of both, at most 1. */
	p: Float64Array<ArrayBuffer>;
	/** The draws that were made for each cell: all, or until there were enough. 0 where it is not defined. */
	drawn: Uint32Array<ArrayBuffer>;
	/** The most that were to be made. */
	draws: number;
	/** With so few draws a cell that stands alone cannot be found at this level among so many, however high it is (`drawsNeeded`). */
	limitedByDraws: boolean;
}

/**
 * The draws with which one cell alone can still be found among so many after Benjamini and Hochberg: its two-sided p, at least 2 / (draws + 1), must
 * be able to come below level / cells.
 */
export function drawsNeeded(cells: number, level = 0.05): number {
	return Math.max(1, Math.ceil((2 * cells) / level - 1e-9) - 1);
}

/**
 * For each cell in turn its own value stays and its neighbours get values drawn from all other cells, without replacement: how often is the sum over the
 * neighbours as high, as low? Serves Getis and Ord's Gi* and the local Moran alike: both grow with this sum and with nothing else that is dealt. Every cell has
 * draws of its own. Time O(draws · neighbours); with `enough` a cell without pattern takes about enough · (1 + log(draws / enough)) draws.
 *
 * Not defined (NaN): for a cell without neighbours; for all with fewer than 3 cells, a value that is not finite, or all values the same.
 *
 * @param values      length n
 * @param neighbours  whether with self or without makes no difference
 * @yields            the share of cells done, in (0, 1]
 * @throws {AppError} `input/shape` when there are not as many values as lists of neighbours
 * @see Anselin (1995), Local Indicators of Spatial Association, Geographical Analysis 27(2), 93–115;
 *   Besag and Clifford (1991), Sequential Monte Carlo P-values, Biometrika 78(2), 301–304, for `enough`
 */
export function* conditionalPermutation(
	values: Float64Array,
	neighbours: Neighbours,
	{ draws, seed, level = 0.05, enough = Infinity }: CellDrawOptions
): Generator<number, PermutationTest> {
	checkLength(values, neighbours);
	const { offsets, indices } = withoutSelf(neighbours);
	const n = values.length;
	const high = new Float64Array(n).fill(NaN);
	const low = new Float64Array(n).fill(NaN);
	const p = new Float64Array(n).fill(NaN);
	const drawn = new Uint32Array(n);
	const varied = n >= 3 && values.every(Number.isFinite) && values.some((x) => x !== values[0]);
	const largest = values.reduce((max, x) => Math.max(max, Math.abs(x)), 0);
	const random = seededRandom(seed);
	const pool = Uint32Array.from({ length: n }, (_, i) => i);
	let tests = 0;
	for (let i = 0; varied && i < n; i++) {
		const size = offsets[i + 1] - offsets[i];
		if (size === 0) continue;
		let observed = 0;
		for (let k = offsets[i]; k < offsets[i + 1]; k++) observed += values[indices[k]];
		// The same numbers added in another order may differ in the last digit, and are equal all the same.
		const tie = 1e-13 * size * largest;
		let above = 0;
		let below = 0;
		let made = 0;
		while (made < draws && (above < enough || below < enough)) {
			made++;
			const sum = drawSum(values, pool, i, size, random);
			if (sum >= observed - tie) above++;
			if (sum <= observed + tie) below++;
		}
		high[i] = (1 + above) / (1 + made);
		low[i] = (1 + below) / (1 + made);
		p[i] = Math.min(1, 2 * high[i], 2 * low[i]);
		drawn[i] = made;
		tests++;
		yield (i + 1) / n;
	}
	return { n: tests, high, low, p, drawn, draws, limitedByDraws: draws < drawsNeeded(tests, level) };
}

/** The sum of `size` values of others than `self`: the first steps of a shuffle, which may begin from any order. */
function drawSum(values: Float64Array, pool: Uint32Array, self: number, size: number, random: () => number): number {
	const n = pool.length;
	let sum = 0;
	for (let t = 0; t < size;) {
		const at = t + Math.floor(random() * (n - t));
		const drawn = pool[at];
		if (drawn === self) continue;
		pool[at] = pool[t];
		pool[t++] = drawn;
		sum += values[drawn];
	}
	return sum;
}
