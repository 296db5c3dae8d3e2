import type { Bookmark } from '$lib/domain/bookmark';
import { count } from '$lib/messages/say';
import { text } from '$lib/messages/text';
import { deleteBookmark, keepBookmark, listBookmarks } from '$lib/storage/bookmarks';
import { explore } from './explore.svelte';
import { readView, writeView } from './explore-view';
import { notices } from './notices.svelte';

/** The views kept of the dataset that is explored. */
class Bookmarks {
	list = $state.raw<Bookmark[]>([]);
	/** The one opened last, with what it shows now; undefined as soon as something else is shown. */
	opened = $state.raw<{ id: string; now: number }>();

	/** Lists those of a dataset, unless another one is shown by now: an undo may come after the dataset was changed. */
	async read(dataset: string): Promise<void> {
		const shown = () => explore.dataset?.id === dataset;
		if (!shown()) return;
		if (this.list[0]?.dataset !== dataset) this.list = [];
		try {
			const list = await listBookmarks(dataset);
			if (shown()) this.list = list;
		} catch (error) {
			notices.fail(error);
		}
	}

	/** Keeps the view as it stands. @returns whether it is kept */
	async keep(name: string, note: string): Promise<boolean> {
		const { dataset, view, aggregates, overview } = explore;
		if (!dataset || !aggregates) return false;
		const query = Object.entries(writeView(view)).filter((pair): pair is [string, string] => pair[1] !== undefined);
		return this.#write({
			id: crypto.randomUUID(),
			dataset: dataset.id,
			name,
			note,
			query: new URLSearchParams(query).toString(),
			createdAt: Date.now(),
			total: aggregates.total,
			...(view.filter.areas && overview?.area && { areas: overview.area.name })
		});
	}

	/** @returns whether it is kept */
	change(bookmark: Bookmark, part: Pick<Bookmark, 'name' | 'note'>): Promise<boolean> {
		return this.#write({ ...bookmark, ...part });
	}

	/** Deletes a view; for a while a notice offers to bring it back. */
	async delete(bookmark: Bookmark): Promise<void> {
		try {
			await deleteBookmark(bookmark.id);
			await this.read(bookmark.dataset);
			notices.say(text.kept.deleted(bookmark.name), {
				action: { label: text.kept.undo, run: async () => void (await this.#write(bookmark)) }
			});
		} catch (error) {
			notices.fail(error);
		}
	}

	/** Shows a view again, and says so if it shows another number than when it was kept. */
	async open(bookmark: Bookmark): Promise<void> {
		const query = new URLSearchParams(bookmark.query);
		const view = readView((key) => query.get(key));
		await explore.restore(view);
		const now = explore.aggregates?.total;
		if (now === undefined || explore.view.filter !== view.filter) return;
		this.opened = { id: bookmark.id, now };
		if (bookmark.areas !== undefined && bookmark.areas !== explore.overview?.area?.name)
			notices.say(text.kept.otherAreas(bookmark.name, bookmark.areas), {
				tone: 'problem',
				hint: text.kept.otherAreasHint
			});
		else if (now !== bookmark.total) notices.say(text.kept.changed(bookmark.name, count(bookmark.total), count(now)));
	}

	async #write(bookmark: Bookmark): Promise<boolean> {
		try {
			await keepBookmark(bookmark);
			await this.read(bookmark.dataset);
			return true;
		} catch (error) {
			notices.fail(error);
			return false;
		}
	}
}

export const bookmarks = new Bookmarks();
