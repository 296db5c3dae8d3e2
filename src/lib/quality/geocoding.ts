import { wilson, type Share } from './wilson';
import type { IncidentColumns } from '$lib/domain/dataset';

/** Maps of places need at least this share of the incidents placed. @see Ratcliffe (2004), Int. J. Geographical Information Science 18(1), 61–72 */
export const ENOUGH_PLACED = 0.85;
/** Groups of fewer incidents are not judged by themselves. */
const LEAST = 100;
/** Intervals of single groups are wider, since many are looked at: 99.9 %. */
const Z_OF_MANY = 3.29;
/** A group is said to fall behind when its interval lies this far below the rate of all. */
const BEHIND = 0.02;

export interface PlacedGroup extends Share {
	/** Index of the category, or month (`calendar.ts`). */
	group: number;
	incidents: number;
	placed: number;
}

export interface Geocoding extends Share {
	incidents: number;
	placed: number;
	/** By category and by month, those with enough incidents. */
	categories: PlacedGroup[];
	months: PlacedGroup[];
	/** Of them, those that fall clearly behind the rest, worst first. */
	behind: { categories: PlacedGroup[]; months: PlacedGroup[] };
}

/**
 * Share of the incidents with a place, in all, by category and by month.
 *
 * @param placed   1 where a row has a place
 * @param months   as `monthsOf` gives them
 */
export function geocoding(
	placed: Uint8Array,
	{ category, weight }: Pick<IncidentColumns, 'category' | 'weight'>,
	months: Int16Array
): Geocoding {
	const perCategory = new Tally();
	const perMonth = new Tally();
	let [all, withPlace] = [0, 0];
	for (let i = 0; i < placed.length; i++) {
		const w = weight[i];
		if (w <= 0) continue;
		all += w;
		if (placed[i]) withPlace += w;
		perCategory.add(category[i], w, placed[i]);
		if (months[i] >= 0) perMonth.add(months[i], w, placed[i]);
	}
	const overall = wilson(withPlace, all);
	const [categories, monthly] = [perCategory.groups(), perMonth.groups()];
	const behind = (groups: PlacedGroup[]) =>
		groups.filter(({ high }) => high < overall.share - BEHIND).sort((a, b) => a.share - b.share);
	return {
		...overall,
		incidents: all,
		placed: withPlace,
		categories,
		months: monthly,
		behind: { categories: behind(categories), months: behind(monthly) }
	};
}

class Tally {
	#all = new Float64Array(64);
	#placed = new Float64Array(64);
	add(group: number, w: number, placed: number) {
		if (group >= this.#all.length) {
			const size = Math.max(group + 1, 2 * this.#all.length);
			const grown = [new Float64Array(size), new Float64Array(size)];
			grown[0].set(this.#all);
			grown[1].set(this.#placed);
			[this.#all, this.#placed] = grown;
		}
		this.#all[group] += w;
		if (placed) this.#placed[group] += w;
	}
	groups(): PlacedGroup[] {
		const found: PlacedGroup[] = [];
		this.#all.forEach((incidents, group) => {
			if (incidents < LEAST) return;
			found.push({ group, incidents, placed: this.#placed[group], ...wilson(this.#placed[group], incidents, Z_OF_MANY) });
		});
		return found;
	}
}
