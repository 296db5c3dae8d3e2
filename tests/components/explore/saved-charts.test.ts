import { afterAll, describe, expect, it } from 'vitest';
import { savedCalendar, savedParts, savedRose } from '$lib/components/explore/save-time';
import { pairCsv, pairDrawing, pairGeoJson, type DrawnPair } from '$lib/components/explore/save-two-maps';
import { savedTable, type SavedChart } from '$lib/components/explore/saved-chart';
import { growingScale } from '$lib/components/map/colour-scale';
import { savedConcentration, savedNearRepeats } from '$lib/components/patterns/save-answers';
import { savedClusters, savedNeighbours } from '$lib/components/patterns/save-places';
import type { Aggregates } from '$lib/domain/exploration';
import { finish } from '$lib/domain/kernel';
import { loadText } from '$lib/messages/load';
import { text } from '$lib/messages/text';
import { splitCsv } from '$lib/portals/csv';
import { aboutOf } from '$lib/sharing/about';
import { columnsCsv } from '$lib/sharing/columns';
import { localProjection } from '$lib/spatial/projection';
import { askConcentration } from '$lib/statistics/questions/concentration';
import { askNeighbours } from '$lib/statistics/questions/neighbours-alike';
import { takeApart } from '$lib/statistics/taken-apart';
import { parseDay } from '$lib/temporal/civil';
import { dataset } from '../../workers/query/dataset';

const about = aboutOf(dataset({ name: 'City', rows: 12 }), {
	shows: 'x',
	noun: 'recorded incidents',
	filter: [],
	period: '2016',
	method: 'counted',
	leftOut: ['3 without a known place'],
	madeAt: 0,
	version: '1'
});
const paper = { sheet: '#ffffff', ink: '#000000', soft: '#444444', rule: '#cccccc', bar: '#225588', line: '#0072b2', mark: '#d55e00' }; // prettier-ignore
/** The table of a chart as a reader finds it, without what it rests on, and the drawing. */
function saved(chart: SavedChart) {
	const rows = splitCsv(columnsCsv(chart.columns, [...Array(chart.rows).keys()], about));
	const own = rows.map((row) => row.slice(0, chart.columns.length));
	return { head: own[0], rows: own.slice(1), svg: chart.draw({ title: 'Title', says: chart.says, about, paper }) };
}
const WHO = 'recorded incidents';
const FIRST = parseDay('2023-01-01');

