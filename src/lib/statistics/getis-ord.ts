import { conditionalPermutation, type CellDrawOptions, type PermutationTest } from './conditional-permutation';
import { normalTwoSided } from './distributions';
import { withSelf, type Neighbours } from './neighbours';
import { checkLength, momentsOf, neighbourSums } from './weights';

/** Hot and cold spots, cell by cell. */
export interface GetisOrd {
	n: number;
	/** The mean of all values. */
	mean: number;
	/** The cell and its neighbours together have such a sum of values … */
	sum: Float64Array<ArrayBuffer>;
	/** … where chance alone would give this one: mean · (neighbours + 1), … */
	expectation: Float64Array<ArrayBuffer>;
	/** … give or take this. */
	standardError: Float64Array<ArrayBuffer>;
	/** (sum − expectation) / standard error: above 0 hot, below 0 cold. NaN where it is not defined. */
	z: Float64Array<ArrayBuffer>;
	/** Two-sided, from the normal distribution; not adjusted for the number of cells (false-discovery.ts). NaN where it is not defined. */
	p: Float64Array<ArrayBuffer>;
}

/**
 * Getis and Ord's Gi*: where the values of a cell and its neighbours together are higher (a hot spot) or lower (a cold spot) than if the same values were
 * strewn over the cells at random. With binary weights, W the number of neighbours with the cell itself, s² the variance with divisor n:
 * z = (Σ x − W · mean) / √(s² (n W − W²) / (n − 1)). Time O(neighbours).
 *
 * Assumes enough neighbours for the sum to be near normal: with counts of few incidents and few neighbours p is only rough, `getisOrdPermutation` is not.
 * z and p are NaN for all with fewer than 3 cells, a value that is not finite, or all values the same; for a cell that has all others as neighbours.
 *
 * @param values      length n
 * @param neighbours  the cell itself is added where it is not among them
 * @throws {AppError} `input/shape` when there are not as many values as lists of neighbours
 * @see Ord and Getis (1995), Local Spatial Autocorrelation Statistics, Geographical Analysis 27(4), 286–306
 */
export function getisOrd(values: Float64Array, neighbours: Neighbours): GetisOrd {
	checkLength(values, neighbours);
	const around = withSelf(neighbours);
	const n = values.length;
	const { mean, m2 } = momentsOf(values);
	const sum = neighbourSums(values, around);
	const expectation = new Float64Array(n);
	const standardError = new Float64Array(n);
	const z = new Float64Array(n);
	const p = new Float64Array(n);
	for (let i = 0; i < n; i++) {
		const size = around.offsets[i + 1] - around.offsets[i];
		expectation[i] = size * mean;
		standardError[i] = Math.sqrt((m2 * (n * size - size * size)) / (n - 1));
		z[i] = n >= 3 && standardError[i] > 0 ? (sum[i] - expectation[i]) / standardError[i] : NaN;
		p[i] = normalTwoSided(z[i]);
	}
	return { n, mean, sum, expectation, standardError, z, p };
}

/**
 * The same question without the normal distribution: each cell keeps its value, its neighbours get values of other cells at random.
 * Small `high` is a hot spot, small `low` a cold one.
 * @see conditionalPermutation for all else
 */
export function getisOrdPermutation(
	values: Float64Array,
	neighbours: Neighbours,
	options: CellDrawOptions
): Generator<number, PermutationTest> {
	return conditionalPermutation(values, neighbours, options);
}
