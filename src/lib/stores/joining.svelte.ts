import { joinFile, proposeJoin } from '$lib/compute/join';
import type { Dataset } from '$lib/domain/dataset';
import { isAbort } from '$lib/domain/errors';
import type { Joins } from '$lib/domain/joins';
import type { Proposal } from '$lib/joins/proposal';
import { readJoins, removeJoin } from '$lib/storage/joins';
import { datasets } from './datasets.svelte';
import { work } from './notices-work.svelte';
import { text } from '$lib/messages/text';

/** Adding areas, tables, weather and places to a dataset: choose a file, look, confirm. One file at a time. */
class Joining {
	dataset = $state.raw<Dataset>();
	step = $state<'choose' | 'looking' | 'confirm' | 'joining'>('choose');
	file = $state.raw<File>();
	proposal = $state.raw<Proposal>();
	joins = $state.raw<Joins>();
	progress = $state(0);
	failure = $state.raw<unknown>();
	/** The file that was joined last, to say so. */
	added = $state('');
	#current = new AbortController();

	/** Shows what is joined to a dataset already. */
	async open(dataset: Dataset): Promise<void> {
		this.#begin();
		this.dataset = dataset;
		this.joins = undefined;
		this.added = '';
		await this.#readJoins();
	}

	close(): void {
		this.#begin();
		this.dataset = undefined;
	}

	async choose(file: File): Promise<void> {
		const { dataset } = this;
		if (!dataset) return;
		const signal = this.#begin();
		this.file = file;
		this.added = '';
		this.step = 'looking';
		await this.#guard(signal, 'choose', async () => {
			const proposal = await proposeJoin(dataset.id, file, signal);
			if (signal.aborted) return;
			this.proposal = proposal;
			this.step = 'confirm';
		});
	}

	change(proposal: Proposal): void {
		this.proposal = proposal;
	}

	async confirm(): Promise<void> {
		const { dataset, file, proposal } = this;
		if (!dataset || !file || !proposal || this.step !== 'confirm') return;
		const { signal } = (this.#current = new AbortController());
		const end = work.begin(text.joins.adding(file.name));
		this.failure = undefined;
		this.progress = 0;
		this.step = 'joining';
		await this.#guard(signal, 'confirm', async () => {
			const request = { dataset: dataset.id, file, chosen: $state.snapshot(proposal) as Proposal };
			const after = await joinFile(request, signal, (share) => {
				if (!signal.aborted) this.progress = share;
			});
			await datasets.changed();
			if (signal.aborted) return;
			this.dataset = after;
			this.added = file.name;
			this.step = 'choose';
			await this.#readJoins();
		});
		end();
	}

	async remove(id: string): Promise<void> {
		const { dataset } = this;
		if (!dataset) return;
		this.added = '';
		await this.#guard(this.#begin(), 'choose', async () => {
			await removeJoin(dataset.id, id);
			await datasets.changed();
			await this.#readJoins();
		});
	}

	/** Leaves the file that is looked at or being joined. */
	cancel(): void {
		this.#begin();
	}

	async #readJoins() {
		const { dataset } = this;
		if (!dataset) return;
		await this.#guard(this.#current.signal, 'choose', async () => {
			const joins = await readJoins(dataset.id);
			if (this.dataset?.id === dataset.id) this.joins = joins;
		});
	}

	/** Abandons what is under way. @returns the signal of what begins now */
	#begin(): AbortSignal {
		this.#current.abort();
		this.step = 'choose';
		this.file = this.proposal = this.failure = undefined;
		return (this.#current = new AbortController()).signal;
	}

	async #guard(signal: AbortSignal, back: 'choose' | 'confirm', job: () => Promise<void>) {
		try {
			await job();
		} catch (error) {
			if (isAbort(error) || signal.aborted) return;
			this.failure = error;
			this.step = back;
		}
	}
}

export const joining = new Joining();
