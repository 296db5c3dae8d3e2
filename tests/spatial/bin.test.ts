import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { binHexagons, extent } from '../../src/lib/spatial/bin';
import { hexagonAt } from '../../src/lib/spatial/hexagons';

const place = fc.tuple(fc.double({ min: -3e4, max: 3e4, noNaN: true }), fc.double({ min: -3e4, max: 3e4, noNaN: true }));
const places = fc.array(fc.oneof(place, fc.constant([NaN, 1] as [number, number])), { maxLength: 200 });
const columns = (list: [number, number][]) =>
	[Float64Array.from(list, (p) => p[0]), Float64Array.from(list, (p) => p[1])] as const;

describe('binHexagons', () => {
	it('agrees with the definition row by row, inside the core and beyond it', () => {
		fc.assert(
			fc.property(places, fc.constantFrom(100, 500, 2000), fc.boolean(), (list, width, small) => {
				const [x, y] = columns(list);
				const { bin, cols, rows } = small ? binHexagons(x, y, width, [0, 0, 5000, 5000]) : binHexagons(x, y, width);
				for (let i = 0; i < x.length; i++)
					if (Number.isNaN(x[i])) expect(bin[i]).toBe(cols.length);
					else expect([cols[bin[i]], rows[bin[i]]]).toEqual(hexagonAt(width, x[i], y[i]));
			}),
			{ numRuns: 300 }
		);
	});
	it('numbers each hexagon once and leaves none empty', () => {
		fc.assert(
			fc.property(places, (list) => {
				const [x, y] = columns(list);
				const { bin, cols, rows } = binHexagons(x, y, 700, [-1000, -1000, 1000, 1000]);
				expect(new Set(Array.from(cols, (c, k) => `${c},${rows[k]}`)).size).toBe(cols.length);
				const met = new Set(bin);
				met.delete(cols.length);
				expect(met.size).toBe(cols.length);
			})
		);
	});
	it('survives a point on the other side of the world', () => {
		const { cols } = binHexagons(new Float32Array([0, 10, 1.5e7]), new Float32Array([0, 10, -9e6]), 100);
		expect(cols.length).toBe(2);
	});
	it('has no bins when no place is known', () => {
		const { bin, cols } = binHexagons(new Float32Array([NaN]), new Float32Array([NaN]), 100);
		expect([...bin, cols.length]).toEqual([0, 0]);
		expect(extent([NaN], [1])).toEqual([0, 0, 0, 0]);
	});
	it('refuses a width of nothing and columns of different length', () => {
		expect(() => binHexagons(new Float32Array(1), new Float32Array(1), 0)).toThrow('expected metres above 0');
		expect(() => binHexagons(new Float32Array(1), new Float32Array(2), 9)).toThrow('x has 1 rows, y 2');
	});
});
