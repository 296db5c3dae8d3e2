import { describe, expect, it } from 'vitest';
import { timelineBars } from '../../../src/lib/components/models/timeline';
import { isoDay, parseDay } from '../../../src/lib/temporal/civil';

const first = parseDay('2016-01-01'); // a Friday

describe('timelineBars', () => {
	it('draws days while they fit, then weeks from Monday, then months', () => {
		expect(timelineBars(new Float64Array(100), first, false)).toHaveLength(100);
		const weeks = timelineBars(new Float64Array(600), first, false);
		expect(isoDay(weeks[0].to)).toBe('2016-01-04');
		expect(weeks[1].to - weeks[1].from).toBe(7);
		const months = timelineBars(new Float64Array(2000), first, false);
		expect(isoDay(months[1].from)).toBe('2016-02-01');
	});
	it('gives a cut-off week the height of its days, not of its sum', () => {
		for (const { perDay } of timelineBars(new Float64Array(601).fill(4), first, false)) expect(perDay).toBe(4);
	});
	it('spreads what is only known by month over the month', () => {
		const daily = new Float64Array(32);
		daily[0] = 31;
		daily[31] = 29;
		const bars = timelineBars(daily, first, true);
		expect(bars.map(({ perDay }) => perDay)).toEqual([1, 1]);
		expect(isoDay(bars[1].to)).toBe('2016-03-01');
	});
});
