import { DAY_MS, dayOf, monthNumber, yearOf } from '$lib/temporal/civil';
import { DAY, MONTH } from '$lib/temporal/parse';

/** What the times of some rows add up to; two of them can be joined. */
export interface TimeSummary {
	/** Civil milliseconds; ∞ and -∞ without times. */
	first: number;
	last: number;
	known: number;
	missing: number;
	/** Rows by index into PRECISIONS. */
	precisions: number[];
	years: [year: number, rows: number][];
	/** Every time is a day that is the first of its month; the months then, counted from the year 0. */
	allFirst: boolean;
	months: number[];
}

/** Follows the times of an import: first, last, how finely they are known. */
export class TimeSpread {
	first = Infinity;
	last = -Infinity;
	known = 0;
	missing = 0;
	#precisions = [0, 0, 0, 0];
	#perYear = new Map<number, number>();
	// Most rows lie in the same year as the one before.
	#year = NaN;
	#inYear = 0;
	#allFirst = true;
	#months = new Set<number>();

	add(ms: Float64Array, precision: Uint8Array, from: number, to: number): void {
		for (let i = from; i < to; i++) {
			const at = ms[i];
			if (at !== at) {
				this.missing++;
				continue;
			}
			this.known++;
			this.#precisions[precision[i]]++;
			if (at < this.first) this.first = at;
			if (at > this.last) this.last = at;
			const year = yearOf(Math.floor(at / DAY_MS));
			if (year !== this.#year) this.#leaveYear(year);
			this.#inYear++;
			if (this.#allFirst) this.#followFirsts(at, precision[i]);
		}
	}

	summary(): TimeSummary {
		this.#leaveYear(NaN);
		const { first, last, known, missing } = this;
		return {
			first,
			last,
			known,
			missing,
			precisions: [...this.#precisions],
			years: [...this.#perYear],
			allFirst: this.#allFirst,
			months: [...this.#months]
		};
	}

	addAll(other: TimeSummary): void {
		this.first = Math.min(this.first, other.first);
		this.last = Math.max(this.last, other.last);
		this.known += other.known;
		this.missing += other.missing;
		other.precisions.forEach((rows, p) => (this.#precisions[p] += rows));
		for (const [year, rows] of other.years) this.#count(year, rows);
		this.#allFirst &&= other.allFirst;
		for (const month of other.months) this.#months.add(month);
	}

	#count(year: number, rows: number) {
		this.#perYear.set(year, (this.#perYear.get(year) ?? 0) + rows);
	}

	#leaveYear(next: number) {
		if (this.#inYear) this.#count(this.#year, this.#inYear);
		this.#inYear = 0;
		this.#year = next;
	}

	/** Times years before nearly all others (before the year in which the first hundredth is reached); null when there are none. */
	stragglers(): { before: number; rows: number } | null {
		this.#leaveYear(NaN);
		let sum = 0;
		for (const [year, rows] of [...this.#perYear].sort((a, b) => a[0] - b[0])) {
			if (sum + rows > this.known / 100)
				return sum && year - new Date(this.first).getUTCFullYear() > 2 ? { before: year, rows: sum } : null;
			sum += rows;
		}
		return null;
	}

	#followFirsts(at: number, precision: number) {
		const date = new Date(at);
		this.#allFirst = precision === DAY && date.getUTCDate() === 1;
		if (this.#allFirst) this.#months.add(monthNumber(dayOf(at)));
	}

	/** Every day read was the first of a month, in several months: the file knows months only. */
	get onlyFirsts(): boolean {
		return this.#allFirst && this.known >= 20 && this.#months.size > 1;
	}

	/** The coarsest precision that more than 5 % of the known times have. */
	precision(): number {
		for (let p = MONTH; p > 0; p--) if (this.#precisions[p] > 0.05 * this.known) return p;
		return 0;
	}
}
