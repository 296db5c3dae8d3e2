import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright';
import { ensureChromium, launchOptions } from '../../scripts/chromium.js';
import { serve } from '../../scripts/static-server.js';
import { BUILD } from './site';

process.env.PW_EXPERIMENTAL_SERVICE_WORKER_NETWORK_EVENTS = '1';

export interface AppOptions {
	/** Where the build is mounted: '' or '/openbeat'. */
	base?: string;
	/** Another build than build/. */
	folder?: string;
	/** Further files that the host has: address path to file. */
	extra?: Map<string, string>;
	colorScheme?: 'light' | 'dark';
	viewport?: { width: number; height: number };
	/** Runs in every page before its own scripts, and is bound by no policy. */
	initScript?: string;
	/** Also a first page: true unless said otherwise. */
	page?: boolean;
}

/** What went wrong or outside while a browser was watched. */
export interface Watch {
	/** Console errors, errors that nobody caught, crashes: each a line. */
	problems: string[];
	/** Requests to anything but the app's own origin (blob: and data: stay on the device). */
	offOrigin: string[];
	/** Every request of pages, their workers and the service worker. */
	requests: string[];
}

export interface App extends Watch {
	context: BrowserContext;
	page: Page;
	/** Every request line that reached the host of the app, as its own log would have it. */
	hostLog: string[];
	/** The app's address with its closing slash; a relative address goes behind it. */
	url: string;
	/** Opens a screen and waits until the app has taken over from the prerendered page. */
	open(address?: string, page?: Page): Promise<void>;
	/** Makes the sample city, as a first visitor would, and waits for Explore. @returns the address after `?` that names it */
	openSampleCity(): Promise<string>;
	/** Ends the host: whatever still works, works offline. */
	killHost(): Promise<void>;
	/** Ends the browser and starts it again with the same profile. */
	restartBrowser(): Promise<void>;
	/** Kills every process of the browser at once, as a power cut would, and starts it again with the same profile. */
	crashBrowser(): Promise<void>;
	/** Kills the process of the page with all its workers, as the system does when memory is short, and opens another page. */
	crashPage(): Promise<void>;
	close(): Promise<void>;
}

/** A fresh browser profile on the production build, served by a host of no special gifts. Close it in the end. */
export async function startApp(options: AppOptions = {}): Promise<App> {
	const profile = mkdtempSync(join(tmpdir(), 'openbeat-test-'));
	const log: string[] = [];
	const server = await serve({
		folder: options.folder ?? BUILD,
		base: options.base ?? '',
		extra: options.extra,
		heard: (line) => log.push(line)
	});
	const origin = new URL(server.url).origin;
	const watch: Watch = { problems: [], offOrigin: [], requests: [] };
	const executable = await ensureChromium();

	const app: App = {
		...watch,
		hostLog: log,
		url: server.url,
		context: undefined as unknown as BrowserContext,
		page: undefined as unknown as Page,
		async open(address = '', page = app.page) {
			await page.goto(server.url + address);
			await hydrated(page);
		},
		async openSampleCity() {
			await app.open();
			await app.page.getByRole('button', { name: /sample city/i }).first().click(); // prettier-ignore
			await app.page.waitForURL('**/explore/?d=*');
			return new URL(app.page.url()).search;
		},
		killHost: () => server.close(),
		async restartBrowser() {
			await app.context.close();
			await begin();
		},
		async crashBrowser() {
			const closed = new Promise((resolve) => app.context.once('close', resolve));
			kill(profile);
			await closed;
			rmSync(join(profile, 'SingletonLock'), { force: true });
			await begin();
		},
		async crashPage() {
			const dead = app.page;
			const session = await app.context.newCDPSession(dead);
			const crashed = dead.waitForEvent('crash');
			session.send('Page.crash').catch(() => {}); // nobody is left to answer
			await crashed;
			app.page = await app.context.newPage();
			await dead.close();
		},
		async close() {
			await app.context.close().catch(() => {});
			await server.close().catch(() => {});
			rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
		}
	};

	async function begin() {
		const launch = launchOptions(executable);
		app.context = await chromium.launchPersistentContext(profile, {
			...launch,
			// No name but the host's own resolves: a request that slips past every check still leaves nothing.
			args: [...launch.args, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
			viewport: options.viewport ?? { width: 1440, height: 900 },
			colorScheme: options.colorScheme ?? 'light',
			serviceWorkers: 'allow',
			acceptDownloads: true
		});
		app.context.setDefaultTimeout(30_000);
		if (options.initScript) await app.context.addInitScript(options.initScript);
		observe(app.context, origin, watch);
		app.page =
			options.page === false ? (undefined as unknown as Page) : (app.context.pages()[0] ?? (await app.context.newPage()));
	}
	await begin();
	return app;
}

/** Kills every process that has a folder in its command line. */
function kill(folder: string): void {
	for (const id of readdirSync('/proc')) {
		if (!/^\d+$/.test(id)) continue;
		try {
			if (readFileSync(`/proc/${id}/cmdline`, 'utf8').includes(folder)) process.kill(Number(id), 'SIGKILL');
		} catch {
			// It ended by itself in between.
		}
	}
}

/** Notes problems and requests of everything that lives in a browser context. */
export function observe(context: BrowserContext, origin: string, watch: Watch): void {
	const page = (each: Page) => {
		each.on('pageerror', (error) => watch.problems.push(`uncaught: ${error.stack || error.message}`));
		each.on('crash', () => watch.problems.push(`the page crashed: ${each.url()}`));
		each.on('websocket', (socket) => watch.offOrigin.push(`websocket ${socket.url()}`));
	};
	context.pages().forEach(page);
	context.on('page', page);
	context.on('console', (message) => {
		if (message.type() === 'error') watch.problems.push(`console: ${message.text()} (${message.location().url})`);
	});
	// Why a part of the app did not come is said nowhere else.
	context.on('requestfailed', (request) => {
		const why = request.failure()?.errorText;
		if (request.resourceType() === 'script' && why !== 'net::ERR_ABORTED') watch.problems.push(`${why}: ${request.url()}`);
	});
	context.on('request', (request) => {
		const url = request.url();
		watch.requests.push(url);
		if (/^https?:|^wss?:|^ftp:/.test(url) && new URL(url).origin !== origin) watch.offOrigin.push(`${request.method()} ${url}`);
	});
}

/** Waits until the app has taken over from the prerendered page: links and buttons work from then on. */
export async function hydrated(page: Page): Promise<void> {
	// The kit adds its announcer when the root component is mounted.
	await page.waitForSelector('#svelte-announcer', { state: 'attached' });
	// Some screens first look whether there is a dataset to show.
	await page.locator('h1').first().waitFor();
}

/** Waits until every file of the app is kept for offline use and the page is served by its service worker. */
export async function offlineReady(page: Page): Promise<void> {
	await page.evaluate(async () => {
		await navigator.serviceWorker.ready;
		if (!navigator.serviceWorker.controller)
			await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }));
	});
}
