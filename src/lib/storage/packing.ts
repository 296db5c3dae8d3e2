import type { TypedColumn } from '$lib/domain/dataset';
import type { Held } from './column-files';

/**
 * How a column is made from what is stored in its place, so that less has to be written and read. Every value comes back bit for bit (one NaN is as good as another).
 *
 * - `as`: it is equal to another column, and nothing is stored;
 * - `repeat`: one value is stored, and all are equal to it;
 * - `steps`: one value is stored, and each is greater by 1 than the one before;
 * - `sums`: differences are stored, and the first value is 0 (where texts end: the lengths of the texts);
 * - `times`: whole numbers are stored, to be multiplied by this; LACKING stands for NaN;
 * - otherwise the values are stored as they are, in a smaller type.
 */
export interface Packing {
	type: keyof typeof TYPES;
	length: number;
	as?: string;
	repeat?: true;
	steps?: true;
	sums?: true;
	times?: number;
}
/** Stands between the names of further columns that share a record. */
export const JOINT = '+';

export interface Packed {
	columns: Record<string, TypedColumn>;
	/** By column; a column without one is stored as it is. */
	packed?: Record<string, Packing>;
	/** Columns that lie in a file, not here. */
	held?: Held;
}

/** The kinds of arrays that columns are stored as, by name. */
export const TYPES = { Float64Array, Float32Array, Int16Array, Int32Array, Uint8Array, Uint16Array, Uint32Array };
const LACKING = -2_147_483_648;
const MINUTE = 60_000;

/**
 * @param columns  names as in a chunk
 * @param owning   what comes out owns its buffers, and may be the arrays themselves where they do; false: it may be parts of longer ones
 */
export function pack(columns: Readonly<Record<string, TypedColumn>>, owning = true): Required<Omit<Packed, 'held'>> {
	const result: Required<Omit<Packed, 'held'>> = { columns: {}, packed: {} };
	for (const [key, column] of Object.entries(columns)) {
		const type = column.constructor.name as Packing['type'];
		const put = (stored: TypedColumn | null, how: Omit<Packing, 'type' | 'length'>) => {
			if (stored) result.columns[key] = stored;
			result.packed[key] = { type, length: column.length, ...how };
		};
		const smaller = packedColumn(key, column, columns);
		if (smaller) put(...smaller);
		else result.columns[key] = owning ? owned(column) : column;
	}
	return result;
}

type Smaller = [stored: TypedColumn | null, how: Omit<Packing, 'type' | 'length'>] | null;

function packedColumn(key: string, column: TypedColumn, columns: Readonly<Record<string, TypedColumn>>): Smaller {
	if (key === 'end' && columns.start && same(column, columns.start)) return [null, { as: 'start' }];
	if (column.length < 2) return null;
	if (column instanceof Float64Array) {
		const times = key === 'start' || key === 'end' ? MINUTE : 1;
		const whole = wholeNumbers(column, times);
		return whole && [narrowed(whole) ?? whole.slice(), { times }];
	}
	if (column instanceof Uint32Array) {
		if (isSteps(column)) return [column.slice(0, 1), { steps: true }];
		if (key.endsWith('.offsets')) {
			const lengths = differences(column);
			return lengths && [narrowed(lengths) ?? lengths.slice(), { sums: true }];
		}
		const codes = narrowed(column);
		return codes && [codes, {}];
	}
	return column instanceof Float32Array || !isConstant(column) ? null : [column.slice(0, 1), { repeat: true }];
}

/** The column as it was before packing. @throws {RangeError} when what is stored does not fit how it is to be read */
export function unpacked({ columns, packed }: Packed, key: string): TypedColumn | undefined {
	const how = packed?.[key];
	if (!how) return columns[key];
	if (how.as !== undefined) return unpacked({ columns, packed }, how.as)?.slice();
	const stored = columns[key];
	const Type = TYPES[how.type];
	if (!Type || !stored || lengthOf({ columns, packed }, key) === undefined)
		throw new RangeError(`Column ${key} cannot be read as ${JSON.stringify(how)}.`);
	if (how.repeat) return new Type(how.length).fill(stored[0]);
	if (how.steps) return new Type(how.length).map((_: number, i: number) => stored[0] + i);
	if (how.sums) {
		const sums = new Type(how.length);
		for (let i = 0, sum = 0; i < stored.length; i++) sums[i + 1] = sum += stored[i];
		return sums;
	}
	const values = new Type(stored as Uint8Array);
	if (how.times !== undefined)
		for (let i = 0; i < values.length; i++) values[i] = values[i] === LACKING ? NaN : values[i] * how.times;
	return values;
}

