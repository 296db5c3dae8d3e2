import { describe, expect, it } from 'vitest';
import { finish } from '$lib/domain/kernel';
import { pattern } from '$lib/statistics/pattern';

const across = 20;
const cells = Array.from({ length: across * across }, (_, k) => [k % across, Math.floor(k / across)]);
const cols = Int32Array.from(cells, ([col]) => col);
const rows = Int32Array.from(cells, ([, row]) => row);
const found = (counts: (col: number, row: number, k: number) => number) =>
	finish(
		pattern(
			cols,
			rows,
			Float64Array.from(cells, ([col, row], k) => counts(col, row, k))
		)
	);

describe('the pattern of a map', () => {
	it('knows a few busy places from an even spread', () => {
		const busy = found((col, row) => (col < 4 && row < 5 ? 100 : 1));
		// 20 of 400 hexagons hold 2,000 of 2,380: half is in the first 12 of them.
		expect(busy.half!.places).toBeCloseTo(12 / 400, 10);
		expect(busy.half!.byChance).toBeGreaterThan(0.3);
		expect(busy.half!.low).toBeLessThanOrEqual(busy.half!.places);
		expect(busy.half!.high).toBeGreaterThanOrEqual(busy.half!.places);
		expect(found(() => 6).half!.places).toBe(0.5);
	});
	it('knows quarters from single spots', () => {
		const quarters = found((col, row) => (col < 10 ? 20 : 1) + ((col * 7 + row * 3) % 5));
		expect(quarters.moran.i).toBeGreaterThan(0.8);
		expect(quarters.moran.p).toBeLessThan(1e-10);
		const spots = found((_col, _row, k) => ((k * 7919) % 401) % 13);
		expect(Math.abs(spots.moran.i)).toBeLessThan(0.15);
	});
	it('is given for little, and for more withdrawn than recorded', () => {
		expect(found(() => 0)).toMatchObject({ half: null, incidents: 0, moran: { i: NaN } });
		expect(found((_c, _r, k) => (k ? 1 : -3))).toMatchObject({ incidents: 399 });
		expect(finish(pattern(new Int32Array(0), new Int32Array(0), new Float64Array(0)))).toMatchObject({ half: null, hexagons: 0 });
	});
});
