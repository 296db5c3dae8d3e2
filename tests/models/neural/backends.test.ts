import * as tf from '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import { fusedKernels, unlessLost, useBackend } from '$lib/models/neural/backends';
import { fitCnn, type Checkpoint } from '$lib/models/neural/index';
import { plantedDiffusion } from './planted';

/** A copy of the cpu backend on a device that can be lost, as a GPU's can. */
function fragileBackend(name: string) {
	let lose!: (info: { reason: string; message: string }) => void;
	const lost = new Promise<{ reason: string; message: string }>((resolve) => (lose = resolve));
	const factory = tf.findBackendFactory('cpu');
	tf.registerBackend(name, () => Object.assign(factory() as tf.KernelBackend, { device: { lost } }));
	tf.copyRegisteredKernels('cpu', name);
	return () => lose({ reason: 'unknown', message: 'the driver was reset' });
}

const training = plantedDiffusion(8, 1);
const validation = plantedDiffusion(4, 2);
const options = { hidden: [3], epochs: 4, patience: 10, batch: 4 };

describe('useBackend', () => {
	it('brings our kernels in on wasm only', async () => {
		await useBackend('wasm');
		expect(fusedKernels()).not.toBeNull();
		await useBackend('cpu');
		expect(fusedKernels()).toBeNull();
	});
	it('says which backend did not start, and what to do', async () => {
		await expect(useBackend('abacus')).rejects.toMatchObject({ code: 'models/no-backend', hint: 'Choose another one.' });
	});
});

describe('a lost graphics device', () => {
	it('ends training at once, and the last epoch goes on elsewhere', async () => {
		const lose = fragileBackend('fragile');
		await useBackend('fragile');
		let checkpoint: Checkpoint | undefined;
		const onCheckpoint = (latest: Checkpoint) => {
			checkpoint = structuredClone(latest);
			if (latest.epoch === 2) lose();
		};
		const work = fitCnn(training, validation, options, { onCheckpoint });
		await expect(work).rejects.toMatchObject({
			code: 'models/device-lost',
			message: expect.stringContaining('the driver was reset')
		});
		expect(checkpoint!.epoch).toBe(2);
		await useBackend('wasm');
		const fitted = await fitCnn(training, validation, { ...options, start: checkpoint });
		expect(fitted).toMatchObject({ backend: 'wasm', epochs: 4 });
		expect(fitted.history.slice(0, 2)).toEqual(checkpoint!.history);
	});
	it('is noticed while waiting for an answer that never comes', async () => {
		const lose = fragileBackend('brittle');
		await useBackend('brittle');
		const waiting = unlessLost(new Promise(() => {}));
		lose();
		await expect(waiting).rejects.toMatchObject({ code: 'models/device-lost' });
	});
});
