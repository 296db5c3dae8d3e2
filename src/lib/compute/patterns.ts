import { proxy, transfer, type Remote } from 'comlink';
import type { Points } from '$lib/domain/exploration';
import type { Progress } from '$lib/domain/kernel';
import type { AlikeAsk } from '$lib/statistics/questions/alike';
import type { ClustersAsk } from '$lib/statistics/questions/clusters';
import type { ConcentrationAsk } from '$lib/statistics/questions/concentration';
import type { EmergingAsk } from '$lib/statistics/questions/emerging';
import type { GoesWithAsk } from '$lib/statistics/questions/goes-with';
import type { NearRepeatsAsk } from '$lib/statistics/questions/near-repeats';
import type { NeighboursAsk } from '$lib/statistics/questions/neighbours-alike';
import type { SpreadAsk } from '$lib/statistics/questions/spread';
import type { OnDoing, PatternsApi } from '$workers/patterns/contract';
import url from '$workers/patterns/worker.ts?worker&url';
import { workerClient } from './client';
import { columnsOf } from './points';
import { startWorker } from './start-worker';

/**
 * A worker for the questions of the Patterns pane, gone when none runs: what they hold while they run is large. Work that does not hear a cancel in time is stopped with
 * its worker, which keeps nothing.
 */
const { call } = workerClient<PatternsApi>(() => startWorker(url), 'patterns', { stopAfter: 400, leaves: true });

type Watch = (progress: Progress) => void;

function asked<Result>(
	signal: AbortSignal,
	onProgress: Watch,
	work: (api: Remote<PatternsApi>, job: number, tell: OnDoing) => Promise<Result>
): Promise<Result> {
	const tell = (progress: Progress) => {
		if (!signal.aborted) onProgress(progress); // abandoned work may still report once
	};
	return call(signal, (api, job) => work(api, job, proxy(tell)));
}

/* All of these take ownership of the parts, or of the cube: those are empty afterwards. */

export function nearRepeatsOf(parts: Points[], ask: NearRepeatsAsk, signal: AbortSignal, onProgress: Watch) {
	return asked(signal, onProgress, (api, job, tell) => api.nearRepeats(job, transfer(parts, columnsOf(parts)), ask, tell));
}

export function linksOf(
	parts: Points[],
	ask: NearRepeatsAsk,
	band: [distance: number, time: number],
	signal: AbortSignal,
	onProgress: Watch
) {
	return asked(signal, onProgress, (api, job, tell) => api.links(job, transfer(parts, columnsOf(parts)), ask, band, tell));
}

export function emergingOf(ask: EmergingAsk, signal: AbortSignal, onProgress: Watch) {
	return asked(signal, onProgress, (api, job, tell) => api.emerging(job, transfer(ask, [ask.cube.buffer]), tell));
}

export function concentrationOf(ask: ConcentrationAsk, signal: AbortSignal, onProgress: Watch) {
	return asked(signal, onProgress, (api, job, tell) => api.concentration(job, ask, tell));
}

export function spreadOf(parts: Points[], ask: SpreadAsk, signal: AbortSignal, onProgress: Watch) {
	return asked(signal, onProgress, (api, job, tell) => api.spread(job, transfer(parts, columnsOf(parts)), ask, tell));
}

export function alikeOf(ask: AlikeAsk, signal: AbortSignal, onProgress: Watch) {
	return asked(signal, onProgress, (api, job, tell) => api.alike(job, ask, tell));
}

export function goesWithOf(ask: GoesWithAsk, signal: AbortSignal, onProgress: Watch) {
	return asked(signal, onProgress, (api, job, tell) => api.goesWith(job, ask, tell));
}

export function clustersOf(parts: Points[], ask: ClustersAsk, signal: AbortSignal, onProgress: Watch) {
	return asked(signal, onProgress, (api, job, tell) => api.clusters(job, transfer(parts, columnsOf(parts)), ask, tell));
}

export function neighboursOf(ask: NeighboursAsk, signal: AbortSignal, onProgress: Watch) {
	return asked(signal, onProgress, (api, job, tell) => api.neighbours(job, ask, tell));
}
