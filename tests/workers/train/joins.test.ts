import { describe, expect, it, vi } from 'vitest';
import type { Joins } from '$lib/domain/joins';
import { DAY_MS } from '$lib/temporal/civil';
import { dataset } from '../query/dataset';

/** Stands in for IndexedDB, which Node has not. */
const stored = vi.hoisted(() => ({ joins: undefined as Joins | undefined, read: [] as string[] }));
vi.mock('$lib/storage/joins', () => ({ readJoins: async () => stored.joins }));
vi.mock('$lib/storage/chunks', () => ({
	loadColumns: async (_id: string, [name]: string[]) => {
		stored.read.push(name);
		return { [name]: new Uint32Array([1, 2, 0]), rows: 3 };
	}
}));
const { forecastJoins } = await import('../../../workers/train/joins');

const table = {
	kind: 'areas' as const,
	id: 't',
	dataset: 'test',
	name: 'census.csv',
	column: 'Ward',
	keys: ['West', 'Gone'],
	values: { poor: new Float64Array([7, 8]), rich: new Float64Array([1, 2]) },
	features: ['poor'],
	knownFrom: 16_000,
	joinedAt: 0,
	report: { matched: 1, areas: 2, fuzzy: [], areasWithout: [], areasWithoutCount: 0, keysWithout: [], keysWithoutCount: 0 }
};
const none: Joins = { boundaries: [], tables: [], places: [], calendars: [] };
const city = dataset({
	extras: [
		{ name: 'Beat', kind: 'number' },
		{ name: 'Ward', kind: 'area', dictionary: ['East', 'West'] }
	]
});

describe('what was joined, as a forecast reads it', () => {
	it('is nothing where nothing was joined or ticked, and then reads no column', async () => {
		stored.joins = { ...none, tables: [{ ...table, features: [] }] };
		expect(await forecastJoins(city)).toBeUndefined();
		stored.joins = { ...none, tables: [{ ...table, column: 'Removed' }] };
		expect(await forecastJoins(city)).toBeUndefined();
		expect(stored.read).toEqual([]);
	});

	it('puts a table’s ticked columns in the order of the area column’s codes', async () => {
		stored.joins = { ...none, tables: [table] };
		const joins = (await forecastJoins(city))!;
		expect(stored.read).toEqual(['x1']);
		expect([...joins.areas[0].codes]).toEqual([1, 2, 0]);
		expect(joins.areas[0].tables).toEqual([{ name: 'poor', values: new Float64Array([NaN, NaN, 7]), knownFrom: 16_000 }]);
	});

	it('gives the ticked columns of a series by day, in days', async () => {
		const day = new Float64Array([100 * DAY_MS, 101 * DAY_MS]);
		const rain = new Float64Array([1, 2]);
		const layer = { id: 'c', dataset: 'test', name: 'w.csv', day, values: { rain, wind: rain } };
		stored.joins = { ...none, calendars: [{ ...layer, joined: { joinedAt: 0, features: ['rain'] } }] };
		expect((await forecastJoins(city))!.series).toEqual([{ name: 'rain', day: new Float64Array([100, 101]), values: rain }]);
	});
});
