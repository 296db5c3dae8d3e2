import type { Page } from 'playwright';
import { expect } from 'vitest';
import type { Dataset } from '../../src/lib/domain/dataset';
import { REAL_FILES } from '../ingest/real-files';
import type { App } from './harness';

/** Public files of real incidents. Numbers are of the README beside them, which has them from Python's csv module. */
export interface RealFile {
	file: string;
	/** Data rows, and rows kept: all. */
	rows: number;
	/** First and last day, or the first of the month where only months are known. */
	dates: [string, string];
	/** Rows without coordinates: at least so many, and at most a few more that lie nowhere near. */
	missing: number;
	wild?: number;
	/** Degrees west, south, east, north of the city, district or counties: what the map opens on lies inside. None without places. */
	box?: [number, number, number, number];
	/** Tried at every test run; the others in the soak. */
	everyday?: true;
}

const CHICAGO: RealFile['box'] = [-87.94, 41.64, -87.52, 42.03];
export const FILES: RealFile[] = [
	{
		file: 'chicago_4types_2016-01_2017-08_latlon.csv.gz',
		rows: 268_815,
		dates: ['2016-01-01', '2017-08-31'],
		missing: 0,
		box: CHICAGO,
		everyday: true
	},
	{
		file: 'stlouis_slmpd_2008-01_2012-12_stateplane.csv.gz',
		rows: 297_919,
		dates: ['1900-01-01', '2012-12-31'],
		missing: 4937,
		wild: 60,
		box: [-90.33, 38.52, -90.16, 38.78], // the city's limits: its Y of 985,712 to 1,062,361 feet
		everyday: true
	},
	{
		file: 'uk_3forces_south-yorkshire_lancashire_thames-valley_street_2024-01_2024-04.csv.gz',
		rows: 179_838,
		dates: ['2024-01-01', '2024-04-01'],
		missing: 5838,
		box: [-3.2, 51.2, -0.4, 54.3],
		everyday: true
	},
	{
		file: 'nyc_nypd_shootings_2006-2019_bom.csv',
		rows: 21_408,
		dates: ['2006-01-01', '2019-09-30'],
		missing: 0,
		box: [-74.26, 40.49, -73.7, 40.92],
		everyday: true
	},
	{
		file: 'chicago_portal_crimes_2022-01_2022-11_communityarea_no-coords.csv.gz',
		rows: 215_551,
		dates: ['2022-01-01', '2022-11-30'],
		missing: 215_551,
		everyday: true
	},
	{
		file: 'chicago_aggravated_assaults_2010-2019_lonlat.csv.gz',
		rows: 148_736,
		dates: ['2010-01-01', '2019-12-31'],
		missing: 0,
		box: CHICAGO
	},
	{
		file: 'chicago_portal_crimes_2015-01-23_2015-02-08_10k_all22columns.csv',
		rows: 9999,
		dates: ['2015-01-23', '2015-02-08'],
		missing: 162,
		box: CHICAGO
	},
	{
		file: 'uk_city-of-london_street_2018-04_2020-11.csv.gz',
		rows: 22_111,
		dates: ['2018-04-01', '2020-11-01'],
		missing: 1699,
		box: [-0.13, 51.5, -0.02, 51.56]
	},
	{
		file: 'uk_lancashire_asb_2020_tab-separated.tab',
		rows: 93_992,
		dates: ['2020-01-01', '2020-12-01'],
		missing: 0,
		box: [-3.2, 53.4, -2, 54.3]
	},
	{
		file: 'berkeley_pd_calls_2019_embedded-newlines.csv',
		rows: 5417,
		dates: ['2019-06-23', '2019-12-18'],
		missing: 200,
		box: [-122.35, 37.8, -122.2, 37.95]
	},
	{
		file: 'rio_isp_monthly_by_station_2003-2017_semicolon_latin1_decimal-comma.csv',
		rows: 22_909,
		dates: ['2003-01-01', '2017-04-01'],
		missing: 22_909
	}
];

/** What became of a file. */
export interface Looked {
	/** From the drop to the report, less the clicks. */
	seconds: number;
	setAside: number;
	/** What the mapping screen asked the user to look at or to decide. */
	questions: number;
}

/** Drops a file, agrees with what is guessed, and looks at the map. */
export async function importAndLook(app: App, { file, rows, dates, missing, wild = 0, box }: RealFile): Promise<Looked> {
	const { page } = app;
	await app.open('data/');
	const dropped = performance.now();
	await page.setInputFiles('input[type=file]', REAL_FILES + file);
	const confirm = page.getByRole('button', { name: 'Import', exact: true });
	await confirm.waitFor();
	const questions = await page.getByText(/^(Please look at this|Count rows, or incidents\?)$/).count();
	await confirm.click();
	const says = page.getByRole('status').getByText(`${rows.toLocaleString('en')} rows kept`);
	await says.waitFor({ timeout: 60_000 });
	const seconds = (performance.now() - dropped) / 1000;
	const number = async (row: RegExp) =>
		Number(/[\d,]{1,}/.exec(await page.getByRole('row', { name: row }).innerText())![0].replaceAll(',', ''));
	expect(await number(/^Read/)).toBe(rows);
	const setAside = await number(/^Set aside/);
	expect(setAside).toBe(0);
	const stored = await lastDataset(page);
	expect(stored.dates!.map((ms) => new Date(ms).toISOString().slice(0, 10))).toEqual(dates);
	expect(stored.report.missingPlaces).toBeGreaterThanOrEqual(missing);
	expect(stored.report.missingPlaces).toBeLessThanOrEqual(missing + wild);
	if (box) {
		const [west, south, east, north] = stored.bounds!;
		expect([west > box[0], south > box[1], east < box[2], north < box[3]], stored.bounds!.join()).toEqual([
			true,
			true,
			true,
			true
		]);
	} else expect(stored.bounds).toBeNull();
	await page.getByRole('button', { name: 'See it on the map' }).click();
	await page.waitForURL('**/explore/**');
	if (box) await page.locator('canvas').first().waitFor();
	else
		await page
			.getByText(/needs (the )?boundaries/i)
			.first()
			.waitFor();
	return { seconds, setAside, questions };
}

type Stored = Pick<Dataset, 'importedAt' | 'dates' | 'bounds' | 'report'>;

/** The record of the dataset that was imported last. */
const lastDataset = (page: Page) =>
	page.evaluate(
		() =>
			new Promise<Stored>((resolve, reject) => {
				const open = indexedDB.open('openbeat');
				open.onerror = () => reject(open.error);
				open.onsuccess = () => {
					const all: IDBRequest<Stored[]> = open.result.transaction('datasets').objectStore('datasets').getAll();
					all.onsuccess = () => (open.result.close(), resolve(all.result.sort((a, b) => b.importedAt - a.importedAt)[0]));
				};
			})
	);
