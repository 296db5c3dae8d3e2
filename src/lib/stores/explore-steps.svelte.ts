import type { Filter } from '$lib/domain/exploration';
import { explore } from './explore.svelte';
import { begin, changed, stepped, stepOf, type FilterHistory } from './explore-history';

/** Undo and redo of filters, a history a dataset for as long as the app is open. */
class ExploreSteps {
	#kept = new Map<string, FilterHistory>();
	#dataset = '';
	history = $state.raw<FilterHistory>();
	/** Filters before and after what undo and redo would do. */
	undoable = $derived(this.history && stepOf(this.history, -1));
	redoable = $derived(this.history && stepOf(this.history, 1));

	/** A dataset is shown under a filter. @param press  number of the press of a key or the pointer since which it is */
	see(dataset: string, filter: Filter, press: number): void {
		const known = this.#kept.get(dataset);
		this.#dataset = dataset;
		this.#keep(known ? changed(known, filter, press) : begin(filter));
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
