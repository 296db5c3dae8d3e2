import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish } from '$lib/domain/kernel';
import { normal, seededRandom } from '$lib/domain/random';
import { clusterHulls, CLUSTER_METHODS } from '$lib/statistics/clusters';

function heaps(n: number, seed = 1) {
	const random = seededRandom(seed);
	const centres = [
		[0, 0],
		[3000, 0],
		[0, 4000]
	];
	const x = Float32Array.from({ length: n }, (_, i) => centres[i % 3][0] + 80 * normal(random));
	const y = Float32Array.from(x, (_, i) => centres[i % 3][1] + 80 * normal(random));
	return { x, y, weight: new Int16Array(n).fill(1) };
}
const options = (method: (typeof CLUSTER_METHODS)[number]) => ({ method, reach: 100, groups: 3 });

describe('clusters as outlines', () => {
	it('are the three heaps that were planted, by every method', () => {
		const { x, y, weight } = heaps(600);
		for (const method of CLUSTER_METHODS) {
			const found = finish(clusterHulls(x, y, weight, options(method)));
			expect(found.hulls.length).toBeGreaterThanOrEqual(3);
			expect(found.looked).toBe(600);
			// No outline bridges two heaps.
			for (const { ring } of found.hulls) {
				const [xs, ys] = [ring.filter((_, k) => k % 2 === 0), ring.filter((_, k) => k % 2 === 1)];
				expect(Math.max(...xs) - Math.min(...xs)).toBeLessThan(1000);
				expect(Math.max(...ys) - Math.min(...ys)).toBeLessThan(1000);
			}
		}
	});
	it('come largest first, and hold no more than was looked at', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 120 }), fc.constantFrom(...CLUSTER_METHODS), (n, method) => {
				const { x, y, weight } = heaps(n);
				if (n) weight[0] = -1;
				const { hulls, looked, within, sampled } = finish(clusterHulls(x, y, weight, options(method)));
				expect(looked).toBe(Math.max(0, n - 1));
				expect(within).toBeLessThanOrEqual(looked);
				expect(hulls.reduce((sum, hull) => sum + hull.weight, 0)).toBe(within);
				expect(sampled).toBe(false);
				hulls.forEach((hull, k) => expect(hull.weight).toBeLessThanOrEqual(hulls[k - 1]?.weight ?? Infinity));
			}),
			{ numRuns: 30 }
		);
	});
	it('of weighted rows are those of as many rows', () => {
		const { x, y } = heaps(90);
		const twice = finish(clusterHulls(x, y, new Int16Array(90).fill(2), options('dbscan')));
		expect(twice.looked).toBe(180);
	});
});
