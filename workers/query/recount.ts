import type { Binning } from '$lib/spatial/bin';
import { countAll, type Failures, type Sums } from './aggregate';
import { AREA, CATEGORY, DATE, PLACE, WEEK } from './bits';
import type { Shard } from './shard';

/** What was counted last, and under what. */
export interface Counted {
	binning: Binning;
	outside: Uint8Array | null;
	fails: Failures;
	sums: Sums;
}

const BITS = { category: CATEGORY, when: DATE, week: WEEK, area: AREA } as const;
type Dimension = keyof typeof BITS;
const DIMENSIONS = Object.keys(BITS) as Dimension[];
/** Rows looked at before those among them that changed sides are counted. */
const BLOCK = 4096;
/** Where more rows have changed sides than this share, counting all is quicker. */
const WORTH_IT = 0.5;
/** Up to this share a branch is quicker than none. */
const FEW = 0.15;

type Codes = Uint8Array | Uint16Array;

/**
 * Counts under a filter. Where one filter alone has moved since the last time, a brush over the days say, only the rows that changed sides are counted again:
 * the others are not looked at but for that one column. All sums are of whole numbers, so the answer is the same to the bit.
 *
 * @param last  what was counted last for this shard; it is used up
 */
export function count(shard: Shard, binning: Binning, fails: Failures, outside: Uint8Array | null, last?: Counted): Counted {
	if (last && last.binning === binning && last.outside === outside) {
		const moved = DIMENSIONS.filter((name) => shard[name] !== null && !same(fails[name], last.fails[name]));
		if (moved.length === 0) return { ...last, fails };
		if (moved.length === 1) {
			const [name] = moved;
			const change = Int8Array.from(fails[name], (fail, code) => (fail === last.fails[name][code] ? 0 : fail ? -1 : 1));
			const share = shareChanged(shard[name]!, change);
			if (share < WORTH_IT) {
				const find = share < FEW ? fewChanged : changedRows;
				return { binning, outside, fails, sums: recount(shard, binning, fails, outside, name, change, find, last.sums) };
			}
		}
	}
	return { binning, outside, fails, sums: countAll(shard, binning, fails, outside) };
}

/**
 * Counts in the rows that pass one filter now and did not before, and out those that did. The chart of that filter ignores it, so it stays as it is.
 *
 * @param change  for each code of the filter that moved 1 when it passes now, -1 when it did, 0 when nothing changed
 * @param find    finds the rows whose code changed
 * @returns       `sums`, changed
 */
function recount(
	shard: Shard,
	{ bin }: Binning,
	now: Failures,
	outside: Uint8Array | null,
	moved: Dimension,
	change: Int8Array,
	find: typeof changedRows,
	sums: Sums
): Sums {
	const { category, when, week, weight, area } = shard;
	const { bins, weeks, moments, categories, areas } = sums;
	const others = { ...now, [moved]: new Uint8Array(change.length) };
	const codes = shard[moved]!;
	const changed = new Uint32Array(BLOCK);
	let { total, rows } = sums;
	for (let at = 0; at < codes.length; at += BLOCK) {
		const found = find(codes, at, Math.min(at + BLOCK, codes.length), change, changed);
		for (let k = 0; k < found; k++) {
			const i = changed[k];
			let fail = others.category[category[i]] | others.when[when[i]] | others.week[week[i]];
			if (outside !== null) fail |= outside[i];
			if (area !== null) fail |= others.area[area[i]];
			const sign = change[codes[i]];
			const w = sign * weight[i];
			if (fail === 0) {
				bins[bin[i]] += w;
				if (moved !== 'week') weeks[week[i]] += w;
				if (moved !== 'when') moments[when[i]] += w;
				if (moved !== 'category') categories[category[i]] += w;
				if (area !== null && moved !== 'area') areas[area[i]] += w;
				total += w;
				rows += w !== 0 ? sign : 0;
			} else if (fail === PLACE) bins[bin[i]] += w;
			else if (fail === WEEK) weeks[week[i]] += w;
			else if (fail === DATE) moments[when[i]] += w;
			else if (fail === CATEGORY) categories[category[i]] += w;
			else if (fail === AREA) areas[area![i]] += w;
		}
	}
	return { ...sums, total, rows };
}

/** About which share of the rows changed, by looking at some. It decides how to count, never what comes out. */
function shareChanged(codes: Codes, change: Int8Array): number {
	let found = 0;
	let seen = 0;
	for (let i = 0; i < codes.length; i += 61, seen++) found += change[codes[i]] & 1;
	return found / Math.max(1, seen);
}

/** Writes the rows of `[from, to)` whose code changed into `changed`, without a branch. @returns how many there are */
function changedRows(codes: Codes, from: number, to: number, change: Int8Array, changed: Uint32Array): number {
	let found = 0;
	for (let i = from; i < to; i++) {
		changed[found] = i;
		found += change[codes[i]] & 1; // of -1 too
	}
	return found;
}

/** The same, three times as quick where few have changed: the branch is then hardly ever taken. */
function fewChanged(codes: Codes, from: number, to: number, change: Int8Array, changed: Uint32Array): number {
	let found = 0;
	for (let i = from; i < to; i++) if (change[codes[i]] !== 0) changed[found++] = i;
	return found;
}

function same(a: Uint8Array, b: Uint8Array): boolean {
	for (let k = 0; k < a.length; k++) if (a[k] !== b[k]) return false;
	return a.length === b.length;
}
