import { AppError } from '$lib/domain/errors';
import type { Kernel } from '$lib/domain/kernel';
import { eachPair, layPointGrid } from './point-grid';
import { shuffle, streamOf } from './streams';

/** Pairs of events close in space, found once and looked at anew for every order of the times. */
export interface SpacePairs {
	n: number;
	/** Upper limits of the distance bands, metres. */
	distances: number[];
	/** Partners of the event at sorted position a in band d: `partner[k]`, k from `at[a · bands + d]` to before the next. Each pair is there once. */
	at: Uint32Array<ArrayBuffer>;
	partner: Uint32Array<ArrayBuffer>;
	/** Row of the caller at each sorted position. */
	order: Uint32Array<ArrayBuffer>;
}

/** What some of the draws gave; tallies of different draws are added cell by cell. All of length distance bands × time bands. */
export interface Tally {
	draws: number;
	sum: Float64Array<ArrayBuffer>;
	sumOfSquares: Float64Array<ArrayBuffer>;
	/** Draws with at least as many pairs as were observed. */
	atLeast: Float64Array<ArrayBuffer>;
}

/** The table of a near-repeat test; cell (d, t) lies at d · times + t. */
export interface NearRepeatTable {
	n: number;
	distances: number[];
	times: number[];
	/** Pairs of events. */
	observed: Float64Array<ArrayBuffer>;
	/** Mean over the draws. */
	expected: Float64Array<ArrayBuffer>;
	/** Observed over expected; NaN where no draw had a pair. */
	ratio: Float64Array<ArrayBuffer>;
	/** Standard deviation over the draws. */
	sd: Float64Array<ArrayBuffer>;
	/** (observed − expected) / sd; NaN where the draws do not vary. */
	z: Float64Array<ArrayBuffer>;
	/** (1 + draws with at least as many pairs) / (1 + draws); NaN without draws or pairs of events. One-sided: too many. */
	p: Float64Array<ArrayBuffer>;
	draws: number;
	/** 1 / (1 + draws): no p can be smaller. */
	smallestP: number;
	/** Whether the draws are too few for one cell alone to pass a control of false discoveries over all cells at `level`. */
	tooFewDraws: boolean;
}

export interface NearRepeatOptions {
	/** Upper limits of the distance bands in metres, ascending, themselves included; the first is the largest distance called "the same place". */
	distances: number[];
	/** Upper limits of the time bands in days, ascending, themselves included; the first band begins at 0. */
	times: number[];
	draws?: number;
	seed?: number;
	level?: number;
}

/**
 * Knox's test for near repeats: are there more pairs of events close both in space and in time than there would be if the times were dealt out among
 * the same places at random? Pairs are counted by distance band and time band, and compared with permutations of the times.
 *
 * Supposes that places and times as such do not depend on each other: where districts grow or fade over the years, pairs appear that have nothing to do
 * with repeats, the more the longer the record. Where there are repeats, two events that are far apart bring their repeats with them, so that counts in far
 * bands vary more than the permutations know: there a p at the edge of the level means little. Pairs share events, so neither the Poisson nor the normal law fits the counts: hence the permutations.
 * Time O(n + pairs close in space · draws), memory 4 bytes a pair.
 *
 * @param x, y  metres, projected, finite; rows that do not count are left out by the caller
 * @param days  length n, days since any origin, whole or not (then taken to the second), finite
 * @throws {AppError} `input/shape` for columns of different length, `input/value` for limits that do not rise
 * @see Knox (1964), The Detection of Space-Time Interactions, Applied Statistics 13(1), 25–30
 * @see Johnson et al. (2007), Space–Time Patterns of Risk: A Cross National Assessment of Residential Burglary Victimization, J. Quant. Criminology 23
 */
export function* nearRepeats(
	x: Float64Array,
	y: Float64Array,
	days: Float64Array,
	{ distances, times, draws = 999, seed = 1, level = 0.05 }: NearRepeatOptions
): Kernel<NearRepeatTable> {
	if (y.length !== x.length || days.length !== x.length)
		throw new AppError('input/shape', `Columns of ${x.length}, ${y.length} and ${days.length} events; expected as many in each.`);
	rising(distances, 'distance');
	rising(times, 'time');
	const pairs = spacePairs(x, y, distances);
	yield 0.01;
	const observed = countPairs(pairs, days, times);
	const tally = yield* permuted(pairs, days, times, observed, 0, draws, seed);
	return nearRepeatTable(x.length, distances, times, observed, tally, level);
}

/** Finds the pairs at most the last limit apart. */
export function spacePairs(x: Float64Array, y: Float64Array, distances: number[]): SpacePairs {
	const reach = distances[distances.length - 1];
	const bands = distances.length;
	const squares = distances.map((limit) => limit * limit);
	const grid = layPointGrid(x, y, reach / 2);
	const at = new Uint32Array(x.length * bands + 1);
	const bandOf = (d2: number) => {
		let band = 0;
		while (d2 > squares[band]) band++;
		return band;
	};
	// The same sweep twice, first to count: so each pair needs four bytes and no list grows.
	eachPair(grid, reach, (a, _, d2) => at[a * bands + bandOf(d2) + 1]++);
	for (let k = 1; k < at.length; k++) at[k] += at[k - 1];
	const next = at.slice();
	const partner = new Uint32Array(at[at.length - 1]);
	eachPair(grid, reach, (a, b, d2) => (partner[next[a * bands + bandOf(d2)]++] = b));
	return { n: x.length, distances, at, partner, order: grid.order };
}

