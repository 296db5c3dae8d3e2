import { afterAll, beforeAll, expect, it } from 'vitest';
import { crimesFile } from '../../bench/crimes-file.js';
import { seededRandom } from '../../src/lib/domain/random';
import { startApp, type App } from './harness';
import { soundness } from './soundness';

/**
 * Models train, or a backup is saved, and at a random moment the browser dies, or the page's process, or the tab is closed: in turn.
 * What was there stays to the bit, nothing half passes for whole, and the same can be done again.
 */
const KILLS = { training: 6, saving: 6 };
const ROWS = 60_000;
const random = seededRandom(Number(process.env.SEED ?? 1));

/** Where the browser has no picker in a test: a file of the app's own, which the browser writes as it does one that was picked. */
const picker = `window.showSaveFilePicker = async () =>
	(await navigator.storage.getDirectory()).getFileHandle('kept.openbeat', { create: true });`;

let app: App;
let models = '';
beforeAll(async () => {
	app = await startApp({ initScript: picker });
	await app.open('data/');
	await app.page.setInputFiles('input[type=file]', crimesFile(ROWS, 1));
	await app.page.getByRole('button', { name: 'Import', exact: true }).click();
	await app.page.getByText(`${ROWS.toLocaleString('en')} rows kept`).waitFor({ timeout: 60_000 });
	models = `models/?d=${(await soundness(app.page)).datasets[0].id}`;
});
afterAll(() => app.close());

async function killWithin(milliseconds: number, turn: number) {
	await new Promise((resume) => setTimeout(resume, random() * milliseconds)); // the moment is what is tested
	if (turn % 3 === 0) return app.crashBrowser();
	if (turn % 3 === 1) return app.crashPage();
	const { page } = app;
	app.page = await app.context.newPage();
	await page.close();
}

/** Nothing is half; what was kept before is as it was. @returns ids of the runs and models */
async function sound(before: Record<string, number>): Promise<Record<string, number>> {
	const found = await soundness(app.page);
	expect(found.faults).toEqual([]);
	expect(found.datasets).toMatchObject([{ rows: ROWS }]);
	expect(found.models).toMatchObject(before);
	return found.models;
}

async function startTraining() {
	await app.open(`${models}&ask=1`);
	for (const name of ['Random forest', 'Boosting', 'Chance boosting', 'Logistic GLM'])
		await app.page.getByRole('checkbox', { name }).first().uncheck();
	await app.page.getByRole('button', { name: /^Train \d/ }).click();
	await app.page.getByRole('button', { name: 'Stop' }).waitFor();
}
const notTrained = () => app.page.getByText(/of this run (was|were) not trained$/);
/** Seven baselines, GLM with its blend, and a tree, which is the last. */
const ALL = 10;
const last = () => app.page.getByRole('rowheader', { name: /^decision tree/ });

it(`is killed ${KILLS.training} times while models train: what was done is kept, and the rest is named`, { timeout: 900_000 }, async () => {
	await startTraining();
	const begun = Date.now();
	await last().waitFor({ timeout: 120_000 });
	await app.page.getByRole('button', { name: 'Stop' }).waitFor({ state: 'detached' });
	const within = 1.1 * (Date.now() - begun);
	expect(await app.page.getByRole('rowheader').count()).toBe(ALL);
	expect(await notTrained().count()).toBe(0);
	let before = await sound({});
	const left = { nothing: 0, some: 0, all: 0 };
	for (let k = 0; k < KILLS.training; k++) {
		await startTraining();
		await killWithin(within, k);
		await app.open('data/');
		const after = await sound(before);
		const fresh = Object.keys(after).filter((id) => !(id in before) && !id.endsWith('/fitted'));
		const kept = fresh.filter((id) => id.includes('/')).length;
		before = after;
		left[kept === 0 ? 'nothing' : kept < ALL ? 'some' : 'all']++;
		await app.open(models);
		await app.page.getByRole('button', { name: 'New question' }).waitFor();
		if (!kept) continue;
		await app.page.getByRole('rowheader').nth(kept - 1).waitFor(); // prettier-ignore
		expect(await app.page.getByRole('rowheader').count(), `kill ${k}`).toBe(kept);
		if (kept < ALL) await notTrained().waitFor();
		else expect(await notTrained().count(), `kill ${k}`).toBe(0);
	}
	console.log(`${KILLS.training} kills in ${(within / 1000).toFixed(0)} s of training: ${left.nothing} left no run, ${left.some} a part, which is said, ${left.all} all.`);
	expect(left.some).toBeGreaterThan(0);
	await app.page.getByRole('button', { name: 'New question' }).click();
	await app.page.getByRole('button', { name: /^Train \d/ }).click();
	await last().waitFor({ timeout: 120_000 });
	await app.page.getByRole('button', { name: 'Stop' }).waitFor({ state: 'detached' });
	await sound(before);
}); // prettier-ignore

