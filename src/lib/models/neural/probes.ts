import * as tf from '@tensorflow/tfjs';
import { normal, seededRandom } from '$lib/domain/random';
import { unlessLost } from './backends';
import { cnnForward, cnnShapes } from './cnn';
import { lstmForward, lstmShapes } from './lstm';
import { adam, gradients, summedLoss, type Batch, type Learner } from './training';
import { size } from './weights';

/** One network with seeded inputs, for checking and timing a backend. */
export interface Probe {
	shapes: number[][];
	inputs: [values: Float32Array, shape: number[]][];
	output: number[];
	forward: Learner['forward'];
}

const LOG_BOUND = Math.log(8);

function draw(shape: number[], seed: number, scale = 1): Float32Array<ArrayBuffer> {
	const random = seededRandom(seed);
	return Float32Array.from({ length: size(shape) }, () => scale * normal(random));
}

export function cnnProbe(frames: number, side: number, channels: number, hidden: number, outputs: number): Probe {
	const shape = [frames, side, side, channels];
	return {
		shapes: cnnShapes(channels, outputs, [hidden, hidden], 3),
		inputs: [[draw(shape, 11), shape]],
		output: [frames, side, side, outputs],
		forward: cnnForward
	};
}

export function lstmProbe(samples: number, steps: number, features: number, units: number): Probe {
	const shape = [samples, steps, features];
	return {
		shapes: lstmShapes(features, 0, units),
		inputs: [[draw(shape, 12), shape]],
		output: [samples],
		forward: lstmForward
	};
}

/** Everything one training step depends on, on the backend in use. Dispose of it with the function returned. */
export function ready({ shapes, inputs, output }: Probe) {
	const n = size(output);
	const random = seededRandom(13);
	const batch: Batch = {
		inputs: inputs.map(([values, shape]) => tf.tensor(values, shape)),
		exposure: tf.tensor(
			Float32Array.from({ length: n }, () => 0.1 + random()),
			output
		),
		target: tf.tensor(
			Float32Array.from({ length: n }, () => Math.floor(3 * random())),
			output
		),
		cells: n,
		constant: 0
	};
	// No weight is 0, so that an error anywhere shows everywhere.
	const weights = shapes.map((shape, k) => tf.variable(tf.tensor(draw(shape, 20 + k, 0.3), shape)));
	const optimiser = adam(0.003);
	return {
		batch,
		weights,
		optimiser,
		dispose() {
			tf.dispose([batch.inputs, batch.exposure, batch.target, weights] as tf.TensorContainer);
			optimiser.dispose();
		}
	};
}

/** Trains one step: loss before, every gradient, loss after. */
export async function outcome(probe: Probe): Promise<Float32Array[]> {
	const { batch, weights, optimiser, dispose } = ready(probe);
	try {
		const before = tf.tidy(() => {
			const { sum, grads } = gradients(probe.forward, batch, weights, LOG_BOUND, 0);
			return [sum, ...grads.map(({ tensor }) => tensor)];
		});
		tf.tidy(() => optimiser.applyGradients(weights.map(({ name }, k) => ({ name, tensor: before[k + 1] }))));
		const after = tf.tidy(() => summedLoss(probe.forward, batch, weights, LOG_BOUND));
		const values = await unlessLost(Promise.all([...before, after].map((tensor) => tensor.data())));
		tf.dispose([...before, after]);
		return values as Float32Array[];
	} finally {
		dispose();
	}
}

/** Milliseconds of each of some training steps, the loss read after each, in ascending order. */
export async function stepTimes(probe: Probe, steps: number, until = Infinity): Promise<number[]> {
	const { batch, weights, optimiser, dispose } = ready(probe);
	const times: number[] = [];
	try {
		for (let step = 0; step < steps && !(step && performance.now() > until); step++) {
			const start = performance.now();
			const loss = tf.tidy(() => {
				const { sum, grads } = gradients(probe.forward, batch, weights, LOG_BOUND, 1e-4);
				optimiser.applyGradients(grads);
				return sum;
			});
			await unlessLost(loss.data());
			loss.dispose();
			times.push(performance.now() - start);
		}
	} finally {
		dispose();
	}
	return times.sort((a, b) => a - b);
}
