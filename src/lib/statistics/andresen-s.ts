import type { Kernel } from '$lib/domain/kernel';
import { seededRandom } from '$lib/domain/random';
import { chiSquareSurvival } from './distributions';
import { benjaminiHochberg } from './false-discovery';

/** How alike two maps of incidents are, area by area. */
export interface PatternSimilarity {
	areas: number;
	/** Share of areas where both maps have about the same share of their incidents: 0 to 1. NaN where a map has no incidents. */
	s: number;
	/** Likewise of the areas where either map has an incident: empty areas are alike and make maps look alike. */
	sOfUsed: number;
	/** Per area: 1 where the test map has a larger share of its incidents than the base map, −1 a smaller one, 0 about the same. */
	local: Int8Array<ArrayBuffer>;
	/** Per area, the band of the test map's share of incidents, 0 to 1. */
	low: Float64Array<ArrayBuffer>;
	high: Float64Array<ArrayBuffer>;
	/** Incidents of the test map in each draw. */
	drawn: number;
	draws: number;
}

export interface AndresenOptions {
	/** Of the test map's incidents in each draw. @default 0.85 */
	share?: number;
	/** @default 200 */
	draws?: number;
	/** Of the band. @default 0.95 */
	level?: number;
	seed: number;
}

/**
 * Andresen's S: do two maps (two years, two kinds of crime) have the same pattern, whatever their totals? 85 % of the test map's incidents are drawn without replacement, 200 times;
 * each area's band leaves out the lowest and highest 2.5 % of its shares; an area is alike where the base map's share lies in the band. S above 0.8 is taken as alike by custom.
 *
 * Not a test of significance: the band is that of samples from one map, does not know that the base map is a chance result too, and is narrower for busier areas of large data
 * sets, so that S falls as data grow. `proportionDifferences` is the test. The order matters: the test map is the later one.
 * Time O(draws × test incidents); memory a dozen numbers an area.
 *
 * @param base  incidents of each area, whole numbers ≥ 0
 * @param test  likewise, of the same areas
 * @yields      the share of draws done
 * @see Andresen (2009), Testing for Similarity in Area-Based Spatial Patterns, Applied Geography 29, 333–345; Steenbeek et al. (2018), R package sppt: the ranks of the band and `sOfUsed`
 */
export function* andresenS(
	base: ArrayLike<number>,
	test: ArrayLike<number>,
	options: AndresenOptions
): Kernel<PatternSimilarity> {
	const { share = 0.85, draws = 200, level = 0.95, seed } = options;
	const areas = base.length;
	const [baseTotal, total] = [sum(base), sum(test)];
	const drawn = Math.round(share * total);
	const low = new Float64Array(areas).fill(NaN);
	const high = new Float64Array(areas).fill(NaN);
	const local = new Int8Array(areas);
	const result = { areas, s: NaN, sOfUsed: NaN, local, low, high, drawn, draws };
	if (!(baseTotal > 0 && drawn > 0)) return result;

	// Of each area's counts only the lowest and the highest that the band leaves out, and one more, are kept.
	const kept = Math.floor(((1 - level) / 2) * draws + 1e-9) + 1;
	const lowest = new Extremes(areas, kept, 1);
	const highest = new Extremes(areas, kept, -1);
	const incidents = new Uint32Array(total);
	for (let area = 0, i = 0; area < areas; area++) for (let k = 0; k < test[area]; k++) incidents[i++] = area;
	const random = seededRandom(seed);
	const counts = new Uint32Array(areas);
	for (let d = 0; d < draws; d++) {
		counts.fill(0);
		// The first `drawn` of a shuffle; a shuffle of what the last draw left is as good.
		for (let i = 0; i < drawn; i++) {
			const j = i + Math.floor(random() * (total - i));
			const area = incidents[j];
			incidents[j] = incidents[i];
			incidents[i] = area;
			counts[area]++;
		}
		for (let area = 0; area < areas; area++) {
			lowest.add(area, counts[area]);
			highest.add(area, counts[area]);
		}
		yield (d + 1) / draws;
	}

	let [alike, used, alikeUsed] = [0, 0, 0];
	for (let area = 0; area < areas; area++) {
		low[area] = lowest.last(area) / drawn;
		high[area] = highest.last(area) / drawn;
		const expected = base[area] / baseTotal;
		local[area] = expected < low[area] ? 1 : expected > high[area] ? -1 : 0;
		if (local[area] === 0) alike++;
		if (base[area] + test[area] === 0) continue;
		used++;
		if (local[area] === 0) alikeUsed++;
	}
	return { ...result, s: alike / areas, sOfUsed: alikeUsed / used };
}

