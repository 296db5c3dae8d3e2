import { describe, expect, it } from 'vitest';
import { diskFile, importSources } from './memory-sink';
import { haveRealFiles, REAL_FILES } from './real-files';

/** Counts, dates and columns as counted with Python's csv module from the same files. */
describe.skipIf(!haveRealFiles)('real files come in without a question', () => {
	const load = async (name: string) => importSources([await diskFile(REAL_FILES + name)]);
	const day = (ms: number) => new Date(ms).toISOString().slice(0, 10);

	it('Chicago, the portal’s 22 columns', async () => {
		const { dataset, guess, sink } = await load('chicago_portal_crimes_2015-01-23_2015-02-08_10k_all22columns.csv');
		expect(guess).toMatchObject({ doubts: [], preset: { id: 'chicago' } });
		expect(dataset.report).toMatchObject({ read: 9999, kept: 9999, missingPlaces: 162, missingTimes: 0, outside: 0 });
		expect(dataset.dates!.map(day)).toEqual(['2015-01-23', '2015-02-08']);
		expect(dataset.categories).toContain('NARCOTICS');
		const iucr = dataset.extras.findIndex(({ name }) => name === 'IUCR');
		expect(dataset.extras[iucr].dictionary).toContain('0486'); // leading zeros survive
		expect(dataset.extras.find(({ name }) => name === 'FBI Code')?.dictionary).toContain('08B');
		expect(dataset.extras.find(({ name }) => name === 'Community Area')).toMatchObject({ kind: 'area' });
		expect([sink.column('lat')[0], sink.column('lon')[0]]).toEqual([41.747693646, -87.549035389]);
		expect(new Date(sink.column('start')[0]).toISOString()).toBe('2015-02-08T23:43:40.000Z');
	});

	it('New York shootings: date and time apart, one row a victim, people left out', async () => {
		const { dataset, guess, sink } = await load('nyc_nypd_shootings_2006-2019_bom.csv');
		expect(guess).toMatchObject({
			doubts: [],
			preset: { id: 'nypd-shootings' },
			mapping: { time: { column: 'OCCUR_DATE', clock: 'OCCUR_TIME' } }
		});
		expect(dataset).toMatchObject({ rows: 21408, grain: 'victim', precision: 'minute' });
		expect(dataset.report).toMatchObject({ read: 21408, kept: 21408, missingPlaces: 0, missingTimes: 0 });
		expect(dataset.dates!.map(day)).toEqual(['2006-01-01', '2019-09-30']);
		expect(dataset.extras.map(({ name }) => name).join()).not.toMatch(/RACE|SEX|AGE/);
		expect(new Date(sink.column('start')[0]).toISOString()).toBe('2017-09-09T03:57:00.000Z');
	});

	it('City of London: months', async () => {
		const { dataset, guess } = await load('uk_city-of-london_street_2018-04_2020-11.csv.gz');
		expect(guess).toMatchObject({ doubts: [], preset: { id: 'uk-street' } });
		expect(dataset).toMatchObject({ rows: 22111, precision: 'month', grain: 'offence' });
		expect(dataset.report).toMatchObject({ kept: 22111, missingPlaces: 1699, exactDuplicates: 1124 });
		expect(dataset.dates!.map(day)).toEqual(['2018-04-01', '2020-11-01']);
		expect(dataset.categories).toHaveLength(14);
		expect(dataset.report.outside).toBeGreaterThan(0); // the file reaches longitude -1.62
	});

	it('Lancashire, tab-separated: firsts of months are months', async () => {
		const { dataset, guess } = await load('uk_lancashire_asb_2020_tab-separated.tab');
		expect(guess.doubts).toEqual([]);
		expect(dataset).toMatchObject({ rows: 93992, precision: 'month' });
		expect(dataset.report.missingPlaces).toBe(0);
	});

	it('Berkeley: line breaks inside cells, places inside a text', async () => {
		const { dataset, guess } = await load('berkeley_pd_calls_2019_embedded-newlines.csv');
		expect(guess.mapping).toMatchObject({
			place: { kind: 'pair', column: 'Block_Location' },
			category: { column: 'CVLEGEND' },
			time: { clock: 'EVENTTM' }
		});
		expect(dataset.report).toMatchObject({ read: 5417, kept: 5417, missingPlaces: 200 });
	});
});
