import * as tf from '@tensorflow/tfjs';
import { AppError } from '$lib/domain/errors';
import { seededRandom } from '$lib/domain/random';
import { unlessLost } from './backends';
import { devianceConstant } from './deviance';
import { normalisation, writeNormalised } from './normalisation';
import { convolutions, logFactor } from './operations';
import { pacer, requireLength, train, type Batch } from './training';
import type { CnnOptions, FitHooks, FittedCnn, GridFrames, GridTraining, Normalisation } from './types';
import { glorot, size, zeros } from './weights';

/** Pixels in a step: as in the reference network, 64 frames of 16 × 16. */
const STEP_PIXELS = 16_384;

/** filter 1, bias 1, filter 2, … as the weights lie in a fitted network. */
export function cnnShapes(channels: number, outputs: number, hidden: number[], filter: number): number[][] {
	const widths = [channels, ...hidden, outputs];
	return widths.slice(1).flatMap((to, l) => {
		const side = l < hidden.length ? filter : 1;
		return [[side, side, widths[l], to], [to]];
	});
}

/** Biases and the last layer start at 0: before it learns, the network says the baseline. */
export function cnnWeights(shapes: number[][], seed: number): Float32Array<ArrayBuffer>[] {
	const random = seededRandom(seed);
	return shapes.map((shape, k) => {
		if (shape.length === 1 || k === shapes.length - 2) return zeros(size(shape));
		const taps = shape[0] * shape[1];
		return glorot(size(shape), taps * shape[2], taps * shape[3], random);
	});
}

export function cnnForward([x]: tf.Tensor[], weights: tf.Tensor[]): tf.Tensor {
	return convolutions(
		x as tf.Tensor4D,
		weights.filter((_, k) => k % 2 === 0) as tf.Tensor4D[],
		weights.filter((_, k) => k % 2 === 1) as tf.Tensor1D[]
	);
}

function requireGrid(data: GridFrames) {
	const { frames, height, width, channels, outputs = 1, input, exposure, mask } = data;
	requireLength('input', input, frames, height, width, channels);
	requireLength('exposure', exposure, frames, height, width, outputs);
	requireLength('mask', mask, height, width);
}

/** Frames as tensors: inputs normalised and 0 outside the mask, exposure and target 0 where either says nothing is forecast. */
function loadFrames(data: GridFrames, target: Float32Array | null, input: Normalisation, frames: Uint32Array): Batch {
	const { height, width, channels, outputs = 1, mask } = data;
	const pixels = height * width;
	const x = new Float32Array(frames.length * pixels * channels);
	const mu = new Float32Array(frames.length * pixels * outputs);
	const y = new Float32Array(mu.length);
	let cells = 0;
	for (let b = 0; b < frames.length; b++)
		for (let p = 0; p < pixels; p++) {
			if (!mask[p]) continue;
			const from = frames[b] * pixels + p;
			const to = b * pixels + p;
			writeNormalised(data.input, from * channels, input, x, to * channels);
			for (let o = 0; o < outputs; o++) {
				const exposure = data.exposure[from * outputs + o];
				if (!(exposure > 0)) continue;
				cells++;
				mu[to * outputs + o] = exposure;
				if (target) y[to * outputs + o] = target[from * outputs + o];
			}
		}
	const shape = [frames.length, height, width, outputs];
	return {
		inputs: [tf.tensor4d(x, [frames.length, height, width, channels])],
		exposure: tf.tensor(mu, shape),
		target: tf.tensor(y, shape),
		cells,
		constant: target ? devianceConstant(mu, y) : 0
	};
}

const framesAtOnce = ({ height, width }: GridFrames) => Math.max(1, Math.round(STEP_PIXELS / (height * width)));

/**
 * A convolutional network over the grid: a bounded factor on the baseline's expected counts, learned by Poisson likelihood.
 * Two hidden layers of 3 × 3 filters see two cells in every direction. Runs on the backend in use (`useBackend`).
 *
 * @throws {AppError} `input/shape`, `input/value`, `models/diverged`, `models/device-lost`
 * @throws the signal's reason when aborted
 */
export async function fitCnn(
	training: GridTraining,
	validation: GridTraining,
	options: CnnOptions = {},
	hooks: FitHooks = {}
): Promise<FittedCnn> {
	const { hidden = [16, 16], filter = 3, seed = 1 } = options;
	const { channels, outputs = 1, height, width, mask } = training;
	if (filter % 2 !== 1) throw new AppError('input/value', `The filter's side is ${filter}, expected an odd number.`);
	if (validation.channels !== channels || (validation.outputs ?? 1) !== outputs)
		throw new AppError('input/shape', `Validation has ${validation.channels} channels, expected ${channels} as in training.`);
	for (const data of [training, validation]) {
		requireGrid(data);
		requireLength('target', data.target, data.frames, data.height, data.width, outputs);
		if (!data.frames) throw new AppError('input/value', 'There is no frame to learn from or to validate on.');
	}
	const input = normalisation(training.input, channels, (pixel) => mask[pixel % (height * width)] === 1);
	const shapes = cnnShapes(channels, outputs, hidden, filter);
	const parts = { training, validation };
	const network = await train(
		{
			items: training.frames,
			validationItems: validation.frames,
			batch: options.batch ?? framesAtOnce(training),
			shapes,
			load: (part, items) => loadFrames(parts[part], parts[part].target, input, items),
			forward: cnnForward
		},
		cnnWeights(shapes, seed),
		options,
		hooks
	);
	return { kind: 'cnn', channels, outputs, input, ...network };
}

/**
 * Expected counts: the exposure times the network's factor. Any grid of the same channels will do.
 * @returns frames × height × width × outputs, 0 where the exposure is
 */
export async function predictCnn(fitted: FittedCnn, data: GridFrames, signal?: AbortSignal): Promise<Float32Array<ArrayBuffer>> {
	requireGrid(data);
	if (data.channels !== fitted.channels || (data.outputs ?? 1) !== fitted.outputs)
		throw new AppError('input/shape', `The input has ${data.channels} channels, expected ${fitted.channels}.`);
	const weights = fitted.weights.map((values, k) => tf.tensor(values, fitted.shapes[k]));
	const result = new Float32Array(data.exposure.length);
	const perFrame = data.height * data.width * fitted.outputs;
	const batch = framesAtOnce(data);
	const pause = pacer(signal);
	try {
		for (let first = 0; first < data.frames; first += batch) {
			const frames = Uint32Array.from({ length: Math.min(batch, data.frames - first) }, (_, i) => first + i);
			const loaded = loadFrames(data, null, fitted.input, frames);
			const mu = tf.tidy(() => tf.mul(loaded.exposure, tf.exp(logFactor(cnnForward(loaded.inputs, weights), fitted.logBound))));
			result.set(await unlessLost(mu.data()), first * perFrame);
			tf.dispose([mu, loaded.inputs, loaded.exposure, loaded.target]);
			await pause(null);
		}
	} finally {
		tf.dispose(weights);
	}
	return result;
}
