import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { crimesFile } from '../../bench/crimes-file.js';
import { seededRandom } from '../../src/lib/domain/random';
import { startApp, type App } from './harness';
import { soundness, type Soundness } from './soundness';

/** The browser dies at random moments of what takes long: on restart every dataset is whole or absent, and the user is told. */
const KILLS = { import: 12, join: 6, restore: 6, deletion: 6 };
const ROWS = 200_000;
const random = seededRandom(Number(process.env.SEED ?? 1));

let app: App;
let file: string;
const folder = mkdtempSync(join(tmpdir(), 'openbeat-kills-'));
beforeAll(async () => {
	file = crimesFile(ROWS);
	app = await startApp({ initScript: 'delete window.showSaveFilePicker;' });
});
afterAll(async () => {
	await app.close();
	rmSync(folder, { recursive: true, force: true });
});

/** After a restart nothing is half: at the latest when what was left over has been swept. */
async function sound() {
	let datasets: Soundness['datasets'] = [];
	const faults = async () => {
		const found = await soundness(app.page);
		({ datasets } = found);
		return found.faults;
	};
	await expect.poll(faults, { timeout: 20_000 }).toEqual([]);
	for (const { rows } of datasets) expect(rows).toBe(ROWS);
	return datasets;
}

/** Kills the browser at a random moment of the milliseconds given, and opens a screen anew. */
async function killWithin(milliseconds: number, screen = 'data/') {
	await new Promise((resume) => setTimeout(resume, random() * milliseconds)); // the moment is what is tested
	await app.crashBrowser();
	await app.open(screen);
}

async function startImport(): Promise<void> {
	await app.open('data/');
	await app.page.setInputFiles('input[type=file]', file);
	await app.page.getByRole('button', { name: 'Import', exact: true }).click();
}
const imported = () => app.page.getByText(`${ROWS.toLocaleString('en')} rows kept`).waitFor({ timeout: 60_000 });

it(`is killed ${KILLS.import} times in the middle of an import, and never keeps half of one`, { timeout: 900_000 }, async () => {
	// The first is left alone: the kills fall into its time, and as it is the slowest, some of them when all is done.
	await startImport();
	const begun = Date.now();
	await imported();
	const within = Date.now() - begun;
	let whole = 1;
	let cut = 0;
	for (let k = 0; k < KILLS.import; k++) {
		await startImport();
		await killWithin(within);
		const { length } = await sound();
		const told = await app.page.getByText('was cut short, and nothing of it was kept').count();
		if (length === whole) expect(told, `kill ${k}`).toBe(1);
		if (length === whole) cut++;
		// Few datasets make the looking quick.
		whole = length > 2 ? await deleteFirst(length) : length;
	}
	console.log(`${KILLS.import} kills in imports: ${cut} left nothing, the others had ended before.`);
	expect(cut).toBeGreaterThan(0);
});

/** Deletes the first of the list and waits until it is swept. @returns how many are left */
async function deleteFirst(count: number): Promise<number> {
	await startDeletion();
	await expect.poll(async () => (await soundness(app.page)).datasets.length).toBe(count - 1);
	return count - 1;
}

async function startDeletion() {
	const first = app.page.locator('#on-this-device').getByRole('listitem').first();
	await first.getByRole('button', { name: /^More for/ }).click();
	await app.page.getByRole('menuitem', { name: 'Delete' }).click();
	await app.page
		.locator('[aria-label=Notices] > div', { hasText: 'Deleted “' })
		.getByRole('button', { name: 'Close this notice' })
		.click();
}

/** Four hundred squares over the places of the file. */
const squares = JSON.stringify({
	type: 'FeatureCollection',
	features: Array.from({ length: 400 }, (_, i) => {
		const [west, south] = [-87.93 + 0.02 * (i % 20), 41.64 + 0.019 * Math.floor(i / 20)];
		const [east, north] = [west + 0.02, south + 0.019];
		return {
			type: 'Feature',
			properties: { name: `Square ${i + 1}` },
			geometry: { type: 'Polygon', coordinates: [[[west, south], [east, south], [east, north], [west, north], [west, south]]] } // prettier-ignore
		};
	})
});

async function startJoin() {
	await app.open('data/');
	await app.page.getByRole('button', { name: /^More for/ }).first().click(); // prettier-ignore
	await app.page.getByRole('menuitem', { name: 'Add areas, tables, weather' }).click();
	const squaresFile = { name: 'squares.geojson', mimeType: 'text/plain', buffer: Buffer.from(squares) };
	await app.page.getByLabel('File to add').setInputFiles(squaresFile);
	await app.page.getByRole('button', { name: 'Add', exact: true }).click();
}

it(`is killed ${KILLS.join} times while areas are joined: the column is there with its boundaries, or neither`, { timeout: 400_000 }, async () => {
	await startJoin();
	const begun = Date.now();
	await app.page.getByText('was added').waitFor();
	const within = 1.3 * (Date.now() - begun);
	const areas = async () => (await sound()).reduce((sum, dataset) => sum + dataset.areas, 0);
	let before = await areas();
	let joined = 0;
	for (let k = 0; k < KILLS.join; k++) {
		await startJoin();
		await killWithin(within);
		const now = await areas();
		expect([before, before + 1]).toContain(now);
		joined += now - before;
		before = now;
	}
	console.log(`${KILLS.join} kills in joins: ${joined} had ended before.`);
}); // prettier-ignore

it(`is killed ${KILLS.restore} times while a backup is restored: all of it is back, or nothing`, { timeout: 400_000 }, async () => {
	const saved = join(folder, 'all.openbeat');
	const all = (await sound()).length;
	await app.open('settings/');
	const download = app.page.waitForEvent('download');
	await app.page.getByRole('button', { name: 'Save a backup file' }).click();
	await (await download).saveAs(saved);
	const startRestore = async () => {
		await app.open('data/');
		const list = app.page.locator('#on-this-device').getByRole('listitem');
		for (let { length } = await sound(); length; ) length = await (await list.first().waitFor(), deleteFirst(length));
		await app.open('settings/');
		await app.page.locator('input[type=file][accept=".openbeat"]').setInputFiles(saved);
		await app.page.getByRole('dialog').getByRole('button', { name: 'Restore' }).click();
	};
	await startRestore();
	const begun = Date.now();
	await app.page.getByText(/^Restored \d/).waitFor();
	const within = 1.2 * (Date.now() - begun);
	let restored = 0;
	for (let k = 0; k < KILLS.restore; k++) {
		await startRestore();
		await killWithin(within, 'settings/'); // there what a restoring left is swept
		const { length } = await sound();
		expect([0, all]).toContain(length);
		if (length) restored++;
	}
	console.log(`${KILLS.restore} kills in restorings: ${restored} had ended before.`);
}); // prettier-ignore

it(`is killed ${KILLS.deletion} times while a dataset is deleted: it is there whole, or gone`, { timeout: 400_000 }, async () => {
	let gone = 0;
	for (let k = 0; k < KILLS.deletion; k++) {
		await app.open('data/');
		if ((await sound()).length < 2) {
			await startImport();
			await imported();
		}
		const before = (await sound()).length;
		await Promise.all([startDeletion().catch(() => {}), killWithin(500)]); // the browser may die before the last press
		const now = (await sound()).length;
		expect([before, before - 1]).toContain(now);
		if (now < before) gone++;
	}
	console.log(`${KILLS.deletion} kills in deletions: ${gone} datasets went, the others are whole.`);
}); // prettier-ignore
