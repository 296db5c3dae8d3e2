import { Cells } from './cells';
import { separatorOf, type Dialect } from './dialect';

/** Bytes a cell with line breaks may have before its opening quote is taken for a slip. */
export const LONGEST_SPAN = 1 << 18;
/** Where quotes stay open again and again, their ends are not looked for so far: else every line would cost as much. */
const SHORTEST_SPAN = 1 << 12;
/** What may stand between the cells of a single line that was written unlike the others. */
const OTHER_SEPARATORS = [44, 59, 9, 124];
const UNFINISHED = -1;

/**
 * Reads single records of a dialect, sound or not, out of a buffer. What it finds depends on the bytes alone: where more of them could
 * change the answer it says so instead of answering.
 *
 * A quote counts as closing only where a separator or a line end follows; any other one is text. A cell may go over several lines if its
 * quotes are sound; otherwise the record ends with its line, and a quote never closed there is left out. With the width of the table known,
 * the reading that gives it is preferred, and a line of another separator is cut at that one.
 */
export class LooseRecord {
	readonly cells = new Cells();
	/** Where the record ends, without its line end. */
	to = 0;
	/** Something had to be mended. */
	mended = false;
	/** A quote of it is never closed. */
	unclosed = false;
	/** Room for cells that are not in the buffer as they read; bytes before `scratch` are not touched. */
	scratch = 0;

	readonly #separator: readonly number[];
	readonly #quote: number;
	readonly #escape: number;
	readonly #padded: boolean;
	readonly #newline: number;
	readonly #otherNewline: number;
	readonly #width: number;
	#b: Uint8Array = new Uint8Array(0);
	#end = 0;
	#last = false;
	/** Index of a cell whose quote was never closed. */
	#open = -1;
	#odd = false;
	/** A quoted cell with a lone quote in it counts as one whose quote was never closed. */
	#wary = false;
	#crossed = false;
	/** The end of a quoted cell was looked for in vain. */
	#lost = false;
	readonly #longest: number;
	#span: number;

	/** @param longest  bytes a cell with line breaks may have */
	constructor(dialect: Dialect, width: number, longest = LONGEST_SPAN) {
		this.#longest = this.#span = longest;
		this.#separator = separatorOf(dialect);
		this.#quote = dialect.quote;
		this.#escape = dialect.escape ?? -1;
		this.#padded = dialect.padded ?? false;
		this.#newline = dialect.mixedLines ? 10 : dialect.newline;
		this.#otherNewline = dialect.mixedLines ? 13 : dialect.newline;
		this.#width = width;
	}

