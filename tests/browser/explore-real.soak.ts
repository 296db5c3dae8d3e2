import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { haveRealFiles, REAL_FILES } from '../ingest/real-files';
import { startApp, type App } from './harness';

/** Real cities on the Explore screen: every layer has its legend, sentences are made, and questions on patterns are answered or say why they cannot be. */
interface City {
	file: string;
	/** Dates are known to the day: near repeats can be asked. */
	days: boolean;
}
const CITIES: City[] = [
	{ file: 'chicago_4types_2016-01_2017-08_latlon.csv.gz', days: true },
	{ file: 'uk_3forces_south-yorkshire_lancashire_thames-valley_street_2024-01_2024-04.csv.gz', days: false }
];
const LAYERS: [layer: string, legend: RegExp][] = [
	['change', / against /],
	['heat', /per km², smoothed/],
	['hot-spots', /stands? out as hot/],
	['density', /per km²/]
];

describe.skipIf(!haveRealFiles).each(CITIES)('$file', ({ file, days }) => {
	let app: App;
	beforeAll(async () => {
		app = await startApp();
		await app.open('data/');
		await app.page.locator('#svelte-announcer').waitFor({ state: 'attached' });
	});
	afterAll(() => app.close());

	it('is on the map after two presses, and says what is unusual after one choice more', { timeout: 120_000 }, async () => {
		const { page } = app;
		await page.setInputFiles('input[type=file]', `${REAL_FILES}/${file}`);
		await page.getByRole('button', { name: 'Import', exact: true }).click({ timeout: 60_000 });
		await page.getByRole('link', { name: /^Explore/ }).first().click({ timeout: 60_000 }); // prettier-ignore
		await page.locator('canvas').first().waitFor({ timeout: 30_000 });
		await page.getByLabel('The map shows').selectOption('hot-spots');
		await page.getByText(/stands? out as hot/).waitFor({ timeout: 30_000 });
		await page.getByText(/(rose|fell|stayed about|is not clear|too few)/).first().waitFor({ timeout: 30_000 }); // prettier-ignore
	});

	it('shows every layer with its legend', { timeout: 120_000 }, async () => {
		const { page } = app;
		for (const [layer, legend] of LAYERS) {
			await page.getByLabel('The map shows').selectOption(layer);
			await page.getByText(legend).first().waitFor({ timeout: 60_000 });
		}
		await page.getByRole('checkbox', { name: 'Clusters' }).check({ force: true });
		await page.getByText(/clusters? holds? \d|No clusters of/).waitFor({ timeout: 60_000 });
		expect(app.problems).toEqual([]);
		expect(app.offOrigin).toEqual([]);
	});

	it('answers questions on patterns, or says why it cannot', { timeout: 180_000 }, async () => {
		const { page } = app;
		await page.getByRole('radio', { name: 'Patterns' }).check({ force: true });
		const card = page.getByRole('region', { name: /bring another near it/ });
		if (days) {
			await card.getByRole('button', { name: /^Work it out/ }).click();
			await card.getByText(/times as many as by chance|no more than by chance/).first().waitFor({ timeout: 90_000 }); // prettier-ignore
		} else await card.getByText(/cannot be asked/).waitFor();
		await page.getByRole('region', { name: /How concentrated/ }).getByText(/Half of the/).waitFor({ timeout: 90_000 }); // prettier-ignore
		expect(app.problems).toEqual([]);
	});
});
