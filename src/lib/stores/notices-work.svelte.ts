import { list } from '$lib/messages/say';
import type { PlacePath } from './navigation.svelte';

/** Where long work can be watched, and how far it is, for the frame of the app. */
interface Watch {
	place: PlacePath;
	/** Reads reactive state. `share` goes from 0 to 1. */
	progress: () => { doing: string; share: number };
}

/**
 * What runs in this tab and would be lost if it were closed or switched to a new version.
 * `const end = work.begin('training 3 models')` before, `end()` after, whichever way it ended.
 */
class Work {
	#running = $state.raw<readonly { words: string; watch?: Watch }[]>([]);
	/** In words, empty when nothing runs: "training 3 models and reading burglaries.csv". */
	running = $derived(this.#running.length === 0 ? '' : list(this.#running.map(({ words }) => words)));

	/** The first that can be watched. */
	watched = $derived(this.#running.find(({ watch }) => watch)?.watch);

	begin(words: string, watch?: Watch): () => void {
		const one = { words, watch };
		this.#running = [...this.#running, one];
		return () => (this.#running = this.#running.filter((other) => other !== one));
	}
}

export const work = new Work();
