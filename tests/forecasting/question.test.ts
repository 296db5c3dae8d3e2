import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { isoDay, parseDay } from '../../src/lib/temporal/civil';
import { PERIODS } from '../../src/lib/temporal/periods';
import { nextPeriod, suggestGap, WIDEST_GAP } from '../../src/lib/forecasting/question';
import { aheadWords, cellWords, kindWords, periodWords, spanWords } from '../../src/lib/forecasting/question-words';

const first = parseDay('2016-01-01');
const testTo = parseDay('2017-09-01'); // data to 31 August, a Thursday

describe('nextPeriod', () => {
	it('is the week after the last whole one', () => {
		const { start, end, asOf } = nextPeriod('week', first, testTo, 0);
		expect([isoDay(asOf), isoDay(start), isoDay(end)]).toEqual(['2017-08-28', '2017-08-28', '2017-09-04']);
	});
	it('lies as many whole periods later as the gap says', () => {
		expect(isoDay(nextPeriod('week', first, testTo, 1).start)).toBe('2017-09-04');
		expect(isoDay(nextPeriod('day', first, testTo, 2).start)).toBe('2017-09-03');
		const month = nextPeriod('month', first, testTo, 1);
		expect([isoDay(month.start), isoDay(month.end)]).toEqual(['2017-10-01', '2017-11-01']);
	});
	it('counts shifts in thirds of a day', () => {
		const { start, end } = nextPeriod('shift', first, testTo, 1);
		expect(start - testTo).toBeCloseTo(1 / 3, 9);
		expect(end - start).toBeCloseTo(1 / 3, 9);
	});
});

describe('suggestGap', () => {
	it('leads to the first period that has not begun when the record ended lately', () => {
		fc.assert(
			fc.property(fc.constantFrom(...PERIODS), fc.double({ min: 0, max: 6, noNaN: true }), (period, periodsAgo) => {
				const days = { shift: 1 / 3, day: 1, week: 7, month: 30 }[period];
				const today = nextPeriod(period, first, testTo, 0).asOf + periodsAgo * days;
				const { gap, old } = suggestGap(period, first, testTo, today);
				expect(old).toBe(false);
				expect(nextPeriod(period, first, testTo, gap).start).toBeGreaterThan(today);
				if (gap > 0) expect(nextPeriod(period, first, testTo, gap - 1).start).toBeLessThanOrEqual(today);
			})
		);
	});
	it('is none for a record that ended years ago', () => {
		expect(suggestGap('week', first, testTo, parseDay('2026-01-01'))).toEqual({ gap: 0, old: true });
	});
	it('never passes the widest', () => {
		expect(suggestGap('day', first, testTo, testTo + 8).gap).toBeLessThanOrEqual(WIDEST_GAP);
	});
});

describe('words', () => {
	const day = parseDay;
	it.each([
		['week', day('2017-09-04'), day('2017-09-11'), '4–10 Sept 2017'],
		['week', day('2017-08-28'), day('2017-09-04'), '28 Aug – 3 Sept 2017'],
		['month', day('2017-09-01'), day('2017-10-01'), 'September 2017'],
		['day', day('2017-09-04'), day('2017-09-05'), 'Mon, 4 Sept 2017'],
		['shift', day('2017-09-04') + 2 / 3, day('2017-09-05'), 'Mon, 4 Sept 2017, 16:00–24:00']
	] as const)('name a %s', (period, start, end, words) => {
		expect(periodWords(period, start, end).replaceAll('Sept', 'Sep')).toBe(words.replaceAll('Sept', 'Sep'));
	});
	it('say how far ahead', () => {
		expect(aheadWords('week', 0)).toBe('one week ahead');
		expect(aheadWords('week', 1)).toBe('two weeks ahead');
		expect(aheadWords('shift', 2)).toBe('three 8-hour shifts ahead');
	});
	it('name cells and kinds', () => {
		expect(cellWords({ shape: 'hexagon', size: 1500 })).toBe('1.5 km hexagons');
		expect(cellWords({ shape: 'square', size: 250 }, 1)).toBe('250 m square');
		expect(kindWords(null)).toBe('all kinds');
		expect(kindWords(['THEFT', 'Assault'])).toBe('theft and assault');
		expect(kindWords(['A', 'THEFT', 'BATTERY', 'ARSON'])).toBe('A, theft and 2 other kinds');
		expect(spanWords(day('2016-12-30'), day('2017-01-02'))).toMatch(/30 Dec 2016 – 2 Jan 2017/);
	});
});
