import { proxy } from 'comlink';
import type { Dataset } from '$lib/domain/dataset';
import type { Progress } from '$lib/domain/kernel';
import type { Step } from '$lib/domain/steps';
import type { QualityReport } from '$lib/quality/types';
import type { QualityApi, Tidied } from '$workers/quality/contract';
import url from '$workers/quality/worker.ts?worker&url';
import { workerClient } from './client';
import { startWorker } from './start-worker';

export type { Tidied } from '$workers/quality/contract';
type OnProgress = (progress: Progress) => void;

const { call } = workerClient<QualityApi>(() => startWorker(url), 'quality', { leaves: true });

/** Looks at every row of a dataset. */
export function inspectQuality(dataset: string, signal: AbortSignal, onProgress: OnProgress): Promise<QualityReport> {
	return call(signal, (api, job) => api.inspect(job, dataset, proxy(onProgress)) as Promise<QualityReport>);
}

/** Does steps of tidying, one after the other. */
export function tidyDataset(
	dataset: string,
	steps: readonly Step[],
	signal: AbortSignal,
	onProgress: OnProgress
): Promise<Tidied> {
	return call(signal, (api, job) => api.tidy(job, dataset, [...steps], proxy(onProgress)) as Promise<Tidied>);
}

/** Takes a step back; those after it are done again. */
export function undoStep(dataset: string, step: number, signal: AbortSignal, onProgress: OnProgress): Promise<Tidied> {
	return call(signal, (api, job) => api.undo(job, dataset, step, proxy(onProgress)) as Promise<Tidied>);
}

/** Takes all steps back, for work on the rows as they were read; `doStepsAgain` brings them back. */
export function liftSteps(dataset: string, signal: AbortSignal): Promise<Dataset> {
	return call(signal, (api, job) => api.lift(job, dataset) as Promise<Dataset>);
}

/** Does again what an undo that was cut short left waiting. */
export function doStepsAgain(dataset: string, signal: AbortSignal, onProgress: OnProgress): Promise<Tidied> {
	return call(signal, (api, job) => api.again(job, dataset, proxy(onProgress)) as Promise<Tidied>);
}
