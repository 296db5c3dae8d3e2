import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { crimesFile } from '../../bench/crimes-file.js';
import { fill, fingerprints, free, fullDiskSeam, giveRoom, refusals, roomTaken, type NoRoom } from './full-disk';
import { offlineReady, startApp, type App } from './harness';
import { incidents, table, wards, weather, type MadeFile } from './small-city';

/**
 * The room runs out at every step that writes, and the browser says so in one of three ways: another at each step, and another for
 * each seed, so that three seeds see them all. Whatever fails leaves every table as it
 * was, is told with a way to what could be deleted, and goes well by the same press when there is room again.
 */
const RUN = Number(process.env.SEED ?? 1);
const SEED = 10 * RUN;
const LEVELS: NoRoom['level'][] = ['request', 'transaction', 'abort'];
const TOLD = /no room left for (this: it needs about [\d.]+ (kB|MB)|Openbeat)|broke off saving/;

let app: App;
const folder = mkdtempSync(join(tmpdir(), 'openbeat-quota-'));
beforeAll(async () => {
	app = await startApp({ initScript: `delete window.showSaveFilePicker; ${fullDiskSeam}` });
	app.context.setDefaultTimeout(15_000);
	await app.open('data/');
	await importFile(incidents('earlier.csv', 3000));
});
afterAll(async () => {
	await app.close();
	rmSync(folder, { recursive: true, force: true });
});

const press = (name: string | RegExp) =>
	app.page
		.getByRole('button', { name, exact: typeof name === 'string' })
		.first()
		.click();
const told = () => app.page.getByRole('alert').getByText(TOLD).first();

/** Settings in which the app notes what it is doing are no part of what must stay as it was. */
async function kept() {
	const { settings, ...tables } = await fingerprints(app.page);
	expect(settings).toBeDefined();
	return tables;
}

async function importFile(file: MadeFile | string) {
	await app.page.setInputFiles('input[type=file]', file);
	await press('Import');
	await app.page.getByRole('heading', { name: 'The file is in' }).waitFor();
}

interface Step {
	name: string;
	/** Up to the press that writes. */
	before(round: number): Promise<void>;
	/** The press that writes; again when there is room. */
	act(): Promise<void>;
	/** It went well. */
	done(): Promise<unknown>;
	refused: Omit<NoRoom, 'level'>;
	/** A notice that is read and closed, not a note in the page. */
	after?(): Promise<void>;
}

const importStep = (name: string, file: (round: number) => MadeFile | string, refused: Step['refused']): Step => ({
	name,
	refused,
	async before(round) {
		await app.open('data/');
		await app.page.setInputFiles('input[type=file]', file(round));
		await app.page.getByRole('button', { name: 'Import', exact: true }).waitFor();
	},
	act: () => press('Import'),
	done: () => app.page.getByRole('heading', { name: 'The file is in' }).waitFor()
});
const joinStep = (name: string, file: MadeFile, refused: Step['refused']): Step => ({
	name,
	refused,
	async before() {
		await app.open('data/');
		await app.page.getByRole('button', { name: 'More for earlier' }).click();
		await app.page.getByRole('menuitem', { name: 'Add areas, tables, weather' }).click();
		await app.page.getByLabel('File to add').setInputFiles(file);
		await app.page.getByRole('button', { name: 'Add', exact: true }).waitFor();
	},
	act: () => press('Add'),
	done: () => app.page.getByText(`“${file.name}” was added.`).waitFor()
});
let backup = '';
const restoreStep = (name: string, refused: Step['refused'], wipe: boolean): Step => ({
	name,
	refused,
	async before() {
		if (!backup) {
			await app.open('settings/');
			const download = app.page.waitForEvent('download');
			await press('Save a backup file');
			await (await download).saveAs((backup = join(folder, 'all.openbeat')));
		}
		await app.open('settings/');
		// Without the datasets themselves their rows come back too; with other columns than in the file they are replaced.
		if (wipe) await clearAll();
	},
	async act() {
		await app.page.locator('input[type=file][accept=".openbeat"]').setInputFiles(backup);
		await app.page.getByRole('dialog').getByRole('button', { name: 'Restore' }).click();
	},
	done: () => app.page.getByText(/^Restored \d+ dataset/).waitFor()
});

