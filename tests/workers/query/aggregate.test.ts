import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { aggregate, describeBins } from '../../../workers/query/aggregate';
import { outsideOf } from '../../../workers/query/place';
import { DAY_MS, monthNumber } from '$lib/temporal/civil';
import { complete, emptyShard, fill, weekCode, type Shard } from '../../../workers/query/shard';
import { EVERYTHING, WEEK_CODES, type Filter, type Place } from '../../../src/lib/domain/exploration';
import { binHexagons } from '../../../src/lib/spatial/bin';
import { hexagonAt } from '../../../src/lib/spatial/hexagons';
import { inRing } from '../../../src/lib/spatial/ring';
import { dataset } from './dataset';

interface Row {
	lon: number;
	lat: number;
	start: number;
	precision: number;
	category: number;
	weight: number;
	area: number;
}
const FIRST = Date.UTC(2024, 0, 20);
const CATEGORIES = 3;
const WIDTH = 400;

const row: fc.Arbitrary<Row> = fc.record({
	lon: fc.oneof(fc.double({ min: 0, max: 0.02, noNaN: true }), fc.constant(NaN)),
	lat: fc.oneof(fc.double({ min: 51, max: 51.02, noNaN: true }), fc.constant(NaN)),
	start: fc.oneof(
		fc.integer({ min: FIRST, max: FIRST + 60 * DAY_MS }).map((t) => t - (t % 60_000)),
		fc.constant(NaN)
	),
	precision: fc.constantFrom(0, 1, 2, 3),
	category: fc.nat(CATEGORIES - 1),
	weight: fc.constantFrom(1, 1, 1, -1, 5, 0),
	area: fc.nat(2)
});
const rows = fc.array(row, { minLength: 1, maxLength: 60 });
const some = (max: number) => fc.option(fc.uniqueArray(fc.nat(max)), { nil: null });
const day = fc.integer({ min: FIRST / DAY_MS - 30, max: FIRST / DAY_MS + 80 });
/** Metres of the little town below: about 1.4 by 2.2 km. */
const metre = fc.integer({ min: -100, max: 2300 });
const place: fc.Arbitrary<Place> = fc.oneof(
	fc.record({ width: fc.constantFrom(WIDTH, 900), cells: fc.constant<number[]>([0, 0, 1, 1, 2, 2, 3, 1, 1, 2]) }),
	fc.array(metre, { minLength: 6, maxLength: 20 }).map((ring) => ({ ring: ring.slice(0, ring.length & ~1) })),
	fc.tuple(metre, metre, fc.integer({ min: 1, max: 1500 })).map((circle) => ({ circle }))
);
const filter: fc.Arbitrary<Filter> = fc.record({
	categories: some(CATEGORIES - 1),
	days: fc.option(fc.tuple(day, day), { nil: null }),
	hours: some(23),
	weekdays: some(6),
	place: fc.option(place, { nil: null }),
	areas: some(2)
});

function shardOf(list: Row[]): Shard {
	const times = list.map(({ start }) => start).filter((t) => !Number.isNaN(t));
	const shard = emptyShard(
		dataset({
			rows: list.length,
			categories: ['a', 'b', 'c'],
			bounds: [0, 51, 0.02, 51.02],
			dates: times.length ? [Math.min(...times), Math.max(...times)] : null,
			extras: [{ name: 'district', kind: 'area', dictionary: ['north', 'south'] }]
		})
	);
	const half = list.length >> 1; // in two chunks
	for (const [at, part] of [
		[0, list.slice(0, half)],
		[half, list.slice(half)]
	] as const) {
		const float = (key: 'lon' | 'lat' | 'start') => Float64Array.from(part, (r) => r[key]);
		fill(
			shard,
			at,
			{
				lon: float('lon'),
				lat: float('lat'),
				start: float('start'),
				precision: Uint8Array.from(part, (r) => r.precision),
				category: Uint16Array.from(part, (r) => r.category),
				weight: Int16Array.from(part, (r) => r.weight)
			},
			Uint32Array.from(part, (r) => r.area)
		);
	}
	return complete(shard);
}

