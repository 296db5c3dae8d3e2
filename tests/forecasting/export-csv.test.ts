import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { csv, csvField, placesCsv } from '../../src/lib/forecasting/export-csv';
import { placesGeoJson } from '../../src/lib/forecasting/export-geojson';
import { exportName, forecastExport } from '../../src/lib/forecasting/export-places';
import { caughtInTest, rankPlaces } from '../../src/lib/forecasting/places';
import { fixtureModel, fixtureRun } from './fixture-run';

/** What a reader that follows RFC 4180 finds in one line. */
function readLine(line: string): string[] {
	return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
		quoted === undefined ? plain : quoted.replaceAll('""', '"')
	);
}

describe('csvField', () => {
	it.each(['=1+1', '+cmd', '-cmd', '@SUM(A1)', '\tx', '\rx', '=HYPERLINK("http://x")'])(
		'puts an apostrophe before %j, which a spreadsheet would run',
		(text) => expect(csvField(text).replace(/^"/, '')).toMatch(/^'/)
	);
	it.each(['-12.5', '+3', '-0', '7'])('leaves the plain number %s alone', (text) => expect(csvField(text)).toBe(text));
	it('keeps numbers as numbers, and what is not known empty', () => {
		expect(csv([[-87.6298, 0.5, NaN]])).toBe('-87.6298,0.5,\r\n');
	});
	it('never lets a field begin with what runs, whatever the text', () => {
		fc.assert(
			fc.property(fc.string(), (text) => {
				const [read] = readLine(csvField(text).replace(/[\r\n]/g, ' '));
				if (!/^[+-]?\d+(\.\d+)?$/.test(text)) expect(read ?? '').not.toMatch(/^[=+\-@\t]/);
			})
		);
	});
	it('is read back as it was written when it holds quotes and commas', () => {
		expect(readLine(csvField('a "b", c'))).toEqual(['a "b", c']);
	});
});

const dataset = {
	name: '=Chicago, "four" kinds',
	invented: false,
	provenance: { kind: 'file' as const, files: [{ name: 'chicago.csv', bytes: 1 }] }
};
function fixtureExport(k = 2) {
	const run = fixtureRun();
	const model = fixtureModel();
	const places = rankPlaces(run, model, k).map((place) => ({ ...place, area: '@home', reasons: ['history'] }));
	return { run, out: forecastExport(dataset, run, model, places, caughtInTest(run, model, k)) };
}

describe('the places as CSV', () => {
	const lines = placesCsv(fixtureExport().out).split('\r\n');
	it('has one line a place under its head', () => {
		expect(lines).toHaveLength(4);
		expect(lines[3]).toBe('');
		expect(readLine(lines[0]).slice(0, 6)).toEqual([
			'rank',
			'area',
			'latitude',
			'longitude',
			'expected_incidents',
			'chance_of_at_least_one'
		]);
	});
	it('says in every line what it is a forecast of, from what, and runs nothing', () => {
		const first = readLine(lines[1]);
		expect(first.slice(0, 6)).toEqual(['1', "'@home", '0.002248', '0.015738', '4', '0.98']);
		expect(first.slice(7)).toEqual([
			'2017-09-05',
			'2017-09-12',
			'2017-08-29',
			'GLM',
			'500 m squares',
			'theft',
			`'=Chicago, "four" kinds`,
			'recorded',
			'1'
		]);
	});
});

describe('the places as GeoJSON', () => {
	const { out, run } = fixtureExport();
	const collection = placesGeoJson(out, run);
	it('holds closed polygons that run counter-clockwise, as RFC 7946 asks', () => {
		expect(collection.features).toHaveLength(2);
		for (const { geometry } of collection.features) {
			if (geometry.type !== 'Polygon') throw new Error(geometry.type);
			const [ring] = geometry.coordinates;
			expect(ring).toHaveLength(5);
			expect(ring[0]).toEqual(ring[4]);
			let twiceArea = 0;
			for (let i = 0; i < 4; i++) twiceArea += ring[i][0] * ring[i + 1][1] - ring[i + 1][0] * ring[i][1];
			expect(twiceArea).toBeGreaterThan(0);
		}
	});
	it('carries what it rests on, and survives being written down', () => {
		const again = JSON.parse(JSON.stringify(collection));
		expect(again.openbeat).toMatchObject({
			dataset: dataset.name,
			model: 'GLM',
			seed: 1,
			test: { places: 2, periods: 3, perfect: 0.9 }
		});
		expect(again.features[0].properties).toMatchObject({ rank: 1, expected: 4, chance: 0.98, reasons: ['history'] });
	});
	it('has a name that says when, by which model and how many', () => {
		expect(exportName(out)).toBe('openbeat-forecast-2017-09-05-glm-2-places');
	});
});