function clearAll(): Promise<void> {
	return app.page.evaluate(
		() =>
			new Promise((resolve, reject) => {
				const open = indexedDB.open('openbeat');
				open.onerror = () => reject(open.error);
				open.onsuccess = () => {
					const names = [...open.result.objectStoreNames];
					const all = open.result.transaction(names, 'readwrite');
					for (const name of names) all.objectStore(name).clear();
					all.oncomplete = () => (open.result.close(), resolve());
				};
			})
	);
}

const small = (round: number) => incidents(`small ${round}.csv`, 2000, SEED + round, 3);
const long = (round: number) => incidents(`long ${round}.csv`, 66_000, SEED + round);
const STEPS: Step[] = [
	importStep('the first part of an import', small, { table: 'chunks' }),
	importStep('its further columns', small, { table: 'extras' }),
	importStep('the second part of an import', long, { table: 'chunks', from: 1 }),
	importStep('a part of an import that several workers read', () => crimesFile(200_000), { table: 'chunks', from: 2 }),
	importStep('the files of an import that several workers read', () => crimesFile(200_000), { table: 'files', from: 1 << 20 }),
	importStep('the rows set aside', small, { table: 'asides' }),
	importStep('the record of a dataset', small, { table: 'datasets' }),
	importStep('the note that an import is at work', small, { table: 'settings' }),
	joinStep('a column of areas', wards, { table: 'extras' }),
	joinStep('the boundaries', wards, { table: 'boundaries' }),
	joinStep('the record with the new column', wards, { table: 'datasets' }),
	joinStep('a table by area', table, { table: 'joins' }),
	joinStep('the weather', weather, { table: 'calendars' }),
	{
		name: 'a run and its models',
		refused: { table: 'models' },
		async before() {
			await app.open('data/');
			await app.page.getByRole('link', { name: 'Explore earlier' }).click();
			await app.page
				.getByRole('link', { name: /^Models/ })
				.first()
				.click();
			await app.page
				.getByRole('button', { name: 'New question' })
				.or(app.page.getByRole('button', { name: /^Train/ }))
				.first()
				.waitFor();
			if (await app.page.getByRole('button', { name: 'New question' }).count()) await press('New question');
			for (const name of ['Random forest', 'Boosting', 'Chance boosting', 'Logistic GLM', 'Decision tree'])
				await app.page.getByRole('checkbox', { name, exact: false }).first().uncheck();
		},
		act: () => press(/^Train \d|^Try again/),
		done: async () => {
			await app.page.getByRole('rowheader', { name: /^GLM/ }).first().waitFor({ timeout: 60_000 });
			await app.page.getByRole('button', { name: 'Stop' }).waitFor({ state: 'detached' });
		}
	},
	{
		name: 'the sample city',
		refused: { table: 'chunks' },
		async before() {
			await app.open('data/');
			await app.page.evaluate(() => document.title); // the next press is the first
		},
		act: () => press(/Make the sample city|Try again/),
		done: () => app.page.waitForURL('**/explore/**')
	},
	restoreStep('rows of a backup that is restored', { table: 'chunks' }, true),
	restoreStep('what waits while a backup is restored', { table: 'waiting' }, true),
	restoreStep('the records of a restored backup', { table: 'datasets' }, true)
];

describe('no room', () => {
	const each = STEPS.map((step, k) => ({ ...step, level: LEVELS[(k + RUN) % LEVELS.length] }));
	it.each(each)(
		'for $name, told at the level of the $level',
		{ timeout: 120_000 },
		async ({ before, act, done, refused, level }) => {
			const { page } = app;
			await onlyEarlier();
			await before(LEVELS.indexOf(level));
			const was = await kept();
			await fill(page, { ...refused, level });
			await act();
			await told().waitFor();
			expect(await refusals(page)).toBeGreaterThan(0);
			expect(await page.getByRole('link', { name: 'See what takes room' }).count()).toBeGreaterThan(0);
			await expect.poll(kept).toEqual(was);
			await free(page);
			await act();
			await done();
			expect(await kept()).not.toEqual(was);
			expect(app.problems).toEqual([]);
		}
	);
});

