import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cityRows, fakePortal, type FakePortal } from '../portals/fake-portal';
import { axeInThemes } from './axe';
import { offlineReady, startApp, type App } from './harness';

/** The one door, with the real service worker and a portal on this device. */
const ROWS = cityRows(60_000, Date.UTC(1990, 0, 1));
let app: App;
let page: Page;
let portal: FakePortal;
beforeAll(async () => {
	portal = await fakePortal(ROWS);
	app = await startApp({ base: '/openbeat' });
	page = app.page;
	await app.open();
	await offlineReady(page);
});
beforeEach(() => {
	portal.fault = undefined;
	portal.log.length = 0;
});
afterAll(async () => {
	await app.close();
	await portal.close();
});

const address = () => `${portal.url}/resource/abcd-1234`;
const openPortal = () => app.open(`data/portals/?${new URLSearchParams({ address: address() })}`);
/** What code in the page gets when it knocks itself. */
const knock = (url: string) =>
	page.evaluate(
		async ([at, body]) => {
			const reply = await fetch(at, { method: 'POST', mode: 'same-origin', body });
			return reply.headers.get('x-openbeat-door');
		},
		[`${app.url}portal/`, url] as const
	);
const button = (name: string | RegExp) => page.getByRole('button', { name });

describe('the door', () => {
	it('is closed by default: a host that is not allowed hears nothing', async () => {
		expect(await knock(`${portal.url}/files/all.csv`)).toBe('not-allowed');
		expect(await knock('https://data.cityofchicago.org/resource/ijzp-q8t2.csv')).toBe('not-allowed');
		expect(portal.log).toEqual([]);
	});

	it('does not lead anywhere but to its list, whatever is written into the storage', async () => {
		await page.evaluate(
			(hosts) =>
				new Promise<void>((resolve, reject) => {
					const open = indexedDB.open('openbeat-door');
					open.onerror = () => reject(open.error);
					open.onsuccess = () => {
						const rules = open.result.transaction('rules', 'readwrite').objectStore('rules');
						for (const host of hosts) rules.put({ key: `host:${host}`, since: 0 });
						rules.transaction.oncomplete = () => (open.result.close(), resolve());
					};
				}),
			['evil.example', `localhost:${new URL(portal.url).port}`]
		);
		expect(await knock('https://evil.example/?secret')).toBe('unknown-host');
		expect(await knock(portal.url.replace('127.0.0.1', 'localhost'))).toBe('not-secure');
		expect(portal.log).toEqual([]);
	});

	it('answers every address under portal/ itself', async () => {
		const tried = await page.evaluate(async (at) => {
			const statuses: number[] = [];
			for (const path of ['portal/?q=secret', 'portal/secret.csv', 'portal', 'portal?secret'])
				for (const method of ['GET', 'POST', 'PUT'])
					statuses.push((await fetch(at + path, { method, body: method === 'GET' ? undefined : 'nonsense' })).status);
			return statuses;
		}, app.url);
		expect(new Set(tried)).toEqual(new Set([405]));
		expect((await page.goto(`${app.url}portal/?q=secret`))?.status()).toBe(405);
		expect(app.hostLog.filter((line) => /secret|\/portal(\/|\?|$| )/.test(line))).toEqual([]);
		app.problems.length = 0; // the browser itself reports the refusals above
	});

	it('is not knocked at by a page that no service worker serves', async () => {
		const second = await app.context.newPage();
		await second.addInitScript(() => Object.defineProperty(navigator.serviceWorker, 'controller', { get: () => null }));
		await app.open(`data/portals/?${new URLSearchParams({ address: address() })}`, second);
		await second.getByRole('button', { name: /^Allow .* and fetch$/ }).click();
		await second.getByRole('alert').getByText('not ready').waitFor();
		expect(portal.log).toEqual([]);
		expect(app.hostLog.filter((line) => /^POST|\/portal(\/|\?|$| )/.test(line))).toEqual([]);
		await second.close();
		await app.open('settings/');
		await button(`No longer allow ${portal.host}`).click();
		await button(`No longer allow ${portal.host}`).waitFor({ state: 'detached' });
	});
});

