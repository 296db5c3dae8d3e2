import { describe, expect, it } from 'vitest';
import { firstOfMonth, monthNumber, parseDay } from '$lib/temporal/civil';
import { wholeSpan } from '$lib/saying/periods';
import { periodPairs } from '$lib/statistics/questions/period-pairs';

const first = parseDay('2020-01-01');
const last = parseDay('2023-12-31');
/** Fifty a day from 2020 to 2023, and what `change` makes of it. */
function daily(until: number, change: (day: number, k: number) => number | undefined = () => undefined) {
	const days = Float64Array.from({ length: until - first + 1 }, (_, k) => change(first + k, k) ?? (first + k <= last ? 50 : 0));
	return { firstDay: first, days, firstMonth: monthNumber(first), months: [] };
}

describe('what is recorded whole', () => {
	it('ends where the record does, not at one mistyped date', () => {
		const record = daily(parseDay('2024-12-15'), (day) => (day === parseDay('2024-12-15') ? 1 : undefined));
		const span = wholeSpan(record)!;
		expect(span).toEqual({ from: first, to: last });
		expect(periodPairs(span.from, span.to)[0].after).toEqual([parseDay('2023-01-01'), last]);
	});
	it('is all of a record without faults, its last days that make no week too', () => {
		expect(wholeSpan(daily(last))).toEqual({ from: first, to: last });
	});
	it('ends before the days that reports will still fill, as the quality report or the level says', () => {
		const faults = { gaps: [], unfinishedFrom: parseDay('2023-12-01') };
		expect(wholeSpan(daily(last), faults)!.to).toBeLessThan(parseDay('2023-12-01'));
		expect(wholeSpan(daily(last), faults)!.to).toBeGreaterThan(parseDay('2023-11-23'));
		const thin = daily(last, (day) => (day > parseDay('2023-12-10') ? 5 : undefined));
		expect(wholeSpan(thin)!.to).toBe(parseDay('2023-12-10'));
	});
	it('is whole months where no more is known', () => {
		const firstMonth = monthNumber(first);
		const record = { firstDay: first, days: new Float64Array(1400), firstMonth, months: new Float64Array(48).fill(900) };
		expect(wholeSpan(record)).toEqual({ from: first, to: firstOfMonth(firstMonth + 48) - 1 });
	});
	it('is nothing where nothing is recorded, or nothing yet in full', () => {
		expect(wholeSpan({ ...daily(last), days: [] })).toBeNull();
		expect(wholeSpan(daily(last), { gaps: [], unfinishedFrom: first })).toBeNull();
	});
});
