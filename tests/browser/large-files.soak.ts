import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { memoryWatch } from '../../bench/page/memory.js';
import { seededRandom } from '../../src/lib/domain/random';
import { startApp, type App } from './harness';
import { forgetLongTasks, longScripts, longTasks, watchMainThread } from './main-thread';
import { lookIntoStorage } from './stored';

/**
 * Files larger than anybody wants: each comes in or is refused in plain words, within the memory of a tablet, while the page goes on
 * answering; and a refused one leaves nothing behind. They are made here, where there is room for them, and deleted.
 */
const TABLET_MB = 1000;
/** Milliseconds that one piece of script may hold the page. The bar is 50 (LONGEST_TASK_MS=50); on a machine with other work every task is stretched. */
const LONGEST_TASK = Number(process.env.LONGEST_TASK_MS ?? 250);
const ROWS = Number(process.env.ROWS ?? 10_000_000);
const HEAD = 'Date,Type,Latitude,Longitude';

let app: App;
let file = '';
const folder = mkdtempSync(join(tmpdir(), 'openbeat-large-'));
beforeAll(() => void (file = join(folder, 'large.csv')));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
// A browser for each, so that none inherits another's memory.
beforeEach(async () => void (app = await startApp({ initScript: watchMainThread })));
afterEach(async () => {
	await app.close();
	rmSync(file, { force: true });
});

function write(pieces: Iterable<string | Uint8Array>): void {
	const descriptor = openSync(file, 'w');
	for (const piece of pieces) writeSync(descriptor, piece as string);
	closeSync(descriptor);
}

function* parts(...each: (string | Iterable<string | Uint8Array>)[]) {
	for (const part of each)
		if (typeof part === 'string') yield part;
		else yield* part;
}

/** Ordinary rows, a few megabytes at a time. */
function* rows(count: number, seed = 1): Generator<string> {
	const random = seededRandom(seed);
	const kinds = ['THEFT', 'BURGLARY', 'ASSAULT', '"THEFT, OTHER"'];
	for (let made = 0; made < count;) {
		let text = '';
		for (const until = Math.min(count, made + 50_000); made < until; made++) {
			const day = new Date(Date.UTC(2015, 0, 1) + Math.floor(random() * 3e11)).toISOString();
			text += `${day.slice(0, 10)} ${day.slice(11, 16)},${kinds[Math.floor(4 * random())]},${(41.6 + 0.4 * random()).toFixed(5)},${(-87.9 + 0.4 * random()).toFixed(5)}\n`;
		}
		yield text;
	}
}

/** Drops the file and goes as far as a person can. @returns the last words of the screen about it, and what it took */
async function tried() {
	const { page } = app;
	await app.open('data/');
	const watch = await memoryWatch(app.context.browser()!);
	await longTasks(page);
	await forgetLongTasks(page);
	await watch('start');
	const began = performance.now();
	await page.setInputFiles('input[type=file]', file);
	const button = page.getByRole('button', { name: 'Import', exact: true });
	const refused = page.getByRole('alert').first();
	const inside = page.getByRole('heading', { name: 'The file is in' });
	await button.or(refused).first().waitFor({ timeout: 120_000 });
	if (!(await refused.count())) {
		await button.click();
		await inside.or(refused).first().waitFor({ timeout: 500_000 });
	}
	const seconds = (performance.now() - began) / 1000;
	const memory = await watch('stop');
	const scripts = longScripts(await longTasks(page), LONGEST_TASK).map(
		({ script, callers }) => `${Math.round(script)} ms ${callers[0]}`
	);
	const words = (await refused.count()) ? await refused.innerText() : await page.getByRole('main').innerText();
	console.log(
		`${(statSync(file).size / 1e6).toFixed(0)} MB: ${seconds.toFixed(1)} s, peak ${memory?.peak} MB (${memory?.growth} MB above the start); ` +
			`tasks over ${LONGEST_TASK} ms: ${scripts.length ? scripts.join('; ') : 'none'}.\n${words.slice(0, 700)}`
	);
	expect(memory?.peak ?? 0).toBeLessThan(TABLET_MB);
	expect(scripts).toEqual([]);
	expect(app.problems).toEqual([]);
	return { words, stored: await lookIntoStorage(page) };
}

it('a quoted cell of a gigabyte among ordinary rows', { timeout: 900_000 }, async () => {
	const mebibyte = new Uint8Array(1 << 20).fill(120);
	const cell = Array.from({ length: 1024 }, () => mebibyte);
	write(parts(`${HEAD}\n`, rows(100_000), '2020-01-01 10:15,"', cell, '",41.8,-87.6\n', rows(100_000, 2)));
	const { words, stored } = await tried();
	expect(words).toMatch(/Record 100,?002 is longer than 8 MB/);
	expect(stored).toEqual({ datasets: [], orphans: 0 });
});

it('a million columns', { timeout: 300_000 }, async () => {
	const more = Array.from({ length: 1e6 - 4 }, (_, i) => `,c${i + 5}`).join('');
	const row = `2020-01-01 10:15,THEFT,41.8,-87.6${',1'.repeat(1e6 - 4)}\n`;
	write([`${HEAD}${more}\n`, row, row, row, row]);
	const { words, stored } = await tried();
	expect(words).toMatch(/does not end within 256 KB and has over [\d,]+ columns; Openbeat reads tables of up to 500/);
	expect(stored).toEqual({ datasets: [], orphans: 0 });
});

it(`${ROWS.toLocaleString('en')} small rows`, { timeout: 900_000 }, async () => {
	write(parts(`${HEAD}\n`, rows(ROWS)));
	const { words, stored } = await tried();
	expect(words).toContain(`${ROWS.toLocaleString('en')} rows kept`);
	expect(stored.datasets).toMatchObject([{ rows: ROWS, whole: true }]);
});
