import { DAY_MS } from '$lib/temporal/civil';
import { daysInMonth, monthAt, monthOfYear } from './calendar';
import { jumpsIn, type CountSeries, type Jump, type LevelFit } from './changepoints';
import type { MonthTable } from './drift';

/** A jump with what moved at it. */
export interface LevelJump extends Jump {
	/** Civil milliseconds of the first day on the new level. */
	when: number;
	/** The category that jumps; null for all incidents. */
	category: number | null;
	/** Where all incidents jump: how many of the larger kinds move the same way by at least half as much, and of how many. */
	alike: { moved: number; of: number } | null;
	/** The kinds that account for most of the change, with their share of it; for all incidents. */
	movers: { category: number; share: number; ratio: number }[];
}

export interface Levels {
	period: 'month' | 'week';
	/** Civil milliseconds at which each period begins. */
	at: number[];
	total: Float64Array;
	fit: LevelFit;
	/** All incidents first, then kinds; by date. */
	jumps: LevelJump[];
	/** Kinds looked at by themselves. */
	kinds: { category: number; counts: Float64Array; fit: LevelFit }[];
	/** Kinds of which one falls as another rises at the same time while the whole stays: a change of recording. */
	shifts: { from: number; to: number; when: number }[];
	/** Whether two years or more let the season be told from a change. */
	season: boolean;
}

/** Kinds looked at by themselves: the largest, with at least so many incidents a period. */
const KINDS = 10;
const LEAST_A_PERIOD = 10;
/** Shorter records have no level. */
const LEAST_PERIODS = 12;
const YEARS = 24;

/** Levels of the counts by month, the last one left out where it is not whole; null for a record under a year. */
export function monthlyLevels(table: MonthTable, lastIsWhole: boolean): Levels | null {
	const n = table.months - (lastIsWhole ? 0 : 1);
	const days = Float64Array.from({ length: Math.max(0, n) }, (_, m) => daysInMonth(table.first + m));
	const at = Array.from(days, (_, m) => monthAt(table.first + m));
	const season = n >= YEARS ? Uint8Array.from(days, (_, m) => monthOfYear(table.first + m)) : null;
	return levels('month', table.counts, table.categories, at, days, season);
}

/** As `monthlyLevels`, by whole weeks from the first to the last day: for records known to the day and shorter than two years. */
export function weeklyLevels(
	start: Float64Array,
	category: Uint16Array,
	weight: Int16Array,
	categories: number,
	[from, until]: [from: number, until: number]
): Levels | null {
	const week = 7 * DAY_MS;
	const n = Math.floor((until - from) / week);
	if (n < 2 * LEAST_PERIODS) return null;
	const counts = new Float64Array(n * categories);
	for (let i = 0; i < start.length; i++) {
		const w = Math.floor((start[i] - from) / week);
		if (weight[i] > 0 && w >= 0 && w < n) counts[w * categories + category[i]] += weight[i];
	}
	const at = Array.from({ length: n }, (_, w) => from + w * week);
	return levels('week', counts, categories, at, new Float64Array(n).fill(7), null);
}

function levels(
	period: Levels['period'],
	counts: Float64Array,
	categories: number,
	at: number[],
	days: Float64Array,
	season: Uint8Array | null
): Levels | null {
	const n = at.length;
	if (n < LEAST_PERIODS) return null;
	const of = (category: number | null): CountSeries => {
		const series = new Float64Array(n);
		for (let p = 0; p < n; p++) {
			if (category !== null) series[p] = counts[p * categories + category];
			else for (let c = 0; c < categories; c++) series[p] += counts[p * categories + c];
		}
		return { counts: series, days, season };
	};
	const whole = of(null);
	const sums = Array.from({ length: categories }, (_, category) => ({ category, series: of(category) })).map((each) => ({
		...each,
		sum: each.series.counts.reduce((total, value) => total + value, 0)
	}));
	const large = sums
		.filter(({ sum }) => sum >= LEAST_A_PERIOD * n)
		.sort((a, b) => b.sum - a.sum)
		.slice(0, KINDS);
	const shift = 2 * Math.log(1 + large.length);
	const fit = jumpsIn(whole, shift);
	// One kind alone is the whole.
	const kinds =
		large.length > 1
			? large.map(({ category, series }) => ({ category, counts: series.counts, fit: jumpsIn(series, shift) }))
			: [];
	const jumps: LevelJump[] = fit.jumps.map((jump) => ({
		...jump,
		when: at[jump.at],
		category: null,
		...who(jump, sums, fit.exposure, n)
	}));
	for (const { category, fit: own } of kinds)
		for (const jump of own.jumps)
			// A kind that moves with the whole is told with it.
			if (!fit.jumps.some((all) => Math.abs(all.at - jump.at) <= 1 && all.ratio > 1 === jump.ratio > 1))
				jumps.push({ ...jump, when: at[jump.at], category, alike: null, movers: [] });
	jumps.sort((a, b) => Number(a.category !== null) - Number(b.category !== null) || a.when - b.when);
	return { period, at, total: whole.counts, fit, jumps, kinds, shifts: shiftsIn(jumps), season: season !== null };
}

/** What moved at a jump of the whole, in the periods on either side that the jump itself is measured by. */
function who(
	{ at, ratio }: Jump,
	sums: { category: number; series: CountSeries; sum: number }[],
	exposure: Float64Array,
	n: number
): Pick<LevelJump, 'alike' | 'movers'> {
	const [from, to] = [Math.max(0, at - 6), Math.min(n, at + 6)];
	const e = (a: number, b: number) => exposure.subarray(a, b).reduce((sum, v) => sum + v, 0);
	const y = (series: CountSeries, a: number, b: number) => series.counts.subarray(a, b).reduce((sum, v) => sum + v, 0);
	const [before, after] = [e(from, at), e(at, to)];
	const moves = sums.map(({ category, series }) => {
		const [b, a] = [y(series, from, at), y(series, at, to)];
		return { category, seen: a + b, change: a / after - b / before, ratio: (a + 0.5) / after / ((b + 0.5) / before) };
	});
	const change = moves.reduce((sum, move) => sum + move.change, 0);
	const large = moves.filter(({ seen }) => seen >= 60);
	const moved = large.filter((move) => Math.log(move.ratio) / Math.log(ratio) >= 0.5);
	const movers = moves
		.map(({ category, change: own, ratio: r }) => ({ category, share: own / change, ratio: r }))
		.filter(({ share }) => share > 0.1)
		.sort((a, b) => b.share - a.share)
		.slice(0, 4);
	return { alike: large.length > 1 ? { moved: moved.length, of: large.length } : null, movers };
}

function shiftsIn(jumps: LevelJump[]): Levels['shifts'] {
	const shifts: Levels['shifts'] = [];
	for (const down of jumps)
		for (const up of jumps) {
			if (down.category === null || up.category === null || down.ratio >= 1 || up.ratio <= 1) continue;
			const [lost, won] = [down.before - down.after, up.after - up.before];
			if (Math.abs(down.at - up.at) <= 1 && won / lost > 0.5 && won / lost < 2)
				shifts.push({ from: down.category, to: up.category, when: up.when });
		}
	return shifts;
}
