import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seededRandom } from '../../src/lib/domain/random';
import { axeInThemes } from './axe';
import { startApp, type App } from './harness';
import { stepList, stepsSettled } from './steps';

/** A file with faults, seen on the quality page and mended there step by step. The tests are one story, in order. */
let app: App;

const ROWS = 3000;
const REPEATED = 40;
/** Two months of incidents: some rows twice, some weapons missing, one kind spelt in two ways. */
function untidyFile(): string {
	const random = seededRandom(5);
	const lines: string[] = [];
	for (let i = 0; i < ROWS; i++) {
		const day = String(1 + Math.floor(random() * 28)).padStart(2, '0');
		const time = `${String(Math.floor(random() * 24)).padStart(2, '0')}:${String(Math.floor(random() * 60)).padStart(2, '0')}`;
		const kind = i % 3 ? 'THEFT' : i % 2 ? 'ARSON' : 'Arson';
		const weapon = random() < 0.1 ? '' : random() < 0.5 ? 'GUN' : 'KNIFE';
		lines.push(`2023-0${1 + (i % 2)}-${day} ${time},${kind},${weapon},${(51 + random() / 20).toFixed(5)},${(random() / 20).toFixed(5)}`); // prettier-ignore
	}
	return ['date,type,weapon,latitude,longitude', ...lines, ...lines.slice(0, REPEATED)].join('\n');
}

/** Every checksum of the dataset's columns, and how many edits are kept to undo steps. */
const stored = () =>
	app.page.evaluate(
		() =>
			new Promise<{ checksums: number[]; edits: number }>((resolve, reject) => {
				const open = indexedDB.open('openbeat');
				open.onerror = () => reject(open.error);
				open.onsuccess = () => {
					const transaction = open.result.transaction(['chunks', 'extras', 'edits']);
					const chunks = transaction.objectStore('chunks').getAll();
					const extras = transaction.objectStore('extras').getAll();
					const edits = transaction.objectStore('edits').count();
					transaction.oncomplete = () => {
						open.result.close();
						const checksums = [...chunks.result, ...extras.result].map(({ checksum }) => checksum as number);
						resolve({ checksums, edits: edits.result });
					};
				};
			})
	);
const steps = () => stepList(app.page);
const settled = (count: number) => stepsSettled(app.page, count);

let untouched: Awaited<ReturnType<typeof stored>>;
beforeAll(async () => {
	app = await startApp();
	await app.open('data/');
	await app.page.setInputFiles('input[type=file]', {
		name: 'untidy.csv',
		mimeType: 'text/csv',
		buffer: Buffer.from(untidyFile())
	});
	await app.page.getByRole('button', { name: 'Import', exact: true }).click();
	await app.page.getByRole('link', { name: 'Check the quality' }).click();
	await app.page.getByRole('article').first().waitFor();
	untouched = await stored();
});
afterAll(() => app.close());

it('says what could mislead, with nothing changed', async () => {
	await app.page.getByRole('heading', { name: /40 rows repeat an earlier one/ }).waitFor();
	await steps().getByText('all rows are as they were read').waitFor();
	expect(untouched.edits).toBe(0);
	expect(await axeInThemes(app.page)).toEqual([]);
});

it('sets rows aside with one press, and counts without them', async () => {
	await app.page.getByRole('button', { name: /Set 40 repeated rows aside/ }).click();
	await settled(1);
	await app.page.getByText(`3,000 rows looked at, 40 set aside`).waitFor();
	expect(await app.page.getByRole('heading', { name: /rows repeat an earlier one/ }).count()).toBe(0);
});

it('fills missing cells and counts two spellings as one', async () => {
	await app.page.getByRole('button', { name: /Fill .* “weapon” .*nearest/ }).click();
	await settled(2);
	await steps()
		.getByText(/cells of “weapon” are filled in, not read/)
		.waitFor();
	await app.page.getByRole('button', { name: 'A step of your own' }).click();
	await app.page.getByRole('combobox', { name: 'What' }).selectOption('merge');
	await app.page.getByRole('combobox', { name: 'Column' }).selectOption({ label: 'Kind of incident' });
	await app.page.getByRole('checkbox', { name: 'Arson', exact: true }).check();
	await app.page.getByLabel('Count them as').fill('ARSON');
	await app.page.getByRole('button', { name: 'Do it' }).click();
	await settled(3);
	await steps().getByText('“Arson” counted as “ARSON”').waitFor();
	expect((await stored()).edits).toBeGreaterThan(3);
});

