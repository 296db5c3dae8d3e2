import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish } from '$lib/domain/kernel';
import { normal, seededRandom } from '$lib/domain/random';
import { clusterHulls, CLUSTER_METHODS, describedClusters } from '$lib/statistics/clusters';

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

describe('what lies in clusters', () => {
	/** The first heap is burglaries on Mondays at three, the others thefts on Fridays at noon; all in March. */
	const rows = (n: number) => {
		const { x, y, weight } = heaps(n);
		const first = (i: number) => i % 3 === 0;
		return {
			incidents: {
				x,
				y,
				when: x.map(() => 70), // the record begins on 1 January 1970
				week: Uint8Array.from(x, (_, i) => (first(i) ? 3 : 4 * 24 + 12)),
				category: Uint16Array.from(x, (_, i) => (first(i) ? 1 : 0))
			},
			weight
		};
	};
	const codes = { days: 400, firstDay: 0, firstMonth: 0, categories: 2 };
	it('is told of each: what, when and where, by every method', () => {
		const { incidents, weight } = rows(600);
		for (const method of CLUSTER_METHODS) {
			const { hulls } = finish(describedClusters(incidents, weight, codes, options(method)));
			for (const { summary, ring, weight } of hulls) {
				const burglaries = Math.hypot(summary!.x, summary!.y) < 500;
				if (weight < 20) {
					expect(summary!.hours).toBeNull(); // too few to say when
					continue;
				}
				expect(summary!.hours).toMatchObject({ share: 1, from: burglaries ? 0 : 9 });
				expect(summary!.weekday).toEqual({ day: burglaries ? 0 : 4, share: 1 });
				expect(summary!.month).toEqual({ month: 2, share: 1 });
				expect(ring.length).toBeGreaterThan(4);
			}
		}
	});
	it('is as many incidents as the outline says, weights and all, and the outlines are the same', () => {
		const { incidents, weight } = rows(90);
		weight.fill(3);
		for (const method of CLUSTER_METHODS) {
			const plain = finish(clusterHulls(incidents.x, incidents.y, weight, options(method)));
			const described = finish(describedClusters(incidents, weight, codes, options(method)));
			expect(described.hulls.map(({ weight }) => weight)).toEqual(plain.hulls.map(({ weight }) => weight));
			expect(described.hulls.map(({ ring }) => [...ring])).toEqual(plain.hulls.map(({ ring }) => [...ring]));
		}
		// Two kinds that are told apart: 3 × 30 burglaries here, none elsewhere.
		const mixed = { ...incidents, category: incidents.category.map((kind, i) => (i % 30 === 0 ? 0 : kind)) };
		const { hulls } = finish(describedClusters(mixed, weight, codes, options('k-means')));
		const own = hulls.find(({ summary }) => summary!.leading?.category === 1)!;
		expect(own.weight).toBe(90);
		expect(own.summary!.leading).toEqual({ category: 1, here: 27 / 30, elsewhere: 0 });
	});
});
