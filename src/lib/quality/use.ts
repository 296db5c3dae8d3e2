import type { QualityInput } from './types';

/** What a row counts where incidents are counted: reversals (negative) and rows set aside (0) count nothing. */
export const counted = (weight: number): number => (weight > 0 ? weight : 0);

/** Rows not set aside that lack a number in one of the columns, ascending: those without a place, or a time. */
export function rowsWithout(weight: Int16Array, ...columns: Float64Array[]): Uint32Array<ArrayBuffer> {
	const rows: number[] = [];
	for (let i = 0; i < weight.length; i++) if (weight[i] !== 0 && columns.some((column) => column[i] !== column[i])) rows.push(i);
	return Uint32Array.from(rows);
}

/** Rows not set aside. */
export function rowsInUse({ columns: { weight } }: QualityInput): number {
	let n = 0;
	for (let i = 0; i < weight.length; i++) if (weight[i] !== 0) n++;
	return n;
}
