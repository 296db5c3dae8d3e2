import { transfer } from 'comlink';
import { gridStability, otherGrids } from '$lib/statistics/grid-stability';
import { hexagonAt, hexagonCentre } from '$lib/spatial/hexagons';
import { cancel, run } from '$workers/jobs';
import type { StabilityApi } from './contract';

export const stabilityApi: StabilityApi = {
	cancel,
	async stability(job, { parts, width, cols, rows, core }, onProgress) {
		const [x, y] = [new Float64Array(cols.length), new Float64Array(cols.length)];
		for (let k = 0; k < x.length; k++) [x[k], y[k]] = hexagonCentre(width, cols[k], rows[k]);
		const [west, south, east, north] = core;
		const middle = hexagonCentre(width, ...hexagonAt(width, (west + east) / 2, (south + north) / 2));
		const found = await run(job, gridStability(parts, otherGrids(width, middle), { x, y }, core), onProgress);
		return transfer(found, [found.covered.buffer, found.hot.buffer, found.cold.buffer]);
	}
};
