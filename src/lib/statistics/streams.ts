import { seededRandom, type Random } from '$lib/domain/random';

/**
 * The random numbers of one draw of a Monte-Carlo test. Each draw has a stream of its own, so that the result is the same however the draws
 * are shared out among workers. Seed and draw are mixed by the last steps of MurmurHash3 (Appleby 2011, public domain).
 */
export function streamOf(seed: number, draw: number): Random {
	let h = Math.imul(seed ^ 0x5bd1e995, 0x85ebca6b) ^ Math.imul(draw + 1, 0x9e3779b1);
	h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
	h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
	return seededRandom(h ^ (h >>> 16));
}

/** Shuffles in place, every order equally likely (Fisher and Yates). */
export function shuffle(values: Float64Array | Int32Array, random: Random): void {
	for (let i = values.length - 1; i > 0; i--) {
		const j = Math.floor(random() * (i + 1));
		const value = values[i];
		values[i] = values[j];
		values[j] = value;
	}
}
