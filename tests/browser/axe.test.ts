import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeInBothThemes } from './axe';
import { startApp, type App } from './harness';
import { routesOf } from './site';

/** Every screen as it first appears; journeys look at the same screens with data in them. */
describe.each([
	['a desk', { width: 1440, height: 900 }],
	['a phone', { width: 390, height: 844 }]
])('on %s', (_, viewport) => {
	let app: App;
	beforeAll(async () => {
		app = await startApp({ viewport });
	});
	afterAll(() => app.close());

	it.each(routesOf())('/%s has nothing that axe minds, light or dark', async (route) => {
		await app.open(route);
		expect(await axeInBothThemes(app.page)).toEqual([]);
	});
});

it('would notice a button without a name', async () => {
	const app = await startApp();
	try {
		await app.open();
		await app.page.evaluate(() => document.querySelector('h1')!.after(document.createElement('button')));
		expect(await axeInBothThemes(app.page)).toEqual(expect.arrayContaining([expect.stringMatching(/button-name/)]));
	} finally {
		await app.close();
	}
});
