import { createReadStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { crimesFile } from '../../bench/crimes-file.js';
import { readBackup } from '$lib/storage/backup-format';
import type { Bytes } from '$lib/storage/backup-streams';
import { checksum } from '$lib/storage/checksum';
import { columnNames, unpacked, type Packed } from '$lib/storage/packing';
import { startApp, type App } from './harness';
import { soundness } from './soundness';
import { stepList, stepsSettled } from './steps';
import { wipeDatabase } from './stored';

/** A dataset whose columns lie in files, through everything that reads or changes columns. The tests are one story, in order. */
const ROWS = 20_000;
const source = crimesFile(ROWS);
const folder = mkdtempSync(join(tmpdir(), 'openbeat-files-'));
let app: App;
beforeAll(async () => void (app = await startApp({ initScript: 'delete window.showSaveFilePicker;' })));
afterAll(async () => {
	await app.close();
	rmSync(folder, { recursive: true, force: true });
});

const button = (name: string | RegExp) => app.page.getByRole('button', { name });
/** How many columns lie in files, as the records have it, and the bytes of all files. */
const inFiles = () =>
	app.page.evaluate(async () => {
		const database = await new Promise<IDBDatabase>((resolve) => {
			const open = indexedDB.open('openbeat');
			open.onsuccess = () => resolve(open.result);
		});
		const held: Record<string, unknown>[] = [];
		for (const table of ['chunks', 'extras'])
			await new Promise<void>((resolve) => {
				database.transaction(table).objectStore(table).getAll().onsuccess = ({ target }) => {
					for (const record of (target as IDBRequest<{ held?: { columns: object } }[]>).result)
						held.push({ ...record.held?.columns });
					resolve();
				};
			});
		database.close();
		let folders = 0;
		const root = await navigator.storage.getDirectory();
		for await (const _ of (await root.getDirectoryHandle('columns', { create: true })).keys()) folders++;
		return { columns: held.reduce((sum, columns) => sum + Object.keys(columns).length, 0), folders };
	});

let saves = 0;
/** Every column of every part as a backup has it, however it is stored: names, and checksums of the values. */
async function contents(): Promise<Record<string, number>> {
	await app.open('settings/');
	const download = app.page.waitForEvent('download');
	await button('Save a backup file').click();
	const path = join(folder, `${saves++}.openbeat`);
	await (await download).saveAs(path);
	const { records } = await readBackup(createReadStream(path) as unknown as Bytes, 100);
	const found: Record<string, number> = {};
	for await (const [table, value] of records) {
		if (table !== 'chunks' && table !== 'extras') continue;
		const record = value as Packed & { n: number };
		expect(record.held).toBeUndefined();
		for (const key of columnNames(record)) found[`${record.n} ${key}`] = checksum({ column: unpacked(record, key)! });
	}
	return found;
}

const steps = () => stepList(app.page);
const settled = (count: number) => stepsSettled(app.page, count);
async function ownStep(what: string, column: string, more: () => Promise<void>) {
	await button('A step of your own').click();
	await app.page.getByRole('combobox', { name: 'What' }).selectOption(what);
	await app.page.getByRole('combobox', { name: 'Column' }).selectOption({ label: column });
	await more();
	await button('Do it').click();
}
const merge = (from: string, into: string) => async () => {
	await app.page.getByRole('checkbox', { name: from, exact: true }).check();
	await app.page.getByLabel('Count them as').fill(into);
};

let quality: string;
let untouched: Record<string, number>;
it('is imported into files, and read from them', async () => {
	await app.open('data/');
	await app.page.setInputFiles('input[type=file]', source);
	await button('Import').click();
	await app.page.getByRole('link', { name: 'Check the quality' }).click();
	await app.page.getByText(`${ROWS.toLocaleString('en')} rows looked at`).waitFor();
	quality = app.page.url();
	expect((await soundness(app.page)).faults).toEqual([]);
	const { columns, folders } = await inFiles();
	expect(folders).toBe(1);
	expect(columns).toBeGreaterThan(20);
	untouched = await contents();
	// All incident columns and 18 further ones, of which texts are two arrays.
	expect(Object.keys(untouched).length).toBeGreaterThan(26);
});

it('is tidied, in incident and further columns, and undone to the bit', async () => {
	await app.page.goto(quality);
	await ownStep('merge', 'Location Description', merge('STREET', 'SIDEWALK'));
	await settled(1);
	await steps().getByRole('button', { name: /^Show the changed cells/ }).last().click(); // prettier-ignore
	const dialog = app.page.getByRole('dialog');
	const row = dialog.locator('tbody tr').first();
	await row.getByText('STREET').waitFor();
	expect(await row.innerText()).toContain('SIDEWALK');
	await app.page.keyboard.press('Escape');
	await dialog.waitFor({ state: 'detached' });
	await ownStep('merge', 'Kind of incident', merge('THEFT', 'BURGLARY'));
	await settled(2);
	await ownStep('normalise', 'X Coordinate', async () => {});
	await settled(3);
	const during = await contents();
	const changed = Object.keys(during).filter((key) => during[key] !== untouched[key]);
	expect(changed.map((key) => key.replace(/^\d+ /, '')).every((key) => key === 'category' || /^x\d+$/.test(key))).toBe(true);
	expect(changed.length).toBeGreaterThan(2);
	expect((await soundness(app.page)).faults).toEqual([]);
	await app.page.goto(quality);
	for (let left = 3; left > 0; left--) {
		await settled(left);
		await steps().getByRole('button', { name: /^Undo:/ }).last().click(); // prettier-ignore
		await settled(left - 1);
	}
	expect(await contents()).toEqual(untouched);
	expect((await soundness(app.page)).faults).toEqual([]);
});

it('takes newer rows and newer versions of old ones', async () => {
	const [header, ...lines] = readFileSync(source, 'utf8').trimEnd().split('\n');
	const newer = lines.slice(0, 40).map((line) => line.replace(/OVER \$500|TO VEHICLE/, 'CHANGED'));
	const fresh = lines.slice(0, 30).map((line, i) => line.replace(/^\d+,HZ\d+/, `${90_000_000 + i},ZZ${100_000 + i}`));
	await app.open('data/');
	await button(/^More for/).click();
	await app.page.getByRole('menuitem', { name: 'Add newer rows' }).click();
	const dialog = app.page.getByRole('dialog');
	await dialog.locator('input[type=file]').setInputFiles({
		name: 'newer.csv',
		mimeType: 'text/csv',
		buffer: Buffer.from([header, ...newer, ...fresh].join('\n'))
	});
	await dialog.getByText('30 rows to add of 70 read').waitFor();
	await dialog.getByLabel(/Take the newer version/).check();
	await dialog.getByRole('button', { name: /^Add 30 rows/ }).click();
	await dialog.getByText('30 rows added').waitFor();
	expect((await soundness(app.page)).faults).toEqual([]);
	const now = await contents();
	expect(Object.keys(now).filter((key) => !(key in untouched)).length).toBeGreaterThan(20);
});

it('comes back from a backup, on a device that has no files of it', async () => {
	const saved = await contents();
	await wipeDatabase(app.page);
	await app.page.evaluate(async () => (await navigator.storage.getDirectory()).removeEntry('columns', { recursive: true }));
	await app.open('settings/');
	await app.page.locator('input[type=file][accept=".openbeat"]').setInputFiles(join(folder, `${saves - 1}.openbeat`));
	await app.page.getByRole('dialog').getByRole('button', { name: 'Restore' }).click();
	await app.page.getByText('Restored 1 dataset').waitFor();
	expect(await contents()).toEqual(saved);
});

it('leaves no file behind when it is deleted, or when it is not imported to its end', async () => {
	await app.open('data/');
	await app.page.setInputFiles('input[type=file]', source);
	await button('Import').click();
	await app.page.getByRole('heading', { name: 'The file is in' }).waitFor();
	expect((await inFiles()).folders).toBe(1);
	await app.page.evaluate(async () => {
		const columns = await (await navigator.storage.getDirectory()).getDirectoryHandle('columns');
		const lost = await columns.getDirectoryHandle('an-import-whose-tab-was-closed', { create: true });
		await lost.getFileHandle('columns', { create: true });
	});
	await app.open('data/');
	await expect.poll(async () => (await inFiles()).folders, { timeout: 15_000 }).toBe(1);
	await button(/^More for/).first().click(); // prettier-ignore
	await app.page.getByRole('menuitem', { name: 'Delete' }).click();
	await button('Undo').waitFor();
	await app.open('data/');
	await expect.poll(async () => (await inFiles()).folders, { timeout: 15_000 }).toBe(0);
	expect((await soundness(app.page)).faults).toEqual([]);
	expect(app.problems).toEqual([]);
});
