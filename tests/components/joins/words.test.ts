import { describe, expect, it } from 'vitest';
import { joinRows } from '$lib/components/joins/words';
import type { Joins } from '$lib/domain/joins';

const joins: Joins = {
	boundaries: [
		{
			id: 'b',
			dataset: 'd',
			name: 'wards.geojson',
			geojson: { type: 'FeatureCollection', features: [] },
			invented: false,
			joined: {
				joinedAt: 0,
				by: { kind: 'key', column: 'Ward', property: 'code' },
				inside: 1200,
				outside: 1,
				unknown: 0,
				empty: 2,
				missed: ['99'],
				missedCount: 30
			}
		}
	],
	tables: [
		{
			kind: 'areas',
			id: 't',
			dataset: 'd',
			name: 'census.csv',
			column: 'Ward',
			keys: ['1'],
			values: { poor: new Float64Array([1]) },
			features: [],
			knownFrom: 16_000,
			joinedAt: 0,
			report: {
				matched: 1,
				areas: 2,
				fuzzy: [['Easthamm', 'Eastham']],
				areasWithout: ['Westham'],
				areasWithoutCount: 1,
				keysWithout: [],
				keysWithoutCount: 0
			}
		}
	],
	calendars: [],
	places: []
};

describe('what was joined, in words', () => {
	const [areas, table] = joinRows(joins);
	it('says of areas how their rows were found, and names what was missed and how much more there is', () => {
		expect(areas.says).toEqual([
			'1,200 rows in an area, 1 with another “Ward”, 0 without a value',
			'Found by “Ward”, which equals “code” of the areas',
			'2 areas without a row'
		]);
		expect(areas.missed).toEqual([{ words: '30 values that no area has', names: ['99', 'and 29 more'] }]);
	});
	it('says of a table what found no partner, and since when it counts as known', () => {
		expect(table.says).toEqual(['1 of 2 areas have a row', 'No column is used by models', 'Counts as known since 22 Oct 2013']);
		expect(table.missed.map(({ names }) => names)).toEqual([['Westham'], ['Easthamm → Eastham']]);
	});
});
