import { afterAll, beforeAll, expect, it } from 'vitest';
import { axeInThemes } from './axe';
import { startApp, type App } from './harness';

/** Explore with the sample city: filters, map, table and address tell one story. The tests are one story, in order. */
let app: App;
beforeAll(async () => {
	app = await startApp();
	await app.openSampleCity();
	await app.page.locator('canvas').first().waitFor();
});
afterAll(() => app.close());

/** The number in the headline of the panel. */
async function total(): Promise<number> {
	const text = await app.page.locator('div.summary .total strong').first().innerText();
	return Number(text.replace(/\D/g, ''));
}
async function totalBecomes(holds: (n: number) => boolean): Promise<number> {
	await expect.poll(async () => holds(await total()), { timeout: 5000 }).toBe(true);
	return total();
}
const asked = (key: string) => new URL(app.page.url()).searchParams.get(key);

it('filters from the panel, writes the filter into the address, and a reload keeps it', async () => {
	const everything = await totalBecomes((n) => n > 0);
	await app.page.getByRole('button', { name: 'Weekend', exact: true }).click();
	const weekend = await totalBecomes((n) => n < everything);
	await expect.poll(() => asked('days')).toBe('5-6');
	await app.page.reload();
	await totalBecomes((n) => n === weekend);
	await app.page.getByRole('button', { name: 'Clear all filters' }).click();
	await totalBecomes((n) => n === everything);
	await expect.poll(() => asked('days')).toBeNull();
});

it('says in the table what the map shows, and a row filters by its place', async () => {
	const everything = await total();
	await app.page.getByRole('radio', { name: 'Table' }).check({ force: true });
	const caption = app.page.locator('table caption');
	await caption.waitFor();
	const placed = Number((await caption.innerText()).split(' ')[0].replace(/\D/g, ''));
	expect(placed).toBeLessThanOrEqual(everything);
	expect(placed).toBeGreaterThan(0.9 * everything);
	const row = app.page.locator('tbody tr').first();
	const recorded = Number((await row.locator('td.numeric').nth(1).innerText()).replace(/\D/g, ''));
	await row.locator('.row-button').press('Enter');
	await totalBecomes((n) => n === recorded);
	await expect.poll(() => asked('at')).toMatch(/^\d+_-?\d+_-?\d+$/);
	await app.page.getByRole('button', { name: 'Clear all filters' }).click();
	await totalBecomes((n) => n === everything);
});

it('counts by any other column, under the same filter, and a reload keeps it', async () => {
	const everything = await total();
	const rows = app.page.getByRole('figure', { name: 'By Location type' }).getByRole('listitem');
	const sum = async () => (await rows.allInnerTexts()).reduce((all, text) => all + Number(text.split('\n').at(-1)!.replace(/\D/g, '')), 0); // prettier-ignore
	await app.page.getByRole('radio', { name: 'Charts' }).check({ force: true });
	await app.page.getByLabel('Count by').selectOption({ label: 'By Location type' });
	await expect.poll(sum, { timeout: 15_000 }).toBe(everything);
	await app.page.getByRole('button', { name: 'Weekend', exact: true }).click();
	const weekend = await totalBecomes((n) => n < everything);
	await expect.poll(sum, { timeout: 15_000 }).toBe(weekend);
	await app.page.reload();
	await expect.poll(sum, { timeout: 15_000 }).toBe(weekend);
	await app.page.getByRole('button', { name: 'Clear all filters' }).click();
	await totalBecomes((n) => n === everything);
	await app.page.getByLabel('Count by').selectOption({ label: 'By category' });
});

it('finds under the pointer what is drawn there, also in a page that runs from right to left', async () => {
	const everything = await total();
	const card = (name: string) => app.page.getByRole('region', { name, exact: true });
	await app.page.evaluate(() => (document.documentElement.dir = 'rtl'));
	const grid = card('Week').locator('.grid');
	const { x, y, width, height } = (await grid.boundingBox())!;
	const [px, py] = [x + (2.5 / 24) * width, y + (1.5 / 7) * height];
	const code = await grid.evaluate((all, [px, py]) => [...all.children].indexOf(document.elementFromPoint(px, py)!), [px, py]);
	await app.page.mouse.click(px, py);
	await totalBecomes((n) => n < everything / 50);
	await expect.poll(() => [asked('days'), asked('hours')]).toEqual([`${Math.floor(code / 24)}`, `${code % 24}`]);
	await app.page.mouse.click(px, py);
	await totalBecomes((n) => n === everything);
	const plot = (await card('Time').locator('.plot').boundingBox())!;
	await app.page.mouse.move(plot.x + plot.width / 2, plot.y + 40);
	await app.page.mouse.down();
	await app.page.mouse.move(plot.x + plot.width, plot.y + 40, { steps: 3 });
	await app.page.mouse.up();
	await expect.poll(() => asked('to')).toBe('2026-01-04'); // the latest is on the right: the week that 2025 ends in
	await card('Time').getByRole('slider', { name: /^First day/ }).press('Escape'); // prettier-ignore
	await totalBecomes((n) => n === everything);
	await app.page.evaluate(() => (document.documentElement.dir = 'ltr'));
});

