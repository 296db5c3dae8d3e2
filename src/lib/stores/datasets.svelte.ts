import { goto } from '$app/navigation';
import type { Dataset } from '$lib/domain/dataset';
import { AppError, isAppError, isFull } from '$lib/domain/errors';
import type { CategoryGroup } from '$lib/domain/groups';
import {
	holdForUndo,
	listDatasets,
	markDeleted,
	renameDataset,
	storeGroups,
	sweepDataset,
	sweepDeleted,
	unmarkDeleted
} from '$lib/storage/datasets';
import { sweepOrphans } from '$lib/storage/orphans';
import { readSetting, writeSetting } from '$lib/storage/settings';
import { navigation, type PlacePath } from './navigation.svelte';
import { notices } from './notices.svelte';
import { text } from '$lib/messages/text';

const LAST_USED = 'last-dataset';
const UNDO_SECONDS = 12;

/** The datasets on this device and which of them is current: the one in the address (`?d=`), else the last used, else the newest. */
class Datasets {
	list = $state.raw<Dataset[]>([]);
	/** True once the list has been read (or could not be: see `failure`). */
	ready = $state(false);
	failure = $state.raw<AppError>();
	#lastUsed = $state<string>();
	#channel: BroadcastChannel | undefined;
	/** Deleted when there was no room even to write that down: gone from this tab's list until they are swept. */
	readonly #unmarked = new Set<string>();

	/** The id in the address, null without one. Before `ready` nothing is asked: a prerendered page has no query. */
	asked = $derived(this.ready ? navigation.query('d') : null);
	current: Dataset | undefined = $derived.by(() => {
		if (!this.ready) return undefined;
		if (this.asked) return this.list.find(({ id }) => id === this.asked);
		return this.list.find(({ id }) => id === this.#lastUsed) ?? this.list[0];
	});
	/** The address names a dataset that is not on this device. */
	missing = $derived(this.ready && !this.failure && this.asked !== null && this.current === undefined);

	/** Reads the list, listens to other tabs, frees what was deleted earlier. Called once, by the layout. */
	start(): () => void {
		this.#channel = new BroadcastChannel('openbeat-datasets');
		this.#channel.onmessage = () => void this.refresh();
		void this.#open();
		return () => this.#channel?.close();
	}

	async #open() {
		try {
			this.#lastUsed = await readSetting<string>(LAST_USED);
		} catch {
			// The same trouble comes up again below, where it is shown.
		}
		await this.refresh();
		if (this.failure) return;
		try {
			await sweepDeleted();
			for (const name of await sweepOrphans())
				notices.say(text.shell.cutShort(name), {
					tone: 'problem',
					hint: text.shell.cutShortHint
				});
		} catch (error) {
			notices.fail(error);
		}
	}

	/** Reads the list again. A failure is kept in `failure` for the screen. */
	async refresh(): Promise<void> {
		try {
			const found = await listDatasets();
			this.list = found.filter(({ id }) => !this.#unmarked.has(id));
			this.failure = undefined;
			markHasData(this.list.length > 0);
		} catch (error) {
			if (!isAppError(error)) throw error;
			this.failure = error;
		} finally {
			this.ready = true;
		}
	}

	/** Makes a dataset current, leaving the view of the one before. */
	async select(id: string, path?: PlacePath): Promise<void> {
		const here = new URL(location.href);
		here.search = `?d=${encodeURIComponent(id)}`;
		await goto(path ? navigation.address(path, id) : here, { noScroll: !path });
	}

	/** A dataset was just stored: shows it here and in other tabs, and makes it the last used. */
	async added(dataset: Dataset): Promise<void> {
		this.#unmarked.delete(dataset.id); // the sample city, made again
		this.remember(dataset.id);
		await this.#changed();
	}

	/** A dataset's record has new columns: shows it here and in other tabs. */
	changed(): Promise<void> {
		return this.#changed();
	}

	/** Other datasets with the same columns whose rows were tidied: their steps can be done to this one as well. */
	tidiedLike({ id, signature }: Dataset): Dataset[] {
		return this.list.filter(
			(other) => other.id !== id && other.steps?.length && signature !== undefined && other.signature === signature
		);
	}

	/** Which dataset to open next time. */
	remember(id: string | undefined): void {
		if (id === undefined || id === this.#lastUsed) return;
		this.#lastUsed = id;
		writeSetting(LAST_USED, id).catch((error) => notices.fail(error));
	}

	async rename(id: string, name: string): Promise<void> {
		await renameDataset(id, name);
		await this.#changed();
	}

	/** What the kinds of a dataset count as, as the user set it; remembered for files with the same columns. */
	async setGroups(dataset: Dataset, groups: CategoryGroup[]): Promise<void> {
		await storeGroups(dataset, groups);
		await this.#changed();
	}

	/** Takes a dataset out of the list; for a while a notice offers to bring it back, then its storage is freed. */
	async delete(dataset: Dataset): Promise<void> {
		const { id } = dataset;
		try {
			await markDeleted(id);
		} catch (error) {
			if (!isFull(error)) throw error;
			this.#unmarked.add(id);
		}
		const hold = holdForUndo(id);
		await this.#changed();
		// After the list: the layout would put a dataset that is still listed back into the address.
		if (this.asked === id) navigation.setQuery({ d: undefined });
		this.#offerUndo(dataset, hold);
	}

	#offerUndo(dataset: Dataset, hold: { release(): void }) {
		const { id } = dataset;
		notices.say(text.shell.deleted(dataset.name), {
			seconds: UNDO_SECONDS,
			action: {
				label: text.shell.undo,
				run: async () => {
					try {
						if (!this.#unmarked.delete(id)) await unmarkDeleted(id);
					} catch (error) {
						this.#offerUndo(dataset, hold); // once more: the next start would free what is still marked
						throw error;
					}
					hold.release();
					await this.#changed();
				}
			},
			onGone: () => void this.#sweep(id).finally(() => hold.release())
		});
	}

	async #sweep(id: string) {
		const unmarked = this.#unmarked.has(id);
		try {
			await sweepDataset(id, unmarked);
			this.#unmarked.delete(id);
			if (unmarked) this.#channel?.postMessage('changed'); // other tabs still list it
		} catch (error) {
			this.#unmarked.delete(id);
			await this.refresh();
			notices.fail(error);
		}
	}

	/** Address of a place that keeps the current dataset, as that place was left in this visit. */
	link(path: PlacePath): string {
		return navigation.address(path, this.current?.id ?? this.asked ?? undefined);
	}

	async #changed() {
		this.#channel?.postMessage('changed');
		await this.refresh();
	}
}

/** Tells static/theme.js whether the next visit begins with data; without storage the first screen just shows for a moment. */
function markHasData(has: boolean) {
	try {
		if (has) localStorage.setItem('openbeat-has-data', 'yes');
		else localStorage.removeItem('openbeat-has-data');
	} catch {
		// Storage forbidden.
	}
}

export const datasets = new Datasets();
