import Dexie from 'dexie';
import type { Dataset } from '$lib/domain/dataset';
import { AppError } from '$lib/domain/errors';
import type { BackupHeader, BackupRecord } from './backup-format';
import { database, type ExtraChunk, type StoredChunk } from './database';
import { wholeFurther, wholeRecord } from './further-columns';
import { IMPORT_UNDER_WAY } from './orphans';
import { text } from '$lib/messages/text';

/** Settings that are about this device's own past and stay with it. */
export const LAST_BACKUP = 'last-backup';
const isOfThisDevice = (key: string) => key === LAST_BACKUP || key.startsWith(IMPORT_UNDER_WAY);

/** What a backup of now would hold. Deleted datasets that could still be brought back are left out. */
export async function workspaceContents(): Promise<{ datasets: Dataset[]; models: number; bytes: number }> {
	const all = await database.datasets.toArray(); // by id: the order of the primary key
	const datasets = all.filter(({ deletedAt }) => deletedAt === undefined);
	const bytes = datasets.reduce((sum, dataset) => sum + dataset.bytes, 0);
	const models = await database.models
		.where('[dataset+kind]')
		.anyOf(datasets.map(({ id }) => [id, 'model']))
		.count();
	return { datasets, models, bytes };
}

/** Version of the stored records. (While developing, Dexie counts changes in between as tenths.) */
export const recordVersion = () => Math.floor(database.verno);

export function headerOf(
	{ datasets, models }: { datasets: Dataset[]; models: number },
	savedAt: number,
	app: string
): BackupHeader {
	return { savedAt, app, schema: recordVersion(), datasets: datasets.map(({ name, rows }) => ({ name, rows })), models };
}

/**
 * Every record that is kept, table by table in the order of the keys, one at a time.
 * @throws {AppError} `storage/missing` when a dataset is deleted while it is being saved
 */
export async function* workspaceRecords(datasets: Dataset[]): AsyncGenerator<BackupRecord, void, void> {
	const kept = new Set(datasets.map(({ id }) => id));
	for (const dataset of datasets) yield ['datasets', dataset];
	for (const { id, name, chunks } of datasets) {
		let found = 0;
		for await (const record of recordsUnder('chunks', id)) {
			found++;
			yield record;
		}
		if (found !== chunks) throw new AppError('storage/missing', text.backup.changed(name), text.backup.saveAgain);
		yield* recordsUnder('extras', id);
		yield* recordsUnder('asides', id);
		yield* recordsUnder('edits', id);
	}
	for (const table of ['boundaries', 'calendars', 'joins', 'models', 'bookmarks', 'settings'] as const)
		for (const key of await database.table(table).toCollection().primaryKeys()) {
			const value: unknown = await database.table(table).get(key);
			const dataset = (value as { dataset?: string } | undefined)?.dataset;
			if (value === undefined || (dataset !== undefined && !kept.has(dataset))) continue;
			if (table === 'settings' && isOfThisDevice(String(key))) continue;
			yield [table, value];
		}
}

/** Tables whose records belong to a dataset by their key. */
const UNDER = {
	chunks: '[dataset+n]',
	extras: '[dataset+n+name]',
	asides: '[dataset+n]',
	edits: '[dataset+step+n+column]'
} as const;

async function* recordsUnder(table: keyof typeof UNDER, dataset: string): AsyncGenerator<BackupRecord, void, void> {
	const range = database.table(table).where(UNDER[table]).between([dataset, Dexie.minKey], [dataset, Dexie.maxKey]);
	for (const key of await range.primaryKeys()) {
		const value: unknown = await database.table(table).get(key);
		if (value === undefined) continue;
		// What lies in files is saved as if it lay in the database: a backup is the same on every device.
		if (table === 'chunks') yield [table, await wholeRecord(value as StoredChunk)];
		else if (table === 'extras') for (const record of await wholeFurther(value as ExtraChunk)) yield [table, record];
		else yield [table, value];
	}
}
