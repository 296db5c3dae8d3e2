import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/lib/domain/random';
import { monthAt, monthOf, monthsOf } from '../../src/lib/quality/calendar';
import { gapsIn, oddTimeRows } from '../../src/lib/quality/odd-times';

const DAY = 86_400_000;
const random = seededRandom(3);
const imported = Date.UTC(2021, 5, 1);
const within = (from: number, to: number) => from + Math.floor((random() * (to - from)) / 60_000) * 60_000;
const record = Array.from({ length: 6000 }, () => within(Date.UTC(2018, 0, 1), Date.UTC(2021, 0, 1)));
const run = (times: number[], weight = new Int16Array(times.length).fill(1)) => {
	const start = Float64Array.from(times);
	const months = monthsOf(start);
	return {
		odd: oddTimeRows(start, weight, months, imported),
		start,
		months,
		weight
	};
};

describe('odd times', () => {
	it('finds stand-ins, the future, and strays before the record', () => {
		const { odd } = run([
			...record,
			Date.UTC(1900, 0, 1),
			imported + 40 * DAY,
			Date.UTC(1997, 3, 5),
			NaN,
			Date.UTC(2017, 11, 20)
		]);
		expect([...odd.rows]).toEqual([6000, 6001, 6002, 6004]);
		expect(odd.by.map(({ reason, rows }) => [reason, rows])).toEqual([['stand-in', 1], ['future', 1], ['before-record', 2]]); // prettier-ignore
		expect(odd.record?.map(monthAt)).toEqual([Date.UTC(2018, 0, 1), Date.UTC(2020, 11, 1)]);
	});
	it('leaves a quiet record alone: its months may well be thin', () => {
		const quiet = Array.from({ length: 60 }, (_, i) => Date.UTC(2010, i * 2, 5));
		expect(run(quiet).odd.rows).toHaveLength(0);
	});
	it('1970-01-01 inside a record is a day like any other', () => {
		const old = Array.from({ length: 3000 }, (_, i) => Date.UTC(1969, 0, 1) + (i % 730) * DAY);
		expect(run(old).odd.rows).toHaveLength(0);
	});
	it('passes over rows set aside, and files without times', () => {
		const times = [...record, Date.UTC(1900, 0, 1)];
		expect(
			run(
				times,
				Int16Array.from(times, (_, i) => Number(i < 6000))
			).odd.rows
		).toHaveLength(0);
		expect(run([NaN, NaN]).odd).toMatchObject({ record: null });
	});
	it('finds a missing week and a missing month, and none where there is none', () => {
		const whole = run(record);
		expect(gapsIn(whole.start, whole.weight, whole.months, whole.odd.record!, true)).toEqual({ gaps: [], unfinished: null });
		const missing = run(record.filter((at) => at < Date.UTC(2019, 4, 6) || at >= Date.UTC(2019, 4, 16)));
		const { gaps } = gapsIn(missing.start, missing.weight, missing.months, missing.odd.record!, true);
		expect(gaps).toMatchObject([{ from: Date.UTC(2019, 4, 6), to: Date.UTC(2019, 4, 16), incidents: 0 }]);
		const months = run(record.filter((at) => monthOf(at) !== monthOf(Date.UTC(2019, 4, 6))).map((at) => monthAt(monthOf(at))));
		expect(gapsIn(months.start, months.weight, months.months, months.odd.record!, false).gaps).toMatchObject([
			{ from: Date.UTC(2019, 4, 1), to: Date.UTC(2019, 5, 1) }
		]);
	});
	it('sees a last month that ends too early', () => {
		const short = run(record.filter((at) => at < Date.UTC(2020, 11, 9)));
		const { unfinished } = gapsIn(short.start, short.weight, short.months, short.odd.record!, true);
		expect(unfinished?.share).toBeCloseTo(8 / 31, 10);
		const thin = run(record.filter((at, i) => at < Date.UTC(2020, 11, 1) || i % 3 === 0).map((at) => monthAt(monthOf(at))));
		expect(gapsIn(thin.start, thin.weight, thin.months, thin.odd.record!, false).unfinished?.share).toBeLessThan(0.5);
	});
});
