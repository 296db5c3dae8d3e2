import { benjaminiHochberg } from './false-discovery';
import { getisOrd } from './getis-ord';
import { latticeNeighbours, type Neighbours } from './neighbours';

/** How surely a cell stands out: ±3 at the 1 % level, ±2 at 5 %, ±1 at 10 %, 0 not; above 0 hot, below 0 cold. */
export interface HotSpots {
	level: Int8Array<ArrayBuffer>;
	/** Of the cell with its neighbours, standard errors from what chance would give. NaN where it is not defined. */
	z: Float64Array<ArrayBuffer>;
	/** Adjusted for the number of cells: of all cells called hot or cold at this level, so large a share is to be expected to be none. */
	p: Float64Array<ArrayBuffer>;
	/** The cell and its neighbours together. */
	sum: Float64Array<ArrayBuffer>;
	expected: Float64Array<ArrayBuffer>;
}

const LEVELS = [0.1, 0.05, 0.01];

/**
 * Hexagons that stand out together with the six around them, by Gi* (getis-ord.ts) with Benjamini and Hochberg's control of false discoveries.
 * The cells given are the place that is studied: what lies outside of it is not taken for empty.
 *
 * @param cols, rows  of hexagons in rows that are shifted by half a hexagon (spatial/hexagons.ts)
 * @param counts      net counts
 */
export function hotSpots(cols: Int32Array, rows: Int32Array, counts: Float64Array): HotSpots {
	const { z, p: alone, sum, expectation } = getisOrd(counts, hexagonNeighbours(cols, rows, true));
	const p = benjaminiHochberg(alone);
	const level = new Int8Array(p.length);
	for (let k = 0; k < p.length; k++) for (const limit of LEVELS) if (p[k] <= limit) level[k] += Math.sign(z[k]);
	return { level, z, p, sum, expected: expectation };
}

/** The six around each hexagon, of those given in shifted rows; with `self` the hexagon too. */
export function hexagonNeighbours(cols: Int32Array, rows: Int32Array, self = false): Neighbours {
	// From shifted rows to the slanted axes of a lattice.
	const a = cols.map((col, k) => col - (rows[k] >> 1));
	return latticeNeighbours({ shape: 'hexagon', size: 1 }, a, rows, 1, self);
}
