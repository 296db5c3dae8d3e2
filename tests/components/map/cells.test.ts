import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { cellCorners, cellFinder } from '../../../src/lib/components/map/cells';
import { hexagonCentre } from '../../../src/lib/spatial/hexagons';

describe('cellFinder', () => {
	it('finds a hexagon anywhere within it, and nothing where there is none', () => {
		const centres = [
			[0, 0],
			[1, 0],
			[-3, 7]
		].map(([col, row]) => hexagonCentre(500, col, row));
		const cells = { shape: 'hexagon' as const, width: 500, x: centres.map(([x]) => x), y: centres.map(([, y]) => y) };
		const find = cellFinder(cells);
		expect(centres.map(([x, y]) => find(x + 200, y - 60))).toEqual([0, 1, 2]);
		expect(find(10_000, 0)).toBe(-1);
	});
	it('finds cells however far apart they lie', () => {
		const centres = [
			[0, 0],
			[9_000, 9_000],
			[-20, 3]
		].map(([col, row]) => hexagonCentre(500, col, row));
		const find = cellFinder({ shape: 'hexagon', width: 500, x: centres.map(([x]) => x), y: centres.map(([, y]) => y) });
		expect(centres.map(([x, y]) => find(x - 200, y + 60))).toEqual([0, 1, 2]);
		expect(find(10_000, 0)).toBe(-1);
	});
	it('finds squares of a lattice that begins elsewhere', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: -50, max: 50 }),
				fc.integer({ min: -50, max: 50 }),
				fc.double({ min: 0.01, max: 0.99, noNaN: true }),
				(c, r, part) => {
					const x = [130 + (c + 0.5) * 250];
					const y = [-70 + (r + 0.5) * 250];
					const find = cellFinder({ shape: 'square', width: 250, x, y, origin: [130, -70] });
					expect(find(130 + (c + part) * 250, -70 + (r + part) * 250)).toBe(0);
					expect(find(130 + (c + 1 + part) * 250, -70 + (r + part) * 250)).toBe(-1);
				}
			)
		);
	});
});

describe('cellCorners', () => {
	it('puts the corners around the centre', () => {
		expect(cellCorners('square', 10, 100, 200)).toEqual([95, 195, 105, 195, 105, 205, 95, 205]);
		const hexagon = cellCorners('hexagon', 10, 100, 200);
		expect(hexagon).toHaveLength(12);
		for (let k = 0; k < 12; k += 2) expect(Math.hypot(hexagon[k] - 100, hexagon[k + 1] - 200)).toBeCloseTo(10 / Math.sqrt(3), 9);
	});
});
