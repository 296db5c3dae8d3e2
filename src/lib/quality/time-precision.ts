import { PRECISIONS, type IncidentColumns } from '$lib/domain/dataset';
import { DAY_MS } from '$lib/temporal/civil';
import { dayOfMonth, monthOf, monthOfYear } from './calendar';
import { normalSurvival } from '$lib/statistics/distributions';
import { benjaminiHochberg } from '$lib/statistics/false-discovery';
import { median } from '$lib/domain/quantile';

/** Where times heap: at these the clock or the calendar stands for "not known exactly". */
export const HEAPS = ['midnight', 'minute-after', 'noon', 'hour', 'half-hour', 'fives', 'first-of-month', 'new-year'] as const;
export type HeapName = (typeof HEAPS)[number];

export interface Heap {
	name: HeapName;
	observed: number;
	/** What the neighbours let expect. */
	expected: number;
	/** (observed − expected) as a share of all incidents whose time is known so finely. */
	excess: number;
	/** Smallest rate of false discoveries, over all heaps, at which this is one. */
	q: number;
}

export interface TimePrecision {
	/** Incidents by how finely their time is known, as PRECISIONS; `unknown` have none. */
	precisions: number[];
	unknown: number;
	/** Incidents with a time of day, and by hour. */
	clock: number;
	hours: number[];
	/** With a day. */
	days: number;
	/** Incidents by day of the month, 1 to 31, and how often each day of the month occurs between first and last. */
	daysOfMonth: number[];
	occurrences: number[];
	heaps: Heap[];
}

/** Incidents below which a heap is not judged. */
const LEAST = 200;
/** Days of the record below which the first of the month is not judged: six firsts at least. */
const LEAST_DAYS = 180;
const MINUTES = 1440;

/** How finely times are known, and where more incidents lie than their neighbours let expect. Only what is counted counts (`weight` above 0). */
export function timePrecision({
	start,
	precision,
	weight
}: Pick<IncidentColumns, 'start' | 'precision' | 'weight'>): TimePrecision {
	const precisions = PRECISIONS.map(() => 0);
	const minutes = new Float64Array(MINUTES);
	const hours = new Array<number>(24).fill(0);
	let unknown = 0;
	let [first, last] = [Infinity, -Infinity];
	for (let i = 0; i < start.length; i++) {
		const w = weight[i];
		if (w <= 0) continue;
		const at = start[i];
		if (at !== at) {
			unknown += w;
			continue;
		}
		precisions[precision[i]] += w;
		if (precision[i] > 2) continue;
		const day = Math.floor(at / DAY_MS);
		if (day < first) first = day;
		if (day > last) last = day;
		if (precision[i] > 1) continue;
		const minute = Math.floor((at - day * DAY_MS) / 60_000);
		hours[(minute / 60) | 0] += w;
		if (precision[i] === 0) minutes[minute] += w;
	}
	const byDay = last >= first ? dailyCounts(start, precision, weight, first, last) : { day0: 0, counts: new Float64Array(0) };
	const { sums, occurrences } = byDayOfMonth(byDay.day0, byDay.counts);
	const days = sums.reduce((sum, n) => sum + n, 0);
	const found = [...clockHeaps(minutes), ...dayHeaps(byDay.day0, byDay.counts)];
	const q = benjaminiHochberg(Float64Array.from(found, ({ p }) => p));
	return {
		precisions,
		unknown,
		clock: hours.reduce((sum, n) => sum + n, 0),
		hours,
		days,
		daysOfMonth: sums,
		occurrences,
		heaps: found.map(({ name, observed, expected, of }, i) => ({
			name,
			observed,
			expected,
			excess: (observed - expected) / of,
			q: q[i]
		}))
	};
}

interface Candidate {
	name: HeapName;
	observed: number;
	expected: number;
	/** Incidents of which the excess is a share. */
	of: number;
	/** Of no excess. */
	p: number;
}

/** Poisson counts against a reference that is itself an estimate; the spread of the reference's parts, where wider than Poisson's, counts. */
function against(name: HeapName, observed: number, parts: number[], times: number, of: number): Candidate {
	const mean = parts.reduce((sum, n) => sum + n, 0) / parts.length;
	const spread = parts.reduce((sum, n) => sum + (n - mean) ** 2, 0) / Math.max(1, parts.length - 1);
	const phi = Math.max(1, mean > 0 ? spread / mean : 1);
	const expected = mean * times;
	const variance = phi * Math.max(expected, 1) * (1 + times / parts.length);
	return { name, observed, expected, of, p: normalSurvival((observed - expected) / Math.sqrt(variance)) };
}