describe('fetching', () => {
	it('shows the exact requests, asks once for the host, and makes those and no others', async () => {
		await openPortal();
		const shown = (await page.getByRole('listitem').locator('code').allInnerTexts()).map((line) => line.replace(/^GET /, ''));
		expect(shown).toHaveLength(2);
		await button(`Allow ${portal.host} and fetch`).waitFor();
		expect(portal.log).toEqual([]);
		// Stopped in the middle of the second page: the first is kept.
		portal.fault = (request) => /offset=50000/.test(request.url!);
		await button(`Allow ${portal.host} and fetch`).click();
		await page.getByText('1 page, 50,000 rows of 60,000').waitFor();
		await expect.poll(() => portal.log.length).toBe(3);
		// Measured in the page: how soon it has let go, not how soon a test runner hears of it.
		const took = await button('Cancel').evaluate(async (cancel: HTMLElement) => {
			const asked = performance.now();
			cancel.click();
			while (document.querySelector('[role=progressbar]')) await new Promise(requestAnimationFrame);
			return performance.now() - asked;
		});
		expect(took).toBeLessThan(500);
		await button('Go on').waitFor();
		await page.getByText(/stopped\s+just now,\s+after\s+1 page\s+with\s+50,000 rows/).waitFor();
		expect(portal.log.map(({ url }) => portal.host + url).slice(0, 2)).toEqual(shown);
		for (const { method, headers } of portal.log) {
			expect(method).toBe('GET');
			expect(headers).not.toHaveProperty('cookie');
			expect(headers).not.toHaveProperty('referer');
			expect(headers.origin).toBe(new URL(app.url).origin); // browsers always tell: so does our sentence
		}
	});

	it('goes on behind the last complete page, until it has as many rows as the portal counts', async () => {
		await button('Go on').click();
		await page.getByText('60,000 rows kept: as many as the portal counts (60,000).').waitFor();
		expect(portal.log).toHaveLength(1);
		expect(portal.log[0].url).toContain('offset=50000');
	});

	it('and the import reads it as any file: every row kept or set aside', async () => {
		await button('Look at the columns and import').click();
		await button('Import').click();
		await page.getByRole('status').getByText('60,000 rows kept').waitFor();
		const dataset = await page.evaluate(
			() =>
				new Promise<Record<string, never>>((resolve, reject) => {
					const open = indexedDB.open('openbeat');
					open.onerror = () => reject(open.error);
					open.onsuccess = () => {
						const all = open.result.transaction('datasets').objectStore('datasets').getAll();
						all.onsuccess = () => (open.result.close(), resolve(all.result[0]));
					};
				})
		);
		expect(dataset).toMatchObject({
			rows: 60_000,
			provenance: { kind: 'portal', portal: { hosts: [portal.host], count: 60_000, kept: 60_000, dropped: [] } }
		});
		// REDACTED and 0, 0 are no places.
		expect(dataset.report).toMatchObject({ missingPlaces: ROWS.filter(({ latitude }) => !Number(latitude)).length });
	});

	it('stands in the list of requests, each with its bytes', async () => {
		await app.open('settings/');
		const rows = page.getByRole('table', { name: /Requests this app has made/ }).getByRole('row');
		await expect.poll(() => rows.count()).toBe(1 + 4);
		const text = await rows.allInnerTexts();
		expect(text[1]).toMatch(/offset=50000/);
		expect(text[2]).toMatch(/stopped/);
		expect(text[3]).toMatch(/MB.*200/s);
		expect(await axeInThemes(page)).toEqual([]);
	});

	it('what is new is fetched by the same question, and only new rows are added', async () => {
		// The table goes on, and one record was corrected.
		portal.rows = cityRows(60_400, Date.UTC(1990, 0, 1)).map((row, i) => (i === 59_990 ? { ...row, note: 'solved' } : row));
		await app.open('data/');
		await button(/^More for/).click();
		await page.getByRole('menuitem', { name: 'Fetch what is new' }).click();
		await page.getByText('This table cannot be asked by day').waitFor();
		expect(portal.log).toEqual([]);
		await button('Fetch').click();
		await button(/^Add to “/).click();
		const dialog = page.getByRole('dialog');
		await dialog.getByText('400 rows to add of 60,400 read').waitFor();
		expect(await dialog.getByRole('row', { name: /^There with other cells/ }).innerText()).toContain('1');
		await dialog.getByRole('button', { name: 'Add 400 rows' }).click();
		await dialog.getByText('400 rows added').waitFor();
		portal.rows = ROWS;
	});
});

