import type { Kernel } from '$lib/domain/kernel';
import { seededRandom } from '$lib/domain/random';
import type { Box } from '$lib/spatial/bin';
import type { CellGrid } from './cell-grid';
import { adaptiveBandwidths, likelihoodBandwidth, scottBandwidth } from './kernel-bandwidth';
import { kernelDensity } from './kernel-density';

/** Places, each with what was recorded there. */
export interface WeightedPlaces {
	/** Metres. */
	x: Float64Array<ArrayBuffer>;
	y: Float64Array<ArrayBuffer>;
	/** Above 0. */
	weight: Float64Array<ArrayBuffer>;
}

/** A smooth map on square cells; cell (col, row) at row · cols + col, the first in the south-west. */
export interface Surface {
	/** The south-west corner, metres. */
	west: number;
	south: number;
	side: number;
	cols: number;
	rows: number;
	/** Per km², or how many times as much as what it is compared with lets expect. NaN: no ground, or too little below. */
	values: Float64Array<ArrayBuffer>;
	/** Metres. */
	bandwidth: number;
	/** What was spread out. */
	incidents: number;
	/** Whether the edge was corrected. */
	edge: boolean;
}

/** A cell of a drawn grid is this part of a bandwidth wide; so finely are places told apart. */
const CELLS_A_BANDWIDTH = 3;
const FINER = 4;
/** Places looked at to choose a bandwidth: more take minutes. */
const SAMPLE = 1200;
/** Bandwidths of an adaptive map are gathered into so many. */
const CLASSES = 16;
const TRIM = 5;

/** The grid for a smooth map over a box in metres: cells of a third of the bandwidth, wider where that would be too many. */
export function surfaceGrid([west, south, east, north]: Box, bandwidth: number, most = 60_000): CellGrid {
	const side = Math.max(bandwidth / CELLS_A_BANDWIDTH, Math.sqrt(((east - west) * (north - south)) / most));
	const across = (length: number) => Math.max(1, Math.ceil(length / side));
	return { west, south, side, cols: across(east - west), rows: across(north - south), inside: null };
}

/**
 * Gathers incidents into places so near to each other that a smooth map does not tell them apart. Places where no more is left than was withdrawn are none.
 * @param parts  columns of incidents, metres; those outside of the box by more than `beyond` are left out
 */
export function gathered(
	parts: readonly { x: ArrayLike<number>; y: ArrayLike<number>; weight: ArrayLike<number> }[],
	{ west, south, side, cols, rows }: CellGrid,
	beyond: number
): WeightedPlaces {
	const fine = side / FINER;
	const pad = Math.ceil(beyond / fine);
	const [wide, high] = [cols * FINER + 2 * pad, rows * FINER + 2 * pad];
	const sums = new Float64Array(wide * high);
	for (const { x, y, weight } of parts)
		for (let i = 0; i < x.length; i++) {
			const col = Math.floor((x[i] - west) / fine) + pad;
			const row = Math.floor((y[i] - south) / fine) + pad;
			if (col >= 0 && row >= 0 && col < wide && row < high) sums[row * wide + col] += weight[i];
		}
	const held = sums.reduce((n, sum) => n + +(sum > 0), 0);
	const places = { x: new Float64Array(held), y: new Float64Array(held), weight: new Float64Array(held) };
	let at = 0;
	for (let k = 0; k < sums.length; k++)
		if (sums[k] > 0) {
			places.x[at] = west + ((k % wide) - pad + 0.5) * fine;
			places.y[at] = south + (Math.floor(k / wide) - pad + 0.5) * fine;
			places.weight[at++] = sums[k];
		}
	return places;
}

/**
 * A bandwidth chosen from the data: the one under which places foretell each other best (likelihood cross-validation on a sample of incidents thinned to one a place), narrowed
 * by the sixth root of how many more there are; where that finds none, Scott's rule. Rounded to two figures, for a map is no exacter than that. NaN with fewer than two places.
 *
 * @see likelihoodBandwidth, scottBandwidth
 */
