import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearness } from '$lib/spatial/nearness';

describe('nearness', () => {
	it('measures to the nearest and counts within reach, its edge included', () => {
		const at = (...values: number[]) => Float64Array.from(values);
		const { distance, within } = nearness(at(0, 900), at(0, 0), at(300, 0, 1000), at(400, 600, 0), 500);
		expect([[...distance], [...within]]).toEqual([[500, 100], [1, 1]]); // prettier-ignore
	});
	it('finds what looking at every place finds', () => {
		const number = fc.integer({ min: -50, max: 50 });
		const points = fc.array(fc.tuple(number, number), { minLength: 1, maxLength: 30 });
		fc.assert(
			fc.property(points, points, fc.integer({ min: 0, max: 40 }), (from, to, reach) => {
				const column = (list: [number, number][], k: 0 | 1) => Float64Array.from(list, (point) => point[k]);
				const found = nearness(column(from, 0), column(from, 1), column(to, 0), column(to, 1), reach);
				from.forEach(([x, y], i) => {
					const all = to.map(([px, py]) => Math.hypot(px - x, py - y));
					expect(found.distance[i]).toBeCloseTo(Math.min(...all), 9); // of two equally near, hypot may round one up
					expect(found.within[i]).toBe(all.filter((d) => d <= reach).length);
				});
			})
		);
	});
});