describe('what is refused', () => {
	it('a redirect: the portal has moved, and nobody goes there', async () => {
		await openPortal();
		portal.fault = (request, response) =>
			request.url !== '/elsewhere' && Boolean(response.writeHead(302, { location: '/elsewhere' }).end());
		await button('Fetch').click();
		await page.getByRole('alert').getByText('This portal has moved').waitFor();
		expect(portal.log).toHaveLength(1);
		await page.getByText('Or download it with the browser').waitFor();
		expect(await axeInThemes(page)).toEqual([]);
	});

	it('everything in strict mode', async () => {
		await app.open('settings/');
		await page.getByRole('switch', { name: /Strict mode/ }).check();
		await expect.poll(() => knock(`${portal.url}/files/all.csv`)).toBe('closed');
		portal.log.length = 0; // a knock before the door was shut may have been let in
		await openPortal();
		await page.getByText('Strict mode is on').waitFor();
		expect(await button(/etch/).count()).toBe(0);
		await app.open('settings/');
		await page.getByRole('switch', { name: /Strict mode/ }).uncheck();
		await expect.poll(() => knock(`${portal.url}/files/all.csv`)).toBe('portal');
		expect(portal.log).toHaveLength(1);
	});

	it('a host that is no longer allowed', async () => {
		await page.reload();
		await button(`No longer allow ${portal.host}`).click();
		await button(`No longer allow ${portal.host}`).waitFor({ state: 'detached' });
		expect(await knock(`${portal.url}/files/all.csv`)).toBe('not-allowed');
		await button('Clear this list').click();
		await page.getByText('None: the list is empty.').waitFor();
		expect(portal.log).toEqual([]);
	});
});

describe('the catalogue', () => {
	it('is searched, and a city shows licence, source and requests before anything is asked', async () => {
		await app.open('data/');
		await page.getByRole('link', { name: 'Choose a city' }).click();
		await page.getByRole('searchbox', { name: 'Search' }).fill('sfgov');
		await page.getByRole('link', { name: /San Francisco/ }).click();
		await page.getByText('data.sf.gov, formerly data.sfgov.org').waitFor();
		await page.getByText('Open Data Commons PDDL').waitFor();
		await page.getByText(/GET data\.sf\.gov\/resource\/wg3w-h783\.json/).waitFor();
		await button('Allow data.sf.gov and fetch').waitFor();
		expect(await axeInThemes(page)).toEqual([]);
	});
	it('can be read by all', async () => {
		await app.open('data/portals/');
		expect(await axeInThemes(page)).toEqual([]);
	});
});

it('asked nobody but the portal, never let a question reach the app’s own host, and nothing went wrong', () => {
	expect(app.offOrigin.filter((line) => !line.includes(portal.host))).toEqual([]);
	expect(app.hostLog.filter((line) => !line.startsWith('GET ') || /\/portal(\/|\?|$| )/.test(line))).toEqual([]);
	// The browser itself reports replies with an error status.
	expect(app.problems.filter((line) => !/Failed to load resource/.test(line))).toEqual([]);
});
