import fc from 'fast-check';
import { expect, it } from 'vitest';
import { claimOf } from '$lib/statistics/claims';
import { compareCounts } from '$lib/statistics/compare-counts';

it('says a rise or a fall with its bounds, the bounds never nearer than they are', () => {
	expect(claimOf({ ratio: 1.184, low: 1.128, high: 1.247 })).toEqual({ kind: 'rose', change: 18, low: 12, high: 25 });
	expect(claimOf({ ratio: 0.7, low: 0.622, high: 0.793 })).toEqual({ kind: 'fell', change: -30, low: -38, high: -20 });
	expect(claimOf({ ratio: 1.02, low: 1.0042, high: 1.031 })).toEqual({ kind: 'rose', change: 2, low: 0.4, high: 4 });
});
it('keeps a ratio between the bounds of its draws', () => {
	expect(claimOf({ ratio: 1.5, low: 1.1, high: 1.4 })).toEqual({ kind: 'rose', change: 40, low: 10, high: 40 });
	expect(claimOf({ ratio: 1.02, low: 0.5, high: 0.9 })).toEqual({ kind: 'fell', change: -10, low: -50, high: -10 });
	expect(claimOf({ ratio: 0.3, low: 0.5, high: 0.9 })).toEqual({ kind: 'fell', change: -50, low: -50, high: -10 });
});
it('says a rise from none without a percentage', () => {
	const { ratio, midP } = compareCounts(0, 1, 9, 1);
	expect(claimOf({ ratio, ...midP })).toMatchObject({ kind: 'rose', change: null, high: null });
});
it('says about the same only where everything that may be is small', () => {
	expect(claimOf({ ratio: 1.02, low: 0.963, high: 1.0899 })).toEqual({ kind: 'same', low: -4, high: 9 });
	expect(claimOf({ ratio: 1.02, low: 0.963, high: 1.11 })).toEqual({ kind: 'unclear', low: -4, high: 11 });
	expect(claimOf({ ratio: 1.02, low: 0.963, high: 1.0899 }, 5)).toMatchObject({ kind: 'unclear' });
});
it('says that there is too little to say', () => {
	for (const [before, after] of [
		[0, 0],
		[1, 1],
		[0, 2],
		[3, 2]
	]) {
		const { ratio, midP } = compareCounts(before, 1, after, 1);
		expect(claimOf({ ratio, ...midP })).toEqual({ kind: 'too-few' });
	}
	expect(claimOf({ ratio: 1, low: NaN, high: NaN })).toEqual({ kind: 'too-few' });
});
it('claims no change that is too small to be written', () => {
	expect(claimOf({ ratio: 1.001, low: 1.0004, high: 1.002 })).toEqual({ kind: 'same', low: 0, high: 0.2 });
	expect(claimOf({ ratio: 0.999, low: 0.998, high: 0.9996 })).toEqual({ kind: 'same', low: -0.2, high: 0 });
});
it('never claims more than the interval allows', () => {
	const number = fc.double({ min: 0, max: 5, noNaN: true });
	fc.assert(
		fc.property(number, number, number, (a, b, c) => {
			const [low, ratio, high] = [a, b, c].sort((x, y) => x - y);
			const claim = claimOf({ ratio, low, high });
			expect(claim.kind === 'too-few').toBe(low <= 0.5 && high >= 2);
			if (claim.kind === 'too-few') return;
			expect(claim.low).toBeLessThanOrEqual(100 * (low - 1) + 1e-6);
			expect(claim.high).toBeGreaterThanOrEqual(100 * (high - 1) - 1e-6);
			expect(claim.kind === 'rose').toBe(claim.low > 0);
			expect(claim.kind === 'fell').toBe(claim.high !== null && claim.high < 0);
			if ('change' in claim) {
				expect(claim.change).toBeGreaterThanOrEqual(claim.low);
				expect(claim.change).toBeLessThanOrEqual(claim.high ?? Infinity);
			}
			if (claim.kind === 'same') expect([claim.low >= -10, claim.high <= 10]).toEqual([true, true]);
		}),
		{ numRuns: 500 }
	);
});
