import { noteWords } from '$lib/forecasting/note-words';
import { describe, expect, it } from 'vitest';
import { finish } from '$lib/domain/kernel';
import { evaluate } from '$lib/evaluation/scores';
import { modelBody, runBody } from '$lib/forecasting/finish';
import { blend, runTabular } from '$lib/forecasting/learned';
import { PANEL } from '$lib/forecasting/panel';
import { prepareTask } from '$lib/forecasting/prepare';
import { verdict } from '$lib/forecasting/verdict';
import { aCity, aTask } from './a-city';

const prepared = finish(prepareTask(aCity(), aTask()));
const reference = evaluate(prepared.reference.muValid, prepared.reference.muTest, prepared.observed);
const baselines = prepared.baselines.map((b) => modelBody(prepared, b, 'baseline', b === prepared.reference ? null : reference));

describe('baselines on a city whose hot corner moves', () => {
	it('forecast the level of each period, no more', () => {
		const C = prepared.cells.count;
		for (const { muTest } of prepared.baselines)
			for (let p = 0; p < prepared.windows.test.length; p++) {
				const sum = muTest.subarray(p * C, (p + 1) * C).reduce((a, b) => a + b, 0);
				expect(sum).toBeGreaterThan(100);
				expect(sum).toBeLessThan(250); // 175 incidents a week, less those outside the cells
			}
	});
	it('do better when they forget, as what moves asks for', () => {
		const deviance = (name: string) => baselines.find((b) => b.name === name)!.evaluation.scores.deviance.value;
		expect(deviance('EWMA')).toBeLessThan(deviance('all history'));
	});
});

describe('every tabular model of the panel', () => {
	for (const { name, tabular } of PANEL.filter((entry) => entry.tabular)) {
		const forecast = finish(runTabular(prepared, tabular!));
		it(`${name} forecasts a count above zero for every cell and period`, () => {
			expect(forecast.muTest.length).toBe(prepared.reference.muTest.length);
			expect(forecast.muNext.length).toBe(prepared.cells.count);
			expect(Math.min(...forecast.muTest, ...forecast.muNext)).toBeGreaterThan(0);
		});
		it(`${name} answers its own question nearly as well as the baseline it builds on, or better`, () => {
			const { scores } = evaluate(forecast.muValid, forecast.muTest, prepared.observed);
			const key = tabular!.predicts === 'count' ? 'deviance' : 'log_loss';
			expect(scores[key].value / reference.scores[key].value).toBeLessThan(1.06);
		});
		it(`${name} gives the same answer for the same seed`, () => {
			expect(finish(runTabular(prepared, tabular!)).muNext).toEqual(forecast.muNext);
		});
		it(`${name} says why for the highest places`, () => {
			const body = modelBody(prepared, forecast, 'learned', reference, tabular);
			expect(body.reasons.length).toBeGreaterThan(5);
			const themes = body.reasons[0].because.map(({ theme }) => theme);
			expect(new Set(themes).size).toBe(themes.length);
			expect(body.reasons[0].because.every(({ factor }) => factor > 0 && Number.isFinite(factor))).toBe(true);
			expect(body.importance.length).toBe(prepared.features.length);
		});
		it(`${name} never does worse than the baseline on validation when blended`, () => {
			const mixed = evaluate(blend(prepared, forecast).muValid, prepared.reference.muTest, prepared.observed);
			expect(mixed.scores.deviance_valid.value).toBeLessThanOrEqual(reference.scores.deviance_valid.value + 1e-9);
		});
	}
});

describe('the verdict', () => {
	const base = baselines.find((b) => b.name === 'EWMA mix')!;
	const better = (validation: number, difference: { value: number; lo: number; hi: number }) => ({
		...base,
		name: 'GLM',
		difference,
		evaluation: {
			...base.evaluation,
			scores: { ...base.evaluation.scores, deviance_valid: { value: validation, lo: NaN, hi: NaN } }
		}
	});
	const lower = base.evaluation.scores.deviance_valid.value - 0.01;
	const higher = base.evaluation.scores.deviance_valid.value + 0.01;
	it('recommends a model that is better outside its interval', () => {
		const said = verdict([base, better(lower, { value: -0.02, lo: -0.03, hi: -0.01 })], 'EWMA mix', 5000);
		expect(said).toMatchObject({ best: 'GLM', better: true });
	});
	it('stays with the baseline when the difference could be chance', () => {
		const said = verdict([base, better(lower, { value: -0.02, lo: -0.05, hi: 0.01 })], 'EWMA mix', 5000);
		expect(said).toMatchObject({ best: 'EWMA mix', better: false });
	});
	it('never chooses by the test: a model worse on validation is not recommended however well it tested', () => {
		const said = verdict([base, better(higher, { value: -0.2, lo: -0.3, hi: -0.1 })], 'EWMA mix', 5000);
		expect(said.best).toBe('EWMA mix');
	});
	it('ranks nothing on fewer than 50 incidents', () => {
		const said = verdict([base, better(lower, { value: -0.02, lo: -0.03, hi: -0.01 })], 'EWMA mix', 49);
		expect(said.sentence).toContain('too few');
	});
});

it('keeps of a run what a screen needs', () => {
	const body = runBody(prepared, null);
	expect(body.history.reduce((a, b) => a + b, 0)).toBeGreaterThan(1000);
	expect(body.next.start - body.next.asOf).toBe(0);
	expect(noteWords(body.notes).join(' ')).toContain('no cell stands there');
});
