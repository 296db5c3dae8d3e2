import { afterAll, beforeAll, expect, it } from 'vitest';
import { axeInThemes } from './axe';
import { startApp, type App } from './harness';

/** The Patterns pane of Explore with the sample city. The tests are one story, in order. */
let app: App;
beforeAll(async () => {
	app = await startApp();
	await app.open();
	await app.page.getByRole('button', { name: /sample city/i }).click();
	await app.page.waitForURL('**/explore/**');
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

it('has nothing that axe minds on a phone', async () => {
	await app.page.setViewportSize({ width: 390, height: 844 });
	await nearRepeats().waitFor();
	expect(await axeInThemes(app.page, ['light'])).toEqual([]);
	expect(await app.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
	expect(app.offOrigin).toEqual([]);
	expect(app.problems).toEqual([]);
});
