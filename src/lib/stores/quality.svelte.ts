import { doStepsAgain, inspectQuality, tidyDataset, undoStep, type Tidied } from '$lib/compute/quality';
import type { Dataset } from '$lib/domain/dataset';
import { isAbort } from '$lib/domain/errors';
import { rowsStamp } from '$lib/domain/joins';
import type { Progress } from '$lib/domain/kernel';
import type { Step } from '$lib/domain/steps';
import type { QualityReport } from '$lib/quality/types';
import { setStepsWaiting } from '$lib/storage/edits';
import { keptReport } from '$lib/storage/quality';
import { readRecipe, writeRecipe } from '$lib/tidying/recipe';
import { datasets } from './datasets.svelte';
import { notices } from './notices.svelte';
import { work } from './notices-work.svelte';
import { text } from '$lib/messages/text';

/** The quality page: a report on a dataset's rows, and the steps that tidy them. One thing is done at a time. */
class Quality {
	dataset = $state.raw<Dataset>();
	/** Of the rows as they are, or as they were before what is being done now. */
	report = $state.raw<QualityReport>();
	/** Looking at the rows. */
	looking = $state(false);
	/** Changing them: in words. */
	changing = $state('');
	progress = $state.raw<Progress>({ share: 0 });
	failure = $state.raw<unknown>();
	/** Steps that did not fit the columns, of what was asked last. */
	skipped = $state.raw<Tidied['skipped']>([]);
	#current = new AbortController();
	/** The rows the report is of. */
	#stamp = '';

	/** Shows a dataset; the same rows again cost nothing. */
	async open(dataset: Dataset): Promise<void> {
		const stamp = `${dataset.id} ${rowsStamp(dataset)}`;
		const same = this.dataset?.id === dataset.id;
		this.dataset = dataset;
		if (stamp === this.#stamp || this.changing) return;
		this.#stamp = stamp;
		if (!same) {
			this.report = undefined;
			this.skipped = [];
		}
		await this.look();
	}

	/** Makes the report of the rows as they are, unless there is one. */
	async look(): Promise<void> {
		const { dataset } = this;
		if (!dataset) return;
		const signal = this.#begin();
		this.looking = true;
		try {
			const kept = await keptReport(dataset.id, rowsStamp(dataset));
			signal.throwIfAborted();
			this.report = kept ?? (await inspectQuality(dataset.id, signal, (progress) => this.#tell(signal, progress)));
		} catch (error) {
			if (isAbort(error) && !signal.aborted) this.#stamp = '';
			this.#fail(error, signal);
		} finally {
			if (!signal.aborted) this.looking = false;
		}
	}

	/** Does one thing; afterwards a notice offers to undo it. */
	tidy(label: string, steps: readonly Step[]): Promise<void> {
		const before = this.dataset?.steps?.length ?? 0;
		return this.#change(label, async (dataset, signal) => {
			const tidied = await tidyDataset(dataset.id, steps, signal, (progress) => this.#tell(signal, progress));
			const done = (tidied.dataset.steps?.length ?? 0) - before;
			if (done === 1)
				notices.say(text.quality.work.done(label), {
					tone: 'good',
					action: { label: text.shell.undo, run: () => this.undo(before) }
				});
			else if (done > 1) notices.say(text.quality.work.several(done), { tone: 'good' });
			return tidied;
		});
	}

	undo(step: number): Promise<void> {
		return this.#change(text.quality.work.undoing, (dataset, signal) =>
			undoStep(dataset.id, step, signal, (progress) => this.#tell(signal, progress))
		);
	}

	/** Does what an undo that was cut short left waiting. */
	again(): Promise<void> {
		return this.#change(text.quality.work.again, (dataset, signal) =>
			doStepsAgain(dataset.id, signal, (progress) => this.#tell(signal, progress))
		);
	}

	async forget(): Promise<void> {
		const { dataset } = this;
		if (!dataset) return;
		try {
			await setStepsWaiting(dataset.id, []);
			await datasets.changed();
		} catch (error) {
			notices.fail(error);
		}
	}

	/** Does the steps of a file. */
	async useFile(file: File): Promise<void> {
		try {
			const steps = readRecipe(await file.text());
			if (steps.length) await this.tidy(text.quality.work.stepsOf(file.name), steps);
			else notices.say(text.quality.work.noSteps(file.name));
		} catch (error) {
			notices.fail(error);
		}
	}

	/** The steps as a file. */
	recipe(): Blob {
		const steps = (this.dataset?.steps ?? []).map(({ step }) => step);
		return new Blob([writeRecipe(steps)], { type: 'application/json' });
	}

	/** Stops what is being done. A step half worked out leaves no trace. */
	cancel(): void {
		this.#begin();
		this.looking = false;
		this.#stamp = '';
	}

	async #change(label: string, change: (dataset: Dataset, signal: AbortSignal) => Promise<Tidied>): Promise<void> {
		const { dataset } = this;
		if (!dataset || this.changing) return;
		const signal = this.#begin();
		const end = work.begin(text.quality.work.tidying(dataset.name));
		this.changing = label;
		this.looking = false;
		this.skipped = [];
		try {
			const { skipped } = await change(dataset, signal);
			if (!signal.aborted) this.skipped = skipped;
		} catch (error) {
			this.#fail(error, signal);
		} finally {
			end();
			this.changing = '';
			this.#stamp = ''; // some steps may have been done before one failed
			await datasets.changed();
		}
	}

	#tell(signal: AbortSignal, progress: Progress) {
		if (!signal.aborted) this.progress = progress;
	}

	/** Abandons what is under way. @returns the signal of what begins now */
	#begin(): AbortSignal {
		this.#current.abort();
		this.failure = undefined;
		this.progress = { share: 0 };
		return (this.#current = new AbortController()).signal;
	}

	#fail(error: unknown, signal: AbortSignal) {
		if (isAbort(error) || signal.aborted) return;
		this.failure = error;
	}
}

export const quality = new Quality();
