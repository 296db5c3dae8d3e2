import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { offlineReady, startApp, type App } from './harness';
import { buildId, makeNextBuild } from './next-build';
import { BUILD, filesOf } from './site';

/** Build B replaces build A on the host while A is open in two tabs. The tests below are one story, in order. */
let app: App;
let other: Page;
const folder = mkdtempSync(join(tmpdir(), 'openbeat-update-'));
const live = join(folder, 'live');
const oldId = buildId(BUILD);
let newId: string;
const oldFile = filesOf(BUILD).find((path) => path.startsWith('_app/immutable/chunks/'))!;

beforeAll(async () => {
	cpSync(BUILD, live, { recursive: true });
	newId = makeNextBuild(BUILD, join(folder, 'next'));
	app = await startApp({ folder: live, base: '/openbeat' });
	await app.open();
	await offlineReady(app.page);
	other = await app.context.newPage();
	await app.open('', other);
	await other.evaluate(() => ((globalThis as { work?: string }).work = 'unsaved'));
});
afterAll(async () => {
	await app.close();
	rmSync(folder, { recursive: true });
});

/** The build that serves a page, by its own word. */
const servedBy = (page: Page) =>
	page.evaluate(() => {
		const { port1, port2 } = new MessageChannel();
		navigator.serviceWorker.controller!.postMessage('ping', [port2]);
		return new Promise<string>((resolve) => (port1.onmessage = (event) => resolve(event.data.build)));
	});
const loads = (page: Page, path: string) => page.evaluate((url) => fetch(url).then((reply) => reply.ok), app.url + path);
const cacheNames = () => app.page.evaluate(() => caches.keys());

it('tells that a new version is ready, and waits', async () => {
	expect(await servedBy(app.page)).toBe(oldId);
	rmSync(live, { recursive: true });
	cpSync(join(folder, 'next'), live, { recursive: true });
	await app.page.evaluate(async () => void (await (await navigator.serviceWorker.getRegistration())!.update()));
	await app.page.getByText('A new version is ready').waitFor();
	expect(await servedBy(app.page)).toBe(oldId);
});

it('keeps the old version whole, though its files are gone from the host', async () => {
	expect(await loads(app.page, oldFile)).toBe(true);
	await app.open();
	expect(await servedBy(app.page)).toBe(oldId);
	expect(await app.page.content()).not.toContain('immutable2');
	expect((await cacheNames()).sort()).toEqual([`openbeat-${oldId}`, `openbeat-${newId}`].sort());
});

it('switches the tab that accepts, and no other', async () => {
	await app.page.getByRole('button', { name: 'Switch now' }).click();
	await app.page.waitForFunction(() => document.documentElement.outerHTML.includes('immutable2'));
	expect(await servedBy(app.page)).toBe(newId);
	expect(await other.evaluate(() => (globalThis as { work?: string }).work)).toBe('unsaved');
	await other.getByText('Another tab switched').waitFor();
});

it('lets the old tab load what it still needs', async () => {
	expect(await loads(other, oldFile)).toBe(true);
});

it('clears the old version out when no tab needs it any more', async () => {
	await other.close();
	await expect.poll(async () => (await servedBy(app.page)) && cacheNames(), { timeout: 10_000 }).toEqual([`openbeat-${newId}`]);
	expect(app.problems).toEqual([]);
	expect(app.offOrigin).toEqual([]);
});
