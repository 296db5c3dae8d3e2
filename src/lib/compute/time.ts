import { proxy } from 'comlink';
import type { CountsInTime, TakenApart } from '$lib/statistics/taken-apart';
import type { TimeApi } from '$workers/time/contract';
import url from '$workers/time/worker.ts?worker&url';
import { workerClient } from './client';
import { startWorker } from './start-worker';

const { call } = workerClient<TimeApi>(() => startWorker(url), 'time', { leaves: true });

/** Trend, seasons, what is left, and changes of level of a series; null where there is too little. Rejects with the signal's reason. */
export function takeApart(
	series: CountsInTime,
	signal: AbortSignal,
	onProgress: (share: number) => void
): Promise<TakenApart | null> {
	return call(signal, (api, job) => api.takeApart(job, series, proxy(onProgress)));
}
