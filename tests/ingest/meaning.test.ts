import { describe, expect, it } from 'vitest';
import { withCounts, withEnd, withGrain, withOnce, withPart, withTime, withZone } from '../../src/lib/ingest/correct';
import { listedSystems, searchSystems } from '../../src/lib/ingest/epsg';
import { inspect } from '../../src/lib/ingest/inspect';
import { columnsNeeded, type Mapping } from '../../src/lib/ingest/mapping';
import { importSources, textFile } from './memory-sink';

const KINDS = ['THEFT', 'ARSON', 'ROBBERY'];
/** A file of `n` rows; a cell may use the row number. */
function file(columns: Record<string, (i: number) => string>, n = 40, name = 'file.csv') {
	const names = Object.keys(columns);
	const lines = Array.from({ length: n }, (_, i) => names.map((key) => `"${columns[key](i)}"`).join(','));
	return textFile(`${names.join(',')}\n${lines.join('\n')}\n`, name);
}
const iso = (ms: number) => new Date(ms).toISOString().slice(0, 16);
const two = (n: number) => String(n).padStart(2, '0');
const lat = (i: number) => `41.8${two(i)}`;
const lon = (i: number) => `-87.6${two(i)}`;
const kind = (i: number) => KINDS[i % 3];

describe('times', () => {
	it('in columns of their own: year, month, day, hour, minute', async () => {
		const { dataset, guess, sink } = await importSources([
			file({
				TYPE: kind,
				YEAR: () => '2019',
				MONTH: (i) => `${1 + (i % 12)}`,
				DAY: (i) => `${1 + (i % 28)}`,
				HOUR: (i) => (i === 3 ? '' : `${i % 24}`),
				MINUTE: (i) => `${i % 60}`,
				LAT: lat,
				LON: lon
			})
		]);
		expect(guess).toMatchObject({
			doubts: [],
			mapping: { category: { column: 'TYPE' }, time: { column: 'YEAR', parts: { minute: 'MINUTE' } } }
		});
		expect(sink.column('start').slice(0, 5).map(iso)).toEqual([
			'2019-01-01T00:00',
			'2019-02-02T01:01',
			'2019-03-03T02:02',
			'2019-04-04T00:00',
			'2019-05-05T04:04'
		]);
		expect(sink.column('precision').slice(0, 5)).toEqual([0, 0, 0, 2, 0]);
		expect(dataset.extras.map(({ name }) => name)).toEqual([]);
	});
	it('year and the name of a month', async () => {
		const { dataset, guess } = await importSources([
			file({ ano: () => '2019', mes: (i) => ['janeiro', 'março', 'dezembro'][i % 3], delito: kind, lat, lon })
		]);
		expect(guess.mapping).toMatchObject({ time: { column: 'ano', parts: { month: 'mes' } }, category: { column: 'delito' } });
		expect([dataset.precision, dataset.dates!.map(iso)]).toEqual(['month', ['2019-01-01T00:00', '2019-12-01T00:00']]);
	});
	it('a date and HHMM that lost its leading zeros, learnt from a later row', async () => {
		const clock = (i: number) => (i < 1200 ? `${i % 10}` : '1345'); // the sample shows hours, the file does not
		const { sink, dataset } = await importSources([
			file({ 'DATE OCC': () => '03/14/2020', 'TIME OCC': clock, 'Crm Cd Desc': kind, LAT: lat, LON: lon }, 1300)
		]);
		expect(sink.discarded).toBe(1);
		expect([sink.column('start')[5], sink.column('start')[1250]].map(iso)).toEqual(['2020-03-14T00:05', '2020-03-14T13:45']);
		expect(dataset.mapping).toMatchObject({ time: { form: { hhmm: true } } });
	});
	it('from when to when', async () => {
		const { guess, sink } = await importSources([
			file({
				CMPLNT_NUM: (i) => `${i}`,
				CMPLNT_FR_DT: (i) => `01/${two(13 + (i % 15))}/2020`,
				CMPLNT_FR_TM: () => '22:00:00',
				CMPLNT_TO_DT: (i) => (i === 2 ? '' : `01/${two(14 + (i % 15))}/2020`),
				CMPLNT_TO_TM: () => '06:30:00',
				OFNS_DESC: kind,
				Latitude: lat,
				Longitude: lon
			})
		]);
		expect(guess).toMatchObject({
			doubts: [],
			preset: { id: 'nypd-complaints' },
			mapping: { end: { column: 'CMPLNT_TO_DT', clock: 'CMPLNT_TO_TM' } }
		});
		expect([sink.column('start')[0], sink.column('end')[0]].map(iso)).toEqual(['2020-01-13T22:00', '2020-01-14T06:30']);
		expect(sink.column('end')[2]).toBe(sink.column('start')[2]);
	});
	it('universal time is turned into that of the place, where the publisher is known or the user says so', async () => {
		const { sink, dataset } = await importSources([
			file({
				CCN: (i) => `${i}`,
				REPORT_DAT: () => '2024-07-02T00:00:00Z',
				START_DATE: () => '2024-07-01T02:30:00Z',
				OFFENSE: kind,
				PSA: () => '101',
				LATITUDE: (i) => `38.9${two(i)}`,
				LONGITUDE: (i) => `-77.0${two(i)}`
			})
		]);
		expect(iso(sink.column('start')[0])).toBe('2024-06-30T22:30');
		expect(dataset.report.notes.join()).toMatch(/local time of America\/New_York/);
		const epoch = file({ occurred: (i) => `${1_719_801_000_000 + i * 1000}`, offense: kind, lat, lon });
		const { guess } = await inspect(epoch);
		expect(guess.doubts).toEqual([expect.stringMatching(/universal time/)]);
		const { sink: told } = await importSources([epoch], { mapping: withZone(guess.mapping, 'America/Chicago') });
		expect(iso(told.column('start')[0])).toBe('2024-06-30T21:30');
	});
	it('day and month are asked about, settled by the whole file, and the doubt that stays is in the report', async () => {
		const day = (last: string) => (i: number) => (i === 1250 ? last : `0${1 + (i % 9)}/0${1 + (i % 7)}/2020`);
		const settled = await importSources([file({ date: day('25/12/2020'), offense: kind, lat, lon }, 1300)]);
		expect(settled.guess.doubts[0]).toMatch(/other way round/);
		expect(iso(settled.sink.column('start')[1])).toBe('2020-02-02T00:00');
		expect(iso(settled.sink.column('start')[7])).toBe('2020-01-08T00:00');
		expect(settled.dataset.report.notes.join()).not.toMatch(/other way round/);
		const open = await importSources([file({ date: day('01/02/2020'), offense: kind, lat, lon }, 1300)]);
		expect(open.dataset.report.notes.join()).toMatch(/in the whole file no day is above 12/);
	});
});

