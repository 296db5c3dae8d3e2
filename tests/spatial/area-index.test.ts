import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type * as GeoJSON from 'geojson';
import { seededRandom } from '$lib/domain/random';
import { areaIndex, type Areas } from '$lib/spatial/area-index';
import { tessellation } from './tessellation';

type Rings = GeoJSON.Position[][];
const collection = (geometries: (GeoJSON.Polygon | GeoJSON.MultiPolygon)[]): Areas => ({
	type: 'FeatureCollection',
	features: geometries.map((geometry) => ({ type: 'Feature', properties: {}, geometry }))
});
const polygon = (coordinates: Rings): GeoJSON.Polygon => ({ type: 'Polygon', coordinates });
const multi = (coordinates: Rings[]): GeoJSON.MultiPolygon => ({ type: 'MultiPolygon', coordinates });

/** Plain ray casting over every edge of every polygon: the definition. */
function reference(areas: Areas, lon: number, lat: number): number {
	return areas.features.findIndex(({ geometry }) => {
		const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
		return parts.some((rings) => rings.filter((ring) => crossesOdd(ring, lon, lat)).length % 2 === 1);
	});
}
function crossesOdd(ring: GeoJSON.Position[], lon: number, lat: number): boolean {
	let odd = false;
	ring.forEach((a, k) => {
		const b = ring[(k + 1) % ring.length];
		const [[x1, y1], [x2, y2]] = a[1] <= b[1] ? [a, b] : [b, a];
		if (y1 <= lat && lat < y2 && lon < x1 + ((lat - y1) / (y2 - y1)) * (x2 - x1)) odd = !odd;
	});
	return odd;
}

/** Coordinates on a coarse lattice, so that places often lie on edges and corners, or anywhere. */
const number = fc.oneof(fc.integer({ min: -8, max: 8 }), fc.double({ min: -8, max: 8, noNaN: true }));
const point = fc.tuple(number, number);
const ring = fc.array(point, { minLength: 1, maxLength: 9 });
const part = fc.array(ring, { minLength: 1, maxLength: 3 });
const shape = fc.oneof(part.map(polygon), fc.array(part, { maxLength: 3 }).map(multi));

describe('areaIndex', () => {
	it('answers as plain ray casting does, whatever the polygons: holes, several parts, overlaps, crossing edges', () => {
		fc.assert(
			fc.property(fc.array(shape, { maxLength: 6 }), fc.array(point, { maxLength: 60 }), (shapes, points) => {
				const areas = collection(shapes);
				const index = areaIndex(areas);
				for (const [lon, lat] of points) expect(index.find(lon, lat)).toBe(reference(areas, lon, lat));
			}),
			{ numRuns: 400 }
		);
	});

	it('asks about corners and middles of edges as about any place', () => {
		fc.assert(
			fc.property(fc.array(shape, { minLength: 1, maxLength: 4 }), (shapes) => {
				const areas = collection(shapes);
				const index = areaIndex(areas);
				const rings = shapes.flatMap((s) => (s.type === 'Polygon' ? s.coordinates : s.coordinates.flat()));
				for (const points of rings)
					points.forEach(([x, y], k) => {
						const [u, v] = points[(k + 1) % points.length];
						for (const [lon, lat] of [
							[x, y],
							[(x + u) / 2, (y + v) / 2]
						])
							// prettier-ignore
							expect(index.find(lon, lat)).toBe(reference(areas, lon, lat));
					});
			}),
			{ numRuns: 200 }
		);
	});

	it('finds exactly one of many areas that cover the plane, on shared edges too', () => {
		const areas = tessellation(900, 3);
		const one = areas.features.map((feature) => areaIndex({ type: 'FeatureCollection', features: [feature] }));
		const corner = areas.features.flatMap(({ geometry }) => (geometry as GeoJSON.Polygon).coordinates[0]);
		const inner = corner.filter(([x, y]) => x > 0.02 && y > 0.02 && x < 0.98 && y < 0.98);
		for (const [x, y] of inner.slice(0, 400)) expect(one.filter((index) => index.find(x, y) === 0)).toHaveLength(1);
	});

	it('answers for many places at once as for each', () => {
		const areas = tessellation(200, 5);
		const index = areaIndex(areas);
		const random = seededRandom(1);
		const lon = Float64Array.from({ length: 5000 }, () => random() * 1.2 - 0.1);
		const lat = Float64Array.from({ length: 5000 }, () => random() * 1.2 - 0.1);
		const found = index.findAll(lon, lat);
		found.forEach((area, i) => expect(area).toBe(reference(areas, lon[i], lat[i])));
	});

	it('finds nothing for unknown places, nor among no areas', () => {
		const square = collection([polygon([[[0, 0], [1, 0], [1, 1], [0, 1]]])]); // prettier-ignore
		const index = areaIndex(square);
		expect([index.find(NaN, 0.5), index.find(0.5, Infinity), index.find(0.5, 0.5)]).toEqual([-1, -1, 0]);
		expect(areaIndex(collection([])).find(0, 0)).toBe(-1);
	});
});
