import * as tf from '@tensorflow/tfjs';
import { fusedKernels } from './backends';
import { stackBackward, stackForward, type FilterShape, type StackShape } from './fused-convolutions';
import { lstmBackward, lstmForward } from './fused-lstm';
import { poissonLossAndGradient } from './fused-loss';

/**
 * Convolutions on top of one another, rectified in between: zero padding, stride 1. One fused kernel on wasm, where
 * tensorflow.js has no gradient of a convolution at all; its own operations elsewhere.
 *
 * @param x  images × height × width × channels, treated as constant: no gradient flows into it
 */
export function convolutions(x: tf.Tensor4D, filters: tf.Tensor4D[], biases: tf.Tensor1D[]): tf.Tensor4D {
	const kernels = fusedKernels();
	if (!kernels)
		return filters.reduce((below, filter, l) => {
			const sums = tf.add(tf.conv2d(below, filter, 1, 'same'), biases[l]) as tf.Tensor4D;
			return l < filters.length - 1 ? tf.relu(sums) : sums;
		}, x);
	const [images, height, width] = x.shape;
	const shape: StackShape = { images, height, width, filters: filters.map((filter) => filter.shape as FilterShape) };
	const read = () => {
		const values = [...filters, ...biases].map((tensor) => tensor.dataSync() as Float32Array);
		const result = stackForward(
			kernels,
			shape,
			x.dataSync() as Float32Array,
			values.slice(0, filters.length),
			values.slice(filters.length)
		);
		return { result, pass: kernels.pass };
	};
	const operation = tf.customGrad((..._inputs) => {
		const { result, pass } = read();
		const value = tf.tensor(result, [images, height, width, biases[biases.length - 1].size]);
		const gradFunc = (error: tf.Tensor) => {
			if (kernels.pass !== pass) read(); // another pass came between: its values took our place
			const gradients = stackBackward(kernels, shape, error.dataSync() as Float32Array);
			return [
				...gradients.map(({ filter }, l) => tf.tensor(filter, filters[l].shape)),
				...gradients.map(({ bias }) => tf.tensor1d(bias))
			];
		};
		return { value, gradFunc };
	});
	return operation(...filters, ...biases) as tf.Tensor4D;
}

/**
 * The last output of an LSTM over whole sequences. One fused kernel on wasm; tensorflow.js' operations elsewhere.
 *
 * @param x          samples × steps × features, treated as constant
 * @param kernel     features × (4 · units), gates in the order input, forget, candidate, output
 * @param recurrent  units × (4 · units)
 */
export function lstm(x: tf.Tensor3D, kernel: tf.Tensor2D, recurrent: tf.Tensor2D, bias: tf.Tensor1D): tf.Tensor2D {
	const kernels = fusedKernels();
	const [samples, steps, features] = x.shape;
	const units = recurrent.shape[0];
	if (!kernels) {
		const sums = tf.reshape(tf.add(tf.matMul(tf.reshape(x, [samples * steps, features]), kernel), bias), [samples, steps, -1]);
		let output = tf.zeros([samples, units]) as tf.Tensor2D;
		let cell = tf.zeros([samples, units]) as tf.Tensor2D;
		for (let t = 0; t < steps; t++) {
			const now = tf.reshape(tf.slice(sums, [0, t, 0], [samples, 1, 4 * units]), [samples, 4 * units]);
			const [i, f, g, o] = tf.split(tf.add(now, tf.matMul(output, recurrent)), 4, 1) as tf.Tensor2D[];
			cell = tf.add(tf.mul(tf.sigmoid(f), cell), tf.mul(tf.sigmoid(i), tf.tanh(g)));
			output = tf.mul(tf.sigmoid(o), tf.tanh(cell));
		}
		return output;
	}
	const shape = { samples, steps, features, units };
	const run = () => {
		const [w, r, b] = [kernel, recurrent, bias].map((tensor) => tensor.dataSync() as Float32Array);
		const result = lstmForward(kernels, shape, x.dataSync() as Float32Array, w, r, b);
		return { result, pass: kernels.pass };
	};
	const operation = tf.customGrad((..._inputs) => {
		const { result, pass } = run();
		const gradFunc = (error: tf.Tensor) => {
			if (kernels.pass !== pass) run();
			const gradient = lstmBackward(kernels, shape, error.dataSync() as Float32Array);
			return [
				tf.tensor(gradient.kernel, kernel.shape),
				tf.tensor(gradient.recurrent, recurrent.shape),
				tf.tensor1d(gradient.bias)
			];
		};
		return { value: tf.tensor(result, [samples, units]), gradFunc };
	});
	return operation(kernel, recurrent, bias) as tf.Tensor2D;
}

/** The logarithm of the factor on the baseline: kept within ± logBound, smooth, and 0 where the network says 0. */
export function logFactor(output: tf.Tensor, logBound: number): tf.Tensor {
	return tf.mul(tf.tanh(tf.div(output, logBound)), logBound);
}

/**
 * Σ (mu f − y log f): the negative log likelihood of Poisson counts around mu f, constants apart, f being the bounded factor.
 * Where mu and y are 0 it adds nothing, so what lies outside the cells takes no part.
 */
export function poissonLoss(output: tf.Tensor, exposure: tf.Tensor, target: tf.Tensor, logBound: number): tf.Scalar {
	const kernels = fusedKernels();
	if (!kernels) {
		const factor = logFactor(output, logBound);
		return tf.sum(tf.sub(tf.mul(exposure, tf.exp(factor)), tf.mul(target, factor)));
	}
	const operation = tf.customGrad((..._inputs) => {
		const [o, mu, y] = [output, exposure, target].map((tensor) => tensor.dataSync() as Float32Array);
		const { loss, gradient } = poissonLossAndGradient(kernels, o, mu, y, logBound);
		const gradFunc = (error: tf.Tensor) => tf.mul(tf.tensor(gradient, output.shape), error);
		return { value: tf.scalar(loss), gradFunc };
	});
	return operation(output) as tf.Scalar;
}