export function* chosenBandwidth({ x, y, weight }: WeightedPlaces, seed = 1): Kernel<number> {
	const all = weight.reduce((sum, w) => sum + w, 0);
	const rows = sampleByWeight(weight, Math.min(SAMPLE, x.length), seed);
	const [xs, ys] = [x, y].map((column) => Float64Array.from(rows, (i) => column[i]));
	const found = yield* likelihoodBandwidth(xs, ys);
	const rule = scottBandwidth(xs, ys);
	const width = (found.atEnd || !(found.bandwidth > 0) ? rule : found.bandwidth) * Math.min(1, (rows.length / all) ** (1 / 6));
	return Number(width.toPrecision(2));
}

/** Different rows, drawn one after the other in proportion to their weights (Efraimidis and Spirakis 2006). */
function sampleByWeight(weight: Float64Array, n: number, seed: number): number[] {
	const random = seededRandom(seed);
	const key = Float64Array.from(weight, (w) => Math.log(1 - random()) / w);
	return Array.from(weight, (_, i) => i)
		.sort((a, b) => key[b] - key[a])
		.slice(0, n)
		.sort((a, b) => a - b);
}

/**
 * Incidents per km², spread by a Gaussian kernel; the edge of the ground is corrected where the grid knows its ground (`uniform`). Adaptive: each place has a bandwidth after Abramson's square
 * root law, narrow where much is recorded, gathered into 16 of them, so that even millions of incidents take seconds (Davies and Baddeley 2018, Fast Computation of Spatially Adaptive
 * Kernel Estimates, Statistics and Computing 28, 937–956).
 *
 * @returns one number a cell; NaN where a cell is no ground
 */
export function* surface(
	places: WeightedPlaces,
	grid: CellGrid,
	bandwidth: number,
	adaptive: boolean
): Kernel<Float64Array<ArrayBuffer>> {
	const edge = grid.inside ? 'uniform' : 'none';
	const map = ({ x, y, weight }: WeightedPlaces, width: number) =>
		kernelDensity(x, y, weight, grid, { shape: 'gaussian', bandwidth: width, edge });
	const fixed = (yield* map(places, bandwidth)).density;
	if (!adaptive) return perKm2(fixed);
	const sum = new Float64Array(fixed.length);
	const classes = byBandwidth(places, grid, fixed, bandwidth);
	for (const [k, { width, own }] of classes.entries()) {
		const { density } = yield* map(own, width);
		for (let c = 0; c < sum.length; c++) sum[c] += density[c];
		yield (k + 1) / classes.length;
	}
	return perKm2(sum);
}

const perKm2 = (density: Float64Array<ArrayBuffer>) => density.map((value) => value * 1e6);

function byBandwidth(
	{ x, y, weight }: WeightedPlaces,
	{ west, south, side, cols, rows }: CellGrid,
	pilot: Float64Array,
	bandwidth: number
): { width: number; own: WeightedPlaces }[] {
	const clip = (k: number, end: number) => Math.max(0, Math.min(end - 1, k));
	const there = Float64Array.from(x, (east, i) => {
		const [col, row] = [Math.floor((east - west) / side), Math.floor((y[i] - south) / side)];
		return pilot[clip(row, rows) * cols + clip(col, cols)];
	});
	const logWidth = adaptiveBandwidths(there, bandwidth, TRIM, weight).map((width) => Math.log(width / bandwidth));
	const most = Math.log(TRIM);
	const least = logWidth.reduce((a, b) => Math.min(a, b), most);
	const step = (most - least) / CLASSES || 1;
	const groups = Array.from({ length: CLASSES }, (): number[] => []);
	logWidth.forEach((value, i) => groups[clip(Math.floor((value - least) / step), CLASSES)].push(i));
	return groups.flatMap((own, k) =>
		own.length
			? [
					{
						width: bandwidth * Math.exp(least + (k + 0.5) * step),
						own: {
							x: Float64Array.from(own, (i) => x[i]),
							y: Float64Array.from(own, (i) => y[i]),
							weight: Float64Array.from(own, (i) => weight[i])
						}
					}
				]
			: []
	);
}
