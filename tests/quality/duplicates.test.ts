import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish } from '../../src/lib/domain/kernel';
import { isKey, repeatedRows, repetition } from '../../src/lib/quality/duplicates';
import { rowHashes } from '../../src/lib/domain/row-hash';
import { textKey } from '../../src/lib/quality/text-key';

const hashed = (rows: number, ...columns: Parameters<typeof rowHashes>[1][number][]) => {
	const out = new Uint32Array(2 * rows);
	rowHashes(rows, columns, out);
	return out;
};
const ones = (n: number) => new Int16Array(n).fill(1);

describe('rows counted twice', () => {
	it('finds later copies only, and passes over rows set aside', () => {
		const hashes = hashed(6, Float64Array.of(1, 2, 1, NaN, NaN, 1));
		expect(finish(repeatedRows(hashes, ones(6)))).toEqual(Uint32Array.of(2, 4, 5));
		expect(finish(repeatedRows(hashes, Int16Array.of(0, 1, 1, 1, 0, 1)))).toEqual(Uint32Array.of(5));
	});
	it('finds what comparing every pair finds', () => {
		const cell = fc.tuple(
			fc.integer({ min: 0, max: 2 }),
			fc.constantFrom(0, -0, NaN, 1.5, -90.25),
			fc.constantFrom('', 'a', 'b', 'ab')
		);
		fc.assert(
			fc.property(fc.array(cell, { maxLength: 40 }), (rows) => {
				const parts = rows.map(([, , text]) => new TextEncoder().encode(text));
				const offsets = Uint32Array.from([0, ...parts]).fill(0);
				parts.forEach(({ length }, i) => (offsets[i + 1] = offsets[i] + length));
				const texts = {
					bytes: Uint8Array.from(parts.flatMap((part) => [...part])),
					offsets
				};
				const hashes = hashed(
					rows.length,
					Uint8Array.from(rows, ([a]) => a),
					Float64Array.from(rows, ([, b]) => b),
					texts
				);
				const same = rows.map(([a, b, c]) => `${a} ${b + 0} ${c}`);
				const expected = same.flatMap((row, i) => (same.indexOf(row) < i ? [i] : []));
				expect([...finish(repeatedRows(hashes, ones(rows.length)))]).toEqual(expected);
			})
		);
	});
	it('fifty thousand different rows have different hashes', () => {
		const n = 50_000;
		const hashes = hashed(
			n,
			Float64Array.from({ length: n }, (_, i) => -90 + i / 1e6),
			Uint32Array.from({ length: n }, (_, i) => i % 7)
		);
		expect(finish(repeatedRows(hashes, ones(n)))).toHaveLength(0);
		const bytes = new TextEncoder().encode(Array.from({ length: n }, (_, i) => String(i).padStart(6, '0')).join(''));
		const keys = new Set(Array.from({ length: n }, (_, i) => textKey(bytes, 6 * i, 6 * i + 6)));
		expect(keys.size).toBe(n);
	});
	it('counts repeated values of a key', () => {
		const keys = [...Array.from({ length: 200 }, (_, i) => i + 1), 5, 5, 9, 0];
		expect(repetition(keys, ones(204))).toEqual({
			filled: 203,
			distinct: 200,
			repeated: 2,
			extraRows: 3
		});
		expect(isKey(repetition(keys, ones(204)))).toBe(true);
		expect(isKey(repetition(keys.map((key) => key % 50), ones(204)))).toBe(false); // prettier-ignore
	});
});
