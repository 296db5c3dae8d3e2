import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { attempts, foreignHost } from './foreign-host';
import { startApp, type App } from './harness';
import { routesOf, workersOf } from './site';
import { offerStartWorker, shareTrustedTypes, startBundledWorker } from './workers';

/** Code inside the app turns hostile: whatever the policy can govern is refused, and a listening host hears nothing. */
let app: App;
let foreign: Awaited<ReturnType<typeof foreignHost>>;
const folder = mkdtempSync(join(tmpdir(), 'openbeat-bare-'));
beforeAll(async () => {
	const bare = join(folder, 'bare.html');
	writeFileSync(bare, '<!doctype html><title>A page without a policy</title><body>');
	app = await startApp({ initScript: shareTrustedTypes, extra: new Map([['/bare.html', bare]]) });
	foreign = await foreignHost();
});
beforeEach(() => void (foreign.visits.length = 0));
afterAll(async () => {
	await app.close();
	await foreign.close();
	rmSync(folder, { recursive: true });
});

it('would notice: a page without a policy reaches the foreign host by every channel', async () => {
	await app.page.goto(`${app.url}bare.html`);
	const tried: string[] = await app.page.evaluate(attempts(foreign.host, 'page'));
	const heard = new Set(foreign.visits.map((visit) => visit.split(' /')[1]));
	expect(tried.filter((channel) => !heard.has(channel))).toEqual([]);
	expect(tried.length).toBeGreaterThan(15);
});

it.each(routesOf())('reaches nobody from the page /%s', async (route) => {
	await app.open(route);
	await app.page.evaluate(attempts(foreign.host, 'page'));
	expect(foreign.visits).toEqual([]);
});

it.each(workersOf())('reaches nobody from the worker %s', async (address) => {
	await app.open();
	await offerStartWorker(app.page);
	const worker = await startBundledWorker(app.page, app.url + address);
	const tried: string[] = await worker.evaluate(attempts(foreign.host, 'worker'));
	expect(tried.length).toBeGreaterThan(5);
	expect(foreign.visits).toEqual([]);
});

it('refuses text as code', async () => {
	await app.open();
	const outcomes = await app.page.evaluate(async () => {
		const attempt = (work: () => unknown) => {
			try {
				work();
				return 'done';
			} catch (error) {
				return (error as Error).name;
			}
		};
		// From a task of its own: what a debugger evaluates may itself evaluate.
		await new Promise((resolve) => setTimeout(resolve));
		return {
			function: attempt(() => new Function('return 1')()),
			markup: attempt(() => (document.createElement('div').innerHTML = '<img src=x onerror=1>')),
			worker: attempt(() => new Worker('data:text/javascript,0')),
			policy: attempt(() =>
				(
					globalThis as unknown as { trustedTypes: { createPolicy(name: string, rules: object): void } }
				).trustedTypes.createPolicy('evil', {})
			)
		};
	});
	expect(outcomes).toEqual({ function: 'EvalError', markup: 'TypeError', worker: 'TypeError', policy: 'TypeError' });
});
