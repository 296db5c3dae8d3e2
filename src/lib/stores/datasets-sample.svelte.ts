import { createSampleCity } from '$lib/compute/sample';
import type { Dataset } from '$lib/domain/dataset';
import { isAbort } from '$lib/domain/errors';
import { datasets } from './datasets.svelte';
import { work } from './notices-work.svelte';
import { text } from '$lib/messages/text';

/** The making of the sample city, as the screen sees it. */
class SampleCity {
	running = $state(false);
	share = $state(0);
	doing = $state('');
	cancelling = $state(false);
	failure = $state.raw<unknown>();
	#work: AbortController | undefined;

	/** Makes the city and puts it among the datasets. @returns undefined when it was cancelled or failed (see `failure`) */
	async create(): Promise<Dataset | undefined> {
		if (this.running) return undefined;
		const { signal } = (this.#work = new AbortController());
		const end = work.begin(text.shell.sample.making);
		this.running = true;
		this.cancelling = false;
		this.failure = undefined;
		this.share = 0;
		this.doing = text.shell.sample.streets;
		try {
			const dataset = await createSampleCity(signal, (progress) => {
				this.share = progress.share;
				this.doing = progress.doing ?? this.doing;
			});
			await datasets.added(dataset);
			return dataset;
		} catch (error) {
			if (!isAbort(error)) this.failure = error;
			return undefined;
		} finally {
			this.running = false;
			end();
		}
	}

	cancel(): void {
		this.cancelling = true;
		this.#work?.abort();
	}
}

export const sampleCity = new SampleCity();
