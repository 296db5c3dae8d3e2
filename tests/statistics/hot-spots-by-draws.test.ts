import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish } from '$lib/domain/kernel';
import { hexagonCentre } from '$lib/spatial/hexagons';
import { drawsNeeded } from '$lib/statistics/conditional-permutation';
import { hotSpots } from '$lib/statistics/hot-spots';
import { hotSpotsByDraws } from '$lib/statistics/hot-spots-by-draws';

/** A field of hexagons in shifted rows. */
function field(across: number, down: number) {
	const cells = Array.from({ length: across * down }, (_, k) => [k % across, Math.floor(k / across)]);
	return { cols: Int32Array.from(cells, ([col]) => col), rows: Int32Array.from(cells, ([, row]) => row) };
}

describe('hot spots by values dealt anew', () => {
	const { cols, rows } = field(30, 30);
	const centres = Array.from(cols, (col, k) => hexagonCentre(1, col, rows[k]));
	const [x, y] = centres[465];
	const planted = centres.map(([px, py]) => Math.hypot(px - x, py - y) < 2.1);
	// Counts that vary as if by chance, made by formula, and many more where they are planted.
	const counts = Float64Array.from(centres, (_, k) => ((k * 7919) % 11) + (planted[k] ? 30 : 0));

	it('find a planted cluster as the formula does, with as many draws as that needs', () => {
		const found = finish(hotSpotsByDraws(cols, rows, counts));
		expect(found.draws).toBe(drawsNeeded(900, 0.05));
		expect(found.limitedByDraws).toBe(false);
		const { level } = hotSpots(cols, rows, counts);
		for (const [k, is] of planted.entries()) if (is) expect([found.side[k], Math.sign(level[k])]).toEqual([1, 1]);
		// Where they differ, it is where the formula is near its limit: next to what is planted.
		for (const [k, [px, py]] of centres.entries()) if (found.side[k] > 0) expect(Math.hypot(px - x, py - y)).toBeLessThan(4.2);
	});
	it('say that the draws are the limit where they are too few', () => {
		const found = finish(hotSpotsByDraws(cols, rows, counts, { most: 999 }));
		expect([found.draws, found.limitedByDraws]).toEqual([999, true]);
	});
	it('hold false discoveries: of maps without order few have any', () => {
		const small = field(12, 12);
		let found = 0;
		for (let seed = 1; seed <= 40; seed++) {
			let state = seed * 2654435761;
			const none = Float64Array.from({ length: 144 }, () => {
				state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
				return Math.floor((state / 2 ** 32) * 9);
			});
			if (finish(hotSpotsByDraws(small.cols, small.rows, none, { seed })).side.some(Boolean)) found++;
		}
		expect(found).toBeLessThanOrEqual(6); // 5 % of 40 are 2; more than 6 come once in 500
	});
	it('are as many as hexagons, between 0 and 1, and none where all are the same', () => {
		fc.assert(
			fc.property(fc.array(fc.nat(30), { minLength: 25, maxLength: 25 }), fc.integer({ min: 1, max: 99 }), (values, seed) => {
				const { side, p } = finish(hotSpotsByDraws(...axes, Float64Array.from(values), { seed, most: 99 }));
				expect([side.length, p.length]).toEqual([25, 25]);
				const same = values.every((value) => value === values[0]);
				for (const each of p) expect(same ? Number.isNaN(each) : each > 0 && each <= 1).toBe(true);
				if (same) expect(side.some(Boolean)).toBe(false);
			}),
			{ numRuns: 30 }
		);
	});
	const five = field(5, 5);
	const axes = [five.cols, five.rows] as const;
});
