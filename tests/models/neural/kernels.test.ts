import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { poissonLossAndGradient } from '$lib/models/neural/fused-loss';
import { loadKernels } from '$lib/models/neural/kernels';
import { KERNELS_SOURCE } from '$lib/models/neural/kernels.wasm';
import { lstmForward } from '$lib/models/neural/fused-lstm';
import { stackForward, type StackShape } from '$lib/models/neural/fused-convolutions';

describe('the compiled kernels', () => {
	it('come from the source beside them (else run scripts/build-neural-kernels.js)', () => {
		const folder = 'src/lib/models/neural/assembly';
		const source = readdirSync(folder)
			.sort()
			.map((name) => readFileSync(`${folder}/${name}`, 'utf8'))
			.join('');
		expect(createHash('sha256').update(source).digest('hex').slice(0, 16)).toBe(KERNELS_SOURCE);
	});
	it('convolve a single spike into the filter, turned, cut off at the edge', async () => {
		const kernels = await loadKernels();
		const x = new Float32Array(25);
		x[6] = 1; // row 1, column 1
		const filter = Float32Array.from({ length: 9 }, (_, i) => i + 1);
		const shape: StackShape = { images: 1, height: 5, width: 5, filters: [[3, 3, 1, 1]] };
		const out = stackForward(kernels, shape, x, [filter], [new Float32Array(1)]);
		expect([...out.slice(0, 3), ...out.slice(5, 8), ...out.slice(10, 13)]).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1]);
		expect(out.reduce((a, b) => a + b)).toBe(45);
	});
	it('forget nothing when a network of another shape ran in between', async () => {
		const kernels = await loadKernels();
		const run = (images: number) => {
			const shape: StackShape = { images, height: 4, width: 4, filters: [[3, 3, 2, 3]] };
			const x = Float32Array.from({ length: 32 * images }, (_, i) => Math.sin(i));
			return stackForward(kernels, shape, x, [Float32Array.from({ length: 54 }, (_, i) => Math.cos(i))], [new Float32Array(3)]);
		};
		const first = run(2);
		run(5);
		const bias = new Float32Array(16);
		lstmForward(kernels, { samples: 3, steps: 2, features: 1, units: 4 }, new Float32Array(6), bias, new Float32Array(64), bias);
		expect(run(2)).toEqual(first);
	});
	it('have the logistic function and tanh to seven digits', async () => {
		const kernels = await loadKernels();
		for (const sum of [-30, -9, -3, -0.5, 0, 1e-3, 0.7, 4, 12]) {
			// One step, one unit, every gate's sum alike: output = σ(s) tanh(σ(s) tanh(s)).
			const bias = new Float32Array(4).fill(sum);
			const shape = { samples: 1, steps: 1, features: 1, units: 1 };
			const [out] = lstmForward(kernels, shape, new Float32Array(1), new Float32Array(4), new Float32Array(4), bias);
			const sigma = 1 / (1 + Math.exp(-sum));
			expect(out).toBeCloseTo(sigma * Math.tanh(sigma * Math.tanh(sum)), 6);
		}
	});
	it('have the Poisson loss that Math has', async () => {
		const kernels = await loadKernels();
		const output = new Float32Array([-40, -2, 0, 0.3, 5]);
		const [mu, y, bound] = [[0.2, 1, 3, 0.5, 0], [1, 0, 2, 4, 0], Math.log(8)];
		const { loss, gradient } = poissonLossAndGradient(kernels, output, Float32Array.from(mu), Float32Array.from(y), bound);
		const log = (i: number) => bound * Math.tanh(output[i] / bound);
		const expected = mu.reduce((sum, m, i) => sum + m * Math.exp(log(i)) - y[i] * log(i), 0);
		expect(loss).toBeCloseTo(expected, 5);
		mu.forEach((m, i) => {
			const slope = (m * Math.exp(log(i)) - y[i]) * (1 - Math.tanh(output[i] / bound) ** 2);
			expect(gradient[i]).toBeCloseTo(slope, 5);
		});
	});
});
