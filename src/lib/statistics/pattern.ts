import type { Kernel } from '$lib/domain/kernel';
import { concentration, type HeldShare } from './concentration';
import { hexagonNeighbours } from './hot-spots';
import { moran } from './morans-i';

/** How incidents lie over a map of hexagons, as a whole. */
export interface Pattern {
	hexagons: number;
	incidents: number;
	/** Share of the hexagons that hold half of the incidents, the busiest first; null where counts are not whole numbers from 0 on, or all 0. */
	half: HeldShare | null;
	/** Moran's I: above 0 neighbours are alike. p two-sided, places of the values being chance. NaN where it is not defined. */
	moran: { i: number; z: number; p: number };
}

/** Incidents thrown in all draws together at the most: some seconds of work. */
const THROWN = 50_000_000;
const DRAWS = 199;
const FEWEST = 19;

/**
 * How concentrated incidents are, and whether neighbouring hexagons are alike (concentration.ts, morans-i.ts). The hexagons given are the place that is studied.
 *
 * @param cols, rows  of hexagons in shifted rows
 * @param counts      net counts; those below 0 (more withdrawn than recorded) count as 0
 * @yields            the share done
 */
export function* pattern(cols: Int32Array, rows: Int32Array, counts: Float64Array, seed = 1): Kernel<Pattern> {
	const { i, randomisation } = moran(counts, hexagonNeighbours(cols, rows), 'row');
	const whole = counts.map((count) => Math.max(0, count));
	const incidents = whole.reduce((sum, count) => sum + count, 0);
	const draws = Math.max(FEWEST, Math.min(DRAWS, Math.floor(THROWN / Math.max(1, incidents))));
	const countable = incidents > 0 && whole.every(Number.isInteger);
	const held = countable ? yield* concentration(whole, { shares: [0.5], draws, seed }) : null;
	return {
		hexagons: counts.length,
		incidents,
		half: held && held.holding[0],
		moran: { i, z: randomisation.z, p: randomisation.p }
	};
}
