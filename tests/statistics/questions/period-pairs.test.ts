import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suggestedLength, wholePeriods } from '$lib/statistics/questions/emerging';
import { periodPairs, weeksOf } from '$lib/statistics/questions/period-pairs';

const day = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
const iso = (n: number) => new Date(n * 86_400_000).toISOString().slice(0, 10);

describe('pairs of periods', () => {
	it('are whole months, four weeks, and halves of the record', () => {
		const pairs = periodPairs(day('2023-01-01'), day('2025-12-30')).map(({ key, before, after }) => [
			key,
			...[...before, ...after].map(iso)
		]);
		expect(pairs).toEqual([
			['year', '2023-12-01', '2024-11-30', '2024-12-01', '2025-11-30'],
			['quarter', '2024-09-01', '2024-11-30', '2025-09-01', '2025-11-30'],
			['weeks', '2025-11-05', '2025-12-02', '2025-12-03', '2025-12-30'],
			['halves', '2023-01-01', '2024-06-30', '2024-07-01', '2025-12-29']
		]);
	});
	it('lie within the record, the later after the earlier, and of days they have as many', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 4000 }), (from, span) => {
				for (const { key, before, after } of periodPairs(from, from + span)) {
					expect(before[0]).toBeGreaterThanOrEqual(from);
					expect(after[1]).toBeLessThanOrEqual(from + span);
					expect(after[0]).toBeGreaterThan(before[1]);
					if (key === 'weeks' || key === 'halves') expect(after[1] - after[0]).toBe(before[1] - before[0]);
				}
			})
		);
		expect(periodPairs(5, 5)).toEqual([]);
	});
	it('give their whole weeks from Monday to Sunday', () => {
		const first = day('2024-01-01'); // a Monday
		const counts = Float64Array.from({ length: 30 }, (_, k) => k);
		expect(weeksOf(counts, first, first + 1, first + 20)).toEqual(Float64Array.of(70, 119));
		expect(weeksOf(counts, first, first, first + 5)).toEqual(new Float64Array(0));
	});
});

describe('periods of emerging hot spots', () => {
	it('are whole ones within the record, the latest where there are many', () => {
		expect(wholePeriods('month', day('2024-01-02'), day('2024-04-29')).map(iso)).toEqual([
			'2024-02-01',
			'2024-03-01',
			'2024-04-01'
		]);
		expect(wholePeriods('4 weeks', day('2024-01-01'), day('2024-03-31')).map(iso)).toEqual(['2024-01-08', '2024-02-05', '2024-03-04', '2024-04-01']); // prettier-ignore
		expect(wholePeriods('week', 0, 5000)).toHaveLength(121);
		expect(wholePeriods('month', 5, 3)).toEqual([]);
	});
	it('are months where ten of them are whole, else shorter, else none', () => {
		expect(suggestedLength(day('2024-01-01'), day('2024-10-31'))).toBe('month');
		expect(suggestedLength(day('2024-01-01'), day('2024-10-30'))).toBe('4 weeks');
		expect(suggestedLength(day('2024-01-01'), day('2024-04-30'))).toBe('week');
		expect(suggestedLength(day('2024-01-01'), day('2024-02-29'))).toBeNull();
	});
});