/** Names of all columns of a record. */
export const columnNames = ({ columns, packed, held }: Packed): string[] => [
	...new Set([...Object.keys(columns), ...Object.keys(packed ?? {}), ...Object.keys(held?.columns ?? {})])
];

/** Bytes of one value before packing. */
export const widthOf = ({ type }: Pick<Packing, 'type'>): number => TYPES[type].BYTES_PER_ELEMENT;

/** How many values a column has; undefined when there is none, or what is stored does not make as many as it should. */
export function lengthOf({ columns, packed }: Packed, key: string): number | undefined {
	const how = packed?.[key];
	if (!how) return columns?.[key]?.length;
	if (how.as !== undefined)
		return how.as in (packed ?? {}) && packed![how.as].as !== undefined ? undefined : lengthOf({ columns, packed }, how.as);
	const stored = columns?.[key]?.length;
	const expected = how.repeat || how.steps ? 1 : how.sums ? how.length - 1 : how.length;
	return stored === expected ? how.length : undefined;
}

/** Of what is a part of a longer buffer, a copy: the buffer would be stored whole. */
const owned = <Column extends TypedColumn>(column: Column): Column =>
	column.byteLength === column.buffer.byteLength ? column : (column.slice() as Column);

let spare = new Int32Array(0);

/** Memory for so many numbers, until it is asked for again. */
function scratch(length: number): Int32Array<ArrayBuffer> {
	if (spare.length < length) spare = new Int32Array(length);
	return spare.subarray(0, length);
}

function same(a: TypedColumn, b: TypedColumn): boolean {
	if (a.constructor !== b.constructor || a.length !== b.length) return false;
	// Compared as words: NaN equals NaN then, and 0 is not -0.
	const words = ({ buffer, byteOffset, byteLength }: TypedColumn) => new Uint32Array(buffer, byteOffset, byteLength >> 2);
	const [x, y] = [words(a), words(b)];
	for (let i = 0; i < x.length; i++) if (x[i] !== y[i]) return false;
	return true;
}

function isConstant(column: TypedColumn): boolean {
	const first = column[0];
	for (let i = 1; i < column.length; i++) if (column[i] !== first) return false;
	return true;
}

function isSteps(column: Uint32Array): boolean {
	const first = column[0];
	for (let i = 1; i < column.length; i++) if (column[i] !== first + i) return false;
	return true;
}

/** Null when the first is not 0 or one is less than the one before. */
function differences(sums: Uint32Array): Int32Array<ArrayBuffer> | null {
	if (sums[0] !== 0) return null;
	const steps = scratch(sums.length - 1);
	for (let i = 1; i < sums.length; i++) if ((steps[i - 1] = sums[i] - sums[i - 1]) < 0) return null;
	return steps;
}

/** Values divided by `times`, null unless all are whole numbers of 32 bits or NaN. */
function wholeNumbers(values: Float64Array<ArrayBuffer>, times: number): Int32Array<ArrayBuffer> | null {
	const whole = scratch(values.length);
	for (let i = 0; i < values.length; i++) {
		const value = values[i];
		const part = value / times;
		if (value !== value) whole[i] = LACKING;
		else if ((part | 0) === part && part * times === value && part !== LACKING && (part !== 0 || 1 / part > 0)) whole[i] = part;
		else return null;
	}
	return whole;
}

/** The same numbers in fewer bytes; null when they need them all. */
function narrowed(values: Uint32Array<ArrayBuffer> | Int32Array<ArrayBuffer>): TypedColumn | null {
	// One type for the loop, whatever the column's: a compiler of the browser makes it quick then.
	const words = new Int32Array(values.buffer, values.byteOffset, values.length);
	const signs = bitsIn(words);
	if (signs < 0 && values instanceof Int32Array) return magnitudesIn(words) < 32_768 ? new Int16Array(words) : null;
	return signs >>> 0 < 256 ? new Uint8Array(words) : signs >>> 0 < 65_536 ? new Uint16Array(words) : null;
}

/** Every bit that one of the values has: below 2^k when all of them are. */
function bitsIn(words: Int32Array): number {
	let bits = 0;
	for (let i = 0; i < words.length; i++) bits |= words[i];
	return bits;
}

/** The same of -1 - value where a value is below 0. */
function magnitudesIn(words: Int32Array): number {
	let bits = 0;
	for (let i = 0; i < words.length; i++) bits |= words[i] ^ (words[i] >> 31);
	return bits;
}
