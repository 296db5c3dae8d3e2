import { normalQuantile, poissonDensity } from './distributions';
import { incompleteBeta } from './incomplete';

export interface Bounds {
	low: number;
	high: number;
}

/** Two counts, each with the time, people or area it was counted over. */
export interface CountComparison {
	/** Incidents in both together. */
	n: number;
	/** Incidents for one unit of exposure. */
	rateBefore: number;
	rateAfter: number;
	/** Rate after over rate before; Infinity where there was none before, NaN where there was none at all. */
	ratio: number;
	/** Of the logarithm of the ratio, √(1/before + 1/after); Infinity where one is 0. */
	standardError: number;
	/** Interval of the ratio that holds the truth at least as often as its level says. */
	exact: Bounds;
	/** Interval of the ratio that holds the truth about as often as its level says: narrower, the one to report. */
	midP: Bounds;
	/** The ratio less 1, in percent, with the bounds of `midP`. */
	change: Bounds & { percent: number };
	/** The difference of the rates over its standard error: the statistic of the E-test. */
	z: number;
	/** Of the E-test, two-sided. */
	p: number;
	/** Of the conditional test, two-sided, mid-P; below 1 - level exactly where `midP` leaves out 1. */
	pMidP: number;
}

/**
 * Has a rate changed, and by how much? Two counts as Poisson counts: incidents happen independently of each other. Crime rarely does (series, repeat victims), so for
 * counts of many weeks `compareWeeks` says how much wider the interval has to be.
 *
 * Given their sum, the later of two Poisson counts is binomial; the exact interval is Clopper and Pearson's of that share, the mid-P interval counts half the chance of
 * what was seen. One of two zeros leaves one bound, two zeros leave 0 to Infinity.
 *
 * @param before          incidents, a whole number ≥ 0
 * @param exposureBefore  > 0, in any unit (days, inhabitants, km²), the same on both sides
 * @returns               NaN throughout where a count is not whole or an exposure is not above 0
 * @see Krishnamoorthy and Thomson (2004), A More Powerful Test for Comparing Two Poisson Means, J. Statistical Planning and Inference 119, 23–35
 * @see Clopper and Pearson (1934), Biometrika 26, 404–413; Berry and Armitage (1995), Mid-P Confidence Intervals, The Statistician 44, 417–423
 */
export function compareCounts(
	before: number,
	exposureBefore: number,
	after: number,
	exposureAfter: number,
	level = 0.95
): CountComparison {
	const known = isCount(before) && isCount(after) && exposureBefore > 0 && exposureAfter > 0;
	const [k1, k2] = known ? [before, after] : [NaN, NaN];
	const toRatio = exposureBefore / exposureAfter;
	const tail = (1 - level) / 2;
	const odds = (share: number) => (share === 1 ? Infinity : (share / (1 - share)) * toRatio);
	const interval = (part: number): Bounds => ({
		low: k2 > 0 ? odds(shareWhere((share) => atLeast(k2, k1, share, part) - tail)) : k2 * 0,
		high: k1 > 0 ? odds(shareWhere((share) => tail - atMost(k2, k1, share, part))) : k1 === 0 ? Infinity : NaN
	});
	const midP = interval(0.5);
	const rateBefore = k1 / exposureBefore;
	const rateAfter = k2 / exposureAfter;
	const ratio = rateAfter / rateBefore;
	const percent = (value: number) => 100 * (value - 1);
	return {
		n: k1 + k2,
		rateBefore,
		rateAfter,
		ratio,
		standardError: Math.sqrt(1 / k1 + 1 / k2),
		exact: interval(1),
		midP,
		change: { percent: percent(ratio), low: percent(midP.low), high: percent(midP.high) },
		z: pivot(k1, exposureBefore, k2, exposureAfter),
		p: eTest(k1, exposureBefore, k2, exposureAfter),
		pMidP: conditionalP(k1, k2, exposureAfter / (exposureBefore + exposureAfter))
	};
}

/**
 * Two counts of which one is 0, so that there is no other interval than an exact one, where counts vary so many times more than chance: as if so many fewer had been counted.
 * @param varies  variance over mean; below 1 is taken for 1
 */
export function compareThinned(
	varies: number,
	before: number,
	exposureBefore: number,
	after: number,
	exposureAfter: number
): CountComparison {
	const thinned = (count: number) => Math.floor(count / Math.max(1, varies));
	return compareCounts(thinned(before), exposureBefore, thinned(after), exposureAfter);
}

const isCount = (k: number) => Number.isInteger(k) && k >= 0;

