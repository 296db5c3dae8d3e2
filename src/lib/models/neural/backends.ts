import * as tf from '@tensorflow/tfjs';
import { AppError } from '$lib/domain/errors';
import { loadKernels, type Kernels } from './kernels';
import { text } from '$lib/messages/text';

/** Where tensorflow.js can compute, the safest first. */
export const BACKENDS = ['cpu', 'wasm', 'webgl', 'webgpu'] as const;
export type Backend = (typeof BACKENDS)[number];

/** Our own kernels, there while the wasm backend is in use. */
let kernels: Kernels | null = null;
/** Set when the GPU goes away (driver reset, tab throttled): tensors on it are gone. */
let lost: { backend: string; reason: string } | null = null;
const lossListeners = new Set<(error: AppError) => void>();

const isNode = typeof process === 'object' && Boolean(process.versions?.node);

async function prepare(backend: string) {
	if (backend === 'wasm') {
		const wasm = await import('@tensorflow/tfjs-backend-wasm');
		tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false); // its threads need SharedArrayBuffer and headers we do not ask for
		if (!isNode) wasm.setWasmPaths((await import('./wasm-files')).wasmFiles());
		kernels ??= await loadKernels();
	} else if (backend === 'webgpu') await import('@tensorflow/tfjs-backend-webgpu');
}

/**
 * Forgets a backend that is stuck or whose device is gone, so that it starts afresh when asked for again. tensorflow.js refuses all
 * work while one is still starting.
 */
export function abandonBackend(backend: string) {
	const factory = tf.findBackendFactory(backend);
	tf.removeBackend(backend);
	tf.registerBackend(backend, factory);
}

/**
 * Makes a backend the one that computes in this thread from now on. Any name known to tensorflow.js will do.
 * @throws {AppError} `models/no-backend` when it does not start here
 */
export async function useBackend(backend: Backend | (string & {})): Promise<void> {
	tf.env().set('IS_TEST', true); // silences advice on Node packages
	try {
		await prepare(backend);
		if (lost?.backend === backend) abandonBackend(backend);
		if (!(await tf.setBackend(backend))) throw new Error(text.training.backend.notStarted);
	} catch (cause) {
		const reason = cause instanceof Error ? cause.message : String(cause);
		throw new AppError('models/no-backend', text.training.backend.notHere(backend, reason), text.training.backend.another, {
			cause
		});
	}
	lost = null;
	watch(backend, (tf.backend() as unknown as { device?: GpuDevice }).device);
}

interface GpuDevice {
	lost: Promise<{ reason?: string; message?: string }>;
}
const watched = new WeakSet<GpuDevice>();

function watch(backend: string, device: GpuDevice | undefined) {
	if (!device || watched.has(device)) return;
	watched.add(device);
	void device.lost.then(({ reason, message }) => {
		lost = { backend, reason: message || reason || text.training.backend.noReason };
		for (const listener of [...lossListeners]) listener(lostError());
	});
}

function lostError() {
	return new AppError(
		'models/device-lost',
		text.training.backend.lost(String(lost?.backend), String(lost?.reason)),
		text.training.backend.lostHint
	);
}

/** Rejects as soon as the device is lost, however long the work would wait for it. */
export async function unlessLost<Result>(work: Promise<Result>): Promise<Result> {
	if (lost) throw lostError();
	let listener!: (error: AppError) => void;
	const gone = new Promise<never>((_, reject) => {
		listener = reject;
		lossListeners.add(listener);
	});
	try {
		return await Promise.race([work, gone]);
	} finally {
		lossListeners.delete(listener);
	}
}

/** Our kernels when the wasm backend is the one in use; null elsewhere, where tensorflow.js' own kernels do. */
export function fusedKernels(): Kernels | null {
	return tf.getBackend() === 'wasm' ? kernels : null;
}

/** Whether values can be read without waiting for a GPU. */
export function readsAtOnce(): boolean {
	return tf.getBackend() === 'cpu' || tf.getBackend() === 'wasm';
}
