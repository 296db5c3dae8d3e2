import type { TypedColumn } from '$lib/domain/dataset';

/** The texts of some rows: UTF-8 bytes, and where each begins (one more than rows). */
export interface TextCells {
	bytes: Uint8Array;
	offsets: Uint32Array;
}

/**
 * 64 bits of each row over the columns given: equal rows have equal hashes, different ones almost surely not (8 million rows: one chance in 600,000
 * of a single mistake). All chunks of a dataset have to give their columns in the same order. Every not-a-number is alike, and so are 0 and −0.
 *
 * @param rows     rows of this chunk
 * @param out      length ≥ 2 (at + rows); receives low and high half side by side from row `at` on
 */
export function rowHashes(rows: number, columns: readonly (TypedColumn | TextCells)[], out: Uint32Array, at = 0): void {
	for (let i = 2 * at; i < 2 * (at + rows); i += 2) {
		out[i] = 0x9e3779b9;
		out[i + 1] = 0x85ebca6b;
	}
	const words = new Int32Array(2);
	for (const column of columns) {
		if ('offsets' in column) mixTexts(column, rows, out, at);
		else if (column instanceof Float64Array || column instanceof Float32Array) {
			const value = new Float64Array(words.buffer);
			for (let i = 0, j = 2 * at; i < rows; i++, j += 2) {
				const v = column[i];
				value[0] = v !== v ? NaN : v + 0; // −0 + 0 is 0
				mix(out, j, words[0], words[1]);
			}
		} else for (let i = 0, j = 2 * at; i < rows; i++, j += 2) mix(out, j, column[i], ~column[i]);
	}
	for (let j = 2 * at; j < 2 * (at + rows); j += 2) {
		const b = Math.imul(out[j + 1] ^ (out[j + 1] >>> 15) ^ out[j], 0x846ca68b);
		const a = Math.imul(out[j] ^ (out[j] >>> 16) ^ b, 0x7feb352d);
		out[j] = a ^ (a >>> 15);
		out[j + 1] = b ^ (b >>> 16);
	}
}

/** Each half sees both words, so that rows which differ in one value differ in both halves. */
function mix(out: Uint32Array, j: number, low: number, high: number) {
	let a = Math.imul(out[j] ^ low, 0x85ebca77);
	const b = Math.imul(out[j + 1] ^ high ^ (low << 7), 0xc2b2ae3d);
	a = Math.imul(a ^ (a >>> 15) ^ high, 0x27d4eb2f);
	out[j] = a ^ (b >>> 13);
	out[j + 1] = b + (a >>> 11);
}

function mixTexts({ bytes, offsets }: TextCells, rows: number, out: Uint32Array, at: number) {
	for (let i = 0, j = 2 * at; i < rows; i++, j += 2) {
		const [a, b] = [
			textHash(bytes, offsets[i], offsets[i + 1], 0x9747b28c),
			textHash(bytes, offsets[i], offsets[i + 1], 0x1b873593)
		];
		mix(out, j, a, b);
	}
}

function textHash(bytes: Uint8Array, from: number, to: number, seed: number): number {
	let h = seed ^ (to - from);
	for (let i = from; i < to; i++) {
		h = Math.imul(h ^ bytes[i], 0x01000193);
		h ^= h >>> 13;
	}
	return Math.imul(h ^ (h >>> 16), 0x85ebca6b);
}

/** 53 bits of a text as a whole number above 0, so that a million different texts almost surely differ; 0 for an empty one. */
export function textKey(bytes: Uint8Array, from: number, to: number): number {
	if (to <= from) return 0;
	const [a, b] = [textHash(bytes, from, to, 0x9747b28c), textHash(bytes, from, to, 0x1b873593)];
	return ((b ^ (b >>> 14)) & 0x1fffff) * 4294967296 + ((a ^ (a >>> 15)) >>> 0) || 1;
}
