import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { attemptFromAnyThread, attemptFromPage, foreignHost } from './foreign-host';
import { startApp, type App } from './harness';
import { routesOf, workersOf } from './site';
import { offerStartWorker, shareTrustedTypes, startBundledWorker } from './workers';

/** Code inside the app turns hostile: whatever the policy can govern is refused, and a listening host hears nothing. */
let app: App;
let foreign: Awaited<ReturnType<typeof foreignHost>>;
beforeAll(async () => {
	const bare = join(mkdtempSync(join(tmpdir(), 'openbeat-bare-')), 'bare.html');
	writeFileSync(bare, '<!doctype html><title>A page without a policy</title><body>');
	app = await startApp({ initScript: shareTrustedTypes, extra: new Map([['/bare.html', bare]]) });
	foreign = await foreignHost();
});
beforeEach(() => void (foreign.visits.length = 0));
afterAll(async () => {
	await app.close();
	await foreign.close();
});

const channelsHeard = () => new Set(foreign.visits.map((visit) => visit.split(' /')[1]));

it('would notice: a page without a policy reaches the foreign host by every channel', async () => {
	await app.page.goto(`${app.url}bare.html`);
	const tried = await app.page.evaluate(attemptFromAnyThread, foreign.host);
	tried.push(...(await app.page.evaluate(attemptFromPage, foreign.host)));
	const heard = channelsHeard();
	const notForPages = ['import-scripts'];
	expect(tried.filter((channel) => !heard.has(channel) && !notForPages.includes(channel))).toEqual([]);
});

it.each(routesOf())('reaches nobody from the page /%s', async (route) => {
	await app.open(route);
	await app.page.evaluate(attemptFromAnyThread, foreign.host);
	await app.page.evaluate(attemptFromPage, foreign.host);
	expect(foreign.visits).toEqual([]);
});

it.each(workersOf())('reaches nobody from the worker %s', async (address) => {
	await app.open();
	await offerStartWorker(app.page);
	const worker = await startBundledWorker(app.page, app.url + address);
	const tried = await worker.evaluate(attemptFromAnyThread, foreign.host);
	expect(tried.length).toBeGreaterThan(5);
	expect(foreign.visits).toEqual([]);
});

it('refuses text as code', async () => {
	await app.open();
	const outcomes = await app.page.evaluate(() => {
		const attempt = (work: () => unknown) => {
			try {
				work();
				return 'done';
			} catch (error) {
				return (error as Error).name;
			}
		};
		const div = document.createElement('div');
		return {
			function: attempt(() => new Function('return 1')()),
			innerHTML: attempt(() => (div.innerHTML = '<img src=x onerror=1>')),
			worker: attempt(() => new Worker('data:text/javascript,0'))
		};
	});
	expect(outcomes.function).toBe('EvalError');
	expect(outcomes.innerHTML).toBe('TypeError');
	expect(outcomes.worker).toBe('TypeError');
});
