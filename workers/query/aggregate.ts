import { HOUR_UNKNOWN, WEEK_CODES, WEEKDAY_UNKNOWN, type Aggregates, type Filter } from '$lib/domain/exploration';
import type { Binning } from '$lib/spatial/bin';
import { firstOfMonth, monthNumber } from '$lib/temporal/civil';
import { AREA, CATEGORY, DATE, PLACE, WEEK } from './bits';
import type { Shard } from './shard';
import { spreadSpans, uncertainIn, type SpanSums } from './spans';

/** For each code of each dimension the filter's bit if the code is filtered out, else 0. */
export interface Failures {
	category: Uint8Array;
	when: Uint8Array;
	week: Uint8Array;
	area: Uint8Array;
}

/** Net counts as they are counted: `Aggregates` before days and months are told apart. */
export interface Sums {
	bins: Float64Array<ArrayBuffer>;
	weeks: Float64Array<ArrayBuffer>;
	moments: Float64Array<ArrayBuffer>;
	categories: Float64Array<ArrayBuffer>;
	areas: Float64Array<ArrayBuffer>;
	total: number;
	rows: number;
}

/**
 * Net counts of a shard under a filter.
 *
 * @param shard    the rows
 * @param binning  bin of each row
 * @param outside  for each row PLACE when it lies outside the chosen place, else 0; null when no place is chosen
 * @param spread   incidents known only to lie between two moments are spread over the hours and days between; else they count at their start
 * @param byDay    see `failures`
 */
export function aggregate(
	shard: Shard,
	binning: Binning,
	filter: Filter,
	outside: Uint8Array | null,
	{ spread = false, byDay = false } = {}
): Aggregates {
	const fails = failures(shard, filter, byDay);
	return aggregatesOf({ sums: countAll(shard, binning, fails, outside), fails, outside }, shard, spread);
}

/**
 * Counts all rows. One pass, no branches but the last: the filters of small dimensions become tables that are looked up, so the time hardly depends on what
 * is filtered.
 */
export function countAll(shard: Shard, binning: Binning, fails: Failures, outside: Uint8Array | null): Sums {
	const { category, when, week, weight, area } = shard;
	const { bin } = binning;
	const bins = new Float64Array(binning.cols.length + 1);
	const weeks = new Float64Array(WEEK_CODES);
	const moments = new Float64Array(fails.when.length);
	const categories = new Float64Array(fails.category.length);
	const areas = new Float64Array(area ? fails.area.length : 0);
	let total = 0;
	let rows = 0;

	for (let i = 0; i < weight.length; i++) {
		let fail = fails.category[category[i]] | fails.when[when[i]] | fails.week[week[i]];
		if (outside !== null) fail |= outside[i];
		if (area !== null) fail |= fails.area[area[i]];
		const w = weight[i];
		if (fail === 0) {
			bins[bin[i]] += w;
			weeks[week[i]] += w;
			moments[when[i]] += w;
			categories[category[i]] += w;
			if (area !== null) areas[area[i]] += w;
			total += w;
			rows += +(w !== 0); // rows set aside have weight 0
		} else if (fail === PLACE) bins[bin[i]] += w;
		else if (fail === WEEK) weeks[week[i]] += w;
		else if (fail === DATE) moments[when[i]] += w;
		else if (fail === CATEGORY) categories[category[i]] += w;
		else if (fail === AREA) areas[area![i]] += w;
	}
	return { bins, weeks, moments, categories, areas, total, rows };
}

/**
 * Copies of what was counted, to be handed on; spans are spread in the copies.
 *
 * @param kept  holds what was spread last for this shard, and does so afterwards
 */
export function aggregatesOf(
	{ sums, fails, outside }: { sums: Sums; fails: Failures; outside: Uint8Array | null },
	shard: Shard,
	spread: boolean,
	kept: { spread?: SpanSums } = {}
): Aggregates {
	const { overview, spans, category, when, week, weight, area } = shard;
	const days = sums.moments.slice(0, overview.days + 1);
	const weeks = sums.weeks.slice();
	let uncertain = 0;
	if (spans !== null) {
		const { row } = spans;
		const failed = new Uint8Array(row.length);
		for (let k = 0; k < row.length; k++) {
			const i = row[k];
			failed[k] = fails.category[category[i]] | fails.when[when[i]] | fails.week[week[i]];
			if (outside !== null) failed[k] |= outside[i];
			if (area !== null) failed[k] |= fails.area[area[i]];
		}
		uncertain = uncertainIn(spans, weight, failed);
		const own = { week, when, weight, firstDay: overview.firstDay, days: overview.days };
		if (spread) kept.spread = spreadSpans(spans, own, { week: weeks, days }, failed, WEEK, DATE, kept.spread);
	}
	return {
		bins: sums.bins.slice(),
		week: weeks,
		days,
		months: sums.moments.slice(overview.days + 1),
		categories: sums.categories.slice(),
		areas: sums.areas.slice(),
		total: sums.total,
		rows: sums.rows,
		uncertain
	};
}

/**
 * Net counts by category within some bins, under every filter but the place.
 *
 * @returns length bins × categories, bin by bin
 */