describe('what is saved of', () => {
	it('the calendar is a row a day, empty where the file holds nothing of it', () => {
		const counts = { unit: 'day' as const, first: FIRST, counts: Float64Array.of(3, 0, 0, 5) };
		const { head, rows, svg } = saved(savedCalendar(counts, Uint8Array.of(0, 1, 0, 0), [FIRST + 3, FIRST + 3], 'light', WHO));
		expect(head).toEqual(['date', 'weekday', 'count', 'file_holds_something_of_the_day', 'within_the_dates_chosen']);
		expect(rows).toEqual([
			['2023-01-01', 'Sunday', '3', 'yes', 'no'],
			['2023-01-02', 'Monday', '', 'no', 'no'],
			['2023-01-03', 'Tuesday', '0', 'yes', 'no'],
			['2023-01-04', 'Wednesday', '5', 'yes', 'yes']
		]);
		expect(svg).toContain('nothing in the file');
	});
	it('the rose is its table, and draws the weekday that is chosen', () => {
		const week = new Float64Array(176);
		week[4 * 24 + 23] = 7; // Friday
		week[3] = 2; // Monday
		const { head, rows, svg } = saved(savedRose({ week } as Aggregates, 4, WHO));
		expect(head.slice(0, 3)).toEqual(['hour', 'monday', 'tuesday']);
		expect(rows).toHaveLength(24);
		expect(rows[23]).toEqual(['23:00', '0', '0', '0', '0', '7', '0', '0', '7']);
		expect(svg.match(/<path/g)).toHaveLength(1);
	});
	it('a series taken apart adds up again', () => {
		const counts = Float64Array.from({ length: 70 }, (_, k) => 20 + 5 * (k % 7) + (k % 3));
		const apart = finish(takeApart({ unit: 'day', first: FIRST, counts }))!;
		const [{ head, rows, svg }] = savedParts(apart, WHO).map(saved);
		expect(head).toEqual(['from', 'to', 'recorded_a_day', 'trend_a_day', 'week_a_day', 'rest_a_day']);
		expect(rows).toHaveLength(70);
		for (const [, , value, ...parts] of rows) expect(parts.reduce((sum, part) => sum + Number(part), 0)).toBeCloseTo(Number(value), 3); // prettier-ignore
		expect(svg.match(/<path/g)).toHaveLength(3);
	});
	it('near repeats is a row a band, and the drawing has the bands that stand out', () => {
		const table = { n: 9, distances: [1, 100], times: [7, 14], observed: Float64Array.of(8, 2, 0, 1), expected: Float64Array.of(2, 2, 0, 1), ratio: Float64Array.of(4, 1, NaN, 1), p: Float64Array.of(0.001, 0.5, 1, 0.6) }; // prettier-ignore
		const answer = { table, q: Float64Array.of(0.004, 0.9, 1, 0.9), dated: 9, asked: 9, from: null, span: [0, 9], undated: 1, withdrawn: 0, pairs: 11 }; // prettier-ignore
		const [chart] = savedNearRepeats(answer as never, WHO, '');
		const { rows, svg } = saved(chart);
		expect(rows.map((row) => row.slice(1))).toEqual([
			['1', '7', '8', '2', '4', '0.001', '0.004', 'yes'],
			['1', '14', '2', '2', '1', '0.5', '0.9', 'no'],
			['100', '7', '0', '0', '', '1', '1', 'no'],
			['100', '14', '1', '1', '1', '0.6', '0.9', 'no']
		]);
		expect(chart.leftOut).toHaveLength(1);
		expect(svg.match(/● × 4.00/g)).toHaveLength(1);
	});
	it('concentration is its table and its curve', () => {
		const answer = finish(askConcentration({ counts: Float64Array.of(9, 1, 0, 0, 4), draws: 49 }));
		const [table, curve] = savedConcentration({ ...answer, by: 'areas' }, WHO);
		expect(saved(table).rows.map(([share]) => Number(share))).toEqual(answer.holding.map(({ share }) => share));
		expect(saved(curve).rows.at(-1)).toEqual(['1', '1']);
		expect(curve.without).toEqual(['areas']);
		expect(table.method).toMatch(/^Concentration .*\. The places studied/);
	});
	it('clusters has an outline each, and where its middle lies', () => {
		const cluster = { n: 12, x: 0, y: 0, ring: Float64Array.of(0, 0, 100, 0, 0, 100), area: 5000, leading: null, hours: null, weekday: null, month: null, place: '=here' }; // prettier-ignore
		const answer = { clusters: [cluster], found: 30, asked: 20, inside: 12, least: 10 };
		const columns = [{ key: 'place', label: 'Middle', value: (row: typeof cluster) => row.place }];
		const [chart] = savedClusters(answer, columns, [cluster], localProjection([-87.9, 41.6, -87.5, 42]), WHO);
		expect(chart.places).toMatchObject({ shape: 'area', polygons: [[[[[0, 0], [100, 0], [0, 100]]]]] }); // prettier-ignore
		expect(saved(chart).rows).toEqual([["'=here", '-87.9', '41.6']]);
	});
	it('neighbours says Moran’s I, and the hexagons only where there are any', () => {
		const side = 6;
		const at = Array.from({ length: side * side }, (_, k) => k);
		const answer = finish(
			askNeighbours({
				places: { cols: Int32Array.from(at, (k) => k % side), rows: Int32Array.from(at, (k) => Math.floor(k / side)) },
				counts: Float64Array.from(at, (k) => k % 5)
			})
		);
		const hexagons = { width: 500, x: Float64Array.from(at), y: Float64Array.from(at) };
		expect(savedNeighbours(answer, [], [], { hexagons }, WHO)).toHaveLength(1);
		const [whole, odd] = savedNeighbours(answer, [{ key: 'bin', label: 'Bin', value: (row: { bin: number }) => row.bin }], [{ bin: 5 }], { hexagons }, WHO); // prettier-ignore
		expect(Number(saved(whole).rows[0][0])).toBeCloseTo(answer.global.i, 9);
		expect(odd.places).toEqual({ shape: 'hexagon', width: 500, x: [5], y: [5] });
		const areas = at.map((k) => `Area ${k}`);
		const [, named] = savedNeighbours(answer, [], [{ bin: 5 }], { areas }, WHO);
		expect(named.places).toEqual({ shape: 'named', names: ['Area 5'] });
	});
	it('a table of the screen has its numbers as they are and draws them as they are written', () => {
		const columns = [
			{
				key: 'a',
				label: 'Share (all)',
				unit: 'of 100',
				value: (row: number) => row,
				format: (n: number) => `~${n}`,
				numeric: true
			},
			{ key: 'b', label: 'Word', value: () => null }
		];
		const { head, rows, svg } = saved(savedTable({ name: 'T' }, columns, [0.123456, NaN]));
		expect([head, ...rows]).toEqual([['share_all_of_100', 'word'], ['0.123456', ''], ['', '']]); // prettier-ignore
		expect(svg).toContain('>~0.123456<');
	});
});

