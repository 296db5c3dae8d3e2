import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { empiricalBayes, empiricalBayesLocal } from '$lib/statistics/empirical-bayes';
import { d, largestDifference, q } from './cells';

/*
 * spdep 1.2.7, cells.ts: pop <- 20 + (i*i*31) %% 977; cases <- (i*i*5 + i) %% 17 + (pop %/% 60)
 *   e <- EBest(cases, pop); e$estmm; attr(e, "parameters"); l <- EBlocal(cases, pop, q, geoda = TRUE); l$est; attr(l, "parameters")$a
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
	it('of the neighbours are spdep’s EBlocal', () => {
		const { rate, between } = empiricalBayesLocal(cases, population, q);
		expect(
			largestDifference(rate, [0.0463561374, 0.080339279, 0.0461193927, 0.0516742451, 0.0408873528, 0.0298964819, 0.0940731766, 0.0412021371, 0.0518936094, 0.0310640947, 0.0256528823, 0.0248111186, 0.0197910316, 0.0374603625, 0.0357848229, 0.0318672905, 0.0305157868, 0.0272939903, 0.0316069775, 0.0284163876, 0.0298644613, 0.0315969898, 0.0342904171, 0.0336852874, 0.0480188529, 0.0253273381, 0.0284201728, 0.0288992904, 0.0237600239, 0.0212004272])
		).toBeLessThan(1e-6); // prettier-ignore
		expect(
			largestDifference(between, [0.000831293168, 0.000644751304, 0.000263501541, 0.000176784383, 0.000100226249, 5.1955813e-05, 0.000714252523, 0.000589030076, 0.000176935735, 0.000120793354, 8.63016965e-05, 4.57825414e-05, 0.000410116402, 0.00032215464, 2.16114047e-05, 4.42277389e-05, 1.30331363e-05, 4.33279107e-05, 0.000107772897, 6.89957822e-05, 0, 1.64010997e-05, 3.99969905e-05, 6.48643982e-05, 0.000129989032, 6.48983268e-05, 0, 1.78473822e-05, 4.80665319e-05, 7.2106493e-05])
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
	it('stay as they are without neighbours', () => {
		const { rate, raw } = empiricalBayesLocal(cases, population, d);
		expect([rate[5], rate[9]]).toEqual([raw[5], raw[9]]);
	});
	it('need as many populations and neighbours as counts', () => {
		expect(() => empiricalBayes(cases, new Float64Array(3))).toThrow(/30 counts and 3 populations/);
		expect(() => empiricalBayesLocal(cases.slice(1), population.slice(1), q)).toThrow(/29 areas and neighbours for 30/);
	});
});
