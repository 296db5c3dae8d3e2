import { afterAll, beforeAll, expect, it } from 'vitest';
import { crimesFile } from '../../bench/crimes-file.js';
import { seededRandom } from '../../src/lib/domain/random';
import { readFileSync } from 'node:fs';
import { startApp, type App } from './harness';
import { lookIntoStorage } from './stored';

/** The browser dies at random moments while rows are read, compared and added: the dataset is as it was, or has all of them. */
const KILLS = 6;
const ROWS = 120_000;
const FIRST = 50_000;

let app: App;
let first: { name: string; mimeType: string; buffer: Buffer };
let newer: typeof first;
beforeAll(async () => {
	const lines = readFileSync(crimesFile(ROWS), 'utf8').trimEnd().split('\n');
	const part = (name: string, rows: string[]) => ({
		name,
		mimeType: 'text/csv',
		buffer: Buffer.from([lines[0], ...rows].join('\n'))
	});
	first = part('first.csv', lines.slice(1, FIRST + 1));
	newer = part('newer.csv', lines.slice(FIRST - 999)); // a thousand rows overlap
	app = await startApp();
});
afterAll(() => app.close());

async function startAdding(): Promise<void> {
	const { page } = app;
	await page.getByRole('button', { name: /^More for/ }).click();
	await page.getByRole('menuitem', { name: 'Add newer rows' }).click();
	await page.setInputFiles('input[aria-label="Files with newer rows"]', newer);
	// Killed at any moment: what comes after it is nobody's concern.
	void page
		.getByRole('button', { name: /^Add [\d,]+ rows$/ })
		.click({ timeout: 60_000 })
		.catch(() => {});
}

/** The first file alone. */
async function begin(): Promise<void> {
	const { page } = app;
	await app.open('data/');
	if (await page.getByRole('button', { name: /^More for/ }).count()) {
		await page.getByRole('button', { name: /^More for/ }).click();
		await page.getByRole('menuitem', { name: 'Delete' }).click();
		await page.getByRole('button', { name: /^More for/ }).waitFor({ state: 'detached' });
		await app.open('data/'); // what was deleted is swept
	}
	await page.setInputFiles('input[aria-label="Files of incidents"]', first);
	await page.getByRole('button', { name: 'Import', exact: true }).click();
	await page.getByText(`${FIRST.toLocaleString('en')} rows kept`).waitFor({ timeout: 60_000 });
}

it(`is killed ${KILLS} times, and never keeps some of the rows`, { timeout: 1_500_000 }, async () => {
	const random = seededRandom(Number(process.env.SEED ?? 1));
	await begin();
	// Once to its end, to learn how long it takes, and undone.
	const begun = Date.now();
	await startAdding();
	await app.page.getByText(`${(ROWS - FIRST).toLocaleString('en')} rows added`).waitFor({ timeout: 60_000 });
	const within = 1.2 * (Date.now() - begun);
	await app.page.getByRole('dialog').getByRole('button', { name: 'Undo' }).click();
	await app.page.getByText('The rows were taken away again.').waitFor();
	await app.page.getByRole('dialog').getByRole('button', { name: 'Close', exact: true }).click();
	let added = 0;
	for (let k = 0; k < KILLS; k++) {
		await startAdding();
		await new Promise((resume) => setTimeout(resume, random() * within)); // the moment is what is tested
		await app.crashBrowser();
		await app.open('data/');
		await expect.poll(async () => (await lookIntoStorage(app.page)).orphans, { timeout: 20_000 }).toBe(0);
		const { datasets } = await lookIntoStorage(app.page);
		expect(datasets, `kill ${k}`).toMatchObject([{ whole: true }]);
		const [{ rows, appended }] = datasets;
		expect([FIRST, ROWS], `kill ${k}`).toContain(rows);
		expect(appended, `kill ${k}`).toBe(rows === ROWS ? 1 : 0);
		if (rows === FIRST) continue;
		added++;
		await begin();
	}
	console.log(`${KILLS} kills: ${added} came when all was added, ${KILLS - added} left the dataset as it was.`);
	expect(added).toBeLessThan(KILLS);
});
