import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { periodOf, seriesOf } from '../../../src/lib/components/charts/series';
import { byHour, byWeekday, weekTotals } from '../../../src/lib/components/charts/week';
import type { Overview } from '../../../src/lib/domain/exploration';

const DAY_MS = 86_400_000;
const dayOf = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / DAY_MS;
function overview(from: string, days: number): Overview {
	const first = new Date(dayOf(from) * DAY_MS);
	const last = new Date((dayOf(from) + days - 1) * DAY_MS);
	const month = (date: Date) => date.getUTCFullYear() * 12 + date.getUTCMonth();
	return {
		dataset: 'x',
		rows: 1,
		bounds: null,
		firstDay: dayOf(from),
		days,
		firstMonth: month(first),
		months: month(last) - month(first) + 1,
		area: null
	};
}
const none = (o: Overview) => new Float64Array(o.months);

describe('seriesOf', () => {
	it('loses nothing: points, what comes before them and what has no date add up', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 3000 }), fc.integer({ min: 1, max: 400 }), (days, step) => {
				const o = overview('2012-02-27', days);
				const values = Float64Array.from({ length: days + 1 }, (_, k) => (k % step === 0 ? 3 : 1));
				const { points, before, undated } = seriesOf(o, { days: values, months: none(o) });
				const drawn = points.reduce((n, point) => n + point.value, 0);
				expect(drawn + before + undated).toBe(values.reduce((a, b) => a + b, 0));
			})
		);
	});
	it('draws days for a season, weeks for some years, months for more', () => {
		const unit = (days: number) => {
			const o = overview('2016-01-01', days);
			return seriesOf(o, { days: new Float64Array(days + 1).fill(1), months: none(o) }).unit;
		};
		expect([unit(90), unit(609), unit(3652)]).toEqual(['day', 'week', 'month']);
	});
	it('marks the weeks that the data begins and ends in as partial', () => {
		const o = overview('2016-01-01', 609); // Friday to Thursday 31 August 2017
		const { points } = seriesOf(o, { days: new Float64Array(610).fill(1), months: none(o) });
		expect(points.filter(({ partial }) => partial).map(({ value }) => value)).toEqual([3, 4]);
		expect(points[0].from).toBe(dayOf('2015-12-28'));
	});
	it('draws months where the source gives only months, with no spike on the first of the month', () => {
		const o = overview('2024-01-01', 121); // as written by the police: January to April, each on its first day
		const series = seriesOf(o, { days: new Float64Array(122), months: Float64Array.of(5, 7, 0, 2) });
		expect(series.unit).toBe('month');
		expect(series.points.map(({ value }) => value)).toEqual([5, 7, 0, 2]);
		expect(series.points.every(({ partial }) => !partial)).toBe(true);
	});
	it('says how many give only their month when days are drawn', () => {
		const o = overview('2024-01-01', 60);
		expect(seriesOf(o, { days: new Float64Array(61).fill(1), months: Float64Array.of(4, 0) }).monthOnly).toBe(4);
	});
	it('does not draw a long thin tail of old rows, and counts it', () => {
		const o = overview('1900-01-01', 41_000);
		const days = new Float64Array(41_001);
		days[0] = 1;
		days.fill(10, 40_000, 41_000);
		const { points, before } = seriesOf(o, { days, months: none(o) });
		expect(before).toBe(1);
		expect(points[0].to).toBeGreaterThanOrEqual(o.firstDay + 40_000);
	});
});

describe('periodOf', () => {
	it('begins weeks on Monday and knows the length of February', () => {
		expect(periodOf('week', dayOf('2017-01-01'))).toEqual([dayOf('2016-12-26'), dayOf('2017-01-01')]);
		expect(periodOf('month', dayOf('2016-02-10'))).toEqual([dayOf('2016-02-01'), dayOf('2016-02-29')]);
		expect(periodOf('week', -1)).toEqual([-3, 3]); // 31 December 1969 lies in the week of Monday 29 December
	});
});

describe('hours and weekdays', () => {
	const week = new Float64Array(176);
	week[0] = 5; // Monday, midnight
	week[6 * 24 + 23] = 2; // Sunday, 23:00
	week[168] = 7; // some Monday
	week[175] = 11; // neither known
	it('count a row whose hour is not known among weekdays only', () => {
		expect(byHour(week, null)[0]).toBe(5);
		expect(byHour(week, [6])[23]).toBe(2);
		expect(byWeekday(week, null)[0]).toBe(12);
		expect(byWeekday(week, [0])[0]).toBe(5);
	});
	it('say how much is known', () => {
		expect(weekTotals(week)).toEqual({ total: 25, hourKnown: 7, hourUnknown: 18, weekdayKnown: 14 });
	});
});
