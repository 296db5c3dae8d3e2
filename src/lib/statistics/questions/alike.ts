import type { Kernel, Progress } from '$lib/domain/kernel';
import { andresenS, proportionDifferences, type PatternSimilarity, type ProportionDifferences } from '../andresen-s';
import { claimOf, type Claim } from '../claims';
import { compareCounts, type CountComparison } from '../compare-counts';
import { compareWeeks, type WeekComparison } from '../compare-weeks';
import { text } from '$lib/messages/text';

/** One of the two that are compared. */
export interface Side {
	/** All of it: a whole number, 0 or more. */
	total: number;
	/** Days, or 1 where both were counted over the same time. */
	exposure: number;
	/** Counts of whole weeks; empty where there are none. */
	weeks: Float64Array<ArrayBuffer>;
	/** Net counts by place; null where the two are places themselves. */
	places: Float64Array<ArrayBuffer> | null;
}

/** Are these two alike? */
export interface AlikeAsk {
	before: Side;
	after: Side;
	seed?: number;
}

export interface AlikeAnswer {
	before: number;
	after: number;
	counts: CountComparison;
	/** By weeks, which vary more than chance: null with fewer than FEWEST_WEEKS on a side. */
	weeks: WeekComparison | null;
	/** What may be said of the ratio: by weeks where there are enough, else by counts alone. */
	claim: Claim;
	maps: {
		similarity: PatternSimilarity;
		differences: ProportionDifferences;
		/** Places that differ by more than chance, most first; shares of each side. */
		places: { place: number; before: number; after: number; q: number }[];
	} | null;
}

export const FEWEST_WEEKS = 4;
const MOST_PLACES = 100;

/** Two counts and two maps: how many more, and whether they lie alike. */
export function* askAlike({ before, after, seed = 1 }: AlikeAsk): Kernel<AlikeAnswer, Progress> {
	yield { share: 0, doing: text.questions.comparingCounts };
	const counts = compareCounts(before.total, before.exposure, after.total, after.exposure);
	const enough = Math.min(before.weeks.length, after.weeks.length) >= FEWEST_WEEKS;
	const weeks = enough ? compareWeeks(before.weeks, after.weeks) : null;
	const claim = claimOf(weeks ?? { ratio: counts.ratio, ...counts.midP });
	const result = { before: before.total, after: after.total, counts, weeks, claim };
	if (!before.places || !after.places) return { ...result, maps: null };
	const [base, test] = [before.places, after.places].map((places) => places.map((count) => Math.max(0, count)));
	const differences = proportionDifferences(base, test);
	const kernel = andresenS(base, test, { seed });
	let step = kernel.next();
	for (; !step.done; step = kernel.next()) yield { share: step.value, doing: text.questions.drawingLater };
	return { ...result, maps: { similarity: step.value, differences, places: differing(base, test, differences) } };
}

function differing(base: Float64Array, test: Float64Array, { local, q, z }: ProportionDifferences) {
	const sum = (counts: Float64Array) => counts.reduce((all, count) => all + count, 0);
	const [all, allTest] = [sum(base), sum(test)];
	return Array.from(local.keys())
		.filter((place) => local[place] !== 0)
		.sort((a, b) => Math.abs(z[b]) - Math.abs(z[a]) || a - b)
		.slice(0, MOST_PLACES)
		.map((place) => ({ place, before: base[place] / all, after: test[place] / allTest, q: q[place] }));
}
