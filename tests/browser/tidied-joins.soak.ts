import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApp, type App } from './harness';
import { incidents, wards } from './small-city';
import { stepList } from './steps';

/** A column of areas that is tidied, taken off and joined anew: the step knows that it is another. */
let app: App;
beforeAll(async () => {
	app = await startApp();
	await app.open('data/');
	await app.page.setInputFiles('input[type=file]', incidents('town.csv', 2000));
	await app.page.getByRole('button', { name: 'Import', exact: true }).click();
	await app.page.getByRole('heading', { name: 'The file is in' }).waitFor();
});
afterAll(() => app.close());

/** The same wards in another order: their codes are others. */
const reversed = () => {
	const layer = JSON.parse(wards.buffer.toString()) as { features: unknown[] };
	layer.features.reverse();
	return { ...wards, name: 'wards again.geojson', buffer: Buffer.from(JSON.stringify(layer)) };
};

async function openDialog() {
	await app.open('data/');
	await app.page.getByRole('button', { name: /^More for/ }).click();
	await app.page.getByRole('menuitem', { name: 'Add areas, tables, weather' }).click();
	await app.page.getByLabel('File to add').waitFor({ state: 'attached' });
}
async function join(file: typeof wards) {
	await openDialog();
	await app.page.getByLabel('File to add').setInputFiles(file);
	await app.page.getByRole('button', { name: 'Add', exact: true }).click();
	await app.page.getByText(`“${file.name}” was added.`).waitFor();
}
const steps = () => stepList(app.page);

/** The dictionary of the column of areas, and a checksum of the records that hold further columns. */
const areas = () =>
	app.page.evaluate(
		() =>
			new Promise<{ names: string[]; checksums: number[] }>((resolve) => {
				const open = indexedDB.open('openbeat');
				open.onsuccess = () => {
					const transaction = open.result.transaction(['datasets', 'extras']);
					const datasets = transaction.objectStore('datasets').getAll() as IDBRequest<{ extras: { layer?: string; dictionary?: string[] }[] }[]>; // prettier-ignore
					const extras = transaction.objectStore('extras').getAll() as IDBRequest<{ checksum: number }[]>;
					transaction.oncomplete = () => {
						open.result.close();
						const column = datasets.result[0].extras.find(({ layer }) => layer);
						resolve({ names: column?.dictionary ?? [], checksums: extras.result.map(({ checksum }) => checksum) });
					};
				};
			})
	);

it('is left alone when the step that changed the one before is undone', async () => {
	await join(wards);
	await app.page.keyboard.press('Escape');
	await app.page.getByRole('button', { name: /^More for/ }).click();
	await app.page.getByRole('menuitem', { name: 'Check the quality' }).click();
	await app.page.getByRole('article').first().waitFor();
	const quality = app.page.url();
	await app.page.getByRole('button', { name: 'A step of your own' }).click();
	await app.page.getByRole('combobox', { name: 'What' }).selectOption('merge');
	await app.page.getByRole('combobox', { name: 'Column' }).selectOption({ index: 1 });
	await app.page.getByRole('checkbox', { name: 'WARD A', exact: true }).check();
	await app.page.getByLabel('Count them as').fill('WARDS OF OLD');
	await app.page.getByRole('button', { name: 'Do it' }).click();
	await steps().getByRole('button', { name: /^Undo:/ }).waitFor(); // prettier-ignore
	expect((await areas()).names).toContain('WARDS OF OLD');

	await openDialog();
	await app.page.getByRole('button', { name: `Remove ${wards.name}` }).click();
	await expect.poll(async () => (await areas()).names, { timeout: 10_000 }).toEqual([]);
	await join(reversed());
	const joined = await areas();
	expect(joined.names[0]).toBe('WARD I');

	await app.page.goto(quality);
	await steps().getByRole('button', { name: /^Undo:/ }).click(); // prettier-ignore
	await steps().getByRole('button', { name: /^Undo:/ }).waitFor({ state: 'detached' }); // prettier-ignore
	expect(await areas()).toEqual(joined);
	expect(app.problems).toEqual([]);
});
