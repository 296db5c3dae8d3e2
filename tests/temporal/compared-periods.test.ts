import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthStart } from '$lib/temporal/civil';
import { comparedDays, daysIn, spanOf, type DayRange } from '$lib/temporal/compared-periods';

const day = (iso: string) => Date.parse(`${iso}T00:00Z`) / 86_400_000;
const iso = (times: readonly DayRange[]) => spanOf(times).map((d) => new Date(d * 86_400_000).toISOString().slice(0, 10));

describe('a short stretch of days', () => {
	const [first, last] = [day('2023-01-01'), day('2025-12-31')];
	it('is compared from the same weekday on, 52 weeks earlier, or with the days just before', () => {
		const shown = [day('2025-06-02'), day('2025-06-08')] as const;
		expect(iso(comparedDays(first, last, shown, 'year', false)!.before)).toEqual(['2024-06-03', '2024-06-09']);
		expect(iso(comparedDays(first, last, shown, 'before', false)!.before)).toEqual(['2025-05-26', '2025-06-01']);
	});
	it('is whole months where the data know no more', () => {
		const found = comparedDays(first, last, [day('2025-05-01'), day('2025-06-30')], 'before', true)!;
		expect(iso(found.before)).toEqual(['2025-03-01', '2025-04-30']);
	});
	it('never overlaps, lies within the data, and is null where nothing lies before', () => {
		const some = fc.tuple(fc.nat(900), fc.nat(900)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as [number, number]);
		fc.assert(
			fc.property(some, some, fc.constantFrom('before', 'year'), fc.boolean(), (data, shown, against, months) => {
				const found = comparedDays(data[0], data[1], shown, against, months);
				if (!found) return;
				const [before, after] = [spanOf(found.before), spanOf(found.after)];
				expect(before[0]).toBeLessThanOrEqual(before[1]);
				expect(after[0]).toBeLessThanOrEqual(after[1]);
				expect(before[1]).toBeLessThan(after[0]);
				expect(before[0]).toBeGreaterThanOrEqual(data[0]);
				expect(after[1]).toBeLessThanOrEqual(months ? monthStart(data[1], 1) - 1 : data[1]);
				if (!months) return;
				expect([monthStart(after[0]), monthStart(after[1] + 1)]).toEqual([after[0], after[1] + 1]);
				expect(monthStart(before[1] + 1)).toBe(before[1] + 1);
			})
		);
	});
});

it('days of several stretches leave out what lies between', () => {
	expect(daysIn([[0, 6], [14, 20]])).toBe(14); // prettier-ignore
	expect(spanOf([[0, 6], [14, 20]])).toEqual([0, 20]); // prettier-ignore
});
