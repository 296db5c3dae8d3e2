import { finish } from '$lib/domain/kernel';

/** A series taken apart; the parts add up to it. */
export interface Decomposition {
	trend: Float64Array<ArrayBuffer>;
	seasonal: Float64Array<ArrayBuffer>;
	remainder: Float64Array<ArrayBuffer>;
	/** How much each value counted in the end, 0 (an odd one) to 1; all 1 unless robust. */
	weights: Float64Array<ArrayBuffer>;
}

/** Spans are odd numbers of values; degree 0 smooths to a level, 1 to a line. Every `jump`-th value is smoothed, between them a straight line. */
export interface Smoother {
	span: number;
	degree: 0 | 1;
	jump: number;
}

export interface StlOptions {
	/** Years (periods) over which the season may change: odd, 7 or more; 'periodic' for one season for all. */
	seasonal: number | 'periodic';
	/** @default the next odd number from 1.5 × period / (1 − 1.5 / seasonal) */
	trendSpan?: number;
	/** Odd values (a riot, a gap in recording) count less. @default false */
	robust?: boolean;
}

/**
 * Seasonal and trend decomposition by loess: a series of counts into a trend, a season that may change slowly, and what is left. Nothing is assumed but that the season
 * repeats with the period and that parts add up (for counts with a season that grows with the level, take apart their logarithm or square root).
 * At both ends the trend leans on few values. Gives what R's `stl` gives, but for robust weights of an even
 * number of values, where R at times takes another residual than the middle one. Time O(n × spans / jumps).
 *
 * @param values  length n > 2 × period, no value missing
 * @param period  values in a season's round: 7, 12, 52, 365; whole, ≥ 2
 * @returns       null where the series is no longer than two rounds or has a gap
 * @see Cleveland, Cleveland, McRae and Terpenning (1990), STL: A Seasonal-Trend Decomposition Procedure Based on Loess, J. Official Statistics 6, 3–73
 */
export function stl(values: ArrayLike<number>, period: number, options: StlOptions): Decomposition | null {
	return finish(stlSteps(values, period, options));
}

/** As `stl`. @yields the share of the rounds done */
export function* stlSteps(
	values: ArrayLike<number>,
	period: number,
	options: StlOptions
): Generator<number, Decomposition | null> {
	const n = values.length;
	const y = Float64Array.from(values);
	if (!(period >= 2 && n > 2 * period) || !y.every(Number.isFinite)) return null;
	const { robust = false } = options;
	const periodic = options.seasonal === 'periodic';
	const seasonalSpan = options.seasonal === 'periodic' ? 10 * n + 1 : options.seasonal;
	const trendSpan = options.trendSpan ?? nextOdd(Math.ceil((1.5 * period) / (1 - 1.5 / seasonalSpan)));
	const smoother = (span: number, degree: 0 | 1): Smoother => ({ span: atLeast3(span), degree, jump: Math.ceil(span / 10) });
	const season = smoother(seasonalSpan, 0);
	const level = smoother(trendSpan, 1);
	const low = smoother(nextOdd(period), 1);

	const trend = new Float64Array(n);
	const seasonal = new Float64Array(n);
	let weights: Float64Array<ArrayBuffer> | null = null;
	for (let outer = 0; ; outer++) {
		for (let inner = 0; inner < (robust ? 1 : 2); inner++) {
			const cycle = smoothCycles(subtract(y, trend), period, season, weights);
			const lowPass = loess(movingMeans(cycle, period), low, null);
			for (let i = 0; i < n; i++) seasonal[i] = cycle[period + i] - lowPass[i];
			trend.set(loess(subtract(y, seasonal), level, weights));
			yield robust ? (outer + 1) / 16 : (inner + 1) / 2;
		}
		if (outer === (robust ? 15 : 0)) break;
		weights = robustness(y, trend, seasonal);
	}
	if (periodic) seasonal.set(cycleMeans(seasonal, period));
	return { trend, seasonal, remainder: subtract(subtract(y, seasonal), trend), weights: weights ?? new Float64Array(n).fill(1) };
}

/** As `Decomposition`, with a season for each period. */
export interface MultiDecomposition {
	trend: Float64Array<ArrayBuffer>;
	/** In the order of `periods`. */
	seasonal: Float64Array<ArrayBuffer>[];
	remainder: Float64Array<ArrayBuffer>;
	/** Those used, ascending: of which the series has more than two rounds. */
	periods: number[];
}