/** @param minutes  incidents by minute of the day, of those known to the minute */
function clockHeaps(minutes: Float64Array): Candidate[] {
	const all = minutes.reduce((sum, n) => sum + n, 0);
	if (all < LEAST) return [];
	const past = new Float64Array(60);
	minutes.forEach((n, m) => (past[m % 60] += n));
	const some = (from: readonly number[], counts: Float64Array) => from.map((m) => counts[m]);
	const ordinary = Array.from({ length: 60 }, (_, m) => m).filter((m) => m % 5 !== 0);
	const near = (middle: number) => ordinary.filter((m) => Math.min(Math.abs(m - middle), 60 - Math.abs(m - middle)) <= 12);
	const fives = [5, 10, 15, 20, 25, 35, 40, 45, 50, 55];
	return [
		// Midnight is compared with the full hours around it, since full hours have a heap of their own.
		against('midnight', minutes[0], some([22 * 60, 23 * 60, 60, 2 * 60], minutes), 1, all),
		against('minute-after', minutes[1], some([2, 3, 4, 6, 7, 8, 9, 11, 12], minutes), 1, all),
		against('noon', minutes[720], some([600, 660, 780, 840], minutes), 1, all),
		against('hour', past[0], some(near(0).filter((m) => m !== 1), past), 1, all),
		against('half-hour', past[30], some(near(30), past), 1, all),
		against('fives', some(fives, past).reduce((sum, n) => sum + n, 0), some(ordinary.filter((m) => m !== 1), past), 10, all)
	]; // prettier-ignore
}

function dailyCounts(start: Float64Array, precision: Uint8Array, weight: Int16Array, first: number, last: number) {
	// Strays long before the record would make a table of centuries: the last 60 years are enough.
	const day0 = Math.max(first, last - 21_915);
	const counts = new Float64Array(last - day0 + 1);
	for (let i = 0; i < start.length; i++) {
		if (weight[i] <= 0 || precision[i] > 2 || start[i] !== start[i]) continue;
		const day = Math.floor(start[i] / DAY_MS) - day0;
		if (day >= 0) counts[day] += weight[i];
	}
	// The record begins where the months are no longer nearly empty.
	const typical = median(counts.filter((n) => n > 0));
	let from = 0;
	while (from < counts.length - 28 && mean28(counts, from) < 0.1 * typical) from += 28;
	return { day0: day0 + from, counts: counts.subarray(from) };
}

const mean28 = (counts: Float64Array, from: number) => counts.subarray(from, from + 28).reduce((sum, n) => sum + n, 0) / 28;

function byDayOfMonth(day0: number, counts: Float64Array): { sums: number[]; occurrences: number[] } {
	const sums = new Array<number>(31).fill(0);
	const occurrences = new Array<number>(31).fill(0);
	counts.forEach((n, i) => {
		const dom = dayOfMonth(day0 + i) - 1;
		sums[dom] += n;
		occurrences[dom]++;
	});
	return { sums, occurrences };
}

/** The first of a month against the second to 28th of the same month, month by month; 1 January by itself, against the days from 2 to 28 January. */
function dayHeaps(day0: number, counts: Float64Array): Candidate[] {
	const all = counts.reduce((sum, n) => sum + n, 0);
	if (all < LEAST || counts.length < LEAST_DAYS) return [];
	const firsts: { month: number; first: number; rest: number; restDays: number }[] = [];
	counts.forEach((n, i) => {
		const dom = dayOfMonth(day0 + i);
		if (dom === 1) firsts.push({ month: monthOf((day0 + i) * DAY_MS), first: n, rest: 0, restDays: 0 });
		else if (dom <= 28 && firsts.length) {
			firsts[firsts.length - 1].rest += n;
			firsts[firsts.length - 1].restDays++;
		}
	});
	const whole = firsts.filter(({ restDays }) => restDays >= 14);
	const [january, others] = [true, false].map((wanted) => whole.filter(({ month }) => (monthOfYear(month) === 0) === wanted));
	return [paired('first-of-month', others, all), paired('new-year', january, all)].filter((each) => each !== null);
}

function paired(name: HeapName, months: { first: number; rest: number; restDays: number }[], of: number): Candidate | null {
	if (!months.length) return null;
	const observed = months.reduce((sum, { first }) => sum + first, 0);
	const expected = months.reduce((sum, { rest, restDays }) => sum + rest / restDays, 0);
	// Days vary more than Poisson's: weekdays, weather. How much shows in the firsts themselves, about their common ratio.
	const ratio = expected > 0 ? observed / expected : 1;
	const chi = months.reduce((sum, { first, rest, restDays }) => {
		const mean = Math.max(0.5, (ratio * rest) / restDays);
		return sum + (first - mean) ** 2 / mean;
	}, 0);
	const phi = Math.max(1.5, months.length > 1 ? chi / (months.length - 1) : 3);
	return { name, observed, expected, of, p: normalSurvival((observed - expected) / Math.sqrt(phi * Math.max(1, expected))) };
}
