import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApp, type App } from './harness';

/** Keeping datasets: rename, delete, undo, two tabs, sweeping. One story, in order. */
let app: App;
beforeAll(async () => {
	app = await startApp();
	await app.open('data/');
});
afterAll(() => app.close());

const list = () => app.page.locator('main').getByRole('heading', { level: 3 });
const more = (choice: string) => async () => {
	await app.page.getByRole('button', { name: /^More for/ }).click();
	await app.page.getByRole('menuitem', { name: choice }).click();
};

/** Rows of a table of the app's database, as the browser has them. */
const stored = (table: string) =>
	app.page.evaluate(
		(name) =>
			new Promise<number>((resolve, reject) => {
				const open = indexedDB.open('openbeat');
				open.onerror = () => reject(open.error);
				open.onsuccess = () => {
					const count = open.result.transaction(name).objectStore(name).count();
					count.onsuccess = () => {
						open.result.close();
						resolve(count.result);
					};
				};
			}),
		table
	);

it('has one thing to press before there is data, and says where it stays', async () => {
	await app.page.getByRole('button', { name: 'Choose files' }).waitFor();
	expect(await list().count()).toBe(0);
	expect(await app.page.locator('main').innerText()).toMatch(/nothing is sent/i);
});

it('lists a dataset with its rows, dates, size and where it came from', async () => {
	await app.page.getByRole('button', { name: /make the sample city/i }).click();
	await app.page.waitForURL('**/explore/**');
	await app.page.getByRole('link', { name: 'Data', exact: true }).click();
	await list().first().waitFor();
	const text = await app.page.locator('main li').first().innerText();
	expect(text).toMatch(/1\d\d,\d{3}/);
	expect(text).toMatch(/1 Jan 20\d\d – 31 Dec 20\d\d/);
	expect(text).toMatch(/[\d.]+ MB/);
	expect(text).toMatch(/made up on this device/);
	expect(text).toMatch(/invented/);
});

it('renames it everywhere, in another tab as well', async () => {
	const other = await app.context.newPage();
	await app.open('data/', other);
	await other.locator('main').getByRole('heading', { level: 3 }).waitFor();
	await more('Rename')();
	await app.page.getByRole('textbox', { name: 'Name' }).fill('My town');
	await app.page.getByRole('button', { name: 'Rename', exact: true }).click();
	await app.page.getByRole('button', { name: /^Dataset: My town/ }).waitFor();
	await other.getByRole('button', { name: /^Dataset: My town/ }).waitFor();
	await other.close();
});

it('refuses an empty name and says why', async () => {
	await more('Rename')();
	await app.page.getByRole('textbox', { name: 'Name' }).fill('   ');
	await app.page.getByRole('button', { name: 'Rename', exact: true }).click();
	await app.page
		.getByRole('alert')
		.getByText(/name is empty/)
		.waitFor();
	await app.page.keyboard.press('Escape');
	await app.page.getByRole('dialog').waitFor({ state: 'hidden' });
});

it('deletes it with a way back, and nothing is lost by going it', async () => {
	const chunks = await stored('chunks');
	expect(chunks).toBeGreaterThan(0);
	await more('Delete')();
	await list().first().waitFor({ state: 'detached' });
	await app.page.getByRole('button', { name: 'Undo' }).click();
	await list().getByText('My town').waitFor();
	expect(await stored('chunks')).toBe(chunks);
	await app.page.getByRole('button', { name: 'Undo' }).waitFor({ state: 'detached' });
});

it('frees its storage once the way back is gone', async () => {
	await more('Delete')();
	await app.page.getByRole('button', { name: 'Close this notice' }).click();
	await expect.poll(() => stored('chunks')).toBe(0);
	expect(await stored('datasets')).toBe(0);
	expect(await stored('boundaries')).toBe(0);
	expect(app.problems).toEqual([]);
});

it('frees at the next start what a closed tab left deleted', async () => {
	await app.page.getByRole('button', { name: /make the sample city/i }).click();
	await app.page.waitForURL('**/explore/**');
	await app.page.getByRole('link', { name: 'Data', exact: true }).click();
	await more('Delete')();
	await app.page.getByRole('button', { name: 'Undo' }).waitFor();
	expect(await stored('datasets')).toBe(1);
	await app.page.reload();
	await expect.poll(() => stored('datasets')).toBe(0);
	expect(await stored('chunks')).toBe(0);
});

it('says so when the address names a dataset that is not here', async () => {
	await app.open('explore/?d=somewhere-else');
	await app.page.getByRole('heading', { name: /not on this device/ }).waitFor();
	expect(app.problems).toEqual([]);
});
