import { conditionalPermutation, type CellDrawOptions, type PermutationTest } from './conditional-permutation';
import { normalTwoSided } from './distributions';
import { withoutSelf, type Neighbours } from './neighbours';
import { checkLength, momentsOf, neighbourSums, weightOf, type WeightStyle } from './weights';

/** A cell's value and that of its neighbours, each against the mean of all; `none` where it is not defined. */
export const QUADRANTS = ['none', 'high-high', 'low-low', 'high-low', 'low-high'] as const;
export type Quadrant = (typeof QUADRANTS)[number];

/** `conditional`: the cell keeps its value, the others change places. `total`: all change places. */
export type LocalVariance = 'conditional' | 'total';

export interface LocalMoran {
	/** Cells for which it is defined. */
	n: number;
	/** Above 0: like its neighbours; below: unlike them. NaN where it is not defined, as are the next four. */
	i: Float64Array<ArrayBuffer>;
	expectation: Float64Array<ArrayBuffer>;
	variance: Float64Array<ArrayBuffer>;
	z: Float64Array<ArrayBuffer>;
	/** Two-sided, from the normal distribution; not adjusted for the number of cells (false-discovery.ts). */
	p: Float64Array<ArrayBuffer>;
	/** Positions in QUADRANTS. A value at the mean counts as low. Means little where p is large. */
	quadrant: Uint8Array<ArrayBuffer>;
}

/**
 * Anselin's local Moran: each cell's part in Moran's I, Iᵢ = (zᵢ / m₂) Σⱼ wᵢⱼ zⱼ, z the values less their mean, m₂ the mean of z². High-high is the core of a
 * cluster of high values; high-low stands out from low neighbours. Time O(neighbours).
 *
 * p is from the normal distribution and only rough where there are few neighbours or skewed values: `localMoranPermutation` is not.
 * Not defined for a cell without neighbours; for all with fewer than 3 cells, a value that is not finite, or all values the same.
 *
 * @param values      length n
 * @param neighbours  the cell itself is left out where it is among them
 * @param variance    expectation and variance as of spdep::localmoran(conditional = TRUE) or FALSE
 * @throws {AppError} `input/shape` when there are not as many values as lists of neighbours
 * @see Anselin (1995), Local Indicators of Spatial Association, Geographical Analysis 27(2), 93–115 (total);
 *   Sokal, Oden and Thomson (1998), Local Spatial Autocorrelation in a Biological Model, Geographical Analysis 30(4), 331–354 (conditional)
 */
export function localMoran(
	values: Float64Array,
	neighbours: Neighbours,
	style: WeightStyle,
	variance: LocalVariance = 'conditional'
): LocalMoran {
	checkLength(values, neighbours);
	const around = withoutSelf(neighbours);
	const n = values.length;
	const { centred, m2, m4 } = momentsOf(values);
	const sums = neighbourSums(centred, around);
	const column = () => new Float64Array(n).fill(NaN);
	const result: LocalMoran = { n: 0, i: column(), expectation: column(), variance: column(), z: column(), p: column(), quadrant: new Uint8Array(n) }; // prettier-ignore
	if (n < 3 || !(m2 > 0)) return result;
	const b2 = m4 / (m2 * m2);
	for (let i = 0; i < n; i++) {
		const size = around.offsets[i + 1] - around.offsets[i];
		if (!size) continue;
		const w = weightOf(style, size);
		const sum = w * size;
		const squares = w * w * size;
		const own = centred[i];
		result.n++;
		result.i[i] = (own / m2) * w * sums[i];
		if (variance === 'conditional') {
			const own2 = own * own;
			result.expectation[i] = (-own2 * sum) / ((n - 1) * m2);
			// Written so that it is 0 exactly where all others are neighbours, or alike: then nothing is left to chance.
			const spread = 1 - own2 / (m2 * (n - 1));
			const places = (squares * (n - 1 - size)) / (n - 1);
			result.variance[i] = spread > 1e-12 ? ((own2 / m2) * n * places * spread) / (n - 2) : 0;
		} else {
			const expectation = -sum / (n - 1);
			const pairs = (2 * b2 - n) / ((n - 1) * (n - 2));
			result.expectation[i] = expectation;
			result.variance[i] = ((n - b2) / (n - 1)) * squares + pairs * (sum * sum - squares) - expectation * expectation;
		}
		const known = result.variance[i] > 0;
		result.z[i] = known ? (result.i[i] - result.expectation[i]) / Math.sqrt(result.variance[i]) : NaN;
		result.p[i] = normalTwoSided(result.z[i]);
		const name: Quadrant = own > 0 ? (sums[i] > 0 ? 'high-high' : 'high-low') : sums[i] > 0 ? 'low-high' : 'low-low';
		result.quadrant[i] = QUADRANTS.indexOf(name);
	}
	return result;
}

/**
 * The same question without the normal distribution: each cell keeps its value, its neighbours get values of other cells at random. Small `high`: its
 * neighbours are higher than chance gives, small `low`: lower; with the cell's own value that is the quadrant.
 * @see conditionalPermutation for all else; p is the same as Gi*'s
 */
export function localMoranPermutation(
	values: Float64Array,
	neighbours: Neighbours,
	options: CellDrawOptions
): Generator<number, PermutationTest> {
	return conditionalPermutation(values, neighbours, options);
}
