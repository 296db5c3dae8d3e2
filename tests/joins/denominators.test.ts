import { expect, it } from 'vitest';
import type { BoundaryLayer } from '$lib/domain/dataset';
import type { AreaTable } from '$lib/domain/joins';
import { denominators } from '$lib/joins/denominators';

const layer = {
	id: 'a',
	dataset: 'd',
	name: 'Wards',
	invented: false,
	geojson: {
		type: 'FeatureCollection',
		features: [
			['North', 900],
			['South', 1200],
			['Lake', 0]
		].map(([name, people]) => ({
			type: 'Feature',
			properties: { name, population: people, median_income: 40_000, areaKm2: 2, shops: 12, minorityShare: 0.2, town: 'x' },
			geometry: { type: 'Polygon', coordinates: [] }
		}))
	}
} as unknown as BoundaryLayer;
const table = (column: string) =>
	({
		kind: 'areas',
		column,
		keys: ['South', 'North'],
		values: { Households: Float64Array.of(500, 400), 'Percent poor': Float64Array.of(12, 30), Debt: Float64Array.of(-3, 4) }
	}) as unknown as AreaTable;

it('counts what lies in areas, people and homes first, and nothing that is no amount', () => {
	const found = denominators(layer, [table('Ward')], 'Ward');
	expect(found.map(({ name, likely }) => [name, likely])).toEqual([
		['population', true],
		['Households', true],
		['shops', false]
	]);
	expect([...found[0].values]).toEqual([900, 1200, 0]);
	expect([...found[1].values]).toEqual([400, 500, NaN]);
});

it('takes no table of another column, and knows nothing without boundaries', () => {
	expect(denominators(layer, [table('Beat')], 'Ward').map(({ name }) => name)).toEqual(['population', 'shops']);
	expect(denominators(undefined, [table('Ward')], 'Ward')).toEqual([]);
});
