import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeInThemes } from './axe';
import { VIEWS } from './explore-views';
import { startApp, type App } from './harness';

/** Every screen with data in it, in every size and both themes: nothing that axe minds, nothing wider than the window. */
const SIZES = [
	{ width: 1440, height: 900 },
	{ width: 1024, height: 768 },
	{ width: 390, height: 844 }
];
const SCREENS = ['', 'data/', 'data/quality/', 'explore/', 'models/', 'forecast/', 'settings/', 'methods/'];
/** Pictures to look at. */
const PICTURES = new URL('../../test-results/screens', import.meta.url).pathname;

let app: App;
let search: string;
beforeAll(async () => {
	mkdirSync(PICTURES, { recursive: true });
	app = await startApp();
	search = await app.openSampleCity();
	await app.page.locator('canvas').first().waitFor();
	// One quick model, so that Models and Forecast have something to show.
	await app.page.goto(`${app.url}models/${search}`);
	for (const name of ['Decision tree', 'Random forest', 'Boosting', 'Chance boosting', 'Logistic GLM'])
		await app.page.getByRole('checkbox', { name, exact: false }).first().uncheck();
	await app.page.getByRole('button', { name: /^Train/ }).click();
	await app.page.getByRole('link', { name: 'See the forecast' }).waitFor({ timeout: 120_000 });
	await app.page.getByRole('button', { name: 'Stop' }).waitFor({ state: 'detached', timeout: 120_000 });
}, 200_000);
afterAll(() => app.close());

describe.each(SIZES)('at $width × $height', (size) => {
	it.each(SCREENS)('/%s', { timeout: 120_000 }, async (screen) => {
		const { page } = app;
		await page.setViewportSize(size);
		await app.open(screen + search);
		if (screen === 'methods/') await page.locator('[aria-busy=false]').first().waitFor();
		if (screen === 'data/quality/') await page.getByRole('article').first().waitFor();
		if (screen === 'explore/' || screen === 'forecast/') await page.locator('canvas').first().waitFor({ state: 'attached' });
		expect(await axeInThemes(page)).toEqual([]);
		for (const colorScheme of ['light', 'dark'] as const) {
			await page.emulateMedia({ colorScheme });
			await page.screenshot({
				path: join(PICTURES, `${screen.slice(0, -1).replaceAll('/', '-') || 'home'}-${size.width}-${colorScheme}.png`)
			});
		}
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.width);
	});
});

/** Between the widest and the narrowest the same pieces stand as in the widest: there a third of the views, another one for each seed. */
const SEED = Number(process.env.SEED ?? 1);
const viewsAt = (width: number) => VIEWS.filter((_, k) => width !== 1024 || k % 3 === SEED % 3);

describe.each(SIZES)('Explore at $width × $height', (size) => {
	it.each(viewsAt(size.width))('%s', { timeout: 120_000 }, async (view) => {
		const { page } = app;
		await page.setViewportSize(size);
		await app.open(`explore/${search}&${view}`);
		await page.locator('canvas').first().waitFor({ state: 'attached' });
		await page.getByRole('progressbar').waitFor({ state: 'detached', timeout: 60_000 });
		expect(await axeInThemes(page)).toEqual([]);
		for (const colorScheme of ['light', 'dark'] as const) {
			await page.emulateMedia({ colorScheme });
			await page.screenshot({ path: join(PICTURES, `explore-${view.replace(/\W+/g, '-')}-${size.width}-${colorScheme}.png`) });
		}
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.width);
	});
});

it('nothing went wrong on the way', () => {
	expect(app.problems).toEqual([]);
	expect(app.offOrigin).toEqual([]);
});
