import { queries } from '$lib/compute/query';
import { stabilityOf } from '$lib/compute/stability';
import { hotSpotsByDraws } from '$lib/compute/statistics';
import type { Bounds, Dataset } from '$lib/domain/dataset';
import type { Filter, HexagonLayout } from '$lib/domain/exploration';
import { rowsStamp } from '$lib/domain/joins';
import { localProjection, projectPoint } from '$lib/spatial/projection';
import type { GridStability } from '$lib/statistics/grid-stability';
import type { DrawnSpots } from '$lib/statistics/hot-spots-by-draws';
import { OneRun } from './one-run.svelte';

/** What stands out, to be looked at in other ways. The place that is chosen does not matter: the map shows all. */
export interface HotQuestion {
	dataset: Dataset;
	filter: Filter;
	layout: HexagonLayout;
	bounds: Bounds;
	/** Net counts shown, one more than hexagons. */
	bins: Float64Array;
}

const keyOf = ({ dataset, filter, layout }: HotQuestion) =>
	JSON.stringify([dataset.id, rowsStamp(dataset), layout.width, { ...filter, place: null }]);

/** Whether what stands out does so too on other grids, and by values dealt anew instead of a formula. */
export class Stability {
	readonly grids = new OneRun<GridStability>();
	readonly draws = new OneRun<DrawnSpots>();

	onGrids = (question: HotQuestion) => this.grids.of(keyOf(question));
	byDraws = (question: HotQuestion) => this.draws.of(keyOf(question));

	follow(question: HotQuestion): void {
		for (const run of [this.grids, this.draws]) run.follow(keyOf(question));
	}

	stop(): void {
		for (const run of [this.grids, this.draws]) run.stop();
	}

	tryGrids(question: HotQuestion): Promise<void> {
		const { filter, layout, bounds } = question;
		return this.grids.start(keyOf(question), async (signal, onProgress) => {
			const places = await queries.places({ filter }, signal);
			const [east, north] = projectPoint(localProjection(bounds), bounds[2], bounds[3]);
			return stabilityOf(places, layout, [0, 0, east, north], signal, onProgress);
		});
	}

	deal(question: HotQuestion): Promise<void> {
		const { layout, bins } = question;
		return this.draws.start(keyOf(question), (signal, onProgress) => hotSpotsByDraws(layout, bins, signal, onProgress));
	}
}

export const stability = new Stability();
