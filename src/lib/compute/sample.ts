import { proxy } from 'comlink';
import type { Dataset } from '$lib/domain/dataset';
import type { Progress } from '$lib/domain/kernel';
import url from '$workers/sample/worker.ts?worker&url';
import type { SampleApi } from '$workers/sample/contract';
import { workerClient } from './client';
import { startWorker } from './start-worker';

const { call, stop } = workerClient<SampleApi>(() => startWorker(url), 'sample city');
let running = 0;

/**
 * Makes and stores the sample city, under two seconds on a slow laptop; asked again it answers with the one that is there.
 * Rejects with the signal's reason on abort, leaving nothing behind.
 */
export async function createSampleCity(signal: AbortSignal, onProgress: (progress: Progress) => void): Promise<Dataset> {
	running++;
	try {
		return await call(signal, (api, job) => api.create(job, proxy(onProgress)));
	} finally {
		if (--running === 0) stop(); // asked for once in a while: the worker need not stay
	}
}
