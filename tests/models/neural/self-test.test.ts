import * as tf from '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import { useBackend } from '$lib/models/neural/backends';
import { chooseBackend, selfTest, selfTestKey } from '$lib/models/neural/self-test';

/** A copy of the cpu backend in which one kernel is wrong. */
function sabotage(name: string, kernel: string, wrong: (result: Float32Array) => Float32Array) {
	const factory = tf.findBackendFactory('cpu');
	tf.registerBackend(name, factory);
	tf.copyRegisteredKernels('cpu', name);
	const { kernelFunc } = tf.getKernel(kernel, 'cpu');
	tf.unregisterKernel(kernel, name);
	tf.registerKernel({
		kernelName: kernel,
		backendName: name,
		kernelFunc: (given) => {
			const result = kernelFunc(given) as tf.TensorInfo;
			const backend = given.backend as unknown as {
				data: { get(id: object): { values: Float32Array } };
			};
			const entry = backend.data.get(result.dataId);
			entry.values = wrong(entry.values);
			return result;
		}
	});
}

describe('the self-test', () => {
	it('finds cpu and wasm in agreement, and picks the quicker', async () => {
		const results = await selfTest({ backends: ['cpu', 'wasm'] });
		expect(results.map(({ backend, ok }) => [backend, ok])).toEqual([
			['cpu', true],
			['wasm', true]
		]);
		expect(chooseBackend(results)).toBe('wasm');
	});
	it('finds a backend whose convolution gradients are zero', async () => {
		sabotage('still', 'Conv2DBackpropFilter', (values) => values.map(() => 0));
		const [result] = await selfTest({ backends: ['still'] });
		expect(result).toMatchObject({ ok: false, cnnMs: null });
		expect(result.reason).toMatch(/CNN differs from cpu/);
	});
	it('finds a backend that is wrong by half a per cent in the LSTM only', async () => {
		sabotage('skewed', 'Sigmoid', (values) => values.map((value) => value * 1.005));
		const [result] = await selfTest({ backends: ['skewed'] });
		expect(result.reason).toMatch(/LSTM differs from cpu/);
		expect(chooseBackend([result])).toBe('cpu');
	});
	it('finds a backend that answers NaN', async () => {
		sabotage('broken', 'Tanh', (values) => values.map(() => NaN));
		const [result] = await selfTest({ backends: ['broken'] });
		expect(result.ok).toBe(false);
	});
	it('does not wait for a backend that never wakes up, and is not disturbed when it does', async () => {
		let wake!: () => void;
		const asleep = new Promise<void>((resolve) => (wake = resolve));
		const factory = tf.findBackendFactory('cpu');
		tf.registerBackend('sleeper', () => asleep.then(() => factory() as tf.KernelBackend));
		tf.copyRegisteredKernels('cpu', 'sleeper');
		const [result] = await selfTest({ backends: ['sleeper'], limit: 200 });
		expect(result).toMatchObject({ ok: false, reason: 'It did not answer within 0.2 s.' });
		await useBackend('wasm');
		const inUse = tf.backend();
		wake();
		await new Promise((resolve) => setTimeout(resolve, 50));
		expect(tf.getBackend()).toBe('wasm');
		expect(tf.backend()).toBe(inUse);
	});
	it('says that a backend does not exist', async () => {
		const [result] = await selfTest({ backends: ['abacus'] });
		expect(result).toMatchObject({ ok: false });
		expect(result.reason).toMatch(/abacus backend does not run here/);
	});
	it('leaves graphics processors out where there are none', async () => {
		const results = await selfTest({ backends: ['webgl', 'webgpu'] });
		expect(results.every(({ skipped, ok }) => skipped && !ok)).toBe(true);
	});
	it('remembers under a key that names the browser and its adapters', async () => {
		expect(await selfTestKey()).toMatch(/webgl .*webgpu .*4\.\d+/);
	});
});
