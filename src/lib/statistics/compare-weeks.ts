import { quantile } from '$lib/domain/quantile';
import { seededRandom } from '$lib/domain/random';
import type { Kernel } from '$lib/domain/kernel';
import type { Bounds } from './compare-counts';
import { normalQuantile, studentQuantile, studentSurvival } from './distributions';

/** Two periods of many weeks (or days, or months). */
export interface WeekComparison {
	/** Weeks in both periods. */
	n: number;
	/** Rate after over rate before. */
	ratio: number;
	/** Of the logarithm of the ratio. */
	standardError: number;
	low: number;
	high: number;
	/** The logarithm of the ratio over its standard error, Student's t with n − 2 degrees. */
	t: number;
	/** Two-sided. */
	p: number;
	/** How many times more the weeks of one period vary than Poisson counts would: below 1 they vary less. NaN where no period with incidents has two weeks. */
	varianceFactor: number;
}

/**
 * Has the rate changed from one run of weeks to another, where weeks vary more than Poisson counts do? Quasi-Poisson regression on the period: the variance is
 * φ times the mean, φ = Pearson's χ² over its degrees: the weeks of each period that has incidents, less 1 for its rate (so n − 2 where both have; weeks without
 * incidents where none are expected say nothing of how much weeks vary). The interval takes φ as 1 at least: weeks that vary less than chance are luck, not knowledge.
 * Assumes that weeks are independent of each other; where a busy week follows a busy week, `compareWeeksByBlocks` is right and this is too narrow.
 *
 * @param before    incidents of each week, ≥ 0
 * @param exposure  of each week (its days, say), > 0, as many as there are counts; 1 each when left out
 * @returns         ratio 0, Infinity or NaN, and no interval, where a period is without incidents; no interval below three weeks
 * @see McCullagh and Nelder (1989), Generalized Linear Models, 2nd ed., 6.2; Wedderburn (1974), Biometrika 61, 439–447
 */
export function compareWeeks(
	before: ArrayLike<number>,
	after: ArrayLike<number>,
	level = 0.95,
	exposure?: { before: ArrayLike<number>; after: ArrayLike<number> }
): WeekComparison {
	const n = before.length + after.length;
	const first = total(before, exposure?.before);
	const second = total(after, exposure?.after);
	const ratio = second.count / second.exposure / (first.count / first.exposure);
	const square = pearson(before, exposure?.before, first) + pearson(after, exposure?.after, second);
	const degrees = (first.count > 0 ? before.length - 1 : 0) + (second.count > 0 ? after.length - 1 : 0);
	const varianceFactor = degrees > 0 ? square / degrees : NaN;
	const error = Math.sqrt(Math.max(1, varianceFactor) * (1 / first.count + 1 / second.count));
	const standardError = Number.isFinite(error) ? error : NaN;
	const t = Math.log(ratio) / standardError;
	const half = studentQuantile(1 - (1 - level) / 2, n - 2) * standardError;
	return {
		n,
		ratio,
		standardError,
		low: ratio * Math.exp(-half),
		high: ratio * Math.exp(half),
		t,
		p: 2 * studentSurvival(Math.abs(t), n - 2),
		varianceFactor
	};
}

interface Total {
	count: number;
	exposure: number;
}

function total(counts: ArrayLike<number>, exposure?: ArrayLike<number>): Total {
	const sum = { count: 0, exposure: 0 };
	for (let i = 0; i < counts.length; i++) {
		sum.count += counts[i];
		sum.exposure += exposure?.[i] ?? 1;
	}
	return sum;
}

/** Pearson's χ² of the weeks of one period about its rate. */
function pearson(counts: ArrayLike<number>, exposure: ArrayLike<number> | undefined, { count, exposure: time }: Total): number {
	let sum = 0;
	for (let i = 0; i < counts.length; i++) {
		const expected = (count / time) * (exposure?.[i] ?? 1);
		if (expected > 0) sum += (counts[i] - expected) ** 2 / expected;
	}
	return sum;
}

export interface BlockOptions {
	/** Week i before and week i after belong together (the same week of two years) and are drawn together. */
	paired: boolean;
	/** Weeks in a block. @default the cube root of the weeks, rounded up (Künsch's rate) */
	block?: number;
	/** @default 1999 */
	draws?: number;
	/** @default 0.95 */
	level?: number;
	seed: number;
}

export interface BlockComparison extends Bounds {
	/** Weeks in both periods. */
	n: number;
	ratio: number;
	/** Of the logarithm of the ratio, over the draws. */
	standardError: number;
	/** Draws in which there is a ratio: in the others nothing happened before and after. */
	draws: number;
	block: number;
	/** Variance of the logarithm of the ratio over that of Poisson counts of the same size. */
	varianceFactor: number;
}

/** Fewer blocks than this say nothing about how much they vary. */
export const LEAST_BLOCKS = 5;

