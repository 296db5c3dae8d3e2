import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish } from '$lib/domain/kernel';
import { seededRandom } from '$lib/domain/random';
import { windowFeatures } from '$lib/forecasting/features';
import type { ForecastJoins } from '$lib/forecasting/joins';
import { prepareTask, type PreparedTask } from '$lib/forecasting/prepare';
import type { ForecastRows } from '$lib/forecasting/series';
import { Known } from '$lib/models/baselines/known';
import { level } from '$lib/models/baselines/level';
import { share } from '$lib/models/baselines/weights';
import { DAY_MS } from '$lib/temporal/civil';
import { ticksPerDay } from '$lib/temporal/periods';
import { aCity, aTask, FIRST } from './a-city';

/** Areas by quarter of the city with two tables, weather and bars. */
function joinsOf(rows: ForecastRows): ForecastJoins {
	const codes = Uint32Array.from(rows.lon, (lon, i) => 1 + (lon > 10.01 ? 1 : 0) + (rows.lat[i] > 50.007 ? 2 : 0));
	const day = Float64Array.from({ length: 440 }, (_, k) => FIRST - 10 + k);
	return {
		areas: [
			{
				codes,
				tables: [
					{ name: 'Poverty', values: new Float64Array([NaN, 10, 20, 30, NaN]), knownFrom: FIRST },
					{ name: 'Published later', values: new Float64Array([NaN, 1, 2, 3, 4]), knownFrom: FIRST + 281 }
				]
			}
		],
		series: [{ name: 'Rain', day, values: day.map((d) => (d * 7) % 13) }],
		places: [{ name: 'bars', lon: new Float64Array([10, 10.02]), lat: new Float64Array([50, 50.015]), knownFrom: null }]
	};
}

/** Changes every day of the series from `day` on, and the area of every later row. */
function shuffleJoins(joins: ForecastJoins, rows: ForecastRows, day: number, seed: number): ForecastJoins {
	const random = seededRandom(seed);
	const series = joins.series.map((one) => ({
		...one,
		values: one.values.map((v, k) => (one.day[k] < day ? v : 99 * random()))
	}));
	const codes = joins.areas[0].codes.map((code, i) => (rows.start[i] < day * DAY_MS ? code : Math.floor(5 * random())));
	return { ...joins, series, areas: [{ ...joins.areas[0], codes }] };
}

/** Moves every incident from `day` on to another later day and place, and changes its weight. */
function shuffleFuture(rows: ForecastRows, day: number, lastDay: number, seed: number): ForecastRows {
	const random = seededRandom(seed);
	const copy = { ...rows, lon: rows.lon.slice(), lat: rows.lat.slice(), start: rows.start.slice(), weight: rows.weight.slice() };
	for (let i = 0; i < copy.start.length; i++) {
		if (copy.start[i] < day * DAY_MS) continue;
		const j = Math.floor(random() * copy.start.length);
		copy.start[i] = (day + Math.floor(random() * (lastDay - day + 1))) * DAY_MS;
		copy.lon[i] = rows.lon[j];
		copy.lat[i] = rows.lat[j];
		copy.weight[i] = 1 + Math.floor(random() * 3);
	}
	return copy;
}

const known = (prepared: PreparedTask, tick: number) =>
	new Known(prepared.cells, prepared.series, {
		perDay: ticksPerDay(prepared.task.period),
		bandwidths: [200],
		promap: true,
		sequenceTicks: 30
	}).advanceTo(tick);

