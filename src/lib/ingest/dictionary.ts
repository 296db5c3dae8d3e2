import type { Arena } from './arena';
import type { Batch } from './scanner';
import { decodeCell } from './text';

/** Gives equal cells the same code, in the order in which they first come: 0 for an empty cell, then 1, 2, … */
export class ByteDictionary {
	/** The text of code k is `values[k - 1]`. */
	readonly values: string[] = [];
	#bytes = new Uint8Array(1024);
	#view = new DataView(this.#bytes.buffer);
	/** Where the bytes of code k start; they end where those of k + 1 start. */
	#starts = new Uint32Array(256);
	#hashes = new Uint32Array(256);
	/** Open addressing: a code, or 0 for a free place. */
	#table = new Uint32Array(512);
	#mask = 511;
	/** Whose memory of codes is ours. */
	#arena: Arena | undefined;

	/** @param memory  number of the memory of an arena that is used in front of this one */
	constructor(readonly memory = -1) {}

	/** The codes of a column of the records `rows[from, to)`, into `out` from `at` on. */
	codes(batch: Batch, rows: Int32Array, from: number, to: number, column: number, out: Uint32Array, at: number): void {
		const { arena, bytes, view, first, starts, ends } = batch;
		if (!arena || this.memory < 0) {
			for (let i = from; i < to; i++) {
				const cell = first[rows[i]] + column;
				out[at++] = this.code(bytes, view, starts[cell], ends[cell]);
			}
			return;
		}
		if (this.#arena !== arena) (this.#arena = arena).forget(this.memory);
		const unknown = arena.codes(this.memory, batch, rows, from, to, column);
		out.set(arena.words.subarray(0, to - from), at);
		for (let u = 0; u < unknown; u++) {
			const i = arena.rest[u];
			const cell = first[rows[from + i]] + column;
			const code = (out[at + i] = this.code(bytes, view, starts[cell], ends[cell]));
			arena.remember(this.memory, starts[cell], ends[cell], code);
		}
	}

	/** The code of the cell `bytes[from, to)`, blanks around it left aside. @param view  the same bytes; 4 more than `to` can be read */
	code(bytes: Uint8Array, view: DataView, from: number, to: number): number {
		while (from < to && bytes[from] <= 32) from++;
		while (to > from && bytes[to - 1] <= 32) to--;
		const length = to - from;
		if (length === 0) return 0;
		// Four bytes at a time; the last word overlaps the one before, a short cell is one word with the rest masked away.
		let hash = length;
		if (length < 4) hash = Math.imul(hash ^ (view.getInt32(from, true) & ((1 << (length * 8)) - 1)), 0x9e3779b1);
		else {
			for (let i = from; i < to - 4; i += 4) hash = Math.imul(hash ^ view.getInt32(i, true), 0x9e3779b1) ^ (hash >>> 15);
			hash = Math.imul(hash ^ view.getInt32(to - 4, true), 0x9e3779b1);
		}
		hash = (hash ^ (hash >>> 15)) >>> 0;
		const mask = this.#mask;
		for (let place = hash & mask; ; place = (place + 1) & mask) {
			const code = this.#table[place];
			if (code === 0) return this.#add(bytes, from, to, hash, place);
			if (this.#hashes[code] === hash && this.#is(code, view, from, length)) return code;
		}
	}

	#is(code: number, view: DataView, from: number, length: number): boolean {
		const start = this.#starts[code];
		if (this.#starts[code + 1] - start !== length) return false;
		const own = this.#view;
		let i = 0;
		for (; i + 4 <= length; i += 4) if (own.getInt32(start + i, true) !== view.getInt32(from + i, true)) return false;
		const rest = (1 << ((length - i) * 8)) - 1;
		return i === length || ((own.getInt32(start + i, true) ^ view.getInt32(from + i, true)) & rest) === 0;
	}

	#add(bytes: Uint8Array, from: number, to: number, hash: number, place: number): number {
		const code = this.values.push(decodeCell(bytes, from, to));
		if (code + 2 > this.#starts.length) {
			this.#starts = larger(this.#starts);
			this.#hashes = larger(this.#hashes);
		}
		const start = this.#starts[code];
		const end = start + to - from;
		while (end + 4 > this.#bytes.length) {
			const more = new Uint8Array(this.#bytes.length * 2);
			more.set(this.#bytes);
			this.#bytes = more;
			this.#view = new DataView(more.buffer);
		}
		this.#bytes.set(bytes.subarray(from, to), start);
		this.#starts[code + 1] = end;
		this.#hashes[code] = hash;
		this.#table[place] = code;
		if (code * 2 > this.#mask) this.#rehash();
		return code;
	}

	#rehash() {
		this.#mask = this.#mask * 2 + 1;
		this.#table = new Uint32Array(this.#mask + 1);
		for (let code = 1; code <= this.values.length; code++) {
			let place = this.#hashes[code] & this.#mask;
			while (this.#table[place]) place = (place + 1) & this.#mask;
			this.#table[place] = code;
		}
	}
}

function larger(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
	const more = new Uint32Array(array.length * 2);
	more.set(array);
	return more;
}
