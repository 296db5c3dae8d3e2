import { existsSync, readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { haveRealFiles, REAL_FILES } from '../ingest/real-files';
import { startApp, type App } from './harness';
import { FILES, importAndLook } from './real-files';

/**
 * Every real file through the screen: incidents without a question, and what joins them by the dialog. Numbers are of the README beside
 * the files; how many keys find each other was counted by Python's csv module and sets.
 */
interface Join {
	/** The beginning of the dataset's name, with the underlines of the file. */
	to: string;
	file: string;
	/** What the question says before it is confirmed. */
	says: RegExp;
}
const AREAS = 'chicago_community_areas_boundaries.geojson';
const HARDSHIP = 'chicago_community_area_socioeconomic_hardship_2008-2012.csv';
const TEN_K = 'chicago_portal_crimes_2015';
const ASSAULTS = 'chicago_aggravated_assaults';
const JOINS: Join[] = [
	{ to: TEN_K, file: AREAS, says: /77 areas .*the area its place lies in/s },
	{ to: TEN_K, file: HARDSHIP, says: /77 of 77 areas \(100\s%\) have a row among 78\./ },
	{
		to: TEN_K,
		file: 'chicago_weather_daily_2001-2015_CR-line-endings.csv',
		says: /5,162 days from 1 Jan 2001 to 18 Feb 2015.*17 of the 17 days/s
	},
	{ to: TEN_K, file: 'chicago_community_area_acs2014_health.csv', says: /77 of 77 areas \(100\s%\) have a row among 77\./ },
	{ to: 'chicago_portal_crimes_2022', file: AREAS, says: /77 areas .*by “Community Area”.*“area_num/s },
	{ to: 'chicago_portal_crimes_2022', file: HARDSHIP, says: /77 of 77 areas/ },
	{ to: ASSAULTS, file: AREAS, says: /77 areas .*the area its place lies in/s },
	{ to: ASSAULTS, file: HARDSHIP, says: /77 of 77 areas/ },
	{
		to: ASSAULTS,
		file: 'chicago_weather_daily_2001-2015_CR-line-endings.csv',
		says: /covers 1,875 of the 3,652 days/
	},
	// Weather of other years than the incidents: it is said that it covers none of them.
	{
		to: ASSAULTS,
		file: 'chicago_ohare_weather_daily_2005-2008.csv',
		says: /1,461 days from 1 Jan 2005 to 31 Dec 2008.*covers 0 of the 3,652 days/s
	},
	{
		to: ASSAULTS,
		file: 'chicago_weather_hourly_2018-11_2019-12.csv.gz',
		says: /426 days from 1 Nov 2018 to 31 Dec 2019.*covers 426 of the 3,652 days/s
	},
	{
		to: 'uk_city-of-london',
		file: 'uk_england_imd2019_lsoa2011_deciles_ranks.csv.gz',
		says: /“LSOA code”\. 113 of 113 areas \(100\s%\) have a row among 32,844/
	},
	{
		to: 'uk_3forces',
		file: 'uk_england_imd2025_lsoa2021_scores.csv.gz',
		says: /“LSOA code”\. 3,489 of 3,493 areas \(100\s%\) have a row among 33,755/
	},
	{
		to: 'uk_3forces',
		file: 'uk_england_imd2019_lsoa2011_deciles_ranks.csv.gz',
		says: /“LSOA code”\. 3,301 of 3,493 areas \(95\s%\)/
	},
	{ to: 'stlouis', file: 'stlouis_neighborhood_lookup.csv', says: /“Neighborhood”\. 89 of 89 areas/ },
	{ to: 'rio_isp', file: 'rio_isp_police_stations_semicolon_utf8.csv', says: /“CISP”\. 138 of 138 areas/ }
];

describe.skipIf(!haveRealFiles)('a real file, through the screen', () => {
	let app: App;
	const table: string[] = [];
	beforeAll(async () => {
		app = await startApp();
		app.context.setDefaultTimeout(15_000);
	});
	afterAll(async () => {
		await app.close();
		console.log(['file | rows | kept | set aside | seconds | questions asked', ...table].join('\n'));
	});
	const nothingWrong = () => {
		expect(app.problems).toEqual([]);
		expect(app.offOrigin).toEqual([]);
	};

	it.each(FILES)('$file', { timeout: 120_000 }, async (real) => {
		const { seconds, setAside, questions } = await importAndLook(app, real);
		table.push([real.file, real.rows, real.rows - setAside, setAside, seconds.toFixed(1), questions].join(' | '));
		nothingWrong();
	});

	/** Presses from the list of datasets, choosing a file counted as one. */
	let presses = 0;
	const press = async (name: string | RegExp, role: 'button' | 'menuitem' = 'button') => {
		presses++;
		await app.page.getByRole(role, { name, exact: typeof name === 'string' }).click();
	};
	async function join({ to, file, says }: Join): Promise<{ seconds: number; questions: number }> {
		const { page } = app;
		if (!(await page.getByLabel('File to add').count())) {
			await app.open('data/');
			await press(new RegExp(`^More for ${to.replaceAll('_', ' ')}`));
			await press('Add areas, tables, weather', 'menuitem');
			await page.getByLabel('File to add').waitFor({ state: 'attached' });
		}
		const dropped = performance.now();
		presses++;
		await page.getByLabel('File to add').setInputFiles(REAL_FILES + file);
		await page.getByRole('button', { name: 'Add', exact: true }).waitFor();
		const text = await page.getByRole('dialog').innerText();
		expect(text).toMatch(says);
		const questions = await page.getByRole('group', { name: 'Written differently, perhaps the same' }).count();
		await press('Add');
		await page.getByText(`“${file}” was added.`).waitFor();
		return { seconds: (performance.now() - dropped) / 1000, questions };
	}

	it.each(JOINS)('$file joins $to', { timeout: 60_000 }, async (each) => {
		await app.page.keyboard.press('Escape');
		await app.open('data/');
		presses = 0;
		const { seconds, questions } = await join(each);
		table.push([each.file, `joined to ${each.to}`, '', '', seconds.toFixed(1), questions].join(' | '));
		expect(presses).toBe(4);
		nothingWrong();
	});

	it('areas, hardship and weather of Chicago take eight presses in all', { timeout: 60_000 }, async () => {
		await app.open('data/');
		presses = 0;
		for (const { file, says } of JOINS.slice(0, 3)) await join({ to: TEN_K, file, says: file === HARDSHIP ? /77 of 77/ : says });
		expect(presses).toBe(2 + 3 * 2);
		console.log(`Chicago, areas, hardship and weather: ${presses} presses; deprivation by LSOA: 4.`);
	});

	it('ten years of Chicago train on areas, hardship and weather, and the run says so', { timeout: 200_000 }, async () => {
		const { page } = app;
		await page.keyboard.press('Escape');
		await app.open('data/');
		await page.getByRole('link', { name: new RegExp(`^Explore ${ASSAULTS.replaceAll('_', ' ')}`) }).click();
		await page.getByRole('link', { name: /^Models/ }).first().click(); // prettier-ignore
		for (const name of ['Random forest', 'Boosting', 'Chance boosting', 'Logistic GLM', 'GLM'])
			await page.getByRole('checkbox', { name }).first().uncheck();
		await page.getByRole('button', { name: 'Train 1 model' }).click();
		const tree = page.getByRole('rowheader', { name: /^decision tree/ }).first();
		await tree.waitFor({ timeout: 150_000 });
		const summary = await page.getByRole('region', { name: 'The question' }).innerText();
		expect(summary).toMatch(/Joined columns used\s[^\n]*HARDSHIP INDEX/);
		expect(summary).toMatch(/Joined columns used\s[^\n]*meanTemp/);
		// The hourly weather begins after more than half of the training time.
		const left = await page.locator('details', { hasText: /^\s*Left out: / }).textContent();
		expect(left).toMatch(/“\w+” was not used: it covers less than half of the training time/);
		nothingWrong();
	});

	it('and none lies there unused', () => {
		const used = new Set([...FILES, ...JOINS].map(({ file }) => file));
		expect(readdirSync(REAL_FILES).filter((file) => file !== 'README.md' && !used.has(file))).toEqual([]);
		for (const file of used) expect(existsSync(REAL_FILES + file), file).toBe(true);
	});
});
