import { AppError } from '$lib/domain/errors';
import { text } from '$lib/messages/text';

/**
 * A stored value as bytes and back: what IndexedDB can hold and JSON alone cannot (typed arrays, NaN, undefined, dates, maps).
 * Bytes: length of the JSON text (Uint32), the text (UTF-8), then the contents of the arrays one after the other. In the text
 * an object with the single key `$` stands for what JSON lacks: `{"$": ["Float64Array", offset, bytes]}`. Keys keep
 * their order and nothing depends on a clock, so equal values give equal bytes. Numbers in arrays are little-endian.
 */

const VIEWS = {
	Float64Array,
	Float32Array,
	Int8Array,
	Int16Array,
	Int32Array,
	Uint8Array,
	Uint8ClampedArray,
	Uint16Array,
	Uint32Array,
	BigInt64Array,
	BigUint64Array
};
type ViewName = keyof typeof VIEWS;
const isViewName = (name: unknown): name is ViewName => typeof name === 'string' && Object.hasOwn(VIEWS, name);

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** @throws {AppError} `input/value` for what a backup cannot hold: functions, symbols, objects of unknown classes */
export function encodeValue(value: unknown): Uint8Array<ArrayBuffer> {
	const arrays: Uint8Array[] = [];
	let arrayBytes = 0;
	const text = new TextEncoder().encode(JSON.stringify(toJson(value)));
	const bytes = new Uint8Array(4 + text.length + arrayBytes);
	new DataView(bytes.buffer).setUint32(0, text.length, true);
	bytes.set(text, 4);
	let at = 4 + text.length;
	for (const array of arrays) {
		bytes.set(array, at);
		at += array.length;
	}
	return bytes;

	function place(name: string, array: Uint8Array): Json {
		const offset = arrayBytes;
		arrays.push(array);
		arrayBytes += array.length;
		return { $: [name, offset, array.length] };
	}

	function toJson(value: unknown): Json {
		if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
		if (typeof value === 'number')
			return Number.isFinite(value) && !Object.is(value, -0)
				? value
				: { $: ['number', Object.is(value, -0) ? '-0' : `${value}`] };
		if (value === undefined) return { $: ['undefined'] };
		if (typeof value === 'bigint') return { $: ['bigint', `${value}`] };
		if (Array.isArray(value)) return Array.from(value, toJson);
		if (value instanceof Date) return { $: ['date', toJson(value.getTime())] };
		if (value instanceof Map) return { $: ['map', Array.from(value, ([key, item]) => [toJson(key), toJson(item)])] };
		if (value instanceof Set) return { $: ['set', Array.from(value, toJson)] };
		if (value instanceof ArrayBuffer) return place('ArrayBuffer', new Uint8Array(value));
		if (ArrayBuffer.isView(value)) {
			const name = value.constructor.name;
			if (isViewName(name)) return place(name, new Uint8Array(value.buffer, value.byteOffset, value.byteLength));
		}
		if (typeof value === 'object' && isPlain(value)) {
			const entries = Object.entries(value).map(([key, item]): [string, Json] => [key, toJson(item)]);
			return Object.hasOwn(value, '$') ? { $: ['object', entries] } : Object.fromEntries(entries);
		}
		throw new AppError('input/value', `A backup cannot hold a ${Object.prototype.toString.call(value).slice(8, -1)}.`);
	}
}

function isPlain(value: object): boolean {
	const prototype = Object.getPrototypeOf(value);
	// An object that comes from another thread or realm has another Object as its class.
	return prototype === null || prototype === Object.prototype || prototype.constructor?.name === 'Object';
}

/** The value behind bytes that `encodeValue` made. @throws {AppError} `backup/damaged` for any others */
export function decodeValue(bytes: Uint8Array): unknown {
	try {
		const length = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0, true);
		const json = new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(4, 4 + length));
		return fromJson(JSON.parse(json), bytes.subarray(4 + length));
	} catch (cause) {
		throw new AppError('backup/damaged', text.backup.damaged(text.backup.format.someRecord), text.backup.damagedHint, { cause });
	}
}

function fromJson(json: Json, arrays: Uint8Array): unknown {
	if (Array.isArray(json)) return json.map((item) => fromJson(item, arrays));
	if (json === null || typeof json !== 'object') return json;
	const { $: special } = json;
	if (special === undefined) return Object.fromEntries(Object.entries(json).map(([key, item]) => [key, fromJson(item, arrays)]));
	const [kind, ...rest] = special as Json[];
	const pairs = () => (rest[0] as [Json, Json][]).map(([key, item]) => [fromJson(key, arrays), fromJson(item, arrays)] as const);
	switch (kind) {
		case 'undefined':
			return undefined;
		case 'number':
			return Number(rest[0]);
		case 'bigint':
			return BigInt(rest[0] as string);
		case 'date':
			return new Date(fromJson(rest[0], arrays) as number);
		case 'map':
			return new Map(pairs());
		case 'set':
			return new Set((rest[0] as Json[]).map((item) => fromJson(item, arrays)));
		case 'object':
			return Object.fromEntries(pairs() as [string, unknown][]);
	}
	const [offset, length] = rest as [number, number];
	if (!(offset >= 0 && length >= 0 && offset + length <= arrays.length))
		throw new RangeError(`An array ends at ${offset + length}.`);
	const { buffer } = arrays.slice(offset, offset + length); // a copy: aligned, and with a buffer of its own
	if (kind === 'ArrayBuffer') return buffer;
	if (!isViewName(kind)) throw new TypeError(`Unknown kind ${String(kind)}.`);
	return new VIEWS[kind](buffer as ArrayBuffer);
}