describe('places', () => {
	it('of two pairs of columns the better one is taken, and that is said', async () => {
		const { guess } = await importSources([
			file({
				date: () => '2020-01-20',
				offense: kind,
				station_latitude: () => '41.9',
				station_longitude: () => '-87.7',
				lat,
				lon
			})
		]);
		expect(guess.mapping.place).toEqual({ kind: 'degrees', lat: 'lat', lon: 'lon' });
		const half = await importSources([
			file({
				date: () => '2020-01-20',
				offense: kind,
				latitude: (i) => (i % 2 ? lat(i) : ''),
				longitude: (i) => (i % 2 ? lon(i) : ''),
				point_latitude: lat,
				point_longitude: lon
			})
		]);
		expect(half.guess.mapping.place).toEqual({ kind: 'degrees', lat: 'point_latitude', lon: 'point_longitude' });
		expect(half.guess.remarks).toEqual([expect.stringMatching(/100 % of the first rows.*“longitude” and “latitude” \(50 %\)/)]);
	});
	it('with decimal commas', async () => {
		const { dataset, sink } = await importSources([
			textFile(
				`data;crime;latitude;longitude\n${Array.from({ length: 30 }, (_, i) => `2020-01-${10 + (i % 20)};Roubo;-23,55${two(i)};-46,63${two(i)}`).join('\n')}\n`
			)
		]);
		expect(dataset.report.missingPlaces).toBe(0);
		expect([sink.column('lat')[1], sink.column('lon')[1]]).toEqual([-23.5501, -46.6301]);
	});
	it('withheld by a word are counted apart from those unknown', async () => {
		const { dataset } = await importSources([
			file({
				date: () => '2020-01-20',
				offense: kind,
				latitude: (i) => (i % 4 ? lat(i) : 'REDACTED'),
				longitude: (i) => (i % 4 ? lon(i) : 'REDACTED')
			})
		]);
		expect(dataset.report.missingPlaces).toBe(10);
		expect(dataset.report.notes[0]).toMatch(/10 rows have a word such as REDACTED/);
	});
	it('in X and Y the wrong way round are turned and asked about', async () => {
		const { guess } = await inspect(
			file(
				{
					date: () => '2020-01-20',
					offense: kind,
					XCoord: (i) => `${1_016_000 + 100 * i}`,
					YCoord: (i) => `${890_000 + 100 * i}`
				},
				40,
				'stlouis.csv'
			)
		);
		expect(guess.mapping.place).toEqual({ kind: 'projected', x: 'YCoord', y: 'XCoord', system: 'ESRI:102696' });
		expect(guess.doubts[0]).toMatch(/swapped/);
	});
	it('in a map nobody knows are asked about, and come in by a definition that was searched', async () => {
		const source = file({
			date: () => '2020-01-20',
			offense: kind,
			x: (i) => `${836_694 + 10 * i}`,
			y: (i) => `${819_069 + 10 * i}`
		});
		const { guess } = await inspect(source);
		expect(guess.mapping.place).toBeNull();
		expect(guess.doubts[0]).toMatch(/“x” and “y” look like coordinates of a map/);
		const [{ id: system, ...definition }] = searchSystems(await listedSystems(), 'Hong Kong 1980 Grid');
		expect(system).toBe('EPSG:2326');
		const mapping: Mapping = { ...guess.mapping, place: { kind: 'projected', x: 'x', y: 'y', system, definition } };
		const { dataset, sink } = await importSources([source], { mapping: structuredClone(mapping) });
		expect(dataset.report.missingPlaces).toBe(0);
		// The grid's origin, 836694.05 E 819069.80 N, is 22°18′43.68″ N 114°10′42.80″ E on HK80, about 0.0025° off in WGS84 (Hong Kong Lands Department).
		expect(sink.column('lat')[0]).toBeCloseTo(22.3107, 2);
		expect(sink.column('lon')[0]).toBeCloseTo(114.1811, 2);
	});
	it('that would fit in a whole country are asked about unless a name speaks for it', async () => {
		const grid = {
			date: () => '2020-01-20',
			offense: kind,
			X: (i: number) => `${219_000 + 10 * i}`,
			Y: (i: number) => `${632_000 + 10 * i}`
		};
		expect((await inspect(file(grid))).guess.doubts[0]).toMatch(/British National Grid .*best, but not surely/);
		expect((await inspect(file(grid, 40, 'uk_incidents.csv'))).guess.doubts).toEqual([]);
	});
});

