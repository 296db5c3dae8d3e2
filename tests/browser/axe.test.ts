import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeInThemes } from './axe';
import { startApp, type App } from './harness';
import { routesOf } from './site';

/** Every screen as it first appears; journeys look at the same screens with data in them. In dark they are looked at in the soak, in every size. */
describe.each([
	{ where: 'a desk', viewport: { width: 1440, height: 900 }, screens: routesOf() },
	{ where: 'a phone', viewport: { width: 390, height: 844 }, screens: ['', 'data/', 'settings/'] }
] as const)('on $where', ({ viewport, screens }) => {
	let app: App;
	beforeAll(async () => {
		app = await startApp({ viewport });
	});
	afterAll(() => app.close());

	it.each([...screens])('/%s has nothing that axe minds', async (route) => {
		await app.open(route);
		if (route === 'methods/') await app.page.locator('[aria-busy=false]').first().waitFor();
		expect(await axeInThemes(app.page, ['light'])).toEqual([]);
	});
});

it('would notice a button without a name', async () => {
	const app = await startApp();
	try {
		await app.open();
		await app.page.evaluate(() => document.querySelector('h1')!.after(document.createElement('button')));
		expect(await axeInThemes(app.page, ['light'])).toEqual(expect.arrayContaining([expect.stringMatching(/button-name/)]));
	} finally {
		await app.close();
	}
});
