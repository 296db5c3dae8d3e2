import { beforeAll, describe, expect, it } from 'vitest';
import { fitCnn, predictCnn, useBackend, type EpochReport } from '$lib/models/neural/index';
import { cnnShapes, cnnWeights } from '$lib/models/neural/cnn';
import { deviance, plantedDiffusion } from './planted';

const training = plantedDiffusion(60, 1);
const validation = plantedDiffusion(20, 2);
const options = { hidden: [6], epochs: 8, batch: 4, learningRate: 0.01 };

beforeAll(() => useBackend('wasm'));

describe('fitCnn', () => {
	it('learns planted diffusion: it takes most of what the flat baseline leaves', async () => {
		const reports: EpochReport[] = [];
		const fitted = await fitCnn(training, validation, options, { onEpoch: (report) => reports.push(report) });
		expect(reports.map(({ epoch }) => epoch)).toEqual(fitted.history.map((_, i) => i + 1));
		expect(reports.at(-1)!.loss).toBeLessThan(reports[0].loss);
		const best = fitted.history[fitted.epoch - 1].validationLoss;
		expect(best).toBeCloseTo(deviance(await predictCnn(fitted, validation), validation), 4);
		const gained =
			(fitted.baselineValidationLoss - best) / (fitted.baselineValidationLoss - deviance(validation.truth, validation));
		expect(gained).toBeGreaterThan(0.8);
	});
	it('gives the same bits for the same seed, other bits for another', async () => {
		const small = { ...options, epochs: 2 };
		const [a, b, c] = [
			await fitCnn(training, validation, small),
			await fitCnn(training, validation, small),
			await fitCnn(training, validation, { ...small, seed: 2 })
		];
		expect(a.weights).toEqual(b.weights);
		expect(a.weights).not.toEqual(c.weights);
	});
	it('agrees with cpu within a thousandth after a few steps', async () => {
		const few = { ...options, epochs: 1, stepsPerEpoch: 3 };
		const wasm = await fitCnn(training, validation, few);
		await useBackend('cpu');
		const cpu = await fitCnn(training, validation, few);
		await useBackend('wasm');
		expect(cpu.backend).toBe('cpu');
		expect(wasm.history[0].validationLoss / cpu.history[0].validationLoss).toBeCloseTo(1, 3);
	});
	it('says exactly the baseline before it has learned, and nothing outside the cells', async () => {
		const fitted = await fitCnn(training, validation, { ...options, epochs: 1 });
		const untouched = { ...fitted, weights: cnnWeights(cnnShapes(1, 1, [6], 3), 1) };
		expect(await predictCnn(untouched, validation)).toEqual(validation.exposure);
		const learned = await predictCnn(fitted, validation);
		expect(learned.some((value, i) => value !== validation.exposure[i])).toBe(true);
		expect(learned.every((value, i) => value > 0 === validation.exposure[i] > 0)).toBe(true);
	});
	it('stays within the bound of the factor', async () => {
		const fitted = await fitCnn(training, validation, { ...options, bound: 1.5, epochs: 3 });
		const factors = (await predictCnn(fitted, validation)).map((value, i) => value / (validation.exposure[i] || 1));
		expect(Math.max(...factors)).toBeLessThanOrEqual(1.5001);
		expect(Math.min(...factors.filter((factor) => factor > 0))).toBeGreaterThanOrEqual(1 / 1.5001);
	});
	it('returns plain data that survives a clone', async () => {
		const fitted = await fitCnn(training, validation, { ...options, epochs: 1 });
		expect(await predictCnn(structuredClone(fitted), validation)).toEqual(await predictCnn(fitted, validation));
	});
	it('takes missing inputs for the mean and does not look outside the mask', async () => {
		const fitted = await fitCnn(training, validation, { ...options, epochs: 1 });
		const outside = { ...validation, input: validation.input.map((v, i) => (validation.mask[i % 120] ? v : 1e9)) };
		expect(await predictCnn(fitted, outside)).toEqual(await predictCnn(fitted, validation));
		const mean = fitted.input.mean[0];
		const missing = { ...validation, input: validation.input.map((v, i) => (i % 7 ? v : NaN)) };
		const filled = { ...validation, input: validation.input.map((v, i) => (i % 7 ? v : mean)) };
		expect(await predictCnn(fitted, missing)).toEqual(await predictCnn(fitted, filled));
	});
	it('predicts several outputs at once, each on its own exposure', async () => {
		const twice = (data: typeof training) => ({
			...data,
			outputs: 2,
			exposure: Float32Array.from({ length: 2 * data.exposure.length }, (_, i) => data.exposure[i >> 1] * (1 + (i & 1))),
			target: Float32Array.from({ length: 2 * data.target.length }, (_, i) => data.target[i >> 1] * (1 + (i & 1)))
		});
		const fitted = await fitCnn(twice(training), twice(validation), { ...options, epochs: 3 });
		expect(fitted.history[2].validationLoss).toBeLessThan(fitted.baselineValidationLoss);
		expect(await predictCnn(fitted, twice(validation))).toHaveLength(2 * validation.exposure.length);
	});
	it('stops when aborted, with the signal’s reason', async () => {
		const controller = new AbortController();
		const endless = { ...options, epochs: 100_000, patience: 100_000 };
		let abortedAt = 0;
		setTimeout(() => {
			abortedAt = performance.now();
			controller.abort();
		}, 200);
		await expect(fitCnn(training, validation, endless, { signal: controller.signal })).rejects.toMatchObject({
			name: 'AbortError'
		});
		expect(performance.now() - abortedAt).toBeLessThan(300);
	});
	it('goes on from a checkpoint, keeping its best', async () => {
		let checkpoint: Parameters<NonNullable<Parameters<typeof fitCnn>[3]>['onCheckpoint'] & object>[0] | undefined;
		await fitCnn(training, validation, { ...options, epochs: 3 }, { onCheckpoint: (latest) => (checkpoint = latest) });
		const fitted = await fitCnn(training, validation, { ...options, epochs: 5, start: structuredClone(checkpoint) });
		expect(fitted.history).toHaveLength(5);
		expect(fitted.history.slice(0, 3)).toEqual(checkpoint!.history);
		expect(fitted.history[4].validationLoss).toBeLessThan(fitted.history[0].validationLoss);
	});
	it('refuses a loss that is not a number', async () => {
		const poisoned = { ...training, target: training.target.map(() => NaN) };
		await expect(fitCnn(poisoned, validation, options)).rejects.toMatchObject({ code: 'models/diverged' });
	});
	it('refuses arrays of the wrong length', async () => {
		await expect(fitCnn({ ...training, input: new Float32Array(5) }, validation)).rejects.toMatchObject({
			code: 'input/shape',
			message: 'input holds 5 numbers, expected 60 × 10 × 12 × 1 = 7200'
		});
	});
});
