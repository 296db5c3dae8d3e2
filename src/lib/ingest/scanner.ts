import { AppError } from '$lib/domain/errors';
import type { Arena } from './arena';
import type { Dialect } from './dialect';
import { text } from '$lib/messages/text';

/**
 * Complete records found in one stretch of bytes, as positions in it: nothing is copied and no string is made.
 * Cell c of record r lies in `bytes[starts[first[r] + c], ends[first[r] + c])`, quotes taken off. An end below 0 marks a cell that still
 * holds doubled quotes or text behind its closing quote: `~end` is where it ends and `settleCell` puts it right.
 */
export interface Batch {
	/** There are at least 4 readable bytes behind the last cell. */
	bytes: Uint8Array;
	/** The same bytes, for reading words. */
	view: DataView;
	records: number;
	first: Int32Array;
	/** Cells as written; when fewer than the table has, empty cells follow up to its width. */
	counts: Int32Array;
	starts: Int32Array;
	ends: Int32Array;
	/** The record as written, without its line end. */
	from: Int32Array;
	to: Int32Array;
	/** Where all this lies in it: compiled loops can read the cells. */
	arena?: Arena;
}

export interface ScannerOptions {
	/** Cells in a full record, 0 if not known: shorter records are padded with empty cells. */
	cells?: number;
	/** Bytes gathered before they are scanned. */
	window?: number;
	/** Bytes one record may have. */
	longest?: number;
	/** Records of the file before this stream, so that errors name the right one. */
	before?: number;
	/** Bytes a cell with line breaks may have before the careful scanner takes its quote for a slip. */
	span?: number;
	/** Scans by compiled code, and gives out batches that compiled code can read. */
	arena?: Arena | null;
}

const WINDOW = 1 << 19;
const LONGEST_RECORD = 8 << 20;

/** Hands a piece of a stream on in parts. @param wanted  bytes that are still wanted before what is held is scanned */
export function inParts(piece: Uint8Array, wanted: () => number, take: (part: Uint8Array) => void): void {
	for (let at = 0; at < piece.length;) {
		const part = piece.subarray(at, at + Math.max(1, wanted()));
		at += part.length;
		take(part);
	}
}

/**
 * Cuts a stream of bytes into records and cells (RFC 4180, read leniently: lone quotes inside a cell are text, lines without any
 * byte are skipped). Where the pieces of the stream are cut makes no difference to what is found.
 */
export class RecordScanner {
	readonly #delimiter: number;
	readonly #quote: number;
	readonly #newline: number;
	readonly #cells: number;
	readonly #window: number;
	readonly #longest: number;
	readonly #arena: Arena | null;
	#bytes: Uint8Array<ArrayBuffer>;
	/** Bytes held in `#bytes`; those before `#done` have been given out. */
	#end = 0;
	#done = 0;
	/** Bytes of the stream before `#bytes`. */
	#base = 0;
	/** Bytes at which to scan again: twice an unfinished record, so that a long one is not scanned over and over. */
	#scanAt: number;
	#batch: Batch;
	/** Records of the file up to here. */
	#records: number;
	/** Quotes that closed a cell too early: the file wants the careful scanner. */
	odd = 0;

	constructor(dialect: Dialect, options: ScannerOptions = {}) {
		const { cells = 0, window = WINDOW, longest = LONGEST_RECORD, before = 0, arena = null } = options;
		this.#delimiter = dialect.delimiter;
		this.#quote = dialect.quote;
		this.#newline = dialect.newline;
		this.#cells = cells;
		this.#window = this.#scanAt = window;
		this.#longest = longest;
		this.#records = before;
		this.#arena = arena;
		this.#batch = arena?.lay(2 * window + 16) ?? emptyBatch(2 * window + 16);
		this.#bytes = this.#batch.bytes as Uint8Array<ArrayBuffer>;
	}

