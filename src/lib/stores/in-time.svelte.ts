import { queries } from '$lib/compute/query';
import { takeApart } from '$lib/compute/time';
import { isAbort, isAppError, type AppError } from '$lib/domain/errors';
import { EVERYTHING } from '$lib/domain/exploration';
import type { CountsInTime, TakenApart } from '$lib/statistics/taken-apart';

/** After the last change of the counts so long, so that a drag is not followed step by step. */
const CALM_MS = 400;

/** What is worked out about the time of the record, beside the counts themselves. */
export class InTime {
	/** The series taken apart; null where there is too little, undefined while it is not known. */
	apart = $state.raw<TakenApart | null>();
	/** Share done; undefined when nothing is worked out. */
	progress = $state<number>();
	/** Counts by day under no filter. */
	recorded = $state.raw<Float64Array>();
	failure = $state.raw<AppError>();
	#series: CountsInTime | undefined;
	#running = new AbortController();
	#timer: ReturnType<typeof setTimeout> | undefined;
	#of: string | undefined;

	/** Takes a series apart, soon; the same one again costs nothing. */
	follow(series: CountsInTime): void {
		if (this.#series && same(this.#series, series)) return;
		this.cancel();
		this.#series = series;
		this.apart = this.failure = undefined;
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
	async readRecorded(dataset: string, width: number): Promise<void> {
		if (this.#of === dataset) return;
		this.#of = dataset;
		this.recorded = undefined;
		try {
			const { aggregates } = await queries.ask({ filter: EVERYTHING, width }, new AbortController().signal);
			if (this.#of === dataset) this.recorded = aggregates.days;
		} catch (error) {
			this.#of = undefined;
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
			this.apart = apart;
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

function same(a: CountsInTime, b: CountsInTime): boolean {
	return (
		a.unit === b.unit && a.first === b.first && a.counts.length === b.counts.length && a.counts.every((n, i) => n === b.counts[i])
	);
}

export const inTime = new InTime();
