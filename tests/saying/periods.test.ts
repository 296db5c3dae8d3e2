import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDay, weekdayOf } from '$lib/temporal/civil';
import { blocksOf } from '$lib/saying/blocks';
import { countsOf, periodsOf, type KnownFaults, type Periods } from '$lib/saying/periods';
import { missingDays, type WholeRecord } from '$lib/saying/record';

const monday = parseDay('2015-01-05');
/** So many a day over so many days from a Monday. */
const record = (days: number, each: (day: number) => number = () => 20, firstDay = monday): WholeRecord => ({
	firstDay,
	days: Float64Array.from({ length: days }, (_, k) => each(k)),
	firstMonth: 0,
	months: []
});
const found = (...asked: Parameters<typeof periodsOf>): Periods => {
	const periods = periodsOf(...asked);
	if (typeof periods === 'string') throw new Error(periods);
	return periods;
};

describe('which weeks are compared', () => {
	it('are the last 52 whole weeks, with the same weeks 364 days earlier', () => {
		const { after, before, against, unit, leftOut } = found(record(900), null);
		expect([after.length, before.length, against, unit, leftOut]).toEqual([52, 52, 'year', 'week', []]);
		expect(after.map(({ from }, i) => from - before[i].from)).toEqual(new Array(52).fill(364));
		expect(weekdayOf(after[0].from)).toBe(0);
		expect(after[51].to).toBe(monday + 7 * Math.floor(900 / 7) - 1);
	});
	it('are fewer where the record is shorter than two years, and the weeks before where it is hardly one', () => {
		expect(found(record(7 * 70), null)).toMatchObject({ against: 'year', after: { length: 18 } });
		const short = found(record(7 * 30), null);
		expect(short).toMatchObject({ against: 'before', after: { length: 15 }, before: { length: 15 } });
		expect(short.before[14].to + 1).toBe(short.after[0].from);
		expect(periodsOf(record(10), null)).toBe('nothing-before');
		expect(periodsOf(record(0), null)).toBe('no-dates');
	});
	it('end where the chosen dates end, in whole weeks within them', () => {
		const from = monday + 500;
		const { after, against } = found(record(900), [from, from + 29]);
		expect([after.length, after[0].from, after[3].to, against]).toEqual([4, from + 2, from + 29, 'year']);
		expect(periodsOf(record(900), [from, from + 10])).toBe('short');
		expect(found(record(900), [monday + 100, monday + 127])).toMatchObject({ against: 'before', after: { length: 4 } });
		expect(periodsOf(record(900), [monday, monday + 27])).toBe('nothing-before');
	});
	it('hold no unfinished end, and say so', () => {
		const late = found(
			record(900, (day) => (day >= 128 * 7 - 14 ? 5 : 20)),
			null
		);
		expect(late.leftOut).toEqual([{ kind: 'unfinished', units: 2, by: 'level' }]);
		expect(late.after[51].to).toBe(monday + 126 * 7 - 1);
		const faults: KnownFaults = { gaps: [], unfinishedFrom: monday + 880 };
		expect(found(record(900), null, faults).leftOut).toEqual([{ kind: 'unfinished', units: 3, by: 'report' }]);
	});
	it('hold a last week that is quiet every year', () => {
		const quiet = found(
			record(128 * 7, (day) => ((day >= 75 * 7 && day < 76 * 7) || day >= 127 * 7 ? 5 : 20)),
			null
		);
		expect(quiet).toMatchObject({ leftOut: [], after: { length: 52 } });
	});
	it('hold no days that are missing from the record, on either side', () => {
		const holes = record(900, (day) => (day === 400 || day === 800 ? 0 : 20));
		expect([...missingDays(holes)]).toEqual([monday + 400, monday + 800]);
		const { after, before, leftOut } = found(holes, null);
		expect(leftOut).toEqual([{ kind: 'missing', units: 2 }]);
		expect([after.length, before.length]).toEqual([50, 50]);
		const told = found(record(900), null, { gaps: [{ from: monday + 850, to: monday + 860 }], unfinishedFrom: null });
		expect(told.leftOut).toEqual([{ kind: 'missing', units: 2 }]);
	});
	it('are not led astray by one mistyped year', () => {
		const { after } = found(
			record(3000, (day) => (day < 900 ? 20 : day === 2990 ? 1 : 0)),
			null
		);
		expect(after[51].to).toBe(monday + 7 * Math.floor(900 / 7) - 1);
	});
	it('are months where the record gives no more', () => {
		const monthly: WholeRecord = { firstDay: monday, days: [], firstMonth: 12 * 2015, months: new Array(30).fill(100) };
		const { unit, after, before } = found(monthly, null);
		expect([unit, after.length, after[11].to, before[0].from]).toEqual([
			'month',
			12,
			parseDay('2017-06-30'),
			parseDay('2015-07-01')
		]);
		expect([...countsOf(monthly, after)]).toEqual(new Array(12).fill(100));
	});
	it('are months of the record: one mistyped date makes no month after it or before it', () => {
		const monthly = (months: number[]): WholeRecord => ({ firstDay: monday, days: [], firstMonth: 12 * 2015, months });
		const many = (n: number, each: number) => new Array<number>(n).fill(each);
		const compared = (months: number[]) => {
			const { after, before, against } = found(monthly(months), null);
			const record = monthly(months);
			return [after[after.length - 1].to, [...countsOf(record, before)], [...countsOf(record, after)], against];
		};
		const year = many(12, 1000);
		expect(compared([...many(36, 1000), ...many(11, 0), 1])).toEqual([parseDay('2017-12-31'), year, year, 'year']);
		expect(compared([1, ...many(11, 0), ...many(36, 1000)])).toEqual([parseDay('2018-12-31'), year, year, 'year']);
		const two = many(2, 1000);
		expect(compared([...many(20, 1), ...many(14, 1000)])).toEqual([parseDay('2017-10-31'), two, two, 'year']);
		// Little in each month is no tail.
		expect(compared(many(24, 2))).toEqual([parseDay('2016-12-31'), many(12, 2), many(12, 2), 'year']);
	});
	it('are as many on both sides, whole and apart, whatever is chosen', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 1100 }),
				fc.option(fc.tuple(fc.integer({ min: -50, max: 1100 }), fc.nat(600))),
				(days, chosen) => {
					const periods = periodsOf(record(days), chosen && [monday + chosen[0], monday + chosen[0] + chosen[1]]);
					if (typeof periods === 'string') return;
					const { after, before } = periods;
					expect(after.length).toBe(before.length);
					for (const { from, to } of [...after, ...before]) {
						expect(to - from).toBe(6);
						expect(from >= monday && to < monday + days).toBe(true);
					}
					expect(before[before.length - 1].to).toBeLessThan(after[0].from);
					const blocks = blocksOf(periods);
					for (const block of blocks ?? []) expect(block.after.to - block.after.from).toBe(block.before.to - block.before.from);
				}
			)
		);
	});
});
