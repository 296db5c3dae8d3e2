import { DAY_MS, monthStart } from '$lib/temporal/civil';
import type { Outline } from './outline';
import { STRAY_SHARE } from './series';

/** The columns an outline is made from; a chunk of them at a time. */
export interface OutlineRows {
	lon: Float64Array;
	lat: Float64Array;
	start: Float64Array;
	category: Uint16Array;
	weight: Int16Array;
}

/**
 * Gathers an outline chunk by chunk. Months far emptier than the rest, at either end, are strays (late reports, typing errors)
 * and not part of the record: the same rule as in `series.ts`.
 */
export class OutlineBuilder {
	/** First of the month → 31 days × categories. */
	readonly #months = new Map<number, Int32Array>();
	readonly #placed: Float64Array<ArrayBuffer>;
	readonly #unplaced: Float64Array<ArrayBuffer>;

	constructor(readonly categories: number) {
		this.#placed = new Float64Array(categories);
		this.#unplaced = new Float64Array(categories);
	}

	add({ lon, lat, start, category, weight }: OutlineRows): void {
		let month = NaN;
		let monthEnd = NaN;
		let days: Int32Array | undefined;
		for (let i = 0; i < start.length; i++) {
			const c = category[i];
			if (Number.isNaN(start[i]) || Number.isNaN(lon[i]) || Number.isNaN(lat[i])) {
				this.#unplaced[c] += weight[i];
				continue;
			}
			const day = Math.floor(start[i] / DAY_MS);
			if (!days || day < month || day >= monthEnd) {
				month = monthStart(day);
				monthEnd = monthStart(day, 1);
				days = this.#months.get(month);
				if (!days) this.#months.set(month, (days = new Int32Array(31 * this.categories)));
			}
			days[(day - month) * this.categories + c] += weight[i];
			this.#placed[c] += weight[i];
		}
	}

	finish(): Outline {
		const { categories } = this;
		const proper = this.#properMonths();
		const months = [...this.#months].filter(([month]) => proper.has(month)).sort(([a], [b]) => a - b);
		const filled = months.flatMap(([month, counts]) => daysWithRows(counts, categories).map((d) => month + d));
		if (!filled.length)
			return { first: 0, days: 0, categories, counts: new Int32Array(0), placed: this.#placed, unplaced: this.#unplaced };
		const first = filled[0];
		const days = filled[filled.length - 1] - first + 1;
		const counts = new Int32Array(days * categories);
		for (const [month, values] of months)
			for (const d of daysWithRows(values, categories))
				counts.set(values.subarray(d * categories, (d + 1) * categories), (month + d - first) * categories);
		return { first, days, categories, counts, placed: this.#placed, unplaced: this.#unplaced };
	}

	/** Months that belong to the record, and the one after the last of them, which may have only begun. */
	#properMonths(): Set<number> {
		const sums = [...this.#months].map(([month, counts]) => ({ month, sum: counts.reduce((a, b) => a + Math.max(0, b), 0) }));
		// The median incident's month, not the median month: strays over many years must not count as months.
		let half = sums.reduce((a, { sum }) => a + sum, 0) / 2;
		let typical = 0;
		for (const { sum } of sums.toSorted((a, b) => b.sum - a.sum)) {
			typical = sum;
			if ((half -= sum) <= 0) break;
		}
		const full = sums.filter(({ sum }) => sum >= STRAY_SHARE * typical).map(({ month }) => month);
		const from = Math.min(...full);
		const to = monthStart(Math.max(...full), 1);
		return new Set(sums.filter(({ month }) => month >= from && month <= to).map(({ month }) => month));
	}
}

function daysWithRows(counts: Int32Array, categories: number): number[] {
	const days: number[] = [];
	for (let d = 0; d < counts.length / categories; d++)
		if (counts.subarray(d * categories, (d + 1) * categories).some((count) => count !== 0)) days.push(d);
	return days;
}
