/**
 * What runs in this tab and would be lost if it were closed or switched to a new version.
 * `const end = work.begin('training 3 models')` before, `end()` after, whichever way it ended.
 */
class Work {
	#running = $state.raw<readonly { words: string }[]>([]);
	/** In words, empty when nothing runs: "training 3 models and reading burglaries.csv". */
	running = $derived(
		this.#running.length === 0
			? ''
			: new Intl.ListFormat('en', { type: 'conjunction' }).format(this.#running.map(({ words }) => words))
	);

	begin(words: string): () => void {
		const one = { words };
		this.#running = [...this.#running, one];
		return () => (this.#running = this.#running.filter((other) => other !== one));
	}
}

export const work = new Work();
