import type { CellInstances } from '$lib/components/map/deck-map';
import { MAP_COLOURS } from '$lib/components/map/theme-colours';
import type { ThemeName } from '$lib/components/ui/ramps';
import { MOST, STABLE, stableShare, type GridStability } from '$lib/statistics/grid-stability';
import type { HotSpots } from '$lib/statistics/hot-spots';

/** Widths of the holes in a hexagon, as shares of its own: the less it stays on other grids, the emptier it is. */
export const HOLES = { most: 0.34, depends: 0.64 };

/** Of holes with their rims. A light hole in a light orange would hardly be seen: the rim parts them. */
export const RIMS = { most: 0.48, depends: 0.78 };

/**
 * Holes for the hexagons that stand out at 95 %: none where they do so on 4 of 5 other grids or more, a small one where on most, a large one where it
 * depends on the grid or cannot be said. Each has a rim: those come first, to lie below.
 *
 * @param x, y  centres, metres
 */
export function stabilityMarks(
	{ width, x, y }: { width: number; x: ArrayLike<number>; y: ArrayLike<number> },
	{ level }: HotSpots,
	tried: GridStability,
	theme: ThemeName
): CellInstances[] {
	const most: number[] = [];
	const depends: number[] = [];
	for (let k = 0; k < level.length; k++) {
		if (Math.abs(level[k]) < 2) continue;
		const share = stableShare(tried, k, level[k] > 0 ? 'hot' : 'cold');
		if (!(share >= STABLE)) (share >= MOST ? most : depends).push(k);
	}
	const { land, outline } = MAP_COLOURS[theme];
	const marks = (cells: number[], share: number, colour: typeof land): CellInstances => ({
		shape: 'hexagon',
		width: share * width,
		length: cells.length,
		positions: Float32Array.from(cells.flatMap((k) => [x[k], y[k], 0])),
		colours: Uint8Array.from(cells.flatMap(() => colour))
	});
	return [
		marks(most, RIMS.most, outline),
		marks(depends, RIMS.depends, outline),
		marks(most, HOLES.most, land),
		marks(depends, HOLES.depends, land)
	];
}