/** Chance of k2 or more of k1 + k2 at this share, of which k2 itself counts by `part`. */
function atLeast(k2: number, k1: number, share: number, part: number): number {
	const all = k2 > 0 ? incompleteBeta(k2, k1 + 1, share).lower : 1;
	const more = k1 > 0 ? incompleteBeta(k2 + 1, k1, share).lower : 0;
	return part * all + (1 - part) * more;
}

/** Chance of k2 or fewer, likewise. */
function atMost(k2: number, k1: number, share: number, part: number): number {
	return atLeast(k1, k2, 1 - share, part);
}

/** The share at which a rising function crosses 0, by halving until no number lies between. */
function shareWhere(rising: (share: number) => number): number {
	let [low, high] = [0, 1];
	for (;;) {
		const middle = (low + high) / 2;
		if (middle === low || middle === high) return middle;
		if (rising(middle) < 0) low = middle;
		else high = middle;
	}
}

/**
 * Two-sided mid-P of k2 of k1 + k2 where `share` are expected: twice the smaller tail. 1 where there are none, NaN where one is not known.
 * @param k1, k2  whole numbers ≥ 0
 * @see Berry and Armitage (1995), Mid-P Confidence Intervals, The Statistician 44, 417–423
 */
export function conditionalP(k1: number, k2: number, share: number): number {
	if (k1 + k2 === 0) return 1;
	if (Number.isNaN(k1 + k2)) return NaN;
	return Math.min(1, 2 * Math.min(atLeast(k2, k1, share, 0.5), atMost(k2, k1, share, 0.5)));
}

/** The difference of two rates, after less before, over its standard error; NaN where both are 0. */
function pivot(k1: number, e1: number, k2: number, e2: number): number {
	return (k2 / e2 - k1 / e1) / Math.sqrt(k1 / e1 / e1 + k2 / e2 / e2);
}

/** Chance left out at either end of a Poisson distribution: z of it. */
const REACH = -normalQuantile(1e-17);

/**
 * The two-sided p of the E-test: the chance of a pivot as far from 0 as the one seen, if both counts came from the rate of both together.
 * Time O(√count): for each first count the second ones with a smaller pivot lie between two roots.
 */
function eTest(k1: number, e1: number, k2: number, e2: number): number {
	if (k1 + k2 === 0) return 1;
	const rate = (k1 + k2) / (e1 + e2);
	const t = Math.abs(pivot(k1, e1, k2, e2));
	if (t === 0 || Number.isNaN(t)) return t === 0 ? 1 : NaN;
	// Pairs that tie with the pair seen count, whatever the last digit of their pivots.
	const least = t * (1 - 1e-12);
	const isFar = (a: number, b: number) => Math.abs(pivot(a, e1, b, e2)) >= least;
	const first = densities(rate * e1);
	const second = densities(rate * e2);
	const sums = new Float64Array(second.chance.length + 1);
	for (let i = 0; i < second.chance.length; i++) sums[i + 1] = sums[i] + second.chance[i];
	const end = second.from + second.chance.length;
	const clip = (b: number) => Math.max(second.from, Math.min(end, b));
	let p = 0;
	first.chance.forEach((chance, i) => {
		const a = first.from + i;
		// |pivot| < t is a quadratic in b: b² − b (2 a e2/e1 + t²) + (a e2/e1)² − t² a (e2/e1)² < 0
		const scaled = (a * e2) / e1;
		const half = scaled + (t * t) / 2;
		const root = Math.sqrt(Math.max(0, half * half - scaled * scaled + t * t * a * (e2 / e1) ** 2));
		let low = Math.max(0, Math.ceil(half - root));
		let high = Math.floor(half + root);
		// The roots are good to a digit or so; the pivots themselves decide at the edge. No pivot at all (0 and 0) is near.
		while (low > 0 && !isFar(a, low - 1)) low--;
		while (low <= high && isFar(a, low)) low++;
		while (!isFar(a, high + 1)) high++;
		while (high >= low && isFar(a, high)) high--;
		const [from, to] = [clip(low) - second.from, clip(high + 1) - second.from];
		p += chance * (sums[from] + (sums[sums.length - 1] - sums[Math.max(from, to)]));
	});
	return Math.min(1, p);
}

/** The Poisson chances of all counts that matter, the first of which is `from`. */
function densities(mean: number): { from: number; chance: Float64Array<ArrayBuffer> } {
	const wide = REACH * Math.sqrt(mean) + REACH * REACH;
	const from = Math.max(0, Math.floor(mean - wide));
	return {
		from,
		chance: Float64Array.from({ length: Math.ceil(mean + wide) - from + 1 }, (_, i) => poissonDensity(from + i, mean))
	};
}
