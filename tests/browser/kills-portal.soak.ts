import { afterAll, beforeAll, expect, it } from 'vitest';
import { seededRandom } from '../../src/lib/domain/random';
import { cityRows, fakePortal, type FakePortal } from '../portals/fake-portal';
import { offlineReady, startApp, type App } from './harness';

/** The browser dies at random moments of a fetch from a portal: whole pages are kept, and the same question goes on behind them. */
const KILLS = 10;
/** Six pages of 50,000 and a short one. */
const ROWS = 310_000;
const random = seededRandom(Number(process.env.SEED ?? 1));

let app: App;
let portal: FakePortal;
beforeAll(async () => {
	portal = await fakePortal(cityRows(ROWS, Date.UTC(1970, 0, 1)));
	app = await startApp();
	await app.open();
	await offlineReady(app.page);
});
afterAll(async () => {
	await app.close();
	await portal.close();
});

const openPortal = () => app.open(`data/portals/?${new URLSearchParams({ address: `${portal.url}/resource/abcd-1234` })}`);
const fetchIt = () => app.page.getByRole('button', { name: /^(Allow .* and (fetch|go on)|Fetch|Go on)$/ }).click();
const whole = () =>
	app.page
		.getByText(`${ROWS.toLocaleString('en')} rows kept: as many as the portal counts (${ROWS.toLocaleString('en')}).`)
		.waitFor({ timeout: 60_000 });

/** Fetches that have begun, as the app keeps them, with the pages and rows that stand beside them. */
function kept() {
	return app.page.evaluate(async () => {
		const settled = <Result>(request: IDBRequest<Result>) =>
			new Promise<Result>((resolve, reject) => {
				request.onerror = () => reject(request.error);
				request.onsuccess = () => resolve(request.result);
			});
		const book = await settled(indexedDB.open('openbeat-door'));
		const reading = book.transaction(['runs', 'pieces']);
		const [runs, pieces] = await Promise.all([
			settled<{ id: string; pieces: number; bytes: number; state: { received: number } }[]>(reading.objectStore('runs').getAll()),
			settled<{ run: string; n: number; csv: Blob }[]>(reading.objectStore('pieces').getAll())
		]);
		book.close();
		const texts = await Promise.all(pieces.map(({ csv }) => csv.text()));
		const ids = new Set(runs.map(({ id }) => id));
		return {
			runs: runs.map(({ id, pieces: expected, state }) => {
				const text = texts.filter((_, i) => pieces[i].run === id).join('');
				const rows = new Set(text.match(/^"?\d{4,}(?="?,)/gm)).size;
				return { expected, found: pieces.filter(({ run }) => run === id).length, received: state.received, rows };
			}),
			orphans: pieces.filter(({ run }) => !ids.has(run)).length
		};
	});
}

it(`is killed ${KILLS} times, and never keeps some of a page`, { timeout: 900_000 }, async () => {
	await openPortal();
	await fetchIt();
	const begun = Date.now();
	await whole();
	const within = 1.1 * (Date.now() - begun);
	const pages: number[] = [];
	for (let k = 0; k < KILLS; k++) {
		await openPortal();
		await app.page.getByRole('button', { name: 'Throw these pages away' }).click();
		await expect.poll(kept).toEqual({ runs: [], orphans: 0 });
		await fetchIt();
		await new Promise((resume) => setTimeout(resume, random() * within)); // the moment is what is tested
		await (k % 2 ? app.crashPage() : app.crashBrowser());
		await openPortal();
		const { runs, orphans } = await kept();
		expect(orphans, `kill ${k}`).toBe(0);
		for (const run of runs) {
			expect(run.found, `kill ${k}`).toBe(run.expected);
			expect(run.rows, `kill ${k}`).toBe(run.received);
		}
		pages.push(runs[0]?.expected ?? 0);
		portal.log.length = 0;
		await fetchIt();
		await whole();
		expect((await kept()).runs).toMatchObject([{ received: ROWS, rows: ROWS }]);
	}
	console.log(
		`${KILLS} kills in ${(within / 1000).toFixed(1)} s of fetching, after ${pages.join(', ')} pages: each went on to the end.`
	);
	await app.page.getByRole('button', { name: 'Look at the columns and import' }).click();
	await app.page.getByRole('button', { name: 'Import', exact: true }).click();
	await app.page
		.getByText(`${ROWS.toLocaleString('en')} rows kept`)
		.first()
		.waitFor({ timeout: 60_000 });
	await expect.poll(kept).toEqual({ runs: [], orphans: 0 });
});