describe('kinds and rows', () => {
	it('the column whose values name offences is taken, not the one called type', async () => {
		const { guess } = await inspect(
			file({ date: () => '2020-01-20', type: (i) => ['HOUSE', 'FLAT', 'SHOP'][i % 3], grupo: kind, lat, lon })
		);
		expect(guess.mapping.category).toEqual({ column: 'grupo' });
	});
	it('rows of one incident are kept once when asked, and every row is accounted for', async () => {
		const source = textFile(
			`INCIDENT_KEY,OCCUR_DATE,OCCUR_TIME,STATISTICAL_MURDER_FLAG,Latitude,Longitude\n${[1, 1, 2, 3, 1, 3, '', ''].map((key, i) => `${key},01/${13 + i}/2020,10:00:00,false,40.7,-74`).join('\n')}\n`
		);
		const { guess } = await inspect(source);
		expect(guess).toMatchObject({ key: ['INCIDENT_KEY'], mapping: { grain: 'victim' } });
		expect((await importSources([source])).dataset.report).toMatchObject({ read: 8, kept: 8 });
		const once = await importSources([source], { mapping: withGrain(withOnce(guess.mapping, guess.key), 'incident') });
		expect(once.dataset.report).toMatchObject({
			read: 8,
			kept: 5,
			setAside: [{ reason: 'a further row of an incident already counted', rows: 3 }]
		});
		expect(once.dataset.grain).toBe('incident');
	});
	it('withdrawals net out', async () => {
		const rows = ['THEFT,1', 'THEFT,1', 'THEFT,-1', 'ARSON,1'].map((cells) => `2020-01-20,${cells},41.8,-87.6`);
		const { dataset } = await importSources([textFile(`date,offense,count,lat,lon\n${rows.join('\n')}\n`)]);
		expect([dataset.report.net, dataset.categoryCounts]).toEqual([2, [1, 1]]);
	});
});

describe('a mapping', () => {
	it('remembered before these fields existed is still one', async () => {
		const former: Mapping = JSON.parse(
			'{"time":{"column":"date","form":{"order":"ymd","midnightIsDay":false,"firstIsMonth":false,"ambiguous":false}},"end":null,"place":{"kind":"pair","column":"where"},"category":{"column":"offense"},"weight":null,"area":null,"keep":[],"grain":"incident"}'
		);
		const { dataset } = await importSources(
			[file({ date: () => '2020-01-20', offense: kind, where: (i) => `(${lat(i)}, ${lon(i)})` })],
			{ mapping: former }
		);
		expect(dataset.report).toMatchObject({ kept: 40, missingPlaces: 0 });
	});
	it('is corrected part by part', async () => {
		const { columns, guess } = await inspect(
			file({
				when: () => '2020-01-20',
				until: () => '2020-01-21',
				year: () => '2020',
				mo: () => '3',
				a: (i) => `${i % 4}`,
				offense: kind,
				lat,
				lon
			})
		);
		const year = withTime(columns, guess.mapping, 'year');
		expect(year.time).toMatchObject({ column: 'year', parts: {} });
		const month = withPart(columns, year, 'month', 'mo');
		expect(month.time?.parts).toEqual({ month: 'mo' });
		expect(columnsNeeded(month)).toContain('mo');
		expect(withPart(columns, month, 'month', null).time?.parts).toEqual({});
		expect(withEnd(columns, guess.mapping, 'until').end?.column).toBe('until');
		const counts = withCounts(columns, guess.mapping, 'a', true);
		expect(counts).toMatchObject({ grain: 'count', wide: { names: 'kinds', columns: ['a'] } });
		expect(withCounts(columns, counts, 'a', false)).toMatchObject({ grain: 'incident', wide: undefined });
	});
});
