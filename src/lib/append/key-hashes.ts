import { isText, rowHashes, type Cells } from '$lib/domain/row-hash';

/** As `rowHashes`, of the columns of a key. A row with no cell in any of them has none: its high half is 0. */
export function keyHashes(rows: number, columns: readonly Cells[], missing: readonly Missing[]): Uint32Array<ArrayBuffer> {
	const out = rowHashes(rows, columns);
	for (let i = 0; i < rows; i++)
		if (columns.every((cells, c) => isMissing(cells, i, missing[c]))) out[2 * i] = out[2 * i + 1] = 0;
	return out;
}

/** The value that stands for an empty cell: a code, or NaN; texts are empty by themselves. */
export type Missing = number | null;

function isMissing(cells: Cells, row: number, missing: Missing): boolean {
	if (isText(cells)) return cells.offsets[row] === cells.offsets[row + 1];
	return Object.is(cells[row], missing);
}
