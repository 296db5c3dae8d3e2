import type { Box } from '$lib/spatial/bin';
import type { Places } from '$lib/statistics/grid-counts';
import type { GridStability } from '$lib/statistics/grid-stability';
import type { OnProgress } from '$workers/jobs';

export interface StabilityRequest {
	/** All places in which anything was recorded, with what is counted there. */
	parts: Places[];
	/** The present hexagons: metres from flat side to flat side, and their columns and rows. */
	width: number;
	cols: Int32Array<ArrayBuffer>;
	rows: Int32Array<ArrayBuffer>;
	/** The box where most places lie, metres. */
	core: Box;
}

export interface StabilityApi {
	/** On how many other grids each of the present hexagons is hot, or cold. Takes the places over. */
	stability(job: number, request: StabilityRequest, onProgress: OnProgress): Promise<GridStability>;
	cancel(job: number): void;
}
