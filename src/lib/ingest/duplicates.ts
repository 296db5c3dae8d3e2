import type { Batch } from './scanner';

/** Hashes of records in the order in which they came: 64 bits each, low and high half side by side. */
export class HashList {
	#pairs = new Uint32Array(1 << 12);
	#end = 0;

	/** Adds the records `rows[0, n)` of a batch. */
	addAll(batch: Batch, rows: Int32Array, n: number): void {
		const { arena, view, from, to } = batch;
		if (!arena) {
			for (let i = 0; i < n; i++) this.add(view, from[rows[i]], to[rows[i]]);
			return;
		}
		arena.hashes(batch, rows, n);
		while (this.#end + 2 * n > this.#pairs.length) this.#grow();
		this.#pairs.set(arena.words.subarray(0, 2 * n), this.#end);
		this.#end += 2 * n;
	}

	/** Adds the record `view[from, to)`. */
	add(view: DataView, from: number, to: number): void {
		let a = 0x9e3779b9 ^ (to - from);
		let b = 0x85ebca6b;
		let i = from;
		for (; i + 8 <= to; i += 8) {
			// Each half sees every word, so that records which differ in one place differ in both halves.
			a = Math.imul(a ^ view.getInt32(i, true), 0x85ebca77);
			b = Math.imul(b ^ view.getInt32(i + 4, true), 0xc2b2ae3d);
			a ^= b >>> 15;
			b = (b + a) | 0;
		}
		for (; i < to; i++) {
			a = Math.imul(a ^ view.getUint8(i), 0x85ebca77);
			b = Math.imul(b + a, 0xc2b2ae3d);
			b ^= b >>> 13;
		}
		b = Math.imul(b ^ (b >>> 15) ^ a, 0x846ca68b);
		a = Math.imul(a ^ (a >>> 16), 0x7feb352d);
		if (this.#end === this.#pairs.length) this.#grow();
		this.#pairs[this.#end++] = a ^ (a >>> 15);
		this.#pairs[this.#end++] = b ^ (b >>> 16) || 1; // the high half is never 0: in the table a 0 marks a free place
	}

	#grow() {
		const more = new Uint32Array(2 * this.#pairs.length);
		more.set(this.#pairs);
		this.#pairs = more;
	}

	/** Those since the last call; valid until the next `add`. */
	take(): Uint32Array {
		const pairs = this.#pairs.subarray(0, this.#end);
		this.#end = 0;
		return pairs;
	}

	/** All of them, in an array that owns its buffer. */
	pairs(): Uint32Array<ArrayBuffer> {
		return this.#pairs.slice(0, this.#end);
	}
}

/** Places made for records that are only expected: a first part that misleads shall not cost more than 64 MB. */
const MOST_EXPECTED = (1 << 23) - 1;

/** Remembers records by their hashes, to count those that are equal to an earlier one byte for byte. */
export class RecordHashes {
	/** Open addressing: low and high half side by side, so that a look-up touches one line of the cache. */
	#table = new Uint32Array(1 << 13);
	#mask = (1 << 12) - 1;
	#n = 0;

	/** Adds records by the pairs of a `HashList`. @returns how many of them were there before, earlier ones of the list included */
	addAll(pairs: Uint32Array): number {
		let before = 0;
		for (let i = 0; i < pairs.length; i += 2) if (this.#add(pairs[i], pairs[i + 1])) before++;
		return before;
	}

	#add(low: number, high: number): boolean {
		const table = this.#table;
		let place = (low & this.#mask) * 2;
		for (; table[place + 1]; place = (place + 2) & (2 * this.#mask + 1))
			if (table[place + 1] === high && table[place] === low) return true;
		table[place] = low;
		table[place + 1] = high;
		if (++this.#n * 4 > this.#mask * 3) this.#grow();
		return false;
	}

	/** So many records are likely to come, all in all: room for them is made at once. */
	expect(records: number): void {
		let mask = this.#mask;
		while (records * 4 > mask * 3 && mask < MOST_EXPECTED) mask = mask * 2 + 1;
		if (mask > this.#mask) this.#grow(mask);
	}

	#grow(mask = this.#mask * 2 + 1) {
		const before = this.#table;
		this.#mask = mask;
		const table = (this.#table = new Uint32Array(2 * (this.#mask + 1)));
		for (let i = 0; i < before.length; i += 2) {
			if (!before[i + 1]) continue;
			let place = (before[i] & this.#mask) * 2;
			while (table[place + 1]) place = (place + 2) & (2 * this.#mask + 1);
			table[place] = before[i];
			table[place + 1] = before[i + 1];
		}
	}
}
