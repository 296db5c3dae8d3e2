import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eachPair, eachWithin, layPointGrid } from '../../src/lib/statistics/point-grid';

describe('grid of points', () => {
	const place = fc.tuple(fc.integer({ min: -50, max: 50 }), fc.oneof(fc.integer({ min: -50, max: 50 }), fc.constant(1e7)));
	it('meets every pair within reach once, and no other, whatever the cells', () => {
		fc.assert(
			fc.property(
				fc.array(place, { maxLength: 40 }),
				fc.integer({ min: 1, max: 60 }),
				fc.integer({ min: 0, max: 80 }),
				(places, side, reach) => {
					const [x, y] = [0, 1].map((k) => Float64Array.from(places, (p) => p[k]));
					const grid = layPointGrid(x, y, side);
					const met: string[] = [];
					eachPair(grid, reach, (a, b) => met.push([grid.order[a], grid.order[b]].sort((p, q) => p - q).join()));
					const expected: string[] = [];
					for (let i = 0; i < places.length; i++)
						for (let j = i + 1; j < places.length; j++)
							if ((x[i] - x[j]) ** 2 + (y[i] - y[j]) ** 2 <= reach ** 2) expected.push(`${i},${j}`);
					expect(met.sort()).toEqual(expected.sort());
					let within = 0;
					eachWithin(grid, 3, 4, reach, () => within++);
					expect(within).toBe(places.filter(([px, py]) => (px - 3) ** 2 + (py - 4) ** 2 <= reach ** 2).length);
				}
			)
		);
	});
	it('has no more cells than are good for its points', () => {
		const grid = layPointGrid(Float64Array.of(0, 1, 1e9), Float64Array.of(0, 1, 1e9), 1);
		expect(grid.cols * grid.rows).toBeLessThanOrEqual(76);
	});
});
