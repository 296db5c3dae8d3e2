import { describe, expect, it } from 'vitest';
import { areaNames, codesByKey, rankNames } from '$lib/joins/area-column';
import { daySeries } from '$lib/joins/day-series';
import { pointsOfInterest } from '$lib/joins/places-table';
import { numbersOf, readTable } from '$lib/joins/table';
import { haveRealFiles, REAL_FILES } from '../ingest/real-files';
import { diskFile, textFile } from '../ingest/memory-sink';
import { tessellation } from '../spatial/tessellation';

const table = (text: string) => readTable(textFile(text));
const day = (iso: string) => Date.parse(`${iso}T00:00:00Z`);
const real = async (name: string) => readTable(await diskFile(REAL_FILES + name));

describe('numbersOf', () => {
	it('reads numbers with money, per cent and traces, and tells words from them', () => {
		expect([...numbersOf(['$1,200', '', '12 %', 'T', '3.5'])!]).toEqual([1200, NaN, 12, 0, 3.5]);
		expect([...numbersOf(['1.200', '3,5', '12 %', ''])!]).toEqual([1200, 3.5, 12, NaN]);
		expect(numbersOf(['a', 'b', '1'])).toBeNull();
		expect(numbersOf(['', ''])).toBeNull();
		expect(numbersOf(['T', 'T'])).toBeNull();
	});
});

describe('daySeries', () => {
	it('takes the mean of a day’s hours, and leaves a day without numbers unknown', async () => {
		const hours = ['Date,Hour,Temp', '2020-01-02,0,1', '2020-01-02,12,3', '2020-01-01,0,', '2020-01-04,0,7'];
		const series = daySeries(await table(hours.join('\n')))!;
		expect([...series.day]).toEqual([day('2020-01-01'), day('2020-01-02'), day('2020-01-04')]);
		expect([...series.values.Temp]).toEqual([NaN, 2, 7]);
		expect(Object.keys(series.values)).toEqual(['Temp']);
	});
	it('counts events', async () => {
		const series = daySeries(
			await table(
				'date,what\n2020-05-01,match\n2020-05-01,concert\n2020-05-03,match\n2020-05-03,fair\n2020-05-04,fair\nsoon,fair'
			)
		)!;
		expect([[...series.values.Events], series.undated]).toEqual([[2, 0, 2, 1], 1]);
	});
	it('finds nothing where nothing says when', async () => {
		expect(daySeries(await table('name,value\na,1\nb,2'))).toBeNull();
	});
	it.runIf(haveRealFiles)('reads the weather of Chicago in three files', async () => {
		const bareCr = daySeries(await real('chicago_weather_daily_2001-2015_CR-line-endings.csv'))!;
		expect(Object.keys(bareCr.values)).toEqual(['maxTemp', 'meanTemp', 'minTemp']);
		expect([bareCr.day.length, bareCr.day[0], bareCr.values.maxTemp[0]]).toEqual([5162, day('2001-01-01'), 23]);
		const ohare = daySeries(await real('chicago_ohare_weather_daily_2005-2008.csv'))!;
		expect(ohare.day).toHaveLength(1461);
		expect(ohare.values.PrcpIn[6]).toBe(0); // a trace
		const hourly = daySeries(await real('chicago_weather_hourly_2018-11_2019-12.csv.gz'))!;
		expect(hourly.day).toHaveLength(426);
		expect(hourly.rowsPerDay).toBeCloseTo(24, 1);
		expect(Object.keys(hourly.values)).toContain('temperature');
	});
});

describe('pointsOfInterest', () => {
	it('takes rows with a place and counts the others', async () => {
		const found = pointsOfInterest(await table('name,latitude,longitude\na,41.8,-87.6\nb,,\nc,0,0\nd,41.9,-87.7'))!;
		expect([[...found.lon], [...found.lat], found.unplaced]).toEqual([[-87.6, -87.7], [41.8, 41.9], 2]); // prettier-ignore
	});
});

describe('areas as a column', () => {
	const areas = tessellation(4, 0);
	areas.features.forEach((feature, i) => {
		feature.properties = { id: i + 1, size: 1234.5678 + i, label: ['North', 'South', 'North', ''][i] };
	});
	it('makes areas of one name one, and numbers those without', () => {
		expect(areaNames(areas, 'label')).toEqual({
			dictionary: ['North', 'South', 'Area 4'],
			codeOf: new Uint32Array([1, 2, 1, 3])
		});
	});
	it('finds areas by a property that equals a column’s values', () => {
		const names = areaNames(areas, 'label');
		expect([...codesByKey(['04', '2', '9'], areas, 'id', names)]).toEqual([0, 3, 2, 0]);
	});
	it('prefers words that differ from area to area for the name, and measures last', () => {
		areas.features.forEach((feature, i) => (feature.properties!.label = `Quarter ${'ABCD'[i]}`));
		expect(rankNames(areas, ['id', 'size', 'label', 'nothing'])).toEqual(['label', 'id', 'size']);
	});
});
