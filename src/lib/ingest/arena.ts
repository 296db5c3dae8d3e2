import type { DateOrder } from '$lib/temporal/parse';
import { KERNELS } from './kernels.wasm';
import type { Batch } from './scanner';

type Address = number;
/** The compiled loops of assembly/: the comments there say what each does. */
interface Kernels {
	heapBase(): Address;
	scan(state: Address): void;
	settle(...cells: [bytes: Address, rows: Address, n: number, first: Address, counts: Address, starts: Address, ends: Address, quote: number]): void; // prettier-ignore
	hashes(bytes: Address, rows: Address, n: number, from: Address, to: Address, out: Address): void;
	codes(memory: Address, ...column: [...Column, out: Address, unknown: Address]): number;
	remember(memory: Address, from: Address, to: Address, code: number): void;
	numbers(...column: [...Column, out: Address, unread: Address]): number;
	moments(bytes: Address, n: number, first: Address, starts: Address, ends: Address, column: number, order: number, ms: Address, finely: Address): void; // prettier-ignore
	texts(bytes: Address, rows: Address, k: number, n: number, first: Address, starts: Address, ends: Address, column: number, out: Address, offsets: Address, used: number): number; // prettier-ignore
}
type Column = [bytes: Address, rows: Address, n: number, first: Address, starts: Address, ends: Address, column: number];

/** Records of a batch at most, and cells at first. */
const RECORDS = 1 << 14;
const CELLS = 1 << 17;
/** Bytes that kernels may read and write behind the last one in use. */
const SPARE = 32;
const STATE_WORDS = 20;
/** Bytes of all memories of codes together, and of one: places first, then texts, as assembly/codes.ts has them. */
const MEMORIES = 6 << 20;
const LARGEST_MEMORY = 1 << 18;
const SMALLEST_MEMORY = 1 << 12;
const PAGE = 65_536;

let compiled: WebAssembly.Module | null | undefined;

/** The kernels, compiled once a thread; null where the browser does not run them. */
function kernelModule(): WebAssembly.Module | null {
	if (compiled !== undefined) return compiled;
	if (typeof WebAssembly === 'undefined') return (compiled = null);
	const bytes = Uint8Array.from(atob(KERNELS), (letter) => letter.charCodeAt(0));
	return (compiled = WebAssembly.validate(bytes) ? new WebAssembly.Module(bytes) : null);
}

/**
 * Memory in which one parser scans and reads its batches by compiled loops. These know the common ways of writing and leave every other
 * cell to the plain functions beside them, which stay the rule: with an arena or without, the results are the same.
 */
export class Arena {
	/** The bytes being scanned. Views end when the scanner asks for more room (`lay`), never while a batch is worked on. */
	bytes = new Uint8Array(0);
	/** Results of the last kernel, one an entry of the list. */
	words = new Uint32Array(0);
	reals = new Float64Array(0);
	/** Places in the list whose cells are left to the caller. */
	rest = new Int32Array(0);
	readonly #kernels: Kernels;
	readonly #memory: WebAssembly.Memory;
	readonly #memoryBytes: number;
	#state = new Int32Array(0);
	#list = new Int32Array(0);
	#copied = new Uint8Array(0);
	#at = { bytes: 0, memories: 0 };
	#cells = CELLS;
	/** Times and places found ahead, one an entry of the batch. */
	#ahead: Float64Array[] = [];
	#finely: Uint8Array[] = [];

