import { describe, expect, it } from 'vitest';
import type * as GeoJSON from 'geojson';
import { areaFinder } from '../../src/lib/spatial/area-finder';

const square = (west: number, south: number, side: number) => [
	[west, south],
	[west + side, south],
	[west + side, south + side],
	[west, south + side],
	[west, south]
];
const areas: GeoJSON.FeatureCollection<GeoJSON.Polygon | GeoJSON.MultiPolygon> = {
	type: 'FeatureCollection',
	features: [
		{
			type: 'Feature',
			properties: { name: 'Ring' },
			geometry: { type: 'Polygon', coordinates: [square(0, 0, 10), square(4, 4, 2)] }
		},
		{ type: 'Feature', properties: { name: 'Park' }, geometry: { type: 'Polygon', coordinates: [square(4, 4, 2)] } },
		{
			type: 'Feature',
			properties: { name: 'Islands' },
			geometry: { type: 'MultiPolygon', coordinates: [[square(20, 0, 1)], [square(30, 0, 1)]] }
		}
	]
};

describe('areaFinder', () => {
	const find = areaFinder(areas);
	it('finds the area around a place', () => {
		expect(find(1, 1)).toBe('Ring');
		expect(find(30.5, 0.5)).toBe('Islands');
	});
	it('does not count a hole as part of the area around it', () => {
		expect(find(5, 5)).toBe('Park');
	});
	it('finds nothing outside, between the parts, or for an unknown place', () => {
		expect([find(-1, 1), find(25, 0.5), find(NaN, 1)]).toEqual([undefined, undefined, undefined]);
	});
	it('finds nothing among no areas', () => {
		expect(areaFinder({ type: 'FeatureCollection', features: [] })(1, 1)).toBeUndefined();
	});
});
