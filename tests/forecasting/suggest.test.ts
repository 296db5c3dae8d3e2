import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastCompleteDay, periodsFor, suggestCuts } from '$lib/forecasting/suggest';
import { isoDay, parseDay } from '$lib/temporal/civil';
import { PERIODS } from '$lib/temporal/periods';

describe('suggested cut dates', () => {
	it('are the first of a month where the record is long', () => {
		const { trainTo, validTo, testTo } = suggestCuts(parseDay('2016-01-01'), parseDay('2017-08-31'), 'week');
		expect([trainTo, validTo, testTo].map(isoDay)).toEqual(['2017-01-01', '2017-03-01', '2017-09-01']);
	});
	it('stand in order within the record, whatever its length', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 14_000, max: 20_000 }),
				fc.integer({ min: 120, max: 6000 }),
				fc.constantFrom(...PERIODS),
				(first, days, period) => {
					const { trainTo, validTo, testTo } = suggestCuts(first, first + days - 1, period);
					expect(first).toBeLessThan(trainTo);
					expect(trainTo).toBeLessThan(validTo);
					expect(validTo).toBeLessThan(testTo);
					expect(testTo).toBe(first + days);
				}
			)
		);
	});
});

describe('the last complete day', () => {
	const usual = Array.from({ length: 60 }, (_, d) => 100 + (d % 7));
	it('is the last one when it looks like the others', () => expect(lastCompleteDay(usual)).toBe(59));
	it('leaves out days at the end that lag behind', () => expect(lastCompleteDay([...usual, 30, 12, 1])).toBe(59));
	it('does not mistake a quiet place for a lag', () => expect(lastCompleteDay([...usual.map(() => 2), 0])).toBe(60));
});

it('offers no period finer than the times are known', () => {
	expect(periodsFor('minute')).toEqual(['shift', 'day', 'week', 'month']);
	expect(periodsFor('day')).toEqual(['day', 'week', 'month']);
	expect(periodsFor('month')).toEqual(['month']);
});
