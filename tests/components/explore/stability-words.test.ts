import { describe, expect, it } from 'vitest';
import { gridNote, stabilityWords, tally } from '$lib/components/explore/stability-words';
import type { GridStability } from '$lib/statistics/grid-stability';
import type { HotSpots } from '$lib/statistics/hot-spots';

/** Ten grids; each hexagon by its level, on how many grids it is hot, cold, and studied. */
function found(cells: [level: number, hot: number, cold: number, covered: number][]): [HotSpots, GridStability] {
	const level = Int8Array.from(cells, ([each]) => each);
	const column = (k: 1 | 2 | 3) => Uint16Array.from(cells, (each) => each[k]);
	return [{ level } as HotSpots, { grids: 10, hot: column(1), cold: column(2), covered: column(3) }];
}
const says = (...cells: Parameters<typeof found>[0]) => stabilityWords(tally(...found(cells), 'hot'), 'hot');

describe('what is said of other grids', () => {
	it('counts those that stay, those that do on most, and those that depend on the grid', () => {
		const words = says([3, 10, 0, 10], [3, 8, 0, 10], [2, 5, 0, 10], [2, 4, 0, 10], [2, 1, 0, 4], [1, 9, 0, 10], [0, 0, 0, 10]);
		expect(words).toBe(
			'Of 5 hot hexagons 2 stay hot on 4 of 5 other grids or more, 1 on most; 1 depends on the grid, of 1 it cannot be said. 1 more is hot on most other grids, though not on this one.'
		);
	});
	it('measures by the grids that reach a hexagon', () => {
		expect(says([3, 5, 0, 6], [3, 4, 0, 6])).toBe('Of 2 hot hexagons 1 stays hot on 4 of 5 other grids or more, 1 on most.');
	});
	it('has words for all, for one, and for none', () => {
		expect(says([3, 10, 0, 10], [2, 9, 0, 10])).toBe('All 2 hot hexagons stay hot on 4 of 5 other grids or more.');
		expect(says([3, 7, 0, 10])).toBe('The one hot hexagon stays hot on most other grids.');
		expect(says([3, 2, 0, 10])).toMatch(/depends on the grid/);
		expect(says([3, 2, 0, 3])).toMatch(/Too few other grids/);
		expect(says([0, 0, 0, 10])).toBe('');
		expect(says([3, 0, 0, 10], [3, 0, 0, 10])).toBe(
			'Of 2 hot hexagons none stay hot on 4 of 5 other grids or more; 2 depend on the grid.'
		);
	});
	it('keeps hot and cold apart', () => {
		const both = found([
			[3, 10, 0, 10],
			[-2, 0, 9, 10]
		]);
		expect(tally(...both, 'cold')).toMatchObject({ all: 1, stable: 1 });
		expect(tally(...both, 'hot')).toMatchObject({ all: 1, stable: 1 });
	});
	it('says of one hexagon on how many grids it stands out', () => {
		const [, tried] = found([
			[3, 9, 0, 10],
			[0, 0, 0, 10],
			[2, 3, 2, 8],
			[2, 3, 0, 4]
		]);
		expect([0, 1, 2, 3].map((cell) => gridNote(tried, cell))).toEqual([
			'Hot on 9 of 10 other grids.',
			'Nor does it on any of 10 other grids.',
			'Hot on 3, cold on 2 of the 8 other grids that reach it.',
			'Too few other grids reach it to say more.'
		]);
	});
});
