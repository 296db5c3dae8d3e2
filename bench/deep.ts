import url from '$workers/neural-probe/worker.ts?worker&url';
import { workerClient } from '$lib/compute/client';
import { startWorker } from '$lib/compute/start-worker';
import type { NeuralProbeApi } from '$workers/neural-probe/contract';
import type { Bench, Figure } from './page/types';

/**
 * One training step of the two reference networks on every backend that passes the self-test, beside PyTorch on one thread.
 * --backends cpu,wasm,…: those only, also on an imitated graphics processor; --steps 30; --seed 1.
 */
export const run: Bench = async (options, { log }) => {
	const { call, stop } = workerClient<NeuralProbeApi>(() => startWorker(url), 'neural probe');
	const { signal } = new AbortController();
	const chosen = options.backends?.split(',');
	const { results, key, seconds } = await call(signal, (api, job) =>
		api.selfTest(job, { ...(chosen && { backends: chosen, chosen }), limit: Number(options.limit ?? 3000) })
	);
	log(`Self-test in ${seconds.toFixed(1)} s, remembered under: ${key}`);
	for (const { backend, ok, skipped, reason, adapter } of results)
		log(`  ${backend}${adapter && ` (${adapter})`}: ${ok ? 'passes' : skipped ? 'left out' : 'fails'}. ${reason}`);
	const figures: Figure[] = [];
	for (const { backend, ok, cnnMs, lstmMs } of results) {
		if (!ok) continue;
		// Backends that need seconds a step are known well enough from the self-test; the epochs would take an hour.
		if (cnnMs! > 1000 && !chosen) {
			figures.push({ name: `CNN step, ${backend} (self-test)`, value: cnnMs!, unit: 'ms' });
			figures.push({ name: `LSTM step, ${backend} (self-test)`, value: lstmMs!, unit: 'ms' });
			continue;
		}
		const times = await call(signal, (api, job) =>
			api.stepTimes(job, backend, Number(options.steps ?? 30), Number(options.seed ?? 1))
		);
		const losses = (ends: number[]) => ends.map((value) => value.toFixed(4)).join(' → ');
		log(`  ${backend} learns: CNN ${losses(times.losses.cnn)}, LSTM ${losses(times.losses.lstm)} (deviance of epochs 1 → 2)`);
		figures.push(
			{ name: `CNN step, ${backend}`, value: times.cnn, unit: 'ms' },
			{ name: `LSTM step, ${backend}`, value: times.lstm, unit: 'ms' },
			{ name: `CNN epoch of 64 frames of 60 × 80 × 14, ${backend}`, value: times.cnnEpoch, unit: 's' },
			{ name: `LSTM epoch of 20,000 histories of 14 × 8, ${backend}`, value: times.lstmEpoch, unit: 's' }
		);
	}
	stop();
	return figures;
};
