import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { axeInThemes } from './axe';
import { startApp, type App } from './harness';

/**
 * Explore with the sample city: sentences, undo, views kept with notes, files. The tests are one story, in order. Until its reload the browser cannot draw the map, as on a device without WebGL: all else has
 * to stand without it. (Most of the time of this story went into a map drawn by the processor.)
 */
const NO_WEBGL = `
	if (location.protocol.startsWith('http') && !sessionStorage.getItem('draws')) {
		const { getContext } = HTMLCanvasElement.prototype;
		HTMLCanvasElement.prototype.getContext = function (kind, ...more) {
			return kind.startsWith('webgl') ? null : getContext.call(this, kind, ...more);
		};
	}`;
let app: App;
beforeAll(async () => {
	// Without the picker the app downloads, as in browsers that have none; a test can see a download.
	app = await startApp({ initScript: `delete window.showSaveFilePicker;${NO_WEBGL}` });
	await app.openSampleCity();
});
afterAll(() => app.close());

const button = (name: string | RegExp) => app.page.getByRole('button', { name });
async function total(): Promise<number> {
	const text = await app.page.locator('div.summary .total strong').first().innerText();
	return Number(text.replace(/\D/g, ''));
}
const totalBecomes = (holds: (n: number) => boolean) =>
	expect.poll(async () => holds(await total()), { timeout: 5000 }).toBe(true);
async function saved(label: string): Promise<string> {
	const download = app.page.waitForEvent('download');
	await button(label).click();
	return readFile(await (await download).path(), 'utf8');
}
/** As if the one view kept had shown another count: rows were added since. */
const pretendItShowed = (total: number) =>
	app.page.evaluate(
		(total) =>
			new Promise<void>((resolve, reject) => {
				const open = indexedDB.open('openbeat');
				open.onerror = () => reject(open.error);
				open.onsuccess = () => {
					const writing = open.result.transaction('bookmarks', 'readwrite');
					const cursor = writing.objectStore('bookmarks').openCursor();
					cursor.onsuccess = () => cursor.result?.update({ ...cursor.result.value, total });
					writing.onabort = () => reject(writing.error);
					writing.oncomplete = () => (open.result.close(), resolve());
				};
			}),
		total
	);
let everything: number;

it('says what the numbers allow', async () => {
	const sayings = app.page.locator('.sayings[aria-busy=false]');
	await sayings.getByText(/the same weeks a year earlier/).waitFor();
	expect(await app.page.getByText(/WebGL/).count()).toBe(1); // in place of the map
	await sayings.getByText(/^Most recorded: Theft/).waitFor();
	await app.page.getByText('What is compared, and how sure it is').click();
	await app.page.getByText(/^Compared: 52 whole weeks of/).waitFor();
	expect(await sayings.innerText()).not.toMatch(/NaN|undefined|null|Infinity/);
});

it('undoes and redoes filters by button and by key, each named by what it did', async () => {
	everything = await total();
	await button('Weekend').click();
	await totalBecomes((n) => n < everything);
	const weekend = await total();
	await button('Undo: Weekend').click();
	await totalBecomes((n) => n === everything);
	await expect.poll(() => new URL(app.page.url()).searchParams.get('days')).toBeNull();
	await app.page.keyboard.press('Control+Shift+Z');
	await totalBecomes((n) => n === weekend);
	await app.page.keyboard.press('Control+z');
	await totalBecomes((n) => n === everything);
	await app.page.keyboard.press('Control+y');
	await totalBecomes((n) => n === weekend);
});

it('takes a drag over the chart for one step', async () => {
	const weekend = await total();
	const plot = (await app.page.getByRole('region', { name: 'Time', exact: true }).locator('.plot').boundingBox())!;
	await app.page.mouse.move(plot.x + 100, plot.y + 40);
	await app.page.mouse.down();
	for (const x of [140, 180, 220]) await app.page.mouse.move(plot.x + x, plot.y + 40);
	await app.page.mouse.up();
	await totalBecomes((n) => n < weekend);
	await app.page.keyboard.press('Control+z');
	await totalBecomes((n) => n === weekend);
	await button('Undo: Weekend').waitFor();
});

