import Dexie from 'dexie';
import { AppError } from '$lib/domain/errors';
import type { Dataset } from '$lib/domain/dataset';
import { rowsStamp } from '$lib/domain/joins';
import { BACKUP_TABLES, BackupCheck, type BackupTable } from './backup-check';
import { readBackup, type BackupHeader, type BackupRecord } from './backup-format';
import { recordVersion } from './backup-save';
import type { Bytes } from './backup-streams';
import { discardAll, discardChunks } from './chunks';
import { removeFiles } from './column-files';
import { database } from './database';
import { guarded, needing } from './failures';
import { importLock } from './orphans';
import { text } from '$lib/messages/text';

/** Held while a backup is restored: one at a time, in whichever tab. */
const RESTORING = 'openbeat-restore';
const ROWS: readonly string[] = ['chunks', 'extras', 'asides', 'edits'];
/** Boundaries, calendars and joins belong to their dataset and go with the one that is replaced; models trained and views kept here stay. */
const WITH_DATASET = ['boundaries', 'calendars', 'joins'] as const;

/**
 * Restores a backup: what is in the file comes back, replacing what has the same id; everything else on the device stays.
 * The whole file is read and checked first, then read again and written out of sight, then shown in one transaction. So
 * whatever fails (a damaged file, a full disk, a cancel, a closed tab), everything is as it was.
 *
 * @param open        the file from its beginning; called twice
 * @param onProgress  share done, 0 to 1, once a record
 * @throws {AppError} `backup/damaged`, `backup/newer`, `backup/busy`, `storage/full`
 */
export function restoreBackup(
	open: () => Bytes,
	signal: AbortSignal,
	onProgress: (doing: 'checking' | 'writing' | 'finishing') => void
): Promise<BackupHeader> {
	return oneAtATime(async () => {
		await discardWaiting();
		const check = new BackupCheck();
		const header = await eachRecord(open(), signal, (record) => {
			check.add(record);
			onProgress('checking');
		});
		check.finish();

		const present = await presentAmong(check.datasets);
		const fresh = [...check.datasets.keys()].filter((id) => !present.has(id));
		const unchanged = new Set(
			[...present.values()].filter((here) => isSame(here, check.datasets.get(here.id)!)).map(({ id }) => id)
		);
		// The locks tell other tabs that chunks without a record are at work here, not left over.
		return underLocks(fresh.map(importLock), signal, async () => {
			const run = crypto.randomUUID();
			let waiting = 0;
			const restore = async () => {
				await eachRecord(open(), signal, async ([table, value]) => {
					onProgress('writing');
					if (table === 'datasets') return;
					const { dataset } = value as { dataset?: string };
					if (ROWS.includes(table) && unchanged.has(dataset!)) return;
					// Rows of a dataset that is not here yet: nobody sees them before its record comes.
					if (ROWS.includes(table) && fresh.includes(dataset!)) await guarded(() => database.table(table).put(value));
					else await guarded(() => database.waiting.put({ run, n: waiting++, table, value }));
				});
				onProgress('finishing');
				signal.throwIfAborted();
				const replaced = new Set([...present.keys()].filter((id) => !unchanged.has(id)));
				await guarded(() => show(run, waiting, check.datasets, replaced));
				for (const id of replaced) await removeFiles(id); // what came back lies in the database
			};
			// What is replaced stays until all of the new is there.
			const bytes = [...check.datasets.values()].reduce(
				(sum, dataset) => sum + (unchanged.has(dataset.id) ? 0 : dataset.bytes),
				0
			);
			await needing(bytes, async () => {
				try {
					await restore();
				} catch (error) {
					await Promise.allSettled([...fresh.map(discardAll), discardWaiting()]);
					throw error;
				}
			});
			return header;
		});
	});
}

/** Moves everything into place at once; the rows of `replaced` datasets go first. */
function show(run: string, waiting: number, datasets: Map<string, Dataset>, replaced: Set<string>): Promise<void> {
	const tables = [...Object.keys(BACKUP_TABLES), 'waiting'];
	return database.transaction('rw', tables, async () => {
		for (const id of replaced) {
			await discardChunks(id);
			for (const table of WITH_DATASET) await database.table(table).where('dataset').equals(id).delete();
		}
		for (let n = 0; n < waiting; n++) {
			const record = await database.waiting.get([run, n]);
			if (!record) throw new AppError('storage/missing', text.backup.lost, text.backup.restoreAgain);
			await database.table(record.table).put(record.value);
		}
		await database.waiting.where('[run+n]').between([run, Dexie.minKey], [run, Dexie.maxKey]).delete();
		for (const dataset of datasets.values()) await database.datasets.put(dataset);
	});
}

async function eachRecord(
	source: Bytes,
	signal: AbortSignal,
	take: (record: BackupRecord & [BackupTable, unknown]) => void | Promise<void>
): Promise<BackupHeader> {
	const { header, records, close } = await readBackup(source, recordVersion());
	try {
		for await (const record of records) {
			signal.throwIfAborted();
			await take(record as BackupRecord & [BackupTable, unknown]);
		}
	} finally {
		await close();
	}
	return header;
}

/** The datasets of the backup that are on this device already, hidden ones too: their rows are still here. */
async function presentAmong(datasets: Map<string, Dataset>): Promise<Map<string, Dataset>> {
	const found = await database.datasets.bulkGet([...datasets.keys()]);
	return new Map(found.filter((dataset) => dataset !== undefined).map((dataset) => [dataset.id, dataset]));
}

/** Rows never change after an import, but for the columns of areas joined to them: with the same ones they are the same rows. */
function isSame(here: Dataset, there: Dataset): boolean {
	const fields = ['importedAt', 'rows', 'chunks', 'bytes'] as const;
	return (
		here.deletedAt === undefined && rowsStamp(here) === rowsStamp(there) && fields.every((field) => here[field] === there[field])
	);
}

/** Frees what a restoring that was broken off left behind. Only under the lock: it may belong to another tab. */
async function discardWaiting(): Promise<void> {
	await database.waiting.clear();
}

/** Frees what a closed tab left of a restoring, if none is at work. Called once in a while. */
export async function sweepRestoring(): Promise<void> {
	await globalThis.navigator?.locks?.request(RESTORING, { ifAvailable: true }, async (lock) => {
		if (lock) await discardWaiting();
	});
}

function oneAtATime<Result>(work: () => Promise<Result>): Promise<Result> {
	const locks = globalThis.navigator?.locks;
	if (!locks) return work();
	return locks.request(RESTORING, { ifAvailable: true }, (lock) => {
		if (lock) return work();
		throw new AppError('backup/busy', text.backup.otherTab, text.backup.waitForIt);
	});
}

function underLocks<Result>(names: string[], signal: AbortSignal, work: () => Promise<Result>): Promise<Result> {
	const locks = globalThis.navigator?.locks;
	const [name, ...others] = names;
	if (!locks || name === undefined) return work();
	return locks.request(name, { signal }, () => underLocks(others, signal, work));
}
