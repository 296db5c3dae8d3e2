import type { Dialect } from './dialect';
import type { Batch } from './scanner';
import { scannerFor } from './scanners';

/** The outlines of all records of a text: where they lie and how far they are filled, without their contents. */
export class Records {
	n = 0;
	readonly from: number[] = [];
	readonly to: number[] = [];
	/** Cells as written, cells with text in them, and the place of the last of these, counted from 1. */
	readonly counts: number[] = [];
	readonly filled: number[] = [];
	readonly last: number[] = [];
	/** Whether there is a digit in it. */
	readonly digits: boolean[] = [];
	readonly #text: Uint8Array;

	constructor(text: Uint8Array, dialect: Dialect) {
		this.#text = text;
		const scanner = scannerFor(dialect, { window: Math.max(1, text.length), longest: Infinity });
		const take = (batch: Batch) => this.#add(batch);
		scanner.push(text, take);
		scanner.finish(take);
	}

	#add({ bytes, records, first, counts, starts, ends, from, to }: Batch) {
		for (let r = 0; r < records; r++) {
			let filled = 0;
			let last = 0;
			let digits = false;
			for (let c = 0; c < counts[r]; c++) {
				const cell = first[r] + c;
				const end = ends[cell] < 0 ? ~ends[cell] : ends[cell];
				let text = false;
				for (let i = starts[cell]; i < end; i++) {
					if (bytes[i] > 32) text = true;
					if (bytes[i] >= 48 && bytes[i] <= 57) digits = true;
				}
				if (!text) continue;
				filled++;
				last = c + 1;
			}
			this.from.push(from[r]);
			this.to.push(to[r]);
			this.counts.push(counts[r]);
			this.filled.push(filled);
			this.last.push(last);
			this.digits.push(digits);
			this.n++;
		}
	}

	/** How many records of a range have text in them. */
	filledBetween(from: number, to: number): number {
		let n = 0;
		for (let i = from; i < to; i++) if (this.filled[i]) n++;
		return n;
	}

	/** The widest record of a range, empty cells at its end left aside. */
	widest(from: number, to: number): number {
		let width = 0;
		for (let i = from; i < to; i++) width = Math.max(width, this.last[i]);
		return width;
	}

	/** Ranges of records between empty lines and records without any text. Where every line is set apart, nothing is. */
	blocks(): [from: number, to: number][] {
		const found: [number, number][] = [];
		for (let i = 0; i < this.n; i++) {
			if (!this.filled[i]) continue;
			const before = found.at(-1);
			if (before && before[1] === i && !this.#hasEmptyLine(this.to[i - 1], this.from[i])) before[1] = i + 1;
			else found.push([i, i + 1]);
		}
		return found.length > 8 && found.length > this.n / 3 ? [[found[0][0], this.n]] : found;
	}

	#hasEmptyLine(from: number, to: number): boolean {
		let feeds = 0;
		let returns = 0;
		for (let i = from; i < to; i++) {
			if (this.#text[i] === 10) feeds++;
			else if (this.#text[i] === 13) returns++;
		}
		return Math.max(feeds, returns) > 1;
	}
}
