import { afterAll, beforeAll, expect, it } from 'vitest';
import { axeInThemes } from './axe';
import { startApp, type App } from './harness';
import { columnOf, csvOf, saveAll, soundFiles } from './saved-files';

/** Time on the Explore screen, with the sample city: calendar, parts, rose, playing. The tests are one story, in order. */
let app: App;
const card = (name: string) => app.page.getByRole('region', { name, exact: true });
const choose = (name: string, of: string) => card(of).getByRole('radio', { name }).check({ force: true });
const asked = (key: string) => new URL(app.page.url()).searchParams.get(key);
const soon = <T>(look: () => T | Promise<T>) => expect.poll(look, { timeout: 5000 });
async function total(): Promise<number> {
	const text = await app.page.locator('div.summary .total strong').first().innerText();
	return Number(text.replace(/\D/g, ''));
}
const totalBecomes = (holds: (n: number) => boolean) => soon(async () => holds(await total())).toBe(true);

beforeAll(async () => {
	app = await startApp();
	await app.openSampleCity();
	await card('Time').waitFor();
});
afterAll(() => app.close());

it('takes the series apart: trend, both seasons, what is left, and no change of level where none was made', async () => {
	await choose('Parts', 'Time');
	const parts = app.page.getByRole('figure', { name: /trend, seasons and rest/ });
	await parts.waitFor();
	expect(await parts.locator('.name strong').allInnerTexts()).toEqual(['Trend', 'Year', 'Week', 'Rest']);
	expect(await parts.getByText(/to \d+ a day/).count()).toBe(1);
	await card('Time').getByText('No lasting change of level stands out.').waitFor();
	await card('Time').getByRole('button', { name: 'As a table' }).click();
	expect(await card('Time').locator('thead th').allInnerTexts()).toHaveLength(6);
	await card('Time').getByRole('button', { name: 'As a table' }).click();
});

it('chooses days over the parts as over the series, by dragging and by keyboard', async () => {
	const everything = await total();
	const drag = async (plot: { x: number; y: number; width: number }, [from, to]: [number, number]) => {
		await app.page.mouse.move(plot.x + from * plot.width, plot.y + 20);
		await app.page.mouse.down();
		await app.page.mouse.move(plot.x + to * plot.width, plot.y + 60, { steps: 4 });
		await app.page.mouse.up();
	};
	const parts = app.page.getByRole('figure', { name: /trend, seasons and rest/ });
	await drag((await parts.locator('.brush').first().boundingBox())!, [0.5, 0.75]);
	await totalBecomes((n) => n > everything / 6 && n < everything / 3);
	await parts.waitFor(); // dates take nothing from the series: it is not taken apart again
	const [first, last] = [/^First day/, /^Last day/].map((name) => card('Time').getByRole('slider', { name }));
	const day = async (end: typeof first) => Number(await end.getAttribute('aria-valuenow'));
	const iso = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);
	const [from, to] = [await day(first), await day(last)];
	expect([from, to].map((day) => (((day + 3) % 7) + 7) % 7)).toEqual([0, 6]); // whole weeks, as the series has them
	await soon(() => [asked('from'), asked('to')]).toEqual([from, to].map(iso));
	await first.press('ArrowLeft');
	await last.press('PageDown');
	await soon(() => [asked('from'), asked('to')]).toEqual([from - 7, to - 84].map(iso));
	expect(await last.getAttribute('aria-valuetext')).toMatch(/^\d+ \w+ 202[45]$/);
	await choose('Series', 'Time');
	await soon(() => card('Time').locator('rect.chosen').count()).toBe((to - 84 - (from - 7) + 1) / 7);
	await last.press('Home');
	await soon(() => [asked('from'), asked('to')]).toEqual([from - 7, from - 1].map(iso));
	await last.press('Escape');
	await totalBecomes((n) => n === everything);
});

it('chooses a day of the calendar, by keyboard and by click, and lets it go', async () => {
	const everything = await total();
	await choose('Calendar', 'Time');
	await soon(() => asked('time')).toBe('calendar');
	const days = card('Time').getByRole('slider', { name: /^Day/ });
	await days.press('Home');
	await days.press('ArrowRight');
	await days.press('Enter');
	await soon(() => [asked('from'), asked('to')]).toEqual(['2023-01-08', '2023-01-08']);
	await totalBecomes((n) => n > 0 && n < everything / 100);
	await days.press('ArrowDown');
	await days.press('Shift+Enter');
	await soon(() => asked('to')).toBe('2023-01-09');
	expect(await days.getAttribute('aria-valuetext')).toMatch(/^Mon 9 Jan 2023: \d+ recorded, chosen$/);
	await days.press('Escape');
	await totalBecomes((n) => n === everything);
	await days.click({ position: { x: 100, y: 30 } });
	await soon(() => asked('from') !== null && asked('from') === asked('to')).toBe(true);
	await days.press('Escape');
	await totalBecomes((n) => n === everything);
});

it('draws the hours as a rose of each weekday, as the matrix has them', async () => {
	await choose('Rose', 'Week');
	const rose = card('Week').getByRole('figure');
	await soon(() => rose.locator('.wedge').count()).toBe(24);
	await soon(() => asked('week')).toBe('rose');
	await rose.getByRole('radio', { name: 'Sa' }).check({ force: true });
	expect(await rose.locator('p.visually-hidden').innerText()).toMatch(/^Most recorded incidents on Saturdays were at \d\d:00/);
});

