import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ringArea } from '$lib/spatial/ring';
import { MOST_CORNERS } from '$lib/domain/exploration';
import { simplifiedRing } from '$lib/spatial/simplify';

/** A wavy circle of many corners, metres. */
const wavy = (n: number, waves: number, size: number) =>
	Array.from({ length: 2 * n }, (_, k) => {
		const angle = ((k >> 1) / n) * 2 * Math.PI;
		const radius = 1000 + size * Math.sin(waves * angle);
		return 5000 + radius * (k % 2 ? Math.sin(angle) : Math.cos(angle));
	});

describe('a simplified ring', () => {
	it('keeps the corners of a square and drops what lies between them', () => {
		const square = [0, 0, 50, 0, 100, 0, 100, 50, 100, 100, 50, 100.2, 0, 100, 0, 50];
		expect(simplifiedRing(square, 0.5)).toEqual([0, 0, 100, 0, 100, 100, 0, 100]);
	});
	it('has whole metres, no corner twice in a row and at most 200 of them', () => {
		fc.assert(
			fc.property(fc.integer({ min: 3, max: 900 }), fc.nat(40), fc.nat(300), (n, waves, size) => {
				const ring = simplifiedRing(wavy(n, waves, size), 0);
				fc.pre(ring !== null);
				expect(ring!.length).toBeLessThanOrEqual(2 * MOST_CORNERS);
				expect(ring!.every(Number.isInteger)).toBe(true);
				for (let k = 2; k < ring!.length; k += 2) expect(ring![k] === ring![k - 2] && ring![k + 1] === ring![k - 1]).toBe(false);
			}),
			{ numRuns: 10 }
		);
	});
	it('encloses nearly what the whole line does', () => {
		const line = wavy(5000, 9, 200);
		const ring = simplifiedRing(line, 2)!;
		expect(ring.length).toBeLessThan(400);
		expect(ringArea(ring) / (Math.PI * (1000 ** 2 + 200 ** 2 / 2))).toBeCloseTo(1, 2);
	});
	it('is none when nothing has an inside', () => {
		expect(simplifiedRing([], 1)).toBeNull();
		expect(simplifiedRing([0, 0, 100, 0, 50, 0], 1)).toBeNull();
		expect(simplifiedRing([0, 0, 0.2, 0.1, 0.1, 0.3], 0)).toBeNull();
	});
});
