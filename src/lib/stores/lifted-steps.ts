import { doStepsAgain, liftSteps } from '$lib/compute/quality';
import type { Dataset } from '$lib/domain/dataset';
import { datasets } from './datasets.svelte';
import { notices } from './notices.svelte';
import { work } from './notices-work.svelte';
import { text } from '$lib/messages/text';

/**
 * Steps of tidying, taken back for work on the rows as they were read (newer rows are compared with those), and done again afterwards. Should
 * the tab be closed in between, the dataset knows which steps wait, and its quality page offers them.
 */
export class LiftedSteps {
	#dataset: string | undefined;
	/** Doing again may still be at work when the next lifting is asked for. */
	#last: Promise<unknown> = Promise.resolve();

	/** Takes the steps of a dataset back, if it has any. @returns the dataset as it is then */
	async lift(dataset: Dataset, signal: AbortSignal): Promise<Dataset> {
		await this.#last;
		const now = datasets.list.find(({ id }) => id === dataset.id) ?? dataset;
		if (!now.steps?.length) return now;
		this.#dataset = now.id;
		const lifted = await liftSteps(now.id, signal);
		await datasets.changed();
		return lifted;
	}

	/** Does again what was taken back. A failure is said; the steps then wait in the dataset. */
	bringBack(): Promise<void> {
		const id = this.#dataset;
		this.#dataset = undefined;
		const again = async () => {
			if (!id) return;
			const end = work.begin(text.shell.lifted.again);
			try {
				const { skipped } = await doStepsAgain(id, new AbortController().signal, () => {});
				if (skipped.length)
					notices.say(text.shell.lifted.skipped(skipped.length), {
						hint: text.shell.lifted.hint
					});
			} catch (error) {
				notices.fail(error);
			} finally {
				end();
				await datasets.changed();
			}
		};
		const done = this.#last.then(again);
		this.#last = done;
		return done;
	}
}