it('shows the cells that were filled, each with what it held and holds, and saves them', async () => {
	await steps().getByRole('button', { name: /^Show the filled cells: Missing “weapon”/ }).click(); // prettier-ignore
	const dialog = app.page.getByRole('dialog', { name: 'What step 2 changed' });
	const said = await dialog.getByText(/cells of “weapon” were empty and are filled in: a guess/).textContent();
	const filled = Number(/^\d+/.exec(said!)![0]);
	await dialog.getByText(`1 to 50 of ${filled}`, { exact: true }).waitFor();
	const rows = dialog.getByRole('row');
	expect(await rows.count()).toBe(1 + 50);
	expect(await dialog.getByText('filled in', { exact: true }).count()).toBe(50);
	const first = await rows.nth(1).getByRole('cell').allInnerTexts(); // prettier-ignore
	expect(first.slice(3)).toEqual(['weapon', 'empty', expect.stringMatching(/^(GUN|KNIFE)\s+filled in$/)]);
	expect(await axeInThemes(app.page)).toEqual([]);
	await dialog.getByRole('button', { name: 'Next page' }).focus();
	await app.page.keyboard.press('Enter');
	await dialog.getByText(`51 to 100 of ${filled}`, { exact: true }).waitFor();
	const download = app.page.waitForEvent('download');
	await dialog.getByRole('button', { name: 'Save all as CSV' }).click();
	const saved = readFileSync((await (await download).path())!, 'utf8');
	const [header, ...lines] = saved.trim().split('\r\n').map((line) => line.split(',')); // prettier-ignore
	const at = (name: string) => header.indexOf(name);
	const source = untidyFile().split('\n').map((line) => line.split(',')); // prettier-ignore
	expect(lines).toHaveLength(filled);
	for (const line of lines) {
		const read = source[Number(line[at('row_in_its_file')])];
		expect([read[2], line[at('before')], line[at('what_was_done')]]).toEqual(['', '', 'filled in']);
		expect(line[at('time')]).toBe(read[0].replace(' ', 'T'));
		expect(line[at('now')]).toMatch(/^(GUN|KNIFE)$/);
		expect(line[at('dataset')]).toBe('untidy');
	}
	await app.page.keyboard.press('Escape');
	await dialog.waitFor({ state: 'detached' });
});

it('shows them on the map', async () => {
	const quality = app.page.url();
	await app.page.getByRole('link', { name: /^Explore/ }).first().click(); // prettier-ignore
	await app.page.getByText('3,000').first().waitFor();
	await app.page.getByText('Arson', { exact: true }).first().waitFor();
	await app.page.goto(quality);
	await settled(3);
});

it('undoes a step in the middle and does those after it again', async () => {
	await steps().getByRole('button', { name: /^Undo: Missing “weapon”/ }).click(); // prettier-ignore
	await settled(2);
	await steps().getByText('“Arson” counted as “ARSON”').waitFor();
	await steps().getByText('Rows equal to an earlier one set aside').waitFor();
});

it('keeps the steps as a file that does the same again', async () => {
	const download = app.page.waitForEvent('download');
	await steps().getByRole('button', { name: 'Save these steps' }).click();
	const file = (await (await download).path())!;
	while (
		await steps()
			.getByRole('button', { name: /^Undo:/ })
			.count()
	) {
		const count = await steps()
			.getByRole('button', { name: /^Undo:/ })
			.count();
		await steps().getByRole('button', { name: /^Undo:/ }).last().click(); // prettier-ignore
		await settled(count - 1);
	}
	// Every column is as it was read, to the bit, and nothing is left of the steps.
	expect(await stored()).toEqual(untouched);
	await app.page.getByLabel('A file of steps').setInputFiles(file);
	await settled(2);
});

it('knows rows again that were tidied since, and does the steps again after newer ones', async () => {
	const quality = app.page.url();
	const known = untidyFile().split('\n').slice(0, 61);
	const fresh = Array.from({ length: 10 }, (_, i) => `2023-03-0${1 + (i % 9)} 10:15,Arson,GUN,51.01,0.0${10 + i}`);
	await app.open('data/');
	await app.page.getByRole('button', { name: /^More for/ }).click();
	await app.page.getByRole('menuitem', { name: 'Add newer rows' }).click();
	const dialog = app.page.getByRole('dialog');
	await dialog.locator('input[type=file]').setInputFiles({
		name: 'march.csv',
		mimeType: 'text/csv',
		buffer: Buffer.from([...known, ...fresh].join('\n'))
	});
	await dialog.getByRole('button', { name: 'Add 10 rows' }).click();
	await dialog.getByText('10 rows added').waitFor();
	await app.page.goto(quality);
	await settled(2);
	await app.page.getByText('3,010 rows looked at, 40 set aside').waitFor();
	await steps().getByText('“Arson” counted as “ARSON”').waitFor();
	expect(app.problems).toEqual([]);
	expect(app.offOrigin).toEqual([]);
});
