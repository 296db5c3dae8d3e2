import { afterAll, beforeAll, expect, it } from 'vitest';
import { axeInThemes } from './axe';
import { startApp, type App } from './harness';

/** The layers of the Explore map with the sample city, and two maps side by side. */
let app: App;
beforeAll(async () => {
	app = await startApp();
	await app.open();
	await app.page.getByRole('button', { name: /sample city/i }).click();
	await app.page.waitForURL('**/explore/**');
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
	await shows('emerging', /^Hot for the first time \(\d+\)$/);
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
