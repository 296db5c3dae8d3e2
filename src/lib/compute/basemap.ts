import { proxy } from 'comlink';
import type { Basemap } from '$lib/domain/basemap';
import type { DrawnTile, TileFile, TileQuestion, TilesApi } from '$workers/tiles/contract';
import url from '$workers/tiles/worker.ts?worker&url';
import { workerClient } from './client';
import { startWorker } from './start-worker';

export type { DrawnTile, TileFile } from '$workers/tiles/contract';

const { call, stop } = workerClient<TilesApi>(() => startWorker(url), 'background map');

/** What a file of map tiles says of itself. Throws an `AppError` (`basemap/…`) when it cannot be read or drawn. */
export function openBasemap(file: TileFile, signal: AbortSignal): Promise<Basemap> {
	return call(signal, (api, job) => api.open(job, file));
}

/** Draws a tile, projected onto the dataset's map. */
export function drawTile(file: TileFile, question: TileQuestion, signal: AbortSignal): Promise<DrawnTile> {
	return call(signal, (api, job) => api.draw(job, file, question));
}

/** Copies a file into the browser's private storage, for later visits. */
export function keepTiles(file: TileFile, signal: AbortSignal, onProgress: (share: number) => void): Promise<void> {
	return call(signal, (api, job) => api.keep(job, file, proxy(onProgress)));
}

/** Nobody shows a background map any more. */
export const closeBasemap = stop;
