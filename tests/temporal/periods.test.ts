import { describe, expect, it } from 'vitest';
import { dayOfYear, isoDay, monthStart, parseDay, weekdayOf } from '$lib/temporal/civil';
import { periodEdges, wholePeriods } from '$lib/temporal/periods';

describe('civil days', () => {
	it('know their weekday, month and place in the year', () => {
		const day = parseDay('2017-03-01'); // a Wednesday
		expect(weekdayOf(day)).toBe(2);
		expect(isoDay(monthStart(day, -1))).toBe('2017-02-01');
		expect(isoDay(monthStart(day, 10))).toBe('2018-01-01');
		expect(dayOfYear(day)).toBe(60);
		expect(weekdayOf(-1)).toBe(2); // 1969-12-31, a Wednesday
		expect(parseDay('2017-3-1')).toBeNaN();
	});
});
describe('periods', () => {
	it('begin weeks on Mondays and months on their first', () => {
		const start = parseDay('2016-01-01'); // a Friday
		expect(periodEdges('week', start, 20)).toEqual([3, 10, 17]);
		expect(periodEdges('month', start, 62)).toEqual([0, 31, 60]);
		expect(periodEdges('month', start + 1, 62)).toEqual([30, 59]);
		expect(periodEdges('shift', start, 3)).toEqual([0, 1, 2, 3]);
	});
	it('are forecast from the start of the period `gap` before', () => {
		expect(wholePeriods([3, 10, 17], 0)).toEqual([
			{ start: 3, end: 10, asOf: 3 },
			{ start: 10, end: 17, asOf: 10 }
		]);
		expect(wholePeriods([3, 10, 17], 1)[1]).toEqual({ start: 10, end: 17, asOf: 3 });
	});
});
