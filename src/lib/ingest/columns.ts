import type { ExtraKind, TypedColumn } from '$lib/domain/dataset';
import type { Arena } from './arena';
import { ByteDictionary } from './dictionary';
import { numberIn } from './decimal-mark';
import { losesDigits, numberReader } from './number';
import { Recast } from './recast';
import type { Batch } from './scanner';
import { FRESH, type Shelf } from './shelf';
import { decodeCell, isUtf8, recode } from './text';

/** Gathers one kept column of a chunk, cells straight from the bytes. */
export interface ColumnWriter {
	/** Appends cell `column` of the records `rows[from, to)`; missing cells where the file has no such column (-1). */
	append(batch: Batch, rows: Int32Array, from: number, to: number, column: number): void;
	/** What was appended since the last call, under the keys of `ExtraColumn`, as the shelf hands it over. */
	take(key: string): Record<string, TypedColumn>;
	dictionary?: string[];
	/** Cells that did not fit the kind and were left empty. */
	unread: number;
}

/** Different values a column may have before it is kept as text instead. */
export const MOST_VALUES = 50_000;

/** How a column is read, where it is not in the plainest way. */
export interface Reading {
	/** Of a column of numbers: a comma stands before its decimals, or a later row may show so. */
	decimals?: ',' | 'open';
	/** Number of the memory of codes that is the column's own. */
	memory?: number;
	shelf?: Shelf;
}

/** @param rows  at most, between two calls of `take` */
export function columnWriter(
	kind: ExtraKind,
	name: string,
	rows: number,
	{ decimals, memory, shelf = FRESH }: Reading = {}
): ColumnWriter {
	if (kind === 'number') return new NumberWriter(name, new Filling(shelf, Float64Array, rows), decimals);
	if (kind === 'boolean') return new BooleanWriter(name, new Filling(shelf, Uint8Array, rows), memory);
	if (kind === 'text') return new TextWriter(new Filling(shelf, Uint32Array, rows + 1), shelf);
	return new CodeWriter(name, new Filling(shelf, Uint32Array, rows), memory);
}

