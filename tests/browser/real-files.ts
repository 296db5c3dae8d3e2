import { expect } from 'vitest';
import { REAL_FILES } from '../ingest/real-files';
import type { App } from './harness';

/** Public files of real incidents: rows read as Python's csv module counts them, rows kept, and what stands in the map's place without coordinates. */
export interface RealFile {
	file: string;
	read: number;
	kept: number;
	/** It has places for the map. */
	map: boolean;
	/** Tried at every test run; the others in the soak. */
	everyday?: true;
}

const row = (file: string, rows: number, map = true, everyday?: true): RealFile => ({
	file,
	read: rows,
	kept: rows,
	map,
	everyday
});
export const FILES: RealFile[] = [
	row('chicago_4types_2016-01_2017-08_latlon.csv.gz', 268_815, true, true),
	row('stlouis_slmpd_2008-01_2012-12_stateplane.csv.gz', 297_919, true, true),
	row('uk_3forces_south-yorkshire_lancashire_thames-valley_street_2024-01_2024-04.csv.gz', 179_838, true, true),
	row('nyc_nypd_shootings_2006-2019_bom.csv', 21_408, true, true),
	row('chicago_portal_crimes_2022-01_2022-11_communityarea_no-coords.csv.gz', 215_551, false, true),
	row('chicago_aggravated_assaults_2010-2019_lonlat.csv.gz', 148_736),
	row('chicago_portal_crimes_2015-01-23_2015-02-08_10k_all22columns.csv', 9_999),
	row('uk_city-of-london_street_2018-04_2020-11.csv.gz', 22_111),
	row('uk_lancashire_asb_2020_tab-separated.tab', 93_992),
	row('berkeley_pd_calls_2019_embedded-newlines.csv', 5_417),
	row('rio_isp_monthly_by_station_2003-2017_semicolon_latin1_decimal-comma.csv', 22_909, false)
];

/** Drops a file, agrees with what is guessed, and looks at the map. @returns seconds from the drop to the report, less the clicks */
export async function importAndLook({ page, open }: App, { file, read, kept, map }: RealFile): Promise<number> {
	await open('data/');
	const dropped = performance.now();
	await page.setInputFiles('input[type=file]', REAL_FILES + file);
	await page.getByRole('button', { name: 'Import', exact: true }).click();
	const says = page.getByRole('status').getByText(`${kept.toLocaleString('en')} rows kept`);
	await says.waitFor({ timeout: 60_000 });
	const seconds = (performance.now() - dropped) / 1000;
	expect(await page.getByRole('row', { name: /^Read/ }).innerText()).toContain(read.toLocaleString('en'));
	await page.getByRole('button', { name: 'See it on the map' }).click();
	await page.waitForURL('**/explore/**');
	if (map) await page.locator('canvas').first().waitFor();
	else
		await page
			.getByText(/needs (the )?boundaries/i)
			.first()
			.waitFor();
	return seconds;
}
