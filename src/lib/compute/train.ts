import { proxy } from 'comlink';
import type { Outline } from '$lib/forecasting/outline';
import url from '$workers/train/worker.ts?worker&url';
import type { SelfTestResult, TrainApi, TrainEvent, TrainRequest } from '$workers/train/contract';
import { workerClient } from './client';
import { startWorker } from './start-worker';

export type { SelfTestResult, TrainEvent, TrainRequest };
export type { Backend } from '$workers/train/contract';

const { call, stop } = workerClient<TrainApi>(() => startWorker(url), 'training', { stopAfter: 1000 });

/** Trains a queue of models in the training worker; each is kept as soon as it is done. Resolves to the run's id. */
export function train(request: TrainRequest, signal: AbortSignal, onEvent: (event: TrainEvent) => void): Promise<string> {
	return call(signal, (api, job) => api.train(job, request, proxy(onEvent)));
}

/** Daily counts by category of a dataset, read in the training worker. */
export function readOutline(dataset: string, signal: AbortSignal): Promise<Outline> {
	return call(signal, (api, job) => api.outline(job, dataset));
}

/** Tests every backend of tensorflow.js against cpu, anew. */
export function testBackends(signal: AbortSignal, onProgress: (doing: string) => void): Promise<SelfTestResult[]> {
	return call(signal, (api, job) => api.testBackends(job, proxy(onProgress)));
}

/** Frees the worker and all it holds; the next call starts a fresh one. */
export const stopTraining = stop;
