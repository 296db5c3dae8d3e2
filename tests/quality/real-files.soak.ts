import { describe, expect, it } from 'vitest';
import { finish } from '../../src/lib/domain/kernel';
import { Gatherer } from '../../src/lib/quality/gather';
import { qualityReport, rowsOf } from '../../src/lib/quality/report';
import type { QualityInput, QualityReport } from '../../src/lib/quality/types';
import { diskFile, importSources } from '../ingest/memory-sink';
import { haveRealFiles, REAL_FILES } from '../ingest/real-files';

async function reportOn(name: string): Promise<{ report: QualityReport; input: QualityInput; seconds: number }> {
	const { dataset, sink } = await importSources([await diskFile(REAL_FILES + name)]);
	const gatherer = new Gatherer({
		...dataset,
		importedAt: Date.UTC(2026, 0, 1)
	});
	const begun = performance.now();
	for (const chunk of sink.chunks) gatherer.add(chunk);
	const input = gatherer.input();
	const report = finish(qualityReport(input));
	const seconds = (performance.now() - begun) / 1000;
	// What is said, to be read by somebody who knows the file: `SAY=1 npx vitest run -c tests/soak.config.ts tests/quality/real-files.soak.ts`.
	if (process.env.SAY) process.stdout.write(words(name, report, seconds));
	return { report, input, seconds };
}
const words = (name: string, { findings, rows }: QualityReport, seconds: number) =>
	`\n=== ${name}: ${rows} rows, ${seconds.toFixed(2)} s\n${findings
		.map(
			({ id, tone, title, effect, remedies }) =>
				`[${tone}] ${id}: ${title}\n    ${effect}\n${remedies.map(({ label, affects }) => `      > ${label} (${affects})\n`).join('')}`
		)
		.join('')}`;
const found = ({ findings }: QualityReport, id: string) => findings.find((finding) => finding.id === id);

const FILES = [
	'stlouis_slmpd_2008-01_2012-12_stateplane.csv.gz',
	'chicago_4types_2016-01_2017-08_latlon.csv.gz',
	'chicago_portal_crimes_2015-01-23_2015-02-08_10k_all22columns.csv',
	'chicago_portal_crimes_2022-01_2022-11_communityarea_no-coords.csv.gz',
	'chicago_aggravated_assaults_2010-2019_lonlat.csv.gz',
	'uk_3forces_south-yorkshire_lancashire_thames-valley_street_2024-01_2024-04.csv.gz',
	'uk_city-of-london_street_2018-04_2020-11.csv.gz',
	'uk_lancashire_asb_2020_tab-separated.tab',
	'nyc_nypd_shootings_2006-2019_bom.csv',
	'berkeley_pd_calls_2019_embedded-newlines.csv',
	'rio_isp_monthly_by_station_2003-2017_semicolon_latin1_decimal-comma.csv'
];

describe.skipIf(!haveRealFiles)('the quality of real files', () => {
	for (const name of FILES)
		it(name, async () => {
			const { report, input } = await reportOn(name);
			const ids = report.findings.map(({ id }) => id);
			expect(new Set(ids).size).toBe(ids.length);
			expect(structuredClone(report)).toEqual(report);
			for (const { title, effect, remedies } of report.findings) {
				expect(`${title} ${effect}`).not.toMatch(/NaN|undefined|Infinity|null|“”|\bcrimes\b/);
				for (const { step, affects } of remedies)
					if (step.kind === 'set-aside') expect(finish(rowsOf(step.which, input))).toHaveLength(affects);
			}
		});

	it('says of St. Louis what is known of it', async () => {
		const { report } = await reportOn(FILES[0]);
		// Counted with Python's csv module: 7,528 rows equal to an earlier one; places written as 0,0 and a few wild ones.
		expect(found(report, 'repeats')).toMatchObject({ tone: 'note', remedies: [{ affects: 7528 }] });
		expect(found(report, 'geocoding')).toMatchObject({ tone: 'good', title: '98.8\u00a0% of incidents have a place' });
		expect(found(report, 'odd-times')?.remedies[0].affects).toBeGreaterThan(1000);
		expect(found(report, 'reporting-lag')?.effect).toMatch(/MonthReportedtoMSHP/);
		expect(found(report, 'passing')).toMatchObject({ tone: 'good' });
	});
	it('finds the far places that are known, and no more than a handful', async () => {
		for (const [name, most, known] of [
			[FILES[0], 60, (_: number, lat: number) => lat < 37.5],
			[FILES[6], 20, (lon: number) => lon < -1.6],
			[FILES[7], 60, (lon: number) => lon > 0.9]
		] as const) {
			const { input } = await reportOn(name);
			const rows = finish(rowsOf('far', input));
			expect(rows.length).toBeLessThan(most);
			expect([...rows].some((i) => known(input.columns.lon[i], input.columns.lat[i]))).toBe(true);
		}
	});
	it('offers no lag where a column only says when a record was touched', async () => {
		const { report } = await reportOn(FILES[2]); // “Updated On”
		expect(found(report, 'reporting-lag')).toBeUndefined();
	});
});
