import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitCsv } from '$lib/portals/csv';
import { hexagonArea, hexagonCentre } from '$lib/spatial/hexagons';
import { localProjection, projectPoint } from '$lib/spatial/projection';
import { aboutOf } from '$lib/sharing/about';
import { cellsCsv, cellsGeoJson, type CellTable } from '$lib/sharing/cells';
import { columnsCsv } from '$lib/sharing/columns';
import { dataset } from '../workers/query/dataset';

const words = {
	shows: 'per km²',
	noun: 'recorded incidents',
	filter: ['=Theft', 'Sat, Sun'],
	period: '2016 – 2017',
	madeAt: 0,
	version: '1'
};
const about = aboutOf(dataset({ name: '=HYPERLINK("http://x")', rows: 12 }), words);
const RUNS = /^[\s\u0000\ufeff]*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/; // eslint-disable-line no-control-regex

const projection = localProjection([-87.9, 41.6, -87.5, 42]);
const centres = [[0, 0], [3, 1], [5, 2]].map(([col, row]) => hexagonCentre(500, col, row)); // prettier-ignore
const hexagons: CellTable = {
	shape: 'hexagon',
	width: 500,
	x: centres.map(([x]) => x),
	y: centres.map(([, y]) => y),
	projection,
	columns: [
		{ name: 'count', values: [12, 0, 3] },
		{ name: 'per_km2', values: [55.42562, NaN, 13.8564], digits: 2 },
		{ name: 'area', values: ['Loop', '', '=West'] }
	],
	drawn: (k) => k !== 1
};

describe('a table', () => {
	it('is read back as it was, with what it rests on in every row', () => {
		const [head, ...rows] = splitCsv(cellsCsv(hexagons, about));
		expect(head.slice(0, 5)).toEqual(['longitude', 'latitude', 'count', 'per_km2', 'area']);
		expect(rows.map((row) => row.slice(2, 5))).toEqual([
			['12', '55.43', 'Loop'],
			['3', '13.86', "'=West"]
		]);
		expect([Number(rows[0][0]), Number(rows[0][1])]).toEqual([-87.9, 41.6]);
		for (const row of rows) expect(row[head.indexOf('dataset')]).toBe(`'=HYPERLINK("http://x")`);
		expect(rows[1][head.indexOf('filter')]).toBe("'=Theft; Sat, Sun");
	});
	it('holds nothing that a spreadsheet would run, numbers stay numbers, and all of it comes back', () => {
		const text = fc.string({ unit: fc.oneof(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', ' ', '"', ',', '＝', '1', 'a'), fc.string({ minLength: 1, maxLength: 1 })) }); // prettier-ignore
		fc.assert(
			fc.property(fc.array(fc.tuple(text, fc.double()), { minLength: 1, maxLength: 8 }), (list) => {
				const columns = [
					{ name: 'name', values: list.map(([name]) => name) },
					{ name: 'count', values: list.map(([, value]) => value) }
				];
				const [, ...rows] = splitCsv(columnsCsv(columns, [...list.keys()], about));
				expect(rows).toHaveLength(list.length);
				rows.forEach(([name, number], k) => {
					const [own, value] = list[k];
					expect(name === own || name === `'${own}`).toBe(true);
					if (!/^\s*[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?\s*$/i.test(name)) expect(name).not.toMatch(RUNS);
					if (Number.isFinite(value)) expect(Number(number)).toBe(value + 0);
					else expect(number).toBe('');
				});
			})
		);
	});
	it('refuses columns that are too short', () => {
		expect(() => columnsCsv([{ name: 'count', values: [1] }], [0, 1], about)).toThrow(/count has 1 values/);
	});
});

describe('polygons', () => {
	it('are closed, anticlockwise, in degrees to seven decimals, and as large as they are', () => {
		const file = cellsGeoJson(hexagons, about);
		expect(JSON.parse(JSON.stringify(file))).toEqual(file);
		expect(file.features).toHaveLength(2);
		expect(file.openbeat.filter).toBe('=Theft; Sat, Sun');
		for (const { geometry, properties } of file.features) {
			const [ring] = (geometry as { coordinates: number[][][] }).coordinates;
			expect(ring).toHaveLength(7);
			expect(ring[6]).toEqual(ring[0]);
			let twice = 0;
			for (let k = 0; k < 6; k++) {
				const [[x0, y0], [x1, y1]] = [ring[k], ring[k + 1]].map(([lon, lat]) => projectPoint(projection, lon, lat));
				twice += x0 * y1 - x1 * y0;
			}
			expect(twice / 2 / 1e6).toBeCloseTo(hexagonArea(500), 5); // above 0: anticlockwise
			for (const degrees of ring.flat()) expect(degrees).toBe(Number(degrees.toFixed(7)));
			expect(Object.keys(properties!)).toEqual(['count', 'per_km2', 'area']);
		}
	});
	it('of areas keep their holes, each ring turning as it should, whichever way the boundaries went', () => {
		const square = (from: number, to: number) => [[from, from], [to, from], [to, to], [from, to], [from, from]]; // prettier-ignore
		const areas: CellTable = {
			shape: 'area',
			projection,
			columns: [{ name: 'area', values: ['Loop', 'Two parts'] }],
			polygons: [[[square(0, 3000).toReversed(), square(1000, 2000)]], [[square(4000, 5000)], [square(6000, 7000)]]]
		};
		const [{ geometry }, two] = cellsGeoJson(areas, about).features;
		const turns = (ring: number[][]) =>
			ring.slice(1).reduce((sum, [lon, lat], k) => sum + ring[k][0] * lat - lon * ring[k][1], 0) > 0;
		const rings = (geometry as { coordinates: number[][][] }).coordinates;
		expect(rings.map(turns)).toEqual([true, false]);
		expect(rings.map((ring) => ring.length)).toEqual([5, 5]);
		expect(two.geometry?.type).toBe('MultiPolygon');
		expect(splitCsv(cellsCsv(areas, about)).map(([name]) => name)).toEqual(['area', 'Loop', 'Two parts']);
	});
	it('are squares where the cells are', () => {
		const [{ geometry }] = cellsGeoJson({ ...hexagons, shape: 'square', drawn: undefined }, about).features;
		expect((geometry as { coordinates: number[][][] }).coordinates[0]).toHaveLength(5);
	});
});

it('a file says whose data it shows, with the licence where it is known', () => {
	const portal = { title: 'Crimes', publisher: 'City', hosts: ['data.example'], licence: 'CC BY 4.0' };
	const fetched = dataset({
		provenance: { kind: 'portal', files: [{ name: 'a.csv', bytes: 1 }], portal: portal as never },
		invented: true
	});
	expect(aboutOf(fetched, words)).toMatchObject({
		licence: 'CC BY 4.0',
		source: 'Crimes, City (data.example)',
		files: 'a.csv',
		data: 'invented'
	});
	expect(about).toMatchObject({ licence: 'not known', source: 'a file of the user', made_at: '1970-01-01T00:00:00.000Z' });
});
