import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { version } from '../../package.json';
import { startApp, type App } from './harness';
import { BASES, routesOf } from './site';

describe.each(BASES)('mounted at "%s/"', (base) => {
	let app: App;
	beforeAll(async () => {
		app = await startApp({ base });
	});
	afterAll(() => app.close());

	it.each(routesOf())('opens /%s without an error, from a link or from its address', async (route) => {
		await app.open(`${route}?view=none`);
		expect(await app.page.locator('h1').count()).toBe(1);
		expect(app.problems).toEqual([]);
	});

	it('asks nobody but its own host', () => {
		expect(app.requests.length).toBeGreaterThan(5);
		expect(app.offOrigin).toEqual([]);
	});

	it('says that nothing is at an unknown address', async () => {
		const reply = await app.page.goto(`${app.url}no-such-place`);
		expect(reply?.status()).toBe(404);
		await expect(app.page.locator('h1').innerText()).resolves.toMatch(/nothing at this address/i);
	});

	it('says its version, commit and date in Settings', async () => {
		await app.open('settings/');
		const text = await app.page.locator('main').innerText();
		expect(text).toContain(version);
		expect(text).toMatch(/\b([0-9a-f]{7,}|unknown)\b/);
		expect(text).toMatch(/\b20\d\d\b/);
	});
});
