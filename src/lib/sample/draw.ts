import type { Random } from '$lib/domain/random';

/** A Poisson number (Knuth 1969: multiply uniforms until they fall below e^-mean); for means up to about 500. */
export function poisson(mean: number, random: Random): number {
	const floor = Math.exp(-mean);
	let n = 0;
	for (let product = random(); product > floor; product *= random()) n++;
	return n;
}

/** An exponential number of the given scale, cut off at `most` (inverse of its distribution function). */
export function truncatedExponential(scale: number, most: number, random: Random): number {
	return -scale * Math.log(1 - random() * (1 - Math.exp(-most / scale)));
}

/** Picks 0 … n-1 in proportion to weights, in constant time a draw. */
export type Picker = (random: Random) => number;

/**
 * The alias method. Weights are >= 0 and not all 0.
 * @see Vose (1991), A linear algorithm for generating random numbers with a given distribution, IEEE TSE 17(9), 972–975
 */
export function picker(weights: ArrayLike<number>): Picker {
	const n = weights.length;
	let total = 0;
	for (let i = 0; i < n; i++) total += weights[i];
	const share = new Float64Array(n);
	const alias = new Uint32Array(n);
	const small: number[] = [];
	const large: number[] = [];
	for (let i = 0; i < n; i++) {
		share[i] = (weights[i] * n) / total;
		(share[i] < 1 ? small : large).push(i);
	}
	while (small.length && large.length) {
		const poor = small.pop()!;
		const rich = large.pop()!;
		alias[poor] = rich;
		share[rich] -= 1 - share[poor];
		(share[rich] < 1 ? small : large).push(rich);
	}
	for (const i of small.concat(large)) share[i] = 1; // left over by rounding only
	return (random) => {
		const i = Math.floor(random() * n);
		return random() < share[i] ? i : alias[i];
	};
}

/** A field that varies smoothly over places (metres), about standard normal, with bumps of roughly `scale` metres. */
export function smoothField(random: Random, scale: number): (x: number, y: number) => number {
	const waves = Array.from({ length: 12 }, () => {
		const direction = 2 * Math.PI * random();
		const k = (Math.PI / scale) * (0.6 + 0.8 * random());
		return { kx: k * Math.cos(direction), ky: k * Math.sin(direction), phase: 2 * Math.PI * random() };
	});
	return (x, y) => {
		let sum = 0;
		for (const { kx, ky, phase } of waves) sum += Math.cos(kx * x + ky * y + phase);
		return sum / Math.sqrt(waves.length / 2);
	};
}
