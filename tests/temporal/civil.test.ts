import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DAY_MS, dayOfYear, firstOfMonth, monthNumber, yearOf } from '../../src/lib/temporal/civil';

const day = fc.integer({ min: -700_000, max: 3_000_000 }); // the years 54 to 10183

it('knows the year of a day, as the platform’s Date does', () => {
	fc.assert(
		fc.property(day, (day) => {
			expect(yearOf(day)).toBe(new Date(day * DAY_MS).getUTCFullYear());
		}),
		{ numRuns: 2000 }
	);
	for (const [year, month, date] of [
		[2000, 1, 29],
		[2000, 11, 31],
		[2001, 0, 1],
		[1900, 1, 28],
		[1900, 2, 1]
	])
		expect(yearOf(Date.UTC(year, month, date) / DAY_MS)).toBe(year);
});

it('numbers the months from the year 0, and knows the first day of each', () => {
	expect(monthNumber(Date.UTC(2017, 2, 31) / DAY_MS)).toBe(2017 * 12 + 2);
	fc.assert(
		fc.property(day, (day) => {
			const month = monthNumber(day);
			expect(firstOfMonth(month)).toBeLessThanOrEqual(day);
			expect(firstOfMonth(month + 1)).toBeGreaterThan(day);
			expect(monthNumber(firstOfMonth(month))).toBe(month);
		})
	);
});

it('counts the days of a year from 1', () => {
	fc.assert(
		fc.property(day, (day) => {
			const first = Date.UTC(2000, 0) / DAY_MS;
			expect(dayOfYear(first)).toBe(1);
			if (yearOf(day) === yearOf(day + 1)) expect(dayOfYear(day + 1)).toBe(dayOfYear(day) + 1);
		})
	);
});
