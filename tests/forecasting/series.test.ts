import { describe, expect, it } from 'vitest';
import { PRECISIONS } from '$lib/domain/dataset';
import { countsIn } from '$lib/forecasting/prepare';
import { prepareSeries, type ForecastRows } from '$lib/forecasting/series';
import { DAY_MS, isoDay, parseDay } from '$lib/temporal/civil';
import { aCity, aTask, FIRST } from './a-city';

function rows(
	list: { day: string; hour?: number; lon?: number; lat?: number; weight?: number; precision?: string; category?: number }[]
): ForecastRows {
	return {
		lon: Float64Array.from(list, (r) => r.lon ?? 10),
		lat: Float64Array.from(list, (r) => r.lat ?? 50),
		start: Float64Array.from(list, (r) => parseDay(r.day) * DAY_MS + (r.hour ?? 0) * 3_600_000),
		precision: Uint8Array.from(list, (r) => PRECISIONS.indexOf((r.precision ?? 'minute') as 'minute')),
		category: Uint16Array.from(list, (r) => r.category ?? 0),
		weight: Int16Array.from(list, (r) => r.weight ?? 1)
	};
}
const task = aTask({ trainTo: parseDay('2020-03-01'), validTo: parseDay('2020-04-01'), testTo: parseDay('2020-05-01') });
const whole = { start: 0, asOf: 0 };

describe('incidents in cells and ticks', () => {
	it('net out reversals within their cell and day, never below zero', () => {
		const series = prepareSeries(
			rows([
				{ day: '2020-01-06' },
				{ day: '2020-01-06', weight: -1 },
				{ day: '2020-01-07' },
				{ day: '2020-01-07' },
				{ day: '2020-01-07', weight: -1 },
				{ day: '2020-01-08', weight: -1 },
				{ day: '2020-01-09' }
			]),
			task
		);
		expect(Array.from({ length: series.ticks }, (_, t) => countsIn(series, { start: t, end: t + 1, asOf: t })[0])).toEqual([
			0, 1, 0, 1
		]);
	});
	it('make no cell where all of them were set aside', () => {
		const { cells, left } = prepareSeries(
			rows([{ day: '2020-01-06' }, { day: '2020-01-07', lon: 10.2, weight: 0 }, { day: '2020-01-08', lon: NaN, weight: 0 }]),
			task
		);
		expect(cells.count).toBe(1);
		expect(left.withoutPlaceOrTime).toBe(0);
	});
	it('are read by category, place and time, and what is left out is counted', () => {
		const series = prepareSeries(
			rows([
				{ day: '2020-01-06' },
				{ day: '2020-01-07', lon: NaN },
				{ day: '2020-01-08', category: 1 },
				{ day: '2020-01-09' },
				{ day: '2021-01-09' }
			]),
			{ ...task, categories: [0] }
		);
		expect(countsIn(series, { ...whole, end: series.ticks })[0]).toBe(2);
		expect(series.left.withoutPlaceOrTime).toBe(1);
		expect(series.ticks).toBe(4); // to the day after the last one
	});
	it('fix the cells by the end of training', () => {
		const series = prepareSeries(
			rows([{ day: '2020-01-06' }, { day: '2020-03-15', lon: 10.1 }, { day: '2020-04-15', lon: 10.1 }]),
			task
		);
		expect(series.cells.count).toBe(1);
		expect([series.left.outsideBeforeTest, series.left.outsideInTest]).toEqual([1, 1]);
	});
	it('start where the record proper starts, leaving strays of earlier years out', () => {
		const city = aCity();
		city.start[0] = parseDay('1900-01-01') * DAY_MS;
		city.start[1] = parseDay('1977-05-03') * DAY_MS;
		const series = prepareSeries(city, aTask());
		expect(isoDay(series.day0)).toBe(isoDay(FIRST));
		expect(series.left.beforeRecord).toBe(2);
	});
	it('are spread evenly over a month that is all that is known', () => {
		const month = (day: string) => ({ day, precision: 'month' });
		const series = prepareSeries(rows([...Array(10).fill(month('2020-01-01')), month('2020-02-01'), month('2020-03-01')]), {
			...task,
			period: 'month'
		});
		const daily = Array.from({ length: 31 }, (_, t) => countsIn(series, { start: t, end: t + 1, asOf: t })[0]);
		expect(daily.reduce((a, b) => a + b, 0)).toBe(10);
		expect(Math.max(...daily)).toBe(1);
		expect(daily.slice(0, 16).reduce((a, b) => a + b, 0)).toBe(5);
		expect(countsIn(series, { start: 31, end: 60, asOf: 31 })[0]).toBe(1);
	});
	it('are refused for periods finer than their times are known', () => {
		const monthly = rows([{ day: '2020-01-01', precision: 'month' }]);
		expect(() => prepareSeries(monthly, task)).toThrow('No incident with a place');
	});
	it('say so when the cut dates are out of order', () => {
		expect(() => prepareSeries(aCity(), aTask({ validTo: FIRST }))).toThrow('expected this order in time');
	});
});
