/** Uniform numbers in [0, 1). */
export type Random = () => number;

/**
 * Seeded uniform numbers: the same seed gives the same numbers in every engine (32-bit integer arithmetic only).
 * @see mulberry32, Tommy Ettinger (2017), public domain
 */
export function seededRandom(seed: number): Random {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}

/** One standard normal number (Box and Muller 1958). */
export function normal(random: Random): number {
	return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** The numbers 0 … n-1 in random order (Fisher and Yates). */
export function permutation(n: number, random: Random): Uint32Array<ArrayBuffer> {
	const order = Uint32Array.from({ length: n }, (_, i) => i);
	for (let i = n - 1; i > 0; i--) {
		const j = Math.floor(random() * (i + 1));
		[order[i], order[j]] = [order[j], order[i]];
	}
	return order;
}
