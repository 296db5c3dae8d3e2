import { describe, expect, it } from 'vitest';
import { SeriesKnown } from '$lib/forecasting/joins-series';

const series = (values: number[], day = values.map((_, k) => 100 + k)) =>
	new SeriesKnown({ name: 'rain', day: Float64Array.from(day), values: Float64Array.from(values) });

describe('SeriesKnown', () => {
	it('knows yesterday and the week before, not today', () => {
		expect(series([1, 2, 3, 4, 5, 6, 7, 8, 9]).before(108)).toEqual([8, 5]); // days 101 to 107
	});
	it('passes over days without a value', () => {
		expect(series([4, NaN, 2, NaN]).before(104)).toEqual([2, 3]);
		expect(series([4, 2], [100, 102]).before(103)).toEqual([2, 3]);
	});
	it('falls back to the mean of all that was known when the last value is older than a week', () => {
		expect(series([1, 3]).before(120)).toEqual([2, 2]);
	});
	it('says 0 before anything was known, and of an empty series', () => {
		expect(series([5]).before(100)).toEqual([0, 0]);
		expect(series([]).before(100)).toEqual([0, 0]);
	});
	it('knows what share of some days it covers', () => {
		expect(series([1, NaN, 3, 4]).covers(98, 104)).toBeCloseTo(0.5);
		expect(series([]).covers(1, 2)).toBe(0);
	});
});