/** Pairs by distance and time band for the times as they are. */
export function countPairs(pairs: SpacePairs, days: Float64Array, times: number[]): Float64Array<ArrayBuffer> {
	const { ticks, limits } = inTicks(days, times);
	const sorted = Int32Array.from(pairs.order, (i) => ticks[i]);
	const counts = new Float64Array(pairs.distances.length * times.length);
	count(pairs, sorted, limits, counts);
	return counts;
}

/**
 * Times as whole numbers, with which the loop over all pairs takes half as long: days where all are whole, else seconds, and minutes in records of more
 * than 68 years. So 0.1 days after 0.2 days is 0.3 days, which it is not in floating point.
 */
function inTicks(days: Float64Array, times: number[]): { ticks: Int32Array; limits: Int32Array } {
	let [first, last, whole] = [Infinity, -Infinity, true];
	for (const day of days) {
		if (day < first) first = day;
		if (day > last) last = day;
		if (day !== Math.floor(day)) whole = false;
	}
	const perDay = whole ? 1 : (last - first) * 86_400 < 2 ** 31 ? 86_400 : 1440;
	const most = 2 ** 31 - 1;
	return {
		ticks: Int32Array.from(days, (day) => Math.round((day - first) * perDay)),
		limits: Int32Array.from(times, (limit) => Math.min(most, whole ? Math.floor(limit) : Math.round(limit * perDay)))
	};
}

function count({ n, distances, at, partner }: SpacePairs, ticks: Int32Array, limits: Int32Array, counts: Float64Array): void {
	const bands = distances.length;
	const last = limits[limits.length - 1];
	for (let a = 0; a < n; a++) {
		const tick = ticks[a];
		for (let d = 0; d < bands; d++) {
			const to = at[a * bands + d + 1];
			for (let k = at[a * bands + d]; k < to; k++) {
				const apart = Math.abs(ticks[partner[k]] - tick) | 0;
				if (apart > last) continue; // nearly all: the guess of the processor is right
				let t = 0;
				while (apart > limits[t]) t++;
				counts[d * limits.length + t]++;
			}
		}
	}
}

/** The draws from `from` to before `to`: any worker may do any of them. */
export function* permuted(
	pairs: SpacePairs,
	days: Float64Array,
	times: number[],
	observed: Float64Array,
	from: number,
	to: number,
	seed: number
): Kernel<Tally> {
	const cells = observed.length;
	const [sum, sumOfSquares, atLeast] = Array.from({ length: 3 }, () => new Float64Array(cells));
	const { ticks, limits } = inTicks(days, times);
	const shuffled = new Int32Array(days.length);
	const counts = new Float64Array(cells);
	for (let draw = from; draw < to; draw++) {
		shuffled.set(ticks);
		shuffle(shuffled, streamOf(seed, draw));
		counts.fill(0);
		count(pairs, shuffled, limits, counts);
		for (let c = 0; c < cells; c++) {
			sum[c] += counts[c];
			sumOfSquares[c] += counts[c] * counts[c];
			if (counts[c] >= observed[c]) atLeast[c]++;
		}
		yield (draw + 1 - from) / (to - from);
	}
	return { draws: to - from, sum, sumOfSquares, atLeast };
}

/** The table from the draws of one tally, or of several added. */
export function nearRepeatTable(
	n: number,
	distances: number[],
	times: number[],
	observed: Float64Array<ArrayBuffer>,
	{ draws, sum, sumOfSquares, atLeast }: Tally,
	level = 0.05
): NearRepeatTable {
	const expected = sum.map((s) => s / draws); // no draws: 0 / 0
	const sd = sumOfSquares.map((s, c) => Math.sqrt(Math.max(0, s - sum[c] * expected[c]) / (draws - 1)));
	const smallestP = 1 / (draws + 1);
	return {
		n,
		distances,
		times,
		observed,
		expected,
		ratio: observed.map((count, c) => (expected[c] > 0 ? count / expected[c] : NaN)),
		sd,
		z: observed.map((count, c) => (sd[c] > 0 ? (count - expected[c]) / sd[c] : NaN)),
		p: atLeast.map((above) => (draws && n > 1 ? (1 + above) / (draws + 1) : NaN)),
		draws,
		smallestP,
		tooFewDraws: smallestP > level / observed.length
	};
}

function rising(limits: number[], what: string): void {
	if (!limits.length || !limits.every((limit, i) => limit >= 0 && (i === 0 || limit > limits[i - 1])))
		throw new AppError(
			'input/value',
			`The ${what} limits ${limits.join(', ')} do not rise from 0.`,
			'Give each limit once, the smallest first.'
		);
}
