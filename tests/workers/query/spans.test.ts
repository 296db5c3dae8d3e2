import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aggregate, aggregatesOf, countAll, failures } from '../../../workers/query/aggregate';
import { DAY_MS } from '$lib/temporal/civil';
import { complete, emptyShard, fill, weekCode } from '../../../workers/query/shard';
import { spansOf, type SpanSums } from '../../../workers/query/spans';
import { hasTwoTimes } from '../../../src/lib/domain/dataset';
import { EVERYTHING, HOUR_UNKNOWN, WEEK_CODES, type Filter } from '../../../src/lib/domain/exploration';
import { binHexagons } from '../../../src/lib/spatial/bin';
import { dataset } from './dataset';

const HOUR_MS = 3_600_000;
const FIRST = Date.UTC(2024, 0, 1); // a Monday
interface Row {
	start: number;
	end: number;
	precision: number;
	weight: number;
	category: number;
}
function shardOf(list: Row[], withEnds = true) {
	const record = dataset({ rows: list.length, categories: ['a', 'b'], dates: [FIRST, FIRST + 20 * DAY_MS] });
	const shard = emptyShard(record);
	const float = (of: (row: Row) => number) => Float64Array.from(list, of);
	fill(shard, 0, {
		lon: float(() => NaN),
		lat: float(() => NaN),
		start: float(({ start }) => start),
		...(withEnds && { end: float(({ end }) => end) }),
		precision: Uint8Array.from(list, ({ precision }) => precision),
		category: Uint16Array.from(list, ({ category }) => category),
		weight: Int16Array.from(list, ({ weight }) => weight)
	});
	return complete(shard);
}
function ask(list: Row[], filter: Filter, spread: boolean, withEnds = true) {
	const shard = shardOf(list, withEnds);
	return aggregate(shard, binHexagons(shard.x, shard.y, 500, shard.core), filter, null, { spread });
}
const UNIT = [0, HOUR_MS, DAY_MS];
/** Minute by minute; from the words of the contract. */
function brute(list: Row[], passes: (row: Row) => boolean): { week: Float64Array; days: Float64Array } {
	const week = new Float64Array(WEEK_CODES);
	const days = new Float64Array(22);
	for (const row of list.filter(passes)) {
		const { start, end, precision, weight } = row;
		if (!(end > start) || precision === 3) {
			week[weekCode(start, precision)] += weight;
			const day = Math.floor((start - FIRST) / DAY_MS);
			if (precision < 3) days[day >= 0 && day < 21 ? day : 21] += weight;
			continue;
		}
		const minutes = (end - start + UNIT[precision]) / 60_000;
		for (let m = 0; m < minutes; m++) {
			const at = start + m * 60_000;
			week[weekCode(at, precision)] += weight / minutes;
			days[Math.min(Math.floor((at - FIRST) / DAY_MS), 20)] += weight / minutes;
		}
	}
	return { week, days };
}
const row: fc.Arbitrary<Row> = fc
	.record({
		hour: fc.integer({ min: 0, max: 480 }),
		minute: fc.nat(59),
		length: fc.oneof(fc.constant(0), fc.nat(600), fc.nat(9000)),
		precision: fc.constantFrom(0, 0, 1, 2, 3),
		weight: fc.constantFrom(1, 1, -1, 3, 0),
		category: fc.nat(1)
	})
	.map(({ hour, minute, length, precision, weight, category }) => {
		const unit = [60_000, HOUR_MS, DAY_MS, DAY_MS][precision];
		const whole = (moment: number) => FIRST + Math.floor((moment - FIRST) / unit) * unit;
		const start = whole(FIRST + hour * HOUR_MS + minute * 60_000);
		return { start, end: whole(start + length * 60_000), precision, weight, category };
	});
const rows = fc.array(row, { minLength: 1, maxLength: 12 });

