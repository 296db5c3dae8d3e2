import { afterAll, beforeAll, expect, it } from 'vitest';
import { axeInThemes } from './axe';
import { startApp, type App } from './harness';
import { madeBasemap } from './made-basemap';

/** Choosing a place on the map by shapes, and a map of one's own under it. The tests are one story, in order. */
let app: App;
let everything: number;
beforeAll(async () => {
	app = await startApp({ viewport: { width: 1140, height: 640 } }); // software draws the map: the smaller the quicker
	await app.openSampleCity();
	await app.page.getByRole('group', { name: 'Choose a place' }).waitFor();
	everything = await total();
});
afterAll(() => app.close());

const number = (text: string) => Number(text.replace(/\D/g, ''));
const total = async () => number(await app.page.locator('div.summary .total strong').first().innerText());
async function totalBecomes(holds: (n: number) => boolean): Promise<number> {
	await expect.poll(async () => holds(await total()), { timeout: 5000 }).toBe(true);
	return total();
}
const asked = (key: string) => new URL(app.page.url()).searchParams.get(key);
const tool = (name: string) => app.page.getByRole('button', { name, exact: true });
async function middle() {
	const { x, y, width, height } = (await app.page.getByRole('application').boundingBox())!;
	return { x: x + width / 2, y: y + height / 2 };
}
async function clear() {
	await tool('Clear the chosen place').click();
	await totalBecomes((n) => n === everything);
}

it('takes what a lasso goes round, and says how much that is, however wide the hexagons are', async () => {
	const { x, y } = await middle();
	await tool('Draw around an area').click();
	const at = (k: number): [number, number] => [x + 130 * Math.cos(k / 4), y + 90 * Math.sin(k / 4)];
	await app.page.mouse.move(...at(0));
	await app.page.mouse.down();
	for (let k = 1; k <= 25; k++) await app.page.mouse.move(...at(k));
	await app.page.mouse.up();
	const within = await totalBecomes((n) => n < everything);
	expect(within).toBeGreaterThan(0);
	const said = app.page.getByRole('status').filter({ hasText: 'km² drawn on the map' });
	expect(number((await said.first().innerText()).split(' ')[0])).toBe(within);
	await expect.poll(() => asked('at')).toMatch(/^ring_[-\d_]+$/);
	await app.page.getByRole('slider', { name: 'Hexagon width' }).press('ArrowRight');
	await expect.poll(() => asked('hex')).not.toBeNull();
	expect(await total()).toBe(within);
	await clear();
});

it('sets corners by the keyboard, and charts and table count the same', async () => {
	await tool('Set corner by corner').focus();
	const press = async (...keys: string[]) => {
		for (const key of keys) await app.page.keyboard.press(key);
	};
	await press('Enter', 'Enter', 'ArrowRight', 'ArrowRight', 'Enter', 'ArrowUp', 'Enter', 'ArrowDown', 'Enter', 'Backspace', 'ArrowUp', 'ArrowLeft', 'ArrowLeft', 'Enter'); // prettier-ignore
	await tool('Close the shape').click();
	const within = await totalBecomes((n) => n < everything);
	const bars = app.page.getByRole('figure', { name: 'By category' }).getByRole('listitem');
	await expect.poll(async () => (await bars.allInnerTexts()).reduce((sum, text) => sum + number(text.split('\n').at(-1)!), 0)).toBe(within); // prettier-ignore
	await clear();
	await tool('Set corner by corner').click();
	await press('Escape');
	expect(await tool('Choose hexagons').getAttribute('aria-pressed')).toBe('true');
	await press('0');
});

it('chooses a circle without dragging, and as large as a number says: all of the map is all that the table has', async () => {
	const { x, y } = await middle();
	await tool('Choose a circle').click();
	await app.page.mouse.click(x, y);
	await app.page.mouse.click(x + 60, y);
	const within = await totalBecomes((n) => n < everything);
	await expect.poll(() => asked('at')).toMatch(/^circle_\d+_\d+_\d+$/);
	await tool('Choose a circle').click();
	await app.page.mouse.click(x, y);
	await app.page.getByLabel('Radius in metres').fill('50000');
	await app.page.getByLabel('Radius in metres').press('Enter');
	const placed = await totalBecomes((n) => n > within);
	await app.page.getByRole('radio', { name: 'Table' }).check({ force: true });
	await expect.poll(async () => number((await app.page.locator('table caption').innerText()).split(' ')[0])).toBe(placed);
	await app.page.getByRole('radio', { name: 'Charts' }).check({ force: true });
	await clear();
});

