import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { startApp, type App } from './harness';

/** A part of the app does not come while it starts: it is tried once more, and then the page says so. */
let app: App;
let refused = 0;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.close());
beforeEach(async () => {
	refused = 0;
	await app.page.unrouteAll();
	await app.page.goto('about:blank');
});
/** As many times as given. The service worker has files of its own by then, or not: it is kept from starting. */
async function refuse(times: number) {
	await app.context.route('**/service-worker.js', (route) => route.abort());
	await app.page.route('**/_app/immutable/nodes/0.*.js', (route) => (refused++ < times ? route.abort() : route.continue()));
}

it('starts by itself when a part comes at the second time', async () => {
	await refuse(1);
	await app.open('settings/');
	expect(refused).toBeGreaterThan(1);
	expect(await app.page.locator('#start-failed').count()).toBe(0);
	await app.page.evaluate(() => sessionStorage.clear());
});

it('says so when it comes neither time, and starts when asked again', async () => {
	await refuse(Infinity);
	await app.page.goto(`${app.url}settings/`);
	await app.page.getByRole('heading', { name: 'Openbeat could not start' }).waitFor();
	await app.page.unrouteAll();
	await app.page.getByRole('button', { name: 'Try again' }).click();
	await app.page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
	expect(app.offOrigin).toEqual([]);
});
