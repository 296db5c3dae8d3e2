import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hotSpots } from '$lib/statistics/hot-spots';
import { hexagonCentre } from '$lib/spatial/hexagons';

/** A field of hexagons in shifted rows, rows above and below 0. */
function field(across: number, down: number) {
	const cells = Array.from({ length: across * down }, (_, k) => [(k % across) - 3, Math.floor(k / across) - 4]);
	return { cols: Int32Array.from(cells, ([col]) => col), rows: Int32Array.from(cells, ([, row]) => row) };
}

describe('hot spots', () => {
	it('count a hexagon with those whose centres lie one width away, and no others', () => {
		const { cols, rows } = field(9, 8);
		const centres = Array.from(cols, (col, k) => hexagonCentre(1, col, rows[k]));
		fc.assert(
			fc.property(fc.array(fc.nat(20), { minLength: 72, maxLength: 72 }), (values) => {
				const { sum } = hotSpots(cols, rows, Float64Array.from(values));
				centres.forEach(([x, y], i) => {
					const near = centres.map(([px, py], j) => (Math.hypot(px - x, py - y) < 1.01 ? values[j] : 0));
					expect(sum[i]).toBe(near.reduce((all, value) => all + value, 0));
				});
			}),
			{ numRuns: 20 }
		);
	});

	it('find a planted cluster and nothing beside it', () => {
		const { cols, rows } = field(30, 30);
		const centres = Array.from(cols, (col, k) => hexagonCentre(1, col, rows[k]));
		const [x, y] = centres[465];
		const planted = centres.map(([px, py]) => Math.hypot(px - x, py - y) < 2.1);
		// Counts that vary as if by chance, made by formula, and many more where they are planted.
		const counts = Float64Array.from(centres, (_, k) => ((k * 7919) % 11) + (planted[k] ? 30 : 0));
		const { level, p } = hotSpots(cols, rows, counts);
		const surely = [...level.keys()].filter((k) => level[k] === 3);
		expect(surely.every((k) => Math.hypot(centres[k][0] - x, centres[k][1] - y) < 3.1)).toBe(true);
		expect(planted.every((is, k) => !is || level[k] === 3)).toBe(true);
		expect([...level].some((each) => each < 0)).toBe(false);
		expect(Math.min(...p)).toBeGreaterThan(0);
	});

	it('are none where all are the same, or hardly any are there', () => {
		const { cols, rows } = field(5, 5);
		expect([...hotSpots(cols, rows, new Float64Array(25).fill(3)).level].every((level) => level === 0)).toBe(true);
		expect([...hotSpots(cols.slice(0, 2), rows.slice(0, 2), Float64Array.of(1, 9)).level]).toEqual([0, 0]);
		expect(hotSpots(new Int32Array(0), new Int32Array(0), new Float64Array(0)).level).toHaveLength(0);
	});
});
