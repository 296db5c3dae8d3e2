import { AppError } from '$lib/domain/errors';
import type { Kernel } from '$lib/domain/kernel';
import { edgeDistance, isotropicWeight, translationWeight, type EdgeCorrection } from './edge-correction';
import { globalTests, type GlobalTests } from './global-test';
import { eachPairOfRow, layPointGrid } from './point-grid';
import { streamOf } from './streams';
import { insideOf, randomPoints, type StudyWindow } from './study-window';

/** Ripley's K and Besag's L at equal steps of distance. With fewer than two points in the window K and L are NaN. */
export interface Ripley {
	/** Points in the window; others are left out. */
	n: number;
	/** Distances 0, reach / steps, …, reach; metres. */
	r: Float64Array<ArrayBuffer>;
	/** Square metres: π r² for points at random, more where they cluster. */
	k: Float64Array<ArrayBuffer>;
	/** √(K / π), metres: r for points at random. */
	l: Float64Array<ArrayBuffer>;
}

export interface RipleyTest extends Ripley {
	draws: number;
	/** Pointwise bounds of L from points at random: at one distance chosen beforehand, not at all. */
	low: Float64Array<ArrayBuffer>;
	high: Float64Array<ArrayBuffer>;
	/** The chance of a value outside the bounds at one distance; NaN where draws are too few for any. */
	pointwiseLevel: number;
	/** Tests over all distances together. */
	global: GlobalTests;
}

export interface RipleyOptions {
	/** Largest distance, metres; a quarter of the window's shorter side is a good most. */
	reach: number;
	steps?: number;
	correction?: EdgeCorrection;
}

/**
 * How many more points lie within r of a point than points at random would have?
 * K(r) = A / (n (n − 1)) · Σ over ordered pairs at most r apart of their edge weights.
 *
 * Supposes that all places of the window were equally likely: streets and people already make K rise, so compare kinds of crime with one another rather than
 * with chance alone. K adds up: what happens at 100 m is still in K at 1 km. Time O(n + pairs within reach), for isotropic weights in a polygon times its
 * edges for points near them.
 *
 * @param x, y  metres, finite
 * @yields      the share of rows of the grid done
 * @throws {AppError} `input/value` for a reach that is not positive
 * @see Ripley (1977), Modelling Spatial Patterns, J. Royal Statistical Society B 39(2), 172–212; Besag's L in its discussion, 193–195
 */
export function* ripley(x: Float64Array, y: Float64Array, window: StudyWindow, options: RipleyOptions): Kernel<Ripley> {
	const inside = insideOf(window);
	const kept = Array.from(x.keys()).filter((i) => inside(x[i], y[i]));
	const pick = (values: Float64Array) => Float64Array.from(kept, (i) => values[i]);
	return yield* fromInside(pick(x), pick(y), window, options, weights(window, options));
}

/**
 * K and L with envelopes and tests from as many points at random in the window, their number fixed.
 *
 * @param level  of the pointwise bounds, two-sided
 */
export function* ripleyTest(
	x: Float64Array,
	y: Float64Array,
	window: StudyWindow,
	{ draws = 99, seed = 1, level = 0.05, ...options }: RipleyOptions & { draws?: number; seed?: number; level?: number }
): Kernel<RipleyTest> {
	const observed = yield* share(ripley(x, y, window, options), 0, 1 / (draws + 1));
	const inside = insideOf(window);
	const weight = weights(window, options);
	const at = observed.r.length;
	const simulated = new Float64Array(draws * at);
	for (let draw = 0; draw < draws; draw++) {
		const random = randomPoints(window, inside, observed.n, streamOf(seed, draw));
		const kernel = fromInside(random.x, random.y, window, options, weight);
		simulated.set((yield* share(kernel, (draw + 1) / (draws + 1), 1 / (draws + 1))).l, draw * at);
	}
	const rank = Math.floor((level / 2) * (draws + 1));
	const [low, high] = [new Float64Array(at).fill(NaN), new Float64Array(at).fill(NaN)];
	for (let k = 0; rank >= 1 && k < at; k++) {
		const values = Float64Array.from({ length: draws }, (_, draw) => simulated[draw * at + k]).sort();
		low[k] = values[rank - 1];
		high[k] = values[draws - rank];
	}
	return {
		...observed,
		draws,
		low,
		high,
		pointwiseLevel: rank ? (2 * rank) / (draws + 1) : NaN,
		global: globalTests(observed.l, simulated)
	};
}

function* share<R>(kernel: Kernel<R>, from: number, part: number): Kernel<R> {
	let step = kernel.next();
	while (!step.done) {
		yield from + part * step.value;
		step = kernel.next();
	}
	return step.value;
}

interface Weights {
	circle: ReturnType<typeof isotropicWeight> | null;
	shift: ReturnType<typeof translationWeight> | null;
}

/** Made once for all draws: a table of overlaps takes a while. */
function weights(window: StudyWindow, { reach, correction = 'isotropic' }: RipleyOptions): Weights {
	if (!(reach > 0)) throw new AppError('input/value', `A reach of ${reach} m.`, 'Give a distance above 0.');
	return {
		circle: correction === 'isotropic' ? isotropicWeight(window) : null,
		shift: correction === 'translation' ? translationWeight(window, reach) : null
	};
}

function* fromInside(
	x: Float64Array,
	y: Float64Array,
	window: StudyWindow,
	{ reach, steps = 100 }: RipleyOptions,
	{ circle, shift }: Weights
): Kernel<Ripley> {
	const n = x.length;
	const grid = layPointGrid(x, y, reach);
	const [gx, gy] = [grid.x, grid.y];
	const toEdge = circle ? gx.map((px, k) => edgeDistance(window, px, gy[k])) : null;
	const sums = new Float64Array(steps + 1);
	for (let row = 0; row < grid.rows; row++) {
		eachPairOfRow(grid, row, reach, (a, b, d2) => {
			const d = Math.sqrt(d2);
			let weight = 2;
			if (shift) weight *= shift(gx[b] - gx[a], gy[b] - gy[a]);
			// Ordered pairs: the circle about a through b, and that about b through a.
			if (circle && toEdge)
				weight = (d <= toEdge[a] ? 1 : circle(gx[a], gy[a], d)) + (d <= toEdge[b] ? 1 : circle(gx[b], gy[b], d));
			sums[Math.min(steps, Math.ceil((d / reach) * steps))] += weight;
		});
		yield (row + 1) / grid.rows;
	}
	const r = Float64Array.from({ length: steps + 1 }, (_, k) => (reach * k) / steps);
	const k = new Float64Array(steps + 1);
	const scale = n > 1 ? window.area / (n * (n - 1)) : NaN;
	for (let s = 0, total = 0; s <= steps; s++) k[s] = scale * (total += sums[s]);
	return { n, r, k, l: k.map((value) => Math.sqrt(value / Math.PI)) };
}
