import type { Kernel } from '$lib/domain/kernel';

/** Rows done between two yields. */
const SLICE = 1 << 18;

/**
 * Rows equal in every column to an earlier one, ascending. Rows of weight 0 are passed over.
 *
 * @param hashes  length 2n, as `rowHashes` gives them
 * @param weight  length n
 */
export function* repeatedRows(hashes: Uint32Array, weight: Int16Array): Kernel<Uint32Array<ArrayBuffer>> {
	const n = weight.length;
	let size = 1 << 10;
	while (size < 2 * n) size *= 2;
	const slots = new Int32Array(size).fill(-1);
	const found: number[] = [];
	for (let i = 0; i < n; i++) {
		if (i % SLICE === SLICE - 1) yield i / n;
		if (weight[i] === 0) continue;
		const [low, high] = [hashes[2 * i], hashes[2 * i + 1]];
		for (let slot = (low ^ (high << 5)) & (size - 1); ; slot = (slot + 1) & (size - 1)) {
			const other = slots[slot];
			if (other < 0) {
				slots[slot] = i;
				break;
			}
			if (hashes[2 * other] === low && hashes[2 * other + 1] === high) {
				found.push(i);
				break;
			}
		}
	}
	return Uint32Array.from(found);
}

/** How the values of a column repeat. */
export interface Repetition {
	filled: number;
	distinct: number;
	/** Values that occur more than once, and the rows beyond the first of each. */
	repeated: number;
	extraRows: number;
}

/** @param keys  one number for the value of each row; 0 or NaN when missing */
export function repetition(keys: ArrayLike<number>, weight: Int16Array): Repetition {
	const values = new Float64Array(keys.length);
	let filled = 0;
	for (let i = 0; i < keys.length; i++) if (weight[i] !== 0 && keys[i] && keys[i] === keys[i]) values[filled++] = keys[i];
	const sorted = values.subarray(0, filled).sort();
	let [distinct, repeated] = [0, 0];
	for (let i = 0; i < filled;) {
		let j = i + 1;
		while (j < filled && sorted[j] === sorted[i]) j++;
		distinct++;
		if (j - i > 1) repeated++;
		i = j;
	}
	return { filled, distinct, repeated, extraRows: filled - distinct };
}

/** A column is a key when so large a share of its filled cells holds a value of its own, and it has so many. */
const UNIQUE = 0.98;
const LEAST_KEYS = 100;

export const isKey = ({ filled, distinct }: Repetition): boolean => filled >= LEAST_KEYS && distinct > UNIQUE * filled;