it('keeps a view with its note, opens it after a reload, and says that the data changed', async () => {
	const weekend = await total();
	await button(/^Kept views/).click();
	const dialog = app.page.getByRole('dialog', { name: 'Kept views' });
	await dialog.getByLabel('Name').fill('Nights out');
	await dialog.getByLabel(/^Note/).fill('<b>Ask</b> the council');
	await dialog.getByRole('button', { name: 'Keep this view' }).click();
	await dialog.getByText('<b>Ask</b> the council').waitFor();
	await app.page.keyboard.press('Escape');
	await button('Clear all filters').click();
	await totalBecomes((n) => n === everything);
	await pretendItShowed(12_345);
	await app.page.evaluate(() => sessionStorage.setItem('draws', 'yes'));
	await app.page.reload();
	await button('Kept views (1)').click();
	expect(await app.page.getByText(/WebGL/).count()).toBe(0);
	await dialog.getByRole('button', { name: 'Nights out', exact: true }).click();
	await totalBecomes((n) => n === weekend);
	await expect.poll(() => new URL(app.page.url()).searchParams.get('days')).toBe('5-6');
	await app.page.getByText(`then 12,345, now ${weekend.toLocaleString('en-GB')}`).waitFor();
	await button('Close this notice').click();
});

it('brings back a view that was deleted', async () => {
	const dialog = app.page.getByRole('dialog', { name: 'Kept views' });
	await button('Kept views (1)').click();
	await dialog.getByRole('button', { name: 'Delete Nights out' }).click();
	await dialog.getByText('None kept of this dataset yet.').waitFor();
	await expect.poll(() => dialog.getByLabel('Name').evaluate((field) => field === document.activeElement)).toBe(true);
	// The notice stands in the dialog: all that lies outside it can neither be pressed nor is read out.
	await dialog.getByRole('status').getByRole('button', { name: 'Undo', exact: true }).click();
	await dialog.getByRole('button', { name: 'Nights out', exact: true }).waitFor();
	await app.page.keyboard.press('Escape');
	await button('Kept views (1)').waitFor();
});

it('saves the map as a drawing, as polygons and as a table, and charts', async () => {
	await button('Save or share').click();
	const svg = await saved('Map as SVG');
	const aside = await app.context.newPage(); // a page without our policy, which lets no text become markup
	const drawn = await aside.evaluate((text) => {
		const page = new DOMParser().parseFromString(text, 'image/svg+xml');
		return { wrong: page.querySelectorAll('parsererror').length, cells: page.querySelectorAll('#cells polygon').length };
	}, svg);
	await aside.close();
	expect(drawn.wrong).toBe(0);
	const { features, openbeat } = JSON.parse(await saved('Map as GeoJSON'));
	expect(features.length).toBe(drawn.cells);
	expect(openbeat).toMatchObject({ data: 'invented', filter: 'Sat, Sun' });
	const [head, ...rows] = (await saved('Map as CSV')).trimEnd().split('\r\n');
	expect(head).toMatch(/^\ufefflongitude,latitude,count,per_km2,shows/);
	expect(rows.length).toBe(features.length);
	const sum = (list: number[]) => list.reduce((all, n) => all + n, 0);
	expect(sum(rows.map((row) => Number(row.split(',')[2])))).toBe(sum(features.map((one: { properties: { count: number } }) => one.properties.count))); // prettier-ignore
	expect(await saved('By hour and weekday as PNG')).toMatch(/PNG/);
	expect((await saved('By category as CSV')).split('\r\n').length).toBeGreaterThan(5);
	expect(await axeInThemes(app.page, ['dark'])).toEqual([]);
	expect(app.offOrigin).toEqual([]);
	expect(app.problems).toEqual([]);
});
