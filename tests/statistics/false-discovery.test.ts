import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { benjaminiHochberg } from '$lib/statistics/false-discovery';
import { largestDifference } from './cells';

describe('adjusting for many tests', () => {
	const p = Float64Array.of(0.01, 0.02, 0.03, 0.04, 0.05, NaN, 0.001, 0.8, 0.02, 1, 0.0005);
	// R 4.2.2: p.adjust(p, "BH")
	it('is R’s p.adjust', () => {
		expect(largestDifference(benjaminiHochberg(p), [0.0333333333, 0.04, 0.05, 0.0571428571, 0.0625, NaN, 0.005, 0.888888889, 0.04, 1, 0.005])).toBeLessThan(1e-8); // prettier-ignore
	});
	it('finds as many as the step-up rule does, and keeps the order', () => {
		fc.assert(
			fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 40 }), (list) => {
				const adjusted = benjaminiHochberg(Float64Array.from(list));
				const sorted = [...list].sort((a, b) => a - b);
				// The largest k with p(k) ≤ 0.1 k / n; at the edge itself rounding decides.
				const found = sorted.findLastIndex((p, i) => p * list.length <= 0.1 * (i + 1)) + 1;
				expect(adjusted.filter((q) => q <= 0.1 * (1 + 1e-12)).length).toBeGreaterThanOrEqual(found);
				expect(adjusted.filter((q) => q <= 0.1 * (1 - 1e-12)).length).toBeLessThanOrEqual(found);
				list.forEach((p, i) => list.forEach((other, j) => p <= other && expect(adjusted[i]).toBeLessThanOrEqual(adjusted[j])));
			})
		);
	});
	it('of nothing is nothing', () => {
		expect([benjaminiHochberg(new Float64Array(0)).length, benjaminiHochberg(Float64Array.of(NaN))[0]]).toEqual([0, NaN]);
	});
});