/** The same question answered by looking at each row in turn, from the words of the contract. */
function passes(r: Row, f: Filter, but: keyof Filter | 'week' | null, inPlace: boolean, byDay = false): boolean {
	const known = !Number.isNaN(r.start);
	const date = new Date(r.start);
	const weekday = known && r.precision < 3 ? (date.getUTCDay() + 6) % 7 : -1;
	const hour = known && r.precision < 2 ? date.getUTCHours() : -1;
	if (but !== 'categories' && f.categories && !f.categories.includes(r.category)) return false;
	if (but !== 'areas' && f.areas && !f.areas.includes(r.area)) return false;
	if (but !== 'week' && f.hours && !f.hours.includes(hour)) return false;
	if (but !== 'week' && f.weekdays && !f.weekdays.includes(weekday)) return false;
	if (but !== 'place' && f.place && !inPlace) return false;
	if (but !== 'days' && byDay && known && r.precision === 3) return false;
	if (but !== 'days' && f.days) {
		if (!known) return false;
		let [from, to] = [Math.floor(r.start / DAY_MS), Math.floor(r.start / DAY_MS)];
		if (r.precision === 3) {
			from = Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1) / DAY_MS;
			to = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1) / DAY_MS - 1;
		}
		if (from < f.days[0] || to > f.days[1]) return false;
	}
	return true;
}

function run(list: Row[], f: Filter, byDay = false) {
	const shard = shardOf(list);
	const binning = binHexagons(shard.x, shard.y, WIDTH, shard.core);
	const outside = f.place && outsideOf(shard, f.place, { width: WIDTH, binning });
	const inPlace = (i: number) => {
		const [x, y] = [shard.x[i], shard.y[i]];
		if (!f.place) return true;
		if (Number.isNaN(x)) return false;
		if ('ring' in f.place) return inRing(f.place.ring, x, y);
		if ('circle' in f.place) return Math.hypot(x - f.place.circle[0], y - f.place.circle[1]) <= f.place.circle[2];
		const [col, row] = hexagonAt(f.place.width, x, y);
		const { cells } = f.place;
		for (let c = 0; c < cells.length; c += 2) if (col === cells[c] && row === cells[c + 1]) return true;
		return false;
	};
	return { shard, binning, answer: aggregate(shard, binning, f, outside, { byDay }), inPlace };
}

const sum = (values: Float64Array) => values.reduce((a, b) => a + b, 0);

