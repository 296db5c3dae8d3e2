import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { hexagonArea, hexagonAt, hexagonCentre, hexagonCorners, suggestedWidth } from '../../src/lib/spatial/hexagons';

const metres = fc.double({ min: -50_000, max: 50_000, noNaN: true });
const width = fc.constantFrom(100, 250, 500, 1234.5, 5000);

describe('hexagons', () => {
	it('have the area of a regular hexagon: 1 km from side to side is 0.866 km²', () => {
		expect(hexagonArea(1000)).toBeCloseTo(0.8660254, 7); // √3/2 · w²
	});
	it('have corners whose polygon has that area, by the shoelace formula', () => {
		const c = hexagonCorners(500, 3, -7);
		let twice = 0;
		for (let i = 0; i < 6; i++) twice += c[2 * i] * c[(2 * i + 3) % 12] - c[(2 * i + 2) % 12] * c[2 * i + 1];
		expect(twice / 2 / 1e6).toBeCloseTo(hexagonArea(500), 9);
	});
	it('hold their own centre', () => {
		fc.assert(
			fc.property(fc.integer({ min: -99, max: 99 }), fc.integer({ min: -99, max: 99 }), width, (col, row, w) => {
				expect(hexagonAt(w, ...hexagonCentre(w, col, row))).toEqual([col, row]);
			})
		);
	});
	it('hold every place that is nearer to their centre than to any other (brute force over the neighbourhood)', () => {
		fc.assert(
			fc.property(metres, metres, width, (x, y, w) => {
				const [col, row] = hexagonAt(w, x, y);
				const distance = (c: number, r: number) => {
					const [cx, cy] = hexagonCentre(w, c, r);
					return Math.hypot(cx - x, cy - y);
				};
				const own = distance(col, row);
				expect(own).toBeLessThanOrEqual(w / Math.sqrt(3) + 1e-6);
				for (let c = col - 2; c <= col + 2; c++)
					for (let r = row - 2; r <= row + 2; r++) expect(own).toBeLessThanOrEqual(distance(c, r) + 1e-6);
			}),
			{ numRuns: 2000 }
		);
	});
	it('are suggested in a size that suits the city', () => {
		expect(suggestedWidth(33_000, 42_000)).toBe(600);
		expect(suggestedWidth(1_000, 2_000)).toBe(100);
		expect(suggestedWidth(2_000_000, 900_000)).toBe(5000);
		expect(suggestedWidth(0, 0)).toBe(100);
	});
});