function sum(counts: ArrayLike<number>): number {
	let total = 0;
	for (let i = 0; i < counts.length; i++) total += counts[i];
	return total;
}

/** The lowest (sign 1) or highest (−1) few numbers of each area, the last of them the least extreme. */
class Extremes {
	readonly #values: Float64Array;
	constructor(
		areas: number,
		readonly kept: number,
		readonly sign: 1 | -1
	) {
		this.#values = new Float64Array(areas * kept).fill(Infinity);
	}
	add(area: number, value: number) {
		const v = value * this.sign;
		const from = area * this.kept;
		let at = from + this.kept - 1;
		if (v >= this.#values[at]) return;
		for (; at > from && this.#values[at - 1] > v; at--) this.#values[at] = this.#values[at - 1];
		this.#values[at] = v;
	}
	last(area: number): number {
		return this.#values[(area + 1) * this.kept - 1] * this.sign;
	}
}

/** Per area, whether two maps have different shares of their incidents there. */
export interface ProportionDifferences {
	areas: number;
	/** Areas where either map has an incident: those that were tested. */
	tested: number;
	/** Test share less base share, in standard errors; NaN where neither map has an incident. */
	z: Float64Array<ArrayBuffer>;
	/** Two-sided, of each area alone; NaN likewise. */
	p: Float64Array<ArrayBuffer>;
	/** Adjusted for the number of areas: of areas with at most 0.05 here, 5 % are expected to be false alarms. */
	q: Float64Array<ArrayBuffer>;
	/** 1 where the test map's share is larger by q, −1 smaller, 0 not shown to differ. */
	local: Int8Array<ArrayBuffer>;
	/** Share of the tested areas not shown to differ. */
	s: number;
}

/**
 * Andresen's question as a test: per area a two-sample test of proportions (χ² with N − 1, which holds for small counts), all areas together under false discovery control. Unlike
 * `andresenS` it allows for chance in both maps and does not call more areas different just because there are more areas.
 * Approximate where fewer than one incident is expected in an area on either map. "Not shown to differ" is not "the same": few incidents show little.
 *
 * @param level  of false discoveries
 * @see Wheeler, Steenbeek and Andresen (2018), Testing for Similarity in Area-Based Spatial Patterns: Alternative Methods to Andresen's Spatial Point Pattern Test,
 *      Transactions in GIS 22, 760–774; Campbell (2007), Statistics in Medicine 26, 3661–3675; Benjamini and Hochberg (1995), J. Royal Statistical Society B 57, 289–300
 */
export function proportionDifferences(base: ArrayLike<number>, test: ArrayLike<number>, level = 0.05): ProportionDifferences {
	const areas = base.length;
	const [baseTotal, testTotal] = [sum(base), sum(test)];
	const all = baseTotal + testTotal;
	const z = new Float64Array(areas).fill(NaN);
	const p = new Float64Array(areas).fill(NaN);
	for (let i = 0; i < areas; i++) {
		const pooled = (base[i] + test[i]) / all;
		const variance = pooled * (1 - pooled) * (1 / baseTotal + 1 / testTotal);
		if (!(pooled > 0) || !(baseTotal > 0 && testTotal > 0)) continue;
		// All incidents of both maps in one area: no difference is possible.
		const plain = variance > 0 ? (test[i] / testTotal - base[i] / baseTotal) / Math.sqrt(variance) : 0;
		z[i] = plain * Math.sqrt((all - 1) / all);
		p[i] = chiSquareSurvival(z[i] * z[i], 1);
	}
	const q = benjaminiHochberg(p);
	const local = new Int8Array(areas);
	let [tested, alike] = [0, 0];
	for (let i = 0; i < areas; i++) {
		if (Number.isNaN(p[i])) continue;
		tested++;
		if (q[i] <= level) local[i] = Math.sign(z[i]);
		else alike++;
	}
	return { areas, tested, z, p, q, local, s: alike / tested };
}
