import { blockDraws, intervalOf } from '$lib/evaluation/bootstrap';
import { orderDescending } from '$lib/evaluation/order';
import type { Score } from '$lib/evaluation/scores';
import type { Bounds } from '$lib/domain/dataset';
import { centreOf, cornersOf } from '$lib/spatial/lattice';
import { unprojectPoint } from '$lib/spatial/projection';
import type { Period } from '$lib/temporal/periods';
import { HISTORY_PERIODS, MOST_PLACES, type ModelBody, type Reason, type RunBody } from './record';

/** One of the places with the highest forecasts. */
export interface RankedPlace {
	/** 1, 2, 3, … */
	rank: number;
	/** Index among the run's cells. */
	cell: number;
	/** Degrees: its middle. */
	lon: number;
	lat: number;
	/** Incidents expected in the period to come, and the chance of at least one. */
	expected: number;
	chance: number;
	/** Incidents in the last whole periods, oldest first. */
	history: Float32Array;
	/** What moves its forecast most; empty where the model gives no reasons. */
	because: Reason[];
}

/** How many places a user may choose. */
export const mostPlaces = ({ cells }: RunBody) => Math.min(cells.a.length, MOST_PLACES);

/** The k places with the highest expected counts; equal ones in the order of the cells. */
export function rankPlaces({ cells, history }: RunBody, { muNext, chanceNext, reasons }: ModelBody, k: number): RankedPlace[] {
	const because = new Map(reasons.map((reason) => [reason.cell, reason.because]));
	return Array.from(orderDescending(muNext).subarray(0, k), (cell, i) => {
		const [x, y] = centreOf(cells.lattice, cells.a[cell], cells.b[cell]);
		const [lon, lat] = unprojectPoint(cells.projection, x, y);
		return {
			rank: i + 1,
			cell,
			lon,
			lat,
			expected: muNext[cell],
			chance: chanceNext[cell],
			history: history.subarray(cell * HISTORY_PERIODS, (cell + 1) * HISTORY_PERIODS),
			because: because.get(cell) ?? []
		};
	});
}

/** What choosing k places in every period of the test time would have caught. */
export interface TestCatch {
	periods: number;
	/** Share of the incidents, with its 95 % interval. */
	share: Score;
	/** Share of the cells: what choosing at random would have caught. */
	area: number;
	/** Share that the best choice in hindsight would have caught; NaN where it was not kept. */
	perfect: number;
	incidents: number;
}

/** Periods in a block of the bootstrap: a week of days or shifts, otherwise one period. */
const PERIODS_IN_BLOCK: Record<Period, number> = { shift: 21, day: 7, week: 1, month: 1 };
const DRAWS = 2000;

/** Caught in the past test by the k highest places of each period. Ratios are of sums over periods; blocks of time are resampled. */
export function caughtInTest(run: RunBody, { caught, incidents }: ModelBody, k: number): TestCatch {
	const periods = incidents.length;
	const ranks = periods ? caught.length / periods : 0;
	const at = Math.min(k, ranks) - 1;
	const inBlock = PERIODS_IN_BLOCK[run.task.period];
	const blocks = Math.ceil(periods / inBlock);
	const hits = new Float64Array(blocks);
	const all = new Float64Array(blocks);
	for (let p = 0; p < periods; p++) {
		hits[Math.floor(p / inBlock)] += caught[p * ranks + at];
		all[Math.floor(p / inBlock)] += incidents[p];
	}
	const total = (sums: Float64Array) => sums.reduce((a, b) => a + b, 0);
	const ratio = (top: number, bottom: number) => (bottom > 0 ? top / bottom : NaN);
	const [lo, hi] = blocks ? intervalOf([hits, all], ratio, blockDraws(blocks, DRAWS, run.task.seed)) : [NaN, NaN];
	return {
		periods,
		share: { value: ratio(total(hits), total(all)), lo, hi },
		area: k / run.cells.a.length,
		perfect: ratio(run.perfect?.[at] ?? NaN, total(all)),
		incidents: total(all)
	};
}

/** The cells as a map draws them: centres in metres of the run's own projection, and the bounds that give that projection. */
export function cellLayout({ cells }: RunBody): { x: Float64Array; y: Float64Array; bounds: Bounds } {
	const { a, b, lattice, projection } = cells;
	const x = new Float64Array(a.length);
	const y = new Float64Array(a.length);
	let east = 0;
	for (let c = 0; c < a.length; c++) {
		[x[c], y[c]] = centreOf(lattice, a[c], b[c]);
		east = Math.max(east, x[c]);
	}
	const { west, south, lat0 } = projection;
	return { x, y, bounds: [west, south, unprojectPoint(projection, east, 0)[0], 2 * lat0 - south] };
}

/** Corners of a cell, metres: x₀, y₀, x₁, y₁, …, not closed. */
export function cellOutline({ cells }: RunBody, cell: number): number[] {
	return Array.from(cornersOf(cells.lattice, cells.a[cell], cells.b[cell]));
}

/** Above this mean a normal distribution is as good, and exp(−mu) too small to start from. */
const LARGE_MEAN = 400;
/** The normal distribution's 95 % quantile. */
const Z95 = 1.6448536269514722;

/**
 * The counts between which nine out of ten lie when `mu` are expected and they vary by chance alone: the 5 % and 95 % quantiles
 * of the Poisson distribution. Recorded incidents vary somewhat more.
 */
export function chanceRange(mu: number): [low: number, high: number] {
	if (!(mu > 0)) return [0, 0];
	if (mu > LARGE_MEAN) {
		const spread = Z95 * Math.sqrt(mu);
		return [Math.round(mu - spread), Math.round(mu + spread)];
	}
	let low = -1;
	let probability = Math.exp(-mu);
	let below = probability;
	for (let k = 0; ; k++) {
		if (low < 0 && below >= 0.05) low = k;
		if (below >= 0.95) return [low, k];
		probability *= mu / (k + 1);
		below += probability;
	}
}
