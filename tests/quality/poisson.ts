import { normal, type Random } from '../../src/lib/domain/random';

/** A Poisson number: by products of uniform numbers where the mean is small, rounded normal where it is large. */
export function poisson(random: Random, mean: number): number {
	if (mean > 60) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(random)));
	let [n, product] = [0, random()];
	for (const limit = Math.exp(-mean); product > limit; n++) product *= random();
	return n;
}

/** Counts of n months about a level, with a season; `of` moves the level. */
export function monthlyCounts(random: Random, n: number, mean: number, of: (month: number) => number = () => 1) {
	return {
		counts: Float64Array.from({ length: n }, (_, i) => poisson(random, mean * (1 + 0.25 * Math.sin((i / 6) * Math.PI)) * of(i))),
		days: new Float64Array(n).fill(30.4),
		season: Uint8Array.from({ length: n }, (_, i) => i % 12)
	};
}
