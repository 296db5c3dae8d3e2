import { proxy, transfer } from 'comlink';
import type { HexagonLayout } from '$lib/domain/exploration';
import type { Box } from '$lib/spatial/bin';
import type { Places } from '$lib/statistics/grid-counts';
import type { GridStability } from '$lib/statistics/grid-stability';
import type { StabilityApi } from '$workers/stability/contract';
import url from '$workers/stability/worker.ts?worker&url';
import { workerClient } from './client';
import { startWorker } from './start-worker';

// Seldom asked for, and large while it lasts.
const { call } = workerClient<StabilityApi>(() => startWorker(url), 'grids', { leaves: true });

/**
 * On how many other grids each hexagon is hot, or cold. Rejects with the signal's reason.
 *
 * @param parts  taken over: the caller's columns are empty afterwards
 * @param core   the box where most places lie, metres
 */
export function stabilityOf(
	parts: Places[],
	{ width, cols, rows }: HexagonLayout,
	core: Box,
	signal: AbortSignal,
	onProgress: (share: number) => void
): Promise<GridStability> {
	const columns = parts.flatMap(({ x, y, weight }) => [x.buffer, y.buffer, weight.buffer]);
	const request = { parts, width, cols, rows, core };
	return call(signal, (api, job) => api.stability(job, transfer(request, columns), proxy(onProgress)));
}
