import type { Normalisation } from './types';

/**
 * Mean and scale of every channel over the items that count. A constant channel is only scaled to 1, not moved to 0: a channel
 * of ones tells the network where the cells end.
 *
 * @param values  items × channels; NaN and infinities are left out
 * @param counts  whether item i counts
 */
export function normalisation(values: Float32Array, channels: number, counts: (item: number) => boolean): Normalisation {
	const n = new Float64Array(channels);
	const mean = new Float64Array(channels);
	const spread = new Float64Array(channels);
	const items = values.length / channels;
	for (let i = 0; i < items; i++) {
		if (!counts(i)) continue;
		for (let c = 0; c < channels; c++) {
			const value = values[i * channels + c];
			if (!Number.isFinite(value)) continue;
			// Welford (1962), Technometrics 4(3): exact enough for channels far from zero.
			const delta = value - mean[c];
			mean[c] += delta / ++n[c];
			spread[c] += delta * (value - mean[c]);
		}
	}
	const result = { mean: new Float32Array(channels), scale: new Float32Array(channels) };
	for (let c = 0; c < channels; c++) {
		const deviation = Math.sqrt(spread[c] / Math.max(1, n[c]));
		// Nearer than that, 32-bit floats cannot tell two values apart.
		const isConstant = deviation <= 1e-7 * Math.abs(mean[c]);
		result.mean[c] = isConstant ? 0 : mean[c];
		result.scale[c] = 1 / (isConstant ? Math.abs(mean[c]) || 1 : deviation);
	}
	return result;
}

/** One item's channels, normalised, written at `to`. What is missing becomes the mean. */
export function writeNormalised(
	values: Float32Array,
	from: number,
	{ mean, scale }: Normalisation,
	into: Float32Array,
	to: number
): void {
	for (let c = 0; c < mean.length; c++) {
		const value = (values[from + c] - mean[c]) * scale[c];
		into[to + c] = Number.isFinite(value) ? value : 0;
	}
}
