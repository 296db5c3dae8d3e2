import { decodeCell } from './text';

/** Gives equal cells the same code, in the order in which they first come: 0 for an empty cell, then 1, 2, … */
export class ByteDictionary {
	/** The text of code k is `values[k - 1]`. */
	readonly values: string[] = [];
	#bytes = new Uint8Array(1024);
	/** Where the bytes of code k start; they end where those of k + 1 start. */
	#starts = new Uint32Array(256);
	#hashes = new Uint32Array(256);
	/** Open addressing: a code, or 0 for a free place. */
	#table = new Uint32Array(512);
	#mask = 511;
	// The cell asked for last: many columns repeat a value in runs.
	#lastCode = 0;

	/** The code of the cell `bytes[from, to)`, blanks around it left aside. */
	code(bytes: Uint8Array, from: number, to: number): number {
		while (from < to && bytes[from] <= 32) from++;
		while (to > from && bytes[to - 1] <= 32) to--;
		const length = to - from;
		if (length === 0) return 0;
		if (this.#lastCode && this.#is(this.#lastCode, bytes, from, length)) return this.#lastCode;
		let hash = length;
		for (let i = from; i < to; i++) hash = Math.imul(hash ^ bytes[i], 0x01000193);
		hash = (hash ^ (hash >>> 15)) >>> 0;
		const mask = this.#mask;
		for (let place = hash & mask; ; place = (place + 1) & mask) {
			const code = this.#table[place];
			if (code === 0) return (this.#lastCode = this.#add(bytes, from, to, hash, place));
			if (this.#hashes[code] === hash && this.#is(code, bytes, from, length)) return (this.#lastCode = code);
		}
	}

	#is(code: number, bytes: Uint8Array, from: number, length: number): boolean {
		const start = this.#starts[code];
		if (this.#starts[code + 1] - start !== length) return false;
		const own = this.#bytes;
		for (let i = 0; i < length; i++) if (own[start + i] !== bytes[from + i]) return false;
		return true;
	}

	#add(bytes: Uint8Array, from: number, to: number, hash: number, place: number): number {
		const code = this.values.push(decodeCell(bytes, from, to));
		if (code + 2 > this.#starts.length) {
			this.#starts = larger(this.#starts);
			this.#hashes = larger(this.#hashes);
		}
		const start = this.#starts[code];
		const end = start + to - from;
		while (end > this.#bytes.length) {
			const more = new Uint8Array(this.#bytes.length * 2);
			more.set(this.#bytes);
			this.#bytes = more;
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
