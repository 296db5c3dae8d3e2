import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mergeLayouts } from '$lib/compute/merge-answers';

const near = fc.tuple(fc.integer({ min: -6, max: 6 }), fc.integer({ min: -6, max: 6 }));
const far = fc.tuple(fc.integer({ min: -9000, max: 9000 }), fc.integer({ min: -9000, max: 9000 }));
const layoutsOf = (cell: fc.Arbitrary<[number, number]>) =>
	fc.array(fc.uniqueArray(cell, { maxLength: 20, selector: String }), { minLength: 1, maxLength: 4 });

it('numbers the hexagons of all shares in the order in which they are met, near or far', () => {
	fc.assert(
		fc.property(fc.oneof(layoutsOf(near), layoutsOf(far)), (shares) => {
			const all = [...new Set(shares.flat().map(String))];
			const { layout, places } = mergeLayouts(
				shares.map((cells) => ({
					width: 500,
					cols: Int32Array.from(cells, ([col]) => col),
					rows: Int32Array.from(cells, ([, row]) => row)
				}))
			);
			expect(Array.from(layout.cols, (col, k) => `${col},${layout.rows[k]}`)).toEqual(all);
			expect(places.map((own) => [...own])).toEqual(shares.map((cells) => cells.map((cell) => all.indexOf(String(cell)))));
		})
	);
});
