import { expect, it } from 'vitest';
import { median, percentileInterval, quantile } from '$lib/domain/quantile';

it('interpolates quantiles as numpy does', () => {
	expect(quantile([1, 2, 4, 8], 0.25)).toBe(1.75); // numpy.quantile([1, 2, 4, 8], .25), tests/reference/quality.py
	expect(quantile([], 0.5)).toBeNaN();
});
it('keeps infinite numbers apart from missing ones', () => {
	expect(quantile([0, 1, Infinity], 0.5)).toBe(1);
	expect(quantile([0, Infinity, Infinity], 0.75)).toBe(Infinity);
	expect(quantile([-Infinity, 0], 0.25)).toBe(-Infinity);
});
it('takes the middle number, or the mean of the two in the middle', () => {
	expect([median([3, 1, 2]), median([4, 1, 2, 3]), median([])]).toEqual([2, 2.5, NaN]);
});
it('interpolates percentiles as numpy does', () => {
	// numpy.percentile([4, 1, 3, 2, 10], (2.5, 97.5)) = [1.1, 9.4]
	const [lo, hi] = percentileInterval(Float64Array.from([4, 1, 3, 2, 10]));
	expect(lo).toBeCloseTo(1.1, 10);
	expect(hi).toBeCloseTo(9.4, 10);
});
it('leaves values that are missing out of a percentile interval', () => {
	expect(percentileInterval(Float64Array.of(NaN, 2, NaN, 2))).toEqual([2, 2]);
	expect(percentileInterval(Float64Array.of(NaN))).toEqual([NaN, NaN]);
});