it('takes one of the boundaries by its outline where no column names it, and lets it go again', async () => {
	const { x, y } = await middle();
	const press = async () => {
		await tool('Choose one of the boundaries').click();
		await app.page.mouse.click(x + 40, y - 20);
	};
	const districts = (await app.page.locator('section', { hasText: 'District' }).locator('li .number').allInnerTexts()).map(number); // prettier-ignore
	await press();
	const within = await totalBecomes((n) => n < everything);
	await expect.poll(() => asked('at')).toMatch(/^ring_/);
	// The file says of each incident in which district it was, and the districts are these boundaries, but for whole metres along their edges.
	const nearest = Math.min(...districts.map((count) => Math.abs(count - within)));
	expect(nearest).toBeLessThan(0.002 * within);
	await press();
	await totalBecomes((n) => n === everything);
});

it('draws with one finger and moves the map with two', async () => {
	const touch = await app.context.newCDPSession(app.page);
	const { x, y } = await middle();
	const send = (type: string, ...points: [number, number][]) =>
		touch.send('Input.dispatchTouchEvent', { type: type as 'touchStart', touchPoints: points.map(([px, py], id) => ({ x: px, y: py, id })) }); // prettier-ignore
	await tool('Draw around an area').click();
	await send('touchStart', [x, y]);
	await send('touchMove', [x + 30, y]);
	await send('touchStart', [x + 30, y], [x + 90, y]);
	await send('touchMove', [x - 30, y], [x + 150, y]);
	await send('touchEnd');
	await expect.poll(() => asked('look')).not.toBeNull();
	expect(await total()).toBe(everything);
	await send('touchStart', [x - 60, y - 20]);
	for (const [dx, dy] of [[60, -20], [60, 90], [-60, 90], [-60, 0]]) await send('touchMove', [x + dx, y + dy]); // prettier-ignore
	await send('touchEnd');
	await totalBecomes((n) => n < everything);
	await app.page.getByRole('button', { name: 'Show everything' }).click();
});

/** Pixels of the map that have just this colour. */
async function pixels(red: number, green: number, blue: number): Promise<number> {
	const box = (await app.page.getByRole('application').boundingBox())!;
	const shot = await app.page.screenshot({ clip: { ...box, width: box.width / 3 } });
	return app.page.evaluate(
		async ([base64, ...colour]) => {
			const image = await createImageBitmap(new Blob([Uint8Array.from(atob(String(base64)), (letter) => letter.charCodeAt(0))]));
			const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
			canvas.drawImage(image, 0, 0);
			const { data } = canvas.getImageData(0, 0, image.width, image.height);
			let found = 0;
			for (let k = 0; k < data.length; k += 4) found += +colour.every((part, c) => data[k + c] === part);
			return found;
		},
		[shot.toString('base64'), red, green, blue]
	);
}
const WATER = [0xcf, 0xd8, 0xde] as const;

it("draws a map of one's own under it from a file, keeps it and removes it, and asks nobody for anything", async () => {
	expect(await pixels(...WATER)).toBe(0);
	const within = await total();
	const before = app.requests.length;
	await tool('Add a background map').click();
	const file = app.page.getByLabel('Background map file').locator('input');
	await file.setInputFiles({ name: 'notes.pmtiles', mimeType: 'text/plain', buffer: Buffer.from('id,date,lat,lon') });
	await app.page.getByText('is no PMTiles file').waitFor();
	await file.setInputFiles(madeBasemap());
	await app.page.getByText('Kept on this device for later visits').waitFor();
	expect(await axeInThemes(app.page, ['light'])).toEqual([]);
	await app.page.keyboard.press('Escape');
	await expect.poll(() => pixels(...WATER), { timeout: 10_000 }).toBeGreaterThan(500);
	expect(app.requests.slice(before).filter((url) => !url.startsWith(app.url) && !url.startsWith('blob:'))).toEqual([]);

	await app.page.reload();
	await app.page.getByText('© Nobody').waitFor();
	await app.page.getByText(/^Parish/).first().waitFor(); // prettier-ignore
	expect(await total()).toBe(within);
	await tool('Background map').click();
	await tool('Remove the background map').click();
	await app.page.keyboard.press('Escape');
	await tool('Add a background map').waitFor();
	await expect.poll(() => pixels(...WATER)).toBe(0);
	const kept = await app.page.evaluate(async () => {
		const home = await (await navigator.storage.getDirectory()).getDirectoryHandle('basemap');
		const names: string[] = [];
		for await (const name of home.keys()) names.push(name);
		return names;
	});
	expect(kept).toEqual([]);
	expect(app.offOrigin).toEqual([]);
	expect(app.problems).toEqual([]);
});
