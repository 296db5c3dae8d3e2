import * as tf from '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import { normal, seededRandom } from '$lib/domain/random';
import { useBackend } from '$lib/models/neural/backends';
import { convolutions, lstm, poissonLoss } from '$lib/models/neural/operations';

const random = seededRandom(5);
const numbers = (n: number) => Float32Array.from({ length: n }, () => normal(random));

/** Loss and gradients of Σ result · direction by every weight, on one backend. */
async function gradientsOn(backend: string, result: (weights: tf.Tensor[]) => tf.Tensor, weights: [Float32Array, number[]][]) {
	await useBackend(backend);
	const tensors = weights.map(([values, shape]) => tf.tensor(values, shape));
	const direction = Float32Array.from({ length: 4096 }, (_, i) => Math.cos(i));
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

describe('the fused Poisson loss on wasm', () => {
	it('has the value and gradient of the cpu backend, far outputs included', async () => {
		const output = Float32Array.from({ length: 1003 }, (_, i) => (i - 500) / 40);
		const exposure = output.map((_, i) => (i % 5 ? 0.01 + (i % 7) : 0));
		const target = output.map((_, i) => (i % 5 ? i % 3 : 0));
		const network = ([tensor]: tf.Tensor[]) => poissonLoss(tensor, tf.tensor1d(exposure), tf.tensor1d(target), Math.log(8));
		const cpu = await gradientsOn('cpu', network, [[output, [1003]]]);
		const wasm = await gradientsOn('wasm', network, [[output, [1003]]]);
		for (const distance of distances(cpu, wasm)) expect(distance).toBeLessThan(1e-5);
	});
});

describe('the gradients themselves', () => {
	it('are the slopes that finite differences find', async () => {
		await useBackend('wasm');
		const x = numbers(2 * 5 * 6 * 3);
		const y = Float32Array.from({ length: 60 }, () => Math.floor(3 * random()));
		const shapes = [[3, 3, 3, 4], [1, 1, 4, 1], [4], [1]];
		const weights = shapes.map((shape) => numbers(shape.reduce((a, b) => a * b)).map((value) => value / 3));
		const loss = (...w: tf.Tensor[]) => {
			const out = convolutions(tf.tensor4d(x, [2, 5, 6, 3]), w.slice(0, 2) as tf.Tensor4D[], w.slice(2) as tf.Tensor1D[]);
			return poissonLoss(out, tf.onesLike(out), tf.tensor(y, out.shape), Math.log(8));
		};
		const asTensors = (values: Float32Array[]) => values.map((value, k) => tf.tensor(value, shapes[k]));
		const { grads } = tf.valueAndGrads(loss)(asTensors(weights));
		const h = 2e-3; // the loss is about 100, rounded at 1e-5: slopes are good to about 0.01
		const slopes: number[] = [];
		weights.forEach((weight, k) => {
			for (let i = 0; i < weight.length; i += 7) {
				const moved = (by: number) => weights.map((w, j) => (j === k ? w.map((value, m) => (m === i ? value + by : value)) : w));
				const at = (by: number) => loss(...asTensors(moved(by))).dataSync()[0];
				const slope = (at(h) - at(-h)) / (2 * h);
				slopes.push(slope);
				expect(Math.abs(grads[k].dataSync()[i] - slope)).toBeLessThan(0.05 + 0.02 * Math.abs(slope));
			}
		});
		expect(Math.max(...slopes.map(Math.abs))).toBeGreaterThan(5);
	});
});
