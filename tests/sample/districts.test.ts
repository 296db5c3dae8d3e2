import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cityOutline, inCity, latOf, lonOf, xOf, yOf } from '$lib/sample/geography';
import { nearerTo } from '$lib/sample/districts';
import { signedArea } from '$lib/spatial/ring';
import { city, district, lat, lon } from './the-city';

const features = city.boundaries.geojson.features;
const rings = features.map(({ geometry }) => geometry.coordinates[0] as [number, number][]);

/** Even-odd rule: does a ray to the east cross the ring an odd number of times? */
function inside(ring: [number, number][], px: number, py: number): boolean {
	let odd = false;
	for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
		const [ax, ay] = ring[i];
		const [bx, by] = ring[j];
		if (ay > py !== by > py && px < ((bx - ax) * (py - ay)) / (by - ay) + ax) odd = !odd;
	}
	return odd;
}

describe('districts', () => {
	it('are 24, named apart, with people', () => {
		expect(new Set(features.map(({ properties }) => properties!.name)).size).toBe(24);
		for (const { properties } of features) {
			expect(properties!.population).toBeGreaterThan(1_000);
			expect(properties!.medianIncome).toBeGreaterThan(20_000);
			expect(properties!.minorityShare).toBeGreaterThan(0);
			expect(properties!.minorityShare).toBeLessThan(1);
		}
	});

	it('have closed rings that run anticlockwise and together cover the city once', () => {
		const areas = rings.map((ring) => {
			expect(ring.at(-1)).toEqual(ring[0]);
			return signedArea(ring.slice(0, -1).flatMap(([a, b]) => [xOf(a), yOf(b)]));
		});
		for (const area of areas) expect(area).toBeGreaterThan(1e6);
		const whole = signedArea(cityOutline().flat());
		// Corners are rounded to about 1 cm.
		expect(Math.abs(areas.reduce((sum, area) => sum + area) / whole - 1)).toBeLessThan(1e-5);
	});

	it('hold every place of the city in exactly one', () => {
		const place = fc.tuple(fc.double({ min: -8000, max: 8000, noNaN: true }), fc.double({ min: -8000, max: 8000, noNaN: true }));
		fc.assert(
			fc.property(place, ([px, py]) => {
				fc.pre(inCity(px, py, 20)); // the drawn outline is a polygon, a few metres inside the curve
				expect(rings.filter((ring) => inside(ring, lonOf(px), latOf(py)))).toHaveLength(1);
			}),
			{ numRuns: 500, seed: 1 }
		);
	});

	it('are the districts that the rows name', () => {
		let differ = 0;
		for (let i = 0; i < lon.length; i += 10) if (!inside(rings[district[i]], lon[i], lat[i])) differ++;
		expect(differ / (lon.length / 10)).toBeLessThan(0.001); // places are rounded to 0.1 m: on a border it may tip over
	});

	it('are cut where two seeds are equally far', () => {
		const square: [number, number][] = [[0, 0], [4, 0], [4, 4], [0, 4]]; // prettier-ignore
		expect(nearerTo([1, 2], [3, 2], square)).toEqual([[0, 0], [2, 0], [2, 4], [0, 4]]); // prettier-ignore
	});
});
