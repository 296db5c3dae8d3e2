import type { HexagonLayout } from '$lib/domain/exploration';
import type { HotSpots } from '$lib/statistics/hot-spots';
import type { Pattern } from '$lib/statistics/pattern';
import type { StatisticsApi } from '$workers/statistics/contract';
import url from '$workers/statistics/worker.ts?worker&url';
import { workerClient } from './client';
import { startWorker } from './start-worker';

const { call } = workerClient<StatisticsApi>(() => startWorker(url), 'statistics');

/** Hexagons that stand out together with those around them. @param bins  net counts, one more than hexagons (those without a place) */
export function hotSpots({ cols, rows }: HexagonLayout, bins: Float64Array, signal: AbortSignal): Promise<HotSpots> {
	return call(signal, (api, job) => api.hotSpots(job, cols, rows, Float64Array.from(bins.subarray(0, cols.length))));
}

/** How incidents lie over the hexagons as a whole. @param bins  as for `hotSpots` */
export function patternOf({ cols, rows }: HexagonLayout, bins: Float64Array, signal: AbortSignal): Promise<Pattern> {
	return call(signal, (api, job) => api.pattern(job, cols, rows, Float64Array.from(bins.subarray(0, cols.length))));
}
