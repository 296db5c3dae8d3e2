import { addresses, LEAVE, up, type Kernels, type View } from './kernels';

export interface LstmShape {
	samples: number;
	steps: number;
	features: number;
	units: number;
}

const NOWHERE: View = [0, 0, 0, 0];
const GATES = 4;

/** Every step's row of a sample is its input beside the output of the step before, so that one matrix product serves both. */
function layOut(kernels: Kernels, { samples, steps, features, units }: LstmShape) {
	const wide = up(units, 8);
	const inputs = up(features, 4);
	const row = inputs + wide;
	const free = addresses();
	const places = {
		rows: free.take((steps + 1) * samples * row),
		gates: free.take(steps * samples * GATES * wide),
		cells: free.take((steps + 1) * samples * wide),
		squashed: free.take(steps * samples * wide),
		outputError: free.take(samples * wide),
		cellError: free.take(samples * wide),
		weights: free.take(row * GATES * wide),
		bias: free.take(GATES * wide),
		recurrent: free.take(GATES * wide * wide),
		gradient: free.take(row * GATES * wide),
		biasGradient: free.take(GATES * wide),
		noBias: free.take(wide),
		staged: free.take(samples * Math.max(steps * features, units))
	};
	kernels.reserve(free.end, `lstm ${samples} ${steps} ${features} ${units}`);
	return { ...places, wide, inputs, row };
}

/** Calls with the place of every weight among the stored ones: (row, gate and unit) of the matrix, (…) of the source. */
function storeWeights(kernels: Kernels, shape: LstmShape, kernel: Float32Array, recurrent: Float32Array, bias: Float32Array) {
	const { features, units } = shape;
	const { wide, inputs, row, ...at } = layOut(kernels, shape);
	const weights = kernels.floats(at.weights, row * GATES * wide);
	const back = kernels.floats(at.recurrent, GATES * wide * wide);
	const biases = kernels.floats(at.bias, GATES * wide);
	for (let gate = 0; gate < GATES; gate++)
		for (let unit = 0; unit < units; unit++) {
			const from = gate * units + unit;
			const to = gate * wide + unit;
			const block = (to >> 3) * row;
			biases[to] = bias[from];
			for (let f = 0; f < features; f++) weights[(block + f) * 8 + (to & 7)] = kernel[f * GATES * units + from];
			for (let u = 0; u < units; u++) {
				const weight = recurrent[u * GATES * units + from];
				weights[(block + inputs + u) * 8 + (to & 7)] = weight;
				back[((u >> 3) * GATES * wide + to) * 8 + (u & 7)] = weight;
			}
		}
}

/**
 * The last output of an LSTM (Hochreiter and Schmidhuber 1997, with a forget gate; gates in Keras' order: input, forget,
 * candidate, output).
 *
 * @param x          samples × steps × features
 * @param kernel     features × (4 · units)
 * @param recurrent  units × (4 · units)
 * @param bias       4 · units
 * @returns          samples × units
 */
export function lstmForward(
	kernels: Kernels,
	shape: LstmShape,
	x: Float32Array,
	kernel: Float32Array,
	recurrent: Float32Array,
	bias: Float32Array
) {
	const { samples, steps, features, units } = shape;
	const { wide, inputs, row, ...at } = layOut(kernels, shape);
	storeWeights(kernels, shape, kernel, recurrent, bias);
	const rowBytes = 4 * row;
	const stepBytes = samples * rowBytes;
	kernels.floats(at.staged, x.length).set(x);
	kernels.spread(at.staged, features, at.rows, stepBytes, rowBytes, 0, 1, samples, steps);
	const sumBytes = 4 * GATES * wide;
	const cellBytes = 4 * wide * samples;
	for (let t = 0; t < steps; t++) {
		const gates = at.gates + t * samples * sumBytes;
		const product = [1, row, at.weights, at.bias, (GATES * wide) >> 3, LEAVE] as const;
		kernels.correlate(at.rows + t * stepBytes, rowBytes, 0, 0, gates, sumBytes, 0, 0, ...NOWHERE, 1, 1, samples, ...product);
		const cell = at.cells + t * cellBytes;
		const output = at.rows + (t + 1) * stepBytes + 4 * inputs;
		kernels.lstmForward(gates, cell, cell + cellBytes, at.squashed + t * cellBytes, output, rowBytes, samples, wide);
	}
	kernels.pack(at.rows + steps * stepBytes + 4 * inputs, rowBytes, 0, 0, at.staged, units, 1, 1, samples);
	kernels.pass++;
	return kernels.floats(at.staged, samples * units).slice();
}

/**
 * Gradients after `lstmForward` of the same shape, whose values still lie in the memory (and are used up).
 *
 * @param error  derivative of the loss by the last output, samples × units
 */
export function lstmBackward(kernels: Kernels, shape: LstmShape, error: Float32Array) {
	const { samples, steps, features, units } = shape;
	const { wide, inputs, row, ...at } = layOut(kernels, shape);
	kernels.floats(at.staged, error.length).set(error);
	kernels.floats(at.outputError, samples * wide).fill(0);
	kernels.floats(at.cellError, samples * wide).fill(0);
	kernels.spread(at.staged, units, at.outputError, 4 * wide, 0, 0, 1, 1, samples);
	const sumBytes = 4 * GATES * wide;
	const cellBytes = 4 * wide * samples;
	for (let t = steps - 1; t >= 0; t--) {
		const gates = at.gates + t * samples * sumBytes;
		const cell = at.cells + t * cellBytes;
		kernels.lstmBackward(gates, cell, at.squashed + t * cellBytes, at.outputError, at.cellError, samples, wide);
		const back = [1, GATES * wide, at.recurrent, at.noBias, wide >> 3, LEAVE] as const;
		if (t) kernels.correlate(gates, sumBytes, 0, 0, at.outputError, 4 * wide, 0, 0, ...NOWHERE, 1, 1, samples, ...back);
	}
	const blocks = (GATES * wide) >> 3;
	const wideGradient = kernels.floats(at.gradient, row * GATES * wide).fill(0);
	const rowsView: View = [at.rows, 4 * row, samples * 4 * row, 0];
	const gatesView: View = [at.gates, sumBytes, samples * sumBytes, 0];
	kernels.filterGradient(...rowsView, ...gatesView, 1, steps, samples, 1, row, at.gradient, blocks, 1);
	kernels.channelSums(...gatesView, 1, steps, samples, at.biasGradient, blocks);
	kernels.pass++; // the gates were overwritten
	const wideBias = kernels.floats(at.biasGradient, GATES * wide);
	const gradient = {
		kernel: new Float32Array(features * GATES * units),
		recurrent: new Float32Array(units * GATES * units),
		bias: new Float32Array(GATES * units)
	};
	for (let gate = 0; gate < GATES; gate++)
		for (let unit = 0; unit < units; unit++) {
			const to = gate * units + unit;
			const from = gate * wide + unit;
			gradient.bias[to] = wideBias[from];
			for (let f = 0; f < features; f++) gradient.kernel[f * GATES * units + to] = wideGradient[f * GATES * wide + from];
			for (let u = 0; u < units; u++)
				gradient.recurrent[u * GATES * units + to] = wideGradient[(inputs + u) * GATES * wide + from];
		}
	return gradient;
}