describe('aggregate', () => {
	it('shows in every chart what all filters but its own leave, as a plain filter would', () => {
		fc.assert(
			fc.property(rows, filter, fc.boolean(), (list, f, byDay) => {
				const { shard, binning, answer, inPlace } = run(list, f, byDay);
				const net = (but: Parameters<typeof passes>[2], of: (i: number) => boolean) =>
					list.reduce((n, r, i) => (of(i) && passes(r, f, but, inPlace(i), byDay) ? n + r.weight : n), 0);
				for (let k = 0; k <= binning.cols.length; k++) expect(answer.bins[k]).toBe(net('place', (i) => binning.bin[i] === k));
				for (let c = 0; c < CATEGORIES; c++) expect(answer.categories[c]).toBe(net('categories', (i) => list[i].category === c));
				for (let a = 0; a < 3; a++) expect(answer.areas[a]).toBe(net('areas', (i) => list[i].area === a));
				for (let w = 0; w < WEEK_CODES; w++)
					expect(answer.week[w]).toBe(net('week', (i) => weekCode(list[i].start, list[i].precision) === w));
				const { firstDay, days, firstMonth, months } = shard.overview;
				const dayOf = (i: number) =>
					Number.isNaN(list[i].start) ? -1 : list[i].precision === 3 ? -2 : Math.floor(list[i].start / DAY_MS);
				for (let d = 0; d < days; d++) expect(answer.days[d]).toBe(net('days', (i) => dayOf(i) === firstDay + d));
				expect(answer.days[days]).toBe(net('days', (i) => dayOf(i) === -1));
				for (let m = 0; m < months; m++)
					expect(answer.months[m]).toBe(
						net('days', (i) => dayOf(i) === -2 && monthNumber(list[i].start / DAY_MS) === firstMonth + m)
					);
				expect(answer.total).toBe(net(null, () => true));
				expect(answer.rows).toBe(list.filter((r, i) => r.weight !== 0 && passes(r, f, null, inPlace(i), byDay)).length);
			}),
			{ numRuns: 300 }
		);
	});
	it('loses and invents no weight: without a filter every chart adds up to the total', () => {
		fc.assert(
			fc.property(rows, (list) => {
				const { answer } = run(list, EVERYTHING);
				const total = list.reduce((n, r) => n + r.weight, 0);
				expect(answer.total).toBe(total);
				for (const part of [answer.bins, answer.week, answer.categories, answer.areas]) expect(sum(part)).toBe(total);
				expect(sum(answer.days) + sum(answer.months)).toBe(total);
			})
		);
	});
	it('keeps the sum of the chosen categories equal to the total, whatever else is filtered', () => {
		fc.assert(
			fc.property(rows, filter, (list, f) => {
				const { answer } = run(list, f);
				const chosen = answer.categories.filter((_, c) => f.categories === null || f.categories.includes(c));
				expect(sum(chosen)).toBe(answer.total);
			})
		);
	});
	it('adds up over two halves of a dataset, as shards will', () => {
		fc.assert(
			fc.property(rows, filter, fc.nat(60), (list, f, cut) => {
				const whole = run(list, { ...f, place: null }).answer;
				const halves = [list.slice(0, cut), list.slice(cut)].filter((part) => part.length > 0);
				const parts = halves.map((part) => run(part, { ...f, place: null }).answer);
				expect(parts.reduce((n, { total }) => n + total, 0)).toBe(whole.total);
				for (let w = 0; w < WEEK_CODES; w++) expect(parts.reduce((n, { week }) => n + week[w], 0)).toBe(whole.week[w]);
			})
		);
	});
});

it('rows set aside make no hexagon', () => {
	const row = { lon: 0.01, lat: 51.01, start: FIRST, precision: 0, category: 0, area: 0 };
	expect(run([{ ...row, weight: 0 }], EVERYTHING).binning.cols).toHaveLength(0);
	expect(run([{ ...row, weight: 1 }], EVERYTHING).binning.cols).toHaveLength(1);
});

describe('describeBins', () => {
	it('splits the count of each bin by category', () => {
		fc.assert(
			fc.property(rows, filter, (list, f) => {
				const { shard, binning, answer } = run(list, { ...f, categories: null });
				const wanted = Array.from(binning.cols, (_, k) => k).reverse();
				const counts = describeBins(shard, binning, { ...f, categories: null }, wanted);
				wanted.forEach((bin, k) => expect(sum(counts.slice(k * CATEGORIES, (k + 1) * CATEGORIES))).toBe(answer.bins[bin]));
			})
		);
	});
});

describe('weekCode', () => {
	it('knows that 1 January 2024 was a Monday and 31 December 1969 a Wednesday', () => {
		expect(weekCode(Date.UTC(2024, 0, 1, 13, 59), 0)).toBe(13);
		expect(weekCode(Date.UTC(1969, 11, 31, 23), 1)).toBe(2 * 24 + 23);
	});
	it('gives a day no midnight and a month no weekday', () => {
		expect(weekCode(Date.UTC(2024, 0, 2), 2)).toBe(169);
		expect(weekCode(Date.UTC(2024, 0, 1), 3)).toBe(175);
		expect(weekCode(NaN, 0)).toBe(175);
	});
	it('counts days older than 164 years as undated rather than on a wrong day', () => {
		const shard = emptyShard(
			dataset({ rows: 1, importedAt: Date.UTC(2024, 1, 1), dates: [Date.UTC(1700, 0, 1), Date.UTC(2024, 0, 1)] })
		);
		expect(shard.overview.days).toBe(60_000);
		expect(new Date((shard.overview.firstDay + 59_999) * DAY_MS).toISOString()).toBe('2024-01-01T00:00:00.000Z');
	});
});