	/**
	 * Reads the record that begins at `from`. The eight bytes behind `b[end]` must be line ends.
	 * @param last  no more bytes will come
	 * @returns where the next record begins, -1 when more bytes are needed
	 */
	read(b: Uint8Array, from: number, end: number, last: boolean): number {
		const next = this.#record(b, from, end, last);
		if (next === UNFINISHED) return next;
		if (!this.#lost) this.#span = Math.min(this.#longest, 2 * this.#span);
		else this.#span = Math.min(this.#span, Math.max(SHORTEST_SPAN, this.#span >> 1));
		return next;
	}

	/** Line ends inside the record that was read, its own not counted. */
	linesWithin(from: number): number {
		if (!this.#crossed) return 0;
		let lines = 0;
		for (let i = from; i < this.to; i++)
			if (this.#b[i] === this.#newline || (this.#b[i] === this.#otherNewline && this.#b[i + 1] !== 10)) lines++;
		return lines;
	}

	#record(b: Uint8Array, from: number, end: number, last: boolean): number {
		this.#b = b;
		this.#end = end;
		this.#last = last;
		const before = this.scratch;
		const spanned = this.#parse(from, end, this.#separator, true);
		if (spanned === UNFINISHED) return UNFINISHED;
		const sound = !this.#odd;
		const closed = this.#open < 0;
		this.unclosed = this.#lost = !closed;
		const { n } = this.cells;
		this.mended = !sound;
		if (!this.#crossed) {
			if (n !== this.#width) this.#mend(from, this.to, before);
			return spanned;
		}
		if (sound && (n === this.#width || !this.#width)) return spanned;
		const line = this.#lineEnd(from);
		if (line === UNFINISHED) return UNFINISHED;
		this.scratch = before;
		// Sound quotes in a short row are believed, unless the line behind is a row by itself as well.
		const believed = sound && closed && !this.#fits(line + (b[line] === 13 && b[line + 1] === 10 ? 2 : 1), this.to, before);
		this.scratch = before;
		if (believed) return this.#parse(from, end, this.#separator, true);
		const next = this.#parse(from, line, this.#separator, false);
		this.unclosed = this.#open >= 0;
		if (this.unclosed) this.#merge();
		this.mended = true;
		if (this.cells.n === this.#width || !closed || (!sound && n !== this.#width)) {
			if (this.cells.n !== this.#width) this.#mend(from, this.to, before);
			return next;
		}
		// The line alone does not give the width either: line breaks in quotes are believed.
		this.scratch = before;
		this.unclosed = false;
		this.mended = !sound;
		return this.#parse(from, end, this.#separator, true);
	}

	/** Whether a line inside a record is as wide as the table. */
	#fits(from: number, to: number, scratch: number): boolean {
		const b = this.#b;
		let line = from;
		while (line < to && b[line] !== this.#newline && b[line] !== this.#otherNewline) line++;
		this.scratch = scratch;
		this.#parse(from, line, this.#separator, false);
		return this.cells.n === this.#width;
	}

	/** Puts the pieces of a cell whose quote was not closed together again, so many that the record has its width. */
	#merge() {
		const { cells } = this;
		const extra = cells.n - this.#width;
		if (!this.#width || extra <= 0 || this.#open + extra >= cells.n) return;
		cells.ends[this.#open] = cells.ends[this.#open + extra];
		for (const list of [cells.starts, cells.ends, cells.quoted]) list.copyWithin(this.#open + 1, this.#open + 1 + extra, cells.n);
		cells.n -= extra;
	}

	/**
	 * Tries other readings of a line that has not the width of the table: without the quotes that do not close well, and cut at another
	 * separator if it has none of the usual ones. Leaves it as it is if none gives the width.
	 */
	#mend(from: number, to: number, scratch: number) {
		if (this.#width < 2) return;
		const { mended } = this;
		const single = this.cells.n === 1;
		const settled = (separator: readonly number[], wary: boolean) => {
			this.scratch = scratch;
			this.#wary = wary;
			this.#parse(from, to, separator, false);
			this.#wary = false;
			if (this.#open >= 0) this.#merge();
			this.to = to;
			this.mended = this.cells.n === this.#width;
			return this.mended;
		};
		if (this.#odd && settled(this.#separator, true)) return;
		if (single && this.#width > 2)
			for (const other of OTHER_SEPARATORS)
				if (other !== this.#separator[0] && this.#holds(other, from, to) && settled([other], false)) return;
		settled(this.#separator, false);
		this.mended = mended;
	}

	#holds(byte: number, from: number, to: number): boolean {
		const at = this.#b.indexOf(byte, from);
		return at >= 0 && at < to;
	}

	#lineEnd(from: number): number {
		const b = this.#b;
		let i = from;
		while (b[i] !== this.#newline && b[i] !== this.#otherNewline) i++;
		return i >= this.#end && !this.#last ? UNFINISHED : i;
	}

	/**
	 * Reads cells from `from` to the end of the record.
	 * @param end    no byte at or behind it belongs to the record
	 * @param spans  quoted cells may go over line ends, and `end` may be the end of what has come so far
	 */
	#parse(from: number, end: number, separator: readonly number[], spans: boolean): number {
		const b = this.#b;
		const cells = this.cells;
		cells.n = 0;
		this.#open = -1;
		this.#odd = this.#crossed = false;
		const first = separator.length ? separator[0] : -1;
		const length = separator.length;
		const newline = this.#newline;
		const other = this.#otherNewline;
		const quote = this.#quote;
		const escape = this.#escape;
		// Near the end of what has come, the bytes to come could still change what is seen.
		const unsure = spans && !this.#last ? end - Math.max(2, length) : Infinity;
		let i = from;
		for (;;) {
			let start = i;
			if (this.#padded) while (start < end && isBlank(b[start]) && b[start] !== first) start++;
			if (this.#padded && first === 32) while (start < end && b[start] === 32) start++;
			if (start >= unsure) return UNFINISHED;
			let j = start;
			let quotedEnd = -1;
			let special = false;
			if (b[start] === quote && start < end) {
				let odd = false;
				let crossed = false;
				for (j = start + 1; ; j++) {
					if (crossed && j - from > this.#span) break;
					if (j >= unsure) return UNFINISHED;
					if (j >= end) break;
					const c = b[j];
					if (c === escape && j + 1 < end) {
						special = true;
						j++;
					} else if (c === quote) {
						if (b[j + 1] === quote && j + 1 < end) {
							special = true;
							j++;
							continue;
						}
						let k = j + 1;
						while (k < end && isBlank(b[k]) && b[k] !== first) k++;
						if (k >= unsure) return UNFINISHED;
						if (k >= end || matches(b, k, separator) || this.#endsAt(k)) {
							quotedEnd = j;
							j = k;
							break;
						}
						odd = true;
						if (this.#wary) break;
					} else if (c === newline || c === other) crossed = true;
				}
				this.#odd ||= odd;
				if (spans) this.#crossed ||= crossed;
				if (quotedEnd < 0) {
					this.#odd = true;
					if (this.#open < 0) this.#open = cells.n;
					if (spans) {
						this.#crossed = true; // `read` goes on with the line alone
						return end;
					}
					start++;
					special = false;
				}
			}
			if (quotedEnd < 0) {
				for (j = start; j < end; j++) {
					const c = b[j];
					if (c === newline || c === other || (c === first && (length === 1 || matches(b, j, separator)))) break;
					if (c === escape && j + 1 < end && this.#isSpecial(b[j + 1], first)) {
						special = true;
						j++;
					}
				}
				if (j >= unsure) return UNFINISHED;
			}
			// What lies behind the last cell: a separator, a line end, or the end of all.
			const ends = j >= end || !matches(b, j, separator);
			let stop = quotedEnd >= 0 ? quotedEnd : j;
			if (ends && quotedEnd < 0 && newline === 10 && b[j - 1] === 13 && j > start) stop--;
			if (quotedEnd >= 0) start++;
			else if (this.#padded) while (stop > start && isBlank(b[stop - 1])) stop--;
			if (special) this.#copy(start, stop, quotedEnd >= 0, first);
			else cells.add(start, stop, quotedEnd >= 0);
			if (ends) return this.#close(from, j);
			i = j + length;
			// Blanks between cells: those at the end of the line are none.
			if (this.#padded && first === 32) {
				while (i < end && b[i] === 32) i++;
				if (i >= unsure) return UNFINISHED;
				if (i >= end || this.#endsAt(i)) return this.#close(from, i);
			}
		}
	}

	/** @returns where the next record begins */
	#close(from: number, j: number): number {
		const b = this.#b;
		this.to = j > from && this.#newline === 10 && b[j - 1] === 13 ? j - 1 : j;
		return Math.min(j + 1, this.#end);
	}

	/** Whether a line ends at `k`: also at the CR of a CRLF. */
	#endsAt(k: number): boolean {
		const c = this.#b[k];
		if (c === this.#newline || c === this.#otherNewline) return true;
		return c === 13 && this.#newline === 10 && (this.#b[k + 1] === 10 || k + 1 >= this.#end);
	}

	#isSpecial(c: number, first: number): boolean {
		return c === first || c === this.#quote || c === this.#escape || c === this.#newline || c === this.#otherNewline;
	}

	/** Writes a cell without its escapes and doubled quotes to the scratch. */
	#copy(start: number, stop: number, quoted: boolean, first: number) {
		const b = this.#b;
		const from = this.scratch;
		let write = from;
		for (let i = start; i < stop; i++) {
			const c = b[i];
			if (c === this.#escape && i + 1 < stop && this.#isSpecial(b[i + 1], first)) i++;
			else if (quoted && c === this.#quote && b[i + 1] === c && i + 1 < stop) i++;
			b[write++] = b[i];
		}
		this.scratch = write;
		this.cells.add(from, write, quoted);
	}
}

const isBlank = (byte: number) => byte === 32 || byte === 9;

function matches(b: Uint8Array, at: number, separator: readonly number[]): boolean {
	if (!separator.length) return false;
	for (let k = 0; k < separator.length; k++) if (b[at + k] !== separator[k]) return false;
	return true;
}