/** The file that was picked: when it says it was saved, and its contents in a few letters; and what the app remembers of it. */
function savedFile() {
	return app.page.evaluate(async () => {
		const folder = await navigator.storage.getDirectory();
		const file = await (await folder.getFileHandle('kept.openbeat', { create: true })).getFile();
		const head = new DataView(await file.slice(0, 18).arrayBuffer());
		const length = file.size ? head.getUint32(10, true) : 0;
		const { savedAt } = file.size ? JSON.parse(await file.slice(18, 18 + length).text()) : { savedAt: 0 };
		const digest = await crypto.subtle.digest('SHA-256', await file.slice(18 + length).arrayBuffer());
		const remembered = await new Promise<{ value: { at: number } } | undefined>((resolve, reject) => {
			const open = indexedDB.open('openbeat');
			open.onerror = () => reject(open.error);
			open.onsuccess = () => {
				const asked = open.result.transaction('settings').objectStore('settings').get('last-backup');
				asked.onsuccess = () => (open.result.close(), resolve(asked.result));
			};
		});
		const names: string[] = [];
		for await (const name of (folder as unknown as { keys(): AsyncIterable<string> }).keys()) names.push(name);
		const digits = Array.from(new Uint8Array(digest).slice(0, 8), (byte) => byte.toString(16)).join('');
		return { size: file.size, savedAt: savedAt as number, digits, remembered: remembered?.value.at, names };
	});
}

it(`is killed ${KILLS.saving} times while a backup is saved: the file is the one before or the new one, whole`, { timeout: 900_000 }, async () => {
	const before = await sound({});
	const save = async () => {
		await app.open('settings/');
		await app.page.getByRole('button', { name: 'Save a backup file' }).click();
	};
	await save();
	const begun = Date.now();
	await app.page.getByText('“kept.openbeat” is saved.').waitFor({ timeout: 60_000 });
	const within = 1.6 * (Date.now() - begun);
	const whole = await savedFile();
	let last = whole;
	let replaced = 0;
	for (let k = 0; k < KILLS.saving; k++) {
		await save();
		await killWithin(within, k);
		await app.open('settings/');
		await sound(before);
		const found = await savedFile();
		expect([found.size, found.digits], `kill ${k}`).toEqual([whole.size, whole.digits]);
		// What the app remembers is there; a file may be there that it had no time to remember.
		expect(found.remembered, `kill ${k}`).toBeLessThanOrEqual(found.savedAt);
		if (found.savedAt !== last.savedAt) replaced++;
		last = found;
	}
	console.log(`${KILLS.saving} kills in ${(within / 1000).toFixed(1)} s of saving: ${replaced} new files, the others are the one before. Beside it: ${last.names.join(', ')}`);
	expect(replaced).toBeLessThan(KILLS.saving);
	await save();
	await app.page.getByText('“kept.openbeat” is saved.').waitFor({ timeout: 60_000 });
	const again = await savedFile();
	expect(again.digits).toBe(whole.digits);
	expect(again.remembered).toBe(again.savedAt);
}); // prettier-ignore
