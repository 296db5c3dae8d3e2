import type { ExtraKind, TypedColumn } from '$lib/domain/dataset';
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

/** The numbers of the rows that count, ascending. */
export function sortedNumbers(column: TypedColumn, weight: Int16Array): Float64Array<ArrayBuffer> {
	return Float64Array.from(column as Float64Array)
		.filter((value, i) => value === value && weight[i] !== 0)
		.sort();
}

/** The median of ascending numbers, the mean of the middle two where their number is even; NaN without any. */
export function medianOf(sorted: Float64Array): number {
	const half = sorted.length >> 1;
	return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}
