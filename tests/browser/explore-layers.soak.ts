import { afterAll, beforeAll, expect, it } from 'vitest';
import { axeInThemes } from './axe';
import { startApp, type App } from './harness';

/** The layers of the Explore map with the sample city, and two maps side by side. */
let app: App;
beforeAll(async () => {
	app = await startApp();
	await app.openSampleCity();
	await app.page.locator('canvas').first().waitFor();
});
afterAll(() => app.close());

const asked = (key: string) => new URL(app.page.url()).searchParams.get(key);

it('shows rates, shares, changes, smooth maps and areas, each with its legend', async () => {
	const shows = async (layer: string, legend: RegExp | string) => {
		await app.page.getByLabel('The map shows').selectOption(layer);
		await app.page.getByText(legend).first().waitFor();
	};
	await shows('rate', 'for each 1,000 of population');
	await shows('areas', 'Recorded incidents by area');
	await app.page.getByLabel('For each').selectOption({ label: 'Square kilometre' });
	await app.page.getByText('Small areas are drawn').waitFor({ state: 'detached' });
	await shows('change', /against .*2024/);
	await shows('emerging', /^(Stays hot|Hot [a-z ]+) \(\d+\)/);
	await shows('hot-spots', /stand out as hot/);
	await app.page.getByRole('button', { name: 'Deal them out anew' }).click();
	await app.page
		.getByText(/^Dealt out anew, .* hot hexagons stand out too\. .*Up to 133,319 draws for each\./)
		.waitFor({ timeout: 60_000 });
	await shows('heat', 'per km², smoothed');
	await shows('share', 'no category is chosen');
	await app.page.getByRole('checkbox', { name: /^Robbery/ }).uncheck({ force: true });
	await app.page.getByText('% of all recorded incidents').waitFor();
	expect(await axeInThemes(app.page, ['dark'])).toEqual([]);
	await app.page.reload();
	await app.page.getByText('% of all recorded incidents').waitFor();
	await app.page.getByRole('button', { name: 'Clear all filters' }).click();
	await shows('density', 'per km²');
});

it('compares two times side by side, and draws clusters over the map', async () => {
	await app.page.getByLabel('Compare with').selectOption('year');
	await expect.poll(() => app.page.getByRole('application').count()).toBe(2);
	await app.page.getByText('per km² and year').waitFor();
	const heights = await app.page.locator('.two').evaluate((two) => [two, ...two.querySelectorAll('[role=application]')].map((each) => each.clientHeight)); // prettier-ignore
	expect(new Set(heights).size).toBe(1); // both are as high as there is room
	await app.page.getByRole('radio', { name: 'One over the other' }).check({ force: true });
	const edge = app.page.getByRole('slider', { name: /^Edge between/ });
	await edge.press('ArrowRight');
	expect(await edge.inputValue()).toBe('51');
	await app.page.getByLabel('Compare with').selectOption('');
	await app.page.getByRole('checkbox', { name: 'Clusters' }).check({ force: true });
	await app.page.getByText(/clusters? holds? \d/).waitFor({ timeout: 30_000 });
	await app.page.getByText('a cluster', { exact: true }).waitFor();
	await expect.poll(() => asked('also')).toBe('hdbscan_150_8');
	await app.page.getByRole('checkbox', { name: 'Clusters' }).uncheck({ force: true });
	await app.page.getByText(/clusters? holds? \d/).waitFor({ state: 'detached' });
});

it('cuts counts and rates into classes, says how many places each holds, and keeps the choice in the address', async () => {
	const legend = app.page.getByRole('application').locator('figure');
	await app.page.getByLabel('The map shows').selectOption('areas');
	await app.page.getByLabel('Colours', { exact: true }).selectOption('quantiles');
	await expect.poll(() => asked('classes')).toBe('quantiles_5');
	const inEach = async () =>
		(await legend.locator('tbody td').allTextContents()).map((words) => Number(words.replace(/\D/g, '')));
	const sum = (list: number[]) => list.reduce((a, b) => a + b, 0);
	await expect.poll(async () => (await inEach()).length).toBe(5);
	const quantiles = await inEach();
	expect(Math.max(...quantiles) - Math.min(...quantiles)).toBeLessThanOrEqual(1);
	await app.page.getByLabel('Colours', { exact: true }).selectOption('natural');
	await app.page.getByLabel('Number of colours').press('ArrowLeft');
	await expect.poll(() => asked('classes')).toBe('natural_4');
	expect(sum(await inEach())).toBe(sum(quantiles));
	await app.page.reload();
	await expect.poll(async () => (await inEach()).length).toBe(4);
	expect(await axeInThemes(app.page, ['light'])).toEqual([]);
	await app.page.getByLabel('Colours', { exact: true }).selectOption('own');
	await app.page.getByLabel('The map shows').selectOption('density');
	await expect.poll(() => asked('classes')).toBeNull();
});

it('tells what lies in a cluster on the map, in a list that keys reach, and in the table', async () => {
	await app.page.getByRole('checkbox', { name: 'Clusters' }).check({ force: true });
	const list = app.page.getByRole('list', { name: 'Clusters, the largest first' });
	const first = list.getByRole('button').first();
	await first.waitFor({ timeout: 30_000 });
	expect(await first.textContent()).toMatch(/^1.*\d.*Most: \w+day/);
	await first.focus();
	await app.page.keyboard.press('Enter');
	await expect.poll(() => asked('look')).not.toBeNull();
	// The map looks at the middle of the cluster: the keyboard is there already.
	await app.page.getByRole('application').focus();
	await app.page.keyboard.press('+');
	await app.page.getByText(/^Cluster \d+ of \d+$/).waitFor();
	await app.page.getByRole('radio', { name: 'Table' }).check({ force: true });
	const table = app.page.getByRole('table', { name: /^Clusters drawn over the map/ });
	await table.waitFor();
	expect(await table.getByRole('row').count()).toBeGreaterThan(1);
	await table.getByRole('button', { name: /^1$/ }).focus();
	expect(await axeInThemes(app.page, ['light', 'dark'])).toEqual([]);
	await app.page.getByRole('checkbox', { name: 'Clusters' }).uncheck({ force: true });
	await table.waitFor({ state: 'detached' });
	expect(app.problems).toEqual([]);
});

it('the sentence and the map speak of the same weeks', async () => {
	await app.page.getByLabel('The map shows').selectOption('change');
	const legend = app.page.getByRole('application').locator('figure');
	const days = async (words: Promise<string | null>) => ((await words) ?? '').match(/\d{1,2} [A-Z][a-z]{2}/g)?.slice(0, 2);
	await legend.getByText(/against/).waitFor();
	const summary = app.page.getByText('What is compared, and how sure it is');
	await summary.click();
	const compared = app.page.getByText(/^Compared: 52 whole weeks/);
	await compared.waitFor();
	expect(await days(legend.getByText(/against/).first().textContent())).toEqual(await days(compared.textContent())); // prettier-ignore
	await app.page.getByRole('radio', { name: 'Just before' }).check({ force: true });
	await expect.poll(() => asked('against')).toBe('before');
	await app.page.getByText(/the 52 weeks before/).first().waitFor(); // prettier-ignore
	expect(app.problems).toEqual([]);
});
