import type { Chunk, TypedColumn } from '$lib/domain/dataset';
import { AppError } from '$lib/domain/errors';
import { Arena } from './arena';
import { OnceBy } from './once';
import { LendingShelf } from './shelf';
import { partsOf, type Part, type PartHooks, type Unit } from './parts';

/** What the coordinator of an import hears of a part; its columns stay where they were read. */
export interface PartReport {
	/** How many it holds. */
	chunks: number;
	summary: Part['summary'];
	start: number;
	end?: number;
}

/** Where a part belongs among all: the number of its first chunk, the rows of its file before it, and what its codes become. */
export interface Placement {
	dataset: string;
	n: number;
	rowsBefore: number;
	/** New index by old, of the category column. */
	category: Uint16Array<ArrayBuffer>;
	/** New code by old, of each further column that has a dictionary. */
	codes: (Uint32Array<ArrayBuffer> | null)[];
}

/** Reads units of an import, in this thread or another. One thing after the other: each call waits for the one before. */
export interface Parser {
	/** Begins a unit; one that was being read is forgotten. */
	open(unit: Unit): Promise<void>;
	/** The next part of the unit. It must be placed, or forgotten by another call, before the next. */
	next(): Promise<PartReport>;
	/** Puts the part in its place and writes it; resolves when the part before it has been written. */
	place(where: Placement): Promise<void>;
	/** Resolves with the bytes of all columns written since the last time, when nothing is being written any more. Rejects when a write failed. */
	settle(): Promise<number>;
}

/** Reads in this thread. */
export class LocalParser implements Parser {
	#parts: AsyncGenerator<Part, void, void> | undefined;
	#part: Part | undefined;
	#writing: Promise<void> = Promise.resolve();
	#bytes = 0;
	#once = new OnceBy();
	/** Kept from unit to unit; null where compiled code does not run. */
	#arena: Arena | null | undefined;
	readonly #shelf: LendingShelf | undefined;
	/** @param lends  the chunks are done with when `writeChunk` resolves: their arrays are filled again, and may be part of longer buffers */
	constructor(
		readonly writeChunk: (chunk: Chunk) => Promise<void>,
		readonly hooks: Omit<PartHooks, 'once' | 'shelf'>,
		lends = false
	) {
		if (lends) this.#shelf = new LendingShelf();
	}

	async open(unit: Unit): Promise<void> {
		await this.#parts?.return();
		const columns = unit.mapping.keep.length + 1;
		if (this.#arena === undefined || (this.#arena && this.#arena.columns !== columns)) this.#arena = Arena.open(columns);
		this.#parts = partsOf(unit, { arena: this.#arena, ...this.hooks, once: this.#once, shelf: this.#shelf });
	}

	async next(): Promise<PartReport> {
		const { value } = await this.#parts!.next();
		if (!value) throw new AppError('input/shape', 'A parser was asked for a part behind the last.');
		this.#part = value;
		return { ...value, chunks: value.chunks.length };
	}

	async place({ dataset, n, rowsBefore, category, codes }: Placement): Promise<void> {
		const { chunks } = this.#part!;
		this.#part = undefined;
		for (const [i, columns] of chunks.entries()) {
			if (rowsBefore) add(columns.row, rowsBefore);
			recode(columns.category, category);
			codes.forEach((map, x) => map && recode(columns[`x${x}`] as Uint32Array, map));
			for (const column of Object.values<TypedColumn>(columns)) this.#bytes += column.byteLength;
			await this.#writing;
			this.#writing = this.writeChunk({ dataset, n: n + i, rows: columns.lon.length, columns });
			if (this.#shelf) this.#writing = this.#writing.then(() => this.#shelf!.giveBack(columns));
			this.#writing.catch(() => {}); // thrown where it is awaited
		}
	}

	async settle(): Promise<number> {
		const [bytes, writing] = [this.#bytes, this.#writing];
		await this.#parts?.return();
		this.#bytes = 0;
		this.#writing = Promise.resolve();
		this.#once = new OnceBy();
		await writing;
		return bytes;
	}
}

function add(values: Uint32Array, by: number) {
	for (let i = 0; i < values.length; i++) values[i] += by;
}

function recode(values: Uint16Array | Uint32Array, map: Uint16Array | Uint32Array) {
	if (map.every((to, from) => to === from)) return;
	for (let i = 0; i < values.length; i++) values[i] = map[values[i]];
}
