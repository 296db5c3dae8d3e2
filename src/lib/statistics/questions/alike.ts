import type { Kernel, Progress } from '$lib/domain/kernel';
import { text } from '$lib/messages/text';
import { andresenS, proportionDifferences, type PatternSimilarity, type ProportionDifferences } from '../andresen-s';
import { claimOf, type Claim } from '../claims';
import { compareCounts, compareThinned, type Bounds, type CountComparison } from '../compare-counts';
import { compareWeeks, type WeekComparison } from '../compare-weeks';

/** One of the two that are compared. */
export interface Side {
	/** All of it: a whole number, 0 or more. */
	total: number;
	/** Days, or 1 where both were counted over the same time. */
	exposure: number;
	/** Counts of whole weeks; empty where most of the total is not known by day. */
	weeks: Float64Array<ArrayBuffer>;
	/** Of the total, those whose day is not known: they are in no week. */
	undated: number;
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
	/** By weeks, which vary more than chance: null with fewer than FEWEST_WEEKS on a side, or nothing in any of them. */
	weeks: WeekComparison | null;
	/** The ratio that is told, with its interval and two-sided p: by weeks where there are enough, else by counts alone. */
	told: Bounds & { ratio: number; p: number };
	/** What may be said of it. */
	claim: Claim;
	/** On both sides, those that the comparison by weeks leaves out because their day is not known. */
	undated: number;
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
	yield { share: 0, doing: text.questions.alike.counts };
	const counts = compareCounts(before.total, before.exposure, after.total, after.exposure);
	const weeks = weeksOf(before, after);
	const told = toldOf(before, after, counts, weeks);
	const undated = weeks ? before.undated + after.undated : 0;
	const result = { before: before.total, after: after.total, counts, weeks, told, claim: claimOf(told), undated };
	if (!before.places || !after.places) return { ...result, maps: null };
	const [base, test] = [before.places, after.places].map((places) => places.map((count) => Math.max(0, count)));
	const differences = proportionDifferences(base, test);
	const kernel = andresenS(base, test, { seed });
	let step = kernel.next();
	for (; !step.done; step = kernel.next()) yield { share: step.value, doing: text.questions.alike.maps };
	return { ...result, maps: { similarity: step.value, differences, places: differing(base, test, differences) } };
}

function weeksOf(before: Side, after: Side): WeekComparison | null {
	const enough = Math.min(before.weeks.length, after.weeks.length) >= FEWEST_WEEKS;
	return enough && sum(before.weeks) + sum(after.weeks) > 0 ? compareWeeks(before.weeks, after.weeks) : null;
}

function toldOf(before: Side, after: Side, counts: CountComparison, weeks: WeekComparison | null): AlikeAnswer['told'] {
	const { ratio, midP, p } = counts;
	if (!weeks) return { ratio, ...midP, p };
	if (sum(before.weeks) > 0 && sum(after.weeks) > 0) return weeks;
	const thinned = compareThinned(weeks.varianceFactor, before.total, before.exposure, after.total, after.exposure);
	return { ratio, ...thinned.exact, p: thinned.p };
}

const sum = (counts: Float64Array) => counts.reduce((all, count) => all + count, 0);

function differing(base: Float64Array, test: Float64Array, { local, q, z }: ProportionDifferences) {
	const [all, allTest] = [sum(base), sum(test)];
	return Array.from(local.keys())
		.filter((place) => local[place] !== 0)
		.sort((a, b) => Math.abs(z[b]) - Math.abs(z[a]) || a - b)
		.slice(0, MOST_PLACES)
		.map((place) => ({ place, before: base[place] / all, after: test[place] / allTest, q: q[place] }));
}
