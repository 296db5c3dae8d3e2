import type { TypedColumn } from './dataset';

/** The texts of some rows: UTF-8 bytes, and where each begins (one more than rows). */
export interface TextCells {
	bytes: Uint8Array;
	offsets: Uint32Array;
}

/** The cells of one column of a chunk: numbers or codes, or texts. */
export type Cells = TypedColumn | TextCells;

export const isText = (cells: Cells): cells is TextCells => 'offsets' in cells;
const NAN_HIGH = 0x7ff80000;

/**
 * Two numbers of 32 bits for every row, from its cells in the columns given: equal rows have equal ones, and of 10 million different rows
 * hardly two (chance of one pair in a comparison with a million: about 10⁻⁶).
 *
 * All chunks of a dataset have to give their columns in the same order. Every not-a-number is alike, and so are 0 and −0.
 *
 * @param into  receives them from row `at` on, where it is given
 * @returns low₀, high₀, low₁, … ; the high half is never 0
 */
export function rowHashes(
	rows: number,
	columns: readonly Cells[],
	into: Uint32Array<ArrayBuffer> = new Uint32Array(2 * rows),
	at = 0
): Uint32Array<ArrayBuffer> {
	const out = into.subarray(2 * at, 2 * (at + rows)).fill(0);
	columns.forEach((cells, c) => {
		const salt = Math.imul(c + 1, 0x9e3779b1);
		if (isText(cells)) addText(out, rows, cells, salt);
		else if (cells instanceof Float64Array) addDoubles(out, rows, cells, salt);
		else if (cells instanceof Float32Array) addDoubles(out, rows, Float64Array.from(cells), salt);
		else for (let i = 0; i < rows; i++) add(out, i, cells[i] | 0, salt);
	});
	for (let i = 0; i < rows; i++) {
		let a = out[2 * i];
		let b = out[2 * i + 1];
		a = Math.imul(a ^ (a >>> 16), 0x7feb352d);
		b = Math.imul(b ^ (b >>> 15) ^ a, 0x846ca68b);
		out[2 * i] = a ^ (a >>> 15);
		out[2 * i + 1] = b ^ (b >>> 16) || 1;
	}
	return into;
}

function add(out: Uint32Array, i: number, value: number, salt: number) {
	let a = Math.imul(out[2 * i] ^ value ^ salt, 0x85ebca77);
	let b = Math.imul(out[2 * i + 1] ^ value, 0xc2b2ae3d);
	a ^= b >>> 15;
	b = (b + a + salt) | 0;
	a = Math.imul(a ^ (a >>> 13), 0x27d4eb2f);
	out[2 * i] = a;
	out[2 * i + 1] = b ^ (a >>> 11);
}

function addDoubles(out: Uint32Array, rows: number, cells: Float64Array, salt: number) {
	const words = new Uint32Array(cells.buffer, cells.byteOffset, 2 * rows);
	for (let i = 0; i < rows; i++) {
		const value = cells[i];
		// Every NaN is the same, and so are 0 and -0.
		const [low, high] = value !== value ? [0, NAN_HIGH] : value === 0 ? [0, 0] : [words[2 * i], words[2 * i + 1]];
		add(out, i, low, salt);
		add(out, i, high, salt);
	}
}

function addText(out: Uint32Array, rows: number, { bytes, offsets }: TextCells, salt: number) {
	for (let i = 0; i < rows; i++) {
		const end = offsets[i + 1];
		let at = offsets[i];
		add(out, i, end - at, salt);
		for (; at + 4 <= end; at += 4)
			add(out, i, bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16) | (bytes[at + 3] << 24), salt);
		for (; at < end; at++) add(out, i, bytes[at], salt);
	}
}
