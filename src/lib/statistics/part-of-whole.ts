import { conditionalP } from './compare-counts';
import { empiricalBayes } from './empirical-bayes';
import { benjaminiHochberg } from './false-discovery';

/** What part of the incidents of each place is of a kind (or of the later of two periods). Places without any are NaN. */
export interface PartOfWhole {
	/** Places with at least one incident. */
	n: number;
	/** Part over whole of all places together. */
	overall: number;
	raw: Float64Array<ArrayBuffer>;
	/** The part drawn towards the overall one, the more so the fewer incidents there are. */
	share: Float64Array<ArrayBuffer>;
	/** How much of the place's own part is believed, 0 to 1. */
	trust: Float64Array<ArrayBuffer>;
	/** Two-sided mid-P against the expected part, adjusted for the number of places (Benjamini and Hochberg). */
	p: Float64Array<ArrayBuffer>;
}

/**
 * The part that some incidents are of all those of a place, made fit for a map: two thefts of two incidents are no thieves' den. Parts are drawn towards the
 * overall one (empirical Bayes, binomial), and each raw part is tested against the expected one by the conditional binomial test.
 * Assumes incidents independent of each other; where they come in series, p is too small.
 *
 * @param part, whole  length n, whole numbers, part ≤ whole; places where that does not hold (withdrawn reports) are left out
 * @param expected     what the test takes for usual; the overall part when left out
 * @see empiricalBayes, conditionalP, benjaminiHochberg
 */
export function partOfWhole(part: Float64Array, whole: Float64Array, expected?: number): PartOfWhole {
	const known = (i: number) => part[i] >= 0 && whole[i] > 0 && part[i] <= whole[i];
	const cases = part.map((k, i) => (known(i) ? k : NaN));
	const all = whole.map((k, i) => (known(i) ? k : NaN));
	const { n, raw, rate, trust, mean } = empiricalBayes(cases, all, 'binomial');
	const overall = mean.find((each) => each === each) ?? NaN;
	const usual = expected ?? overall;
	const p = cases.map((k, i) => (k === k ? conditionalP(all[i] - k, k, usual) : NaN));
	return { n, overall, raw, share: rate, trust, p: benjaminiHochberg(p) };
}

/**
 * How many times as many incidents there were after as before, from the part that the later ones are of both.
 * @param share     later of both, 0 to 1
 * @param exposure  length of the earlier period over that of the later one
 */
export function ratioOf(share: number, exposure: number): number {
	return (share / (1 - share)) * exposure;
}
