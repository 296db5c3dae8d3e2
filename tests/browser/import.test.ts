import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeInThemes } from './axe';
import { haveRealFiles } from '../ingest/real-files';
import { startApp, type App } from './harness';
import { FILES, importAndLook } from './real-files';

let app: App;
let page: Page;
beforeAll(async () => {
	app = await startApp();
	page = app.page;
	await app.open('data/');
});
afterAll(() => app.close());

const drop = (name: string, buffer: Buffer | string) =>
	page.setInputFiles('input[type=file]', { name, mimeType: 'text/csv', buffer: Buffer.from(buffer) });

/** Rows of every table that an import writes to, as the browser has them. */
const stored = () =>
	page.evaluate(
		() =>
			new Promise<Record<string, number>>((resolve, reject) => {
				const open = indexedDB.open('openbeat');
				open.onerror = () => reject(open.error);
				open.onsuccess = () => {
					const names = ['datasets', 'chunks', 'extras', 'asides'];
					const transaction = open.result.transaction(names);
					const counts: Record<string, number> = {};
					for (const name of names) {
						const count = transaction.objectStore(name).count();
						count.onsuccess = () => (counts[name] = count.result);
					}
					transaction.oncomplete = () => {
						open.result.close();
						resolve(counts);
					};
				};
			})
	);
const nothing = { datasets: 0, chunks: 0, extras: 0, asides: 0 };

/** A seeded file of incidents, large enough to be caught in the middle. */
function manyIncidents(rows: number): Buffer {
	const lines = ['id,date,type,latitude,longitude'];
	for (let i = 0; i < rows; i++) {
		const day = 1 + (i % 28);
		lines.push(
			`${i},2020-0${1 + (i % 9)}-${String(day).padStart(2, '0')} ${String(i % 24).padStart(2, '0')}:15:00,${i % 3 ? 'THEFT' : 'BURGLARY'},${(41.7 + (i % 997) / 9970).toFixed(6)},${(-87.7 + (i % 991) / 9910).toFixed(6)}`
		);
	}
	return Buffer.from(lines.join('\n'));
}

describe('a file that is no table of incidents', () => {
	const png = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex');
	const wide = `${Array.from({ length: 1000 }, (_, i) => `c${i}`).join(',')}\n${'1,'.repeat(999)}1\n`;
	it.each([
		['empty.csv', '', /is empty/],
		['picture.csv', png, /not a table in a text file/],
		['header.csv', 'date,type,latitude,longitude\n', /nothing below it/],
		['wide.csv', wide, /1,000 columns/]
	])('%s gets a plain sentence, and nothing is stored', async (name, content, sentence) => {
		await drop(name, content);
		await page.getByRole('alert').getByText(sentence).waitFor();
		expect(await stored()).toEqual(nothing);
	});
	it('a record without end far inside is named, and nothing is stored', async () => {
		const text = manyIncidents(90_000).toString();
		const at = text.indexOf('\n70000,') + 1;
		await drop('long.csv', `${text.slice(0, at)}70000,"${'x'.repeat(20 << 20)}${text.slice(at + 6)}`);
		await page.getByRole('button', { name: 'Import', exact: true }).click();
		await page
			.getByRole('alert')
			.getByText(/Record 70,?00\d is longer than 8 MB/)
			.waitFor();
		expect(await stored()).toEqual(nothing);
	});
	it('its message is readable by all', async () => expect(await axeInThemes(page)).toEqual([]));
});

describe('an import that ends early', () => {
	const large = gzipSync(manyIncidents(600_000), { level: 1 });
	it('is cancelled within half a second and leaves nothing behind', async () => {
		await page.reload();
		await drop('many.csv.gz', large);
		await page.getByRole('button', { name: 'Import', exact: true }).click();
		await page.getByRole('progressbar').waitFor();
		const asked = Date.now();
		await page.getByRole('button', { name: /cancel|stop/i }).click();
		await page.getByRole('progressbar').waitFor({ state: 'hidden' });
		expect(Date.now() - asked).toBeLessThan(500);
		await expect.poll(stored).toEqual(nothing);
	});
	it('leaves no half dataset when the tab is closed in the middle', async () => {
		const second = await app.context.newPage();
		await app.open('data/', second);
		await second.setInputFiles('input[type=file]', { name: 'many.csv.gz', mimeType: 'application/gzip', buffer: large });
		await second.getByRole('button', { name: 'Import', exact: true }).click();
		await second.getByRole('progressbar').waitFor();
		await second.close();
		await page.reload();
		await page.getByRole('button', { name: 'Choose files' }).waitFor();
		// What it had written is swept at the next start, as soon as nobody holds its lock.
		await expect.poll(stored, { timeout: 10_000 }).toEqual(nothing);
	});
});

describe.skipIf(!haveRealFiles)('a real file, without a question', () => {
	it.each(FILES.filter(({ everyday }) => everyday))('$file', async (real) => void (await importAndLook(app, real)));
});

it('asked nobody but its own host, and nothing went wrong', () => {
	expect(app.offOrigin).toEqual([]);
	expect(app.problems).toEqual([]);
});
