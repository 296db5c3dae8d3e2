import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarBlocks, dayAt, missingDays } from '../../../src/lib/components/charts/calendar';
import { parseDay } from '../../../src/lib/temporal/civil';

describe('the calendar', () => {
	it('has weeks from Monday', () => {
		const [block] = calendarBlocks(parseDay('2023-03-01'), parseDay('2023-03-09'), false);
		expect(block.year).toBe(2023);
		expect(dayAt(block, 0, 6)).toBe(parseDay('2023-01-01')); // a Sunday, alone in its week
		expect(dayAt(block, 0, 5)).toBeNull(); // 2022
		expect(dayAt(block, 1, 0)).toBe(parseDay('2023-01-02'));
		expect(dayAt(block, 52, 6)).toBe(parseDay('2023-12-31'));
		expect(block.weeks).toBe(53);
		expect(block.months[2]).toEqual({ month: 2, week: 10 }); // 6 March is the first Monday of March, in the eleventh column
	});
	it('holds each day once, in years or in halves', () => {
		fc.assert(
			fc.property(fc.integer({ min: -4000, max: 30_000 }), fc.nat(900), fc.boolean(), (first, length, halves) => {
				const seen: number[] = [];
				for (const block of calendarBlocks(first, first + length, halves))
					for (let week = 0; week < block.weeks; week++)
						for (let weekday = 0; weekday < 7; weekday++) {
							const day = dayAt(block, week, weekday);
							if (day !== null && day >= first && day <= first + length) seen.push(day);
						}
				expect(seen).toEqual(Array.from({ length: length + 1 }, (_, k) => first + k));
			}),
			{ numRuns: 40 }
		);
	});
	it('tells days of which the file holds nothing from quiet days', () => {
		const busy = new Float64Array(90).fill(60);
		busy.fill(0, 40, 45);
		expect([...missingDays(busy)].flatMap((one, day) => (one ? [day] : []))).toEqual([40, 41, 42, 43, 44]);
		const quiet = Float64Array.from({ length: 90 }, (_, day) => day % 3);
		expect(missingDays(quiet).includes(1)).toBe(false);
	});
});
