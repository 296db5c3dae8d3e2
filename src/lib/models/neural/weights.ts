import type { Random } from '$lib/domain/random';

type Weights = Float32Array<ArrayBuffer>;

/** Uniform within ± √(6 / (in + out)). @see Glorot and Bengio (2010), AISTATS */
export function glorot(count: number, into: number, outOf: number, random: Random): Weights {
	const limit = Math.sqrt(6 / (into + outOf));
	return Float32Array.from({ length: count }, () => limit * (2 * random() - 1));
}

export const zeros = (count: number): Weights => new Float32Array(count);

export const copies = (weights: Float32Array[]): Weights[] => weights.map((weight) => weight.slice() as Weights);

export const size = (shape: number[]) => shape.reduce((product, side) => product * side, 1);
