import { describe, expect, it } from 'vitest';
import { withCategory, withKept, withPlace } from '../../src/lib/ingest/correct';
import { inspect } from '../../src/lib/ingest/inspect';
import { nameFromFiles } from '../../src/lib/ingest/name';
import { isAboutPeople } from '../../src/lib/ingest/people';
import { splitName } from '../../src/lib/ingest/profile';
import { ucrOffence } from '../../src/lib/ingest/ucr';
import { textFile } from './memory-sink';

/** The guess for a table of 30 rows; a cell may use the row number. */
async function guessOf(columns: Record<string, (i: number) => string>, name = 'file.csv') {
	const names = Object.keys(columns);
	const lines = Array.from({ length: 30 }, (_, i) => names.map((key) => `"${columns[key](i)}"`).join(','));
	const { guess } = await inspect(textFile(`${names.join(',')}\n${lines.join('\n')}\n`, name));
	return guess;
}
const date = (i: number) => `2020-03-${10 + (i % 20)} 0${i % 10}:30`;
const kinds = (i: number) => ['THEFT', 'ARSON', 'ROBBERY'][i % 3];
const lat = (i: number) => `41.8${i}`;
const lon = (i: number) => `-87.6${i}`;

describe('guessing what columns mean', () => {
	it.each<[string, Record<string, (i: number) => string>, object]>([
		[
			'Los Angeles: date and HHMM apart, people beside the crime',
			{
				DR_NO: (i) => `2010${i}`,
				'Date Rptd': (i) => `03/${15 + (i % 9)}/2020`,
				'DATE OCC': (i) => `03/${14 + (i % 9)}/2020`,
				'TIME OCC': (i) => `${1100 + i}`,
				'Crm Cd Desc': kinds,
				'Vict Sex': () => 'F',
				LAT: lat,
				LON: lon
			},
			{
				time: { column: 'DATE OCC', clock: 'TIME OCC' },
				category: { column: 'Crm Cd Desc' },
				place: { kind: 'degrees', lon: 'LON', lat: 'LAT' }
			}
		],
		[
			'Seattle: offence dates, not report dates',
			{
				report_date_time: date,
				offense_date: date,
				offense_category: () => 'PROPERTY',
				offense_sub_category: kinds,
				block_address: (i) => `${i}XX PINE ST`,
				longitude: lon,
				latitude: lat
			},
			{ time: { column: 'offense_date' }, place: { kind: 'degrees' } }
		],
		[
			'Boston: capitals and a pair beside the degrees',
			{
				INCIDENT_NUMBER: (i) => `I${i}`,
				OFFENSE_CODE_GROUP: kinds,
				OCCURRED_ON_DATE: date,
				Lat: lat,
				Long: lon,
				Location: (i) => `(${lat(i)}, ${lon(i)})`
			},
			{
				time: { column: 'OCCURRED_ON_DATE' },
				category: { column: 'OFFENSE_CODE_GROUP' },
				place: { kind: 'degrees', lon: 'Long', lat: 'Lat' }
			}
		],
		[
			'places only inside a text',
			{ datetime: date, crimetype: kinds, location: (i) => `POINT (${lon(i)} ${lat(i)})` },
			{ place: { kind: 'pair', column: 'location' }, category: { column: 'crimetype' } }
		],
		[
			'a table of counts by area and month',
			{ Neighborhood: (i) => `Area ${i % 5}`, Month: (i) => `2020-0${1 + (i % 9)}`, Count: (i) => `${i}` },
			{ weight: 'Count', area: 'Neighborhood', place: null, grain: 'count' }
		]
	])('%s', async (_what, columns, expected) => expect((await guessOf(columns)).mapping).toMatchObject(expected));

	it('leaves columns about people out and keeps the others', async () => {
		const { mapping } = await guessOf({
			date,
			offense: kinds,
			lat,
			lon,
			'Vict Age': (i) => `${20 + i}`,
			VIC_RACE: () => 'X',
			suspectSex: () => 'M',
			'Officer Name': () => 'N',
			stage: () => 's',
			'LSOA name': () => 'L'
		});
		expect(mapping.keep.map(({ column }) => column)).toEqual(['stage', 'LSOA name']);
	});
	it('notices latitude and longitude in each other’s column where the numbers show it, and says so', async () => {
		const { mapping, doubts } = await guessOf({
			date,
			offense: kinds,
			latitude: (i) => `-118.2${i}`,
			longitude: (i) => `34.0${i}`
		});
		expect(mapping.place).toMatchObject({ kind: 'degrees', lon: 'latitude', lat: 'longitude' });
		expect(doubts.join()).toContain('“latitude” holds numbers beyond 90: latitude and longitude seem to be swapped.');
	});
	it('asks when day and month could be swapped, unless another column tells', async () => {
		const swapped = (i: number) => `0${1 + (i % 9)}/0${1 + (i % 8)}/2020`;
		expect((await guessOf({ date: swapped, offense: kinds, lat, lon })).doubts).toHaveLength(1);
		const told = await guessOf({ date: swapped, offense: kinds, lat, lon, updated: () => '25/12/2020' });
		expect(told.doubts).toEqual([]);
		expect(told.mapping.time?.form.order).toBe('dmy');
	});
	it('says when it found no time or no place', async () => {
		expect((await guessOf({ offense: kinds, note: (i) => `n${i}` })).doubts).toEqual([
			expect.stringMatching(/No column with a date/),
			expect.stringMatching(/No columns with places/)
		]);
	});
	it('notices latitude and longitude that were swapped', async () => {
		const guess = await guessOf({ date, offense: kinds, latitude: (i) => `-117.${i}`, longitude: (i) => `33.${i}` });
		expect(guess.mapping.place).toEqual({ kind: 'degrees', lon: 'latitude', lat: 'longitude' });
		expect(guess.doubts[0]).toMatch(/swapped/);
	});
	it('finds the system of map coordinates by their values and the name of the file', async () => {
		const guess = await guessOf(
			{ date, offense: kinds, XCoord: (i) => `${890_000 + 100 * i}`, YCoord: (i) => `${1_016_000 + 100 * i}` },
			'stlouis.csv'
		);
		expect(guess.mapping.place).toMatchObject({ kind: 'projected', system: 'ESRI:102696' });
		expect(guess.doubts).toEqual([]);
	});
});

