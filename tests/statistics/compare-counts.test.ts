import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareCounts } from '$lib/statistics/compare-counts';

/*
 * z, p: scipy 1.17.1, poisson_means_test(k1, e1, k2, e2); z with the sign of after less before. Its sums leave out 1e-10 at the lower end.
 * exact: R 4.2.2, poisson.test(c(k2, k1), c(e2, e1))$conf.int. Mid-P, with s the share after, m = k1 + k2:
 *   uniroot(function(s) pbinom(k2, m, s, lower = FALSE) + dbinom(k2, m, s) / 2 - .025, c(0, 1), tol = 1e-15), likewise below, as odds × e1 / e2
 */
const REFERENCE: [
	counts: [number, number, number, number],
	z: number,
	p: number,
	exact: number[],
	midP: number[],
	pMidP: number
][] = [
	[
		[20, 10, 15, 10],
		-0.8451542547285166,
		0.4076568725767962,
		[0.357270583893643, 1.54109624584312],
		[0.376541394739613, 1.4690941902565],
		0.405032246140763
	],
	[
		[0, 100, 3, 100],
		1.7320508075688772,
		0.08837900945483518,
		[0.413231355030894, Infinity],
		[0.583288453361878, Infinity],
		0.125
	],
	[
		[6, 2000, 25, 4000],
		1.8571428571428572,
		0.06892612890142939,
		[0.834286312261184, 6.20961740476431],
		[0.889743394426521, 5.56875601638833],
		0.0954230387211446
	],
	[
		[117, 365, 153, 365],
		2.190890230020664,
		0.028592409847905165,
		[1.02121914303105, 1.67812626245593],
		[1.02839394873864, 1.66603896628167],
		0.0285676465871373
	],
	[
		[1000, 52, 1100, 50],
		3.077260292451179,
		0.002086261166339809,
		[1.04915078560713, 1.24753639532039],
		[1.05012971867492, 1.24636869004418],
		0.00206716430820073
	],
	[[5, 1, 0, 3], -2.23606797749979, 0.092848969693173, [0, 0.363759701727515], [0, 0.273521401008693], 0.0009765625],
	[
		[40, 7.5, 41, 3.1],
		3.5375897297478813,
		0.0008570308569365784,
		[1.56454236339408, 3.93340073833599],
		[1.59971875036372, 3.84645194998227],
		5.96938826835409e-5
	]
];

describe('two counts', () => {
	it.each(REFERENCE)('%j: scipy’s E-test and R’s exact interval', (counts, z, p, exact, midP, pMidP) => {
		const found = compareCounts(...counts);
		expect(found.z).toBeCloseTo(z, 12);
		expect(Math.abs(found.p - p)).toBeLessThan(2e-9);
		expect(found.pMidP).toBeCloseTo(pMidP, 12);
		for (const [bounds, [low, high]] of [
			[found.exact, exact],
			[found.midP, midP]
		] as const) {
			expect(bounds.low).toBeCloseTo(low, 8);
			if (high === Infinity) expect(bounds.high).toBe(Infinity);
			else expect(bounds.high).toBeCloseTo(high, 8);
		}
	});
	it('agrees with the published example: 0 and 3 dodder seeds in 100 g of clover, p 0.0884', () => {
		// After Przyborowski and Wilenski (1940), Biometrika 31, 313–323, as scipy's documentation of the test has it: z 1.732, p 0.08837900929
		expect(compareCounts(0, 100, 3, 100).p).toBeCloseTo(0.08837900929, 8);
	});
	it('sums over all pairs, for counts too small to leave any out', () => {
		fc.assert(
			fc.property(fc.nat(12), fc.nat(12), fc.constantFrom(1, 2, 0.5, 3.7), (k1, k2, e2) => {
				const rate = (k1 + k2) / (1 + e2);
				const pivot = (a: number, b: number) => Math.abs(a - b / e2) / Math.sqrt(a + b / e2 / e2);
				let logs = [0];
				for (let k = 1; k < 120; k++) logs = [...logs, logs[k - 1] + Math.log(k)];
				const poisson = (k: number, mean: number) => Math.exp(k * Math.log(mean) - mean - logs[k]);
				let p = 0;
				for (let a = 0; a < 60; a++)
					for (let b = 0; b < 120; b++)
						if (pivot(a, b) >= pivot(k1, k2) * (1 - 1e-12)) p += poisson(a, rate) * poisson(b, rate * e2);
				if (k1 + k2 > 0 && pivot(k1, k2) > 0) expect(compareCounts(k1, 1, k2, e2).p).toBeCloseTo(p, 10);
				else expect(compareCounts(k1, 1, k2, e2).p).toBe(1);
			}),
			{ numRuns: 20 }
		);
	});
	it('turns round when the periods change places, and does not depend on the unit of exposure', () => {
		fc.assert(
			fc.property(fc.nat(500), fc.nat(500), fc.double({ min: 0.1, max: 10, noNaN: true }), (k1, k2, e2) => {
				const one = compareCounts(k1, 1, k2, e2);
				const turned = compareCounts(k2, e2, k1, 1);
				const scaled = compareCounts(k1, 365, k2, e2 * 365);
				expect(turned.p).toBeCloseTo(one.p, 9);
				expect(scaled.p).toBeCloseTo(one.p, 9);
				expect(scaled.midP.low).toBeCloseTo(one.midP.low, 8);
				if (one.midP.low > 0) expect(turned.midP.high * one.midP.low).toBeCloseTo(1, 8);
				expect(one.midP.low).toBeGreaterThanOrEqual(one.exact.low);
				expect(one.midP.high).toBeLessThanOrEqual(one.exact.high);
				if (k1 + k2 > 0) expect(one.midP.low > 1 || one.midP.high < 1).toBe(one.pMidP < 0.05);
			})
		);
	});
	it('says nothing of two zeros, and is undefined for parts of incidents or no exposure', () => {
		const none = compareCounts(0, 1, 0, 1);
		expect(none).toMatchObject({ n: 0, ratio: NaN, p: 1, pMidP: 1, midP: { low: 0, high: Infinity } });
		for (const odd of [
			compareCounts(1.5, 1, 2, 1),
			compareCounts(1, 0, 2, 1),
			compareCounts(-1, 1, 2, 1),
			compareCounts(NaN, 1, 2, 1)
		])
			expect([odd.ratio, odd.p, odd.pMidP, odd.z, odd.midP.low, odd.midP.high, odd.exact.low, odd.change.percent]).toEqual(
				Array(8).fill(NaN)
			);
	});
	it('is quick for a million incidents', () => {
		// p and z differ by less than the normal approximation's error there
		const { p, z } = compareCounts(1_000_000, 1, 1_002_000, 1);
		expect(z).toBeCloseTo(1.41351, 4);
		expect(p).toBeCloseTo(0.15751, 3);
	});
});
