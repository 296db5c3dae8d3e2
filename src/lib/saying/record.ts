import { median } from '$lib/domain/quantile';

/** What is recorded in all, by day and by month, whatever is filtered: by it one sees where the record has holes and where it ends. */
export interface WholeRecord {
	/** Days since 1970-01-01 of the first count. */
	firstDay: number;
	/** Net counts by day. */
	days: ArrayLike<number>;
	/** Months since the year 0 of the first count; of rows that give no more than their month. */
	firstMonth: number;
	months: ArrayLike<number>;
}

/** First and last day, both included, days since 1970-01-01. */
export interface Stretch {
	from: number;
	to: number;
}

/** Share of all that may lie before the record begins, and after it ends: old cases taken up late, mistyped years. */
const EARLY = 0.004;
const LATE = 0.0005;
/** A shorter thin stretch at an end is no tail: some quiet days may be, a whole month with next to nothing may not. */
export const LEAST_TAIL = { day: 28, month: 1 } as const;

/**
 * The counts that are the record, without thin tails at its ends: first and last index. Null where nothing is recorded.
 * @param least  as many counts make a tail
 */
export function coreOf(values: ArrayLike<number>, least: number): [first: number, last: number] | null {
	let total = 0;
	for (let i = 0; i < values.length; i++) total += values[i];
	if (!(total > 0)) return null;
	const first = tail(values.length, (i) => values[i], EARLY * total, total, least);
	const cut = tail(values.length, (i) => values[values.length - 1 - i], LATE * total, total, least);
	return [first, values.length - 1 - cut];
}

/** How many counts at the beginning hold next to nothing, if they are many. */
function tail(n: number, at: (i: number) => number, most: number, total: number, least: number): number {
	let [seen, i] = [0, 0];
	while (i < n && seen + at(i) <= most) seen += at(i++);
	const usual = (total - seen) / (n - i);
	while (i > 0 && at(i - 1) >= usual / 10) i--; // as full as the rest: no tail
	return i >= least ? i : 0;
}

/** Days on either side that say what a day usually holds. */
const AROUND = 28;
/** A day with nothing is missing where its neighbours let expect so many. */
const EXPECTED = 10;

/** Days within the record on which nothing at all is recorded, where a day usually holds ten or more. */
export function missingDays({ firstDay, days }: WholeRecord): Set<number> {
	const missing = new Set<number>();
	const core = coreOf(days, LEAST_TAIL.day);
	if (!core) return missing;
	for (let i = core[0]; i <= core[1]; i++) {
		if (days[i] > 0) continue;
		const around: number[] = [];
		for (let k = Math.max(core[0], i - AROUND); k <= Math.min(core[1], i + AROUND); k++) if (days[k] > 0) around.push(days[k]);
		if (median(around) >= EXPECTED) missing.add(firstDay + i);
	}
	return missing;
}
