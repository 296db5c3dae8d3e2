import { proxy } from 'comlink';
import type { Progress } from '$lib/domain/kernel';
import type { ChangesOutline, SeenStep } from '$lib/storage/changed-cells';
import type { ChangedCell } from '$lib/tidying/changed-cells';
import type { ChangesAbout } from '$lib/tidying/changed-csv';
import type { QualityApi } from '$workers/quality/contract';
import url from '$workers/quality/worker.ts?worker&url';
import { workerClient } from './client';
import { startWorker } from './start-worker';

type OnProgress = (progress: Progress) => void;

// Its worker stays from page to page, until whoever turns them is done.
const { call, stop } = workerClient<QualityApi>(() => startWorker(url), 'quality');

/** Counts the cells that a step changed. */
export function outlineChanges(seen: SeenStep, signal: AbortSignal, onProgress: OnProgress): Promise<ChangesOutline> {
	return call(signal, (api, job) => api.outlineChanges(job, seen, proxy(onProgress)) as Promise<ChangesOutline>);
}

/** Some of them, in the order of their rows: `count` from position `from` on. */
export function readChangedCells(
	outline: ChangesOutline,
	from: number,
	count: number,
	signal: AbortSignal,
	onProgress: OnProgress
): Promise<ChangedCell[]> {
	return call(signal, (api, job) => api.changedCells(job, outline, from, count, proxy(onProgress)) as Promise<ChangedCell[]>);
}

/** All of them as a CSV file. */
export function saveChangesCsv(
	outline: ChangesOutline,
	about: ChangesAbout,
	signal: AbortSignal,
	onProgress: OnProgress
): Promise<Blob> {
	return call(signal, (api, job) => api.changesCsv(job, outline, about, proxy(onProgress)) as Promise<Blob>);
}

/** Nobody looks at changed cells any more. */
export const stopChanges = stop;
