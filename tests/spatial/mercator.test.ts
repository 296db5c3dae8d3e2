import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heightAt, latitudeAt, tileBox, tilesOver, zoomFor } from '$lib/spatial/mercator';
import { EARTH_RADIUS, localProjection, projectPoint } from '$lib/spatial/projection';

const projection = localProjection([-88, 41.6, -87.5, 42.1]);

describe('the square map of the web', () => {
	it('has the equator in the middle and ends at 85.05°', () => {
		expect([latitudeAt(0), latitudeAt(0.5), latitudeAt(1)].map((degrees) => degrees.toFixed(4))).toEqual(['85.0511', '0.0000', '-85.0511']); // prettier-ignore
		// python3: from math import *; (1 - asinh(tan(radians(41.85))) / pi) / 2
		expect(heightAt(41.85)).toBeCloseTo(0.37178, 5);
		fc.assert(fc.property(fc.double({ min: -85, max: 85, noNaN: true }), (degrees) => Math.abs(latitudeAt(heightAt(degrees)) - degrees) < 1e-9)); // prettier-ignore
	});
	it('is asked for the tiles over a box that cover it, nearest to the middle first', () => {
		const metre = fc.integer({ min: 0, max: 30_000 });
		fc.assert(
			fc.property(metre, metre, fc.integer({ min: 2000, max: 9000 }), (x, y, size) => {
				const tiles = tilesOver(projection, [x, y, x + size, y + size], 13, [-180, -85, 180, 85], 100);
				const boxes = tiles.map((tile) => tileBox(projection, tile));
				for (const [px, py] of [
					[x, y],
					[x + size, y + size],
					[x + size / 2, y + size / 3]
				])
					// prettier-ignore
					expect(boxes.filter((box) => px >= box[0] && px < box[2] && py >= box[1] && py < box[3])).toHaveLength(1);
				const far = boxes.map((box) => Math.hypot((box[0] + box[2]) / 2 - x - size / 2, (box[1] + box[3]) / 2 - y - size / 2));
				expect(Math.min(...far)).toBeCloseTo(far[0], -2);
			}),
			{ numRuns: 50 }
		);
	});
	it('is left alone beyond the file, and where it would be too many', () => {
		expect(tilesOver(projection, [0, 0, 9000, 9000], 13, [10, 50, 11, 51], 100)).toEqual([]);
		expect(tilesOver(projection, [0, 0, 30_000, 30_000], 18, [-180, -85, 180, 85], 40)).toEqual([]);
	});
	it('has tiles no wider than wanted', () => {
		for (const metres of [0.7, 3, 40]) {
			const z = zoomFor(projection, metres, 512);
			const wide = (2 * Math.PI * EARTH_RADIUS * Math.cos((projection.lat0 * Math.PI) / 180)) / 2 ** z / metres;
			expect(wide).toBeLessThanOrEqual(512);
			expect(wide).toBeGreaterThan(256);
		}
		expect(projectPoint(projection, -88, 41.6)).toEqual([0, 0]);
	});
});
