import { expect, it } from 'vitest';
import type * as GeoJSON from 'geojson';
import { areaPartAt, outlineAt } from '$lib/spatial/area-ring';
import { localProjection, projectPoint, unprojectPoint } from '$lib/spatial/projection';

const box = (west: number, south: number, size: number) => [[west, south], [west + size, south], [west + size, south + size], [west, south + size], [west, south]]; // prettier-ignore
const areas: GeoJSON.FeatureCollection = {
	type: 'FeatureCollection',
	features: [
		{ type: 'Feature', properties: { name: 'Ring Road' }, geometry: { type: 'Polygon', coordinates: [box(0, 0, 9), box(3, 3, 3)] } },
		{ type: 'Feature', properties: { name: 'Isles' }, geometry: { type: 'MultiPolygon', coordinates: [[box(3, 3, 1)], [box(20, 0, 2)]] } }
	]
}; // prettier-ignore

it('finds the part of an area that holds a place, and nothing in its holes', () => {
	expect(areaPartAt(areas, 1, 1)).toEqual({ name: 'Ring Road', ring: box(0, 0, 9).flat() });
	expect(areaPartAt(areas, 21, 1)).toEqual({ name: 'Isles', ring: box(20, 0, 2).flat() });
	expect(areaPartAt(areas, 3.5, 3.5)?.name).toBe('Isles');
	expect(areaPartAt(areas, 5, 5)).toBeNull();
	expect(areaPartAt(areas, 30, 30)).toBeNull();
});

it('gives its outline in metres, with no corner that the line does not need', () => {
	const projection = localProjection([0, 0, 22, 2]);
	const needless = [[20, 0], [21, 0], [22, 0], [22, 2], [20, 2], [20, 0]]; // prettier-ignore
	const isle: GeoJSON.FeatureCollection = {
		type: 'FeatureCollection',
		features: [{ type: 'Feature', properties: { name: 'Isle' }, geometry: { type: 'Polygon', coordinates: [needless] } }]
	};
	const found = outlineAt(isle, projection, ...projectPoint(projection, 21, 1));
	expect(found?.name).toBe('Isle');
	const corners = Array.from({ length: found!.ring!.length / 2 }, (_, k) =>
		unprojectPoint(projection, found!.ring![2 * k], found!.ring![2 * k + 1]).map((degrees) => Math.round(degrees * 1e4) / 1e4)
	);
	expect(corners.sort()).toEqual([[20, 0], [20, 2], [22, 0], [22, 2]]); // prettier-ignore
	expect(outlineAt(isle, projection, ...projectPoint(projection, 1, 1))).toBeNull();
});
