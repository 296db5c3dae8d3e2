import { describe, expect, it } from 'vitest';
import { finish } from '$lib/domain/kernel';
import { seededRandom } from '$lib/domain/random';
import { mstl } from '$lib/statistics/decompose';
import { takeApart, tooLittle, type CountsInTime } from '$lib/statistics/taken-apart';
import { dayOf } from '$lib/temporal/civil';
import { poisson } from '../quality/poisson';

const FIRST = dayOf(Date.UTC(2020, 0, 1)); // a Wednesday
const made = (unit: 'day' | 'month', n: number, mean: (i: number) => number, seed = 9): CountsInTime => {
	const random = seededRandom(seed);
	return { unit, first: FIRST, counts: Float64Array.from({ length: n }, (_, i) => poisson(random, mean(i))) };
};
const run = (series: CountsInTime) => finish(takeApart(series))!;
const year = (day: number) => Math.cos((2 * Math.PI * (day - 196)) / 365);
const middle = (values: Float64Array) => values.slice().sort()[values.length >> 1];

describe('a series taken apart', () => {
	it('is the sum of its parts, and they are what was put in', () => {
		const apart = run(made('day', 760, (d) => 40 + d / 100 + (d % 7 === 2 ? 12 : -2) + 6 * year(d)));
		expect(apart.unit).toBe('day');
		expect(apart.seasons.map(({ name }) => name)).toEqual(['week', 'year']);
		for (let i = 0; i < 760; i += 13) {
			const sum = apart.trend[i] + apart.rest[i] + apart.seasons.reduce((all, { values }) => all + values[i], 0);
			expect(sum).toBeCloseTo(apart.values[i], 9);
		}
		const [week, seasons] = apart.seasons.map(({ values }) => values);
		expect(middle(week.filter((_, d) => d % 7 === 2))).toBeCloseTo(12, -0.5);
		expect(Math.max(...seasons) - Math.min(...seasons)).toBeGreaterThan(8);
		expect(apart.trend[700] - apart.trend[60]).toBeCloseTo(6.4, -0.8);
		expect([apart.changes, apart.changesNeed]).toEqual([null, 913]); // a slope, a season, or a change: too few years to tell
	});
	it('has a weekly season as `mstl` gives it, and names the yearly one that it is too short for', () => {
		const series = made('day', 300, (d) => 30 + 5 * Math.sin((2 * Math.PI * d) / 7));
		const apart = run(series);
		expect(apart.seasons).toEqual([
			{ name: 'week', values: mstl(series.counts, [7], { robust: true, trendSpan: 91 })!.seasonal[0] }
		]);
		expect(apart.tooShort).toEqual([{ name: 'year', have: 300, need: 731, of: 'day' }]);
		expect(apart.changes).toBeNull();
	});
	it('by month shows a drop that was planted, and not the season as one', () => {
		const level = (m: number) => (m < 32 ? 1 : 0.7);
		const apart = run(made('month', 72, (m) => 900 * level(m) * (1 + 0.2 * Math.sin(m / 1.91))));
		expect(apart.values[1]).toBeGreaterThan(20); // a day
		expect(apart.changes).toHaveLength(1);
		const [{ day, ratio, low, high }] = apart.changes!;
		expect(Math.abs(apart.starts.indexOf(FIRST + day) - 32)).toBeLessThanOrEqual(1);
		expect(low < 0.7 && high > 0.7 && ratio < 0.8).toBe(true);
		expect(run(made('month', 72, (m) => 900 * (1 + 0.2 * Math.sin(m / 1.91)))).changes).toEqual([]);
	});
	it('goes by weeks where days hold less than one incident, and finds the drop', () => {
		const apart = run(made('day', 1300, (d) => (d < 660 ? 0.95 : 0.45) * (1 + 0.3 * year(d))));
		expect(apart.unit).toBe('week');
		expect((apart.starts[0] + 3) % 7).toBe(0); // Mondays
		expect(apart.seasons.map(({ name }) => name)).toEqual(['year']);
		expect(apart.changes).toHaveLength(1);
		expect(apart.changes![0].earliest + apart.starts[0] - FIRST).toBeLessThanOrEqual(660);
		expect(apart.changes![0].latest + apart.starts[0] - FIRST).toBeGreaterThanOrEqual(660);
	});
	it('is refused where there is too little', () => {
		expect(tooLittle(made('day', 11, () => 30))).toEqual({ what: 'values', have: 11, need: 12 });
		expect(tooLittle({ unit: 'day', first: 0, counts: new Float64Array(400).fill(0.1) })?.what).toBe('incidents');
		expect(finish(takeApart(made('month', 5, () => 30)))).toBeNull();
	});
});
