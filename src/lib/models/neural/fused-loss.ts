import { up, type Kernels } from './kernels';

/**
 * Σ (exposure · f − target · log f) and its derivative by each output, with log f = logBound · tanh(output / logBound).
 * All arrays are equally long.
 */
export function poissonLossAndGradient(
	kernels: Kernels,
	output: Float32Array,
	exposure: Float32Array,
	target: Float32Array,
	logBound: number
) {
	const wide = up(output.length, 4);
	const at = kernels.scratch(4 * wide);
	const arrays = [output, exposure, target].map((values, k) => {
		const place = kernels.floats(at + 4 * k * wide, wide);
		place.set(values);
		place.fill(0, values.length);
		return place.byteOffset;
	});
	const [first, second, third] = arrays;
	const loss = kernels.poissonLoss(first, second, third, at + 12 * wide, wide, logBound);
	return { loss, gradient: kernels.floats(at + 12 * wide, output.length).slice() };
}
