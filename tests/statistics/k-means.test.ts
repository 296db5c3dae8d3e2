import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish } from '../../src/lib/domain/kernel';
import { kMeans } from '../../src/lib/statistics/k-means';
import { w, x, y } from './three-heaps';

describe('k-means', () => {
	it('finds the cut of scikit-learn with 50 starts', () => {
		// KMeans(n_clusters=3, n_init=50, random_state=0).fit(X).inertia_; 5; 3 with sample_weight = 1 + i % 3
		expect(finish(kMeans(x, y, null, 3)).squares).toBeCloseTo(2675107.249240806, 3);
		expect(finish(kMeans(x, y, null, 5, 2, 30)).squares).toBeCloseTo(1445231.4023273601, 3);
		expect(finish(kMeans(x, y, w, 3)).squares).toBeCloseTo(4741955.746101238, 3);
	});
	it('is never better than the best of all cuts, and mostly as good', () => {
		let [as, tries] = [0, 0];
		fc.assert(
			fc.property(
				fc.array(fc.tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 99 })), { minLength: 3, maxLength: 8 }),
				(places) => {
					const [px, py] = [0, 1].map((k) => Float64Array.from(places, (p) => p[k]));
					let best = Infinity;
					for (let cut = 0; cut < 2 ** (places.length - 1); cut++) {
						let squares = 0;
						for (const side of [0, 1]) {
							const own = places.filter((_, i) => ((cut >> i) & 1) === side);
							const mean = [0, 1].map((k) => own.reduce((sum, p) => sum + p[k], 0) / own.length);
							for (const p of own) squares += (p[0] - mean[0]) ** 2 + (p[1] - mean[1]) ** 2;
						}
						best = Math.min(best, squares);
					}
					const { squares, atRest } = finish(kMeans(px, py, null, 2, 1, 20));
					expect(atRest).toBe(true);
					expect(squares).toBeGreaterThan(best - 1e-6);
					tries++;
					if (squares < best + 1e-6) as++;
				}
			)
		);
		expect(as / tries).toBeGreaterThan(0.95);
	});
	it('gives the same for the same seed, and no more groups than places', () => {
		expect(finish(kMeans(x, y, null, 4, 7))).toEqual(finish(kMeans(x, y, null, 4, 7)));
		expect(finish(kMeans(Float64Array.of(1, 1, 2), Float64Array.of(1, 1, 2), null, 5)).clusters).toBe(2);
		expect(finish(kMeans(new Float64Array(0), new Float64Array(0), null, 2))).toMatchObject({ clusters: 0, squares: 0 });
		expect(() => finish(kMeans(x, y, null, 1.5))).toThrow(/1.5 groups/);
	});
});
