import { describe, expect, it } from 'vitest';
import { CATEGORIES } from '$lib/sample/categories';
import { FIRST_DAY, weekday } from '$lib/sample/calendar';
import { DAY_MS } from '$lib/temporal/civil';
import { weekOf } from '$lib/sample/rhythms';
import { category, city, code, hourOf, rows, start } from './the-city';

const dayOf = (time: number) => Math.floor((time - FIRST_DAY) / DAY_MS);
const monthOf = (time: number) => new Date(time).getUTCMonth();

describe('rhythms', () => {
	it('know the weekday of a date', () => {
		for (const date of ['2023-01-01', '2024-02-29', '2025-12-31', '2022-12-30']) {
			const time = Date.parse(`${date}T00:00:00Z`);
			expect(weekday(dayOf(time))).toBe((new Date(time).getUTCDay() + 6) % 7);
		}
	});

	it('have a mean of one over the week', () => {
		for (const { strands } of CATEGORIES)
			for (const strand of strands) expect(weekOf(strand).reduce((sum, rate) => sum + rate) / 168).toBeCloseTo(1, 12);
	});

	it('show in every category: its hours of the week follow its strands', () => {
		CATEGORIES.forEach(({ name, strands }) => {
			const counts = new Float64Array(168);
			const own = rows((i) => category[i] === code(name));
			for (const i of own) counts[24 * weekday(dayOf(start[i])) + hourOf(start[i])]++;
			const weeks = strands.map(weekOf);
			let misfit = 0;
			let worst = 0; // of a flat week
			for (let h = 0; h < 168; h++) {
				const share = strands.reduce((sum, strand, k) => sum + (strand.share * weeks[k][h]) / 168, 0);
				misfit += (counts[h] - share * own.length) ** 2 / (share * own.length);
				worst += (counts[h] - own.length / 168) ** 2 / (own.length / 168);
			}
			// Pearson over 167 degrees of freedom: near 1 if the rhythm is right; the planted hours are far from flat.
			expect(misfit / 167).toBeLessThan(1.7);
			expect(worst / 167).toBeGreaterThan(5);
		});
	});

	it('fill Friday and Saturday nights with assaults, and working days with burglaries', () => {
		const assaults = rows((i) => category[i] === code('Assault'));
		const night = (evening: number) =>
			assaults.filter(
				(i) => weekday(dayOf(start[i] - 5 * 3_600_000)) === evening && (hourOf(start[i]) >= 22 || hourOf(start[i]) < 4)
			).length;
		expect(night(5)).toBeGreaterThan(2 * night(1));
		const burglaries = rows((i) => category[i] === code('Burglary') && hourOf(start[i]) >= 9 && hourOf(start[i]) < 15);
		const on = (day: number) => burglaries.filter((i) => weekday(dayOf(start[i])) === day).length;
		expect(on(2)).toBeGreaterThan(1.4 * on(6));
	});

	it('swing with the seasons: assaults in summer, burglaries in winter', () => {
		const share = (name: string, months: number[]) => {
			const own = rows((i) => category[i] === code(name));
			return own.filter((i) => months.includes(monthOf(start[i]))).length / own.length;
		};
		expect(share('Assault', [5, 6, 7])).toBeGreaterThan(1.15 * share('Assault', [11, 0, 1]));
		expect(share('Burglary', [11, 0, 1])).toBeGreaterThan(1.1 * share('Burglary', [5, 6, 7]));
	});

	it('drift: vehicle theft rises from year to year', () => {
		const inYear = (year: number) =>
			rows((i) => category[i] === code('Vehicle theft') && new Date(start[i]).getUTCFullYear() === year).length;
		expect(inYear(2025)).toBeGreaterThan(1.1 * inYear(2023));
	});

	it('come with weather for every day: cold winters, warm summers, mostly dry days', () => {
		const { day, values } = city.calendar;
		expect(day).toHaveLength(1096);
		const [temperature, rain] = [values['Temperature (°C)'], values['Rain (mm)']];
		const mean = (month: number) => {
			const days = Array.from(day.keys()).filter((i) => monthOf(day[i]) === month);
			return days.reduce((sum, i) => sum + temperature[i], 0) / days.length;
		};
		expect(mean(6) - mean(0)).toBeGreaterThan(18);
		const wet = rain.filter((mm) => mm > 0).length / rain.length;
		expect(wet).toBeGreaterThan(0.25);
		expect(wet).toBeLessThan(0.4);
		expect(Math.min(...rain)).toBe(0);
	});
});
