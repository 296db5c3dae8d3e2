import { afterAll, beforeAll, expect, it } from 'vitest';
import { axeInThemes } from './axe';
import { startApp, type App } from './harness';
import { columnOf, csvOf, saveAll, soundFiles } from './saved-files';

/** The Patterns pane of Explore with the sample city. The tests are one story, in order. */
let app: App;
beforeAll(async () => {
	app = await startApp();
	await app.openSampleCity();
	await app.page.locator('canvas').first().waitFor();
});
afterAll(() => app.close());

const card = (question: RegExp) => app.page.getByRole('region', { name: question });
const nearRepeats = () => card(/bring another near it/);
const ask = (question: RegExp) => card(question).getByRole('button', { name: /^Work it out/ });

it('works out what costs little by itself, and keeps the pane in the address', async () => {
	await app.page.getByRole('radio', { name: 'Patterns' }).check({ force: true });
	await card(/How concentrated/).getByText(/Half of the 120,084 recorded incidents lie in \d+\s% of the/).waitFor(); // prettier-ignore
	expect(new URL(app.page.url()).searchParams.get('show')).toBe('patterns');
});

it('gives up a long question at once when asked to', async () => {
	await ask(/bring another near it/).click();
	await nearRepeats().getByText('Dealing out the dates by chance').waitFor();
	const from = Date.now();
	await nearRepeats().getByRole('button', { name: 'Cancel' }).click();
	await ask(/bring another near it/).waitFor();
	expect(Date.now() - from).toBeLessThan(500);
	expect(await nearRepeats().getByRole('table').count()).toBe(0);
});

it('finds the near repeats of one category, links them, and marks the answer when the filter changes', async () => {
	const address = new URL(app.page.url());
	for (const [key, value] of Object.entries({ cat: '4', from: '2025-01-01', to: '2025-12-31' }))
		address.searchParams.set(key, value);
	await app.page.goto(address.href);
	await ask(/bring another near it/).click();
	await nearRepeats().getByText(/^Pairs 1 to 100 m apart and up to 7 days from each other were \d+(\.\d)? times as many as by chance \(p\s=\s0\.001\)/).waitFor(); // prettier-ignore
	expect(await nearRepeats().locator('tbody td').count()).toBe(12);
	await nearRepeats().getByRole('button', { name: 'Show the links on the map' }).click();
	await nearRepeats()
		.getByText(/links are on the map/)
		.waitFor();
	await app.page.getByRole('button', { name: 'Weekend', exact: true }).click();
	await nearRepeats().getByText('another choice of incidents').waitFor();
	await nearRepeats().getByRole('button', { name: 'Show the links on the map' }).waitFor();
});

it('lists where it is getting more', async () => {
	await app.page.getByRole('button', { name: 'Clear all filters' }).click();
	await ask(/getting more/).click();
	await card(/getting more/)
		.getByText(/^Of [\d,]+ hexagons over 36 months: /)
		.waitFor();
	expect(
		await card(/getting more/)
			.locator('tbody tr')
			.count()
	).toBeGreaterThan(5);
});

const ANSWERS = [
	['bring another near it', 'Near repeats'],
	['getting more', 'Kinds of emerging hot spots', 'Emerging hot spots'],
	['How concentrated', 'Concentration', 'Concentration, curve'],
	['nearer to each other', 'Neighbours within each distance'],
	['two alike', 'Two counts compared'],
	['Where do they cluster', 'Clusters'],
	['neighbouring places alike', 'Likeness of neighbours']
] as const;
it.each(ANSWERS)(
	'saves the answer to “%s” as drawing, picture and table, each with what it rests on',
	{ timeout: 180_000 },
	async (question, ...names) => {
		const asked = card(new RegExp(question));
		const save = asked.getByRole('button', { name: /^Save/ });
		if (!(await save.isVisible()) || (await save.isDisabled())) await asked.getByRole('button', { name: /^Work it out/ }).click();
		await save.waitFor({ timeout: 150_000 });
		await expect.poll(() => save.isEnabled(), { timeout: 150_000 }).toBe(true);
		const files = await saveAll(app, save);
		for (const name of names)
			for (const format of ['PNG', 'SVG', 'CSV']) expect([...files.keys()]).toContain(`${name} as ${format}`);
		await soundFiles(app, files);
		const main = `${names.at(-1)} as CSV`;
		const rows = csvOf(files, main).length - 1;
		if (question.startsWith('bring')) {
			expect(rows).toBe(await asked.locator('tbody td').count());
			const written = (await asked.locator('tbody td').allInnerTexts()).map((cell) => /× ([\d.,]+)/.exec(cell)?.[1]);
			const ratios = columnOf(files, main, 'ratio').map(Number);
			expect(ratios.map((ratio) => ratio.toFixed(ratio < 10 ? 2 : 0))).toEqual(written);
		}
		if (question.startsWith('getting')) expect([...files.keys()]).toContain('Emerging hot spots as GeoJSON');
		if (question.startsWith('How')) expect(csvOf(files, 'Concentration as CSV').length - 1).toBe(await asked.locator('.held tbody tr').count()); // prettier-ignore
		if (question.startsWith('Where')) {
			const cells = await asked.locator('tbody tr td:nth-child(3)').allInnerTexts();
			expect(columnOf(files, main, 'incidents')).toEqual(cells.map((cell) => cell.replace(/\D/g, '')));
			expect([...files.keys()]).toContain('Clusters as GeoJSON');
		}
	}
);

it('does not save an answer about another choice of incidents', async () => {
	await app.page.getByRole('button', { name: 'Weekend', exact: true }).click();
	await nearRepeats().getByText('another choice of incidents').waitFor();
	expect(await nearRepeats().getByRole('button', { name: /^Save/ }).isDisabled()).toBe(true); // prettier-ignore
	await app.page.getByRole('button', { name: 'Clear all filters' }).click();
});

it('has nothing that axe minds on a phone', async () => {
	await app.page.setViewportSize({ width: 390, height: 844 });
	await nearRepeats().waitFor();
	expect(await axeInThemes(app.page, ['light'])).toEqual([]);
	expect(await app.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
	expect(app.offOrigin).toEqual([]);
	expect(app.problems).toEqual([]);
});
