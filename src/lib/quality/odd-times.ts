import { DAY_MS } from '$lib/temporal/civil';
import { daysInMonth, monthAt, monthOf } from './calendar';
import { median } from '$lib/domain/quantile';

/** Why a time is odd: it stands for "unknown" in some system, lies after the import, or before the record begins. */
export type OddReason = 'stand-in' | 'future' | 'before-record';

export interface OddTimes {
	/** Ascending. */
	rows: Uint32Array<ArrayBuffer>;
	by: { reason: OddReason; rows: number; first: number; last: number }[];
	/** First and last month of the record proper (`calendar.ts`); null without times. */
	record: [first: number, last: number] | null;
}

/** Dates with which systems say "unknown": the zero of spreadsheets, databases and clocks. */
const STAND_INS = [
	[1899, 11, 30], [1899, 11, 31], [1900, 0, 1], [1900, 0, 2], [1901, 0, 1], [1904, 0, 1], [1970, 0, 1], [1753, 0, 1], [1800, 0, 1], [1111, 10, 11], [9999, 11, 31], [2099, 11, 31], [2999, 11, 31]
].map(([y, m, d]) => Date.UTC(y, m, d) / DAY_MS); // prettier-ignore
/** Months at the start under this share of the typical month do not belong to the record, where the typical month has so many incidents. */
const THIN = 0.2;
const TYPICAL = 20;

/**
 * Rows whose time cannot be or does not belong to the record: stand-ins for "unknown", times after the import, and the thin months before the record begins
 * (what was reported late, or dated wrongly). Rows without a time are no such rows.
 *
 * @param weight      rows of weight 0 are passed over
 * @param importedAt  a moment, in milliseconds; a day is allowed for time zones
 */
export function oddTimeRows(start: Float64Array, weight: Int16Array, months: Int16Array, importedAt: number): OddTimes {
	const perMonth = monthCounts(months, weight);
	const latest = monthOf(importedAt + DAY_MS);
	const record = recordOf(perMonth, latest);
	if (!record) return { rows: new Uint32Array(0), by: [], record: null };
	const rows: number[] = [];
	const by = new Map<OddReason, OddTimes['by'][number]>();
	const note = (i: number, reason: OddReason) => {
		rows.push(i);
		const so = by.get(reason) ?? { reason, rows: 0, first: Infinity, last: -Infinity };
		by.set(reason, { ...so, rows: so.rows + 1, first: Math.min(so.first, start[i]), last: Math.max(so.last, start[i]) });
	};
	for (let i = 0; i < start.length; i++) {
		if (weight[i] === 0 || months[i] < 0) continue;
		if (start[i] > importedAt + DAY_MS) note(i, 'future');
		else if (months[i] < record[0]) note(i, STAND_INS.includes(Math.floor(start[i] / DAY_MS)) ? 'stand-in' : 'before-record');
	}
	const order: OddReason[] = ['stand-in', 'future', 'before-record'];
	return { rows: Uint32Array.from(rows), by: order.flatMap((reason) => by.get(reason) ?? []), record };
}

/** Rows (not set aside) by month. */
export function monthCounts(months: Int16Array, weight: Int16Array): Float64Array {
	let last = -1;
	for (let i = 0; i < months.length; i++) if (months[i] > last) last = months[i];
	const counts = new Float64Array(last + 1);
	for (let i = 0; i < months.length; i++) if (months[i] >= 0 && weight[i] > 0) counts[months[i]] += weight[i];
	return counts;
}

/** Where the record proper begins and ends: the first month that is not thin, and the last with an incident that is not in the future. */
function recordOf(counts: Float64Array, latest: number): [number, number] | null {
	const filled = [...counts.subarray(0, latest + 1)].filter((n) => n > 0);
	if (!filled.length) return null;
	let last = Math.min(latest, counts.length - 1);
	while (counts[last] === 0) last--;
	// The month in which half of all incidents have been met is typical of the record; a median over months would be one of strays where they are many.
	const sorted = filled.sort((a, b) => a - b);
	const all = sorted.reduce((sum, n) => sum + n, 0);
	let [sum, at] = [0, 0];
	while ((sum += sorted[at]) < all / 2) at++;
	const typical = sorted[at];
	let first = 0;
	while (counts[first] === 0) first++;
	if (typical >= TYPICAL) while (first < last && counts[first] < THIN * typical) first++;
	return [first, last];
}

export interface Gap {
	/** Civil milliseconds: where it begins, and where it is over. */
	from: number;
	to: number;
	/** Incidents in it, and what its neighbours let expect. */
	incidents: number;
	expected: number;
}

export interface Gaps {
	gaps: Gap[];
	/** The last month, where its days are not all there or far fewer incidents came in than in the months before; null when it looks whole. */
	unfinished: { month: number; until: number; share: number } | null;
}

/** A month or run of days is a gap when it holds under a fifth of what its neighbours have and they have enough for that to be no chance. */
const EMPTY = 0.2;
const ENOUGH = 10;
const MOST_GAPS = 50;

