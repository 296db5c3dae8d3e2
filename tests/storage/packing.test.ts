import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { TypedColumn } from '$lib/domain/dataset';
import { lengthOf, pack, unpacked } from '$lib/storage/packing';

const bits = ({ buffer, byteOffset, byteLength, constructor }: TypedColumn) => [
	constructor.name,
	...new Uint8Array(buffer, byteOffset, byteLength)
];
const back = (columns: Record<string, TypedColumn>) => {
	const packed = pack(columns);
	for (const [key, column] of Object.entries(columns)) {
		expect(bits(unpacked(packed, key)!)).toEqual(bits(column));
		expect(lengthOf(packed, key)).toBe(column.length);
	}
	return packed;
};
const bytes = ({ columns }: { columns: Record<string, TypedColumn> }) =>
	Object.values(columns).reduce((sum, { byteLength }) => sum + byteLength, 0);

const list = <T>(values: fc.Arbitrary<T>) => fc.array(values, { maxLength: 40 });
const real = fc.oneof(
	fc.double(),
	fc.integer(),
	fc.constantFrom(
		0,
		-0,
		NaN,
		Infinity,
		2 ** 31 - 1,
		-(2 ** 31),
		2 ** 31,
		60_000,
		60_000 * (1 + 2 ** -52),
		59_999.99999999999,
		90_000,
		-120_000,
		6e17
	)
);
const whole = (max: number) =>
	fc.oneof(
		fc.nat(max),
		fc.constantFrom(0, 255, 256, 65_535, 65_536, 2 ** 32 - 1).filter((n) => n <= max)
	);

it('gives every column back bit for bit', () => {
	const columns = fc.record({
		lon: list(real).map((values) => Float64Array.from(values)),
		start: list(fc.oneof(real, fc.integer({ min: -30e6, max: 30e6 }).map((minute) => minute * 60_000))).map((values) => Float64Array.from(values)), // prettier-ignore
		end: list(real).map((values) => Float64Array.from(values)),
		precision: list(fc.constantFrom(0, 0, 3)).map((values) => Uint8Array.from(values)),
		weight: list(fc.constantFrom(1, 1, -1)).map((values) => Int16Array.from(values)),
		category: list(fc.nat(9)).map((values) => Uint16Array.from(values)),
		row: fc.tuple(fc.nat(), fc.nat(40)).map(([first, n]) => Uint32Array.from({ length: n }, (_, i) => first + i)),
		x0: list(whole(2 ** 32 - 1)).map((values) => Uint32Array.from(values)),
		x1: list(whole(300)).map((values) => Uint32Array.from(values)),
		'x2.offsets': list(whole(70_000)).map((lengths) => {
			let sum = 0;
			return Uint32Array.from([0, ...lengths], (length) => (sum += length));
		})
	});
	fc.assert(
		fc.property(columns, (columns) => void back(columns)),
		{ numRuns: 300 }
	);
});

it('keeps little of what says little: a moment for an end, a number for equal values and for rows that follow each other', () => {
	const n = 1000;
	const start = Float64Array.from({ length: n }, (_, i) => (i % 7 ? 1.5e12 + i * 60_000 : NaN));
	const full = { start, end: start.slice(), precision: new Uint8Array(n), row: Uint32Array.from({ length: n }, (_, i) => i + 5) };
	expect(bytes(back(full))).toBe(4 * n + 1 + 4);
	expect(bytes(back({ x0: Uint32Array.from({ length: n }, (_, i) => i % 256) }))).toBe(n);
});

it('leaves a column alone that would lose by it', () => {
	const odd = new Float64Array([1, 2, -0]);
	expect(back({ x0: odd }).columns.x0).toBe(odd);
});

it('reads what was stored unpacked, and sees what does not fit together', () => {
	const x0 = new Float64Array([1, 2]);
	expect(unpacked({ columns: { x0 } }, 'x0')).toBe(x0);
	expect(unpacked({ columns: {} }, 'x0')).toBeUndefined();
	const short = { columns: { x0: new Uint8Array(3) }, packed: { x0: { type: 'Uint32Array' as const, length: 4 } } };
	expect(lengthOf(short, 'x0')).toBeUndefined();
	expect(() => unpacked(short, 'x0')).toThrow(RangeError);
	const circle = { columns: {}, packed: { end: { type: 'Float64Array' as const, length: 1, as: 'end' } } };
	expect(lengthOf(circle, 'end')).toBeUndefined();
});
