import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeInThemes } from './axe';
import { startApp, type App } from './harness';
import { routesOf } from './site';

/** Every screen as it first appears; journeys look at the same screens with data in them. */
describe.each([
	{ where: 'a desk', viewport: { width: 1440, height: 900 }, themes: ['light', 'dark'], screens: routesOf() },
	// The layout differs, the colours do not; the soak looks at every screen in every size.
	{ where: 'a phone', viewport: { width: 390, height: 844 }, themes: ['light'], screens: ['', 'data/', 'settings/'] }
] as const)('on $where', ({ viewport, themes, screens }) => {
	let app: App;
	beforeAll(async () => {
		app = await startApp({ viewport });
	});
	afterAll(() => app.close());

	it.each([...screens])('/%s has nothing that axe minds', async (route) => {
		await app.open(route);
		const long = route === 'methods/';
		if (long) await app.page.locator('[aria-busy=false]').first().waitFor();
		// So long a text takes seconds in each theme; the soak looks at it in both.
		expect(await axeInThemes(app.page, long ? ['light'] : [...themes])).toEqual([]);
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
