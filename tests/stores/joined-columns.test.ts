import { expect, it } from 'vitest';
import type { BoundaryLayer, CalendarLayer } from '$lib/domain/dataset';
import type { Overview } from '$lib/domain/exploration';
import type { AreaTable } from '$lib/domain/joins';
import { areaColumns, dayColumns, middlesOf } from '../../src/lib/stores/joined-columns';

const DAY_MS = 86_400_000;
const names = ['North', 'South', 'East', 'Harbour'];
const overview = { firstDay: 100, days: 5, area: { name: 'Ward', names } } as Overview;
const square = (name: string, west: number, properties = {}) => ({
	type: 'Feature' as const,
	properties: { name, ...properties },
	geometry: { type: 'Polygon' as const, coordinates: [[[west, 0], [west + 1, 0], [west + 1, 1], [west, 1]]] } // prettier-ignore
});
const boundaries: BoundaryLayer = {
	id: 'b',
	dataset: 'd',
	name: 'wards',
	invented: false,
	geojson: {
		type: 'FeatureCollection',
		features: [
			square('North', 0, { population: 10, objectid: 1, mayor: 'A', flat: 3 }),
			square('East', 2, { population: 30, objectid: 2, mayor: 'B', flat: 3 }),
			square('South', 1, { population: 20, objectid: 3, mayor: 'C', flat: 3 }),
			square('Elsewhere', 9, { population: 99, objectid: 4, flat: 3 })
		]
	}
};
const table = {
	column: 'Ward',
	keys: ['South', 'North', 'East'],
	values: { rent: Float64Array.of(2, 1, 3) }
} as unknown as AreaTable;

it('numbers of boundaries and tables are put to the areas by name; ids, words and what is the same everywhere are not', () => {
	const found = areaColumns(overview, boundaries, [table, { ...table, column: 'Beat' } as AreaTable]);
	expect(found.map(({ name, values }) => [name, ...values])).toEqual([
		['population', 10, 20, 30, NaN],
		['rent', 1, 2, 3, NaN]
	]);
	expect(areaColumns({ ...overview, area: null }, boundaries, [table])).toEqual([]);
});
it('tables by day are put to the days of the record', () => {
	const day = Float64Array.from([99, 101, 102, 104, 105], (n) => n * DAY_MS);
	const layer = { day, values: { rain: Float64Array.of(9, 1, 2, 4, 5), still: Float64Array.of(0, 0, 0, 0, 0) } };
	const [rain, ...more] = dayColumns(overview, [layer as unknown as CalendarLayer]);
	expect([...rain.values]).toEqual([NaN, 1, 2, NaN, 4]);
	expect(more).toEqual([]);
});
it('the middle of an area lies among its corners; an area without outline has none', () => {
	const { lon, lat } = middlesOf(names, boundaries);
	expect([[...lon], [...lat]]).toEqual([
		[0.5, 1.5, 2.5, NaN],
		[0.5, 0.5, 0.5, NaN]
	]);
});
