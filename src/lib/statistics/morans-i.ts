import { normalTwoSided } from './distributions';
import { withoutSelf, type Neighbours } from './neighbours';
import { checkLength, momentsOf, neighbourSums, weightOf, type WeightStyle } from './weights';

/** How far I is from what chance gives. */
export interface MoranTest {
	variance: number;
	standardError: number;
	z: number;
	/** Two-sided. */
	p: number;
}

/** One number for the whole map: do neighbours have like values? */
export interface Moran {
	/** Cells with a neighbour; the others do not count. */
	n: number;
	/** Above the expectation: neighbours are alike; below it: they differ, as on a chessboard. */
	i: number;
	/** −1 / (n − 1). */
	expectation: number;
	/** Where the values are what they are, and only their places are chance. */
	randomisation: MoranTest;
	/** Where the values themselves are drawn from one normal distribution. */
	normality: MoranTest;
}

/**
 * Moran's I: I = (n / S₀) Σᵢⱼ wᵢⱼ zᵢ zⱼ / Σ zᵢ², z the values less their mean, S₀ the sum of all weights. Expectation and variances as in R's
 * spdep::moran.test: cells without neighbours are not counted in n. Time O(neighbours).
 *
 * Assumes that the mean is the same everywhere (a trend over the map shows as likeness) and that values vary alike: rates of small areas do not
 * (empirical-bayes.ts). NaN throughout with fewer than 4 cells with neighbours, a value that is not finite, or all values the same.
 *
 * @param values      length n
 * @param neighbours  the cell itself is left out where it is among them
 * @throws {AppError} `input/shape` when there are not as many values as lists of neighbours
 * @see Cliff and Ord (1981), Spatial Processes, Pion, London, chapter 2
 */
export function moran(values: Float64Array, neighbours: Neighbours, style: WeightStyle): Moran {
	checkLength(values, neighbours);
	const around = withoutSelf(neighbours);
	const { centred, m2, m4 } = momentsOf(values);
	const { n, s0, s1, s2 } = weightSums(around, style);
	const i = n >= 4 && m2 > 0 ? ((n / s0) * crossSum(centred, around, style)) / (m2 * values.length) : NaN;
	const expectation = -1 / (n - 1);
	const kurtosis = m4 / (m2 * m2);
	const s02 = s0 * s0;
	const n2 = n * n;
	const byPlaces = n * (s1 * (n2 - 3 * n + 3) - n * s2 + 3 * s02) - kurtosis * (s1 * (n2 - n) - 2 * n * s2 + 6 * s02);
	const test = (square: number): MoranTest => {
		const variance = Number.isNaN(i) ? NaN : square - expectation * expectation;
		const standardError = Math.sqrt(variance);
		const z = (i - expectation) / standardError;
		return { variance, standardError, z, p: normalTwoSided(z) };
	};
	return {
		n,
		i,
		expectation,
		randomisation: test(byPlaces / ((n - 1) * (n - 2) * (n - 3) * s02)),
		normality: test((n2 * s1 - n * s2 + 3 * s02) / (s02 * (n2 - 1)))
	};
}

/** Σᵢⱼ wᵢⱼ zᵢ zⱼ */
function crossSum(z: Float64Array, around: Neighbours, style: WeightStyle): number {
	const sums = neighbourSums(z, around);
	let cross = 0;
	for (let i = 0; i < z.length; i++) {
		const size = around.offsets[i + 1] - around.offsets[i];
		if (size) cross += weightOf(style, size) * z[i] * sums[i];
	}
	return cross;
}

/** Cells with neighbours; S₀ = Σ w, S₁ = ½ Σ (wᵢⱼ + wⱼᵢ)², S₂ = Σ (row sum + column sum)². */
function weightSums({ offsets, indices }: Neighbours, style: WeightStyle) {
	const cells = offsets.length - 1;
	const both = new Float64Array(cells);
	let n = 0, s0 = 0, s1 = 0; // prettier-ignore
	for (let i = 0; i < cells; i++) {
		const size = offsets[i + 1] - offsets[i];
		if (!size) continue;
		n++;
		const w = weightOf(style, size);
		both[i] += w * size;
		s0 += w * size;
		for (let k = offsets[i]; k < offsets[i + 1]; k++) {
			const j = indices[k];
			both[j] += w;
			s1 += w * w;
			if (includes(indices, offsets[j], offsets[j + 1], i)) s1 += w * weightOf(style, offsets[j + 1] - offsets[j]);
		}
	}
	return { n, s0, s1, s2: both.reduce((sum, b) => sum + b * b, 0) };
}

/** Whether the ascending numbers from `low` to before `high` hold this one. */
function includes(indices: Uint32Array, low: number, high: number, wanted: number): boolean {
	while (low < high) {
		const middle = (low + high) >> 1;
		if (indices[middle] < wanted) low = middle + 1;
		else if (indices[middle] > wanted) high = middle;
		else return true;
	}
	return false;
}
