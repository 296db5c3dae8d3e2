import { describe, expect, it } from 'vitest';
import { diskFile, importSources } from './memory-sink';
import { haveRealFiles, REAL_FILES } from './real-files';

/** The larger of the real files. Counts as counted with Python's csv module. */
describe.skipIf(!haveRealFiles)('large real files come in without a question', () => {
	const load = async (name: string) => importSources([await diskFile(REAL_FILES + name)]);
	const day = (ms: number) => new Date(ms).toISOString().slice(0, 10);

	it('Chicago, four types', async () => {
		const { dataset, guess } = await load('chicago_4types_2016-01_2017-08_latlon.csv.gz');
		expect(guess.doubts).toEqual([]);
		expect(dataset.report).toMatchObject({ read: 268815, kept: 268815, setAside: [], missingPlaces: 0, missingTimes: 0 });
		expect(dataset.categories.toSorted()).toEqual(['ASSAULT', 'BATTERY', 'CRIMINAL DAMAGE', 'THEFT']);
		expect(dataset.dates!.map(day)).toEqual(['2016-01-01', '2017-08-31']);
	}, 60_000);

	it('Chicago, aggravated assaults: the Z is not believed', async () => {
		const { dataset, guess } = await load('chicago_aggravated_assaults_2010-2019_lonlat.csv.gz');
		expect(guess.doubts).toEqual([]);
		expect(dataset.report).toMatchObject({ read: 148736, kept: 148736, missingPlaces: 0 });
		expect(new Date(dataset.dates![0]).toISOString()).toBe('2010-01-01T00:05:00.000Z');
	}, 60_000);

	it('Chicago without coordinates: incidents by area', async () => {
		const { dataset, guess } = await load('chicago_portal_crimes_2022-01_2022-11_communityarea_no-coords.csv.gz');
		expect(guess).toMatchObject({ doubts: [], mapping: { place: null, area: 'Community Area' } });
		expect(dataset.report).toMatchObject({ kept: 215551, missingPlaces: 215551, exactDuplicates: 443 });
		expect(dataset.report.notes[0]).toMatch(/add the boundaries of those areas/);
		expect(dataset.extras.find(({ kind }) => kind === 'area')?.dictionary).toHaveLength(77);
		expect(dataset.categories).toHaveLength(31);
	}, 60_000);

	it('three British forces', async () => {
		const { dataset, guess } = await load('uk_3forces_south-yorkshire_lancashire_thames-valley_street_2024-01_2024-04.csv.gz');
		expect(guess.doubts).toEqual([]);
		expect(dataset.report).toMatchObject({ kept: 179838, missingPlaces: 5838, exactDuplicates: 7868 });
		expect(dataset.precision).toBe('month');
	}, 60_000);

	it('St. Louis: feet to degrees, withdrawals netted, 0,0 unknown', async () => {
		const { dataset, guess, sink } = await load('stlouis_slmpd_2008-01_2012-12_stateplane.csv.gz');
		expect(guess).toMatchObject({ doubts: [], preset: { id: 'st-louis-2008' } });
		const { read, kept, setAside, net, exactDuplicates, missingPlaces } = dataset.report;
		expect(kept + setAside.reduce((sum, { rows }) => sum + rows, 0)).toBe(read);
		expect({ read, net, exactDuplicates }).toEqual({ read: 297919, net: 297919 - 2 * 5417, exactDuplicates: 7528 });
		expect(missingPlaces).toBeGreaterThanOrEqual(4937); // the 0,0 and a few wild ones
		expect(missingPlaces).toBeLessThan(4937 + 60);
		expect(sink.column('weight').filter((weight) => weight === -1)).toHaveLength(5417);
		expect(dataset.categories).toHaveLength(26);
		expect(dataset.categoryCounts[dataset.categories.indexOf('Homicide')]).toBeGreaterThan(600);
		const codes = dataset.extras.find(({ name }) => name === 'Crime');
		expect(codes?.dictionary).toContain('21000'); // the leading blank is gone
	}, 60_000);
});