it('shows what stands out, and says how it all lies', async () => {
	await app.page.getByLabel('The map shows').selectOption('hot-spots');
	await app.page.getByText(/stand out as hot/).waitFor();
	await app.page.getByText(/Half of the/).waitFor();
	await expect.poll(() => asked('map')).toBe('hot-spots');
	await app.page.getByRole('button', { name: 'Try other grids' }).click();
	await app.page.getByText(/hot hexagons .* on 4 of 5 other grids or more/).waitFor();
	await app.page.getByText('depends on the grid', { exact: true }).waitFor(); // in the legend
	await app.page.getByRole('slider', { name: 'Hexagon width' }).press('ArrowRight');
	await app.page.getByText(/has changed since other grids were tried/).waitFor();
	await app.page.reload();
	await app.page.getByText(/stand out as hot/).waitFor();
	await app.page.getByLabel('The map shows').selectOption('density');
	await app.page.getByText('per km²').first().waitFor();
});

it('answers questions on patterns and takes time apart, each in its pane', async () => {
	await app.page.getByRole('radio', { name: 'Patterns' }).check({ force: true });
	await app.page.getByRole('region', { name: /How concentrated/ }).getByText(/Half of the 120,084/).waitFor(); // prettier-ignore
	await app.page.getByRole('radio', { name: 'Charts' }).check({ force: true });
	await app.page.getByRole('radio', { name: 'Calendar' }).check({ force: true });
	await expect.poll(() => asked('time')).toBe('calendar');
	await app.page.getByRole('radio', { name: 'Series' }).check({ force: true });
	await app.page.getByLabel('The map shows').selectOption('areas');
	await app.page.getByText('Recorded incidents by area').waitFor();
	await app.page.getByLabel('The map shows').selectOption('density');
});

it('moves and zooms by keyboard, and 0 shows everything again', async () => {
	await app.page.getByRole('application').focus();
	await app.page.keyboard.press('+');
	await app.page.keyboard.press('ArrowRight');
	await expect.poll(() => asked('look')).toMatch(/^-?\d+_-?\d+_-?\d+\.\d\d$/);
	await app.page.keyboard.press('0');
	await expect.poll(() => asked('look')).toBeNull();
});

it('chooses the hexagon under a click', async () => {
	const everything = await total();
	const map = (await app.page.getByRole('application').boundingBox())!;
	// The river runs through the middle; the centre of the city lies a little to the north-east of it.
	await app.page.mouse.click(map.x + map.width / 2 + 0.04 * map.height, map.y + 0.43 * map.height);
	await totalBecomes((n) => n < everything);
	await app.page.getByRole('button', { name: 'Clear Place' }).click();
	await totalBecomes((n) => n === everything);
});

it('draws the map again after the graphics context was lost', async () => {
	await app.page.evaluate(() => {
		const canvas = document.querySelector('canvas')!;
		canvas.dataset.old = 'yes';
		canvas.getContext('webgl2')!.getExtension('WEBGL_lose_context')!.loseContext();
	});
	await app.page.locator('canvas:not([data-old])').waitFor();
});

it('is tabs on a phone, with nothing that axe minds in any of them', async () => {
	await app.page.setViewportSize({ width: 390, height: 844 });
	for (const tab of ['Map', 'Charts', 'Table']) {
		await app.page.getByRole('radio', { name: tab }).check({ force: true });
		expect(await axeInThemes(app.page, ['light'])).toEqual([]);
	}
	await app.page.getByRole('radio', { name: 'Map' }).check({ force: true });
	const sentence = app.page.getByRole('button', { name: /^Recorded incidents (rose|fell|stayed)/ });
	await sentence.click();
	await app.page.getByText('What is compared, and how sure it is').waitFor();
	await app.page.keyboard.press('Escape');
	await app.page.getByRole('button', { name: /^Filters/ }).click();
	expect(await axeInThemes(app.page, ['light'])).toEqual([]);
	await app.page.keyboard.press('Escape');
	expect(app.offOrigin).toEqual([]);
	expect(app.problems).toEqual([]);
});
