import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeValue, encodeValue } from '$lib/storage/backup-values';

const roundTrip = (value: unknown) => decodeValue(encodeValue(value));

/** Anything that IndexedDB can hold, nested. */
const storable = fc.letrec<{ value: unknown }>((tie) => ({
	value: fc.oneof(
		{ depthSize: 'small' },
		fc.constantFrom<unknown>(null, undefined, true, false, NaN, Infinity, -Infinity, -0, '$'),
		fc.double(),
		fc.integer(),
		fc.bigInt(),
		fc.string({ unit: 'binary' }),
		fc.date(),
		fc.float64Array(),
		fc.uint8Array().map((bytes) => bytes.slice().buffer),
		fc.int16Array(),
		fc.uint32Array(),
		fc.array(tie('value')),
		fc.dictionary(fc.oneof(fc.string(), fc.constantFrom('$', '__proto__', 'constructor')), tie('value')),
		fc.array(fc.tuple(fc.string(), tie('value'))).map((entries) => new Map(entries)),
		fc.array(fc.string()).map((items) => new Set(items))
	)
}));

describe('a stored value as bytes', () => {
	it('comes back as it was, whatever it is', () => {
		fc.assert(
			fc.property(storable.value, (value) => {
				expect(roundTrip(value)).toEqual(value);
			})
		);
	});

	it('keeps what JSON loses', () => {
		const value = { nan: NaN, minus: -0, none: undefined, when: new Date(5), all: [1, undefined, Infinity], $: ['undefined'] };
		const back = roundTrip(value) as typeof value;
		expect(back).toStrictEqual(value);
		expect(Object.is(back.minus, -0)).toBe(true);
		expect('none' in back).toBe(true);
	});

	it('keeps the order of keys, so that equal values give equal bytes', () => {
		const value = { b: 1, a: { d: new Float32Array([1]), c: 2 } };
		expect(Object.keys(roundTrip(value) as object)).toEqual(['b', 'a']);
		expect(encodeValue(roundTrip(value))).toEqual(encodeValue(value));
	});

	it('stores the part of a buffer that a view shows, and gives it a buffer of its own', () => {
		const part = new Float64Array([1, 2, 3, 4]).subarray(1, 3);
		const back = roundTrip({ odd: new Uint8Array([7]), part }) as { part: Float64Array };
		expect(back.part).toEqual(new Float64Array([2, 3]));
		expect(back.part.buffer.byteLength).toBe(16);
	});

	it('refuses what a backup cannot hold', () => {
		expect(() => encodeValue({ f: () => 1 })).toThrow(/cannot hold a Function/);
		expect(() => encodeValue([Symbol('x')])).toThrow(/cannot hold a Symbol/);
	});

	it('refuses bytes of another making', () => {
		for (const bytes of [[], [1], [2, 0, 0, 0, 123, 34], [255, 255, 255, 255, 1]])
			expect(() => decodeValue(Uint8Array.from(bytes))).toThrow(expect.objectContaining({ code: 'backup/damaged' }));
		const text = new TextEncoder().encode('{"$":["Float64Array",0,800]}');
		expect(() => decodeValue(Uint8Array.from([text.length, 0, 0, 0, ...text]))).toThrow(/cannot be read/);
	});
});
