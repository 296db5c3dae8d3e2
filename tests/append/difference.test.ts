import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALREADY, CHANGED, Difference, NEW } from '../../src/lib/append/difference';
import { keyHashes } from '../../src/lib/append/key-hashes';
import { rowHashes } from '../../src/lib/domain/row-hash';

/** A row as its key and the rest of it; a key of 0 is none. */
type Row = [key: number, rest: number];
const cells = (rows: Row[]) => rowHashes(rows.length, [Uint32Array.from(rows, ([key]) => key), Uint32Array.from(rows, ([, rest]) => rest)]); // prettier-ignore
const keys = (rows: Row[]) => keyHashes(rows.length, [Uint32Array.from(rows, ([key]) => key)], [0]);
function told(dataset: Row[], files: Row[][], by: 'key' | 'cells' | 'none') {
	const all = files.flat();
	const difference = new Difference(cells(all), keys(all), files.map(({ length }) => length)); // prettier-ignore
	difference.see(cells(dataset), keys(dataset));
	return difference.tell(by);
}
const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 2 })), { maxLength: 12 });
const counted = (rows: Row[]) => {
	const counts = new Map<string, number>();
	for (const row of rows) counts.set(row.join(), (counts.get(row.join()) ?? 0) + 1);
	return counts;
};

describe('what is new in files', () => {
	it('three equal rows where the dataset has two add one', () => {
		const row: Row = [0, 7];
		const { states, added, already, repeated } = told([row, row], [[row, row, row]], 'cells');
		expect([...states].sort()).toEqual([NEW, ALREADY, ALREADY]);
		expect({ added, already, repeated }).toEqual({ added: 1, already: 2, repeated: 1 });
	});
	it('a known key with other cells is changed, once for every row the dataset has of it', () => {
		expect([...told([[1, 1]], [[[1, 2], [1, 3], [2, 1]]], 'key').states]).toEqual([CHANGED, NEW, NEW]); // prettier-ignore
		// The row that is equal is recognised first, wherever it stands.
		expect([...told([[1, 1]], [[[1, 2], [1, 1]]], 'key').states]).toEqual([NEW, ALREADY]); // prettier-ignore
	});
	it('by all cells the dataset then has each row as often as the list that has most of it', () => {
		fc.assert(
			fc.property(rows, fc.array(rows, { minLength: 1, maxLength: 3 }), (dataset, files) => {
				const { states, added, already } = told(dataset, files, 'cells');
				const after = [...dataset, ...files.flat().filter((_, i) => states[i] === NEW)];
				const most = new Map<string, number>();
				for (const list of [dataset, ...files])
					for (const [row, n] of counted(list)) most.set(row, Math.max(n, most.get(row) ?? 0));
				expect(counted(after)).toEqual(most);
				expect(added + already).toBe(files.flat().length);
			})
		);
	});
	it('by key the dataset has each key as often as the list that has most of it, and rows without as by cells', () => {
		fc.assert(
			fc.property(rows, rows, (dataset, file) => {
				const { states } = told(dataset, [file], 'key');
				const added = file.filter((_, i) => states[i] === NEW);
				for (let key = 1; key <= 4; key++) {
					const of = (list: Row[]) => list.filter(([own]) => own === key).length;
					expect(of(dataset) + of(added)).toBe(Math.max(of(dataset), of(file)));
				}
				expect(told([...dataset, ...added], [file], 'key')).toMatchObject({ added: 0 });
			})
		);
	});
	it('nothing is known again when the user says so', () => {
		expect(told([[1, 1]], [[[1, 1]]], 'none')).toMatchObject({ added: 1, already: 0, changed: 0, repeated: 1 });
	});
});
