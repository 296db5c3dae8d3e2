import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExtraColumn, TypedColumn } from '$lib/domain/dataset';
import {
	cellColumn,
	changedCells,
	countChanges,
	type ChangedCell,
	type HeldCells,
	type OtherCells
} from '$lib/tidying/changed-cells';

const extras: ExtraColumn[] = [
	{ name: 'weapon', kind: 'category', dictionary: ['GUN', 'KNIFE'] },
	{ name: 'age', kind: 'number' },
	{ name: 'armed', kind: 'boolean' },
	{ name: 'ward', kind: 'area', dictionary: ['North', 'South'] }
];
const record = { categories: ['THEFT', 'Arson', 'ARSON'], extras };
const DAY = 86_400_000;

/** Four rows on four days, of a chunk that begins at row 100 of the dataset. */
const columns = (): Record<string, TypedColumn> => ({
	lon: new Float64Array([1, 2, NaN, 4]),
	lat: new Float64Array([50, 51, NaN, 53]),
	start: new Float64Array([0, DAY, 2 * DAY, NaN]),
	end: new Float64Array([0, DAY, 2 * DAY, NaN]),
	precision: new Uint8Array([0, 1, 2, 3]),
	category: new Uint16Array([0, 2, 2, 0]),
	weight: new Int16Array([1, 0, 1, 1]),
	row: new Uint32Array([7, 8, 9, 10]),
	x0: new Uint32Array([1, 2, 0, 2]),
	x1: new Float64Array([30, 99, NaN, 18]),
	x2: new Uint8Array([1, 0, 2, 1]),
	x3: new Uint32Array([1, 2, 0, 1])
});
const held = (column: string, rows: number[], before: TypedColumn): HeldCells => ({
	column,
	rows: Uint32Array.from(rows),
	before
});
const of = (step: number, cells: HeldCells): OtherCells => ({ step, ...cells });
function cellsOf(own: HeldCells[], others: OtherCells[] = [], step = 1, from = 0, to = Infinity): ChangedCell[] {
	const chunk = { step, first: 100, own, others, columns: columns() };
	const area = cellColumn(':ward', record, new Uint32Array(0));
	return [...changedCells(chunk, record.categories, ({ column, before }) => cellColumn(column, record, before), area, from, to)];
}

describe('a changed cell', () => {
	it('says which row it is in, what it held and what it holds', () => {
		const [cell] = cellsOf([held(':weapon', [1], new Uint32Array([0]))]);
		expect(cell).toEqual({
			row: 102,
			fileRow: 8,
			start: DAY,
			precision: 'hour',
			kind: 'ARSON',
			lon: 2,
			lat: 51,
			area: 'South',
			column: 'weapon',
			holds: 'text',
			before: null,
			put: 'KNIFE',
			now: 'KNIFE',
			earlier: [],
			later: [],
			aside: null,
			timeBy: null,
			areaBy: null
		});
	});

	it.each<[string, TypedColumn, unknown, unknown]>([
		[':age', new Float64Array([NaN]), null, 99],
		[':armed', new Uint8Array([2]), null, false],
		[':armed', new Uint8Array([1]), true, false],
		[':ward', new Uint32Array([1]), 'North', 'South'],
		['category', new Uint16Array([1]), 'Arson', 'ARSON'],
		['weight', new Int16Array([3]), 3, 0],
		['start', new Float64Array([5]), 5, DAY]
	])('of “%s” is told in the column’s own terms', (column, was, before, now) => {
		expect(cellsOf([held(column, [1], was)])[0]).toMatchObject({ before, now });
	});

	it('that later steps changed again says what this step had put there, and what it holds after all', () => {
		const filled = held(':weapon', [0, 3], new Uint32Array([0, 0]));
		const merged = of(2, held(':weapon', [3], new Uint32Array([1])));
		const again = of(4, held(':weapon', [3], new Uint32Array([0])));
		const [first, second] = cellsOf([filled], [merged, again]);
		expect(first).toMatchObject({ put: 'GUN', now: 'GUN', later: [] });
		expect(second).toMatchObject({ before: null, put: 'GUN', now: 'KNIFE', later: [2, 4] });
	});

	it('says which steps changed it before, and which set its row aside', () => {
		const limited = held(':age', [1], new Float64Array([140]));
		const filled = of(0, held(':age', [1], new Float64Array([NaN])));
		const aside = of(3, held('weight', [1], new Int16Array([1])));
		expect(cellsOf([limited], [filled, aside])[0]).toMatchObject({ earlier: [0], later: [], aside: 3, put: 99 });
	});

	it('says when the time or the area of its row is not as it was read either', () => {
		const spread = of(2, held('start', [0], new Float64Array([1])));
		const areas = of(0, held(':ward', [1], new Uint32Array([0])));
		const [first, second] = cellsOf([held(':weapon', [0, 1], new Uint32Array(2))], [areas, spread]);
		expect(first).toMatchObject({ timeBy: 2, areaBy: null, earlier: [], later: [] });
		expect(second).toMatchObject({ timeBy: null, areaBy: 0, earlier: [], later: [] });
		expect(cellsOf([held('start', [0], new Float64Array(1))])[0].timeBy).toBe(1);
	});

	it('of a column that was taken off is told as far as it can be', () => {
		expect(cellsOf([held(':gone', [1], new Float64Array([4]))])[0]).toMatchObject({ column: 'gone', before: 4, now: undefined });
		expect(cellsOf([held(':gone', [1], new Uint32Array([4]))])[0]).toMatchObject({ before: undefined, now: undefined });
		expect(cellsOf([held(':gone', [1], new Uint32Array([0]))])[0]).toMatchObject({ before: null, now: undefined });
	});

	it('of a column made anew under the same name is not read with the new one’s names', () => {
		const column = cellColumn(':ward', record, new Uint32Array([2]), true);
		expect(column.key).toBeUndefined();
		expect(column.read(2)).toBeUndefined();
	});
});

it('lists two cells of one row together, the start of a time before its end', () => {
	const both = [held('end', [0, 2], new Float64Array([9, 9])), held('start', [0, 2], new Float64Array([1, 1]))];
	expect(cellsOf(both).map(({ row, column }) => `${row} ${column}`)).toEqual([
		'101 Time, from',
		'101 Time, until',
		'103 Time, from',
		'103 Time, until'
	]);
});

it('gives on pages what it gives at once, whatever the pages and columns', () => {
	const rows = fc.uniqueArray(fc.nat(3)).map((list) => list.sort());
	fc.assert(
		fc.property(rows, rows, fc.integer({ min: 1, max: 5 }), (a, b, size) => {
			const own = [held('start', a, new Float64Array(a.length)), held('end', b, new Float64Array(b.length))];
			const all = cellsOf(own);
			expect(all).toHaveLength(a.length + b.length);
			const pages = Array.from({ length: 9 }, (_, page) => cellsOf(own, [], 1, page * size, (page + 1) * size));
			expect(pages.flat()).toEqual(all);
			const { cells, rows } = countChanges(own, []);
			expect(cells).toBe(all.length);
			expect(rows).toBe(new Set(all.map(({ row }) => row)).size);
		})
	);
});

it('counts cells that later steps changed again once, and only of the same column', () => {
	const own = [held(':age', [1, 2, 3], new Float64Array(3))];
	const later = [held(':age', [2, 3], new Float64Array(2)), held(':age', [3], new Float64Array(1)), held(':weapon', [1], new Uint32Array(1))]; // prettier-ignore
	expect(countChanges(own, later)).toEqual({ cells: 3, rows: 3, again: 2 });
});
