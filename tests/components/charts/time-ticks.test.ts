import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayTicks } from '$lib/components/charts/time-ticks';
import { periodOf } from '$lib/components/charts/series';
import { LANGUAGES } from '$lib/messages/languages';
import { DAY_MS, weekdayOf } from '$lib/temporal/civil';

const WEDNESDAY = Date.UTC(2024, 4, 1);
const days = (ticks: Date[]) => ticks.map((tick) => tick.getTime() / DAY_MS);

describe('the ticks of an axis of days', () => {
	it('begin weeks on Monday, as the weeks that are counted do', () => {
		const ticks = days(dayTicks([WEDNESDAY, WEDNESDAY + 40 * DAY_MS], 5));
		expect([...new Set(ticks.map(weekdayOf))]).toEqual([0]);
		for (const day of ticks) expect(periodOf('week', day)[0]).toBe(day);
	});
	it('are never finer than a day, and lie within', () => {
		const span = fc.tuple(fc.integer({ min: -20_000, max: 30_000 }), fc.integer({ min: 1, max: 20_000 }));
		fc.assert(
			fc.property(span, fc.integer({ min: 2, max: 12 }), ([from, length], about) => {
				const ticks = days(dayTicks([from * DAY_MS, (from + length) * DAY_MS], about));
				expect(ticks.every((day) => Number.isInteger(day) && day >= from && day <= from + length)).toBe(true);
				expect(ticks.length).toBeLessThanOrEqual(3 * about);
				if (length >= about) expect(ticks.length).toBeGreaterThan(0);
			})
		);
	});
	it('suit every language spoken: each begins its week on Monday', () => {
		for (const { locale } of Object.values(LANGUAGES)) {
			const found = new Intl.Locale(locale) as Intl.Locale & {
				weekInfo?: { firstDay: number };
				getWeekInfo?(): { firstDay: number };
			};
			expect([locale, (found.getWeekInfo?.() ?? found.weekInfo)?.firstDay]).toEqual([locale, 1]);
		}
	});
});
