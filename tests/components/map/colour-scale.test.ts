import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { growingScale, selectRank, stepScale } from '../../../src/lib/components/map/colour-scale';

const density = fc.oneof(fc.constant(0), fc.double({ min: 0.001, max: 1e6, noNaN: true }));
const values = fc.array(density, { minLength: 1, maxLength: 300 });

describe('growingScale', () => {
	it('has ascending limits from 0, and shares that never fall as values grow', () => {
		fc.assert(
			fc.property(
				values,
				fc.double({ min: 0, max: 1e6, noNaN: true }),
				fc.double({ min: 0, max: 1e6, noNaN: true }),
				(list, a, b) => {
					const { limits, share } = growingScale(list);
					expect(limits[0]).toBe(0);
					for (let k = 1; k < limits.length; k++) expect(limits[k]).toBeGreaterThan(limits[k - 1]);
					expect(share(Math.min(a, b))).toBeLessThanOrEqual(share(Math.max(a, b)));
					for (const value of [a, b]) {
						expect(share(value)).toBeGreaterThan(0);
						expect(share(value)).toBeLessThanOrEqual(1);
					}
				}
			)
		);
	});
	it('says "or more" only when something lies above the top', () => {
		fc.assert(
			fc.property(values, (list) => {
				const { limits, clipped } = growingScale(list);
				expect(clipped).toBe(list.some((value) => value > limits.at(-1)!));
			})
		);
	});
	it('is not flattened by one extreme cell', () => {
		const list = [...Array.from({ length: 999 }, (_, k) => 1 + (k % 100)), 1e6];
		expect(growingScale(list).limits.at(-1)).toBe(100);
		expect(growingScale(list).clipped).toBe(true);
	});
	it('works with nothing to draw', () => {
		expect(growingScale([]).limits[0]).toBe(0);
		expect(growingScale([0, NaN]).clipped).toBe(false);
	});
});

it('selectRank gives the value that sorting would put there', () => {
	fc.assert(
		fc.property(
			fc.array(fc.oneof(fc.nat(5), fc.double({ noNaN: true })), { minLength: 1, maxLength: 60 }),
			fc.nat(59),
			(list, at) => {
				const rank = at % list.length;
				// 0 and −0 are the same rank.
				expect(selectRank(Float64Array.from(list), rank) + 0).toBe(Float64Array.from(list).sort()[rank] + 0);
			}
		)
	);
});

describe('stepScale', () => {
	it('gives a value on a limit to the step above it', () => {
		const { share } = stepScale([0, 10, 20, 30]);
		expect(share(9.99)).toBe(share(0));
		expect(share(10)).toBe(share(15));
		expect([share(29), share(1000)]).toEqual([1, 1]);
	});
});
