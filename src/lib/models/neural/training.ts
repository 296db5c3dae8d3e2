import * as tf from '@tensorflow/tfjs';
import { AppError } from '$lib/domain/errors';
import { permutation, seededRandom } from '$lib/domain/random';
import { readsAtOnce, unlessLost } from './backends';
import { meanDeviance } from './deviance';
import { poissonLoss } from './operations';
import type { Checkpoint, FitHooks, FitOptions, FittedNetwork } from './types';
import { copies, size } from './weights';
import { text } from '$lib/messages/text';

/** Items of one step as the network reads them; `exposure` and `target` are shaped like its output. */
export interface Batch {
	inputs: tf.Tensor[];
	exposure: tf.Tensor;
	target: tf.Tensor;
	/** Cells that count, and the constant that makes their summed loss half a deviance. */
	cells: number;
	constant: number;
}

export interface Learner {
	/** How many items there are, and how many make a step. */
	items: number;
	validationItems: number;
	batch: number;
	shapes: number[][];
	/** Tensors of the items named, for the caller to dispose of. */
	load(part: 'training' | 'validation', items: Uint32Array): Batch;
	/** The unbounded output; 0 everywhere means the baseline. */
	forward(inputs: tf.Tensor[], weights: tf.Tensor[]): tf.Tensor;
}

/** How long computing goes on before messages (a cancel, say) are let in. */
const SLICE_MS = 50;
/** Adam's usual constant, said aloud: webgl would quietly take 1e-4 (it reports 16-bit precision). */
const EPSILON = 1e-7;

/** Lets waiting messages in: a task, since a microtask lets none in. */
const breathe = () =>
	new Promise<void>((resume) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => {
			port1.close();
			resume();
		};
		port2.postMessage(null);
	});

/** Pauses every 50 ms, hears the signal and waits for the GPU, so that neither queue grows. */
export function pacer(signal: AbortSignal | undefined) {
	let pauseAt = performance.now() + SLICE_MS;
	return async (latest: tf.Tensor | null, onPause?: () => void) => {
		if (performance.now() < pauseAt) return;
		if (latest && !readsAtOnce()) await unlessLost(latest.data());
		onPause?.();
		await unlessLost(breathe());
		signal?.throwIfAborted();
		pauseAt = performance.now() + SLICE_MS;
	};
}

const disposeBatch = ({ inputs, exposure, target }: Batch) => tf.dispose([inputs, exposure, target]);

export const adam = (learningRate: number) => tf.train.adam(learningRate, 0.9, 0.999, EPSILON);

type Forward = Learner['forward'];

/** The loss of one batch summed over its cells. */
export function summedLoss(forward: Forward, batch: Batch, weights: tf.Tensor[], logBound: number): tf.Scalar {
	return poissonLoss(forward(batch.inputs, weights), batch.exposure, batch.target, logBound);
}

/** The summed loss, and, weight by weight, the gradients of what a step descends: the mean loss a cell plus decay · Σ w². To be called in a tidy. */
export function gradients(forward: Forward, batch: Batch, weights: tf.Variable[], logBound: number, decay: number) {
	let sum!: tf.Scalar;
	const { grads } = tf.variableGrads(() => {
		sum = summedLoss(forward, batch, weights, logBound);
		tf.keep(sum);
		const mean = tf.div(sum, Math.max(1, batch.cells));
		const matrices = decay ? weights.filter((weight) => weight.rank > 1) : [];
		return matrices.reduce((loss: tf.Tensor, w) => tf.add(loss, tf.mul(decay, tf.sum(tf.square(w)))), mean) as tf.Scalar;
	}, weights);
	const result = sum.clone();
	sum.dispose();
	return { sum: result, grads: weights.map(({ name }) => ({ name, tensor: grads[name] })) };
}

/**
 * Trains with Adam (Kingma and Ba 2015) on the backend in use and keeps the weights of the best validation.
 *
 * @throws {AppError} `models/diverged` when a loss is not a number or no weight moved; `models/device-lost`
 * @throws the signal's reason when aborted, within about 50 ms or one step, whichever is longer
 */
