import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isotropicWeight, overlap, translationWeight } from '../../src/lib/statistics/edge-correction';
import { polygons, rectangle } from '../../src/lib/statistics/study-window';

const box = rectangle(0, 0, 2000, 1000);
const shape = polygons([
	[0, 0, 2000, 100, 1800, 950, 900, 700, 100, 1000],
	[600, 200, 900, 200, 900, 400, 600, 400]
]);

describe('weights at the edge', () => {
	it('are alike for a rectangle and for the same as a polygon', () => {
		const [as, of] = [isotropicWeight(box), isotropicWeight(polygons([[0, 0, 0, 1000, 2000, 1000, 2000, 0]]))];
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 1999 }),
				fc.integer({ min: 1, max: 999 }),
				fc.double({ min: 5, max: 1500, noNaN: true }),
				(px, py, d) => {
					const expected = as(px, py, d);
					expect(Math.abs(of(px, py, d) - expected)).toBeLessThan(1e-6 * expected * expected);
				}
			)
		);
	});
	it('are none for a circle that only touches the edge', () => {
		const of = isotropicWeight(polygons([[0, 0, 0, 1000, 2000, 1000, 2000, 0]]));
		expect([of(1995, 5, 5), of(5, 995, 5), of(1000, 500, 500)]).toEqual([1, 1, 1]);
	});
	it('overlap: a square moved by half its side shares a quarter; the table is close to it', () => {
		const square = polygons([[0, 0, 10, 0, 10, 10, 0, 10]]);
		expect(overlap(square.edges!, 0, 5, 5)).toBeCloseTo(25, 10);
		expect(overlap(square.edges!, 0, 5, -5)).toBeCloseTo(25, 10);
		expect(overlap(shape.edges!, 0, 0, 0)).toBeCloseTo(shape.area, 5);
		const weight = translationWeight(shape, 300);
		expect(weight(-123, -77)).toBeCloseTo(shape.area / overlap(shape.edges!, 0, 123, 77), 4);
	});
});
