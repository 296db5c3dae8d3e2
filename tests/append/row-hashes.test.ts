import { expect, it } from 'vitest';
import { keyHashes } from '../../src/lib/append/key-hashes';
import { rowHashes } from '../../src/lib/domain/row-hash';

const text = (...values: string[]) => {
	const parts = values.map((value) => new TextEncoder().encode(value));
	const offsets = new Uint32Array(values.length + 1);
	parts.forEach((part, i) => (offsets[i + 1] = offsets[i] + part.length));
	return { bytes: Uint8Array.from(parts.flatMap((part) => [...part])), offsets };
};
const pairs = (hashes: Uint32Array) => Array.from({ length: hashes.length / 2 }, (_, i) => `${hashes[2 * i]}:${hashes[2 * i + 1]}`); // prettier-ignore

it('equal rows have equal numbers, also where a missing number is written in another way, and 0 has a sign', () => {
	const nan = new Float64Array(1);
	new Uint32Array(nan.buffer).set([1, 0xfff80000]); // a NaN of another kind
	const [a, b] = pairs(rowHashes(2, [Float64Array.of(nan[0], NaN), Float64Array.of(0, -0), text('né', 'né')]));
	expect(a).toBe(b);
});
it('a cell in the next column, or a letter in the next cell, is another row', () => {
	const [a, b] = pairs(rowHashes(2, [Uint32Array.of(1, 2), Uint32Array.of(2, 1)]));
	expect(a).not.toBe(b);
	const [c, d] = pairs(rowHashes(2, [text('ab', 'a'), text('c', 'bc')]));
	expect(c).not.toBe(d);
});
it('a hundred thousand different rows have different numbers', () => {
	const n = 100_000;
	const hashes = pairs(rowHashes(n, [Uint16Array.from({ length: n }, (_, i) => i % 300), Float64Array.from({ length: n }, (_, i) => Math.floor(i / 300))])); // prettier-ignore
	expect(new Set(hashes).size).toBe(n);
	expect(new Set(hashes.map((pair) => pair.split(':')[0])).size).toBeGreaterThan(n - 10); // one half alone collides about once
});
it('a row without a cell in any column of the key has no key', () => {
	const hashes = keyHashes(3, [Uint32Array.of(0, 1, 0), text('', '', 'x')], [0, null]);
	expect(pairs(hashes).map((pair) => pair === '0:0')).toEqual([true, false, false]);
});
