import * as tf from '@tensorflow/tfjs';

/** The logarithm of the factor on the baseline, kept within ± logBound, smooth, and 0 where the network says 0. */
export function logFactor(output: tf.Tensor, logBound: number): tf.Tensor {
	return tf.mul(tf.tanh(tf.div(output, logBound)), logBound);
}

/**
 * Σ (mu f − y log f): the negative log likelihood of Poisson counts around mu f, constants apart.
 * Where mu and y are 0 it adds nothing, so what lies outside the cells takes no part.
 */
export function poissonLoss(logFactors: tf.Tensor, exposure: tf.Tensor, target: tf.Tensor): tf.Scalar {
	return tf.sum(tf.sub(tf.mul(exposure, tf.exp(logFactors)), tf.mul(target, logFactors)));
}

/** What makes the sum above half a Poisson deviance: Σ (y log(y / mu) − y). */
export function devianceConstant(exposure: Float32Array, target: Float32Array): number {
	let sum = 0;
	for (let i = 0; i < target.length; i++) if (target[i] > 0) sum += target[i] * Math.log(target[i] / exposure[i]) - target[i];
	return sum;
}

/** Mean Poisson deviance, 2 (y log(y/μ) − y + μ) a cell. */
export function meanDeviance(lossSum: number, constant: number, cells: number): number {
	return (2 * (lossSum + constant)) / cells;
}