describe('two maps', () => {
	const bounds = [-87.9, 41.6, -87.5, 42] as const;
	const drawn = (values: number[]) => ({
		cells: { shape: 'hexagon' as const, width: 500, x: Float64Array.of(0, 500, 1000), y: new Float64Array(3), values },
		scale: growingScale([1, 2, 3]),
		ramp: [[0, 0, 0], [255, 0, 0]] as [number, number, number][], // prettier-ignore
		legend: { title: 'Recorded', unit: 'per km²' },
		known: { bins: values.map((value) => 2 * value), area: 0.5 },
		marks: [],
		chosen: [],
		overlays: null
	});
	const pair: DrawnPair = {
		maps: [drawn([1, 0, 0]), drawn([0, 0, 3])],
		names: ['2025', '=2024'],
		unit: 'per km²',
		size: { width: 320, height: 620 }
	};
	it('are one table: the hexagons that either draws, with both counts', () => {
		const [head, ...rows] = splitCsv(pairCsv(pair, [...bounds], about));
		expect(head.slice(2, 6)).toEqual(['count_2025', 'per_km2_2025', 'count_2024', 'per_km2_2024']);
		expect(rows.map((row) => row.slice(2, 6))).toEqual([['2', '1', '0', '0'], ['0', '0', '6', '3']]); // prettier-ignore
		const { features, openbeat } = JSON.parse(pairGeoJson(pair, [...bounds], about));
		expect(features.map(({ properties }: { properties: object }) => Object.values(properties))).toEqual([[2, 1, 0, 0], [0, 0, 6, 3]]); // prettier-ignore
		expect(openbeat).toMatchObject({ method: 'counted', left_out: '3 without a known place' });
	});
	it('are one drawing', () => {
		const svg = pairDrawing(pair, [...bounds], about, { title: 'Two', theme: 'light', camera: null, boundaries: undefined });
		expect(svg.match(/clip-path="url\(#map\)"/g)).toHaveLength(2);
		expect(svg).toContain('>=2024<');
	});
});

describe('the dialog says what becomes of formulas, and that it is undone,', () => {
	afterAll(() => loadText('en', 'beside'));
	it.each([
		['en', /formula .*apostrophe in front; numbers stay numbers.*reads the file again, it takes these apostrophes off/],
		['es', /fórmula .*apóstrofo; los números siguen siendo números.*vuelve a leer el archivo, quita esos apóstrofos/]
	] as const)('in %s', async (code, words) => {
		await loadText(code, 'beside');
		expect(text.files.formats).toMatch(words);
	});
});
