import type { QualityInput } from './types';

/** What a row counts where incidents are counted: reversals (negative) and rows set aside (0) count nothing. */
export const counted = (weight: number): number => (weight > 0 ? weight : 0);

/** Rows not set aside. */
export function rowsInUse({ columns: { weight } }: QualityInput): number {
	let n = 0;
	for (let i = 0; i < weight.length; i++) if (weight[i] !== 0) n++;
	return n;
}
