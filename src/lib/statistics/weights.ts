import { AppError } from '$lib/domain/errors';
import type { Neighbours } from './neighbours';

/** `binary`: every neighbour counts 1. `row`: the neighbours of one share a weight of 1, so that those with many do not count more. */
export type WeightStyle = 'binary' | 'row';

/** The weight of each of so many neighbours. */
export function weightOf(style: WeightStyle, neighbours: number): number {
	return style === 'binary' ? 1 : 1 / neighbours;
}

/** The sum of the neighbours' values for each; 0 for one without neighbours. */
export function neighbourSums(values: Float64Array, { offsets, indices }: Neighbours): Float64Array<ArrayBuffer> {
	const sums = new Float64Array(values.length);
	for (let i = 0; i < values.length; i++) {
		let sum = 0;
		for (let k = offsets[i]; k < offsets[i + 1]; k++) sum += values[indices[k]];
		sums[i] = sum;
	}
	return sums;
}

/** The values less their mean, and the means of the squares and the fourth powers of that. NaN throughout where a value is missing. */
export interface Moments {
	mean: number;
	centred: Float64Array<ArrayBuffer>;
	/** Mean of squares: the variance with divisor n. 0 exactly where all values are the same. */
	m2: number;
	m4: number;
}

export function momentsOf(values: Float64Array): Moments {
	const n = values.length;
	const mean = values.reduce((sum, x) => sum + x, 0) / n;
	const same = values.every((x) => x === values[0]);
	const centred = Float64Array.from(values, (x) => (same ? x - values[0] : x - mean));
	const power = (k: number) => centred.reduce((sum, x) => sum + x ** k, 0) / n;
	return { mean, centred, m2: power(2), m4: power(4) };
}

/** @throws {AppError} `input/shape` when there are not as many values as lists of neighbours */
export function checkLength(values: Float64Array, { offsets }: Neighbours) {
	if (values.length !== offsets.length - 1)
		throw new AppError(
			'input/shape',
			`There are ${values.length} values and neighbours for ${offsets.length - 1}; expected as many.`
		);
}
