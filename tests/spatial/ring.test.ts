import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '$lib/domain/random';
import { inRing, ringArea, signedArea } from '$lib/spatial/ring';
import { markOutsideRing } from '$lib/spatial/ring-grid';

/** Coordinates on a coarse lattice, so that places often lie on edges and corners, or anywhere. */
const number = fc.oneof(fc.integer({ min: -8, max: 8 }), fc.double({ min: -8, max: 8, noNaN: true }).map(Math.fround));
const corners = fc.array(fc.tuple(number, number), { minLength: 3, maxLength: 14 });
const places = fc.array(fc.tuple(fc.oneof(number, fc.constant(NaN)), number), { minLength: 1, maxLength: 60 });

/** How often the line goes round a place, from the angles under which its corners are seen: another way to the same answer, off the edges. */
function turns(ring: readonly number[], x: number, y: number): number {
	let angle = 0;
	for (let k = 0, before = ring.length - 2; k < ring.length; before = k, k += 2) {
		const [ax, ay, bx, by] = [ring[before] - x, ring[before + 1] - y, ring[k] - x, ring[k + 1] - y];
		angle += Math.atan2(ax * by - ay * bx, ax * bx + ay * by);
	}
	return Math.round(angle / (2 * Math.PI));
}

describe('a ring', () => {
	it('holds the places it goes round, also where it crosses itself', () => {
		const place = fc.double({ min: -8, max: 8, noNaN: true }).filter((v) => Math.abs(v * 7 - Math.round(v * 7)) > 1e-3);
		const whole = fc.array(fc.tuple(fc.integer({ min: -8, max: 8 }), fc.integer({ min: -8, max: 8 })), {
			minLength: 3,
			maxLength: 9
		});
		fc.assert(
			fc.property(whole, place, place, (list, x, y) => {
				const ring = list.flat();
				// A place this near to an edge is told by rounding.
				fc.pre(list.every((a, k) => {
					const b = list[(k + 1) % list.length];
					const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
					return length === 0 || Math.abs((b[0] - a[0]) * (y - a[1]) - (b[1] - a[1]) * (x - a[0])) / length > 1e-6;
				})); // prettier-ignore
				expect(inRing(ring, x, y)).toBe(turns(ring, x, y) !== 0);
			}),
			{ numRuns: 150 }
		);
	});
	it('answers for many places as for each of them', () => {
		fc.assert(
			fc.property(corners, places, (list, asked) => {
				const ring = list.flat();
				const x = Float64Array.from(asked, ([px]) => px);
				const y = Float64Array.from(asked, ([, py]) => py);
				const out = new Uint8Array(asked.length).fill(9);
				markOutsideRing(ring, x, y, 8, out);
				expect([...out]).toEqual(asked.map(([px, py]) => (inRing(ring, px, py) ? 0 : 8)));
			}),
			{ numRuns: 60 }
		);
	});
	it('gives a place on a shared edge to exactly one of two neighbours', () => {
		const west = [0, 0, 4, 0, 4, 4, 0, 4];
		const east = [4, 0, 8, 0, 8, 4, 4, 4];
		for (const y of [0, 1, 3.5]) expect([inRing(west, 4, y), inRing(east, 4, y)]).toEqual([false, true]);
		expect(inRing(west, 2, 4)).toBe(false);
	});
	it('keeps the loop at the end of a lasso, and takes a figure of eight for both of its halves', () => {
		const overshot = [0, 0, 10, 0, 10, 10, 0, 10, 0, -2, 3, 2];
		expect(inRing(overshot, 1.2, 0.4)).toBe(true);
		const eight = [0, 0, 4, 4, 4, 0, 0, 4];
		expect([inRing(eight, 0.5, 2), inRing(eight, 3.5, 2), inRing(eight, 2, 0.5)]).toEqual([true, true, false]);
		expect(ringArea(eight)).toBeCloseTo(8, 10);
	});
	it('has the area that a share of random places says, also where it crosses itself', () => {
		const random = seededRandom(7);
		fc.assert(
			fc.property(corners, (list) => {
				const ring = list.flat();
				let hits = 0;
				for (let i = 0; i < 4000; i++) hits += +inRing(ring, 16 * random() - 8, 16 * random() - 8);
				const area = ringArea(ring);
				const share = Math.min(1, area / 256);
				expect(Math.abs(hits / 4000 - share)).toBeLessThan(0.004 + 5 * Math.sqrt((share * (1 - share)) / 4000));
			}),
			{ numRuns: 15, seed: 3 }
		);
	});
	it('that does not cross itself has the same area by the shoelace, positive where it runs anticlockwise', () => {
		const bent = [1e6, 1e6, 1e6 + 6, 1e6, 1e6 + 6, 1e6 + 5, 1e6 + 2, 1e6 + 1];
		expect(signedArea(bent)).toBe(13);
		expect(ringArea(bent)).toBeCloseTo(13, 8);
		expect(signedArea([1e6, 1e6, 1e6 + 2, 1e6 + 1, 1e6 + 6, 1e6 + 5, 1e6 + 6, 1e6])).toBe(-13);
		expect(signedArea([])).toBe(0);
	});
	it('of no extent holds nothing', () => {
		const out = new Uint8Array(2);
		markOutsideRing([1, 1, 5, 1, 3, 1], Float64Array.of(2, 3), Float64Array.of(1, 1), 8, out);
		expect([...out]).toEqual([8, 8]);
	});
});
