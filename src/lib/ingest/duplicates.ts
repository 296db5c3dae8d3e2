/** Remembers records by a 64-bit hash of their bytes, to count those that are equal to an earlier one byte for byte. */
export class RecordHashes {
	#low = new Uint32Array(1 << 12);
	#high = new Uint32Array(1 << 12);
	#mask = (1 << 12) - 1;
	#n = 0;

	/** Adds the record `bytes[from, to)`. @returns whether an equal one was there before */
	add(bytes: Uint8Array, from: number, to: number): boolean {
		let a = 0x9e3779b9 ^ (to - from);
		let b = 0x85ebca6b;
		let i = from;
		for (; i + 4 <= to; i += 4) {
			const word = bytes[i] | (bytes[i + 1] << 8) | (bytes[i + 2] << 16) | (bytes[i + 3] << 24);
			a = Math.imul(a ^ word, 0x85ebca77);
			a ^= a >>> 15;
			b = Math.imul(b + word, 0xc2b2ae3d);
			b = (b << 13) | (b >>> 19);
		}
		for (; i < to; i++) {
			a = Math.imul(a ^ bytes[i], 0x85ebca77);
			b = Math.imul(b + bytes[i], 0xc2b2ae3d);
			b ^= b >>> 13;
		}
		a = Math.imul(a ^ (a >>> 16), 0x7feb352d);
		b = Math.imul(b ^ (b >>> 15), 0x846ca68b);
		return this.#add((a ^ (a >>> 15)) >>> 0, (b ^ (b >>> 16)) >>> 0 || 1);
	}

	/** `high` is never 0: a 0 marks a free place. */
	#add(low: number, high: number): boolean {
		let place = low & this.#mask;
		for (; this.#high[place]; place = (place + 1) & this.#mask)
			if (this.#high[place] === high && this.#low[place] === low) return true;
		this.#low[place] = low;
		this.#high[place] = high;
		if (++this.#n * 2 > this.#mask) this.#grow();
		return false;
	}

	#grow() {
		const [low, high] = [this.#low, this.#high];
		this.#mask = this.#mask * 2 + 1;
		this.#low = new Uint32Array(this.#mask + 1);
		this.#high = new Uint32Array(this.#mask + 1);
		for (let i = 0; i < low.length; i++) {
			if (!high[i]) continue;
			let place = low[i] & this.#mask;
			while (this.#high[place]) place = (place + 1) & this.#mask;
			this.#low[place] = low[i];
			this.#high[place] = high[i];
		}
	}
}
