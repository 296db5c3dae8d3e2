import { PRECISIONS, type IncidentColumns } from '$lib/domain/dataset';
import type { Kernel } from '$lib/domain/kernel';
import { DAY_MS } from '$lib/temporal/civil';

/**
 * Two rows may be one event entered twice when they are of one kind and lie this close. 30 minutes is the most by which rounding to the full hour moves a
 * time; 50 m about half a block, within which two people give the same address differently.
 */
export const NEAR_METRES = 50;
export const NEAR_MINUTES = 30;
/** Days by which times are moved to learn how many such pairs chance makes: a whole week, so that every weekday is compared with all. */
const LAGS = [1, 2, 3, 4, 5, 6, 7];
/** Pairs looked at for the comparison at most; beyond that every so many rows are taken. */
const BUDGET = 60_000_000;
const SLICE = 1 << 16;
const METRES_PER_DEGREE = 111_195;

export interface NearRepeats {
	/** Positions of the later rows of such pairs, ascending. */
	rows: Uint32Array<ArrayBuffer>;
	/** Rows that could be judged: a place, and a time known to the day at least. */
	judged: number;
	/** Pairs found, where the record is long enough to compare, and pairs to be expected by chance. */
	pairs: number;
	expected: number;
	/** Of pairs over expected, 99 %; [0, ∞] when there is nothing to compare. */
	ratio: [low: number, high: number];
}

/**
 * Rows of one kind close in space and time to an earlier row that are not its copy. Busy places make such pairs by chance: the pairs of the same kind and place
 * exactly 1 to 7 days apart (the same time of day, give or take the same minutes) tell how many.
 *
 * @param skip  rows not to be looked at, such as exact copies; ascending
 */
export function* nearRepeatedRows(
	{ lon, lat, start, precision, category, weight }: Omit<IncidentColumns, 'row' | 'end'>,
	skip: Uint32Array,
	metres = NEAR_METRES,
	minutes = NEAR_MINUTES
): Kernel<NearRepeats> {
	const MONTH = PRECISIONS.indexOf('month');
	const DAY = PRECISIONS.indexOf('day');
	const skipped = new Uint8Array(lon.length);
	for (const i of skip) skipped[i] = 1;
	// By kind, days apart from clocks.
	const groupOf = (i: number) => 2 * category[i] + Number(precision[i] === DAY);
	const usable = (i: number) =>
		weight[i] > 0 && !skipped[i] && lon[i] === lon[i] && lat[i] === lat[i] && start[i] === start[i] && precision[i] !== MONTH;
	const sizes: number[] = [];
	let judged = 0;
	for (let i = 0; i < lon.length; i++) {
		if (!usable(i)) continue;
		judged++;
		sizes[groupOf(i)] = (sizes[groupOf(i)] ?? 0) + 1;
	}
	const groups = sizes.map((size) => ({ rows: new Uint32Array(size), n: 0 }));
	for (let i = 0; i < lon.length; i++) {
		if (!usable(i)) continue;
		const group = groups[groupOf(i)];
		group.rows[group.n++] = i;
	}
	const filled = sizes.filter((size) => size > 0).length;
	yield 0.1;
	const found: number[] = [];
	const flagged = new Uint8Array(lon.length);
	let [pairs, shifted, expected, done] = [0, 0, 0, 0];
	for (const key of groups.keys()) {
		if (!groups[key]) continue; // kinds without such rows leave holes
		const order = inTime(groups[key].rows, start);
		const n = order.length;
		const byDay = key % 2 === 1;
		const reach = byDay ? 0 : minutes;
		const day = DAY_MS / 60_000;
		const x = new Float64Array(n);
		const y = new Float64Array(n);
		const t = new Float64Array(n);
		for (let k = 0; k < n; k++) {
			const i = order[k];
			y[k] = lat[i];
			x[k] = lon[i];
			t[k] = byDay ? Math.floor(start[i] / DAY_MS) * day : Math.floor(start[i] / 60_000);
		}
		const near = (a: number, b: number) => {
			const dy = (y[a] - y[b]) * METRES_PER_DEGREE;
			if (dy > metres || dy < -metres) return false;
			const dx = (x[a] - x[b]) * METRES_PER_DEGREE * Math.cos((y[a] * Math.PI) / 180);
			return dx * dx + dy * dy <= metres * metres;
		};
		let inPairs = 0;
		for (let k = 0; k < n; k++) {
			if (done++ % SLICE === SLICE - 1) yield 0.1 + (0.9 * done) / judged;
			for (let j = k - 1; j >= 0 && t[k] - t[j] <= reach; j--) {
				if (!near(k, j)) continue;
				inPairs++;
				if (!flagged[order[j]] && !flagged[order[k]]) {
					flagged[order[k]] = 1;
					found.push(order[k]);
				}
			}
		}
		// Without the strays at its ends, the record is this long.
		const span = n > 1 ? Math.max(1, (t[Math.floor(0.99 * (n - 1))] - t[Math.ceil(0.01 * (n - 1))]) / 0.98) : 1;
		// So many pairs would be looked at with all rows: every row meets those in seven windows of twice the reach.
		const work = (n * n * LAGS.length * Math.max(2 * reach, byDay ? day : 1)) / span;
		const every = Math.max(1, Math.ceil((work * filled) / BUDGET));
		let [inGroup, lags] = [0, 0];
		for (const lag of LAGS) {
			if (span <= 2 * lag * day) break; // too short a record to move its times so far
			let inLag = 0;
			let from = 0;
			for (let k = 0; k < n; k += every) {
				const earliest = t[k] + lag * day - reach;
				while (from < n && t[from] < earliest) from++;
				for (let j = from; j < n && t[j] <= earliest + 2 * reach; j++) if (near(k, j)) inLag++;
			}
			shifted += inLag;
			// Moved by some days, the ends of the record have no partner.
			inGroup += (inLag * span) / (span - lag * day);
			lags++;
		}
		// A shifted window looks both ways and every pair is met once: it holds twice the pairs of an unshifted one.
		if (!lags) continue;
		pairs += inPairs;
		expected += (inGroup * every) / (2 * lags);
	}
	const half = 2.576 * Math.sqrt(1 / Math.max(1, pairs) + 1 / Math.max(1, shifted));
	const ratio = (pairs + 0.5) / (expected + 0.5);
	return {
		rows: Uint32Array.from(found).sort(),
		judged,
		pairs,
		expected,
		ratio: pairs ? [ratio * Math.exp(-half), ratio * Math.exp(half)] : [0, Infinity]
	};
}

/** Rows in the order of their minutes; those of one minute in their own order. Whole numbers sort much faster than positions by a function. */
function inTime(rows: Uint32Array, start: Float64Array): Uint32Array {
	const ROWS = 2 ** 26; // minutes times this stay whole numbers for 250 years around 1970
	const keys = Float64Array.from(rows, (i) => Math.floor(start[i] / 60_000) * ROWS + i).sort();
	return Uint32Array.from(keys, (key) => ((key % ROWS) + ROWS) % ROWS);
}