describe('what a forecast knows', () => {
	for (const period of ['shift', 'day', 'week', 'month'] as const)
		it(`is not moved by anything after its moment (${period})`, () => {
			const rows = aCity();
			const task = aTask({ period, gap: period === 'week' ? 1 : 0 });
			const joins = joinsOf(rows);
			const prepared = finish(prepareTask(rows, task, joins));
			const p = ticksPerDay(period);
			fc.assert(
				fc.property(fc.constantFrom(...prepared.windows.test), fc.integer(), (window, seed) => {
					// The cells, week factors and level of the training time stay: they are known at every test moment.
					// A whole day on: of a day that has begun nothing is known but the incidents.
					const now = FIRST + Math.floor(window.asOf / p);
					const later = shuffleJoins(joins, rows, now, seed);
					const shuffled = finish(prepareTask(shuffleFuture(rows, FIRST + window.asOf / p, FIRST + 419, seed), task, later));
					expect(shuffled.cells.a).toEqual(prepared.cells.a);
					const before = known(prepared, window.asOf);
					const after = known(shuffled, window.asOf);
					const mu = (k: Known, of: PreparedTask) =>
						share(level(k, window, of.factors, of.day0), k.ewma(180), 0.01, new Float32Array(of.cells.count));
					expect(mu(after, shuffled)).toEqual(mu(before, prepared));
					expect(windowFeatures(after, window, mu(after, shuffled), shuffled, task)).toEqual(
						windowFeatures(before, window, mu(before, prepared), prepared, task)
					);
					expect(after.promap()).toEqual(before.promap());
				}),
				{ numRuns: period === 'shift' ? 1 : 2 } // each run prepares a whole task anew
			);
		});

	it('does move when the past does', () => {
		const rows = aCity();
		const prepared = finish(prepareTask(rows, aTask()));
		const window = prepared.windows.test[3];
		const other = finish(prepareTask(shuffleFuture(rows, FIRST + window.asOf - 8, FIRST + 419, 1), aTask()));
		expect(known(other, window.asOf).ewma(3)).not.toEqual(known(prepared, window.asOf).ewma(3));
	});

	it('sees joined columns as they were known, and leaves out what came out later', () => {
		const rows = aCity();
		const prepared = finish(prepareTask(rows, aTask(), joinsOf(rows)));
		const names = prepared.features.map(({ name }) => name);
		expect(names).toEqual(prepared.next.names);
		expect(names.filter((name) => /Poverty|later|Rain|bars/.test(name))).toEqual([
			'area:Poverty',
			'nearest:bars',
			'within:500:bars',
			'last:Rain',
			'week:Rain'
		]);
		expect(prepared.joined!.notes).toEqual([{ what: 'tooLate', name: 'Published later' }]);
		const poverty = prepared.next.columns[names.indexOf('area:Poverty')];
		expect(new Set(poverty).size).toBe(4); // 10, 20, 30, and their mean where it is not known
		const [window] = prepared.windows.test;
		const yesterday = FIRST + window.asOf - 1;
		expect(prepared.test.columns[names.indexOf('last:Rain')][0]).toBe((yesterday * 7) % 13);
	});

	it('has the same columns bit for bit whether joins are empty or absent', () => {
		const rows = aCity();
		const plain = finish(prepareTask(rows, aTask()));
		const empty = finish(prepareTask(rows, aTask(), { areas: [], series: [], places: [] }));
		expect(empty.features).toEqual(plain.features);
		expect(empty.learn).toEqual(plain.learn);
		expect(empty.test).toEqual(plain.test);
	});

	it('gives the tables the same features as a fresh look at the window’s moment', () => {
		const prepared = finish(prepareTask(aCity(), aTask()));
		const C = prepared.cells.count;
		prepared.windows.test.forEach((window, i) => {
			const mu = prepared.reference.muTest.subarray(i * C, (i + 1) * C);
			windowFeatures(known(prepared, window.asOf), window, mu, prepared, prepared.task).forEach((column, f) =>
				expect(prepared.test.columns[f].subarray(i * C, (i + 1) * C)).toEqual(column)
			);
		});
	});

	it('lets no model learn from a window that ends after a test period’s moment', () => {
		const { windows, learnEnds, learn } = finish(prepareTask(aCity(), aTask({ gap: 2 })));
		expect(learnEnds[learnEnds.length - 1]).toBe(learn.y.length);
		for (const w of [...windows.valid, ...windows.test, windows.next]) expect(w.start - w.asOf).toBe(14);
		for (const w of windows.learn) expect(w.start - w.asOf).toBe(14);
	});
});
