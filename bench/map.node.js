import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApp } from '../scripts/build.js';
import { ensureChromium, launchOptions } from '../scripts/chromium.js';
import { ROOT } from '../scripts/install.js';
import { serve } from '../scripts/static-server.js';
import { crimesFile } from './crimes-file.js';
import { keepContexts, timeFrames } from './node/frames.js';
import { describeGraphics, graphics } from './page/graphics.js';

/** Milliseconds of script that an interaction may take on the main thread. */
const BAR = 16;
/** Milliseconds between two frames of a screen that shows sixty a second. */
const FRAME = 1000 / 60;
/** After so long everything that an interaction set off has come to rest. */
const REST_MS = 400;

const countFrames = `(() => {
	globalThis.frames = 0;
	const count = () => (globalThis.frames++, requestAnimationFrame(count));
	requestAnimationFrame(count);
})()`;

/**
 * What interactions with the Explore screen cost the main thread: all script that one of them sets off, until everything is at rest, in processor time (so that other
 * work on the machine and waiting for a software GPU do not count), less what as many frames take while nothing happens: the map's library looks once a frame
 * whether there is something to draw. Then what the graphics card does while the map is dragged and zoomed for `--seconds 3` each, which is judged on a graphics card
 * only. The production build, a seeded file of `--rows 300000` incidents, hexagons of `--width 250` m (more than 20,000), each `--times 11`.
 */
export async function run(options, [file = crimesFile(Number(options.rows ?? 300_000))], machine) {
	await buildApp({ quiet: true });
	const { chromium } = await import('playwright');
	const server = await serve({ folder: join(ROOT, 'build') });
	const profile = mkdtempSync(join(tmpdir(), 'openbeat-map-'));
	const context = await chromium.launchPersistentContext(profile, {
		...launchOptions(await ensureChromium()),
		viewport: { width: 1440, height: 900 },
		serviceWorkers: 'block',
		env: { ...process.env, TMPDIR: profile }
	});
	try {
		const page = context.pages()[0];
		page.setDefaultTimeout(60_000);
		await page.addInitScript(countFrames);
		await page.addInitScript(keepContexts);
		await page.goto(`${server.url}data/`);
		await page.waitForSelector('#svelte-announcer', { state: 'attached' });
		await page.setInputFiles('input[type=file]', file);
		await page.getByRole('button', { name: 'Import', exact: true }).click();
		await page.getByRole('button', { name: 'See it on the map' }).waitFor();
		const who = await page.evaluate(graphics);
		Object.assign(machine, who);
		console.log(`${machine.cores} cores. ${describeGraphics(who)}`);
		const open = async () => {
			await page.goto(`${server.url}explore/?hex=${options.width ?? 250}&show=charts`);
			await page.waitForFunction(() => performance.getEntriesByName('openbeat-map').length > 0);
			await page.locator('[aria-label*="drag"], svg').first().waitFor();
			await page.waitForTimeout(3000);
		};
		await open();
		const figures = await measure(page, await context.newCDPSession(page), Number(options.times ?? 11), options);
		await open();
		const drawn = await drawing(page, Number(options.seconds ?? 3));
		return [...figures, ...(who.software ? [] : drawn)];
	} finally {
		await context.close();
		await server.close();
		rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
	}
}

