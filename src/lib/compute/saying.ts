import { transfer } from 'comlink';
import type { ClearParts } from '$lib/saying/parts';
import type { Said } from '$lib/saying/said';
import type { WholeRequest } from '$lib/saying/whole';
import type { SayingApi } from '$workers/saying/contract';
import url from '$workers/saying/worker.ts?worker&url';
import { workerClient } from './client';
import { startWorker } from './start-worker';

const { call } = workerClient<SayingApi>(() => startWorker(url), 'saying');

/** What may be said of everything shown together. */
export function sayWhole(request: WholeRequest, signal: AbortSignal): Promise<Pick<Said, 'periods' | 'change' | 'when'>> {
	return call(signal, (api, job) => api.whole(job, request));
}

/**
 * In which parts a change lies. Takes ownership of the counts: the caller's arrays are empty afterwards.
 * @param counts  before and after: parts × blocks, part by part
 */
export function sayParts(
	[before, after]: readonly [Float64Array<ArrayBuffer>, Float64Array<ArrayBuffer>],
	blocks: number,
	change: number,
	signal: AbortSignal
): Promise<ClearParts> {
	const buffers = [before.buffer, after.buffer];
	return call(signal, (api, job) => api.parts(job, transfer(before, buffers), after, blocks, change));
}
