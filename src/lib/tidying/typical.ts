import type { ExtraKind, TypedColumn } from '$lib/domain/dataset';
import { median } from '$lib/domain/quantile';
import { isMissing } from './missing';

/**
 * The commonest value of a column among the rows that count, as it is stored; of equally common ones the smallest. A row counts once, whatever
 * its weight: what is filled in is a cell, not a count. NaN when no cell holds anything.
 */
export function modeOf(kind: ExtraKind, column: TypedColumn, weight: Int16Array): number {
	const counts = new Map<number, number>();
	let mode = NaN;
	let most = 0;
	for (let i = 0; i < column.length; i++) {
		const value = column[i];
		if (weight[i] === 0 || isMissing(kind, value)) continue;
		const n = (counts.get(value) ?? 0) + 1;
		counts.set(value, n);
		if (n > most || (n === most && value < mode)) [mode, most] = [value, n];
	}
	return mode;
}

/** The median of the numbers of the rows that count; NaN without any. */
export const medianOf = (column: TypedColumn, weight: Int16Array): number =>
	median((column as Float64Array).filter((value, i) => value === value && weight[i] !== 0));
