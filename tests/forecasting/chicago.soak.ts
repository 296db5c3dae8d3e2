import { describe, expect, it } from 'vitest';
import { finish } from '$lib/domain/kernel';
import { devianceDifference, evaluate } from '$lib/evaluation/scores';
import { runTabular, type TabularModel } from '$lib/forecasting/learned';
import { countBoosting } from '$lib/forecasting/models-trees';
import { poissonGlm } from '$lib/forecasting/models-glm';
import { prepareTask } from '$lib/forecasting/prepare';
import { chicago, chicagoTask, hasChicago } from './chicago';

/**
 * Test deviance, AUC, PAI at 1, 2, 5 % and PEI* at 2 % of every baseline, as an implementation in Python (numpy, scikit-learn,
 * xgboost; definitions in docs/methods.md) has them on the same file with the same options.
 */
const BASELINES: Record<string, Record<string, number[]>> = {
	'500 week': {
		'all history': [1.1023, 0.8534, 8.739, 6.709, 4.702, 0.837],
		'last 365 d': [1.10587, 0.8526, 8.773, 6.737, 4.692, 0.84],
		'last 30 d': [1.26598, 0.8227, 8.595, 6.607, 4.54, 0.824],
		EWMA: [1.09825, 0.8535, 8.785, 6.76, 4.716, 0.843],
		'EWMA mix': [1.09723, 0.8536, 8.77, 6.77, 4.721, 0.844],
		'KDE 365 d': [1.15796, 0.8463, 8.929, 6.55, 4.597, 0.817],
		ProMap: [1.23614, 0.8318, 8.758, 6.535, 4.476, 0.815]
	},
	'250 week': {
		'all history': [0.815, 0.7833, 9.741, 7.518, 5.126, 0.698],
		'last 365 d': [0.81952, 0.7815, 9.69, 7.416, 5.132, 0.688],
		'last 30 d': [0.99881, 0.7231, 9.524, 6.969, 4.705, 0.647],
		EWMA: [0.81368, 0.7836, 9.773, 7.425, 5.133, 0.689],
		'EWMA mix': [0.81385, 0.7833, 9.772, 7.594, 5.141, 0.705],
		'KDE 365 d': [0.84458, 0.7717, 9.52, 7.232, 4.888, 0.671],
		ProMap: [0.91885, 0.7423, 8.239, 6.275, 4.387, 0.583]
	},
	'500 day': {
		'all history': [0.58295, 0.7791, 8.817, 6.699, 4.691, 0.519],
		'last 365 d': [0.58344, 0.7787, 8.861, 6.707, 4.684, 0.519],
		'last 30 d': [0.60432, 0.7616, 8.778, 6.578, 4.539, 0.509],
		EWMA: [0.58208, 0.7794, 8.943, 6.743, 4.708, 0.522],
		'EWMA mix': [0.58138, 0.7796, 8.982, 6.766, 4.719, 0.524],
		'KDE 365 d': [0.59089, 0.774, 8.865, 6.538, 4.582, 0.506],
		ProMap: [0.60045, 0.7651, 8.745, 6.474, 4.47, 0.501]
	}
};
/** Its deviance of the learned models. */
const LEARNED: Record<string, { GLM: number; boosting: number; nir: number }> = {
	'500 week': { GLM: 1.09288, boosting: 1.09658, nir: 0.5564 },
	'250 week': { GLM: 0.81138, boosting: 0.81219, nir: 0.729 },
	'500 day': { GLM: 0.58074, boosting: 0.58111, nir: 0.8408 }
};

if (!hasChicago) console.log('Skipped: the Chicago file is not there.');

for (const [name, baselines] of Object.entries(BASELINES))
	describe.skipIf(!hasChicago)(`the reference on Chicago, ${name}`, { timeout: 600_000 }, () => {
		const [size, period] = name.split(' ') as [string, 'day' | 'week'];
		const prepared = hasChicago ? finish(prepareTask(chicago(), chicagoTask(Number(size), period))) : undefined!;
		const score = (mu: { muValid: Float32Array<ArrayBuffer>; muTest: Float32Array<ArrayBuffer> }) =>
			evaluate(mu.muValid, mu.muTest, prepared.observed);

		for (const [baseline, [deviance, auc, ...places]] of Object.entries(baselines))
			it(`agrees on ${baseline}`, () => {
				const { scores } = score(prepared.baselines.find((b) => b.name === baseline)!);
				expect(Math.abs(scores.deviance.value / deviance - 1)).toBeLessThan(0.005);
				expect(Math.abs(scores.auc.value - auc)).toBeLessThan(0.003);
				expect(scores.nir.value).toBeCloseTo(LEARNED[name].nir, 4);
				['pai1', 'pai2', 'pai5', 'pei2'].forEach((key, i) =>
					expect(Math.abs(scores[key].value / places[i] - 1), key).toBeLessThan(0.01)
				);
			});

		for (const model of [poissonGlm, countBoosting] as TabularModel[])
			it(`${model.name} is no worse than the reference’s by more than 0.5 %, and not so good that it must have seen the future`, () => {
				const evaluation = score(finish(runTabular(prepared, model)));
				const expected = LEARNED[name][model.name as 'GLM' | 'boosting'];
				expect(evaluation.scores.deviance.value / expected).toBeLessThan(1.005);
				expect(evaluation.scores.deviance.value / expected).toBeGreaterThan(0.98);
				const { lo, hi } = devianceDifference(evaluation, score(prepared.reference), prepared.observed.times);
				expect(lo).toBeLessThan(hi);
			});
	});
