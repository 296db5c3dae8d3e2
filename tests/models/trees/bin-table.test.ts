import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binLike, binTable, type BinnedTable } from '$lib/models/trees/index';

const table = (...columns: number[][]) => ({
	rows: columns[0].length,
	names: columns.map((_, f) => `c${f}`),
	columns: columns.map((column) => Float32Array.from(column))
});
const codes = (binned: BinnedTable, column = 0) =>
	Array.from({ length: binned.rows }, (_, row) => binned.codes[row * binned.stride + column]);
const number = fc.oneof(fc.float({ noNaN: true, noDefaultInfinity: true }), fc.integer({ min: -5, max: 5 }), fc.constant(NaN));

describe('binTable', () => {
	it('gives each of few distinct values a code of its own, and missing the code after them', () => {
		const binned = binTable(table([7, -2, 7, NaN, 0, -0]));
		expect(codes(binned)).toEqual([2, 0, 2, 3, 1, 1]);
		expect([...binned.cuts[0]]).toEqual([0, 7]);
	});

	it('splits many values into bins of equal size', () => {
		const binned = binTable(table(Array.from({ length: 1000 }, (_, i) => (i * 617) % 1000)), 10);
		const sizes = new Array(10).fill(0);
		for (const code of codes(binned)) sizes[code]++;
		expect(sizes).toEqual(new Array(10).fill(100));
	});

	it('gives a heavy value one bin and the rest to the others', () => {
		const values = Array.from({ length: 1000 }, (_, i) => (i < 800 ? 0 : i));
		const binned = binTable(table(values), 11);
		expect(binned.cuts[0].length).toBe(10);
		expect(codes(binned).filter((code) => code === 0).length).toBe(800);
	});

	it('keeps the order of values, any cut being the smallest value of its bin', () => {
		fc.assert(
			fc.property(fc.array(number, { minLength: 1, maxLength: 300 }), fc.integer({ min: 2, max: 256 }), (values, bins) => {
				const { rows, names, columns } = table(values);
				const binned = binTable({ rows, names, columns }, bins);
				const [cuts] = binned.cuts;
				expect(cuts.length).toBeLessThan(bins);
				codes(binned).forEach((code, row) => {
					const value = columns[0][row];
					if (Number.isNaN(value)) return expect(code).toBe(cuts.length + 1);
					expect(code).toBe(cuts.filter((cut) => cut <= value).length);
				});
			})
		);
	});

	it('codes another table by the same cuts, beyond the ends too', () => {
		const binned = binTable(table([1, 2, 3]));
		expect(codes(binLike(table([-Infinity, 2.5, 99, Infinity, NaN]), binned))).toEqual([0, 1, 2, 2, 3]);
	});

	it('says which column is too short', () => {
		const uneven = { rows: 2, names: ['a'], columns: [new Float32Array(1)] };
		expect(() => binTable(uneven)).toThrow('Column a holds 1 values, expected 2');
	});
});
