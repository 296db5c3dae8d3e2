import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparedPeriods } from '$lib/temporal/compared-periods';

const day = (iso: string) => Date.parse(`${iso}T00:00Z`) / 86_400_000;
const iso = ([from, to]: [number, number]) => [from, to].map((d) => new Date(d * 86_400_000).toISOString().slice(0, 10));

describe('the periods that are compared', () => {
	const [first, last] = [day('2023-01-01'), day('2025-12-31')];
	it('are the last 52 weeks and those before them, when none is shown', () => {
		for (const against of ['before', 'year'] as const) {
			const found = comparedPeriods(first, last, null, against, false)!;
			expect(iso(found.after)).toEqual(['2025-01-02', '2025-12-31']);
			expect(iso(found.before)).toEqual(['2024-01-04', '2025-01-01']);
		}
	});
	it('are the later half of short data and the earlier one', () => {
		const found = comparedPeriods(day('2025-01-01'), day('2025-03-01'), null, 'before', false)!;
		expect(iso(found.after)).toEqual(['2025-01-31', '2025-03-01']);
		expect(iso(found.before)).toEqual(['2025-01-01', '2025-01-30']);
		expect(comparedPeriods(day('2025-01-01'), day('2025-03-01'), null, 'year', false)).toBeNull();
	});
	it('begin on the same weekday, 52 weeks apart', () => {
		const found = comparedPeriods(first, last, [day('2025-06-02'), day('2025-06-15')], 'year', false)!;
		expect(iso(found.before)).toEqual(['2024-06-03', '2024-06-16']);
	});
	it('are whole months where the data know no more', () => {
		const found = comparedPeriods(first, last, [day('2025-05-01'), day('2025-06-30')], 'before', true)!;
		expect(iso(found.before)).toEqual(['2025-03-01', '2025-04-30']);
		expect(iso(comparedPeriods(first, last, null, 'year', true)!.before)).toEqual(['2024-01-01', '2024-12-31']);
	});
	it('never overlap, lie within the data, and are null where nothing lies before', () => {
		const some = fc.tuple(fc.nat(900), fc.nat(900)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as [number, number]);
		fc.assert(
			fc.property(some, fc.option(some), fc.constantFrom('before', 'year'), fc.boolean(), (data, shown, against, months) => {
				const found = comparedPeriods(data[0], data[1], shown, against, months);
				if (!found) return;
				const { before, after } = found;
				expect(before[0]).toBeLessThanOrEqual(before[1]);
				expect(after[0]).toBeLessThanOrEqual(after[1]);
				expect(before[1]).toBeLessThan(after[0]);
				expect(before[0]).toBeGreaterThanOrEqual(data[0]);
				expect(after[1]).toBeLessThanOrEqual(data[1]);
			})
		);
	});
});
