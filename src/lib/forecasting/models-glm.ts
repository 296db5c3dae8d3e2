import { fitGlm, glmContributions, predictGlm, type FittedGlm } from '$lib/models/glm/glm';
import type { TabularModel } from './learned';

/** Penalty on the squared coefficients, as in the reference (alpha / 2 with alpha = .001). */
const L2 = 0.0005;

function glm(name: string, family: 'poisson' | 'logistic'): TabularModel<FittedGlm> {
	return {
		name,
		predicts: family === 'poisson' ? 'count' : 'chance',
		*choose(training) {
			return { setting: '', options: null, fitted: yield* fitGlm(training, { family, l2: L2 }) };
		},
		fit: (training, _options, _seed, earlier) => fitGlm(training, { family, l2: L2, from: earlier }),
		predict: predictGlm,
		contributions: glmContributions
	};
}

/** Log-link Poisson regression with the reference baseline as offset. */
export const poissonGlm = glm('GLM', 'poisson');
/** Logistic regression of "at least one". */
export const logisticGlm = glm('logistic GLM', 'logistic');
