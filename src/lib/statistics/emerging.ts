import { AppError } from '$lib/domain/errors';

/** How a cell has fared over the periods; for what each means see `emergingHotSpots`. */
export const EMERGING = [
	'none',
	'new-hot',
	'consecutive-hot',
	'intensifying-hot',
	'persistent-hot',
	'diminishing-hot',
	'sporadic-hot',
	'oscillating-hot',
	'historical-hot',
	'new-cold',
	'consecutive-cold',
	'intensifying-cold',
	'persistent-cold',
	'diminishing-cold',
	'sporadic-cold',
	'oscillating-cold',
	'historical-cold'
] as const;
export type Emerging = (typeof EMERGING)[number];

/** Does a series rise (z above 0) or fall, and is that more than chance? Such as Mann and Kendall's test. */
export type Trend = (series: Float64Array) => { z: number; p: number };

export interface EmergingOptions {
	trend: Trend;
	/** A cell is hot or cold in a period where its p is at most this. */
	level?: number;
	/** A trend counts where its p is at most this. */
	trendLevel?: number;
}

/** Hot nearly always: in this share of the periods or more. */
const NEARLY_ALWAYS = 0.9;

/**
 * Sorts cells by how their hot and cold spots came and went, in the categories of ArcGIS's Emerging Hot Spot Analysis. The last period decides first:
 *
 * - hot in the last period, and in nearly all (90 %): `intensifying` or `diminishing` where z has a trend away from or towards 0, else `persistent`;
 * - hot in the last period and never before: `new`; in the last two or more, and never before those: `consecutive`;
 * - hot in the last period and on and off before: `oscillating` where it was cold in some period, else `sporadic`;
 * - neither hot nor cold in the last period, but hot in nearly all: `historical`; else `none`. Cold spots alike.
 *
 * Where ArcGIS's words fit twice (hot nearly always, then cold: historical hot and new cold) what holds now goes first. Assumes ten periods or more, as
 * ArcGIS asks for: with fewer, nearly all means all.
 *
 * @param z        length cells · periods, cell by cell: Gi* of each period, in time's order
 * @param p        as long: two-sided p, best adjusted for the number of tests (false-discovery.ts). NaN: neither hot nor cold
 * @param periods  per cell, 1 or more
 * @returns        one position in EMERGING for each cell
 * @throws {AppError} `input/shape` when z and p differ in length or hold no whole number of periods
 * @see https://pro.arcgis.com/en/pro-app/latest/tool-reference/space-time-pattern-mining/learnmoreemerging.htm
 */
export function emergingHotSpots(
	z: Float64Array,
	p: Float64Array,
	periods: number,
	{ trend, level = 0.05, trendLevel = 0.05 }: EmergingOptions
): Uint8Array<ArrayBuffer> {
	if (z.length !== p.length || !(periods >= 1) || z.length % periods !== 0)
		throw new AppError('input/shape', `There are ${z.length} z and ${p.length} p; expected as many, ${periods} for each cell.`);
	const kinds = new Uint8Array(z.length / periods);
	const signs = new Int8Array(periods);
	for (let cell = 0; cell < kinds.length; cell++) {
		const from = cell * periods;
		for (let t = 0; t < periods; t++) signs[t] = p[from + t] <= level ? Math.sign(z[from + t]) : 0;
		const last = signs[periods - 1];
		const kind = last
			? current(signs, last, () => {
					const { z: rising, p: chance } = trend(z.subarray(from, from + periods));
					return chance <= trendLevel ? Math.sign(rising) : 0;
				})
			: (([1, -1] as const).find((side) => nearlyAlways(signs, side)) ?? 0);
		kinds[cell] = EMERGING.indexOf(typeof kind === 'string' ? `${kind}-${last > 0 ? 'hot' : 'cold'}` : PAST[kind + 1]);
	}
	return kinds;
}

const PAST = ['historical-cold', 'none', 'historical-hot'] as const;

const count = (signs: Int8Array, side: number) => signs.reduce((sum, sign) => sum + Number(sign === side), 0);

// 0.9 times so many periods may be off in its last digit.
const nearlyAlways = (signs: Int8Array, side: number) => count(signs, side) >= NEARLY_ALWAYS * signs.length - 1e-9;

/** What a cell is that is hot (`side` 1) or cold (−1) in the last period. */
function current(signs: Int8Array, side: number, trendOf: () => number) {
	const times = count(signs, side);
	let run = 0;
	while (signs[signs.length - 1 - run] === side) run++;
	if (times === 1) return 'new';
	if (nearlyAlways(signs, side)) {
		const away = trendOf() * side;
		return away > 0 ? 'intensifying' : away < 0 ? 'diminishing' : 'persistent';
	}
	if (times === run) return 'consecutive';
	return count(signs, -side) ? 'oscillating' : 'sporadic';
}
