import { AppError } from '$lib/domain/errors';
import type { Kernel } from '$lib/domain/kernel';
import { convolve, CUTOFF, gaussian, quartic, type CellGrid, type KernelShape } from './cell-grid';
import { kernelMass } from './kernel-edge';

/**
 * What is done about the part of a kernel that falls off the ground: `none`: it is lost, and the map is too low near the edge; `uniform`: a cell's value is
 * divided by the share of a kernel about the cell that lies on the ground (right on average where density is even); `diggle`: each point's weight is divided
 * by the share of its own kernel on the ground (the total is kept; Diggle 1985, Jones 1993).
 */
export type KernelEdge = 'none' | 'uniform' | 'diggle';

export interface KernelOptions {
	shape: KernelShape;
	/** Metres, one for all points or one for each. */
	bandwidth: number | Float64Array;
	edge?: KernelEdge;
	/** `binned`: points are shared among the four cell centres about them first, for many points. Chosen by the amount of work when left out. */
	method?: 'exact' | 'binned';
}

export interface KernelDensity {
	n: number;
	/** Sum of the weights. */
	weight: number;
	/** Weight per square metre at the centres of the cells; NaN where a cell is no ground. */
	density: Float64Array<ArrayBuffer>;
	method: 'exact' | 'binned';
}

/** Values of the kernel computed one by one at most; beyond it points are binned. */
const WORK = 2e8;
/** A point moved within a cell may not move by much of its bandwidth. */
const CELLS_PER_BANDWIDTH = { gaussian: 2, quartic: 6 };
const SLICE = 4096;

/**
 * A smooth map of weighted points: every point is spread out by a kernel, and the spread weights are added in each cell.
 * f(u) = Σ w · k(u − x); Gaussian k = exp(−d² / 2h²) / 2πh², quartic k = 3 / (πh²) · (1 − d² / h²)² within h.
 *
 * The bandwidth decides what is seen: too small, every event is a hot spot; too large, there is one. The map says where events were reported, not
 * where the risk to a person is high: for that divide by a map of people (`densityRatio`). Points on snap points make spikes with a small bandwidth.
 * Binned, points count as if their kernel had the variance h² + side² / 6 an axis: with four cells to a standard deviation the peaks are 1 % lower.
 *
 * @param x, y    metres, finite; those outside the grid count as far as their kernel reaches into it (with `diggle` they are left out)
 * @param weight  length n, or null where each point counts once
 * @throws {AppError} `input/value` for a bandwidth that is not positive, and for what has no meaning with a bandwidth for each point
 * @see Silverman (1986), Density Estimation for Statistics and Data Analysis, 4.2; Diggle (1985), A Kernel Method for Smoothing Point Process Data, Applied
 * Statistics 34(2), 138–147; Wand (1994), Fast Computation of Multivariate Kernel Estimators, J. Computational and Graphical Statistics 3(4)
 */
export function* kernelDensity(
	x: Float64Array,
	y: Float64Array,
	weight: Float64Array | null,
	grid: CellGrid,
	{ shape, bandwidth, edge = 'none', method }: KernelOptions
): Kernel<KernelDensity> {
	const fixed = typeof bandwidth === 'number' ? bandwidth : null;
	const of = (i: number) => (typeof bandwidth === 'number' ? bandwidth : bandwidth[i]);
	for (let i = 0; i < (fixed === null ? x.length : 1); i++)
		if (!(of(i) > 0)) throw new AppError('input/value', `A bandwidth of ${of(i)} m.`, 'Give a distance above 0.');
	if (fixed === null && (edge === 'uniform' || method === 'binned'))
		throw new AppError(
			'input/value',
			'Each point has a bandwidth of its own.',
			'Correct the edge as Diggle does or not at all, and do not bin.'
		);
	const { west, south, side, cols, rows, inside } = grid;
	const mass = edge === 'none' ? null : kernelMass(grid, shape, fixed);
	const isGround = (i: number) => {
		const [col, row] = [Math.floor((x[i] - west) / side), Math.floor((y[i] - south) / side)];
		return col >= 0 && row >= 0 && col < cols && row < rows && (!inside || inside[row * cols + col] === 1);
	};
	const [xs, ys, weights, widths]: number[][] = [[], [], [], []];
	let total = 0;
	for (let i = 0; i < x.length; i++) {
		if (edge === 'diggle' && !isGround(i)) continue;
		const w = weight ? weight[i] : 1;
		total += w;
		xs.push(x[i]);
		ys.push(y[i]);
		widths.push(of(i));
		weights.push(edge === 'diggle' && mass ? w / mass(x[i], y[i], of(i)) : w);
		if (i % SLICE === 0) yield (0.2 * i) / x.length;
	}
	const work = fixed === null ? 0 : xs.length * Math.min(cols * rows, ((2 * CUTOFF[shape] * fixed) / side) ** 2);
	const fine = fixed !== null && fixed >= CELLS_PER_BANDWIDTH[shape] * side;
	const chosen = method ?? (work > WORK && fine ? 'binned' : 'exact');
	const density =
		chosen === 'binned' && fixed !== null
			? binned(xs, ys, weights, grid, shape, fixed)
			: yield* exact(xs, ys, weights, widths, grid, shape);
	for (let k = 0; k < density.length; k++) {
		if (inside && !inside[k]) density[k] = NaN;
		else if (edge === 'uniform' && mass && fixed !== null)
			density[k] /= mass(west + ((k % cols) + 0.5) * side, south + (Math.floor(k / cols) + 0.5) * side, fixed);
	}
	return { n: xs.length, weight: total, density, method: chosen };
}

