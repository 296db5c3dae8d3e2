import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish } from '$lib/domain/kernel';
import { seededRandom } from '$lib/domain/random';
import { windowFeatures } from '$lib/forecasting/features';
import { prepareTask, type PreparedTask } from '$lib/forecasting/prepare';
import type { ForecastRows } from '$lib/forecasting/series';
import { Known } from '$lib/models/baselines/known';
import { level } from '$lib/models/baselines/level';
import { share } from '$lib/models/baselines/weights';
import { DAY_MS } from '$lib/temporal/civil';
import { ticksPerDay } from '$lib/temporal/periods';
import { aCity, aTask, FIRST } from './a-city';

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
			const prepared = finish(prepareTask(rows, task));
			const p = ticksPerDay(period);
			fc.assert(
				fc.property(fc.constantFrom(...prepared.windows.test), fc.integer(), (window, seed) => {
					// The cells, week factors and level of the training time stay: they are known at every test moment.
					const shuffled = finish(prepareTask(shuffleFuture(rows, FIRST + window.asOf / p, FIRST + 419, seed), task));
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
