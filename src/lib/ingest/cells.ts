/** A list of cells as positions; grows as needed. */
export class Cells {
	starts = new Int32Array(64);
	ends = new Int32Array(64);
	/** Whether quotes stood around it. */
	quoted = new Uint8Array(64);
	n = 0;
	add(start: number, end: number, quoted: boolean): void {
		if (this.n === this.starts.length) this.#grow();
		this.starts[this.n] = start;
		this.ends[this.n] = end;
		this.quoted[this.n++] = quoted ? 1 : 0;
	}
	#grow() {
		for (const key of ['starts', 'ends', 'quoted'] as const) {
			const larger = this[key] instanceof Uint8Array ? new Uint8Array(2 * this.n) : new Int32Array(2 * this.n);
			larger.set(this[key]);
			this[key] = larger as never;
		}
	}
}
