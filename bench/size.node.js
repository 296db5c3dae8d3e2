import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { buildApp } from '../scripts/build.js';
import { ensureChromium, launchOptions } from '../scripts/chromium.js';
import { ROOT } from '../scripts/install.js';
import { serve } from '../scripts/static-server.js';

/** Kilobytes (1,000 bytes) of script, gzipped, that the app may take. */
const BUDGET = { 'before the Data screen is usable': 150, 'before the first map': 450 };

/**
 * What a first visit loads: the scripts a real browser asked for on the production build, each gzipped. The service worker's
 * own copying for offline use comes after and is not counted; worker scripts are.
 */
export async function run(options) {
	await buildApp({ quiet: true });
	const folder = join(ROOT, 'build');
	const { chromium } = await import('playwright');
	const server = await serve({ folder });
	const profile = mkdtempSync(join(tmpdir(), 'openbeat-size-'));
	const context = await chromium.launchPersistentContext(profile, {
		...launchOptions(await ensureChromium()),
		serviceWorkers: 'block'
	});
	const page = context.pages()[0];
	const asked = new Set();
	page.on('request', (request) => asked.add(request.url()));
	const figures = [];
	const measure = (moment, late = []) => {
		const files = [...asked]
			.filter((url) => !late.includes(url))
			.filter((url) => url.startsWith(server.url) && new URL(url).pathname.endsWith('.js'))
			.map((url) => ({ path: url.slice(server.url.length), bytes: gzipped(join(folder, url.slice(server.url.length))) }))
			.sort((a, b) => b.bytes - a.bytes);
		const total = files.reduce((sum, file) => sum + file.bytes, 0) / 1000;
		console.log(`\n${moment}: ${files.length} scripts, ${total.toFixed(1)} KB gzipped`);
		for (const { path, bytes } of files.slice(0, options.all ? files.length : 12))
			console.log(`  ${(bytes / 1000).toFixed(1).padStart(7)}  ${path}`);
		figures.push({
			name: `script ${moment}`,
			value: Number(total.toFixed(1)),
			unit: 'KB gzipped',
			...(BUDGET[moment] && { peer: 'budget', peerValue: BUDGET[moment], ratio: Number((total / BUDGET[moment]).toFixed(3)) })
		});
	};
	try {
		await page.goto(`${server.url}data/`);
		await page.waitForSelector('#svelte-announcer', { state: 'attached' });
		await page.locator('h1').first().waitFor();
		await page.waitForLoadState('networkidle');
		measure('before the Data screen is usable');
		await page
			.getByRole('button', { name: /sample city/i })
			.first()
			.click();
		await page.waitForURL('**/explore/**');
		await page.locator('canvas').first().waitFor();
		// A script has an entry in the page's list once it has come: what is still under way would be taken for earlier than the map.
		for (let known = -1; known !== asked.size;) {
			known = asked.size;
			await page.waitForTimeout(1500);
		}
		// Charts and tables are fetched when the map stands: they do not keep anybody from it.
		const late = await page.evaluate(() => {
			const stood = performance.getEntriesByName('openbeat-map')[0].startTime;
			return performance
				.getEntriesByType('resource')
				.filter(({ startTime }) => startTime >= stood)
				.map(({ name }) => name);
		});
		measure('before the first map', late);
		measure('with everything of the Explore screen');
	} finally {
		await context.close();
		await server.close();
		rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
	}
	return figures;
}

const gzipped = (file) => gzipSync(readFileSync(file), { level: 9 }).length;
