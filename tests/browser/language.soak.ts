import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VIEWS as EXPLORE_VIEWS } from './explore-views';
import { startApp, type App } from './harness';
import { inEnglish, openEach, saidOn } from './words-on-screen';

/** Every screen in Spanish, with all that opens on it: no English in it, nothing wider than the widest and the narrowest window. */
const SIZES = [
	{ width: 1440, height: 900 },
	{ width: 390, height: 844 }
];
const SCREENS = ['', 'data/', 'data/quality/', 'data/portals/', 'explore/', 'models/', 'forecast/', 'settings/'];
const VIEWS = [...EXPLORE_VIEWS, 'show=list'];
/** Pictures to look at. */
const PICTURES = new URL('../../test-results/spanish', import.meta.url).pathname;

let app: App;
let search: string;
/** What the same ear hears in English. */
let before: string[];
beforeAll(async () => {
	mkdirSync(PICTURES, { recursive: true });
	app = await startApp();
	const { page } = app;
	await app.open('settings/');
	before = inEnglish(await saidOn(page));
	await page.getByLabel('Language', { exact: true }).selectOption({ label: 'Español' });
	await page.getByRole('heading', { level: 1, name: 'Ajustes' }).waitFor();
	await app.open();
	await page.getByRole('button', { name: /ciudad de muestra/i }).first().click(); // prettier-ignore
	await page.waitForURL('**/explore/**');
	await page.locator('canvas').first().waitFor();
	search = new URL(page.url()).search;
	// Two quick models, one of which names the features that it looks at.
	await app.open(`models/${search}`);
	for (const name of ['Bosque aleatorio', 'Potenciación', 'Potenciación de sí o no', 'GLM logístico'])
		await page.getByRole('checkbox', { name }).first().uncheck();
	await page.getByRole('button', { name: /^Entrenar/ }).click();
	await page.getByRole('link', { name: 'Ver el pronóstico' }).waitFor({ timeout: 120_000 });
	await page.getByRole('button', { name: 'Detener' }).waitFor({ state: 'detached', timeout: 120_000 });
}, 300_000);
afterAll(() => app.close());

/** What is English now, and where: the words themselves are what a person has to see when this fails. */
const english = async () => inEnglish(await saidOn(app.page));

async function settled(): Promise<void> {
	await app.page.getByRole('progressbar').waitFor({ state: 'detached', timeout: 60_000 });
}

async function pictures(name: string, width: number): Promise<void> {
	for (const colorScheme of ['light', 'dark'] as const) {
		await app.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
		await app.page.screenshot({ path: join(PICTURES, `${name}-${width}-${colorScheme}.png`) });
	}
	expect(await app.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
}

it('hears English where it is spoken', () => expect(before.length).toBeGreaterThan(20));

describe.each(SIZES)('at $width × $height', (size) => {
	beforeAll(() => app.page.setViewportSize(size));

	it.each(SCREENS)('/%s', { timeout: 120_000 }, async (screen) => {
		await app.open(screen + search);
		if (screen === 'data/quality/') await app.page.getByRole('article').first().waitFor();
		if (screen === 'explore/' || screen === 'forecast/') await app.page.locator('canvas').first().waitFor({ state: 'attached' });
		await settled();
		await pictures(screen.slice(0, -1).replaceAll('/', '-') || 'home', size.width);
		expect(await english()).toEqual([]);
		await openEach(app.page, async (what) => expect(await english(), what).toEqual([]));
	});

	// The words are the same in every size; where there is least room, they are most in each other's way.
	it.each(size.width === 390 ? VIEWS : [])('Explore with %s', { timeout: 120_000 }, async (view) => {
		await app.open(`explore/${search}&${view}`);
		await app.page.locator('canvas').first().waitFor({ state: 'attached' });
		await settled();
		await app.page.mouse.move(size.width * 0.4, size.height * 0.35); // a card beside the pointer, where there is room
		await pictures(`explore-${view.replace(/\W+/g, '-')}`, size.width);
		expect(await english()).toEqual([]);
	});
});

it('and the answer to every question of the patterns', { timeout: 400_000 }, async () => {
	const { page } = app;
	await page.setViewportSize(SIZES[0]);
	await app.open(`explore/${search}&show=patterns&hex=400`);
	const ask = page.getByRole('button', { name: 'Calcularlo', exact: true, disabled: false });
	// One question is asked by itself; then the others can be, one after the other.
	await page.getByRole('button', { name: 'Calcularlo de nuevo' }).first().waitFor();
	for (let left = await ask.count(); left > 0; left = await ask.count()) {
		await ask.first().click();
		await expect.poll(() => ask.count(), { timeout: 90_000 }).toBeLessThan(left);
		await expect.poll(() => page.getByRole('progressbar').count(), { timeout: 90_000 }).toBe(0);
		expect(await english()).toEqual([]);
	}
	await page.evaluate(() => document.querySelectorAll('details').forEach((each) => (each.open = true)));
	expect(await english()).toEqual([]);
	await page.screenshot({ path: join(PICTURES, 'patterns-answered.png'), fullPage: true });
});

it('and what one takes along from Explore', { timeout: 120_000 }, async () => {
	const { page } = app;
	await page.setViewportSize(SIZES[0]);
	await app.open(`explore/${search}`);
	for (const name of ['Vistas guardadas', 'Guardar o compartir']) {
		await page.getByRole('button', { name, exact: true }).click();
		await page.getByRole('dialog').waitFor();
		expect(await english(), name).toEqual([]);
		await page.keyboard.press('Escape');
		await page.getByRole('dialog').waitFor({ state: 'detached' });
	}
});

it('and every portal', { timeout: 240_000 }, async () => {
	await app.open('data/portals/');
	const cities = await app.page
		.locator('a[href*="city="]')
		.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
	expect(cities.length).toBeGreaterThan(20);
	for (const address of cities) {
		await app.open(address.slice(app.url.length));
		await app.page.evaluate(() => document.querySelectorAll('details').forEach((each) => (each.open = true)));
		expect(await english(), address).toEqual([]);
	}
});

it('and every model of a run, with all its scores', { timeout: 120_000 }, async () => {
	await app.open(`models/${search}`);
	const { page } = app;
	await page.getByRole('table').first().waitFor();
	for (const group of await page.getByRole('radio').all()) {
		await group.check({ force: true });
		expect(await english()).toEqual([]);
	}
	for (const row of await page.getByRole('table').first().getByRole('rowheader').getByRole('button').all()) {
		await row.click();
		await page.waitForTimeout(300); // its curves are drawn over a few frames
		expect(await english(), await row.innerText()).toEqual([]);
	}
});

it('nothing went wrong on the way', () => {
	expect(app.problems).toEqual([]);
	expect(app.offOrigin).toEqual([]);
});