/**
 * Several seasons in one series: daily counts with a week and a year. STL for each period in turn on the series less the other seasons, twice over; the trend is that
 * of the longest. Takes what R's `forecast::mstl` takes and gives what it gives.
 *
 * @param periods   whole, ≥ 2; those with two rounds or fewer in the series are left out
 * @param seasonal   span for each period, ascending. @default 11, 15, 19, …
 * @param trendSpan  least span of the trend. @default that of `stl`
 * @returns          null where no period is left or the series has a gap
 * @see Bandara, Hyndman and Bergmeir (2021), MSTL: A Seasonal-Trend Decomposition Algorithm for Time Series with Multiple Seasonal Patterns, arXiv:2107.13462
 */
export function mstl(
	values: ArrayLike<number>,
	periods: readonly number[],
	options: MstlOptions = {}
): MultiDecomposition | null {
	return finish(mstlSteps(values, periods, options));
}

export interface MstlOptions {
	seasonal?: readonly number[];
	robust?: boolean;
	trendSpan?: number;
}

/** As `mstl`. @yields the share done */
export function* mstlSteps(
	values: ArrayLike<number>,
	periods: readonly number[],
	{ seasonal, robust = false, trendSpan = 0 }: MstlOptions = {}
): Generator<number, MultiDecomposition | null> {
	const used = periods.filter((period) => period >= 2 && values.length > 2 * period).sort((a, b) => a - b);
	const seasons = used.map(() => new Float64Array(values.length));
	let rest: Float64Array<ArrayBuffer> = Float64Array.from(values);
	let trend: Float64Array<ArrayBuffer> | null = null;
	const rounds = used.length > 1 ? 2 : 1;
	for (let round = 0; round < rounds; round++)
		for (let k = 0; k < used.length; k++) {
			const alone = rest.map((v, i) => v + seasons[k][i]);
			const span = seasonal?.[k] ?? 11 + 4 * k;
			const usual = nextOdd(Math.ceil((1.5 * used[k]) / (1 - 1.5 / span)));
			const steps = stlSteps(alone, used[k], { seasonal: span, robust, trendSpan: Math.max(usual, trendSpan) });
			let step = steps.next();
			for (; !step.done; step = steps.next()) yield (round * used.length + k + step.value) / (rounds * used.length);
			const parts = step.value;
			if (!parts) return null;
			seasons[k] = parts.seasonal;
			trend = parts.trend;
			rest = subtract(alone, parts.seasonal);
		}
	return trend && { trend, seasonal: seasons, remainder: subtract(rest, trend), periods: used };
}

function subtract(a: Float64Array, b: Float64Array): Float64Array<ArrayBuffer> {
	const out = new Float64Array(a.length);
	for (let i = 0; i < out.length; i++) out[i] = a[i] - b[i];
	return out;
}

function nextOdd(x: number): number {
	const whole = Math.round(x);
	return whole % 2 === 0 ? whole + 1 : whole;
}

function atLeast3(span: number): number {
	const wide = Math.max(3, span);
	return wide % 2 === 0 ? wide + 1 : wide;
}

/** Each of the period's subseries (all Mondays, all Januaries) smoothed, and carried on by one value at either end. @returns length n + 2 × period */
function smoothCycles(
	y: Float64Array,
	period: number,
	smoother: Smoother,
	weights: Float64Array | null
): Float64Array<ArrayBuffer> {
	const n = y.length;
	const out = new Float64Array(n + 2 * period);
	for (let phase = 0; phase < period; phase++) {
		const length = Math.floor((n - phase - 1) / period) + 1;
		const pick = (from: Float64Array) => {
			const picked = new Float64Array(length);
			for (let m = 0; m < length; m++) picked[m] = from[m * period + phase];
			return picked;
		};
		const series = pick(y);
		const own = weights && pick(weights);
		const smooth = loess(series, smoother, own);
		const before = fitAt(series, smoother, 0, 1, Math.min(smoother.span, length), own) ?? smooth[0];
		const after = fitAt(series, smoother, length + 1, Math.max(1, length - smoother.span + 1), length, own) ?? smooth[length - 1];
		out[phase] = before;
		for (let m = 0; m < length; m++) out[(m + 1) * period + phase] = smooth[m];
		out[(length + 1) * period + phase] = after;
	}
	return out;
}

/** Moving means over the period, over the period again, over three. @returns 2 × period shorter */
function movingMeans(x: Float64Array, period: number): Float64Array<ArrayBuffer> {
	return movingMean(movingMean(movingMean(x, period), period), 3);
}

