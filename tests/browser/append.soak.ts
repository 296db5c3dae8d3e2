import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { axeInThemes } from './axe';
import { startApp, type App } from './harness';
import { lookIntoStorage } from './stored';

/** Newer rows for a dataset, through the screen. The tests are one story, in order. */
let app: App;
let page: Page;
beforeAll(async () => {
	app = await startApp();
	page = app.page;
	await app.open('data/');
});
afterAll(() => app.close());

const place = (i: number) => [41.8 + (i % 17) / 1000, -87.6 - (i % 13) / 1000];
/** A month of incidents, one an hour, as the police wrote it before it changed its columns, and after. */
const before = (month: number, rows: number) =>
	['Case Number,Date,Offense,Latitude,Longitude,Beat', ...Array.from({ length: rows }, (_, i) => `A${month}-${1000 + i},0${month}/${String(1 + Math.floor(i / 24)).padStart(2, '0')}/2020 ${String(i % 24).padStart(2, '0')}:15,${i % 3 ? 'THEFT' : 'ARSON'},${place(i).join(',')},${11 + (i % 3)}`)].join('\n'); // prettier-ignore
const after = (month: number, rows: number) =>
	['lat,lon,offence_type,occurred_on,case_no,shift', ...Array.from({ length: rows }, (_, i) => `${place(i).join(',')},${i % 3 ? 'THEFT' : 'FRAUD'},2020-0${month}-${String(1 + Math.floor(i / 24)).padStart(2, '0')} ${String(i % 24).padStart(2, '0')}:15,A${month}-${1000 + i},${i % 2 ? 'day' : 'night'}`)].join('\n'); // prettier-ignore
const file = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
const button = (name: string | RegExp) => page.getByRole('button', { name });
const dialog = () => page.getByRole('dialog');

async function openDialog() {
	await button(/^More for/).click();
	await page.getByRole('menuitem', { name: 'Add newer rows' }).click();
	await page.getByLabel('Files with newer rows').waitFor({ state: 'attached' });
}
const give = (...files: ReturnType<typeof file>[]) => page.setInputFiles('input[aria-label="Files with newer rows"]', files);
const rowsOf = (what: string) => dialog().getByRole('row', { name: new RegExp(`^${what}`) }).innerText(); // prettier-ignore

it('a month with other columns is matched, shown, compared and added', async () => {
	await page.setInputFiles('input[type=file]', file('january.csv', before(1, 700)));
	await button('Import').click();
	await page.getByRole('heading', { name: 'The file is in' }).waitFor();
	await openDialog();
	await give(file('february.csv', after(2, 500)));
	await dialog().getByText('occurred_on').first().waitFor({ state: 'attached' });
	expect(await dialog().getByLabel('Column for Date', { exact: true }).inputValue()).toBe('occurred_on');
	expect(await dialog().getByLabel('Column for Case Number').inputValue()).toBe('case_no');
	expect(await dialog().getByLabel('Column for Beat').inputValue()).toBe('');
	await dialog().getByLabel('shift').check();
	expect(await axeInThemes(page)).toEqual([]);
	await button('Compare the rows').click();
	await dialog().getByText('500 rows to add of 500 read').waitFor();
	expect(await rowsOf('New')).toContain('500');
	expect((await lookIntoStorage(page)).datasets[0]).toMatchObject({ rows: 700, whole: true });
	expect(await axeInThemes(page)).toEqual([]);
	await button('Add 500 rows').click();
	await dialog().getByText('500 rows added').waitFor();
	expect(await lookIntoStorage(page)).toMatchObject({
		datasets: [{ rows: 1200, chunks: 2, whole: true, appended: 1 }],
		orphans: 0
	});
});

it('can be undone, and nothing is left of it', async () => {
	const bytes = async () => (await lookIntoStorage(page)).datasets[0].bytes;
	const added = await bytes();
	await dialog().getByRole('button', { name: 'Undo' }).click();
	await page.getByText('The rows were taken away again.').waitFor();
	const stored = await lookIntoStorage(page);
	expect(stored).toMatchObject({ datasets: [{ rows: 700, chunks: 1, whole: true, appended: 0 }], orphans: 0 });
	expect(stored.datasets[0].bytes).toBeLessThan(added);
});

it('a table that overlaps adds what is new, takes the newer of what changed, and the map shows the sum', async () => {
	// January again with ten corrected rows, and February: of 1,200 rows 500 are new.
	const corrected = before(1, 700).replace(/^(A1-100\d,.*),(THEFT|ARSON),/gm, '$1,ROBBERY,');
	await give(file('both.csv', `${corrected}\n${before(2, 500).split('\n').slice(1).join('\n')}`));
	await dialog().getByText('500 rows to add of 1,200 read').waitFor(); // all names are the same: nothing to look at
	expect(await rowsOf('Already there')).toContain('690');
	expect(await rowsOf('There with other cells')).toContain('10');
	await dialog().getByLabel('Take the newer version of 10 changed rows').check();
	await button('Add 500 rows, replace 10').click();
	await dialog().getByText('500 rows added').waitFor();
	expect(await lookIntoStorage(page)).toMatchObject({
		datasets: [{ rows: 1200, chunks: 2, whole: true, appended: 1 }],
		orphans: 0
	});
	await dialog().getByRole('button', { name: 'See it on the map' }).click();
	await page.waitForURL('**/explore/**');
	await page.getByText(/1,200/).first().waitFor();
	await page.getByText('ROBBERY').first().waitFor(); // of the rows that were corrected
});

it('the same again adds nothing, and going back leaves nothing behind', async () => {
	await app.open('data/');
	await openDialog();
	await give(file('again.csv', before(2, 500)));
	await dialog().getByText('Nothing new of 500 read').waitFor();
	expect(await button('Nothing to add').isDisabled()).toBe(true);
	expect((await lookIntoStorage(page)).orphans).toBeGreaterThan(0); // the rows wait
	await dialog().getByRole('button', { name: 'Close' }).click();
	await expect.poll(async () => (await lookIntoStorage(page)).orphans).toBe(0);
	await button(/^More for/).click();
	await page.getByRole('menuitem', { name: 'What was read' }).click();
	await dialog().getByText('Added later').waitFor();
	expect(await dialog().innerText()).toMatch(
		/500 rows.*both\.csv: 1,200 read, 690 were there already, 10 were there with other cells\s+\(10 took the place of the older\)/s
	);
	await dialog().getByRole('button', { name: 'Close' }).click();
});

it('files with two headers are one import, with the pairs shown', async () => {
	await page.setInputFiles('input[aria-label="Files of incidents"]', [
		file('march.csv', before(3, 60)),
		file('april.csv', after(4, 40)),
		file('may.csv', after(5, 30))
	]);
	await page.getByRole('heading', { name: 'april.csv and 1 more file' }).waitFor();
	expect(await page.getByLabel('Column for Offense').inputValue()).toBe('offence_type');
	await button('Import').click();
	await page.getByRole('status').getByText('130 rows kept').waitFor();
	await page.getByText(/2 files \(“april.csv” and others\) have other column names/).waitFor();
	expect((await lookIntoStorage(page)).datasets.map(({ rows, whole }) => [rows, whole]).sort()).toEqual(
		[
			[1200, true],
			[130, true]
		].sort()
	);
});

it('nothing went wrong, and nobody was asked', () => {
	expect(app.problems).toEqual([]);
	expect(app.offOrigin).toEqual([]);
});
