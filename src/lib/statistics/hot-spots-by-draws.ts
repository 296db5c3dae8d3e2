import type { Kernel } from '$lib/domain/kernel';
import { drawsNeeded } from './conditional-permutation';
import { benjaminiHochberg } from './false-discovery';
import { getisOrdPermutation } from './getis-ord';
import { hexagonNeighbours } from './hot-spots';

/** Hot and cold spots without the normal distribution. */
export interface DrawnSpots {
	/** 1: more than chance gives, -1: less, at the 5 % level after allowing for the number of cells; else 0. */
	side: Int8Array<ArrayBuffer>;
	/** Two-sided, (1 + draws as far out) / (1 + draws), adjusted for the number of cells. NaN where it is not defined. */
	p: Float64Array<ArrayBuffer>;
	/** The most draws that a cell was given. */
	draws: number;
	/** So few that a cell alone could not be found among so many. */
	limitedByDraws: boolean;
}

/** Draws for one cell at the most. */
export const MOST_DRAWS = 200_000;
/** A p that is far from small is known well enough with so many draws on either side. */
export const ENOUGH = 20;
const LEVEL = 0.05;

/**
 * The question of `hotSpots` by conditional permutation: each hexagon keeps its count, its neighbours get counts of others at random, as often as the number
 * of hexagons and the level of false discoveries need (`drawsNeeded`), or as `MOST_DRAWS` allows: then it says that the draws are the limit.
 *
 * @param cols, rows, counts  as for `hotSpots`
 * @yields the share done
 */
export function* hotSpotsByDraws(
	cols: Int32Array,
	rows: Int32Array,
	counts: Float64Array,
	{ seed = 1, most = MOST_DRAWS } = {}
): Kernel<DrawnSpots> {
	const draws = Math.min(most, drawsNeeded(Math.max(1, counts.length), LEVEL));
	const around = hexagonNeighbours(cols, rows);
	const found = yield* getisOrdPermutation(counts, around, { draws, seed, level: LEVEL, enough: ENOUGH });
	const p = benjaminiHochberg(found.p);
	const side = Int8Array.from(p, (each, k) => (each <= LEVEL ? Math.sign(found.low[k] - found.high[k]) : 0));
	return { side, p, draws, limitedByDraws: found.limitedByDraws };
}