	private constructor(
		module: WebAssembly.Module,
		/** How many columns have codes at most. */
		readonly columns: number
	) {
		this.#memory = new WebAssembly.Memory({ initial: 1 });
		const { exports } = new WebAssembly.Instance(module, { env: { memory: this.#memory } });
		this.#kernels = exports as unknown as Kernels;
		let size = LARGEST_MEMORY;
		while (size > SMALLEST_MEMORY && size * columns > MEMORIES) size /= 2;
		this.#memoryBytes = size;
	}

	/** @returns null where compiled code cannot run: the plain functions read everything then */
	static open(columns: number): Arena | null {
		const module = kernelModule();
		return module && new Arena(module, columns);
	}

	/** Makes room for so many bytes to scan (what was there is lost), and gives a batch that lies in it. */
	lay(bytes: number, cells = this.#cells): Batch {
		this.#cells = cells;
		const length = Math.max(bytes, this.bytes.length);
		let next = Math.ceil(this.#kernels.heapBase() / 16) * 16;
		const take = (size: number) => {
			const at = next;
			next = at + Math.ceil((size + SPARE) / 16) * 16;
			return at;
		};
		const [state, memories] = [take(4 * STATE_WORDS), take(this.#memoryBytes * this.columns)];
		const records = Array.from({ length: 6 }, () => take(4 * RECORDS)); // first, counts, from, to, list, rest
		const [words, reals] = [take(8 * RECORDS), take(8 * RECORDS)];
		const ahead = Array.from({ length: 4 }, () => take(8 * RECORDS));
		const finely = [take(RECORDS), take(RECORDS)];
		const [starts, ends, at, copied] = [take(4 * cells), take(4 * cells), take(length), take(length)];
		const missing = next - this.#memory.buffer.byteLength;
		if (missing > 0) this.#memory.grow(Math.ceil(missing / PAGE));
		const { buffer } = this.#memory;
		this.#at = { bytes: at, memories };
		this.bytes = new Uint8Array(buffer, at, length);
		this.words = new Uint32Array(buffer, words, 2 * RECORDS);
		this.reals = new Float64Array(buffer, reals, RECORDS);
		this.#state = new Int32Array(buffer, state, STATE_WORDS);
		this.#copied = new Uint8Array(buffer, copied, length);
		this.#ahead = ahead.map((address) => new Float64Array(buffer, address, RECORDS));
		this.#finely = finely.map((address) => new Uint8Array(buffer, address, RECORDS));
		const ints = (address: number, n: number) => new Int32Array(buffer, address, n);
		const [first, counts, from, to, list, rest] = records.map((address) => ints(address, RECORDS));
		this.#list = list;
		this.rest = rest;
		const view = new DataView(buffer, at, length);
		return { arena: this, bytes: this.bytes, view, records: 0, first, counts, starts: ints(starts, cells), ends: ints(ends, cells), from, to }; // prettier-ignore
	}

	/** The loop of `RecordScanner`. @returns what it stopped at: 0 the end, 1 inside quotes, 2 no room for more */
	scan(batch: Batch, { done, end, last, most, delimiter, quote, newline, width }: Stretch): Found {
		const { first, counts, starts, ends, from, to } = batch;
		const addresses = [first, counts, starts, ends, from, to].map(({ byteOffset }) => byteOffset);
		const asked = [this.#at.bytes, done, end, Number(last), Math.min(most, RECORDS + 1), delimiter, quote, newline, width];
		this.#state.set([...asked, ...addresses, starts.length, RECORDS, 0, 0, 0]);
		this.#kernels.scan(this.#state.byteOffset);
		const [, behind] = this.#state;
		return { done: behind, records: this.#state[17], odd: this.#state[18], stopped: this.#state[19] };
	}

	/** Takes the quotes off cells of the listed records. */
	settle(batch: Batch, rows: Int32Array, n: number, quote: number): void {
		const list = this.#listed(rows, 0, n);
		const { first, counts, starts, ends } = batch;
		this.#kernels.settle(this.#at.bytes, list, n, first.byteOffset, counts.byteOffset, starts.byteOffset, ends.byteOffset, quote);
	}

	/** Hashes of the listed records, two words each, in `words`. */
	hashes({ from, to }: Batch, rows: Int32Array, n: number): void {
		const list = this.#listed(rows, 0, n);
		this.#kernels.hashes(this.#at.bytes, list, n, from.byteOffset, to.byteOffset, this.words.byteOffset);
	}

	/** Empties the memory of codes number `which`. */
	forget(which: number): void {
		const size = this.#memoryBytes;
		const memory = new Uint32Array(this.#memory.buffer, this.#at.memories + which * size, size / 4);
		const places = size / 32; // half of the memory: 16 bytes each
		if (memory[5] === 0xffff) memory.fill(0, 0, 8 + 4 * places);
		memory[2] = memory[4] = 0;
		memory[5]++;
		memory[0] = places - 1;
		memory[1] = (places * 3) / 4;
		memory[3] = size / 2 - 48; // less the numbers in front, and what may be read behind a text
	}

	/** Codes of a column by memory `which`, in `words`. @returns how many are left to the caller: `rest` */
	codes(which: number, batch: Batch, rows: Int32Array, from: number, to: number, column: number): number {
		const memory = this.#at.memories + which * this.#memoryBytes;
		return this.#kernels.codes(
			memory,
			...this.#column(batch, rows, from, to, column),
			this.words.byteOffset,
			this.rest.byteOffset
		);
	}

	/** Tells memory `which` the code of the cell `bytes[from, to)`. */
	remember(which: number, from: number, to: number, code: number): void {
		this.#kernels.remember(this.#at.memories + which * this.#memoryBytes, this.#at.bytes + from, this.#at.bytes + to, code);
	}

	/** Numbers of a column, in `reals`. @returns how many are left to the caller: `rest` */
	numbers(batch: Batch, rows: Int32Array, from: number, to: number, column: number): number {
		return this.#kernels.numbers(...this.#column(batch, rows, from, to, column), this.reals.byteOffset, this.rest.byteOffset);
	}

	/** Numbers of a column of all records, for later. @returns them, and how many are left to the caller: `rest` */
	numbersAhead(which: 0 | 1, { records, first, starts, ends }: Batch, column: number): { values: Float64Array; left: number } {
		const values = this.#ahead[which];
		const where = [first, starts, ends].map(({ byteOffset }) => byteOffset) as [number, number, number];
		return {
			values,
			left: this.#kernels.numbers(this.#at.bytes, 0, records, ...where, column, values.byteOffset, this.rest.byteOffset)
		};
	}

	/** Moments of a column of all records, for later; `finely` is 255 for those left to the caller. */
	momentsAhead(which: 0 | 1, batch: Batch, column: number, order: DateOrder): { ms: Float64Array; finely: Uint8Array } | null {
		const ordered = (['ymd', 'mdy', 'dmy'] as DateOrder[]).indexOf(order);
		if (ordered < 0) return null;
		const [ms, finely] = [this.#ahead[2 + which], this.#finely[which]];
		const { records, first, starts, ends } = batch;
		this.#kernels.moments(this.#at.bytes, records, first.byteOffset, starts.byteOffset, ends.byteOffset, column, ordered, ms.byteOffset, finely.byteOffset); // prettier-ignore
		return { ms, finely };
	}

	/**
	 * Texts of a column as far as they are plain, counted on from byte `used` of their column. `words` says where each ends.
	 * @returns the entry of the list at which it stopped, and the bytes
	 */
	texts(
		batch: Batch,
		rows: Int32Array,
		from: number,
		to: number,
		column: number,
		used: number
	): { n: number; bytes: Uint8Array } {
		const [bytes, list, many, ...cells] = this.#column(batch, rows, from, to, column);
		const n = this.#kernels.texts(bytes, list, 0, many, ...cells, this.#copied.byteOffset - used, this.words.byteOffset, used);
		return { n, bytes: this.#copied.subarray(0, n ? this.words[n - 1] - used : 0) };
	}

	#column({ first, starts, ends }: Batch, rows: Int32Array, from: number, to: number, column: number): Column {
		const list = this.#listed(rows, from, to);
		return [this.#at.bytes, list, to - from, first.byteOffset, starts.byteOffset, ends.byteOffset, column];
	}

	#listed(rows: Int32Array, from: number, to: number): Address {
		this.#list.set(rows.subarray(from, to));
		return this.#list.byteOffset;
	}
}

/** What of the bytes is to be scanned, and how. */
export interface Stretch {
	done: number;
	end: number;
	/** Nothing follows. */
	last: boolean;
	/** Records at most. */
	most: number;
	delimiter: number;
	quote: number;
	newline: number;
	/** Cells of a full record. */
	width: number;
}
interface Found {
	/** Behind the last complete record. */
	done: number;
	records: number;
	/** Quotes out of place. */
	odd: number;
	stopped: number;
}