/**
 * Stretches without incidents, or nearly, inside the record; and whether its last month is whole.
 *
 * @param record  as `oddTimeRows` gives it
 * @param byDay   whether times are known to the day: then days are looked at, else months
 */
export function gapsIn(
	start: Float64Array,
	weight: Int16Array,
	months: Int16Array,
	record: [number, number],
	byDay: boolean
): Gaps {
	const perMonth = monthCounts(months, weight);
	const gaps = byDay ? dayGaps(start, weight, record) : monthGaps(perMonth, record);
	return { gaps: gaps.slice(0, MOST_GAPS), unfinished: unfinishedMonth(start, weight, perMonth, record, byDay) };
}

function monthGaps(counts: Float64Array, [first, last]: [number, number]): Gap[] {
	const gaps: Gap[] = [];
	for (let m = first + 1; m < last; m++) {
		const around = [...counts.subarray(Math.max(first, m - 6), m), ...counts.subarray(m + 1, Math.min(last, m + 6) + 1)];
		const expected = median(around.filter((n) => n > 0));
		if (!(expected >= ENOUGH) || counts[m] >= EMPTY * expected) continue;
		const before = gaps.at(-1);
		if (before?.to === monthAt(m)) {
			before.to = monthAt(m + 1);
			before.incidents += counts[m];
			before.expected += expected;
		} else gaps.push({ from: monthAt(m), to: monthAt(m + 1), incidents: counts[m], expected });
	}
	return gaps;
}

/** Runs of empty days in which at least `ENOUGH` incidents were to be expected. */
function dayGaps(start: Float64Array, weight: Int16Array, [first, last]: [number, number]): Gap[] {
	const day0 = monthAt(first) / DAY_MS;
	const counts = new Float64Array(monthAt(last + 1) / DAY_MS - day0);
	for (let i = 0; i < start.length; i++) {
		if (weight[i] <= 0 || start[i] !== start[i]) continue;
		const day = Math.floor(start[i] / DAY_MS) - day0;
		if (day >= 0 && day < counts.length) counts[day] += weight[i];
	}
	const filled = (day: number) => counts[day] > 0;
	let [from, until] = [0, counts.length - 1];
	while (from < until && !filled(from)) from++;
	while (until > from && !filled(until)) until--;
	const gaps: Gap[] = [];
	for (let day = from; day <= until; day++) {
		if (filled(day)) continue;
		let to = day;
		while (!filled(to)) to++;
		// The 28 days with incidents on either side say what a day holds.
		const around: number[] = [];
		for (let d = day - 1; d >= from && around.length < 28; d--) if (filled(d)) around.push(counts[d]);
		for (let d = to; d <= until && around.length < 56; d++) if (filled(d)) around.push(counts[d]);
		const expected = median(around) * (to - day);
		// Days of few incidents are often empty by chance, and the more so the more days vary.
		const [mean, varies] = spreadOf(
			counts.subarray(Math.max(from, day - 28), day),
			counts.subarray(to, Math.min(until, to + 27) + 1)
		);
		if (expected >= ENOUGH && ((to - day) * mean) / varies >= ENOUGH + 5)
			gaps.push({ from: (day0 + day) * DAY_MS, to: (day0 + to) * DAY_MS, incidents: 0, expected });
		day = to;
	}
	return gaps;
}

/** Mean of the days, and how many times more they vary than Poisson counts. */
function spreadOf(before: Float64Array, after: Float64Array): [mean: number, varies: number] {
	const days = [...before, ...after];
	const mean = days.reduce((sum, n) => sum + n, 0) / days.length;
	const variance = days.reduce((sum, n) => sum + (n - mean) ** 2, 0) / Math.max(1, days.length - 1);
	return [mean, Math.max(1, variance / mean)];
}

/** A last month with under this share of the typical one of the six before it is taken for unfinished. */
const WHOLE = 0.7;

function unfinishedMonth(
	start: Float64Array,
	weight: Int16Array,
	counts: Float64Array,
	[first, last]: [number, number],
	byDay: boolean
): Gaps['unfinished'] {
	let until = -Infinity;
	const end = monthAt(last + 1);
	for (let i = 0; i < start.length; i++) if (weight[i] > 0 && start[i] < end && start[i] > until) until = start[i];
	const before = median(counts.subarray(Math.max(first, last - 6), last));
	if (byDay) {
		const days = Math.floor((until - monthAt(last)) / DAY_MS) + 1;
		// A quiet record may well have no incident on its last days.
		const perDay = last > first ? before / 30.4 : counts[last] / days;
		const missing = daysInMonth(last) - days;
		if (missing > 0 && missing * perDay >= ENOUGH) return { month: last, until, share: days / daysInMonth(last) };
	}
	if (last - first < 3 || !(before >= 50)) return null;
	return counts[last] < WHOLE * before ? { month: last, until, share: counts[last] / before } : null;
}
