import { isAbort } from '$lib/domain/errors';
import type { Progress } from '$lib/domain/kernel';
import { text } from '$lib/messages/text';

/** What a question was asked of: the dataset, and what of it. */
interface Of {
	subject: string;
	about: string;
}

/** One question that takes a while, as the screen sees it. Asking again abandons the time before: the latest wins. */
export class Asking<Result> {
	progress = $state.raw<Progress>({ share: 0 });
	#answer = $state.raw<Of & { result: Result }>();
	#failed = $state.raw<Of & { error: unknown }>();
	/** What is being worked out. */
	#run = $state.raw<Of>();
	readonly #subject: () => string;
	readonly #about: () => string;
	readonly #standing: () => AbortSignal;
	#current = new AbortController();

	/**
	 * @param subject   names the dataset: the answer about another one is no answer
	 * @param about     names what is asked about at present: an answer about something else is stale
	 * @param standing  of the dataset at present, aborted as soon as another one is opened: what was asked of it is given up
	 */
	constructor(subject: () => string, about: () => string, standing: () => AbortSignal) {
		this.#subject = subject;
		this.#about = about;
		this.#standing = standing;
	}

	get result(): Result | undefined {
		return this.#answer?.subject === this.#subject() ? this.#answer.result : undefined;
	}

	/** The filter has changed since. */
	get stale(): boolean {
		return this.result !== undefined && this.#answer!.about !== this.#about();
	}

	/** Something is worked out of this dataset; of another filter too, until it is asked again: the answer comes, as a stale one. */
	get running(): boolean {
		return this.#run?.subject === this.#subject();
	}

	/** Why it failed, as long as the same is asked about. */
	get failure(): unknown {
		const failed = this.#failed;
		return failed?.subject === this.#subject() && failed.about === this.#about() ? failed.error : undefined;
	}

	async ask(work: (signal: AbortSignal, onProgress: (progress: Progress) => void) => Promise<Result>): Promise<void> {
		this.#current.abort();
		this.#current = new AbortController();
		const signal = AbortSignal.any([this.#current.signal, this.#standing()]);
		const run = (this.#run = this.#of());
		const end = () => {
			if (this.#run === run) this.#run = undefined;
		};
		signal.addEventListener('abort', end);
		this.#failed = undefined;
		this.progress = { share: 0, doing: text.questions.gathering };
		try {
			const result = await work(signal, (progress) => {
				if (!signal.aborted) this.progress = progress;
			});
			if (!signal.aborted) this.#answer = { result, ...run };
		} catch (error) {
			if (!isAbort(error) && !signal.aborted) this.#failed = { error, ...run };
		} finally {
			end();
		}
	}

	/** What it takes to ask is not to be had. */
	fail(error: unknown): void {
		this.#failed = { error, ...this.#of() };
	}

	cancel(): void {
		this.#current.abort();
	}

	#of = (): Of => ({ subject: this.#subject(), about: this.#about() });
}