const sum = (cells: readonly string[]) => cells.reduce((all, cell) => all + Number(cell), 0);
it('saves what each card shows: series, parts, calendar, matrix, rose, bars', { timeout: 120_000 }, async () => {
	const everything = await total();
	const save = (of: string) => card(of).getByRole('button', { name: /^Save: / });
	await choose('Series', 'Time');
	const series = await saveAll(app, save('Time'));
	await soundFiles(app, series);
	await choose('Parts', 'Time');
	await expect.poll(() => save('Time').isEnabled(), { timeout: 30_000 }).toBe(true);
	const parts = await saveAll(app, save('Time'));
	await soundFiles(app, parts);
	expect(csvOf(parts, 'Trend, seasons and rest as CSV')[0].slice(0, 7)).toEqual(['from', 'to', 'recorded_a_day', 'trend_a_day', 'year_a_day', 'week_a_day', 'rest_a_day']); // prettier-ignore
	await choose('Calendar', 'Time');
	const days = await saveAll(app, save('Time'));
	await soundFiles(app, days);
	expect(sum(columnOf(days, 'Calendar of days as CSV', 'count'))).toBe(everything);
	await choose('Week matrix', 'Week');
	await soundFiles(app, await saveAll(app, save('Week')));
	await choose('Rose', 'Week');
	await card('Week').getByRole('radio', { name: 'Sa' }).check({ force: true });
	const rose = await saveAll(app, save('Week'));
	await soundFiles(app, rose);
	await card('Week').getByRole('button', { name: 'The week as a table' }).click();
	const shown = await card('Week').locator('tbody td:last-child').allInnerTexts();
	expect(columnOf(rose, 'By hour of the day, Saturday as CSV', 'all')).toEqual(shown.map((cell) => cell.replace(/\D/g, '')));
	await card('Week').getByRole('button', { name: 'The week as a table' }).click();
	const bars = await saveAll(app, app.page.getByRole('button', { name: 'Save: By category' }));
	await soundFiles(app, bars);
	expect(sum(columnOf(bars, 'By category as CSV', 'count'))).toBe(everything);
});

it('saves all that the view has at once, and two maps that are compared side by side', { timeout: 120_000 }, async () => {
	const button = app.page.getByRole('button', { name: 'Save or share' });
	const all = await saveAll(app, button);
	await soundFiles(app, all);
	for (const name of ['Map', 'Calendar of days', 'By hour of the day', 'Trend, seasons and rest'])
		expect([...all.keys()]).toContain(`${name} as SVG`);
	const address = new URL(app.page.url());
	address.searchParams.set('beside', 'before');
	await app.page.goto(address.href);
	await app.page.getByRole('application', { name: /compared with/ }).first().waitFor(); // prettier-ignore
	await app.page.locator('canvas').nth(1).waitFor();
	const two = await saveAll(app, button);
	await soundFiles(app, new Map([...two].filter(([name]) => name.startsWith('Both maps'))));
	const svg = two.get('Both maps as SVG')!.toString('utf8');
	expect(svg.match(/<g id="cells(-other)?"/g)).toHaveLength(2);
	const head = csvOf(two, 'Both maps as CSV')[0];
	expect(head.filter((name) => name.startsWith('count_'))).toHaveLength(2);
	await app.page.goBack();
});

it('plays the dates through time, keeps them or gives them back', async () => {
	const everything = await total();
	await card('Time').getByRole('button', { name: 'Play through time' }).click();
	const bar = card('Play through time');
	const focused = () => app.page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null);
	await expect.poll(focused).toBe('Play'); // at the first step one cannot go back
	await totalBecomes((n) => n < everything / 20);
	await soon(() => asked('to')).toBe('2023-01-31');
	await app.page.emulateMedia({ reducedMotion: 'reduce' }); // then it steps only when it is pressed
	await bar.getByText('step by step').waitFor();
	expect(await bar.getByRole('button', { name: 'Play', exact: true }).count()).toBe(0);
	await app.page.emulateMedia({ reducedMotion: 'no-preference' });
	await bar.getByLabel('Pace').selectOption({ label: 'Quickly' });
	await bar.getByRole('button', { name: 'Play', exact: true }).click();
	await expect.poll(() => bar.getByText(/^(Mar|Apr|May|Jun) 2023$/).count(), { timeout: 10_000 }).toBe(1);
	await bar.getByRole('button', { name: 'Pause' }).click();
	await bar.getByRole('button', { name: 'One step back' }).click();
	await soon(() => asked('from')).toMatch(/^2023-0[2-6]-01$/);
	await bar.getByLabel('Steps').selectOption({ label: 'Adding up by month' });
	await soon(() => asked('from')).toBe('2023-01-01');
	expect(await axeInThemes(app.page, ['light'])).toEqual([]);
	await bar.getByRole('button', { name: /^Stop/ }).click();
	await totalBecomes((n) => n === everything);
	await bar.waitFor({ state: 'detached' });
	await expect.poll(focused).not.toBeNull(); // the keyboard goes on where the bar was
	expect(app.offOrigin).toEqual([]);
	expect(app.problems).toEqual([]);
});
