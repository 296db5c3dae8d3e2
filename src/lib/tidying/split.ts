import type { TypedColumn } from '$lib/domain/dataset';
import type { Edit } from './change';

/** Edits of one column in one chunk. */
export interface ChunkEdit {
	column: string;
	/** Rows of the chunk, ascending. */
	rows: Uint32Array<ArrayBuffer>;
	values: TypedColumn;
}

/** Edits chunk by chunk, of chunks that have any. `sizes` are the rows of each chunk. */
export function* splitByChunk(edits: readonly Edit[], sizes: readonly number[]): Generator<[n: number, edits: ChunkEdit[]]> {
	const at = edits.map(() => 0);
	let from = 0;
	for (const [n, size] of sizes.entries()) {
		const to = from + size;
		const own: ChunkEdit[] = [];
		for (const [k, { column, rows, values }] of edits.entries()) {
			const first = at[k];
			let last = first;
			while (last < rows.length && rows[last] < to) last++;
			at[k] = last;
			if (last === first) continue;
			own.push({ column, rows: rows.slice(first, last).map((row) => row - from), values: values.slice(first, last) });
		}
		if (own.length) yield [n, own];
		from = to;
	}
}
