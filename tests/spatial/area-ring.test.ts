import { expect, it } from 'vitest';
import type * as GeoJSON from 'geojson';
import { areaPartAt } from '$lib/spatial/area-ring';

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
