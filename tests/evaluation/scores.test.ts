import { describe, expect, it } from 'vitest';
import { chances, fitChance } from '$lib/evaluation/chance';
import { devianceDifference, evaluate, prepareObservations } from '$lib/evaluation/scores';
import { bestF1, rankedCounts } from '$lib/evaluation/ranking';
// Made by scikit-learn: see tests/reference/evaluation.py.
import reference from '../reference/evaluation.json';

const cells = 20;
const f32 = (values: number[]) => Float32Array.from(values);
const observed = prepareObservations(cells, f32(reference.yValid), f32(reference.yTest), 1, 1);
const muTest = f32(reference.muTest);
const evaluation = evaluate(f32(reference.muValid), muTest, observed);
const { scores } = evaluation;

describe('scores against scikit-learn', () => {
	it('calibrates chances with the same curve', () => {
		expect(evaluation.chance.intercept).toBeCloseTo(reference.intercept, 4);
		expect(evaluation.chance.slope).toBeCloseTo(reference.slope, 4);
	});
	it('finds the same threshold of highest F1 on validation', () => {
		expect(evaluation.threshold).toBeCloseTo(reference.threshold, 4);
	});
	for (const name of ['auc', 'ap', 'brier', 'log_loss', 'deviance', 'f1', 'accuracy'] as const)
		it(`agrees on ${name}`, () => expect(scores[name].value).toBeCloseTo(reference[name], 4));
});

describe('the laws of scores', () => {
	it('puts every value inside its own interval, and the interval is not a point', () => {
		for (const name of ['deviance', 'auc', 'ap', 'f1', 'pai5', 'hit5', 'pei5', 'brier']) {
			const { value, lo, hi } = scores[name];
			expect(lo, name).toBeLessThan(hi);
			expect(value, name).toBeGreaterThan(lo - (hi - lo));
			expect(value, name).toBeLessThan(hi + (hi - lo));
		}
	});
	it('catches everything that could be caught when the forecast is what happened', () => {
		const perfect = evaluate(f32(reference.yValid.map((y) => y + 0.01)), f32(reference.yTest.map((y) => y + 0.01)), observed);
		expect(perfect.scores.pei5.value).toBe(1);
		expect(perfect.scores.auc.value).toBe(1);
	});
	it('finds no difference between a model and itself', () => {
		expect(devianceDifference(evaluation, evaluation, observed.times)).toEqual({ value: 0, lo: 0, hi: 0 });
	});
	it('gives a PAI of one to a constant forecast, but for chance', () => {
		const constant = evaluate(f32(reference.muValid.map(() => 0.5)), f32(reference.muTest.map(() => 0.5)), observed);
		expect(constant.scores.auc.value).toBe(0.5);
		expect(constant.scores.pai5.lo).toBeLessThanOrEqual(1);
		expect(constant.scores.pai5.hi).toBeGreaterThan(0);
	});
	it('adds up its confusion matrix to the cell-periods scored', () => {
		const { truePositives, falsePositives, falseNegatives, trueNegatives } = evaluation.confusion;
		expect(truePositives + falsePositives + falseNegatives + trueNegatives).toBe(reference.yTest.length);
	});
});

describe('chances', () => {
	it('stay between 0 and 1 when only one kind of outcome was seen', () => {
		const curve = fitChance(f32([0.1, 0.5, 2]), Uint8Array.from([1, 1, 1]));
		for (const p of chances(curve, f32([0.001, 100]))) {
			expect(p).toBeGreaterThan(0);
			expect(p).toBeLessThan(1);
		}
	});
	it('mean that a threshold is reached by the score itself', () => {
		const score = f32([0.9, 0.8, 0.7, 0.1]);
		expect(bestF1(rankedCounts(score, Uint8Array.from([1, 1, 0, 0])))).toEqual({ threshold: Math.fround(0.8), f1: 1 });
	});
});
