import { afterAll, beforeAll, expect, it } from 'vitest';
import { crimesFile } from '../../bench/crimes-file.js';
import { seededRandom } from '../../src/lib/domain/random';
import { startApp, type App } from './harness';

/** The browser dies at random moments of an import: on restart every dataset is whole or absent, and the user is told. */
const KILLS = 30;
const ROWS = 200_000;

let app: App;
let file: string;
beforeAll(async () => {
	file = crimesFile(ROWS);
	app = await startApp();
});
afterAll(() => app.close());

/** What the database holds: rows of the datasets, rows in their chunks, and chunks that belong to none. */
const stored = () =>
	app.page.evaluate(async () => {
		const database = await new Promise<IDBDatabase>((resolve, reject) => {
			const open = indexedDB.open('openbeat');
			open.onerror = () => reject(open.error);
			open.onsuccess = () => resolve(open.result);
		});
		const ask = <Result>(table: string, how: (store: IDBObjectStore) => IDBRequest<Result>) =>
			new Promise<Result>((resolve, reject) => {
				const request = how(database.transaction(table).objectStore(table));
				request.onerror = () => reject(request.error);
				request.onsuccess = () => resolve(request.result);
			});
		interface Kept {
			id: string;
			rows: number;
			chunks: number;
			extras: unknown[];
		}
		const datasets = (await ask('datasets', (store) => store.getAll())) as Kept[];
		const chunks = (await ask('chunks', (store) => store.getAll())) as { dataset: string; rows: number }[];
		const extras = (await ask('extras', (store) => store.getAllKeys())) as [dataset: string][];
		database.close();
		const known = new Set(datasets.map(({ id }) => id));
		return {
			datasets: datasets.map(({ id, rows, chunks: expected, extras: columns }) => {
				const own = chunks.filter(({ dataset }) => dataset === id);
				return {
					whole:
						own.length === expected &&
						own.reduce((sum, chunk) => sum + chunk.rows, 0) === rows &&
						extras.filter(([dataset]) => dataset === id).length === expected * columns.length,
					rows
				};
			}),
			orphans: [...chunks.map(({ dataset }) => dataset), ...extras.map(([dataset]) => dataset)].filter((id) => !known.has(id))
				.length
		};
	});

async function startImport(): Promise<void> {
	await app.open('data/');
	await app.page.setInputFiles('input[type=file]', file);
	await app.page.getByRole('button', { name: 'Import', exact: true }).click();
}

it(`is killed ${KILLS} times in the middle of an import, and never keeps half of one`, { timeout: 900_000 }, async () => {
	const random = seededRandom(Number(process.env.SEED ?? 1));
	// The first is left alone: the kills fall into a little more than its time, so that some come when all is done.
	await startImport();
	const begun = Date.now();
	await app.page.getByText(`${ROWS.toLocaleString('en')} rows kept`).waitFor({ timeout: 60_000 });
	const within = 1.2 * (Date.now() - begun);
	let whole = 1;
	for (let k = 0; k < KILLS; k++) {
		await startImport();
		await new Promise((resume) => setTimeout(resume, random() * within)); // the moment is what is tested
		await app.crashBrowser();
		await app.open('data/');
		await expect.poll(async () => (await stored()).orphans, { timeout: 20_000 }).toBe(0);
		const { datasets } = await stored();
		for (const dataset of datasets) expect(dataset).toEqual({ whole: true, rows: ROWS });
		const told = await app.page.getByText('was cut short, and nothing of it was kept').count();
		if (datasets.length === whole) expect(told, `kill ${k}`).toBe(1);
		whole = datasets.length;
	}
	console.log(`${KILLS} kills: ${whole - 1} imports had ended before, ${KILLS - whole + 1} left nothing.`);
	expect(whole).toBeLessThan(KILLS);
});
