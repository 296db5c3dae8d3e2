/** Remembers rows by a 53-bit fingerprint of their key: 8 bytes a row and some room, so that millions fit. */
export class Seen {
	#slots = new Float64Array(1024);
	#size = 0;

	/** @returns whether the key is new. Two of a million different keys are taken for one with a chance of 1 in 18,000. */
	add(key: string): boolean {
		if (this.#size * 2 > this.#slots.length) this.#grow();
		return this.#put(fingerprint(key));
	}

	#put(print: number): boolean {
		const slots = this.#slots;
		let at = print % slots.length;
		while (slots[at] !== 0) {
			if (slots[at] === print) return false;
			at = (at + 1) % slots.length;
		}
		slots[at] = print;
		this.#size++;
		return true;
	}

	#grow() {
		const old = this.#slots;
		this.#slots = new Float64Array(old.length * 2);
		this.#size = 0;
		for (const print of old) if (print !== 0) this.#put(print);
	}
}

/** A text as a whole number of 1 to 2⁵³−1 (cyrb53, public domain, by bryc). */
export function fingerprint(text: string): number {
	let a = 0xdeadbeef;
	let b = 0x41c6ce57;
	for (let i = 0; i < text.length; i++) {
		const c = text.charCodeAt(i);
		a = Math.imul(a ^ c, 2654435761);
		b = Math.imul(b ^ c, 1597334677);
	}
	a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
	b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
	return 4294967296 * (2097151 & b) + (a >>> 0) || 1;
}
