import type { ExtraKind, TypedColumn } from '$lib/domain/dataset';

/** Whether a cell of a further column holds nothing (domain/dataset.ts says how each kind writes it). */
export function isMissing(kind: ExtraKind, value: number): boolean {
	return kind === 'number' ? value !== value : kind === 'boolean' ? value === 2 : value === 0;
}

/** The rows that count and whose cell is missing, ascending. */
export function missingRows(kind: ExtraKind, column: TypedColumn, weight: Int16Array): Uint32Array<ArrayBuffer> {
	const rows = new Uint32Array(column.length);
	let n = 0;
	for (let i = 0; i < column.length; i++) if (weight[i] !== 0 && isMissing(kind, column[i])) rows[n++] = i;
	return rows.slice(0, n);
}
