import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { offlineReady, startApp, type App } from './harness';
import { BASES, BUILD, filesOf, routesOf, workerNames, workersOf } from './site';
import { offerStartWorker, shareTrustedTypes, startBundledWorker } from './workers';

it('has a bundle for every worker of the app', () => {
	const bundles = workersOf().map((path) => path.replace(/^.*\/(.+)-.{8}\.js$/, '$1'));
	expect(bundles.sort()).toEqual(workerNames().sort());
	expect(bundles.length).toBeGreaterThanOrEqual(3);
});

describe.each(BASES)('after one visit to "%s/", with the host gone and the browser restarted', (base) => {
	let app: App;
	beforeAll(async () => {
		app = await startApp({ base, initScript: shareTrustedTypes });
		await app.open();
		await offlineReady(app.page);
		await app.killHost();
		await app.restartBrowser();
	});
	afterAll(() => app.close());

	it.each(routesOf())('opens /%s', async (route) => {
		await app.open(route);
		expect(await app.page.locator('h1').count()).toBe(1);
		expect(app.problems).toEqual([]);
	});

	it('has every file of the build, also those that workers load later', async () => {
		await app.open();
		const files = filesOf(BUILD).filter((path) => path !== 'service-worker.js' && !path.endsWith('index.html'));
		const missing = await app.page.evaluate(
			async ([url, files]) => {
				const found = await Promise.all(
					files.map((file) =>
						fetch(url + file).then(
							(reply) => reply.ok,
							() => false
						)
					)
				);
				return files.filter((_, i) => !found[i]);
			},
			[app.url, files] as const
		);
		expect(missing).toEqual([]);
	});

	it.each(workersOf())('starts the worker %s', async (worker) => {
		if (!app.page.url().startsWith(app.url)) await app.open();
		await offerStartWorker(app.page);
		await startBundledWorker(app.page, app.url + worker);
	});

	it('opens a folder without its closing slash and keeps the question', async () => {
		const route = routesOf().find((each) => each !== '');
		if (!route) return;
		await app.open(`${route.slice(0, -1)}?dataset=x`);
		expect(app.page.url()).toBe(`${app.url}${route}?dataset=x`);
	});

	it('says that nothing is at an unknown address', async () => {
		const reply = await app.page.goto(`${app.url}no-such-place`);
		expect(reply?.status()).toBe(404);
	});
});
