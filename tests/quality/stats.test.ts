import { describe, expect, it } from 'vitest';
import { chiSquareQuantile, falseDiscovery, normalTail, quantile, ratioInterval, wilson } from '../../src/lib/quality/stats';

/** Numbers of scipy 1.17.1 (tests/reference/quality.py). */
describe('statistics of the quality report', () => {
	it('Wilson’s interval is that of scipy', () => {
		// scipy.stats.binomtest(81, 263).proportion_ci(method='wilson')
		const { low, high } = wilson(81, 263);
		expect(low).toBeCloseTo(0.2552885198, 6);
		expect(high).toBeCloseTo(0.366209577, 6);
		expect(wilson(0, 20)).toMatchObject({ share: 0, low: 0 });
		expect(wilson(0, 0)).toMatchObject({ low: 0, high: 1 });
	});
	it('the normal tail is that of scipy', () => {
		// scipy.stats.norm.sf([0, 1.5, 3, 6])
		for (const [z, p] of [
			[0, 0.5],
			[1.5, 0.06680720126885807],
			[3, 0.0013498980316300933],
			[6, 9.865876450376946e-10]
		] as const)
			// prettier-ignore
			expect(normalTail(z) / p).toBeCloseTo(1, 6);
		expect(normalTail(-1.5)).toBeCloseTo(1 - 0.06680720126885807, 7);
	});
	it('false discoveries are controlled as in the paper’s procedure', () => {
		// scipy.stats.false_discovery_control([.001, .008, .039, .041, .27, .6])
		const expected = [0.006, 0.024, 0.0615, 0.0615, 0.324, 0.6];
		falseDiscovery([0.001, 0.008, 0.039, 0.041, 0.27, 0.6]).forEach((q, i) => expect(q).toBeCloseTo(expected[i], 10));
	});
	it('quantiles are interpolated as numpy does', () => {
		expect(quantile([1, 2, 4, 8], 0.25)).toBe(1.75); // numpy.quantile([1, 2, 4, 8], .25)
		expect(quantile([], 0.5)).toBeNaN();
	});
	it('a ratio’s interval holds the ratio and widens with overdispersion', () => {
		const plain = ratioInterval(100, 10, 150, 10);
		const wide = ratioInterval(100, 10, 150, 10, 4);
		expect(plain.ratio).toBeCloseTo(1.5, 2);
		expect(plain.low).toBeLessThan(1.5);
		expect(wide.low).toBeLessThan(plain.low);
		expect(wide.high).toBeGreaterThan(plain.high);
	});
	it('quantiles of chi-square are near scipy’s', () => {
		// scipy.stats.chi2.ppf(.95, [3, 10, 30])
		for (const [degrees, value] of [
			[3, 7.814727903251179],
			[10, 18.307038053275146],
			[30, 43.77297182574219]
		] as const)
			// prettier-ignore
			expect(Math.abs(chiSquareQuantile(degrees, 1.644854) / value - 1)).toBeLessThan(0.01);
	});
});