/**
 * The ratio of two runs of weeks with an interval that allows for weeks that resemble their neighbours and, paired, for a season both share: whole blocks of weeks are drawn
 * with replacement (circular blocks, all weeks alike), the ratio of each draw's sums is taken, and the middle 95 % of the ratios, expanded for few blocks, is the interval.
 * Assumes that a block is longer than what one week tells about the next.
 *
 * @param before  incidents of each week, ≥ 0, in order of time; as many as `after` when paired
 * @yields        the share of draws done
 * @returns       no interval (NaN) with fewer than five blocks in a period, or paired with runs of unequal length
 * @see Hesterberg (2015), What Teachers Should Know About the Bootstrap, The American Statistician 69, 371–386: expanded percentile intervals
 * @see Künsch (1989), Annals of Statistics 17, 1217–1241; Politis and Romano (1992), A Circular Block-Resampling Procedure for Stationary Data
 */
export function* compareWeeksByBlocks(
	before: ArrayLike<number>,
	after: ArrayLike<number>,
	options: BlockOptions
): Kernel<BlockComparison> {
	const { paired, draws = 1999, level = 0.95, seed } = options;
	const shorter = Math.min(before.length, after.length);
	const block = options.block ?? Math.ceil(Math.cbrt(shorter) - 1e-9);
	const [first, second] = [total(before).count, total(after).count];
	const ratio = second / after.length / (first / before.length);
	const result: BlockComparison = {
		n: before.length + after.length,
		ratio,
		standardError: NaN,
		low: NaN,
		high: NaN,
		draws: 0,
		block,
		varianceFactor: NaN
	};
	if (shorter < LEAST_BLOCKS * block || (paired && before.length !== after.length)) return result;
	const random = seededRandom(seed);
	const sums = [blockSums(before, block), blockSums(after, block)];
	const ratios = new Float64Array(draws);
	let kept = 0;
	for (let d = 0; d < draws; d++) {
		const starts = paired ? draw(sums, random) : [draw([sums[0]], random)[0], draw([sums[1]], random)[0]];
		const value = starts[1] / starts[0];
		if (!Number.isNaN(value)) ratios[kept++] = value;
		yield (d + 1) / draws;
	}
	const sorted = ratios.subarray(0, kept).sort();
	const poisson = 1 / first + 1 / second;
	const variance = varianceOf(sorted.map(Math.log));
	const tail = (1 - level) / 2;
	const wider = forFewBlocks(before.length / block, after.length / block, paired, tail);
	const from = (bound: number) => (bound === ratio ? ratio : ratio * (bound / ratio) ** wider);
	return {
		...result,
		standardError: Math.sqrt(variance),
		low: from(quantile(sorted, tail)),
		high: from(quantile(sorted, 1 - tail)),
		draws: kept,
		varianceFactor: variance / poisson
	};
}

/**
 * How many times as far from the ratio, as logarithms, the ends of the interval have to lie as those of the draws: draws vary about the mean of the blocks there are, so their variance is
 * (B − 1) / B of the true one, and it is known from few blocks no better than Student's t with the degrees of the blocks allows.
 *
 * @param first, second  blocks of either period, whole or not: paired they are the same ones
 */
function forFewBlocks(first: number, second: number, paired: boolean, tail: number): number {
	const fewer = Math.min(first, second);
	const degrees = paired ? fewer - 1 : first + second - 2;
	return (studentQuantile(1 - tail, degrees) / normalQuantile(1 - tail)) * Math.sqrt(fewer / (fewer - 1));
}

/** For each week, the sum of the block that starts there, going on at the beginning after the end; the last block of a draw is cut short in `rest`. */
interface Blocks {
	full: Float64Array;
	rest: Float64Array;
	/** Full blocks in a draw. */
	count: number;
}

function blockSums(counts: ArrayLike<number>, block: number): Blocks {
	const n = counts.length;
	const sums = (length: number) =>
		Float64Array.from({ length: n }, (_, i) => {
			let sum = 0;
			for (let k = 0; k < length; k++) sum += counts[(i + k) % n];
			return sum;
		});
	return { full: sums(block), rest: sums(n % block), count: Math.floor(n / block) };
}

/** One draw of weeks, the same for all runs given; the mean count of a week of each. */
function draw(runs: Blocks[], random: () => number): number[] {
	const sums = runs.map(() => 0);
	const weeks = runs[0].full.length;
	for (let b = 0; b <= runs[0].count; b++) {
		const start = Math.floor(random() * weeks);
		runs.forEach(({ full, rest, count }, r) => (sums[r] += b < count ? full[start] : rest[start]));
	}
	return sums.map((sum) => sum / weeks);
}

function varianceOf(values: Float64Array): number {
	const mean = values.reduce((sum, v) => sum + v, 0) / values.length;
	return values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / (values.length - 1);
}