describe('corrections', () => {
	it('free the columns no longer used and take up those chosen', async () => {
		const { columns, guess } = await inspect(
			textFile('date,offense,law,lat,lon\n2020-01-02,THEFT,A,41.8,-87.6\n2020-01-03,ARSON,B,41.9,-87.5\n')
		);
		const names = (mapping: typeof guess.mapping) => mapping.keep.map(({ column }) => column);
		expect(names(guess.mapping)).toEqual(['law']);
		const other = withCategory(columns, guess.mapping, { column: 'law' });
		expect(names(other)).toEqual(['offense']);
		expect(names(withPlace(columns, other, null))).toEqual(['offense', 'lat', 'lon']);
		expect(names(withKept(columns, other, 'offense', false))).toEqual([]);
	});
});

it('knows column names about people', () => {
	const about = (name: string) => isAboutPeople(splitName(name));
	for (const name of [
		'PERP_RACE',
		'VIC_AGE_GROUP',
		'Vict Descent',
		'victimSex',
		'Suspect Name',
		'Age',
		'First Name',
		'date_of_birth'
	])
		expect(about(name)).toBe(true);
	for (const name of ['LSOA name', 'Name', 'stage', 'Location', 'Beat', 'Image', 'message', 'LocationName', 'Agency'])
		expect(about(name)).toBe(false);
});

it('groups UCR codes by their first two digits', () => {
	expect(['21000', ' 65701', '142320', '10000', '265412', ''].map(ucrOffence)).toEqual([
		'Rape',
		'Larceny (theft)',
		'Vandalism',
		'Homicide',
		'All other offences',
		''
	]);
	expect(['992320', 'THEFT', '7'].map(ucrOffence)).toEqual(['Code not known', 'Code not known', 'Code not known']);
});

it('names a dataset after its files', () => {
	expect(nameFromFiles(['chicago_crimes_2016.csv.gz'])).toBe('chicago crimes 2016');
	expect(nameFromFiles(['2024-01-kent-street.csv', '2024-02-kent-street.csv'])).toBe('2024 (2 files)');
	expect(nameFromFiles(['a.csv', 'b.csv', 'c.csv'])).toBe('a and 2 more');
});
