import type { ExtraKind, TypedColumn } from '$lib/domain/dataset';
import type { Kernel } from '$lib/domain/kernel';
import type { ImputeStep } from '$lib/domain/steps';
import { sameValue, type Change } from './change';
import { isMissing, missingRows } from './missing';
import { nearestRows } from './nearest';
import { medianOf, modeOf } from './typical';

/** The column to fill, as it is stored, and what its rows are like. */
export interface ImputeInput {
	/** Its key: `x3`. */
	key: string;
	kind: ExtraKind;
	column: TypedColumn;
	lon: Float64Array;
	lat: Float64Array;
	start: Float64Array;
	weight: Int16Array;
}

/** Fills the missing cells of a column, of rows that count. Cells for which nothing can be learned stay empty. */
export function* impute({ by }: ImputeStep, input: ImputeInput): Kernel<Change> {
	const { key, kind, column, weight } = input;
	const missing = missingRows(kind, column, weight);
	if (by === 'nearest') return yield* fromNearest(missing, input);
	const value = by === 'median' ? medianOf(column, weight) : modeOf(kind, column, weight);
	const rows = value === value ? missing : new Uint32Array(0);
	return { edits: [{ column: key, rows, values: sameValue(rows, column, value) }], fields: {}, changed: rows.length };
}

function* fromNearest(
	missing: Uint32Array<ArrayBuffer>,
	{ key, kind, column, lon, lat, start, weight }: ImputeInput
): Kernel<Change> {
	const known = Uint32Array.from({ length: column.length }, (_, i) => i).filter(
		(i) => weight[i] !== 0 && !isMissing(kind, column[i])
	);
	const found = yield* nearestRows(lon, lat, start, missing, known);
	const rows = missing.filter((_, k) => found[k] >= 0);
	const values = sameValue(rows, column, 0);
	found.filter((row) => row >= 0).forEach((row, k) => (values[k] = column[row]));
	return { edits: [{ column: key, rows, values }], fields: {}, changed: rows.length };
}
