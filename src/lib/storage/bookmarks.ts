import { count } from '$lib/messages/say';
import { text } from '$lib/messages/text';
import { MOST_NAME, MOST_NOTE, type Bookmark } from '$lib/domain/bookmark';
import { AppError } from '$lib/domain/errors';
import { readDataset } from './chunks';
import { database } from './database';
import { guarded, needing } from './failures';

/** The views kept of a dataset, newest first. */
export function listBookmarks(dataset: string): Promise<Bookmark[]> {
	return guarded(async () => {
		const all = await database.bookmarks.where('dataset').equals(dataset).toArray();
		return all.sort((a, b) => b.createdAt - a.createdAt);
	});
}

/** What a view takes at most, roughly: said when even for that there is no room. */
const A_VIEW = 8000;

/**
 * Keeps a view, or what was changed about one. Of a dataset that is deleted meanwhile nothing stays behind.
 * @throws {AppError} `input/value` for an empty name or too long a note, `storage/missing` when the dataset is gone
 */
export async function keepBookmark(bookmark: Bookmark): Promise<Bookmark> {
	const kept = { ...bookmark, name: bookmark.name.trim().slice(0, MOST_NAME) };
	if (!kept.name) throw new AppError('input/value', text.failures.nameEmpty, text.failures.nameEmptyHint);
	if (kept.note.length > MOST_NOTE)
		throw new AppError('input/value', text.kept.noteTooLong(count(kept.note.length), count(MOST_NOTE)), text.kept.shorten);
	const { datasets, bookmarks } = database;
	await needing(A_VIEW, () =>
		guarded(() =>
			database.transaction('rw', [datasets, bookmarks], async () => {
				await readDataset(kept.dataset);
				await bookmarks.put(kept);
			})
		)
	);
	return kept;
}

export function deleteBookmark(id: string): Promise<void> {
	return guarded(() => database.bookmarks.delete(id));
}
