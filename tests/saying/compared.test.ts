import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparedOf } from '$lib/saying/compared';
import { periodsOf } from '$lib/saying/periods';
import type { WholeRecord } from '$lib/saying/record';
import { parseDay } from '$lib/temporal/civil';
import { daysIn, spanOf } from '$lib/temporal/compared-periods';

const monday = parseDay('2015-01-05');
const record = (days: number, each: (day: number) => number = () => 20): WholeRecord => ({
	firstDay: monday,
	days: Float64Array.from({ length: days }, (_, k) => each(k)),
	firstMonth: 0,
	months: []
});
const chosen = fc.option(fc.tuple(fc.integer({ min: -50, max: 1100 }), fc.nat(600)).map(([from, n]) => [monday + from, monday + from + n] as const)); // prettier-ignore
const wished = fc.constantFrom('before' as const, 'year' as const, null);

describe('the times that a map compares', () => {
	it('are the weeks of the sentence, day for day, whatever is chosen and wished for', () => {
		const holed = fc.option(fc.integer({ min: 0, max: 1099 }));
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 1100 }), chosen, wished, holed, (days, dates, against, hole) => {
				const whole = record(days, (day) => (day === hole ? 0 : 20));
				const said = periodsOf(whole, dates, undefined, against);
				if (typeof said === 'string') return;
				const map = comparedOf(whole, dates, undefined, against)!;
				for (const side of ['before', 'after'] as const) {
					expect(daysIn(map[side])).toBe(7 * said[side].length);
					const within = (from: number, to: number) => map[side].some((run) => run[0] <= from && to <= run[1]);
					expect(said[side].every(({ from, to }) => within(from, to))).toBe(true);
				}
				expect(map.against).toBe(said.against);
				if (against) expect(map.against).toBe(against);
			})
		);
	});
	it('leave out weeks with gaps on both sides', () => {
		const map = comparedOf(record(900, (day) => (day === 800 ? 0 : 20)), null)!; // prettier-ignore
		expect(map.after).toHaveLength(2);
		expect(map.before).toHaveLength(2);
		expect(daysIn(map.after)).toBe(51 * 7);
	});
	it('are the days themselves where fewer than two weeks are chosen, of which the sentence says nothing', () => {
		const dates = [monday + 500, monday + 504] as const;
		expect(periodsOf(record(900), dates)).toBe('short');
		const map = comparedOf(record(900), dates)!;
		expect(map.after).toEqual([[monday + 500, monday + 504]]);
		expect(map.before).toEqual([[monday + 136, monday + 140]]);
		expect(comparedOf(record(900), dates, undefined, 'before')!.before).toEqual([[monday + 495, monday + 499]]);
		expect(comparedOf(record(900), [monday + 50, monday + 54])!.against).toBe('before');
	});
	it('are none where nothing lies before, or the record has gaps all over', () => {
		expect(comparedOf(record(900), [monday, monday + 27])).toBeNull();
		expect(comparedOf(record(900), [monday, monday + 3])).toBeNull();
		expect(comparedOf(record(300), null, undefined, 'year')).toBeNull();
		const gap = { gaps: [{ from: monday + 500, to: monday + 600 }], unfinishedFrom: null };
		expect(comparedOf(record(900), [monday + 520, monday + 560], gap)).toBeNull();
	});
	it('are the year that ends the record and the one before, by either wish, where weeks are all whole', () => {
		const [by, before] = ['year' as const, 'before' as const].map((against) => comparedOf(record(7 * 120), null, undefined, against)!); // prettier-ignore
		expect(by.after).toEqual(before.after);
		expect(spanOf(by.before)).toEqual(spanOf(before.before));
	});
});