	/**
	 * Takes the next piece of the stream and gives out the records completed by it. A batch is valid until `onBatch` returns.
	 * @throws {AppError} `import/unclosed-quote`, `import/field-too-long`
	 */
	push(piece: Uint8Array, onBatch: (batch: Batch) => void): void {
		inParts(
			piece,
			() => this.#scanAt - this.pending,
			(part) => {
				this.#append(part);
				if (this.pending >= this.#scanAt) this.#give(false, onBatch);
			}
		);
	}

	/** The stream has ended: gives out what is left. */
	finish(onBatch: (batch: Batch) => void): void {
		this.#give(true, onBatch);
	}

	/** Gives out every record that is known to be complete, without waiting for more bytes. */
	drain(onBatch: (batch: Batch) => void): void {
		this.#give(false, onBatch);
	}

	/** Takes a further piece and gives out at most one record. @returns whether there was one; `last`: nothing follows the piece */
	one(piece: Uint8Array, last: boolean, onBatch: (batch: Batch) => void): boolean {
		this.#append(piece);
		const taken = this.taken;
		this.#give(last, onBatch, 1);
		return this.taken > taken;
	}

	/** Bytes of the stream up to the end of the last record given out, its line end included. */
	get taken(): number {
		return this.#base + this.#done;
	}

	/** Bytes held of a record that is not complete. */
	get pending(): number {
		return this.#end - this.#done;
	}

	#append(piece: Uint8Array) {
		const held = this.#end - this.#done;
		if (this.#end + piece.length + 8 > this.#bytes.length) {
			const needed = held + piece.length + 8;
			if (needed > this.#bytes.length) this.#makeRoom(2 * needed);
			else this.#bytes.copyWithin(0, this.#done, this.#end);
			this.#base += this.#done;
			this.#done = 0;
			this.#end = held;
		}
		this.#bytes.set(piece, this.#end);
		this.#end += piece.length;
	}

	/** What is held moves to the beginning. */
	#makeRoom(bytes: number, cells?: number) {
		const held = this.#bytes.slice(this.#done, this.#end);
		if (this.#arena) this.#batch = this.#arena.lay(bytes, cells);
		else Object.assign(this.#batch, bytesOf(bytes));
		this.#bytes = this.#batch.bytes as Uint8Array<ArrayBuffer>;
		this.#bytes.set(held);
	}

	#give(last: boolean, onBatch: (batch: Batch) => void, most = Infinity) {
		let stopped = this.#find(last, most);
		for (; stopped === NO_ROOM; stopped = this.#find(last, most)) {
			if (this.#batch.records) this.#hand(onBatch);
			else this.#widen();
		}
		const left = this.#end - this.#done;
		this.#scanAt = Math.max(this.#window, 2 * left);
		if (this.#batch.records) this.#hand(onBatch);
		const row = this.#records + 1;
		if (stopped === IN_QUOTES && (last || left > this.#longest)) throw unclosedQuote(row);
		if (left > this.#longest)
			throw new AppError(
				'import/field-too-long',
				text.reading.recordTooLong(row, Math.round(this.#longest / 1e6)),
				text.reading.recordALine
			);
	}

	#hand(onBatch: (batch: Batch) => void) {
		this.#records += this.#batch.records;
		onBatch(this.#batch);
	}

	/** One record has more cells than there is room for. */
	#widen() {
		this.#makeRoom(this.#bytes.length, 2 * this.#batch.starts.length);
		this.#base += this.#done;
		this.#end -= this.#done;
		this.#done = 0;
	}

	/** As `#scan`, by compiled code if it is there. @returns what it stopped at */
	#find(last: boolean, most: number): number {
		if (!this.#arena) return this.#scan(last, most) ? IN_QUOTES : 0;
		const [delimiter, quote, newline, width] = [this.#delimiter, this.#quote, this.#newline, this.#cells];
		const stretch = { done: this.#done, end: this.#end, last, most, delimiter, quote, newline, width };
		const { done, records, odd, stopped } = this.#arena.scan(this.#batch, stretch);
		this.#done = done;
		this.#batch.records = records;
		this.odd += odd;
		return stopped;
	}

	/** Finds the complete records between `#done` and `#end`, at most so many; moves `#done` behind them. @returns whether it stopped inside quotes */
	#scan(last: boolean, most: number): boolean {
		const delimiter = this.#delimiter;
		const quote = this.#quote;
		const newline = this.#newline;
		const width = this.#cells;
		const b = this.#bytes;
		const end = this.#end;
		// Sentinels spare the inner loops a check for the end: a delimiter stops bare cells, a quote behind it quoted ones.
		b[end] = delimiter;
		b[end + 1] = quote;
		const batch = this.#batch;
		batch.bytes = b;
		let { starts, ends } = batch;
		let room = starts.length - width - 2;
		let records = 0;
		let cell = 0;
		let i = this.#done;
		let unclosed = false;
		scanning: while (i < end && records < most) {
			if (newline === 13 && b[i] === 10) i++; // the LF of a CRLF in a file of bare CRs
			const from = i;
			const firstCell = cell;
			let to = i;
			for (let open = true; open;) {
				if (cell >= room) {
					batch.starts = starts = grown(starts);
					batch.ends = ends = grown(ends);
					room = starts.length - width - 2;
				}
				let j = i;
				if (b[i] === quote && i < end) {
					let doubled = false;
					for (j = i + 1; ; j += 2) {
						while (b[j] !== quote) j++;
						if (j >= end) {
							unclosed = true;
							break scanning;
						}
						if (b[j + 1] !== quote || j + 1 >= end) break;
						doubled = true;
					}
					// j is the closing quote; what follows decides whether the cell ends here.
					if (j + 2 >= end && !last) break scanning;
					let next = j + 1;
					if (next < end && b[next] === 13 && newline === 10 && (b[next + 1] === 10 || next + 1 >= end)) next++;
					if (next >= end || b[next] === delimiter || b[next] === newline) {
						starts[cell] = doubled ? i : i + 1;
						ends[cell] = doubled ? ~(j + 1) : j;
						to = j + 1;
						j = next;
					} else {
						while (b[j] !== delimiter && b[j] !== newline) j++;
						if (j >= end && !last) break scanning;
						this.odd++;
						to = j > i && newline === 10 && b[j - 1] === 13 && (j >= end || b[j] === 10) ? j - 1 : j;
						starts[cell] = i;
						ends[cell] = ~to;
					}
				} else {
					while (b[j] !== delimiter && b[j] !== newline) j++;
					if (j >= end && !last) break scanning;
					to = j > i && newline === 10 && b[j - 1] === 13 && (j >= end || b[j] === 10) ? j - 1 : j;
					starts[cell] = i;
					ends[cell] = to;
				}
				cell++;
				i = j + 1;
				open = j < end && b[j] === delimiter;
			}
			this.#done = Math.min(i, end);
			if (to === from) {
				cell = firstCell; // a line without a byte is no record
				continue;
			}
			if (records >= batch.first.length)
				for (const key of ['first', 'counts', 'from', 'to'] as const) batch[key] = grown(batch[key]);
			batch.first[records] = firstCell;
			batch.counts[records] = cell - firstCell;
			batch.from[records] = from;
			batch.to[records] = to;
			while (cell - firstCell < width) {
				starts[cell] = 0;
				ends[cell++] = 0;
			}
			records++;
		}
		batch.records = records;
		return unclosed;
	}
}

/** What a scan stopped at. */
const IN_QUOTES = 1;
const NO_ROOM = 2;

const bytesOf = (length: number) => {
	const bytes = new Uint8Array(length);
	return { bytes, view: new DataView(bytes.buffer) };
};

function emptyBatch(bytes: number): Batch {
	const ints = () => new Int32Array(4096);
	return { ...bytesOf(bytes), records: 0, first: ints(), counts: ints(), starts: ints(), ends: ints(), from: ints(), to: ints() };
}

/** @param record  counted from 1, the one with the column names included */
export function unclosedQuote(record: number): AppError {
	return new AppError('import/unclosed-quote', text.reading.neverClosed(record), text.reading.neverClosedHint);
}

function grown(array: Int32Array): Int32Array {
	const larger = new Int32Array(array.length * 2);
	larger.set(array);
	return larger;
}

/**
 * Takes the quotes off a cell that was marked by an end below 0, in place: doubled quotes become one, text behind the closing
 * quote is kept. @returns where the cell ends now; it starts where it did
 */
export function settleCell(bytes: Uint8Array, start: number, markedEnd: number, quote: number): number {
	const end = ~markedEnd;
	let write = start;
	let i = start + 1;
	for (; i < end; i++) {
		if (bytes[i] === quote) {
			if (bytes[i + 1] !== quote || i + 1 >= end) break;
			i++;
		}
		bytes[write++] = bytes[i];
	}
	for (i++; i < end; i++) bytes[write++] = bytes[i];
	return write;
}
