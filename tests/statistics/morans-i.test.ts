import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moran } from '$lib/statistics/morans-i';
import { withSelf, type Neighbours } from '$lib/statistics/neighbours';
import type { WeightStyle } from '$lib/statistics/weights';
import { d, k, largestDifference, q, x } from './cells';

// spdep 1.2.7, cells.ts: a <- moran.test(x, nb2listw(nb, style = s, zero.policy = TRUE), zero.policy = TRUE, alternative = "two.sided"), b the same with
// randomisation = FALSE; c(a$estimate, a$statistic, a$p.value, b$estimate[3], b$statistic, b$p.value)
// prettier-ignore
const EXPECTED: { around: Neighbours; style: WeightStyle; expected: number[] }[] = [
	{ around: q, style: 'binary', expected: [-0.1353735731, -0.03448275862, 0.008485650802, -1.095239379, 0.273411778, 0.008534742784, -1.092084918, 0.2747957777] },
	{ around: q, style: 'row', expected: [-0.1532447331, -0.03448275862, 0.009515140191, -1.217502366, 0.2234131369, 0.009572588103, -1.213843573, 0.2248074636] },
	{ around: k, style: 'binary', expected: [-0.02064458029, -0.03448275862, 0.01219699808, 0.1253003965, 0.9002857383, 0.01227033869, 0.124925371, 0.9005826326] },
	{ around: k, style: 'row', expected: [-0.02064458029, -0.03448275862, 0.01219699808, 0.1253003965, 0.9002857383, 0.01227033869, 0.124925371, 0.9005826326] },
	{ around: d, style: 'binary', expected: [0.1560819416, -0.07692307692, 0.09449282584, 0.7579941547, 0.4484544821, 0.09810309981, 0.7439160178, 0.4569272843] },
	{ around: d, style: 'row', expected: [0.1585107157, -0.07692307692, 0.1021756953, 0.7365377283, 0.4614035159, 0.1061707523, 0.7225474146, 0.4699579851] },
];

describe('Moran’s I', () => {
	it('is spdep’s moran.test: on squares, of the nearest, where some have no neighbours', () => {
		for (const { around, style, expected } of EXPECTED) {
			const { i, expectation, randomisation: a, normality: b } = moran(x, around, style);
			expect(largestDifference([i, expectation, a.variance, a.z, a.p, b.variance, b.z, b.p], expected)).toBeLessThan(1e-8);
		}
	});
	it('counts the cells with neighbours', () => expect([moran(x, q, 'row').n, moran(x, d, 'row').n]).toEqual([30, 14]));
	it('takes no cell as its own neighbour', () => expect(moran(x, withSelf(k), 'row')).toEqual(moran(x, k, 'row')));
	it('does not change with the unit, nor with what is added to all', () => {
		fc.assert(
			fc.property(fc.double({ min: 0.01, max: 100, noNaN: true }), fc.integer({ min: -50, max: 50 }), (unit, more) => {
				const changed = x.map((v) => v * unit + more);
				expect(moran(changed, q, 'row').randomisation.z).toBeCloseTo(moran(x, q, 'row').randomisation.z, 8);
			})
		);
	});
	it('is high on a slope and −1 where every neighbour is the opposite', () => {
		const slope = Float64Array.from(x, (_, i) => i % 6);
		expect(moran(slope, q, 'row').i).toBeGreaterThan(0.4);
		const ring: Neighbours = {
			offsets: Uint32Array.of(0, 2, 4, 6, 8),
			indices: Uint32Array.of(1, 3, 0, 2, 1, 3, 0, 2),
			self: false
		};
		expect(moran(Float64Array.of(1, -1, 1, -1), ring, 'row').i).toBe(-1);
	});
	it('is not defined where nothing varies or a value is missing', () => {
		const missing = x.slice();
		missing[3] = NaN;
		for (const values of [new Float64Array(30).fill(0.1), missing]) {
			const { i, randomisation } = moran(values, q, 'row');
			expect([i, randomisation.z, randomisation.p]).toEqual([NaN, NaN, NaN]);
		}
	});
});
