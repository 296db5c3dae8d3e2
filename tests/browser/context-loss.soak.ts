import type { Locator } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApp, type App } from './harness';
import { madeBasemap } from './made-basemap';

/** The graphics context is taken away on every kind of map: the same picture comes back by itself, and filter and view are as they were. */
let app: App;
let base: string;
beforeAll(async () => {
	app = await startApp();
	await app.openSampleCity();
	await app.page.locator('canvas').first().waitFor();
	base = app.page.url().split('&')[0];
});
afterAll(() => app.close());

const BACK_MS = 4000;
const maps = () => app.page.getByRole('application');

/** The picture of a map as it stands still, without what lies over it. */
async function still(map: Locator): Promise<string> {
	const canvas = map.locator('canvas');
	let last = '';
	for (let k = 0; k < 40; k++) {
		const now = (await canvas.screenshot({ animations: 'disabled' })).toString('base64');
		if (now === last) return now;
		last = now;
		await app.page.waitForTimeout(400);
	}
	throw new Error('The map does not come to rest.');
}

const loseContexts = () =>
	app.page.evaluate(() => {
		const canvases = Array.from(document.querySelectorAll<HTMLCanvasElement>('[role=application] canvas'));
		for (const canvas of canvases) {
			const context = canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context');
			context?.loseContext();
			setTimeout(() => context?.restoreContext(), 100);
		}
		return canvases.length;
	});

async function survives(query: string, ready: () => Promise<unknown>, count = 1) {
	await app.page.goto(`${base}&${query}`);
	await expect.poll(() => maps().count()).toBe(count);
	await ready();
	await app.page.mouse.move(2, 2);
	const address = app.page.url();
	const before: string[] = [];
	for (const map of await maps().all()) before.push(await still(map));
	// Two maps side by side differ; of two that lie over each other one sees the same.
	expect(new Set(before).size).toBe(query.includes('swipe') ? 1 : count);
	expect(await loseContexts()).toBe(count);
	await app.page.waitForTimeout(200);
	const lostAt = Date.now();
	for (const [k, map] of (await maps().all()).entries()) {
		await expect.poll(() => still(map).then((now) => now === before[k]), { timeout: 3 * BACK_MS }).toBe(true);
	}
	expect(app.page.url()).toBe(address);
	return Date.now() - lostAt;
}

const FILTER = 'cat=0-2&hours=8-20';
const shown = (words: RegExp | string) => () => app.page.getByText(words).first().waitFor({ timeout: 30_000 });

it.each([
	['hexagons', FILTER, shown('per km²')],
	['classes', `${FILTER}&classes=quantiles_5`, shown('hexagons')],
	['areas', `map=areas&${FILTER}`, shown('Recorded incidents by area')],
	['a smoothed map', `map=heat&${FILTER}`, shown('per km², smoothed')],
	['clusters and centres', `also=centres.hdbscan_150_8&${FILTER}`, shown(/clusters? holds? \d/)],
	['what stands out', `map=hot-spots&${FILTER}`, shown(/stands? out as hot/)],
	['changes', `map=change&${FILTER}`, shown(/^.*against .*2024/)]
])('comes back with %s', async (_, query, ready) => {
	await survives(query, ready);
	expect(new URL(app.page.url()).searchParams.get('cat')).toBe('0-2');
	expect(app.problems).toEqual([]);
});

it('comes back with single incidents', async () => {
	await survives('look=6000_6000_-2.20&hex=200&cat=0-2', () => app.page.waitForTimeout(2500));
	// They are still read and pointed at.
	expect(app.problems).toEqual([]);
});

it.each(['year', 'year.swipe'])('comes back on both of two maps (%s)', async (beside) => {
	await survives(`beside=${beside}&${FILTER}`, shown('per km² and year'), 2);
	expect(app.problems).toEqual([]);
});

it('comes back with a background map', async () => {
	await app.page.goto(`${base}&${FILTER}`);
	await app.page.getByRole('button', { name: 'Add a background map' }).click();
	await app.page.getByLabel('Background map file').locator('input').setInputFiles(madeBasemap());
	await app.page
		.getByText(/invented\.pmtiles|Remove|In use/)
		.first()
		.waitFor();
	await app.page.keyboard.press('Escape');
	await survives(FILTER, () => app.page.waitForTimeout(3000));
	expect(app.problems).toEqual([]);
});

it('the filter can be changed while the map is away, and the new map obeys it', async () => {
	await app.page.goto(base);
	await shown('per km²')();
	await still(maps());
	await loseContexts();
	await app.page.getByRole('checkbox', { name: /^Robbery/ }).uncheck({ force: true });
	const without = await still(maps());
	await expect.poll(() => new URL(app.page.url()).searchParams.get('cat')).not.toBeNull();
	await app.page.reload();
	await shown('per km²')();
	await app.page.mouse.move(2, 2);
	await expect.poll(() => still(maps()).then((now) => now === without), { timeout: 15_000 }).toBe(true);
	expect(app.problems).toEqual([]);
});