/** Takes away what the tests before brought in. */
async function onlyEarlier(): Promise<void> {
	await app.page.evaluate(
		() =>
			new Promise<void>((resolve, reject) => {
				const open = indexedDB.open('openbeat');
				open.onerror = () => reject(open.error);
				open.onsuccess = () => {
					const names = ['datasets', 'chunks', 'extras', 'asides', 'boundaries', 'calendars', 'joins', 'models'];
					const all = open.result.transaction(names, 'readwrite');
					const datasets = all.objectStore('datasets');
					datasets.getAll().onsuccess = ({ target }) => {
						for (const { id, name } of (target as IDBRequest<{ id: string; name: string }[]>).result) {
							if (name === 'earlier') continue;
							datasets.delete(id);
							for (const table of names.slice(1, 4)) all.objectStore(table).delete(IDBKeyRange.bound([id], [id, []]));
							for (const table of names.slice(4))
								all.objectStore(table).index('dataset').getAllKeys(id).onsuccess = ({ target }) => {
									for (const key of (target as IDBRequest<IDBValidKey[]>).result) all.objectStore(table).delete(key);
								};
						}
					};
					all.onabort = () => reject(all.error);
					all.oncomplete = () => (open.result.close(), resolve());
				};
			})
	);
	// It is small: its columns lie in the database.
	await app.page.evaluate(async () => {
		const root = await navigator.storage.getDirectory();
		for await (const name of root.keys()) await root.removeEntry(name, { recursive: true });
	});
}

describe('no room for a setting', () => {
	it.each(LEVELS)('told at the level of the %s: strict mode is not shown as on', async (level) => {
		const { page } = app;
		await app.open('settings/');
		const strict = page.getByRole('switch', { name: /Strict mode/ });
		await fill(page, { table: 'rules', level });
		await strict.click();
		await told().waitFor();
		await expect.poll(() => strict.isChecked()).toBe(false);
		await free(page);
		await strict.click();
		await expect.poll(() => told().count()).toBe(0);
		await page.reload();
		await expect.poll(() => strict.isChecked()).toBe(true);
		await strict.click();
		await expect.poll(() => strict.isChecked()).toBe(false);
	});
});

describe('no room even for a mark', () => {
	it.each(LEVELS)('told at the level of the %s: a dataset can be deleted all the same, and brought back', async (level) => {
		const { page } = app;
		await app.open('data/');
		await importFile(small(0));
		const list = page.locator('#on-this-device').getByRole('listitem');
		await list.first().waitFor();
		const all = await list.count();
		const [name] = (await list.first().innerText()).split('\n');
		const remove = async () => {
			await list
				.first()
				.getByRole('button', { name: /^More for/ })
				.click();
			await page.getByRole('menuitem', { name: 'Delete' }).click();
			await expect.poll(() => list.count()).toBe(all - 1);
		};
		await fill(page, { table: 'datasets', level });
		await remove();
		await press('Undo');
		await expect.poll(() => list.count()).toBe(all);
		await remove();
		const before = await fingerprints(page);
		await press('Close this notice');
		await expect.poll(async () => (await fingerprints(page)).chunks).not.toBe(before.chunks);
		await free(page);
		await page.reload();
		await list.first().waitFor();
		expect(await list.count(), name).toBe(all - 1);
	});
});

it('and after all that the first dataset is as it was', async () => {
	await app.open('data/');
	await app.page.getByRole('link', { name: 'Explore earlier' }).click();
	await app.page.locator('canvas').first().waitFor();
	await app.page.getByText('3,000').first().waitFor();
	expect(app.problems).toEqual([]);
	expect(app.offOrigin).toEqual([]);
});

