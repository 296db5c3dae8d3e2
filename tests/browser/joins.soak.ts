import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { haveRealFiles, REAL_FILES } from '../ingest/real-files';
import { axeInThemes } from './axe';
import { startApp, type App } from './harness';

/** Areas and a table added to a dataset, seen in Explore, and taken off again. The tests are one story, in order. */
let app: App;
const chicago = haveRealFiles && existsSync(`${REAL_FILES}chicago_portal_crimes_2015-01-23_2015-02-08_10k_all22columns.csv`);
const real = (name: string) => ({ name, mimeType: 'text/plain', buffer: readFileSync(REAL_FILES + name) });
const made = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });

const square = (west: number) => [[west, 51], [west + 0.1, 51], [west + 0.1, 51.1], [west, 51.1], [west, 51]]; // prettier-ignore
const WARDS = JSON.stringify({
	type: 'FeatureCollection',
	features: ['WESTHAM', 'EASTHAM'].map((name, i) => ({
		type: 'Feature',
		properties: { name },
		geometry: { type: 'Polygon', coordinates: [square(0.1 * i)] }
	}))
});
const CITY = ['date,type,latitude,longitude', ...Array.from({ length: 300 }, (_, i) => `2020-0${1 + (i % 9)}-1${i % 10} 1${i % 10}:15,${i % 3 ? 'THEFT' : 'ARSON'},${51.01 + (i % 7) / 100},${0.005 + (i % 19) / 100}`)].join('\n'); // prettier-ignore

const files = chicago
	? {
			incidents: real('chicago_portal_crimes_2015-01-23_2015-02-08_10k_all22columns.csv'),
			areas: real('chicago_community_areas_boundaries.geojson'),
			table: real('chicago_community_area_socioeconomic_hardship_2008-2012.csv'),
			weather: real('chicago_weather_daily_2001-2015_CR-line-endings.csv'),
			count: 77,
			column: 'Community',
			area: 'AUSTIN',
			left: 2 // the table hangs on the numbers of areas that the file itself has
		}
	: {
			incidents: made('city.csv', CITY),
			areas: made('wards.geojson', WARDS),
			table: made('census 2011.csv', 'Ward,Poverty\nWestham,12\nEasthamm,30\n'),
			weather: made('weather.csv', 'day,rain\n2020-01-10,1\n2020-01-11,0\n'),
			count: 2,
			column: 'Name',
			area: 'WESTHAM',
			left: 1
		};

beforeAll(async () => {
	app = await startApp();
	await app.open('data/');
	await app.page.setInputFiles('input[type=file]', files.incidents);
	await app.page.getByRole('button', { name: 'Import', exact: true }).click();
	await app.page.getByRole('heading', { name: 'The file is in' }).waitFor();
	await openDialog();
});
afterAll(() => app.close());

async function openDialog() {
	await app.page.getByRole('button', { name: /^More for/ }).click();
	await app.page.getByRole('menuitem', { name: 'Add areas, tables, weather' }).click();
	await app.page.getByLabel('File to add').waitFor({ state: 'attached' });
}

async function add(file: (typeof files)['areas']) {
	await app.page.getByLabel('File to add').setInputFiles(file);
	await app.page.getByRole('button', { name: 'Add', exact: true }).click();
	await app.page.getByText(`“${file.name}” was added.`).waitFor();
}

it('adds areas, a table about them, and the weather, each in two presses', async () => {
	await add(files.areas);
	const list = app.page.getByRole('list', { name: 'Added so far' });
	await list.getByText(`${files.count} areas`, { exact: true }).waitFor();
	await add(files.table);
	await list.getByText(new RegExp(`${files.count} of ${files.count} areas have a row`)).waitFor();
	await add(files.weather);
	await list.getByText('series by day').waitFor();
	expect(await axeInThemes(app.page)).toEqual([]);
});

it('says what a file lacks, and adds nothing', async () => {
	await app.page.getByLabel('File to add').setInputFiles(made('words.csv', 'word,other\na,b\nc,d\n'));
	await app.page
		.getByRole('alert')
		.getByText(/none holds the areas/)
		.waitFor();
	expect(await app.page.getByRole('list', { name: 'Added so far' }).getByRole('listitem').count()).toBe(3);
});

it('shows the new areas in Explore, and keeps them after a reload', async () => {
	await app.page.keyboard.press('Escape');
	await app.page
		.getByRole('link', { name: /^Explore/ })
		.first()
		.click();
	await app.page.waitForURL('**/explore/**');
	const heading = app.page.getByRole('heading', { name: files.column });
	const section = heading.or(app.page.getByRole('button', { name: files.column })).first();
	await section.waitFor();
	await app.page.reload();
	await section.waitFor();
	await app.page.getByText(files.area, { exact: true }).first().waitFor();
});

it('takes the areas off again, and with them what hangs on them', async () => {
	await app.open('data/');
	await openDialog();
	await app.page.getByRole('button', { name: `Remove ${files.areas.name}` }).click();
	const items = app.page.getByRole('list', { name: 'Added so far' }).getByRole('listitem');
	await expect.poll(() => items.count()).toBe(files.left); // the weather stays
	expect(app.problems).toEqual([]);
	expect(app.offOrigin).toEqual([]);
});
