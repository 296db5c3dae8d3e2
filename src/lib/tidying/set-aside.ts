import type { TypedColumn } from '$lib/domain/dataset';
import { sameValue, type Change } from './change';
import type { Recount } from './recount';

/**
 * Rows no longer count: their weight becomes 0, so that every sum of weights leaves them out. They stay where they are, and undoing
 * gives each its weight back.
 *
 * @param rows     rows to set aside, ascending; those that count for nothing already are passed over
 * @param recount  what the record's fields become
 */
export function setAside(rows: Uint32Array, weight: Int16Array, recount: Recount): Change {
	const counting = rows.filter((row) => weight[row] !== 0) as Uint32Array<ArrayBuffer>;
	const after = weight.slice();
	for (const row of counting) after[row] = 0;
	return {
		edits: [{ column: 'weight', rows: counting, values: sameValue(counting, weight as TypedColumn, 0) }],
		fields: recount(after),
		changed: counting.length
	};
}
