import { queries } from '$lib/compute/query';
import { takeApart } from '$lib/compute/time';
import type { Dataset } from '$lib/domain/dataset';
import { isAbort, isAppError, type AppError } from '$lib/domain/errors';
import { EVERYTHING } from '$lib/domain/exploration';
import { rowsStamp } from '$lib/domain/joins';
import type { CountsInTime, TakenApart } from '$lib/statistics/taken-apart';

/** After the last change of the counts so long, so that a drag is not followed step by step. */
const CALM_MS = 400;

/** What is worked out about the time of the record, beside the counts themselves. */
export class InTime {
	/** Share done; undefined when nothing is worked out. */
	progress = $state<number>();
	failure = $state.raw<AppError>();
	#apart = $state.raw<TakenApart | null>();
	/** What `#apart` is made of, or will be. */
	#series = $state.raw<CountsInTime>();
	#recorded = $state.raw<{ key: string; days: Float64Array }>();
	#running = new AbortController();
	#timer: ReturnType<typeof setTimeout> | undefined;
	/** Names the dataset whose days are read, or known. */
	#reading: string | undefined;

	/** A series taken apart; null where there is too little, undefined while it is not known, or where another one was. */
	apartOf(series: CountsInTime): TakenApart | null | undefined {
		return this.#series && same(this.#series, series) ? this.#apart : undefined;
	}

	/** Counts by day under no filter of a dataset as its rows stand; undefined while they are not known. */
	recordedOf(dataset: Dataset): Float64Array | undefined {
		return this.#recorded?.key === keyOf(dataset) ? this.#recorded.days : undefined;
	}

	/** Takes a series apart, soon; the same one again costs nothing. */
	follow(series: CountsInTime): void {
		if (this.#series && same(this.#series, series)) return;
		this.cancel();
		this.#series = series;
		this.#apart = this.failure = undefined;
		this.progress = 0;
		this.#timer = setTimeout(() => void this.#start(series), CALM_MS);
	}

	/** Again, after it was cancelled. */
	again(): void {
		if (this.#series) void this.#start(this.#series);
	}

	cancel(): void {
		clearTimeout(this.#timer);
		this.#running.abort();
		this.progress = undefined;
	}

	/** Reads how much was recorded on each day, whatever is filtered. */
	async readRecorded(dataset: Dataset, width: number): Promise<void> {
		const key = keyOf(dataset);
		if (this.#reading === key) return;
		this.#reading = key;
		try {
			const { aggregates } = await queries.ask({ filter: EVERYTHING, width }, new AbortController().signal);
			if (this.#reading === key) this.#recorded = { key, days: aggregates.days };
		} catch (error) {
			if (this.#reading === key) this.#reading = undefined;
			this.#fail(error);
		}
	}

	async #start(series: CountsInTime): Promise<void> {
		this.#running.abort();
		const { signal } = (this.#running = new AbortController());
		this.progress = 0;
		try {
			const apart = await takeApart(series, signal, (share) => {
				if (!signal.aborted) this.progress = share;
			});
			if (signal.aborted) return;
			this.#apart = apart;
			this.progress = undefined;
		} catch (error) {
			if (!signal.aborted) this.progress = undefined;
			this.#fail(error);
		}
	}

	#fail(error: unknown) {
		if (isAbort(error)) return;
		if (!isAppError(error)) throw error;
		this.failure = error;
	}
}

/** The same rows: those added, or edited, since make another record. */
const keyOf = (dataset: Dataset) => `${dataset.id} ${rowsStamp(dataset)}`;

function same(a: CountsInTime, b: CountsInTime): boolean {
	return (
		a.unit === b.unit && a.first === b.first && a.counts.length === b.counts.length && a.counts.every((n, i) => n === b.counts[i])
	);
}

export const inTime = new InTime();
