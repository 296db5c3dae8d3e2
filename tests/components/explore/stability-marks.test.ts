import { expect, it } from 'vitest';
import { HOLES, RIMS, stabilityMarks } from '$lib/components/explore/stability-marks';
import { HOT_SCALE } from '$lib/components/explore/hot-scale';
import { DIVERGING, rampColour } from '$lib/components/ui/ramps';
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
	const [mostRim, dependsRim, most, depends] = stabilityMarks(hexagons, hotSpots, tried, 'light');
	expect([most.width, depends.width]).toEqual([100 * HOLES.most, 100 * HOLES.depends]);
	expect([mostRim.width, dependsRim.width]).toEqual([100 * RIMS.most, 100 * RIMS.depends]);
	expect([...mostRim.positions]).toEqual([...most.positions]);
	expect([...dependsRim.positions]).toEqual([...depends.positions]);
	expect([...most.positions]).toEqual([1, 6, 0, 3, 8, 0]);
	expect([...depends.positions]).toEqual([2, 7, 0, 5, 10, 0]);
	expect([most.colours.length, depends.colours.length]).toEqual([8, 8]);
});

/** WCAG 2.2, relative luminance and contrast. */
const luminance = (rgb: ArrayLike<number>) =>
	[0.2126, 0.7152, 0.0722].reduce((sum, part, k) => {
		const c = rgb[k] / 255;
		return sum + part * (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
	}, 0);
const contrast = (a: ArrayLike<number>, b: ArrayLike<number>) => {
	const [dark, light] = [luminance(a), luminance(b)].sort((p, q) => p - q);
	return (light + 0.05) / (dark + 0.05);
};

it.each(['light', 'dark'] as const)('a hollow hexagon is told from a whole one at 3 : 1 in the %s theme', (theme) => {
	const tried = { grids: 1, covered: Uint16Array.of(1), hot: Uint16Array.of(0), cold: Uint16Array.of(0) };
	const hotSpots = { level: Int8Array.of(2) } as HotSpots;
	const [, rim, , hole] = stabilityMarks({ width: 9, x: [0], y: [0] }, hotSpots, tried, theme);
	expect(contrast(rim.colours, hole.colours)).toBeGreaterThan(3);
	for (const level of [-3, -2, 2, 3]) {
		const fill = rampColour(DIVERGING[theme], HOT_SCALE.share(level));
		expect(Math.max(contrast(fill, rim.colours), contrast(fill, hole.colours))).toBeGreaterThan(3);
	}
});
