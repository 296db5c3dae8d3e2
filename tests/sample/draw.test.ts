import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '$lib/domain/random';
import { picker, poisson, truncatedExponential } from '$lib/sample/draw';

describe('picker', () => {
	it('picks in proportion to the weights, and never what weighs nothing', () => {
		const weights = [1, 0, 3, 6];
		const pick = picker(weights);
		const random = seededRandom(1);
		const counts = [0, 0, 0, 0];
		for (let n = 0; n < 100_000; n++) counts[pick(random)]++;
		expect(counts[1]).toBe(0);
		[0, 2, 3].forEach((i) => expect(counts[i] / 100_000).toBeCloseTo(weights[i] / 10, 2));
	});

	it('picks only numbers it has, whatever the weights', () => {
		fc.assert(
			fc.property(
				fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 40 }),
				fc.nat(),
				(weights, seed) => {
					fc.pre(weights.some((weight) => weight > 1e-9));
					const pick = picker(weights);
					const random = seededRandom(seed);
					for (let n = 0; n < 50; n++) expect(weights[pick(random)]).toBeGreaterThan(0);
				}
			)
		);
	});
});

describe('poisson', () => {
	it.each([0.1, 2, 30])('has mean and variance %s', (mean) => {
		const random = seededRandom(3);
		const draws = Float64Array.from({ length: 40_000 }, () => poisson(mean, random));
		const average = draws.reduce((sum, n) => sum + n) / draws.length;
		const variance = draws.reduce((sum, n) => sum + (n - average) ** 2, 0) / draws.length;
		expect(Math.abs(average / mean - 1)).toBeLessThan(0.06);
		expect(Math.abs(variance / mean - 1)).toBeLessThan(0.06);
	});
});

describe('truncatedExponential', () => {
	it('stays below its limit and has the mean of the cut-off distribution', () => {
		const random = seededRandom(5);
		const draws = Float64Array.from({ length: 40_000 }, () => truncatedExponential(5, 14, random));
		expect(Math.max(...draws)).toBeLessThan(14);
		// Mean of an exponential of scale s cut off at m: s - m / (exp(m / s) - 1).
		expect(draws.reduce((sum, t) => sum + t) / draws.length).toBeCloseTo(5 - 14 / (Math.exp(14 / 5) - 1), 1);
	});
});
