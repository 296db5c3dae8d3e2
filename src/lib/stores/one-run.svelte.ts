import { isAbort } from '$lib/domain/errors';

/** Something that is worked out when it is asked for: one run at a time, its answer kept until another is asked for. */
export class OneRun<Answer> {
	/** Share done; undefined when nothing runs. */
	progress = $state<number>();
	failure = $state.raw<unknown>();
	#found = $state.raw<{ key: string; answer: Answer }>();
	#running: { key: string; stop: AbortController } | undefined;

	/** There is an answer to some question. */
	get asked(): boolean {
		return this.#found !== undefined;
	}

	/** The answer to this question, if it was asked last. */
	of(key: string): Answer | undefined {
		return this.#found?.key === key ? this.#found.answer : undefined;
	}

	/** Other things are looked at: a run for what was there before is given up. */
	follow(key: string): void {
		if (this.#running && this.#running.key !== key) this.stop();
	}

	stop(): void {
		this.#running?.stop.abort();
		this.#running = undefined;
		this.progress = undefined;
	}

	async start(key: string, work: (signal: AbortSignal, onProgress: (share: number) => void) => Promise<Answer>): Promise<void> {
		this.stop();
		const stop = new AbortController();
		const { signal } = stop;
		this.#running = { key, stop };
		this.failure = undefined;
		this.progress = 0;
		try {
			const answer = await work(signal, (share) => {
				if (!signal.aborted) this.progress = share;
			});
			if (!signal.aborted) this.#found = { key, answer };
		} catch (error) {
			if (!isAbort(error)) this.failure = error;
		} finally {
			if (!signal.aborted) this.stop();
		}
	}
}
