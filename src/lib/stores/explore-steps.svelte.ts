import type { Filter } from '$lib/domain/exploration';
import { explore } from './explore.svelte';
import { begin, changed, stepped, stepOf, type FilterHistory } from './explore-history';

/** Undo and redo of filters, a history a dataset for as long as the app is open. */
export class ExploreSteps {
	#kept = new Map<string, FilterHistory>();
	#dataset = '';
	/** Counted for as long as the histories are kept, on whatever screen: a number that came again would make two presses one step. */
	#press = 0;
	history = $state.raw<FilterHistory>();
	/** Filters before and after what undo and redo would do. */
	undoable = $derived(this.history && stepOf(this.history, -1));
	redoable = $derived(this.history && stepOf(this.history, 1));

	/** A key or the pointer was pressed, or the screen came back: what follows is a step of its own. */
	pressed(): void {
		this.#press++;
	}

	/** A dataset is shown under a filter, by the last press. */
	see(dataset: string, filter: Filter): void {
		const known = this.#kept.get(dataset);
		this.#dataset = dataset;
		this.#keep(known ? changed(known, filter, this.#press) : begin(filter));
	}

	step(by: -1 | 1): void {
		if (!this.history) return;
		const next = stepped(this.history, by);
		if (next === this.history) return;
		this.#keep(next);
		explore.change(next.filters[next.at]);
	}

	#keep(history: FilterHistory) {
		this.history = history;
		this.#kept.set(this.#dataset, history);
	}
}

export const exploreSteps = new ExploreSteps();
