import type { Kernel } from '$lib/domain/kernel';
import { compareCounts, compareThinned, type Bounds } from '$lib/statistics/compare-counts';
import { compareWeeks, compareWeeksByBlocks } from '$lib/statistics/compare-weeks';
import { claimOf, type Claim } from '$lib/statistics/claims';

export interface Change extends Bounds {
	before: number;
	after: number;
	/** After over before. */
	ratio: number;
	claim: Claim;
	/** How the interval was found: blocks of weeks drawn again, weeks as counts that vary more than chance, or exact where one side is empty. */
	by: 'blocks' | 'weeks' | 'counts';
}

/** With fewer incidents than this on a side, draws of blocks say too little of how far the ratio may lie. */
const FEW = 30;
const DRAWS = 1999;

/**
 * How much the counts of one run of weeks (or months) differ from those of another, and what may be said of it. The interval is never narrower than that of plain
 * (Poisson) counts: weeks that vary less than chance are luck.
 *
 * @param before, after  net counts of each week, as many on both sides, in order of time
 * @param paired         week i before and week i after are the same week of two years
 * @yields               the share done
 * @see compare-weeks.ts, compare-counts.ts, claims.ts
 */
export function* changeOf(before: Float64Array, after: Float64Array, paired: boolean, seed = 1): Kernel<Change> {
	const [x, y] = [sum(before), sum(after)];
	const made = (ratio: number, { low, high }: Bounds, by: Change['by']): Change => {
		const plain = compareCounts(x, before.length, y, after.length).midP;
		const bounds = { low: wider(Math.min, low, plain.low), high: wider(Math.max, high, plain.high) };
		return { before: x, after: y, ratio, ...bounds, claim: claimOf({ ratio, ...bounds }), by };
	};
	if (Math.min(x, y) >= FEW) {
		const blocks = yield* compareWeeksByBlocks(before, after, { paired, draws: DRAWS, seed });
		if (!Number.isNaN(blocks.low)) return made(blocks.ratio, blocks, 'blocks');
	}
	const weeks = compareWeeks(before, after);
	if (x > 0 && y > 0) return made(weeks.ratio, weeks, 'weeks');
	const { exact } = compareThinned(weeks.varianceFactor, x, before.length, y, after.length);
	return made(weeks.ratio, exact, 'counts');
}

const sum = (counts: Float64Array) => counts.reduce((all, count) => all + count, 0);
/** NaN where the interval has none: no plain one may stand in for it. */
const wider = (far: (a: number, b: number) => number, own: number, plain: number) =>
	Number.isNaN(plain) ? NaN : far(own, plain);
