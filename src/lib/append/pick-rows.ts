import type { TypedColumn } from '$lib/domain/dataset';

/** The rows of a chunk that are marked, column by column; every array owns its buffer. @param rows  positions, ascending */
export function pickRows(columns: Readonly<Record<string, TypedColumn>>, rows: Uint32Array): Record<string, TypedColumn> {
	const out: Record<string, TypedColumn> = {};
	for (const [key, cells] of Object.entries(columns)) {
		if (key.endsWith('.bytes')) {
			const name = key.slice(0, -'.bytes'.length);
			Object.assign(out, pickTexts(name, cells as Uint8Array, columns[`${name}.offsets`] as Uint32Array, rows));
		} else if (!key.endsWith('.offsets')) {
			const picked = new (cells.constructor as new (n: number) => TypedColumn)(rows.length);
			for (let i = 0; i < rows.length; i++) picked[i] = cells[rows[i]];
			out[key] = picked;
		}
	}
	return out;
}

function pickTexts(name: string, bytes: Uint8Array, offsets: Uint32Array, rows: Uint32Array): Record<string, TypedColumn> {
	const ends = new Uint32Array(rows.length + 1);
	for (let i = 0; i < rows.length; i++) ends[i + 1] = ends[i] + offsets[rows[i] + 1] - offsets[rows[i]];
	const text = new Uint8Array(ends[rows.length]);
	for (let i = 0; i < rows.length; i++) text.set(bytes.subarray(offsets[rows[i]], offsets[rows[i] + 1]), ends[i]);
	return { [`${name}.bytes`]: text, [`${name}.offsets`]: ends };
}
