import { describe, expect, it } from 'vitest';
import { areaBounds } from '$lib/spatial/area-bounds';
import { areaSizes } from '$lib/spatial/area-sizes';
import type { Areas } from '$lib/spatial/area-index';
import { hexagonCentre } from '$lib/spatial/hexagons';
import { localProjection, unprojectPoint } from '$lib/spatial/projection';
import { spreadOverHexagons } from '$lib/spatial/spread-over-hexagons';

const projection = localProjection([0, 50, 0.1, 50.1]);
const ring = (corners: [number, number][]) => [...corners, corners[0]].map(([x, y]) => [...unprojectPoint(projection, x, y)]);
const square = (x: number, y: number, side: number): [number, number][] => [
	[x, y],
	[x + side, y],
	[x + side, y + side],
	[x, y + side]
];
const areas: Areas = {
	type: 'FeatureCollection',
	features: [
		{ type: 'Feature', properties: { name: 'west' }, geometry: { type: 'Polygon', coordinates: [ring(square(0, 0, 3000))] } },
		{
			type: 'Feature',
			properties: { name: 'east' },
			geometry: {
				type: 'MultiPolygon',
				coordinates: [[ring(square(3000, 0, 3000)), ring(square(4000, 1000, 1000))], [ring(square(3000, 3000, 500))]]
			}
		}
	]
};

describe('areas', () => {
	it('are as large as their corners say, holes taken off', () => {
		const [west, east] = areaSizes(areas, projection);
		expect(west).toBeCloseTo(9, 9);
		expect(east).toBeCloseTo(9 - 1 + 0.25, 9);
		const bounds = areaBounds(areas)!;
		[0, 50, ...unprojectPoint(projection, 6000, 3500)].forEach((edge, k) => expect(bounds[k]).toBeCloseTo(edge, 9));
		expect(areaBounds({ type: 'FeatureCollection', features: [] })).toBeNull();
	});
});

describe('what areas hold, spread over hexagons', () => {
	const width = 100;
	const centres: [number, number][] = [];
	for (let row = -2; row < 45; row++) for (let col = -2; col < 63; col++) centres.push(hexagonCentre(width, col, row));
	const [x, y] = [0, 1].map((at) => centres.map((centre) => centre[at]));

	it('is all of it, but for what edges cut off', () => {
		const found = spreadOverHexagons(width, x, y, projection, areas, [900, 1650]);
		const sum = found.reduce((all, value) => all + (value === value ? value : 0), 0);
		expect(sum).toBeGreaterThan(0.97 * 2550);
		expect(sum).toBeLessThan(1.03 * 2550);
	});
	it('is even within an area, and not known outside of all, or where an area has no value', () => {
		const at = (px: number, py: number) => spreadOverHexagons(width, [px], [py], projection, areas, [900, NaN])[0];
		expect(at(1000, 1500)).toBeCloseTo(100 * (Math.sqrt(3) / 2) * 0.01, 9);
		expect(at(5000, 500)).toBeNaN();
		expect(at(-500, 500)).toBeNaN();
	});
});
