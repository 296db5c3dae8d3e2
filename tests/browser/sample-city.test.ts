import { afterAll, beforeAll, expect, it } from 'vitest';
import { axeInThemes } from './axe';
import { startApp, type App } from './harness';
import { shareTrustedTypes } from './workers';

/** From the first screen to a map, with invented data. The tests below are one story, in order. */
let app: App;
beforeAll(async () => {
	app = await startApp({ base: '/openbeat', initScript: shareTrustedTypes });
	await app.open();
});
afterAll(() => app.close());

it('makes the sample city by one click and shows its map', async () => {
	await app.page.getByRole('button', { name: /sample city/i }).click();
	await app.page.waitForURL('**/explore/**');
	await app.page.locator('canvas').first().waitFor();
	await app.page
		.getByText(/invented/i)
		.first()
		.waitFor();
	expect(app.problems).toEqual([]);
});

it('names the dataset in the address, so that a reload loses nothing', async () => {
	const address = app.page.url();
	expect(new URL(address).searchParams.get('d')).toBeTruthy();
	await app.page.reload();
	await app.page.locator('canvas').first().waitFor();
	expect(app.page.url()).toBe(address);
});

it.each(['explore/', 'models/', 'forecast/', 'data/', 'settings/'])(
	'/%s with data in it has nothing that axe minds',
	async (route) => {
		await app.page.goto(`${app.url}${route}${new URL(app.page.url()).search}`);
		await app.page.locator('h1, h2').first().waitFor();
		await app.page.waitForTimeout(500);
		expect(await axeInThemes(app.page, ['light'])).toEqual([]);
	}
);

it('asked nobody but its own host, and nothing went wrong', () => {
	expect(app.requests.length).toBeGreaterThan(20);
	expect(app.offOrigin).toEqual([]);
	expect(app.problems).toEqual([]);
});
