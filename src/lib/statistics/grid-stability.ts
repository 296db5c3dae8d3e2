import { AppError } from '$lib/domain/errors';
import type { Kernel } from '$lib/domain/kernel';
import { extent, type Box } from '$lib/spatial/bin';
import { ROW_STEP } from '$lib/spatial/hexagons';
import { countOnGrid, type Grid, type Places } from './grid-counts';
import { hotSpots } from './hot-spots';

/** On how many of the grids that were tried each probe lay in a hexagon that … */
export interface GridStability {
	grids: number;
	/** … was studied at all: something was recorded there, … */
	covered: Uint16Array<ArrayBuffer>;
	/** … stood out as hot at the 95 % level, … */
	hot: Uint16Array<ArrayBuffer>;
	/** … or as cold. */
	cold: Uint16Array<ArrayBuffer>;
}

/** Widths that are tried, as shares of the present one: hexagons of half to twice the area, each 1.41 times the one before. */
export const WIDTH_FACTORS = [-2, -1, 0, 1, 2].map((step) => 2 ** (step / 4));
/** Degrees: three even steps of the 60 after which a grid of hexagons is the same again. */
export const ANGLES = [0, 20, 40];
/**
 * How far a grid lies beside the present one, in widths: 1/√7 in three directions, so that the present grid and these three are all as far from each
 * other. Not further: half a width away the centre of a present hexagon would lie on a border, and rounding would say in which hexagon it is.
 */
export const SHIFTS: readonly (readonly [x: number, y: number])[] = [
	[5 / 14, ROW_STEP / 7],
	[-4 / 14, (ROW_STEP * 2) / 7],
	[-1 / 14, (ROW_STEP * -3) / 7]
];

/**
 * The grids that are tried: 5 widths × 3 beginnings × 3 angles: 45, the present one not among them. Chosen by rule, not by chance, so that whoever
 * asks again gets the same answer.
 *
 * @param width   of the present hexagons, metres
 * @param centre  of one of them, near the middle of what is studied: grids are turned about it
 */
export function otherGrids(width: number, centre: readonly [x: number, y: number]): Grid[] {
	return WIDTH_FACTORS.flatMap((factor) =>
		SHIFTS.flatMap(([x, y]) =>
			ANGLES.map((angle): Grid => {
				const wide = factor * width;
				return { width: wide, angle, origin: [centre[0] + x * wide, centre[1] + y * wide] };
			})
		)
	);
}

/**
 * Whether what stands out (hot-spots.ts) does so on other grids too: Gi* with Benjamini and Hochberg's control is found anew on each, for the hexagons in
 * which anything was ever recorded, and each probe is looked up in it. A statistic of our own making: the shares say how much an answer hangs on where
 * the grid was laid, and are neither a p-value nor a probability. Time O(grids × (places + hexagons)).
 *
 * @param parts   all places in which something was recorded, with what is counted there
 * @param probes  metres: centres of the present hexagons, or a finer lattice
 * @param core    the box where most places lie, metres; that of the probes when left out
 * @yields        the share done
 * @throws {AppError} `input/shape` when columns differ in length
 * @see Openshaw (1984), The Modifiable Areal Unit Problem, CATMOG 38, Geo Books
 */
export function* gridStability(
	parts: readonly Places[],
	grids: readonly Grid[],
	probes: { x: ArrayLike<number>; y: ArrayLike<number> },
	core: Box = extent(probes.x, probes.y)
): Kernel<GridStability> {
	for (const { x, y, weight } of parts)
		if (y.length !== x.length || weight.length !== x.length)
			throw new AppError(
				'input/shape',
				`Places have ${x.length} x, ${y.length} y and ${weight.length} weights; expected as many.`
			);
	const n = probes.x.length;
	const found = {
		grids: grids.length,
		covered: new Uint16Array(n),
		hot: new Uint16Array(n),
		cold: new Uint16Array(n)
	};
	for (const [g, grid] of grids.entries()) {
		const counting = countOnGrid(parts, grid, core);
		let step = counting.next();
		for (; !step.done; step = counting.next()) yield (g + 0.8 * step.value) / grids.length;
		const { cols, rows, counts, at } = step.value;
		const { level } = hotSpots(cols, rows, counts);
		for (let k = 0; k < n; k++) {
			const cell = at(probes.x[k], probes.y[k]);
			if (cell < 0) continue;
			found.covered[k]++;
			if (level[cell] >= 2) found.hot[k]++;
			else if (level[cell] <= -2) found.cold[k]++;
		}
		yield (g + 1) / grids.length;
	}
	return found;
}

/** Stable: on 4 of 5 grids or more. */
export const STABLE = 0.8;
/** In most. */
export const MOST = 0.5;

/**
 * The share of the grids that cover a probe on which it is hot (or cold).
 * @returns NaN where fewer than half of the grids cover it: too few to say
 */
export function stableShare({ grids, covered, hot, cold }: GridStability, probe: number, side: 'hot' | 'cold'): number {
	return 2 * covered[probe] < grids ? NaN : (side === 'hot' ? hot : cold)[probe] / covered[probe];
}
