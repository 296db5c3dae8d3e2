import { isAbort } from '$lib/domain/errors';
import type { Progress } from '$lib/domain/kernel';
import { text } from '$lib/messages/text';

/** One question that takes a while, as the screen sees it. Asking again abandons the time before: the latest wins. */
export class Asking<Result> {
	running = $state(false);
	progress = $state.raw<Progress>({ share: 0 });
	failure = $state.raw<unknown>();
	#answer = $state.raw<{ result: Result; subject: string; about: string }>();
	readonly #subject: () => string;
	readonly #about: () => string;
	#current = new AbortController();

	/**
	 * @param subject  names the dataset: the answer about another one is no answer
	 * @param about    names what is asked about at present: an answer about something else is stale
	 */
	constructor(subject: () => string, about: () => string) {
		this.#subject = subject;
		this.#about = about;
	}

	get result(): Result | undefined {
		return this.#answer?.subject === this.#subject() ? this.#answer.result : undefined;
	}

	/** The filter has changed since. */
	get stale(): boolean {
		return this.result !== undefined && this.#answer!.about !== this.#about();
	}

	async ask(work: (signal: AbortSignal, onProgress: (progress: Progress) => void) => Promise<Result>): Promise<void> {
		this.#current.abort();
		const { signal } = (this.#current = new AbortController());
		const [subject, about] = [this.#subject(), this.#about()];
		this.running = true;
		this.failure = undefined;
		this.progress = { share: 0, doing: text.exploring.gathering };
		try {
			const result = await work(signal, (progress) => {
				if (!signal.aborted) this.progress = progress;
			});
			if (!signal.aborted) this.#answer = { result, subject, about };
		} catch (error) {
			if (!isAbort(error) && !signal.aborted) this.failure = error;
		} finally {
			if (this.#current.signal === signal) this.running = false;
		}
	}

	cancel(): void {
		this.#current.abort();
		this.running = false;
	}
}
