import { transfer } from 'comlink';
import { gridStability, otherGrids } from '$lib/statistics/grid-stability';
import { hexagonAt, hexagonCentre, hexagonCentres } from '$lib/spatial/hexagons';
import { cancel, run } from '$workers/jobs';
import type { StabilityApi } from './contract';

export const stabilityApi: StabilityApi = {
	cancel,
	async stability(job, { parts, width, cols, rows, core }, onProgress) {
		const [west, south, east, north] = core;
		const middle = hexagonCentre(width, ...hexagonAt(width, (west + east) / 2, (south + north) / 2));
		const found = await run(
			job,
			gridStability(parts, otherGrids(width, middle), hexagonCentres(width, cols, rows), core),
			onProgress
		);
		return transfer(found, [found.covered.buffer, found.hot.buffer, found.cold.buffer]);
	}
};
