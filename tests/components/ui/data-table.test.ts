import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextSort, sortRows, type Column } from '$lib/components/ui/data-table';

interface Row {
	name: string;
	n: number | null;
}
const name: Column<Row> = { key: 'name', label: 'Name', value: (row) => row.name };
const n: Column<Row> = { key: 'n', label: 'Number', value: (row) => row.n, numeric: true };
const columns = [name, n];
const rows: Row[] = [
	{ name: 'Beat 10', n: 5 },
	{ name: 'Beat 9', n: null },
	{ name: 'Beat 2', n: 40 },
	{ name: 'Beat 1', n: NaN }
];
const names = (list: readonly Row[]) => list.map((row) => row.name);

describe('sorting a table', () => {
	it('leaves the rows as they came without a sort', () => expect(sortRows(rows, columns, undefined)).toBe(rows));
	it('puts unknown values last either way', () => {
		expect(names(sortRows(rows, columns, { key: 'n', down: true }))).toEqual(['Beat 2', 'Beat 10', 'Beat 9', 'Beat 1']);
		expect(names(sortRows(rows, columns, { key: 'n', down: false }))).toEqual(['Beat 10', 'Beat 2', 'Beat 9', 'Beat 1']);
	});
	it('counts numbers inside names', () => {
		expect(names(sortRows(rows, columns, { key: 'name', down: false }))).toEqual(['Beat 1', 'Beat 2', 'Beat 9', 'Beat 10']);
	});
	it('keeps every row, and equal ones in their order', () => {
		fc.assert(
			fc.property(fc.array(fc.record({ name: fc.string(), n: fc.option(fc.integer({ min: 0, max: 3 })) })), (list) => {
				const sorted = sortRows(list, columns, { key: 'n', down: false });
				expect(new Set(sorted)).toEqual(new Set(list));
				for (let i = 1; i < sorted.length; i++) {
					const [a, b] = [sorted[i - 1].n ?? Infinity, sorted[i].n ?? Infinity];
					expect(a).toBeLessThanOrEqual(b);
					if (a === b) expect(list.indexOf(sorted[i - 1])).toBeLessThan(list.indexOf(sorted[i]));
				}
			})
		);
	});
	it('begins with the largest number and the first word, and turns round when pressed again', () => {
		expect(nextSort(n, undefined)).toEqual({ key: 'n', down: true });
		expect(nextSort(name, { key: 'n', down: true })).toEqual({ key: 'name', down: false });
		expect(nextSort(n, { key: 'n', down: true })).toEqual({ key: 'n', down: false });
	});
});