export async function train(
	learner: Learner,
	initial: Float32Array[],
	options: FitOptions,
	hooks: FitHooks
): Promise<FittedNetwork> {
	const { seed = 1, epochs = 30, patience = 5, learningRate = 0.003, decay = 1e-4, bound = 8, start } = options;
	const logBound = Math.log(bound);
	const began = performance.now();
	const steps = Math.min(Math.ceil(learner.items / learner.batch), options.stepsPerEpoch ?? Infinity);
	const validationSteps = Math.ceil(learner.validationItems / learner.batch);
	hooks.signal?.throwIfAborted();
	const variables = learner.shapes.map((shape, k) => tf.variable(tf.tensor((start?.weights ?? initial)[k], shape)));
	const optimiser = adam(learningRate);
	const pause = pacer(hooks.signal);
	const read = async () => copies((await unlessLost(Promise.all(variables.map((v) => v.data())))) as Float32Array[]);
	let done = (start?.epoch ?? 0) * (steps + validationSteps);
	const report = () => hooks.onProgress?.(done / (epochs * (steps + validationSteps)));

	/** One pass over batches: the mean deviance. */
	async function pass(count: number, itemsOf: (step: number) => Batch, sumOf: (batch: Batch) => tf.Scalar) {
		let total = tf.scalar(0);
		let cells = 0;
		let constant = 0;
		try {
			for (let step = 0; step < count; step++) {
				const batch = itemsOf(step);
				cells += batch.cells;
				constant += batch.constant;
				const before = total;
				total = tf.tidy(() => tf.add(before, sumOf(batch)) as tf.Scalar);
				before.dispose();
				disposeBatch(batch);
				done++;
				await pause(total, report);
			}
			return meanDeviance((await unlessLost(total.data()))[0], constant, Math.max(1, cells));
		} finally {
			total.dispose();
		}
	}

	const slice = (order: Uint32Array, step: number) => order.subarray(step * learner.batch, (step + 1) * learner.batch);
	const inOrder = Uint32Array.from({ length: learner.validationItems }, (_, i) => i);
	const validate = () =>
		pass(
			validationSteps,
			(step) => learner.load('validation', slice(inOrder, step)),
			(batch) => summedLoss(learner.forward, batch, variables, logBound)
		);
	const descend = (batch: Batch) => {
		const { sum, grads } = gradients(learner.forward, batch, variables, logBound, decay);
		optimiser.applyGradients(grads);
		return sum;
	};

	try {
		const untouched = tf.tidy(() => variables.map((v) => tf.zerosLike(v)));
		const baselineValidationLoss = await pass(
			validationSteps,
			(step) => learner.load('validation', slice(inOrder, step)),
			(batch) => summedLoss(learner.forward, batch, untouched, logBound)
		);
		tf.dispose(untouched);
		done -= validationSteps; // counted once an epoch
		const history = [...(start?.history ?? [])];
		let best = start?.best ?? null;
		let epoch = start?.epoch ?? 0;
		while (epoch < epochs && !(best && epoch - best.epoch >= patience)) {
			epoch++;
			const order = permutation(learner.items, seededRandom(seed * 7919 + epoch));
			const loss = await pass(steps, (step) => learner.load('training', slice(order, step)), descend);
			const validationLoss = await validate();
			requireFinite(loss, validationLoss, epoch);
			const weights = await read();
			history.push({ loss, validationLoss });
			if (!best || validationLoss < best.validationLoss) best = { epoch, validationLoss, weights };
			hooks.onEpoch?.({ epoch, epochs, loss, validationLoss, seconds: (performance.now() - began) / 1000 });
			hooks.onCheckpoint?.({ epoch, weights, best, history: [...history] } satisfies Checkpoint);
			await unlessLost(breathe());
			hooks.signal?.throwIfAborted();
		}
		const kept = best!;
		requireLearned(kept.weights, initial);
		return {
			weights: copies(kept.weights),
			shapes: learner.shapes,
			logBound,
			epoch: kept.epoch,
			epochs: epoch,
			history,
			baselineValidationLoss,
			backend: tf.getBackend(),
			seconds: (performance.now() - began) / 1000
		};
	} finally {
		tf.dispose(variables);
		optimiser.dispose();
	}
}

function requireFinite(loss: number, validationLoss: number, epoch: number) {
	if (Number.isFinite(loss) && Number.isFinite(validationLoss)) return;
	throw new AppError('models/diverged', text.training.diverged(epoch, loss, validationLoss), text.training.divergedHint);
}

/** A backend whose gradients are all zero leaves the weights as they were: that is no model. */
function requireLearned(weights: Float32Array[], initial: Float32Array[]) {
	const finite = weights.every((weight) => weight.every(Number.isFinite));
	const moved = weights.filter((weight, k) => weight.some((value, i) => value !== initial[k][i])).length;
	if (finite && moved) return;
	throw new AppError('models/diverged', finite ? text.training.unchanged : text.training.badWeights, text.training.otherBackend);
}

export function requireLength(name: string, found: { length: number }, ...expected: number[]) {
	if (found.length === size(expected)) return;
	throw new AppError(
		'input/shape',
		`${name} holds ${found.length} numbers, expected ${expected.join(' × ')} = ${size(expected)}`
	);
}
