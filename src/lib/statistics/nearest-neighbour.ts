import { normalTwoSided } from './distributions';
import { eachWithin, layPointGrid } from './point-grid';

/** Clark and Evans's index; with n < 2 or no area all numbers but n are NaN. */
export interface NearestNeighbour {
	n: number;
	/** Mean distance to the nearest other point, metres. */
	observed: number;
	/** Mean distance expected of points at random in the area, with Donnelly's correction for its edge. */
	expected: number;
	/** Observed over expected: under 1 the points lie together, above 1 they keep apart, 2.149 is the most. */
	index: number;
	/** Standard error of `observed` for points at random, with Donnelly's correction. */
	se: number;
	z: number;
	/** Two-sided, normal law. */
	p: number;
	/** Without correction for the edge, as the paper of 1954 has it: too large an index, most with few points. */
	uncorrected: { expected: number; index: number; se: number; z: number; p: number };
}

/**
 * Are points closer to their nearest neighbours than points at random would be?
 * R = mean nearest distance / E, E = ½ √(A / n) + (0.0514 + 0.0412 / √n) · P / n, Var = 0.0703 A / n² + 0.037 P √(A / n⁵).
 *
 * Supposes that every place of the area was possible: streets alone make an index under 1, and so do places that are put on snap points (distance 0).
 * Donnelly fitted his formula to areas without deep bays and n ≥ 7. Time O(n) for points that lie evenly.
 *
 * @param x, y       metres, finite
 * @param area       square metres of the study area
 * @param perimeter  metres round it
 * @see Clark and Evans (1954), Distance to Nearest Neighbor as a Measure of Spatial Relationships in Populations, Ecology 35(4), 445–453
 * @see Donnelly (1978), Simulations to Determine the Variance and Edge Effect of Total Nearest Neighbour Distance
 */
export function nearestNeighbour(x: Float64Array, y: Float64Array, area: number, perimeter: number): NearestNeighbour {
	const n = x.length;
	const observed = n > 1 ? nearestDistances(x, y).reduce((sum, d) => sum + d, 0) / n : NaN;
	const scale = area > 0 ? Math.sqrt(area / n) : NaN;
	const against = (expected: number, se: number) => {
		const z = (observed - expected) / se;
		return { expected, index: observed / expected, se, z, p: normalTwoSided(z) };
	};
	const random = n > 1 ? scale / 2 : NaN;
	const corrected = random + ((0.0514 + 0.0412 / Math.sqrt(n)) * perimeter) / n;
	return {
		n,
		observed,
		...against(corrected, Math.sqrt((0.0703 * area) / n ** 2 + 0.037 * perimeter * Math.sqrt(area / n ** 5))),
		uncorrected: against(random, Math.sqrt(((4 - Math.PI) * area) / (4 * Math.PI)) / n)
	};
}

/** Metres from each point to the nearest other one, 0 where two share a place; NaN for a point alone. */
export function nearestDistances(x: Float64Array, y: Float64Array): Float64Array<ArrayBuffer> {
	const n = x.length;
	const result = new Float64Array(n).fill(NaN);
	if (n < 2) return result;
	const grid = layPointGrid(x, y, 0.7 * spacing(x, y));
	for (let k = 0; k < n; k++) {
		let best = Infinity;
		// Doubled until a neighbour lies within: then none outside can be nearer.
		for (let reach = grid.side; best === Infinity; reach *= 2)
			eachWithin(grid, grid.x[k], grid.y[k], reach, (other, d2) => {
				if (other !== k && d2 < best) best = d2;
			});
		result[grid.order[k]] = Math.sqrt(best);
	}
	return result;
}

/** Metres between points spread evenly over the same box; over its longer side where it has no width. */
function spacing(x: Float64Array, y: Float64Array): number {
	let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
	for (let i = 0; i < x.length; i++) {
		west = Math.min(west, x[i]);
		east = Math.max(east, x[i]);
		south = Math.min(south, y[i]);
		north = Math.max(north, y[i]);
	}
	return Math.max(Math.sqrt(((east - west) * (north - south)) / x.length), Math.max(east - west, north - south) / x.length);
}
