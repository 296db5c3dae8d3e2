import url from '$workers/neural-probe/worker.ts?worker&url';
import { workerClient } from '$lib/compute/client';
import { startWorker } from '$lib/compute/start-worker';
import type { SelfTestResult } from '$lib/models/neural/index';
import type { NeuralProbeApi } from '$workers/neural-probe/contract';
import type { Bench, Figure } from './page/types';

/**
 * One training step of the two reference networks on every backend that passes the self-test, beside PyTorch on one thread.
 * Medians of all steps on both sides. --backends cpu,wasm,…: those only, also on an imitated graphics processor; --steps 30;
 * --no-epochs; --limit 3000 (milliseconds of self-test a backend); --seed 1.
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
	const winner = chooseFastest(results);
	for (const { backend, ok, cnnMs, lstmMs } of results) {
		if (!ok) continue;
		const name = backend === winner ? '' : `, ${backend}`; // the one the app would use stands beside the peer
		// A backend that needs seconds a step is timed by the self-test only, from a smaller step; its epochs would take an hour.
		if (cnnMs! > 1000 && !chosen) {
			figures.push({ name: `CNN step${name} (extrapolated)`, value: cnnMs!, unit: 'ms' });
			figures.push({ name: `LSTM step${name} (extrapolated)`, value: lstmMs!, unit: 'ms' });
			continue;
		}
		const times = await call(signal, (api, job) =>
			api.stepTimes(job, backend, Number(options.steps ?? 30), Number(options.seed ?? 1), options.epochs !== 'false')
		);
		for (const [network, steps] of Object.entries({ CNN: times.cnn, LSTM: times.lstm })) {
			const middle = steps[steps.length >> 1]; // as the peer does: the median of all steps, the slow first ones included
			figures.push({ name: `${network} step${name}`, value: middle, unit: 'ms' });
			log(`  ${backend}: ${network} steps ${steps[0].toFixed(1)} to ${steps.at(-1)!.toFixed(1)} ms, median ${middle.toFixed(1)}`);
		}
		if (!times.epoch) continue;
		const losses = (ends: number[]) => ends.map((value) => value.toFixed(4)).join(' → ');
		const { cnn, lstm } = times.epoch;
		log(`  ${backend} learns: CNN ${losses(cnn.losses)}, LSTM ${losses(lstm.losses)} (deviance of epochs 1 → 2)`);
		figures.push(
			{ name: `CNN epoch, 64 frames of 60 × 80 × 14, ${backend}`, value: cnn.seconds, unit: 's' },
			{ name: `LSTM epoch, 20,000 histories of 14 × 8, ${backend}`, value: lstm.seconds, unit: 's' }
		);
	}
	log(`The quickest that agrees: ${winner}`);
	stop();
	return figures;
};

function chooseFastest(results: SelfTestResult[]) {
	const total = ({ cnnMs, lstmMs }: SelfTestResult) => cnnMs! + lstmMs!;
	return results.filter(({ ok }) => ok).sort((a, b) => total(a) - total(b))[0]?.backend;
}
