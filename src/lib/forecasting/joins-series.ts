/** A number a day: weather, say. */
export interface DayValues {
	name: string;
	/** Days since 1970-01-01, ascending. */
	day: Float64Array;
	/** NaN where it is not known. */
	values: Float64Array;
}

/** Days that count as recent. */
const RECENT = 7;

/** A series by day, asked for what was known of it on the morning of a day: that day and all later ones never matter. */
export class SeriesKnown {
	name: string;
	readonly #first: number;
	/** Sums and numbers of the values of the first k days. */
	readonly #sum: Float64Array;
	readonly #count: Float64Array;
	/** The last value of the first k days; NaN without one. */
	readonly #last: Float64Array;

	constructor({ name, day, values }: DayValues) {
		this.name = name;
		this.#first = day[0] ?? 0;
		const n = day.length ? day[day.length - 1] - day[0] + 1 : 0;
		this.#sum = new Float64Array(n + 1);
		this.#count = new Float64Array(n + 1);
		this.#last = new Float64Array(n + 1).fill(NaN);
		for (let d = 0, k = 0; d < n; d++) {
			const value = day[k] - this.#first === d ? values[k++] : NaN;
			const known = value === value;
			this.#sum[d + 1] = this.#sum[d] + (known ? value : 0);
			this.#count[d + 1] = this.#count[d] + (known ? 1 : 0);
			this.#last[d + 1] = known ? value : this.#last[d];
		}
	}

	/** Share of the days `from` … before `to` that have a value. */
	covers(from: number, to: number): number {
		return to > from ? (this.#count[this.#at(to)] - this.#count[this.#at(from)]) / (to - from) : 0;
	}

	/**
	 * The last value before the morning of `day`, and the mean of the week before it. A value older than a week is no news: then both are the mean of all
	 * that was known by then, 0 when nothing was.
	 */
	before(day: number): [last: number, week: number] {
		const to = this.#at(day);
		const from = this.#at(day - RECENT);
		const recent = this.#count[to] - this.#count[from];
		if (recent > 0) return [this.#last[to], (this.#sum[to] - this.#sum[from]) / recent];
		const mean = this.#count[to] ? this.#sum[to] / this.#count[to] : 0;
		return [mean, mean];
	}

	#at(day: number): number {
		return Math.min(this.#sum.length - 1, Math.max(0, Math.floor(day) - this.#first));
	}
}
