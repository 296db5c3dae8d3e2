import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cityAt, fetched } from './asking';
import { cityRows, fakePortal, type FakePortal } from './fake-portal';
import { splitCsv } from '../../src/lib/portals/csv';
import { FAMILIES } from '../../src/lib/portals/families';
import type { Series } from '../../src/lib/portals/types';

const ROWS = cityRows(37);
let portal: FakePortal;
beforeAll(async () => {
	portal = await fakePortal(ROWS);
});
beforeEach(() => {
	portal.rows = ROWS;
	portal.log.length = 0;
});
afterAll(() => portal.close());

/** The families that answer questions about days and kinds, as they would stand in the catalogue. */
const ASKED: [name: string, series: () => Pick<Series, 'family' | 'base'> & Partial<Series>][] = [
	['Socrata', () => ({ family: 'socrata', base: portal.url })],
	[
		'ArcGIS',
		() => ({
			family: 'arcgis',
			base: portal.url,
			parts: [{ id: '/FeatureServer/0' }],
			time: { column: 'date', kind: 'false-utc', meaning: 'occurrence' }
		})
	],
	['CKAN', () => ({ family: 'ckan', base: portal.url })],
	['CARTO', () => ({ family: 'carto', base: portal.url, parts: [{ id: 'incidents' }] })]
];

describe.each(ASKED)('%s', (_name, series) => {
	it('pages until every row is there, each once, as many as the portal counts', async () => {
		const { csv, outcome } = await fetched(cityAt(series()));
		const [header, ...rows] = splitCsv(csv);
		const id = header.indexOf('id');
		expect(rows.map((cells) => Number(cells[id]))).toEqual(ROWS.map((row) => row.id));
		expect(rows.every((cells) => cells.length === header.length)).toBe(true);
		expect(outcome).toMatchObject({ received: 37, kept: 37, dropped: [], count: 37, pages: 4 });
	});

	it('asks once more after a page of exactly the limit', async () => {
		portal.rows = ROWS.slice(0, 20);
		const { outcome } = await fetched(cityAt(series()));
		expect(outcome).toMatchObject({ received: 20, kept: 20, count: 20 });
		expect(portal.log).toHaveLength(1 + 3);
	});

	it('asks for the chosen days, the last included, and the chosen kinds', async () => {
		const { csv, outcome } = await fetched(cityAt(series()), {
			from: '2024-01-05',
			to: '2024-01-20',
			kinds: ['THEFT', "DRIVER'S FAULT"]
		});
		const expected = ROWS.filter(
			({ date, primary_type }) => String(date) >= '2024-01-05' && String(date) < '2024-01-21' && primary_type !== 'BATTERY'
		);
		const [header, ...rows] = splitCsv(csv);
		expect(rows.map((cells) => Number(cells[header.indexOf('id')]))).toEqual(expected.map((row) => row.id));
		expect(outcome.count).toBe(expected.length);
		expect(outcome.newest.slice(0, 10)).toBe(String(expected.at(-1)!.date).slice(0, 10));
	});

	it('keeps REDACTED, 0, 0, quotes and line breaks as they are', async () => {
		const { csv } = await fetched(cityAt(series()));
		const [header, ...rows] = splitCsv(csv);
		const column = (name: string) => rows.map((cells) => cells[header.indexOf(name)]);
		expect(column('latitude')).toEqual(ROWS.map((row) => String(row.latitude)));
		expect(column('note')).toEqual(ROWS.map((row) => row.note ?? ''));
	});

	it('tells what the portal says about a column that it no longer has', async () => {
		portal.columns = ['id', 'occurred_on', 'primary_type', 'note', 'latitude', 'longitude'];
		try {
			await expect(fetched(cityAt(series()), { from: '2024-01-05' })).rejects.toMatchObject({
				code: 'portal/refused',
				message: expect.stringContaining('date')
			});
		} finally {
			portal.columns = ['id', 'date', 'primary_type', 'note', 'latitude', 'longitude'];
		}
	});

	it('can ask which kinds there are', () => {
		const city = cityAt(series());
		const { url } = FAMILIES[city.series[0].family].kinds!(city.series[0], city.series[0].parts[0]);
		expect(url).toContain('primary_type');
	});
});

