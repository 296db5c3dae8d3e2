import { proxy, transfer } from 'comlink';
import type { Progress } from '$lib/domain/kernel';
import type { Surface } from '$lib/statistics/surface';
import type { SurfaceQuestion, SurfacesApi } from '$workers/surfaces/contract';
import url from '$workers/surfaces/worker.ts?worker&url';
import { workerClient } from './client';
import { columnsOf } from './points';
import { startWorker } from './start-worker';

const { call } = workerClient<SurfacesApi>(() => startWorker(url), 'surfaces', { leaves: true });

/** A smooth map of incidents; null when there are too few. The columns of its incidents are handed over: they are empty afterwards. */
export function surfaceOf(
	question: SurfaceQuestion,
	signal: AbortSignal,
	onProgress: (progress: Progress) => void
): Promise<Surface | null> {
	return call(signal, (api, job) => api.surface(job, handedOver(question), proxy(onProgress)));
}

function handedOver(question: SurfaceQuestion): SurfaceQuestion {
	const { parts, below } = question;
	return transfer(question, columnsOf(below && 'parts' in below ? [...parts, ...below.parts] : parts));
}
