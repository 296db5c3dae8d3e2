import { proxy } from 'comlink';
import type { HexagonLayout } from '$lib/domain/exploration';
import type { HotSpots } from '$lib/statistics/hot-spots';
import type { DrawnSpots } from '$lib/statistics/hot-spots-by-draws';
import type { PartOfWhole } from '$lib/statistics/part-of-whole';
import type { Pattern } from '$lib/statistics/pattern';
import type { HexagonRates, RateQuestion, StatisticsApi } from '$workers/statistics/contract';
import url from '$workers/statistics/worker.ts?worker&url';
import { workerClient } from './client';
import { startWorker } from './start-worker';

const { call } = workerClient<StatisticsApi>(() => startWorker(url), 'statistics');
const drawing = workerClient<StatisticsApi>(() => startWorker(url), 'draws', { leaves: true });

/** Hexagons that stand out together with those around them. @param bins  net counts, one more than hexagons (those without a place) */
export function hotSpots({ cols, rows }: HexagonLayout, bins: Float64Array, signal: AbortSignal): Promise<HotSpots> {
	return call(signal, (api, job) => api.hotSpots(job, cols, rows, Float64Array.from(bins.subarray(0, cols.length))));
}

/** The same by values dealt anew at random, in a worker of its own: it may take seconds. */
export function hotSpotsByDraws(
	{ cols, rows }: HexagonLayout,
	bins: Float64Array,
	signal: AbortSignal,
	onProgress: (share: number) => void
): Promise<DrawnSpots> {
	const counts = Float64Array.from(bins.subarray(0, cols.length));
	return drawing.call(signal, (api, job) => api.hotSpotsByDraws(job, cols, rows, counts, proxy(onProgress)));
}

/** How incidents lie over the hexagons as a whole. @param bins  as for `hotSpots` */
export function patternOf({ cols, rows }: HexagonLayout, bins: Float64Array, signal: AbortSignal): Promise<Pattern> {
	return call(signal, (api, job) => api.pattern(job, cols, rows, Float64Array.from(bins.subarray(0, cols.length))));
}

/** What part of the incidents of each place is of a kind. @param expected  what the test takes for usual; the overall part when left out */
export function partOf(part: Float64Array, whole: Float64Array, signal: AbortSignal, expected?: number): Promise<PartOfWhole> {
	return call(signal, (api, job) => api.partOfWhole(job, part.slice(), whole.slice(), expected));
}

/** Rates of hexagons over what lies in the areas below them. */
export function ratesOf(question: RateQuestion, signal: AbortSignal): Promise<HexagonRates> {
	return call(signal, (api, job) => api.rates(job, question));
}

export type { HexagonRates };
