import { AppError } from '$lib/domain/errors';
import type { Cells } from './cells';
import type { Dialect } from './dialect';
import { LooseRecord } from './loose-record';
import { inParts, type Batch, type ScannerOptions } from './scanner';
import { text } from '$lib/messages/text';

/** A batch whose cells need no `settleCell`: no end is below 0. */
export interface LooseBatch extends Batch {
	/** For each cell, 1 where quotes stood around it. */
	quoted: Uint8Array;
	/** For each record, 1 where something had to be mended. */
	mended: Uint8Array;
}

const WINDOW = 1 << 19;
const LONGEST_RECORD = 8 << 20;
/** Bytes kept free behind the data: line ends that stop the reading. */
const SENTINELS = 16;

/**
 * Cuts a stream of bytes into records and cells as `RecordScanner` does, for every dialect, and mends records that are not sound
 * (`LooseRecord`). Slower, and as independent of where the pieces are cut.
 */
export class LooseScanner {
	readonly #reader: LooseRecord;
	readonly #newline: number;
	readonly #framed: boolean;
	/** The quote of `="007"`, -1 where there are none. */
	readonly #formulas: number;
	readonly #width: number;
	readonly #window: number;
	readonly #longest: number;
	/** The data, then room for cells that had to be rewritten. */
	#bytes: Uint8Array<ArrayBuffer>;
	#end = 0;
	#done = 0;
	#scanAt: number;
	readonly #batch: LooseBatch;
	records = 0;
	readonly odd = 0;
	/** Records with a quote that is never closed, and the lines of the stream, counted from 1, on which the first of them and the first mended begin. */
	readonly trouble = { unclosed: 0, unclosedLine: 0, mendedLine: 0 };
	/** The line on which the next record begins. */
	#line = 1;
	/** A CR ended the record before. */
	#afterCr = false;

	constructor(dialect: Dialect, { cells = 0, window = WINDOW, longest = LONGEST_RECORD, span }: ScannerOptions = {}) {
		this.#framed = dialect.framed ?? false;
		this.#formulas = dialect.formulas ? dialect.quote : -1;
		this.#reader = new LooseRecord(dialect, cells && this.#framed ? cells + 2 : cells, span);
		this.#newline = dialect.newline;
		this.#width = cells;
		this.#window = this.#scanAt = window;
		this.#longest = longest;
		this.#bytes = new Uint8Array(2 * window + SENTINELS);
		const ints = () => new Int32Array(1024);
		this.#batch = {
			bytes: this.#bytes,
			view: new DataView(this.#bytes.buffer),
			records: 0,
			first: ints(),
			counts: ints(),
			starts: ints(),
			ends: ints(),
			from: ints(),
			to: ints(),
			quoted: new Uint8Array(1024),
			mended: new Uint8Array(1024)
		};
	}

