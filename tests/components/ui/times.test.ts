import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isManifold, manifold, timesOf } from '$lib/components/ui/times';

describe('a large rise as a ratio', () => {
	it('is said in tenths, from ten on in whole numbers', () => {
		expect([4.53, 2.5, 9.94, 9.96, 12.4].map((ratio) => timesOf(ratio))).toEqual(['4.5', '2.5', '9.9', '10', '12']);
	});
	it('begins at two and a half times', () => {
		expect([100, 149, 150, 353].map(isManifold)).toEqual([false, false, true, true]);
	});
	it('has an interval that is never narrower than it is', () => {
		expect(manifold(353, 288, 427)).toEqual(['4.5', '3.8', '5.3']);
		expect(manifold(353, 290, 420)).toEqual(['4.5', '3.9', '5.2']);
	});
	it('never lets an end fall on no change', () => {
		expect(timesOf(1.02, 'down')).toBe('1.02');
		expect(timesOf(1.004, 'down')).toBe('1.004');
		expect(timesOf(0.97, 'up')).toBe('0.97');
	});
	it('rounds down below and up above, whatever the ratio', () => {
		fc.assert(
			fc.property(fc.double({ min: 0.01, max: 400, noNaN: true }), (ratio) => {
				const [low, high] = [Number(timesOf(ratio, 'down')), Number(timesOf(ratio, 'up'))];
				expect(low).toBeLessThanOrEqual(ratio + 1e-8);
				expect(high).toBeGreaterThanOrEqual(ratio - 1e-8);
				expect(high - low).toBeLessThan(1.001);
			})
		);
	});
});
