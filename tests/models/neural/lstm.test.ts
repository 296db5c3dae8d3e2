import { beforeAll, describe, expect, it } from 'vitest';
import { fitLstm, predictLstm, useBackend } from '$lib/models/neural/index';
import { lstmShapes, lstmWeights } from '$lib/models/neural/lstm';
import { deviance, plantedMemory } from './planted';

const training = plantedMemory(3000, 3);
const validation = plantedMemory(1000, 4);
const options = { units: 12, epochs: 8, batch: 64, learningRate: 0.01 };

beforeAll(() => useBackend('wasm'));

describe('fitLstm', () => {
	it('learns a planted memory of three steps: it takes most of what the baseline leaves', async () => {
		const fitted = await fitLstm(training, validation, options);
		const truth = deviance(validation.truth, validation);
		const best = fitted.history[fitted.epoch - 1].validationLoss;
		expect(best).toBeCloseTo(deviance(await predictLstm(fitted, validation), validation), 4);
		expect((fitted.baselineValidationLoss - best) / (fitted.baselineValidationLoss - truth)).toBeGreaterThan(0.8);
	});
	it('gives the same bits for the same seed', async () => {
		const small = { ...options, epochs: 2 };
		const a = await fitLstm(training, validation, small);
		expect((await fitLstm(training, validation, small)).weights).toEqual(a.weights);
	});
	it('agrees with cpu within a thousandth after a few steps', async () => {
		const few = { ...options, epochs: 1, stepsPerEpoch: 5 };
		const wasm = await fitLstm(training, validation, few);
		await useBackend('cpu');
		const cpu = await fitLstm(training, validation, few);
		await useBackend('wasm');
		expect(wasm.history[0].validationLoss / cpu.history[0].validationLoss).toBeCloseTo(1, 3);
	});
	it('says exactly the baseline before it has learned', async () => {
		const fitted = await fitLstm(training, validation, { ...options, epochs: 1 });
		const untouched = { ...fitted, weights: lstmWeights(lstmShapes(2, 1, 12), 1) };
		expect(await predictLstm(untouched, validation)).toEqual(validation.exposure);
	});
	it('does without static inputs', async () => {
		const without = ({ staticInput: _, ...data }: typeof training) => ({ ...data, statics: 0 });
		const fitted = await fitLstm(without(training), without(validation), { ...options, epochs: 4 });
		expect(fitted.history.at(-1)!.validationLoss).toBeLessThan(fitted.baselineValidationLoss);
	});
	it('leaves samples without exposure out of the loss and predicts 0 for them', async () => {
		const half = (data: typeof training) => ({ ...data, exposure: data.exposure.map((mu, i) => (i % 2 ? mu : 0)) });
		const fitted = await fitLstm(half(training), half(validation), { ...options, epochs: 1 });
		const predicted = await predictLstm(fitted, half(validation));
		expect(predicted.every((value, i) => (i % 2 ? value > 0 : value === 0))).toBe(true);
	});
	it('stops when aborted', async () => {
		const endless = { ...options, epochs: 100_000, patience: 100_000 };
		await expect(fitLstm(training, validation, endless, { signal: AbortSignal.timeout(200) })).rejects.toMatchObject({
			name: 'TimeoutError'
		});
	});
});