describe('ArcGIS', () => {
	const city = (extra: Partial<Series> = {}) =>
		cityAt({ family: 'arcgis', base: portal.url, parts: [{ id: '/FeatureServer/0' }], pageSize: 1000, ...extra });

	it('goes on where the server gives fewer rows than asked for', async () => {
		portal.maxRecordCount = 8;
		const { outcome } = await fetched(city());
		portal.maxRecordCount = 1000;
		expect(outcome).toMatchObject({ kept: 37, count: 37, pages: 5 });
	});

	it('turns true UTC into the clock of the city, daylight saving included', async () => {
		portal.rows = [
			{ ...ROWS[0], date: '2024-01-01T05:30:00.000' },
			{ ...ROWS[1], date: '2024-07-01T05:30:00.000' }
		];
		const { csv } = await fetched(city({ time: { column: 'date', kind: 'utc', meaning: 'occurrence' } }));
		const [header, ...rows] = splitCsv(csv);
		expect(rows.map((cells) => cells[header.indexOf('date')])).toEqual(['2023-12-31 23:30:00', '2024-07-01 00:30:00']);
	});

	it('makes columns of the points where the layer has no better ones', async () => {
		const { csv } = await fetched(city({ needed: ['point_longitude', 'point_latitude'] }));
		const [header, first] = splitCsv(csv);
		expect(header.slice(-2)).toEqual(['point_longitude', 'point_latitude']);
		expect(first.slice(-2)).toEqual([String(ROWS[0].longitude), String(ROWS[0].latitude)]);
	});
});

it('CKAN takes a false zone off, and asks for whole tables without SQL', async () => {
	portal.rows = [{ ...ROWS[0], date: '2024-01-01T21:30:00+00' }];
	const { csv } = await fetched(
		cityAt({ family: 'ckan', base: portal.url, time: { column: 'date', kind: 'false-utc', meaning: 'occurrence' } })
	);
	const [header, first] = splitCsv(csv);
	expect(first[header.indexOf('date')]).toBe('2024-01-01T21:30:00');
	expect(portal.log.every(({ url }) => url.includes('/datastore_search?'))).toBe(true);
});

describe('data.police.uk', () => {
	const city = () =>
		cityAt({
			family: 'police-uk',
			base: portal.url,
			parts: [],
			time: { column: 'Month', kind: 'month', meaning: 'occurrence' },
			needed: ['Month', 'Crime type'],
			rowKey: ['Row ID'],
			pageSize: Infinity
		});
	const box = [-88, 41.7, -87, 42] as [number, number, number, number];

	it('asks month by month, and in quarters where too much lies in one area', async () => {
		const inside = ROWS.filter(({ date, latitude }) => String(date) < '2024-03' && Number(latitude) > 1);
		const { csv, outcome } = await fetched(city(), { from: '2024-01-10', to: '2024-02-01', box });
		const [header, ...rows] = splitCsv(csv);
		expect(header).toContain('Crime type');
		expect(rows.map(([id]) => Number(id)).sort((a, b) => a - b)).toEqual(inside.map((row) => row.id));
		expect(outcome).toMatchObject({ count: null, kept: inside.length, newest: '2024-02' });
	});

	it('takes 404 for a month without data', async () => {
		const { outcome } = await fetched(city(), { from: '2019-01-01', to: '2019-01-31', box });
		expect(outcome).toMatchObject({ kept: 0, dropped: [] });
	});

	it('asks nothing without months and an area', async () => {
		await expect(fetched(city(), { from: '2019-01-01', to: '2019-01-31' })).rejects.toMatchObject({ code: 'portal/question' });
		await expect(fetched(city(), { box })).rejects.toMatchObject({ code: 'portal/question' });
	});
});

describe('a plain file', () => {
	it.each(['csv', 'json'])('comes whole, as %s', async (form) => {
		const { csv, outcome } = await fetched(
			cityAt({ family: 'file', base: portal.url, parts: [{ id: `/files/all.${form}` }], pageSize: Infinity })
		);
		const [header, ...rows] = splitCsv(csv);
		expect(rows).toHaveLength(37);
		expect(rows[2][header.indexOf('primary_type')]).toBe("DRIVER'S FAULT");
		expect(outcome).toMatchObject({ count: null, kept: 37, pages: 1 });
	});
});