	/**
	 * Takes the next piece of the stream and gives out the records completed by it. A batch is valid until `onBatch` returns.
	 * @throws {AppError} `import/field-too-long`
	 */
	push(piece: Uint8Array, onBatch: (batch: LooseBatch) => void): void {
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
	finish(onBatch: (batch: LooseBatch) => void): void {
		this.#give(true, onBatch);
	}

	/** Bytes held of a record that is not complete. */
	get pending(): number {
		return this.#end - this.#done;
	}

	#append(piece: Uint8Array) {
		const held = this.#end - this.#done;
		if (this.#end + piece.length > (this.#bytes.length - SENTINELS) / 2) {
			// A rewritten cell is never longer than it was: as much room again is enough.
			const needed = 2 * (held + piece.length) + SENTINELS;
			const target = needed > this.#bytes.length ? new Uint8Array(2 * needed) : this.#bytes;
			target.set(this.#bytes.subarray(this.#done, this.#end));
			if (target !== this.#bytes) this.#batch.view = new DataView(target.buffer);
			this.#bytes = this.#batch.bytes = target;
			this.#done = 0;
			this.#end = held;
		}
		this.#bytes.set(piece, this.#end);
		this.#end += piece.length;
	}

	#give(last: boolean, onBatch: (batch: LooseBatch) => void) {
		this.#scan(last);
		const left = this.#end - this.#done;
		this.#scanAt = Math.max(this.#window, 2 * left);
		if (this.#batch.records) {
			this.records += this.#batch.records;
			onBatch(this.#batch);
		}
		if (left > this.#longest)
			throw new AppError(
				'import/field-too-long',
				text.reading.recordTooLong(this.records + 1, Math.round(this.#longest / 1e6)),
				text.reading.recordHint
			);
	}

	/** Finds the complete records between `#done` and `#end`; moves `#done` behind them. */
	#scan(last: boolean) {
		const b = this.#bytes;
		const end = this.#end;
		const reader = this.#reader;
		const batch = this.#batch;
		b.fill(this.#newline, end, end + SENTINELS);
		reader.scratch = end + SENTINELS;
		let records = 0;
		let cell = 0;
		for (;;) {
			let from = this.#done;
			if (this.#newline === 13 && from < end && b[from] === 10) from++; // the LF of a CRLF
			if (from >= end) break;
			const next = reader.read(b, from, end, last);
			if (next < 0) break;
			this.#done = next;
			const line = this.#line;
			// The LF of a CRLF where each of them ends lines is none of its own.
			this.#line += this.#afterCr && next === from + 1 && b[from] === 10 ? 0 : 1 + reader.linesWithin(from);
			this.#afterCr = b[next - 1] === 13 && this.#newline === 10;
			if (reader.to === from) continue; // a line without a byte is no record
			const { cells } = reader;
			const [first, behind] = this.#framed ? framed(cells) : [0, cells.n];
			if (this.#formulas >= 0) unwrapFormulas(cells, b, this.#formulas);
			const count = behind - first;
			this.#makeRoom(records, cell + Math.max(count, this.#width));
			batch.first[records] = cell;
			batch.counts[records] = count;
			batch.from[records] = from;
			batch.to[records] = reader.to;
			batch.mended[records] = reader.mended ? 1 : 0;
			if (reader.mended) this.#note(line, reader.unclosed);
			for (let c = first; c < behind; c++, cell++) {
				batch.starts[cell] = cells.starts[c];
				batch.ends[cell] = cells.ends[c];
				batch.quoted[cell] = cells.quoted[c];
			}
			for (let c = count; c < this.#width; c++, cell++) batch.starts[cell] = batch.ends[cell] = batch.quoted[cell] = 0;
			records++;
		}
		batch.records = records;
	}

	#note(line: number, unclosed: boolean) {
		this.trouble.mendedLine ||= line;
		if (!unclosed) return;
		this.trouble.unclosed++;
		this.trouble.unclosedLine ||= line;
	}

	#makeRoom(records: number, cells: number) {
		const batch = this.#batch;
		if (records >= batch.first.length) {
			for (const key of ['first', 'counts', 'from', 'to'] as const) batch[key] = grown(batch[key], 2 * records);
			batch.mended = grownBytes(batch.mended, 2 * records);
		}
		if (cells < batch.starts.length) return;
		for (const key of ['starts', 'ends'] as const) batch[key] = grown(batch[key], 2 * cells);
		batch.quoted = grownBytes(batch.quoted, 2 * cells);
	}
}

/** The cells between the empty ones at both ends of a line. */
function framed({ starts, ends, n }: Cells): [first: number, behind: number] {
	if (n < 3) return [0, n];
	return [starts[0] === ends[0] ? 1 : 0, starts[n - 1] === ends[n - 1] ? n - 1 : n];
}

/** Takes the `="` and the `"` off cells that are written so. */
function unwrapFormulas({ starts, ends, n }: Cells, b: Uint8Array, quote: number) {
	for (let c = 0; c < n; c++) {
		if (ends[c] - starts[c] < 3 || b[starts[c]] !== 61 || b[starts[c] + 1] !== quote || b[ends[c] - 1] !== quote) continue;
		starts[c] += 2;
		ends[c]--;
	}
}

function grown(array: Int32Array, length: number): Int32Array {
	const larger = new Int32Array(length);
	larger.set(array);
	return larger;
}

function grownBytes(array: Uint8Array, length: number): Uint8Array {
	const larger = new Uint8Array(length);
	larger.set(array);
	return larger;
}
