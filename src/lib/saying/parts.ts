import { studentSurvival } from '$lib/statistics/distributions';
import { benjaminiHochberg } from '$lib/statistics/false-discovery';

/** Parts of a whole (areas, hexagons, kinds) whose change is clear by itself. */
export interface ClearParts {
	/** Parts that were tested: enough is recorded in them. */
	tested: number;
	/** Parts with more, and with fewer; the largest change first. */
	more: number[];
	fewer: number[];
	/** Those of them in which most of the change of the whole lies; null where that may not be said. */
	most: number[] | null;
	/** How many times more the parts vary than chance, at least 1. */
	varies: number;
}

/** A part with fewer incidents in both periods together says nothing by itself. */
const ENOUGH = 20;
const LEVEL = 0.05;
/** Standard errors by which the change of the parts is taken to be less than it seems: one-sided 95 %. */
const CAUTION = 1.645;

/**
 * In which parts a change lies. Of a part with x incidents before and y after, in blocks of time of equal length on both sides, y − x is compared with √(φ (x + y)); φ says
 * how much more the parts vary than chance, from all parts together: Pearson's χ² of each part's blocks about its own share after, over its degrees of freedom (what both sides
 * of a block share, a season say, cancels). Student's t with these degrees, adjusted by Benjamini and Hochberg over the parts tested.
 *
 * Most of the change lies in some parts where no part changed clearly the other way, and the fewest of the clear parts that together make up more than half of it do so even if
 * their sum is less than it seems by as much as chance allows.
 *
 * @param before, after  net counts, parts × blocks, part by part
 * @param whole          after less before, of everything
 * @see McCullagh and Nelder (1989), Generalized Linear Models, 2nd ed., 4.5; Benjamini and Hochberg (1995)
 */
export function clearParts(before: Float64Array, after: Float64Array, blocks: number, whole: number): ClearParts {
	const parts = before.length / blocks;
	const x = sums(before, blocks);
	const y = sums(after, blocks);
	let [square, degrees, tested] = [0, 0, 0];
	const isTested = (i: number) => x[i] >= 0 && y[i] >= 0 && x[i] + y[i] >= ENOUGH;
	for (let i = 0; i < parts; i++) {
		if (!isTested(i)) continue;
		tested++;
		const share = y[i] / (x[i] + y[i]);
		if (share <= 0 || share >= 1) continue;
		let own = 0;
		for (let k = i * blocks; k < (i + 1) * blocks; k++) {
			const n = before[k] + after[k];
			if (!(n > 0)) continue;
			square += (after[k] - n * share) ** 2 / (n * share * (1 - share));
			own++;
		}
		degrees += Math.max(0, own - 1);
	}
	const varies = degrees > 0 ? Math.max(1, square / degrees) : NaN;
	const p = new Float64Array(parts).fill(NaN);
	for (let i = 0; i < parts; i++)
		if (isTested(i)) p[i] = 2 * studentSurvival(Math.abs(y[i] - x[i]) / Math.sqrt(varies * (x[i] + y[i])), degrees);
	const adjusted = benjaminiHochberg(p);
	const clear = [...adjusted.keys()].filter((i) => adjusted[i] <= LEVEL);
	const change = (i: number) => y[i] - x[i];
	const more = clear.filter((i) => change(i) > 0).sort((i, j) => change(j) - change(i) || i - j);
	const fewer = clear.filter((i) => change(i) < 0).sort((i, j) => change(i) - change(j) || i - j);
	return { tested, more, fewer, most: mostOf(whole > 0 ? more : fewer, whole > 0 ? fewer : more), varies };

	function mostOf(along: number[], against: number[]): number[] | null {
		if (whole === 0 || against.length || !along.length) return null;
		let [sum, spread] = [0, 0];
		for (const [k, i] of along.entries()) {
			sum += Math.abs(change(i));
			spread += varies * (x[i] + y[i]);
			if (sum - CAUTION * Math.sqrt(spread) > Math.abs(whole) / 2) return along.slice(0, k + 1);
		}
		return null;
	}
}

function sums(counts: Float64Array, blocks: number): Float64Array {
	return Float64Array.from({ length: counts.length / blocks }, (_, i) => {
		let sum = 0;
		for (let k = i * blocks; k < (i + 1) * blocks; k++) sum += counts[k];
		return sum;
	});
}
