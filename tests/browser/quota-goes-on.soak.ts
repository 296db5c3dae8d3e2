import { afterAll, beforeAll, expect, it } from 'vitest';
import { crimesFile } from '../../bench/crimes-file.js';
import { fingerprints, giveRoom, roomTaken } from './full-disk';
import { offlineReady, startApp, type App } from './harness';

/** The room runs out in the middle of an import, in earnest: the browser itself refuses. */
let app: App;
beforeAll(async () => {
	app = await startApp();
	await app.open('data/');
	await offlineReady(app.page); // what the app keeps of itself takes room too
});
afterAll(() => app.close());

const alert = () => app.page.getByRole('alert');
const importButton = () => app.page.getByRole('button', { name: 'Import', exact: true });
const kept = () => app.page.getByRole('status').getByText('60,000 rows kept');

it('says how much is needed, keeps what was there, and goes on when something else is deleted', async () => {
	const { page } = app;
	// Each takes about 6 MB of disk, and the browser puts some more by while files are written.
	await giveRoom(page, (await roomTaken(page)) + 10_000_000);
	await page.setInputFiles('input[type=file]', crimesFile(60_000, 1));
	await importButton().click();
	await kept().waitFor();
	const before = await fingerprints(page);
	await page.getByRole('button', { name: 'Bring in another file' }).click();
	await page.setInputFiles('input[type=file]', crimesFile(60_000, 2));
	await importButton().click();
	await alert()
		.getByText(/no room left for this: it needs about 6\.1 MB.* free/)
		.waitFor();
	expect(await fingerprints(page)).toEqual(before);

	await alert().getByRole('link', { name: 'See what takes room' }).click();
	const first = page.locator('#on-this-device').getByRole('listitem');
	expect(await first.innerText()).toMatch(/Size\s+[\d.]+ MB/);
	await first.getByRole('button', { name: /^More for/ }).click();
	await page.getByRole('menuitem', { name: 'Delete' }).click();
	await page.getByRole('button', { name: 'Close this notice' }).click();
	await expect.poll(async () => (await fingerprints(page)).chunks).toMatch(/^0 /);

	await importButton().click();
	await kept().waitFor();
	expect(await alert().count()).toBe(0);
	expect((await fingerprints(page)).datasets).toMatch(/^1 /);
	expect(app.problems).toEqual([]);
});
