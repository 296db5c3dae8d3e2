import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApp } from '../scripts/build.js';
import { ensureChromium, launchOptions } from '../scripts/chromium.js';
import { ROOT } from '../scripts/install.js';
import { serve } from '../scripts/static-server.js';
import { crimesFile } from './crimes-file.js';

/** What stands when, counted from the navigation: marks that the app leaves. */
const MOMENTS = {
	'first paint of the screen': () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
	'the dataset read and checked': () => performance.getEntriesByName('openbeat-read')[0]?.startTime,
	'the first counts': () => performance.getEntriesByName('openbeat-counts')[0]?.startTime,
	'the map drawn': () => performance.getEntriesByName('openbeat-map')[0]?.startTime
};

/**
 * The app itself, in its production build: a file is imported as a person would (made with `--rows`, 1,000,000, when none is named), then the
 * Explore screen is reloaded `--runs` times (5). The best of every moment is reported, and what drawing took after the counts: with a software
 * GPU that is the most of it.
 */
export async function run(options, [file = crimesFile(Number(options.rows ?? 1_000_000))]) {
	await buildApp({ quiet: true });
	const { chromium } = await import('playwright');
	const server = await serve({ folder: join(ROOT, 'build') });
	const profile = mkdtempSync(join(tmpdir(), 'openbeat-reload-'));
	const context = await chromium.launchPersistentContext(profile, {
		...launchOptions(await ensureChromium()),
		viewport: { width: 1280, height: 900 },
		env: { ...process.env, TMPDIR: profile }
	});
	try {
		const page = context.pages()[0];
		page.setDefaultTimeout(0);
		await page.goto(`${server.url}data/`);
		await page.waitForSelector('#svelte-announcer', { state: 'attached' });
		await page.setInputFiles('input[type=file]', file);
		await page.getByRole('button', { name: 'Import', exact: true }).click();
		await page.getByRole('button', { name: 'See it on the map' }).waitFor();
		const best = Object.fromEntries(Object.keys(MOMENTS).map((name) => [name, Infinity]));
		let drawing = Infinity;
		for (let i = 0; i < Number(options.runs ?? 5); i++) {
			await page.goto(`${server.url}explore/`);
			await page.waitForFunction(() => performance.getEntriesByName('openbeat-map').length > 0);
			const found = {};
			for (const [name, read] of Object.entries(MOMENTS)) {
				found[name] = (await page.evaluate(read)) / 1000;
				best[name] = Math.min(best[name], found[name]);
			}
			drawing = Math.min(drawing, found['the map drawn'] - found['the first counts']);
			console.log(Object.entries(found).map(([name, seconds]) => `${name} ${seconds.toFixed(2)} s`).join(', ')); // prettier-ignore
		}
		const figure = (name, value) => ({ name: `reload to ${name}`, value: Math.round(value * 1000) / 1000, unit: 's' });
		return [
			...Object.entries(best).map(([name, seconds]) => figure(name, seconds)),
			{ ...figure('', drawing), name: 'of it drawing the map' }
		];
	} finally {
		await context.close();
		await server.close();
		rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
	}
}
