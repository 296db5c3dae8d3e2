import { expect, it } from 'vitest';
import { HOLES, stabilityMarks } from '$lib/components/explore/stability-marks';
import type { HotSpots } from '$lib/statistics/hot-spots';

it('leaves whole what stays on other grids, and hollows the rest by how little it does', () => {
	const tried = {
		grids: 10,
		covered: Uint16Array.of(10, 10, 10, 10, 10, 4),
		hot: Uint16Array.of(10, 6, 2, 0, 1, 4),
		cold: Uint16Array.of(0, 0, 0, 6, 0, 0)
	};
	const hotSpots = { level: Int8Array.of(3, 2, 3, -2, 1, 2) } as HotSpots;
	const hexagons = { width: 100, x: [0, 1, 2, 3, 4, 5], y: [5, 6, 7, 8, 9, 10] };
	const [most, depends] = stabilityMarks(hexagons, hotSpots, tried, 'light');
	expect([most.width, depends.width]).toEqual([100 * HOLES.most, 100 * HOLES.depends]);
	expect([...most.positions]).toEqual([1, 6, 0, 3, 8, 0]);
	expect([...depends.positions]).toEqual([2, 7, 0, 5, 10, 0]);
	expect([most.colours.length, depends.colours.length]).toEqual([8, 8]);
});
