import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bookmark } from '../../src/lib/domain/bookmark';
import { startApp, type App } from './harness';
import { wipeDatabase } from './stored';

/** Without the picker the app downloads, as in browsers that have none; a test can see a download. */
const withoutPicker = 'delete window.showSaveFilePicker;';

let app: App;
const folder = mkdtempSync(join(tmpdir(), 'openbeat-backup-'));
beforeAll(async () => void (app = await startApp({ initScript: withoutPicker })));
afterAll(async () => {
	await app.close();
	rmSync(folder, { recursive: true, force: true });
});

async function saveBackup(name: string): Promise<string> {
	await app.open('settings/');
	const download = app.page.waitForEvent('download');
	await app.page.getByRole('button', { name: 'Save a backup file' }).click();
	const path = join(folder, name);
	await (await download).saveAs(path);
	return path;
}

/** What follows the header: magic and version (10 bytes), the header's length and check sum (8), the header. */
async function recordsOf(path: string): Promise<Buffer> {
	const file = await readFile(path);
	return file.subarray(18 + file.readUInt32LE(10));
}

/** How many records every table of the database has. */
function counts(): Promise<Record<string, number>> {
	return app.page.evaluate(async () => {
		const database = await new Promise<IDBDatabase>((resolve, reject) => {
			const open = indexedDB.open('openbeat');
			open.onsuccess = () => resolve(open.result);
			open.onerror = () => reject(open.error);
		});
		const found: Record<string, number> = {};
		for (const name of database.objectStoreNames)
			found[name] = await new Promise((resolve, reject) => {
				const request = database.transaction(name).objectStore(name).count();
				request.onsuccess = () => resolve(request.result);
				request.onerror = () => reject(request.error);
			});
		database.close();
		return found;
	});
}

/** Puts a view beside the others, as Explore does. */
function keepView(view: Bookmark): Promise<void> {
	return app.page.evaluate(
		(record) =>
			new Promise<void>((resolve, reject) => {
				const open = indexedDB.open('openbeat');
				open.onerror = () => reject(open.error);
				open.onsuccess = () => {
					const writing = open.result.transaction('bookmarks', 'readwrite');
					writing.objectStore('bookmarks').put(record);
					writing.onabort = () => reject(writing.error);
					writing.oncomplete = () => (open.result.close(), resolve());
				};
			}),
		view
	);
}

const wipe = () => wipeDatabase(app.page);

async function choose(path: string): Promise<void> {
	await app.page.locator('input[type=file][accept=".openbeat"]').setInputFiles(path);
}

describe('a backup', () => {
	let saved: string;

	it('brings everything back after the device was wiped, to the byte', async () => {
		await app.openSampleCity();
		await keepView({ id: 'v', dataset: 'sample-city', name: 'Nights', note: '<b>', query: 'days=5-6', createdAt: 1, total: 2 });
		saved = await saveBackup('first.openbeat');
		const before = await counts();
		expect(before.chunks).toBe(2);
		expect(before.bookmarks).toBe(1);

		await wipe();
		await app.open('settings/');
		await choose(saved);
		const question = app.page.getByRole('dialog');
		await question.getByText('Sample City (invented)').waitFor();
		await question.getByRole('button', { name: 'Restore' }).click();
		await app.page.getByText('Restored 1 dataset').waitFor();
		const after = await counts();
		for (const table of ['datasets', 'chunks', 'extras', 'boundaries', 'calendars', 'joins', 'bookmarks', 'waiting'])
			expect([table, after[table]]).toEqual([table, before[table]]);
		expect((await recordsOf(await saveBackup('second.openbeat'))).equals(await recordsOf(saved))).toBe(true);
	});

	it('changes nothing when it is damaged, and says so', async () => {
		const file = await readFile(saved);
		file[file.length - 1000] ^= 1;
		const harmed = join(folder, 'harmed.openbeat');
		writeFileSync(harmed, file);
		await wipe();
		await app.open('settings/');
		const before = await counts();
		await choose(harmed);
		await app.page.getByRole('dialog').getByRole('button', { name: 'Restore' }).click();
		await app.page.getByText('This backup file is damaged').waitFor();
		expect(await counts()).toEqual(before);
	});

	it('is told apart from any other file', async () => {
		const other = join(folder, 'other.openbeat');
		writeFileSync(other, 'id,date\n1,2024-01-01\n');
		await choose(other);
		await app.page.getByText('This is not an Openbeat backup').waitFor();
		expect(app.problems).toEqual([]);
	});
});