async function measure(page, cdp, times, options) {
	await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
	const spent = async () => {
		const { metrics } = await cdp.send('Performance.getMetrics');
		return {
			script: 1000 * metrics.find(({ name }) => name === 'ScriptDuration').value,
			frames: await page.evaluate(() => globalThis.frames)
		};
	};
	await page.waitForTimeout(REST_MS);
	const from = await spent();
	await page.waitForTimeout(10 * REST_MS);
	const to = await spent();
	const frame = (to.script - from.script) / Math.max(1, to.frames - from.frames);
	console.log(`${to.frames - from.frames} frames in ${10 * REST_MS} ms at rest, ${frame.toFixed(3)} ms of script each`);
	const figures = [];
	/** Everything that is written on the screen. */
	const shown = () => page.evaluate(() => document.body.innerText);
	/**
	 * @param {(k: number) => Promise<unknown>} act  one interaction; those for which it gives false are not counted
	 * @param {boolean} tells  the figures on the screen have to change
	 */
	async function each(name, act, tells = false) {
		const scripts = [];
		for (let k = 0; k < times; k++) {
			const was = tells && (await shown());
			const before = await spent();
			const counts = await act(k);
			await page.waitForTimeout(REST_MS);
			const after = await spent();
			if (tells && (await shown()) === was) throw new Error(`${name}: nothing on the screen changed.`);
			if (counts !== false) scripts.push(after.script - before.script - frame * (after.frames - before.frames));
		}
		console.log(`${name}: ${scripts.map((ms) => ms.toFixed(1)).join(' ')} ms`);
		const sorted = [...scripts].sort((a, b) => a - b);
		const figure = (what, value) => ({
			name: `${name}, script on the main thread, ${what}`,
			value: Math.round(10 * value) / 10,
			unit: 'ms',
			peer: 'bar',
			peerValue: BAR,
			ratio: Number((value / BAR).toFixed(3))
		});
		figures.push(figure('median', sorted[sorted.length >> 1]), figure('largest', sorted.at(-1)));
	}

	const map = await page.getByRole('application').boundingBox();
	const [x, y] = [map.x + map.width / 2, map.y + map.height / 2];
	await each('pointing at another hexagon', (k) => page.mouse.move(x + 9 * (k - times / 2), y + 5 * k));
	await page.mouse.move(x, y);
	await page.mouse.down();
	await each('a step of a pan', (k) => page.mouse.move(x + 11 * (k + 1), y + 6 * (k + 1)));
	await page.mouse.up();
	await page.getByRole('application').focus();
	await page.keyboard.press('0');
	await page.waitForTimeout(REST_MS);
	await each('a step of a zoom by the wheel', async (k) => {
		await page.mouse.move(x, y);
		await page.mouse.wheel(0, k % 2 ? 120 : -120);
	});
	await page.getByRole('application').focus();
	await page.keyboard.press('0');
	await page.waitForTimeout(REST_MS);

	const series = await page
		.locator(options.series ?? '.series svg, figure svg')
		.first()
		.boundingBox();
	const across = (share) => page.mouse.move(series.x + share * series.width, series.y + series.height / 2);
	await across(0.3);
	await page.mouse.down();
	await across(0.5);
	await page.waitForTimeout(REST_MS);
	await each('a move of a brush over the days', (k) => across(0.5 + 0.02 * (k + 1)), true);
	await page.mouse.up();
	await page.waitForTimeout(REST_MS);
	// By its place: finding it by name is work of the page too. A filter stands, so that nothing is moved by the button that clears it.
	const ticked = page.getByRole('checkbox').nth(1);
	await ticked.scrollIntoViewIfNeeded(); // else the click lands on what lies over it
	const box = await ticked.boundingBox();
	await each('a category on or off', () => page.mouse.click(box.x + box.width / 2, box.y + box.height / 2), true);
	await page.getByRole('button', { name: 'Clear all filters' }).click();

	const slider = page.getByRole('slider', { name: 'Hexagon width' });
	await slider.focus();
	await page.keyboard.press('ArrowRight');
	await page.waitForTimeout(REST_MS);
	await each(
		'another width',
		async (k) => {
			await page.keyboard.press(k % 2 ? 'ArrowRight' : 'ArrowLeft');
			return k % 2 === 0; // those that come to the many hexagons
		},
		true
	);
	return figures;
}

/** What drawing costs while the map is dragged to and fro, and while it is zoomed: all is printed; figures are for a graphics card. */
async function drawing(page, seconds) {
	const map = await page.getByRole('application').boundingBox();
	const [x, y] = [map.x + map.width / 2, map.y + map.height / 2];
	const moving = async (step) => {
		const end = performance.now() + 1000 * seconds;
		for (let k = 0; performance.now() < end; k++) await step(k);
	};
	const pan = async () => {
		await page.mouse.move(x, y);
		await page.mouse.down();
		await moving((k) => page.mouse.move(x + 150 * Math.sin(k / 20), y + 90 * Math.sin(k / 13)));
		await page.mouse.up();
	};
	const zoom = async () => {
		await page.mouse.move(x, y);
		// The browser answers for a turn of the wheel a frame late: the next is sent before that, so that every frame has one.
		let sent = Promise.resolve();
		await moving(async (k) => {
			const before = sent;
			sent = page.mouse.wheel(0, k % 60 < 30 ? -12 : 12);
			await before;
		});
		await sent;
	};
	const figures = [];
	for (const [name, act] of Object.entries({ 'dragging the map': pan, 'zooming by the wheel': zoom })) {
		const { between, gpu } = await timeFrames(page, act);
		const { whole } = await timeFrames(page, act, true);
		tell(`${name}, from one drawn frame to the next`, between, FRAME);
		tell(`${name}, GPU time of a frame`, gpu, BAR);
		tell(`${name}, a frame from its first script to its last pixel`, whole, BAR);
	}
	return figures;

	function tell(name, times, bar) {
		if (!times.length) return console.log(`${name}: not known here`);
		const at = (share) => Math.round(100 * times[Math.min(times.length - 1, Math.floor(share * times.length))]) / 100;
		console.log(`${name}: ${times.length} frames, median ${at(0.5)}, 95 % ${at(0.95)}, largest ${at(1)} ms`);
		for (const [what, share] of Object.entries({ median: 0.5, '95 %': 0.95, largest: 1 })) {
			const value = at(share);
			figures.push({
				name: `${name}, ${what}`,
				value,
				unit: 'ms',
				peer: 'bar',
				peerValue: bar,
				ratio: Number((value / bar).toFixed(3))
			});
		}
	}
}
