import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { empiricalBayes } from '$lib/statistics/empirical-bayes';
import { largestDifference } from './cells';

/*
 * spdep 1.2.7, cells.ts: pop <- 20 + (i*i*31) %% 977; cases <- (i*i*5 + i) %% 17 + (pop %/% 60)
 *   e <- EBest(cases, pop); e$estmm; attr(e, "parameters")
 */
const population = Float64Array.from({ length: 30 }, (_, i) => 20 + ((i * i * 31) % 977));
const cases = population.map((pop, i) => ((i * i * 5 + i) % 17) + Math.floor(pop / 60));

describe('rates drawn towards the mean', () => {
	it('of the whole map are spdep’s EBest', () => {
		const { rate, mean, between, n } = empiricalBayes(cases, population);
		expect(largestDifference([mean[4], between[4]], [0.03244005641749, 0.0001851476881859])).toBeLessThan(1e-9);
		expect(n).toBe(30);
		expect(
			largestDifference(rate, [0.0291164808, 0.0516501837, 0.0397349998, 0.049943677, 0.0429446963, 0.0305952583, 0.0708648868, 0.0389086024, 0.0474392592, 0.0274974157, 0.0238429412, 0.0233290044, 0.0208781072, 0.0358402364, 0.0407707716, 0.026218512, 0.037066762, 0.0240409658, 0.0334260151, 0.0276651348, 0.0352197717, 0.0323407991, 0.0416820819, 0.036045994, 0.0509098888, 0.0235143001, 0.0294600016, 0.0237735148, 0.0225300748, 0.0204624381])
		).toBeLessThan(1e-6); // prettier-ignore
	});
	it('lie between the raw rate and the mean, nearer to the mean for fewer people', () => {
		const counts = fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 5000 })), {
			minLength: 2,
			maxLength: 30
		});
		fc.assert(
			fc.property(counts, (list) => {
				const people = Float64Array.from(list, ([, pop]) => pop);
				const found = empiricalBayes(
					Float64Array.from(list, ([count]) => count),
					people
				);
				list.forEach((_, i) => {
					const { rate, raw, mean, trust } = found;
					const slack = 1e-12 * (raw[i] + mean[i]);
					expect(rate[i]).toBeGreaterThanOrEqual(Math.min(raw[i], mean[i]) - slack);
					expect(rate[i]).toBeLessThanOrEqual(Math.max(raw[i], mean[i]) + slack);
					list.forEach((_, j) => people[i] < people[j] && expect(trust[i]).toBeLessThanOrEqual(trust[j]));
				});
			})
		);
	});
	it('leave out areas without people, or without a count', () => {
		const found = empiricalBayes(Float64Array.of(3, 1, 9, NaN), Float64Array.of(100, 0, 120, 50));
		const without = empiricalBayes(Float64Array.of(3, 9), Float64Array.of(100, 120));
		expect([...found.rate]).toEqual([without.rate[0], NaN, without.rate[1], NaN]);
		expect([found.n, found.raw[1], found.trust[1]]).toEqual([2, NaN, NaN]);
	});
	it('are 0 where nothing happened anywhere', () => {
		expect([...empiricalBayes(new Float64Array(3), Float64Array.of(1, 2, 3)).rate]).toEqual([0, 0, 0]);
	});
	it('need as many populations as counts', () => {
		expect(() => empiricalBayes(cases, new Float64Array(3))).toThrow(/30 counts and 3 populations/);
	});
});
