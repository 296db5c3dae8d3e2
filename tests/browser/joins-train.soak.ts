import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApp, type App } from './harness';
import { incidents, lateTable, table, wards, weather, type MadeFile } from './small-city';

/** What was joined to an invented town becomes features, as far as it was known by then, and the run says which. */
let app: App;
beforeAll(async () => {
	app = await startApp();
	await app.open('data/');
});
afterAll(() => app.close());

async function add(file: MadeFile) {
	await app.page.getByLabel('File to add').setInputFiles(file);
	await app.page.getByRole('button', { name: 'Add', exact: true }).click();
	await app.page.getByText(`“${file.name}” was added.`).waitFor();
}

/** The features that the trained model was asked about. */
const features = () =>
	app.page.evaluate(
		() =>
			new Promise<string[]>((resolve, reject) => {
				const open = indexedDB.open('openbeat');
				open.onerror = () => reject(open.error);
				open.onsuccess = () => {
					const all: IDBRequest<{ name: string; kind: string; body: { importance: { feature: string }[] } }[]> = open.result
						.transaction('models')
						.objectStore('models')
						.getAll();
					all.onsuccess = () => {
						open.result.close();
						const model = all.result.find(({ name, kind }) => name === 'decision tree' && kind === 'model');
						resolve(model?.body.importance.map(({ feature }) => feature) ?? []);
					};
				};
			})
	);

it('trains on areas, a table and the weather, and leaves out what nobody knew', async () => {
	const { page } = app;
	await page.setInputFiles('input[type=file]', incidents('town.csv', 2500));
	await page.getByRole('button', { name: 'Import', exact: true }).click();
	await page.getByRole('heading', { name: 'The file is in' }).waitFor();
	await page.getByRole('button', { name: 'More for town' }).click();
	await page.getByRole('menuitem', { name: 'Add areas, tables, weather' }).click();
	for (const file of [wards, table, lateTable, weather]) await add(file);
	const list = page.getByRole('list', { name: 'Added so far' });
	await list.getByText('Counts as known since 1 Jan 2021').waitFor();
	await list.getByText('Counts as known since 1 Jan 2023').waitFor();
	await page.keyboard.press('Escape');

	await page.getByRole('link', { name: 'Explore town' }).click();
	await page
		.getByRole('link', { name: /^Models/ })
		.first()
		.click();
	for (const name of ['Random forest', 'Boosting', 'Chance boosting', 'Logistic GLM', 'GLM'])
		await page.getByRole('checkbox', { name }).first().uncheck();
	await page.getByRole('button', { name: 'Train 1 model' }).click();
	await page
		.getByRole('rowheader', { name: /^decision tree/ })
		.first()
		.waitFor();
	await page.getByRole('button', { name: 'Stop' }).waitFor({ state: 'detached' });

	const summary = page.getByRole('region', { name: 'The question' });
	expect(await summary.innerText()).toMatch(/Joined columns used\s+Poverty, Rented, rain\. Of each only what was known before/);
	await summary.getByText(/^Left out: /).click();
	await summary.getByText('“Worries” was not used: it came out after the end of the training time.').waitFor();
	const learned = await features();
	for (const name of ['area:Poverty', 'area:Rented', 'last:rain', 'week:rain']) expect(learned).toContain(name);
	expect(learned.join()).not.toContain('Worries');
	expect(app.problems).toEqual([]);
});
