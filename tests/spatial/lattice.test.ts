import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cellOf, centreOf, cornersOf, neighbourSteps, stepsWithin, type Lattice } from '$lib/spatial/lattice';
import { signedArea } from '$lib/spatial/ring';

const metres = fc.double({ min: -50_000, max: 50_000, noNaN: true });
const lattice = fc.record({
	shape: fc.constantFrom('square' as const, 'hexagon' as const),
	size: fc.integer({ min: 100, max: 2000 })
});

it('puts every point in the cell whose centre is nearest', () => {
	fc.assert(
		fc.property(lattice, metres, metres, (cells: Lattice, x, y) => {
			const [a, b] = cellOf(cells, x, y);
			const distance = (da: number, db: number) => {
				const [cx, cy] = centreOf(cells, a + da, b + db);
				return Math.hypot(cx - x, cy - y);
			};
			for (const [da, db] of neighbourSteps(cells)) expect(distance(0, 0)).toBeLessThanOrEqual(distance(da, db) + 1e-6);
		})
	);
});
it('has corners that enclose a cell of its width', () => {
	expect(signedArea(cornersOf({ shape: 'square', size: 500 }, 3, -2))).toBeCloseTo(500 ** 2, 3);
	expect(signedArea(cornersOf({ shape: 'hexagon', size: 500 }, 3, -2))).toBeCloseTo((Math.sqrt(3) / 2) * 500 ** 2, 3);
});
it('finds all cells within a radius, and their neighbours at one width', () => {
	fc.assert(
		fc.property(
			lattice,
			fc.integer({ min: 100, max: 1500 }),
			fc.double({ min: -0.49, max: 0.49, noNaN: true }),
			(cells, radius, offset) => {
				const [x0, y0] = centreOf(cells, 0, 0);
				const point = [x0 + offset * cells.size * 0.8, y0 + offset * cells.size * 0.5];
				const steps = new Set(stepsWithin(cells, radius).map(([a, b]) => `${a},${b}`));
				for (let a = -20; a <= 20; a++)
					for (let b = -20; b <= 20; b++) {
						const [x, y] = centreOf(cells, a, b);
						if (Math.hypot(x - point[0], y - point[1]) <= radius) expect(steps.has(`${a},${b}`)).toBe(true);
					}
			}
		),
		{ numRuns: 40 }
	);
});
