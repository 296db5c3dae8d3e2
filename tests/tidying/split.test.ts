import fc from 'fast-check';
import { expect, it } from 'vitest';
import { splitByChunk } from '$lib/tidying/split';

it('gives every edit to the chunk of its row, whatever the sizes', () => {
	fc.assert(
		fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 8 }), fc.array(fc.nat(40)), (sizes, wanted) => {
			const total = sizes.reduce((sum, size) => sum + size, 0);
			const rows = Uint32Array.from(new Set(wanted.filter((row) => row < total))).sort();
			const column = new Float64Array(total).fill(NaN);
			let from = 0;
			const starts = sizes.map((size) => (from += size) - size);
			for (const [n, edits] of splitByChunk([{ column: 'lon', rows, values: Float64Array.from(rows) }], sizes))
				for (const edit of edits) edit.rows.forEach((row, k) => (column[starts[n] + row] = edit.values[k]));
			for (let i = 0; i < total; i++) expect(column[i]).toBe(rows.includes(i) ? i : NaN);
		})
	);
});