/** The browser's own quota, which gives out in the middle: nothing here is made up. */
describe('the browser itself refuses', () => {
	const FILE = () => crimesFile(60_000, 1);
	let real: App;
	let saved = '';
	beforeAll(async () => {
		real = await startApp({ initScript: 'delete window.showSaveFilePicker;' });
		await real.open('data/');
		await offlineReady(real.page);
		await real.page.setInputFiles('input[type=file]', FILE());
		await real.page.getByRole('button', { name: 'Import', exact: true }).click();
		await real.page.getByRole('heading', { name: 'The file is in' }).waitFor();
		await real.open('settings/');
		const download = real.page.waitForEvent('download');
		await real.page.getByRole('button', { name: 'Save a backup file' }).click();
		await (await download).saveAs((saved = join(folder, 'real.openbeat')));
	});
	afterAll(() => real.close());

	/** Leaves so many bytes; the browser remembers for a while what was free, unless nobody has the database open. */
	async function leave(bytes: number) {
		const { page } = real;
		const taken = await roomTaken(page);
		await giveRoom(page, taken + bytes);
		await page.goto(`${real.url}manifest.webmanifest`);
		await new Promise((resume) => setTimeout(resume, 4000));
	}
	const shown = () =>
		real.page
			.getByRole('alert')
			.getByText(/no room left for this: it needs about [\d.]+ MB/)
			.first();

	it.each([0.3, 1.5, 3.5])('with %s MB left, an import', { timeout: 90_000 }, async (megabytes) => {
		const { page } = real;
		await real.open('data/');
		const was = await fingerprints(page);
		await leave(1e6 * megabytes);
		await real.open('data/');
		await page.setInputFiles('input[type=file]', crimesFile(60_000, 2));
		await page.getByRole('button', { name: 'Import', exact: true }).click();
		await shown().waitFor();
		await expect.poll(() => fingerprints(page)).toEqual(was);
		await giveRoom(page, 1e9);
		await page.getByRole('button', { name: 'Import', exact: true }).click();
		await page.getByRole('heading', { name: 'The file is in' }).waitFor();
		await page.getByRole('button', { name: 'More for crimes-60000-2' }).click();
		await page.getByRole('menuitem', { name: 'Delete' }).click();
		await page.getByRole('button', { name: 'Close this notice' }).click();
		await expect.poll(async () => (await fingerprints(page)).datasets).toMatch(/^1 /);
	});

	it.each([0.3, 3])('with %s MB left, a backup that is restored', { timeout: 90_000 }, async (megabytes) => {
		const { page } = real;
		await real.open('data/');
		await page.getByRole('button', { name: 'More for crimes-60000-1' }).click();
		await page.getByRole('menuitem', { name: 'Delete' }).click();
		await page.getByRole('button', { name: 'Close this notice' }).click();
		await expect.poll(async () => (await fingerprints(page)).chunks).toMatch(/^0 /);
		await new Promise((resume) => setTimeout(resume, 2000)); // the browser frees files a little later
		const { settings, ...was } = await fingerprints(page);
		expect(settings).toBeDefined();
		await leave(1e6 * megabytes);
		await real.open('settings/');
		const restore = async () => {
			await page.locator('input[type=file][accept=".openbeat"]').setInputFiles(saved);
			await page.getByRole('dialog').getByRole('button', { name: 'Restore' }).click();
		};
		await restore();
		await shown().waitFor();
		await expect.poll(() => fingerprints(page)).toMatchObject(was);
		await giveRoom(page, 1e9);
		await restore();
		await page.getByText('Restored 1 dataset').waitFor();
		expect((await fingerprints(page)).datasets).toMatch(/^1 /);
	});

	it(
		'with 0.3 MB left where the file goes, a backup that is saved: the file before it stays as it was',
		{ timeout: 90_000 },
		async () => {
			const { page } = real;
			/** A file of the app's own stands for one that was picked: the browser writes both alike. */
			const openPanel = async () => {
				await real.open('settings/');
				await page.evaluate(() => {
					const pick = async () => (await navigator.storage.getDirectory()).getFileHandle('kept.openbeat', { create: true });
					Object.assign(window, { showSaveFilePicker: pick });
				});
			};
			const save = () => page.getByRole('button', { name: 'Save a backup file' }).click();
			const isSaved = () => page.getByText('“kept.openbeat” is saved.').waitFor();
			const file = () =>
				page.evaluate(async () => {
					const folder = await navigator.storage.getDirectory();
					const bytes = await (await (await folder.getFileHandle('kept.openbeat')).getFile()).arrayBuffer();
					const digest = await crypto.subtle.digest('SHA-256', bytes);
					return [bytes.byteLength, ...new Uint8Array(digest).slice(0, 8)].join();
				});
			await openPanel();
			await save();
			await isSaved();
			const before = await file();
			const { settings, ...was } = await fingerprints(page);
			await leave(3e5);
			await openPanel();
			await save();
			await page
				.getByRole('alert')
				.getByText('“kept.openbeat” could not be written: there is no room left where it is')
				.waitFor();
			expect(await file()).toBe(before);
			expect(await fingerprints(page)).toEqual({ settings, ...was });
			await giveRoom(page, 1e9);
			await save();
			await isSaved();
			expect(await file()).not.toBe(before);
			expect(await fingerprints(page)).toMatchObject(was);
		}
	);
});
