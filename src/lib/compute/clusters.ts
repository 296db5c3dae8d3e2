import { proxy, transfer } from 'comlink';
import type { Points } from '$lib/domain/exploration';
import type { Progress } from '$lib/domain/kernel';
import type { CentreEllipses } from '$lib/statistics/centre-ellipse';
import type { Codes } from '$lib/statistics/cluster-summary';
import type { ClusterHulls, ClusterOptions } from '$lib/statistics/clusters';
import type { CentresQuestion, ClustersApi } from '$workers/clusters/contract';
import url from '$workers/clusters/worker.ts?worker&url';
import { workerClient } from './client';
import { columnsOf } from './points';
import { startWorker } from './start-worker';

const { call } = workerClient<ClustersApi>(() => startWorker(url), 'clusters', { leaves: true });

/** Clusters of incidents, which are handed over: their columns are empty afterwards. */
export function clustersOf(
	parts: Points[],
	codes: Codes,
	options: ClusterOptions,
	signal: AbortSignal,
	onProgress: (progress: Progress) => void
): Promise<ClusterHulls> {
	return call(signal, (api, job) => api.clusters(job, transfer(parts, columnsOf(parts)), codes, options, proxy(onProgress)));
}

/** Mean centres and ellipses by period of incidents, which are handed over. */
export function centresOf(question: CentresQuestion, signal: AbortSignal): Promise<CentreEllipses> {
	return call(signal, (api, job) => api.centres(job, transfer(question, columnsOf(question.parts))));
}