describe('uncertain times', () => {
	it('are spread over the hours, weekdays and days in which they may lie, under every filter but the chart’s own', () => {
		fc.assert(
			fc.property(
				rows,
				fc.option(fc.subarray([9, 10, 11, 22, 23])),
				fc.option(fc.nat(1).map((kind) => [kind])),
				(list, hours, categories) => {
					const days: Filter['days'] = [FIRST / DAY_MS + 2, FIRST / DAY_MS + 9];
					const answer = ask(list, { ...EVERYTHING, hours, categories, days }, true);
					const kind = ({ category }: Row) => categories === null || categories.includes(category);
					const inDays = ({ start, precision }: Row) =>
						precision < 3 && start >= FIRST + 2 * DAY_MS && start < FIRST + 10 * DAY_MS;
					const inHours = ({ start, precision }: Row) =>
						!hours || (precision < 2 && hours.includes(new Date(start).getUTCHours()));
					const byWeek = brute(list, (r) => kind(r) && inDays(r)).week;
					const byDay = brute(list, (r) => kind(r) && inHours(r)).days;
					answer.week.forEach((n, code) => expect(n).toBeCloseTo(byWeek[code], 4));
					answer.days.forEach((n, day) => expect(n).toBeCloseTo(byDay[day], 4));
				}
			),
			{ numRuns: 60 }
		);
	});
	it('keep the sum of weights, and change nothing but the week and the days', () => {
		fc.assert(
			fc.property(rows, (list) => {
				const [spread, plain] = [ask(list, EVERYTHING, true), ask(list, EVERYTHING, false)];
				const total = (values: Float64Array) => values.reduce((a, b) => a + b, 0);
				expect(total(spread.week)).toBe(total(plain.week));
				expect(total(spread.days)).toBe(total(plain.days));
				expect({ ...spread, week: 0, days: 0 }).toEqual({ ...plain, week: 0, days: 0 });
			})
		);
	});
	it('give the same bits whether all are spread anew or only those that come in and go out', () => {
		const day = fc.integer({ min: FIRST / DAY_MS, max: FIRST / DAY_MS + 20 });
		const move: fc.Arbitrary<Partial<Filter>> = fc.oneof(
			fc.record({ categories: fc.option(fc.nat(1).map((kind) => [kind])) }),
			fc.record({ days: fc.option(fc.tuple(day, day).map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)])) }),
			fc.record({ hours: fc.option(fc.subarray([0, 6, 9, 10, 11, 22, 23])) })
		);
		const asked = fc.array(fc.record({ move, spread: fc.boolean() }), { minLength: 2, maxLength: 8 });
		let again = 0;
		fc.assert(
			fc.property(fc.array(row, { minLength: 8, maxLength: 60 }), asked, (list, questions) => {
				const shard = shardOf(list);
				const binning = binHexagons(shard.x, shard.y, 500, shard.core);
				const kept: { spread?: SpanSums } = {};
				let filter = EVERYTHING;
				for (const { move, spread } of questions) {
					filter = { ...filter, ...move };
					const fails = failures(shard, filter);
					const counted = { sums: countAll(shard, binning, fails, null), fails, outside: null };
					const before = kept.spread;
					expect(aggregatesOf(counted, shard, spread, kept)).toEqual(aggregatesOf(counted, shard, spread));
					again += +(spread && before !== undefined && kept.spread === before);
				}
			}),
			{ numRuns: 60 }
		);
		expect(again).toBeGreaterThan(20); // not all were beginnings
	});
	it('are said: how many of those shown are known no better than to an hour', () => {
		const at = (length: number, category: number) => ({ start: FIRST, end: FIRST + length * HOUR_MS, precision: 0, weight: 1, category }); // prettier-ignore
		const list = [at(0, 0), at(1, 0), at(1.5, 0), at(30, 1)];
		expect(ask(list, EVERYTHING, false).uncertain).toBe(2);
		expect(ask(list, { ...EVERYTHING, categories: [0] }, false).uncertain).toBe(1);
	});
	it('known to the day stay without an hour', () => {
		const { week } = ask([{ start: FIRST, end: FIRST + DAY_MS, precision: 2, weight: 1, category: 0 }], EVERYTHING, true);
		expect([week[HOUR_UNKNOWN], week[HOUR_UNKNOWN + 1]]).toEqual([0.5, 0.5]);
	});
	it('cost nothing where the file has one time only', () => {
		expect(hasTwoTimes({ mapping: { time: {}, end: null } })).toBe(false);
		expect(hasTwoTimes({ mapping: undefined })).toBe(false);
		expect(hasTwoTimes({ mapping: { end: { column: 'until' } } })).toBe(true);
		const moment = { start: FIRST, end: FIRST, precision: 0, weight: 1, category: 0 };
		expect(shardOf([moment]).spans).toBeNull();
		expect(shardOf([moment], false).spans).toBeNull();
		const own = Float64Array.of(FIRST);
		expect(spansOf(0, { start: own, end: own, precision: new Uint8Array(1), weight: Int16Array.of(1) }).row).toHaveLength(0);
	});
});
