import * as tf from '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import { normal, seededRandom } from '$lib/domain/random';
import { useBackend } from '$lib/models/neural/backends';
import { convolutions, lstm } from '$lib/models/neural/operations';

const random = seededRandom(5);
const numbers = (n: number) => Float32Array.from({ length: n }, () => normal(random));

/** Loss and gradients of Σ result · direction by every weight, on one backend. */
async function gradientsOn(backend: string, result: (weights: tf.Tensor[]) => tf.Tensor, weights: [Float32Array, number[]][]) {
	await useBackend(backend);
	const tensors = weights.map(([values, shape]) => tf.tensor(values, shape));
	const direction = Float32Array.from({ length: 4096 }, (_, i) => Math.sin(i));
	const { value, grads } = tf.valueAndGrads((...given: tf.Tensor[]) => {
		const out = result(given);
		return tf.sum(tf.mul(out, tf.tensor(direction.slice(0, out.size), out.shape))) as tf.Scalar;
	})(tensors);
	return [value, ...grads].map((tensor) => tensor.dataSync() as Float32Array);
}

/** Largest difference beside the largest value of each tensor. */
function distances(a: Float32Array[], b: Float32Array[]) {
	return a.map((one, k) => {
		let most = 0;
		let far = 0;
		one.forEach((value, i) => {
			most = Math.max(most, Math.abs(value));
			far = Math.max(far, Math.abs(value - b[k][i]));
		});
		return far / most;
	});
}

describe('fused convolutions on wasm', () => {
	for (const [height, width, channels] of [
		[6, 7, 3],
		[5, 3, 14],
		[1, 9, 1]
	])
		it(`have the values and gradients of the cpu backend on ${height} × ${width} × ${channels}`, async () => {
			const x = numbers(2 * height * width * channels);
			const weights: [Float32Array, number[]][] = [
				[numbers(9 * channels * 5), [3, 3, channels, 5]],
				[numbers(25 * 5 * 9), [5, 5, 5, 9]],
				[numbers(9 * 2), [1, 1, 9, 2]],
				[numbers(5), [5]],
				[numbers(9), [9]],
				[numbers(2), [2]]
			];
			const network = (w: tf.Tensor[]) =>
				convolutions(tf.tensor4d(x, [2, height, width, channels]), w.slice(0, 3) as tf.Tensor4D[], w.slice(3) as tf.Tensor1D[]);
			const cpu = await gradientsOn('cpu', network, weights);
			const wasm = await gradientsOn('wasm', network, weights);
			for (const distance of distances(cpu, wasm)) expect(distance).toBeLessThan(1e-4);
		});
});

describe('the fused LSTM on wasm', () => {
	for (const [samples, steps, features, units] of [
		[5, 4, 3, 6],
		[64, 14, 8, 32],
		[3, 1, 1, 8]
	])
		it(`has the values and gradients of the cpu backend for ${samples} samples, ${steps} steps, ${units} units`, async () => {
			const x = numbers(samples * steps * features);
			const scaled = (n: number) => numbers(n).map((value) => value / 2);
			const weights: [Float32Array, number[]][] = [
				[scaled(features * 4 * units), [features, 4 * units]],
				[scaled(units * 4 * units), [units, 4 * units]],
				[scaled(4 * units), [4 * units]]
			];
			const network = ([kernel, recurrent, bias]: tf.Tensor[]) =>
				lstm(tf.tensor3d(x, [samples, steps, features]), kernel as tf.Tensor2D, recurrent as tf.Tensor2D, bias as tf.Tensor1D);
			const cpu = await gradientsOn('cpu', network, weights);
			const wasm = await gradientsOn('wasm', network, weights);
			for (const [i, distance] of distances(cpu, wasm).entries()) {
				if (steps === 1 && i === 2) continue; // a single step has no recurrent gradient: both are zero
				expect(distance).toBeLessThan(1e-4);
			}
		});
});
