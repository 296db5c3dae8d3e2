import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { empiricalBayes } from '$lib/statistics/empirical-bayes';
import { partOfWhole, ratioOf } from '$lib/statistics/part-of-whole';
import { largestDifference } from './cells';

/*
 * R 4.2, spdep 1.2.7: i <- 0:11; whole <- 5 + (i * i * 31) %% 97; part <- (whole * (3 + (i * 7) %% 5)) %/% 10
 *   e <- EBest(part, whole, family = "binomial"); attr(e, "parameters")[c("b", "a")]; e$estmm
 *   d <- dbinom(part, whole, m) / 2; mid <- pmin(1, 2 * pmin(pbinom(part - 1, whole, m) + d, 1 - pbinom(part, whole, m) + d)); p.adjust(mid, "BH")
 *   with m <- sum(part) / sum(whole), and m <- 0.5
 */
const index = Array.from({ length: 12 }, (_, i) => i);
const whole = Float64Array.from(index, (i) => 5 + ((i * i * 31) % 97));
const part = Float64Array.from(index, (i) => Math.floor((whole[i] * (3 + ((i * 7) % 5))) / 10));

const EB_PARAMETERS = [0.4613220815752, 0.01936566570471];
const EB = [0.3963269527, 0.488569004, 0.6149781517, 0.4088119099, 0.513369666, 0.3184015634, 0.4915465493, 0.6535713109, 0.4050880448, 0.5746050928, 0.3180055065, 0.4931358574]; // prettier-ignore
const P = [0.4596071253, 0.644356116, 0.02883914527, 0.4596071253, 0.5741860126, 0.003565240571, 0.6228403732, 0.001153982209, 0.4596071253, 0.02883914527, 0.003565240571, 0.6220384549]; // prettier-ignore
const P_HALF = [0.328125, 1, 0.1052461001, 0.1405764682, 0.8387451172, 0.0002763745779, 1, 0.004372979892, 0.203863633, 0.1515204715, 0.0002763745779, 1]; // prettier-ignore

describe('the part of a whole on a map', () => {
	it('is drawn towards the overall part as by spdep’s EBest for binomial counts', () => {
		const { share, overall, n } = partOfWhole(part, whole);
		const total = whole.reduce((sum, n) => sum + n, 0);
		const { between } = empiricalBayes(part, whole, 'binomial');
		expect(n).toBe(12);
		expect(largestDifference([overall, between[0] + (overall * (1 - overall)) / (total / 12)], EB_PARAMETERS)).toBeLessThan(1e-9);
		expect(largestDifference(share, EB)).toBeLessThan(1e-6);
	});
	it('is tested as by R’s binomial distribution, with p adjusted as by p.adjust', () => {
		expect(largestDifference(partOfWhole(part, whole).p, P)).toBeLessThan(1e-6);
		expect(largestDifference(partOfWhole(part, whole, 0.5).p, P_HALF)).toBeLessThan(1e-6);
	});
	it('lies between what is seen and the overall part, and leaves out what makes no part', () => {
		const place = fc.tuple(fc.integer({ min: -2, max: 40 }), fc.integer({ min: -1, max: 60 }));
		fc.assert(
			fc.property(fc.array(place, { minLength: 1, maxLength: 30 }), (list) => {
				const found = partOfWhole(Float64Array.from(list, ([k]) => k), Float64Array.from(list, ([, n]) => n)); // prettier-ignore
				for (const [i, [k, n]] of list.entries()) {
					if (!(k >= 0 && n > 0 && k <= n)) {
						expect(found.share[i]).toBeNaN();
						expect(found.p[i]).toBeNaN();
						continue;
					}
					const [low, high] = [Math.min(k / n, found.overall), Math.max(k / n, found.overall)];
					expect(found.share[i]).toBeGreaterThanOrEqual(low - 1e-12);
					expect(found.share[i]).toBeLessThanOrEqual(high + 1e-12);
				}
			})
		);
	});
	it('becomes a ratio of rates', () => {
		expect(ratioOf(0.5, 1)).toBe(1);
		expect(ratioOf(30 / 50, 2)).toBeCloseTo(30 / 1 / (20 / 2), 12);
		expect(ratioOf(1, 1)).toBe(Infinity);
	});
});
