import type { Dataset } from '$lib/domain/dataset';
import type { CategoryGroup } from '$lib/domain/groups';
import { AppError } from '$lib/domain/errors';
import { discardChunks, rowTables } from './chunks';
import { removeFiles } from './column-files';
import { database } from './database';
import { guarded } from './failures';
import { rememberGroups } from './groups';
import { text } from '$lib/messages/text';

/** Held by the tab that still offers to undo a deletion: while it is held nobody sweeps that dataset. */
const undoLock = (id: string) => `openbeat-undo-${id}`;

/** The datasets on this device, newest first; deleted ones are left out. */
export function listDatasets(): Promise<Dataset[]> {
	return guarded(async () => {
		const all = await database.datasets.orderBy('importedAt').reverse().toArray();
		return all.filter((dataset) => dataset.deletedAt === undefined);
	});
}

/** @throws {AppError} `input/value` for an empty name, `storage/missing` when the dataset is gone */
export function renameDataset(id: string, name: string): Promise<void> {
	const trimmed = name.trim();
	if (!trimmed) return Promise.reject(new AppError('input/value', text.failures.nameEmpty, text.failures.nameEmptyHint));
	return guarded(() => change(id, { name: trimmed }));
}

/** Stores what the kinds of a dataset count as, and remembers it for files with the same columns: both or none. */
export function storeGroups({ id, signature }: Dataset, groups: CategoryGroup[]): Promise<void> {
	const { datasets, settings } = database;
	return guarded(() =>
		database.transaction('rw', [datasets, settings], async () => {
			await change(id, { groups });
			if (signature !== undefined) await rememberGroups(signature, groups);
		})
	);
}

/** Hides a dataset; its chunks stay until it is swept, so that it can come back. */
export function markDeleted(id: string, now = Date.now()): Promise<void> {
	return guarded(() => change(id, { deletedAt: now }));
}

export function unmarkDeleted(id: string): Promise<void> {
	return guarded(() => change(id, { deletedAt: undefined }));
}

async function change(id: string, changes: Partial<Dataset>) {
	const found = await database.datasets.update(id, changes);
	if (found) return;
	// Dexie answers 0 also when nothing had to change.
	if (await database.datasets.get(id)) return;
	throw new AppError('storage/missing', text.failures.gone, text.failures.goneHint);
}

/**
 * Frees a dataset marked as deleted, with everything that belongs to it; one that came back is left alone.
 *
 * @param unmarked  also one without the mark: on a full disk there may be no room for it
 */
export async function sweepDataset(id: string, unmarked = false): Promise<void> {
	const { datasets, boundaries, calendars, joins, models, bookmarks, settings } = database;
	const tables = [datasets, ...rowTables(), boundaries, calendars, joins, models, bookmarks, settings];
	const swept = await guarded(() =>
		database.transaction('rw', tables, async () => {
			const dataset = await datasets.get(id);
			if (!unmarked && dataset?.deletedAt === undefined) return false;
			await discardChunks(id);
			await boundaries.where('dataset').equals(id).delete();
			await calendars.where('dataset').equals(id).delete();
			await joins.where('dataset').equals(id).delete();
			await models.where('dataset').equals(id).delete();
			await bookmarks.where('dataset').equals(id).delete();
			// What a screen remembered about this dataset is kept under keys that end in its id.
			await settings.filter(({ key }) => key.endsWith(`:${id}`)).delete();
			await datasets.delete(id);
			return true;
		})
	);
	if (swept) await removeFiles(id);
}

/** Frees what earlier visits left marked as deleted, but nothing that another tab still offers to bring back. */
export async function sweepDeleted(): Promise<void> {
	const marked = await guarded(() => database.datasets.filter(({ deletedAt }) => deletedAt !== undefined).primaryKeys());
	for (const id of marked)
		await withLock(undoLock(id), { ifAvailable: true }, async (free) => {
			if (free) await sweepDataset(id);
		});
}

/** Keeps other tabs from sweeping a deleted dataset until `release` is called (or this tab is closed). */
export function holdForUndo(id: string): { release(): void } {
	let release!: () => void;
	const released = new Promise<void>((resolve) => (release = resolve));
	void withLock(undoLock(id), {}, () => released);
	return { release };
}

async function withLock(name: string, options: LockOptions, work: (free: boolean) => Promise<void>): Promise<void> {
	if (typeof navigator === 'undefined' || !navigator.locks) return work(true); // old browsers: one tab is all we can serve
	await navigator.locks.request(name, options, (lock) => work(lock !== null));
}