function movingMean(x: Float64Array, span: number): Float64Array<ArrayBuffer> {
	const out = new Float64Array(x.length - span + 1);
	let sum = 0;
	for (let i = 0; i < x.length; i++) {
		sum += x[i];
		if (i >= span) sum -= x[i - span];
		if (i >= span - 1) out[i - span + 1] = sum / span;
	}
	return out;
}

/** A smooth line through evenly spaced values: a straight line fitted to the `span` values around each (tricube weights). */
export function smoothLine(values: Float64Array, span: number): Float64Array<ArrayBuffer> {
	return loess(values, { span: atLeast3(span), degree: 1, jump: Math.ceil(span / 10) }, null);
}

/** Loess of evenly spaced values. */
function loess(y: Float64Array, smoother: Smoother, weights: Float64Array | null): Float64Array<ArrayBuffer> {
	const n = y.length;
	const out = new Float64Array(n);
	if (n < 2) return Float64Array.from(y);
	const { span } = smoother;
	const jump = Math.min(smoother.jump, n - 1);
	const half = (span + 1) >> 1;
	// Values are numbered from 1, as in the source.
	const at = (i: number) => {
		const left = span >= n ? 1 : i < half ? 1 : i >= n - half + 1 ? n - span + 1 : i - half + 1;
		const right = span >= n ? n : left + span - 1;
		return fitAt(y, smoother, i, left, right, weights) ?? y[i - 1];
	};
	const join = (from: number, to: number) => {
		const step = (out[to - 1] - out[from - 1]) / (to - from);
		for (let j = from + 1; j < to; j++) out[j - 1] = out[from - 1] + step * (j - from);
	};
	let last = 1;
	for (let i = 1; i <= n; i += jump) {
		out[i - 1] = at(i);
		if (i > last) join(last, i);
		last = i;
	}
	if (last < n) {
		// The window of the last value smoothed, but for one that has its own
		out[n - 1] = at(n);
		join(last, n);
	}
	return out;
}

/** The local fit at `at` from the values `left` to `right` (numbered from 1) by tricube weights; null where no value counts. */
function fitAt(
	y: Float64Array,
	{ span, degree }: Smoother,
	at: number,
	left: number,
	right: number,
	weights: Float64Array | null
): number | null {
	const n = y.length;
	let reach = Math.max(at - left, right - at);
	if (span > n) reach += Math.floor((span - n) / 2);
	const w = new Float64Array(right - left + 1);
	let sum = 0;
	for (let j = left; j <= right; j++) {
		const distance = Math.abs(j - at);
		if (distance > 0.999 * reach) continue;
		const near = distance <= 0.001 * reach ? 1 : (1 - (distance / reach) ** 3) ** 3;
		sum += w[j - left] = weights ? near * weights[j - 1] : near;
	}
	if (!(sum > 0)) return null;
	for (let k = 0; k < w.length; k++) w[k] /= sum;
	if (reach > 0 && degree > 0) {
		let middle = 0;
		for (let k = 0; k < w.length; k++) middle += w[k] * (left + k);
		let spread = 0;
		for (let k = 0; k < w.length; k++) spread += w[k] * (left + k - middle) ** 2;
		// Points too close together carry no slope.
		if (Math.sqrt(spread) > 0.001 * (n - 1)) {
			const slope = (at - middle) / spread;
			for (let k = 0; k < w.length; k++) w[k] *= slope * (left + k - middle) + 1;
		}
	}
	let fit = 0;
	for (let k = 0; k < w.length; k++) fit += w[k] * y[left + k - 1];
	return fit;
}

/** Bisquare weights by the size of what is left: 0 beyond six times the middle. */
function robustness(y: Float64Array, trend: Float64Array, seasonal: Float64Array): Float64Array<ArrayBuffer> {
	const n = y.length;
	const left = Float64Array.from(y, (v, i) => Math.abs(v - (trend[i] + seasonal[i])));
	const sorted = left.slice().sort();
	const far = 3 * (sorted[n >> 1] + sorted[n - (n >> 1) - 1]);
	return left.map((r) => (r <= 0.001 * far ? 1 : r <= 0.999 * far ? (1 - (r / far) ** 2) ** 2 : 0));
}

/** Each value replaced by the mean of its place in the round. */
function cycleMeans(seasonal: Float64Array, period: number): Float64Array<ArrayBuffer> {
	const sums = new Float64Array(period);
	const counts = new Float64Array(period);
	seasonal.forEach((v, i) => {
		sums[i % period] += v;
		counts[i % period]++;
	});
	return Float64Array.from(seasonal, (_, i) => sums[i % period] / counts[i % period]);
}