function* exact(
	xs: number[],
	ys: number[],
	weights: number[],
	widths: number[],
	{ west, south, side, cols, rows }: CellGrid,
	shape: KernelShape
): Kernel<Float64Array<ArrayBuffer>> {
	const density = new Float64Array(cols * rows);
	const across = new Float64Array(cols);
	for (let i = 0; i < xs.length; i++) {
		if (i % SLICE === 0) yield 0.2 + (0.8 * i) / xs.length;
		const h = widths[i];
		const reach = CUTOFF[shape] * h;
		// Cells whose centre lies within reach.
		const left = Math.max(0, Math.ceil((xs[i] - reach - west) / side - 0.5));
		const right = Math.min(cols - 1, Math.floor((xs[i] + reach - west) / side - 0.5));
		const low = Math.max(0, Math.ceil((ys[i] - reach - south) / side - 0.5));
		const top = Math.min(rows - 1, Math.floor((ys[i] + reach - south) / side - 0.5));
		if (shape === 'gaussian') for (let c = left; c <= right; c++) across[c] = gaussian(west + (c + 0.5) * side - xs[i], h);
		for (let r = low; r <= top; r++) {
			const dy = south + (r + 0.5) * side - ys[i];
			const at = r * cols;
			if (shape === 'gaussian') {
				const part = weights[i] * gaussian(dy, h);
				for (let c = left; c <= right; c++) density[at + c] += part * across[c];
			} else
				for (let c = left; c <= right; c++) {
					const dx = west + (c + 0.5) * side - xs[i];
					density[at + c] += weights[i] * quartic(dx * dx + dy * dy, h);
				}
		}
	}
	return density;
}

/** Each point's weight is shared among the four cell centres about it, the nearer the more, so that the centre of mass stays where it was. */
function binned(
	xs: number[],
	ys: number[],
	weights: number[],
	{ west, south, side, cols, rows }: CellGrid,
	shape: KernelShape,
	bandwidth: number
): Float64Array<ArrayBuffer> {
	const pad = Math.ceil((CUTOFF[shape] * bandwidth) / side) + 1;
	const [wide, high] = [cols + 2 * pad, rows + 2 * pad];
	const cells = new Float64Array(wide * high);
	for (let i = 0; i < xs.length; i++) {
		const u = (xs[i] - west) / side - 0.5 + pad;
		const v = (ys[i] - south) / side - 0.5 + pad;
		const [col, row] = [Math.floor(u), Math.floor(v)];
		if (col < 0 || row < 0 || col >= wide - 1 || row >= high - 1) continue; // beyond the reach of its kernel
		const [fx, fy] = [u - col, v - row];
		const k = row * wide + col;
		cells[k] += weights[i] * (1 - fx) * (1 - fy);
		cells[k + 1] += weights[i] * fx * (1 - fy);
		cells[k + wide] += weights[i] * (1 - fx) * fy;
		cells[k + wide + 1] += weights[i] * fx * fy;
	}
	return convolve(cells, wide, high, pad, side, shape, bandwidth);
}

export interface DensityRatio {
	/** Share of the first density in a cell over the share of the second: 1 where both are alike; NaN where the second is under the floor. */
	ratio: Float64Array<ArrayBuffer>;
	/** Cells of ground that have no ratio. */
	withoutRatio: number;
	/** The floor, in the units of the second density. */
	floor: number;
}

/**
 * The ratio of two maps, each taken as shares of its whole: where is there more crime than the people, homes or other crimes there let expect? Where the
 * second map is nearly empty a ratio is noise, so there is none below a floor.
 *
 * @param above, below  densities of the same cells; NaN outside
 * @param least         the floor as a share of the mean of `below` over its ground
 * @see Kelsall and Diggle (1995), Kernel Estimation of Relative Risk, Bernoulli 1(1–2), 3–16
 */
export function densityRatio(above: Float64Array, below: Float64Array, least = 0.05): DensityRatio {
	let [sumAbove, sumBelow, cells] = [0, 0, 0];
	for (let k = 0; k < above.length; k++) {
		if (Number.isNaN(above[k]) || Number.isNaN(below[k])) continue;
		sumAbove += above[k];
		sumBelow += below[k];
		cells++;
	}
	const floor = (least * sumBelow) / cells;
	let withoutRatio = 0;
	const ratio = Float64Array.from(above, (value, k) => {
		if (Number.isNaN(value) || Number.isNaN(below[k])) return NaN;
		if (below[k] >= floor && below[k] > 0 && sumAbove > 0) return value / sumAbove / (below[k] / sumBelow);
		withoutRatio++;
		return NaN;
	});
	return { ratio, withoutRatio, floor };
}
