import * as tf from '@tensorflow/tfjs';
import { AppError } from '$lib/domain/errors';
import { seededRandom } from '$lib/domain/random';
import { unlessLost } from './backends';
import { devianceConstant } from './deviance';
import { normalisation, writeNormalised } from './normalisation';
import { lstm, logFactor } from './operations';
import { pacer, requireLength, train, type Batch } from './training';
import type { FitHooks, FittedLstm, LstmOptions, Normalisation, Sequences, SequenceTraining } from './types';
import { glorot, size, zeros } from './weights';

const STEP_SAMPLES = 256;
const PREDICT_SAMPLES = 2048;

/** kernel, recurrent, bias, head, head bias: as the weights lie in a fitted network. */
export function lstmShapes(features: number, statics: number, units: number): number[][] {
	return [[features, 4 * units], [units, 4 * units], [4 * units], [units + statics, 1], [1]];
}

/** The forget gate starts open (bias 1), the head at 0: before it learns, the network says the baseline. */
export function lstmWeights(shapes: number[][], seed: number): Float32Array<ArrayBuffer>[] {
	const random = seededRandom(seed);
	const [[features], [units], , [head]] = shapes;
	const bias = zeros(4 * units);
	bias.fill(1, units, 2 * units);
	return [
		glorot(size(shapes[0]), features, units, random),
		glorot(size(shapes[1]), units, units, random),
		bias,
		zeros(head),
		zeros(1)
	];
}

export function lstmForward([x, statics]: tf.Tensor[], [kernel, recurrent, bias, head, headBias]: tf.Tensor[]): tf.Tensor {
	const last = lstm(x as tf.Tensor3D, kernel as tf.Tensor2D, recurrent as tf.Tensor2D, bias as tf.Tensor1D);
	const seen = statics ? tf.concat([last, statics as tf.Tensor2D], 1) : last;
	return tf.reshape(tf.add(tf.matMul(seen, head as tf.Tensor2D), headBias), [x.shape[0]]);
}

function requireSequences(data: Sequences) {
	const { samples, steps, features, statics = 0, input, staticInput = new Float32Array(0), exposure } = data;
	requireLength('input', input, samples, steps, features);
	requireLength('staticInput', staticInput, samples, statics);
	requireLength('exposure', exposure, samples);
}

function loadSamples(
	data: Sequences,
	target: Float32Array | null,
	input: Normalisation,
	staticInput: Normalisation,
	samples: Uint32Array
): Batch {
	const { steps, features, statics = 0 } = data;
	const x = new Float32Array(samples.length * steps * features);
	const s = new Float32Array(samples.length * statics);
	const mu = new Float32Array(samples.length);
	const y = new Float32Array(samples.length);
	let cells = 0;
	samples.forEach((sample, b) => {
		for (let t = 0; t < steps; t++)
			writeNormalised(data.input, (sample * steps + t) * features, input, x, (b * steps + t) * features);
		if (statics) writeNormalised(data.staticInput!, sample * statics, staticInput, s, b * statics);
		if (!(data.exposure[sample] > 0)) return;
		cells++;
		mu[b] = data.exposure[sample];
		if (target) y[b] = target[sample];
	});
	return {
		inputs: [tf.tensor3d(x, [samples.length, steps, features]), ...(statics ? [tf.tensor2d(s, [samples.length, statics])] : [])],
		exposure: tf.tensor1d(mu),
		target: tf.tensor1d(y),
		cells,
		constant: target ? devianceConstant(mu, y) : 0
	};
}

/**
 * A long short-term memory over each cell's own history, with a few inputs that stay: a bounded factor on the baseline's
 * expected count, learned by Poisson likelihood. Runs on the backend in use (`useBackend`).
 *
 * @throws {AppError} `input/shape`, `input/value`, `models/diverged`, `models/device-lost`
 * @throws the signal's reason when aborted
 */
export async function fitLstm(
	training: SequenceTraining,
	validation: SequenceTraining,
	options: LstmOptions = {},
	hooks: FitHooks = {}
): Promise<FittedLstm> {
	const { units = 32, seed = 1 } = options;
	const { steps, features, statics = 0, exposure } = training;
	for (const data of [training, validation]) {
		requireSequences(data);
		requireLength('target', data.target, data.samples);
		if (!data.samples) throw new AppError('input/value', 'There is no sample to learn from or to validate on.');
		if (data.steps !== steps || data.features !== features || (data.statics ?? 0) !== statics)
			throw new AppError(
				'input/shape',
				`Validation has ${data.steps} steps of ${data.features}, expected ${steps} of ${features}.`
			);
	}
	const input = normalisation(training.input, features, (row) => exposure[Math.floor(row / steps)] > 0);
	const staticInput = normalisation(training.staticInput ?? new Float32Array(0), statics, (sample) => exposure[sample] > 0);
	const shapes = lstmShapes(features, statics, units);
	const parts = { training, validation };
	const network = await train(
		{
			items: training.samples,
			validationItems: validation.samples,
			batch: options.batch ?? STEP_SAMPLES,
			shapes,
			load: (part, items) => loadSamples(parts[part], parts[part].target, input, staticInput, items),
			forward: lstmForward
		},
		lstmWeights(shapes, seed),
		options,
		hooks
	);
	return { kind: 'lstm', steps, features, statics, input, staticInput, ...network };
}

/** Expected counts: the exposure times the network's factor. */
export async function predictLstm(fitted: FittedLstm, data: Sequences, signal?: AbortSignal): Promise<Float32Array<ArrayBuffer>> {
	requireSequences(data);
	const { steps, features, statics } = fitted;
	if (data.steps !== steps || data.features !== features || (data.statics ?? 0) !== statics)
		throw new AppError('input/shape', `The input has ${data.steps} steps of ${data.features}, expected ${steps} of ${features}.`);
	const weights = fitted.weights.map((values, k) => tf.tensor(values, fitted.shapes[k]));
	const result = new Float32Array(data.samples);
	const pause = pacer(signal);
	try {
		for (let first = 0; first < data.samples; first += PREDICT_SAMPLES) {
			const samples = Uint32Array.from({ length: Math.min(PREDICT_SAMPLES, data.samples - first) }, (_, i) => first + i);
			const loaded = loadSamples(data, null, fitted.input, fitted.staticInput, samples);
			const mu = tf.tidy(() => tf.mul(loaded.exposure, tf.exp(logFactor(lstmForward(loaded.inputs, weights), fitted.logBound))));
			result.set(await unlessLost(mu.data()), first);
			tf.dispose([mu, loaded.inputs, loaded.exposure, loaded.target]);
			await pause(null);
		}
	} finally {
		tf.dispose(weights);
	}
	return result;
}
