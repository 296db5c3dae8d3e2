import { outlineChanges, readChangedCells, saveChangesCsv, stopChanges } from '$lib/compute/changed-cells';
import type { Dataset } from '$lib/domain/dataset';
import { isAbort } from '$lib/domain/errors';
import { rowsStamp } from '$lib/domain/joins';
import type { Progress } from '$lib/domain/kernel';
import type { ChangesOutline } from '$lib/storage/changed-cells';
import type { ChangedCell } from '$lib/tidying/changed-cells';

/** Cells on a page. */
export const PAGE_CELLS = 50;
/** Work that takes longer says so. */
const SLOW_MS = 300;

/** The cells that one step changed, a page at a time. One thing is read at a time. */
class ChangedCells {
	/** The dataset and the position of the step that are looked at. */
	dataset = $state.raw<Dataset>();
	step = $state(0);
	outline = $state.raw<ChangesOutline>();
	/** Those of the page that is shown; undefined before the first. */
	cells = $state.raw<ChangedCell[]>();
	page = $state(0);
	/** Set while something is read that takes long. */
	slow = $state.raw<Progress>();
	/** The file is being made. */
	saving = $state(false);
	failure = $state.raw<unknown>();
	pages = $derived(Math.ceil((this.outline?.cells ?? 0) / PAGE_CELLS));
	#current = new AbortController();

	/** Looks at a step. */
	async open(dataset: Dataset, step: number): Promise<void> {
		this.close();
		this.dataset = dataset;
		this.step = step;
		const seen = { dataset: dataset.id, stamp: rowsStamp(dataset), step };
		await this.#work(async (signal, tell) => {
			const outline = await outlineChanges(seen, signal, tell);
			const cells = await readChangedCells(outline, 0, PAGE_CELLS, signal, tell);
			signal.throwIfAborted();
			this.outline = outline;
			this.cells = cells;
		});
	}

	/** Turns to a page, the first being 0. The one shown stays until the other is there. */
	async turn(page: number): Promise<void> {
		const { outline } = this;
		if (!outline || this.saving || page < 0 || page >= this.pages) return;
		await this.#work(async (signal, tell) => {
			const cells = await readChangedCells(outline, page * PAGE_CELLS, PAGE_CELLS, signal, tell);
			signal.throwIfAborted();
			this.cells = cells;
			this.page = page;
		});
	}

	/** All cells as a CSV file; undefined when it was stopped or failed. @param words  what the step did */
	async file(words: string): Promise<Blob | undefined> {
		const { outline, dataset, step } = this;
		const done = dataset?.steps?.[step];
		if (!outline || !dataset || !done || this.saving) return undefined;
		let file: Blob | undefined;
		this.saving = true;
		await this.#work(async (signal, tell) => {
			const about = {
				dataset: dataset.name,
				invented: dataset.invented,
				step,
				kind: done.step.kind,
				words,
				doneAt: done.doneAt
			};
			file = await saveChangesCsv(outline, about, signal, tell);
		});
		this.saving = false;
		return file;
	}

	/** Stops what is being read; what is shown stays. */
	cancel(): void {
		this.#current.abort();
		this.slow = undefined;
	}

	close(): void {
		this.cancel();
		stopChanges();
		this.dataset = this.outline = this.cells = this.failure = undefined;
		this.page = 0;
	}

	async #work(work: (signal: AbortSignal, tell: (progress: Progress) => void) => Promise<void>): Promise<void> {
		this.#current.abort();
		const { signal } = (this.#current = new AbortController());
		this.failure = this.slow = undefined;
		let now: Progress = { share: 0 };
		const timer = setTimeout(() => (this.slow = now), SLOW_MS);
		try {
			await work(signal, (progress) => {
				now = progress;
				if (this.slow && !signal.aborted) this.slow = progress;
			});
		} catch (error) {
			if (!isAbort(error) && !signal.aborted) this.failure = error;
		} finally {
			clearTimeout(timer);
			if (!signal.aborted) this.slow = undefined;
		}
	}
}

export const changed = new ChangedCells();
