import { describe, expect, it } from 'vitest';
import { finish } from '$lib/domain/kernel';
import { evaluate } from '$lib/evaluation/scores';
import { modelBody, runBody } from '$lib/forecasting/finish';
import { OutlineBuilder } from '$lib/forecasting/outline-builder';
import { recordSpan } from '$lib/forecasting/outline';
import { caughtInTest, mostPlaces } from '$lib/forecasting/places';
import { prepareTask } from '$lib/forecasting/prepare';
import { nextPeriod } from '$lib/forecasting/question';
import { prepareSeries } from '$lib/forecasting/series';
import { taskWindows } from '$lib/forecasting/windows';
import { PERIODS } from '$lib/temporal/periods';
import { aCity, aTask } from './a-city';

const rows = aCity();

describe('what the screens say of a run', () => {
	const prepared = finish(prepareTask(rows, aTask()));
	const run = runBody(prepared, null);
	const model = modelBody(prepared, prepared.reference, 'baseline', null);

	it('agrees with the evaluation, which chooses the same number of cells', () => {
		const { scores, curves } = evaluate(prepared.reference.muValid, prepared.reference.muTest, prepared.observed);
		const k = Math.max(1, Math.floor(0.05 * prepared.cells.count + 0.5));
		const caught = caughtInTest(run, model, k);
		expect(caught.share.value).toBeCloseTo(scores.hit5.value, 6);
		// Drawn with the same seed, so the intervals are the same too.
		expect(caught.share.lo).toBeCloseTo(scores.hit5.lo, 6);
		expect(caught.share.hi).toBeCloseTo(scores.hit5.hi, 6);
		expect(caught.perfect).toBeCloseTo(
			curves.hitRate.best[curves.hitRate.area.findIndex((share) => share * prepared.cells.count > k - 0.5)],
			6
		);
	});
	it('is never better than perfect, and more places catch more', () => {
		let before = 0;
		for (let k = 1; k <= mostPlaces(run); k++) {
			const { share, perfect } = caughtInTest(run, model, k);
			expect(share.value).toBeGreaterThanOrEqual(before);
			expect(share.value).toBeLessThanOrEqual(perfect + 1e-9);
			before = share.value;
		}
	});
});

describe('the question', () => {
	const builder = new OutlineBuilder(2);
	builder.add(rows);
	const span = recordSpan(builder.finish(), null, 'minute')!;

	it('sees the same record as the training', () => {
		const { day0, ticks } = prepareSeries(rows, aTask());
		expect([span.first, span.last]).toEqual([day0, day0 + ticks - 1]);
	});
	for (const period of PERIODS)
		for (const gap of [0, 1, 3])
			it(`promises the ${period} that the training then forecasts, at a gap of ${gap}`, () => {
				const task = aTask({ period, gap });
				const series = prepareSeries(rows, task);
				const { next } = taskWindows(series, task, false);
				const p = period === 'shift' ? 3 : 1;
				const promised = nextPeriod(period, span.first, Math.min(task.testTo, span.last + 1), gap);
				expect(promised.start).toBeCloseTo(series.day0 + next.start / p, 9);
				expect(promised.end).toBeCloseTo(series.day0 + next.end / p, 9);
				expect(promised.asOf).toBeCloseTo(series.day0 + next.asOf / p, 9);
			});
});