/** An array that is filled and handed over, then another. */
class Filling<Column extends TypedColumn> {
	#values: Column | undefined;
	constructor(
		readonly shelf: Shelf,
		readonly Type: new (buffer: ArrayBuffer | number, offset?: number, length?: number) => Column,
		readonly length: number
	) {}
	get values(): Column {
		return (this.#values ??= this.shelf.take(this.Type, this.length));
	}
	take(n: number): Column {
		const taken = this.shelf.hand(this.values, n);
		this.#values = undefined;
		return taken;
	}
}

class NumberWriter implements ColumnWriter {
	unread = 0;
	#n = 0;
	readonly #read: ReturnType<typeof numberReader>;
	constructor(
		readonly name: string,
		readonly column: Filling<Float64Array<ArrayBuffer>>,
		readonly decimals?: ',' | 'open'
	) {
		this.#read = numberReader(decimals === ',');
	}
	append(batch: Batch, rows: Int32Array, from: number, to: number, column: number) {
		const { values } = this.column;
		if (column < 0) {
			values.fill(NaN, this.#n, (this.#n += to - from));
			return;
		}
		const { first } = batch;
		const arena = this.decimals === ',' ? null : batch.arena; // compiled loops know points only
		if (arena) {
			const left = arena.numbers(batch, rows, from, to, column);
			values.set(arena.reals.subarray(0, to - from), this.#n);
			for (let u = 0; u < left; u++) {
				const i = arena.rest[u];
				values[this.#n + i] = this.#cell(batch, first[rows[from + i]] + column);
			}
			this.#n += to - from;
		} else for (let i = from; i < to; i++) values[this.#n++] = this.#cell(batch, first[rows[i]] + column);
	}
	#cell({ bytes, starts, ends }: Batch, cell: number): number {
		const value = this.#read(bytes, starts[cell], ends[cell]);
		if (value !== value) this.#notANumber(bytes, starts[cell], ends[cell]);
		else if (bytes[starts[cell]] === 48 || ends[cell] - starts[cell] > 15) {
			if (losesDigits(bytes, starts[cell], ends[cell])) throw new Recast({ column: this.name, kind: 'text' });
		}
		return value;
	}
	#notANumber(bytes: Uint8Array, from: number, to: number) {
		if (
			this.decimals === 'open' &&
			bytes.subarray(from, to).includes(44) &&
			!Number.isNaN(numberIn(decodeCell(bytes, from, to), true))
		)
			throw new Recast({ decimalComma: this.name });
		for (let i = from; i < to; i++) if (bytes[i] > 32) return void this.unread++;
	}
	take(key: string) {
		const values = this.column.take(this.#n);
		this.#n = 0;
		return { [key]: values };
	}
}

/** Words for true and false, in the order of BooleanWriter's codes. */
const FALSE = ['false', 'no', 'n', 'f', '0'];
const TRUE = ['true', 'yes', 'y', 't', '1'];

class BooleanWriter implements ColumnWriter {
	unread = 0;
	#n = 0;
	#seen: ByteDictionary;
	/** The value of each code of `#seen`. */
	#meaning = [2];
	#codes = new Uint32Array(0);
	constructor(
		readonly name: string,
		readonly column: Filling<Uint8Array<ArrayBuffer>>,
		memory?: number
	) {
		this.#seen = new ByteDictionary(memory);
	}
	append(batch: Batch, rows: Int32Array, from: number, to: number, column: number) {
		const { values } = this.column;
		if (column < 0) {
			values.fill(this.#meaning[0], this.#n, (this.#n += to - from));
			return;
		}
		if (to - from > this.#codes.length) this.#codes = new Uint32Array(to - from);
		this.#seen.codes(batch, rows, from, to, column, this.#codes, 0);
		while (this.#meaning.length <= this.#seen.values.length) this.#learn(this.#seen.values[this.#meaning.length - 1]);
		for (let i = 0; i < to - from; i++) values[this.#n++] = this.#meaning[this.#codes[i]];
	}
	#learn(word: string) {
		const lower = word.toLowerCase();
		if (!TRUE.includes(lower) && !FALSE.includes(lower)) throw new Recast({ column: this.name, kind: 'category' });
		this.#meaning.push(TRUE.includes(lower) ? 1 : 0);
	}
	take(key: string) {
		const values = this.column.take(this.#n);
		this.#n = 0;
		return { [key]: values };
	}
}

class CodeWriter implements ColumnWriter {
	unread = 0;
	#n = 0;
	#dictionary: ByteDictionary;
	constructor(
		readonly name: string,
		readonly column: Filling<Uint32Array<ArrayBuffer>>,
		memory?: number
	) {
		this.#dictionary = new ByteDictionary(memory);
	}
	get dictionary() {
		return this.#dictionary.values;
	}
	append(batch: Batch, rows: Int32Array, from: number, to: number, column: number) {
		const { values } = this.column;
		if (column < 0) {
			values.fill(0, this.#n, (this.#n += to - from));
			return;
		}
		this.#dictionary.codes(batch, rows, from, to, column, values, this.#n);
		this.#n += to - from;
		if (this.#dictionary.values.length > MOST_VALUES) throw new Recast({ column: this.name, kind: 'text' });
	}
	take(key: string) {
		const values = this.column.take(this.#n);
		this.#n = 0;
		return { [key]: values };
	}
}

const NONE = new Uint8Array(0);

class TextWriter implements ColumnWriter {
	unread = 0;
	#bytes = NONE;
	#n = 0;
	#end = 0;
	constructor(
		readonly offsets: Filling<Uint32Array<ArrayBuffer>>,
		readonly shelf: Shelf
	) {}
	append(batch: Batch, rows: Int32Array, from: number, to: number, column: number) {
		if (column < 0) {
			this.offsets.values.fill(this.#end, this.#n + 1, (this.#n += to - from) + 1);
			return;
		}
		for (let i = from; i < to; i++) {
			if (batch.arena) i += this.#copyPlain(batch, batch.arena, rows, i, to, column);
			if (i < to) this.#copy(batch, batch.first[rows[i]] + column);
		}
	}
	/** As many texts as are plain. @returns how many */
	#copyPlain(batch: Batch, arena: Arena, rows: Int32Array, from: number, to: number, column: number): number {
		const { n, bytes } = arena.texts(batch, rows, from, to, column, this.#end);
		if (this.#end + bytes.length > this.#bytes.length) this.#grow(bytes.length);
		this.#bytes.set(bytes, this.#end);
		this.offsets.values.set(arena.words.subarray(0, n), this.#n + 1);
		this.#end += bytes.length;
		this.#n += n;
		return n;
	}
	#copy({ bytes, starts, ends }: Batch, cell: number) {
		let start = starts[cell];
		let end = ends[cell];
		while (start < end && bytes[start] <= 32) start++;
		while (end > start && bytes[end - 1] <= 32) end--;
		if (this.#end + 3 * (end - start) > this.#bytes.length) this.#grow(3 * (end - start));
		const own = this.#bytes;
		let write = this.#end;
		let high = 0;
		for (let j = start; j < end; j++) high |= own[write++] = bytes[j];
		this.#end = high < 128 || isUtf8(bytes, start, end) ? write : this.#recode(bytes, start, end);
		this.offsets.values[++this.#n] = this.#end;
	}
	#recode(bytes: Uint8Array, start: number, end: number): number {
		const utf8 = recode(bytes, start, end);
		this.#bytes.set(utf8, this.#end);
		return this.#end + utf8.length;
	}
	#grow(by: number) {
		const more = this.shelf.takeBytes(Math.max(1 << 16, this.#bytes.length * 2, this.#end + by));
		more.set(this.#bytes.subarray(0, this.#end));
		this.#bytes = more;
	}
	take(key: string) {
		this.offsets.values[0] = 0;
		const taken = {
			[`${key}.bytes`]: this.shelf.hand(this.#bytes, this.#end),
			[`${key}.offsets`]: this.offsets.take(this.#n + 1)
		};
		this.#bytes = NONE;
		this.#n = this.#end = 0;
		return taken;
	}
}