export function describeBins(shard: Shard, binning: Binning, filter: Filter, wanted: number[]) {
	const slot = new Int32Array(binning.cols.length + 1).fill(-1);
	wanted.forEach((bin, k) => (slot[bin] = k));
	const fails = failures(shard, filter);
	const counts = new Float64Array(wanted.length * shard.categories);
	const { category, categories, when, week, weight, area } = shard;
	const { bin } = binning;
	for (let i = 0; i < bin.length; i++) {
		const k = slot[bin[i]];
		if (k < 0) continue;
		let fail = fails.category[category[i]] | fails.when[when[i]] | fails.week[week[i]];
		if (area !== null) fail |= fails.area[area[i]];
		if (fail === 0) counts[k * categories + category[i]] += weight[i];
	}
	return counts;
}

/**
 * Net counts by bin and period, under every filter but the place. A row that gives only its month counts where its whole month lies in one period, by day nowhere.
 *
 * @param edges  ascending days since 1970-01-01: period k is `[edges[k], edges[k + 1])`
 * @param byDay  see `failures`
 * @returns      length bins × periods, bin by bin
 */
export function cubeOf(
	shard: Shard,
	binning: Binning,
	filter: Filter,
	edges: readonly number[],
	byDay = false
): Float64Array<ArrayBuffer> {
	const periods = edges.length - 1;
	const all = binning.cols.length;
	const counts = new Float64Array(all * periods);
	const period = new Int32Array(shard.overview.days + 1 + shard.overview.months).fill(-1);
	for (let k = 0; k < periods; k++) {
		const misses = failingDays(shard.overview, [edges[k], edges[k + 1] - 1], byDay);
		for (let code = 0; code < period.length; code++) if (misses[code] === 0) period[code] = k;
	}
	const fails = failures(shard, filter);
	const { category, when, week, weight, area } = shard;
	const { bin } = binning;
	for (let i = 0; i < bin.length; i++) {
		const k = period[when[i]];
		if (k < 0 || bin[i] === all) continue;
		let fail = fails.category[category[i]] | fails.when[when[i]] | fails.week[week[i]];
		if (area !== null) fail |= fails.area[area[i]];
		if (fail === 0) counts[bin[i] * periods + k] += weight[i];
	}
	return counts;
}

/** For each row its weight where it passes every filter, else 0. */
export function passing(shard: Shard, filter: Filter, outside: Uint8Array | null): Int16Array<ArrayBuffer> {
	const { category, when, week, weight, area } = shard;
	const fails = failures(shard, filter);
	const counted = new Int16Array(weight.length);
	for (let i = 0; i < weight.length; i++) {
		let fail = fails.category[category[i]] | fails.when[when[i]] | fails.week[week[i]];
		if (outside !== null) fail |= outside[i];
		if (area !== null) fail |= fails.area[area[i]];
		counted[i] = fail === 0 ? weight[i] : 0;
	}
	return counted;
}

/** @param byDay  rows that give only their month fail the date filter, whatever its dates: a stretch of days would count those whose month happens to lie in it whole */
export function failures(shard: Shard, filter: Filter, byDay = false): Failures {
	const { overview } = shard;
	return {
		category: allBut(filter.categories, shard.categories, CATEGORY),
		when: failingDays(overview, filter.days, byDay),
		week: failingWeek(filter.hours, filter.weekdays),
		area: allBut(filter.areas, overview.area ? overview.area.names.length + 1 : 1, AREA)
	};
}

function allBut(chosen: number[] | null, size: number, bit: number): Uint8Array {
	const fails = new Uint8Array(size);
	if (chosen === null) return fails;
	fails.fill(bit);
	for (const code of chosen) fails[code] = 0;
	return fails;
}

/** A row that gives only its month passes when the whole month lies in the range (by day never); a row without a date does not. */
function failingDays(
	{ firstDay, days, firstMonth, months }: Shard['overview'],
	range: Filter['days'],
	byDay: boolean
): Uint8Array {
	const fails = new Uint8Array(days + 1 + months);
	if (range === null) return byDay ? fails.fill(DATE, days + 1) : fails;
	fails.fill(DATE);
	const [from, to] = range;
	for (let day = Math.max(0, from - firstDay); day <= Math.min(days - 1, to - firstDay); day++) fails[day] = 0;
	if (byDay) return fails;
	for (let day = from; day <= to;) {
		const month = monthNumber(day);
		const first = firstOfMonth(month);
		const next = firstOfMonth(month + 1);
		const k = month - firstMonth;
		if (first >= from && next - 1 <= to && k >= 0 && k < months) fails[days + 1 + k] = 0;
		day = next;
	}
	return fails;
}

function failingWeek(hours: number[] | null, weekdays: number[] | null): Uint8Array {
	const fails = new Uint8Array(WEEK_CODES);
	for (let code = 0; code < WEEK_CODES; code++) {
		const weekday = code < HOUR_UNKNOWN ? Math.floor(code / 24) : code < WEEKDAY_UNKNOWN ? code - HOUR_UNKNOWN : -1;
		const hour = code < HOUR_UNKNOWN ? code % 24 : -1;
		if ((hours !== null && !hours.includes(hour)) || (weekdays !== null && !weekdays.includes(weekday))) fails[code] = WEEK;
	}
	return fails;
}
