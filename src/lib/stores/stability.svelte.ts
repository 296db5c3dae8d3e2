import { queries } from '$lib/compute/query';
import { stabilityOf } from '$lib/compute/stability';
import type { Bounds, Dataset } from '$lib/domain/dataset';
import { isAbort } from '$lib/domain/errors';
import type { Filter, HexagonLayout } from '$lib/domain/exploration';
import { rowsStamp } from '$lib/domain/joins';
import { localProjection, projectPoint } from '$lib/spatial/projection';
import type { GridStability } from '$lib/statistics/grid-stability';

/** What other grids are tried for. The place that is chosen does not matter: the map shows all. */
export interface GridQuestion {
	dataset: Dataset;
	filter: Filter;
	layout: HexagonLayout;
	bounds: Bounds;
}

const keyOf = ({ dataset, filter, layout }: GridQuestion) =>
	JSON.stringify([dataset.id, rowsStamp(dataset), layout.width, { ...filter, place: null }]);

/** Hot spots looked at on other grids: one run at a time, its answer kept until another is asked for. */
export class Stability {
	/** Share done; undefined when nothing runs. */
	progress = $state<number>();
	failure = $state.raw<unknown>();
	#found = $state.raw<{ key: string; stability: GridStability }>();
	#running: { key: string; stop: AbortController } | undefined;

	/** There is an answer to some question. */
	get asked(): boolean {
		return this.#found !== undefined;
	}

	/** The answer to this question, if it was asked last. */
	of(question: GridQuestion): GridStability | undefined {
		return this.#found?.key === keyOf(question) ? this.#found.stability : undefined;
	}

	/** Other things are looked at: a run for what was there before is given up. */
	follow(question: GridQuestion): void {
		if (this.#running && this.#running.key !== keyOf(question)) this.stop();
	}

	stop(): void {
		this.#running?.stop.abort();
		this.#running = undefined;
		this.progress = undefined;
	}

	async start(question: GridQuestion): Promise<void> {
		this.stop();
		const { filter, layout, bounds } = question;
		const key = keyOf(question);
		const stop = new AbortController();
		const { signal } = stop;
		this.#running = { key, stop };
		this.failure = undefined;
		this.progress = 0;
		try {
			const places = await queries.places({ filter }, signal);
			const [east, north] = projectPoint(localProjection(bounds), bounds[2], bounds[3]);
			const stability = await stabilityOf(places, layout, [0, 0, east, north], signal, (share) => {
				if (!signal.aborted) this.progress = share;
			});
			if (!signal.aborted) this.#found = { key, stability };
		} catch (error) {
			if (!isAbort(error)) this.failure = error;
		} finally {
			if (!signal.aborted) this.stop();
		}
	}
}

export const stability = new Stability();
