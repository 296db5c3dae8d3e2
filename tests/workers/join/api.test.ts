import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expose, proxy, wrap } from 'comlink';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BoundaryLayer, CalendarLayer, Dataset, ExtraColumn, TypedColumn } from '$lib/domain/dataset';
import type { StoredJoin } from '$lib/domain/joins';
import type { Source } from '$lib/ingest/source';
import type { Proposal } from '$lib/joins/proposal';
import { haveRealFiles, REAL_FILES } from '../../ingest/real-files';
import { diskFile, importSources, textFile } from '../../ingest/memory-sink';

/** Stands in for IndexedDB, which Node has not. */
const stored = vi.hoisted(() => ({
	dataset: undefined as Dataset | undefined,
	chunks: [] as { rows: number; columns: Record<string, TypedColumn> }[],
	layers: [] as BoundaryLayer[],
	joins: [] as StoredJoin[],
	calendars: [] as CalendarLayer[]
}));
vi.mock('$lib/storage/chunks', () => ({
	readDataset: async () => stored.dataset,
	readChunk: async (_id: string, n: number) => ({ n, ...stored.chunks[n] })
}));
vi.mock('$lib/storage/boundaries', () => ({ readBoundaries: async () => stored.layers }));
vi.mock('$lib/storage/joins', () => ({
	addAreas: async (before: Dataset, column: ExtraColumn, codes: Uint32Array<ArrayBuffer>[], layer: BoundaryLayer) => {
		const name = `x${before.extras.length}`;
		codes.forEach((part, n) => (stored.chunks[n].columns[name] = part));
		stored.layers.push(layer);
		return (stored.dataset = { ...before, extras: [...before.extras, column] });
	},
	addJoin: async (join: StoredJoin) => void stored.joins.push(join),
	addCalendar: async (layer: CalendarLayer) => void stored.calendars.push(layer)
}));
const { joinApi } = await import('../../../workers/join/api');

let channel: MessageChannel;
let api: ReturnType<typeof wrap<typeof joinApi>>;
beforeEach(() => {
	channel = new MessageChannel();
	expose(joinApi, channel.port1);
	api = wrap<typeof joinApi>(channel.port2);
	Object.assign(stored, { dataset: undefined, chunks: [], layers: [], joins: [], calendars: [] });
});
afterEach(() => {
	channel.port1.close();
	channel.port2.close();
});

async function keep(sources: Parameters<typeof importSources>[0]) {
	const { sink } = await importSources(sources);
	stored.dataset = sink.dataset;
	stored.chunks = sink.chunks;
}
const file = (text: string, name: string): Source => ({ name, blob: new Blob([text]) });
const realFile = (name: string): Source => {
	const bytes = readFileSync(REAL_FILES + name);
	return { name, blob: new Blob([name.endsWith('.gz') ? gunzipSync(bytes) : bytes]) };
};
async function joinAsProposed<K extends Proposal['kind']>(which: Source, kind: K): Promise<Extract<Proposal, { kind: K }>> {
	const chosen = await api.propose(1, 'test', which);
	expect(chosen.kind).toBe(kind);
	await api.join(2, { dataset: 'test', file: which, chosen }, proxy(() => {})); // prettier-ignore
	return chosen as Extract<Proposal, { kind: K }>;
}

const ring = (west: number) => [[west, 51], [west + 1, 51], [west + 1, 52], [west, 52], [west, 51]]; // prettier-ignore
const TWO = JSON.stringify({
	type: 'FeatureCollection',
	features: ['Westham', 'Eastham'].map((name, i) => ({
		type: 'Feature',
		properties: { code: `0${i + 1}`, name },
		geometry: { type: 'Polygon', coordinates: [ring(i)] }
	}))
});
const CITY = `Date,Offense,Latitude,Longitude
2020-01-01 10:00,Theft,51.5,0.5
2020-01-02 11:30,Theft,51.5,1.5
2020-01-03 12:15,Arson,51.2,1.2
2020-01-04 13:45,Theft,53.5,9.5
2020-01-05 14:20,Theft,,`;

describe('joining', () => {
	it('gives every row its area, and says how many lie inside, outside and nowhere', async () => {
		await keep([textFile(CITY)]);
		const chosen = await joinAsProposed(file(TWO, 'wards.geojson'), 'boundaries');
		expect(chosen).toMatchObject({ areas: 2, property: 'name', label: 'Name', by: { kind: 'place' } });
		expect(stored.dataset!.extras.at(-1)).toMatchObject({ name: 'Name', kind: 'area', dictionary: ['Westham', 'Eastham'] });
		expect([...stored.chunks[0].columns.x0]).toEqual([1, 2, 2, 0, 0]);
		expect(stored.layers[0].joined).toMatchObject({ inside: 3, outside: 1, unknown: 1, empty: 0 });
	});

	it('finds areas by a column that equals a property where rows have no places, and names what it missed', async () => {
		await keep([textFile('Date,Offense,Ward\n2020-01-01,Theft,1\n2020-01-02,Theft,2\n2020-01-02,Theft,2\n2020-01-03,Arson,9\n')]);
		const chosen = await joinAsProposed(file(TWO, 'wards.geojson'), 'boundaries');
		expect(chosen.by).toEqual({ kind: 'key', column: 'Ward', property: 'code' });
		expect(stored.layers[0].joined).toMatchObject({ inside: 3, outside: 1, unknown: 0, missed: ['9'] });
	});

	it('joins a table by names that nearly match, and leaves out those the user unticks', async () => {
		await keep([textFile(CITY)]);
		await joinAsProposed(file(TWO, 'wards.geojson'), 'boundaries');
		const table = file('Ward,Poverty,Crimes\nWESTHAM,12.5,900\nEasthamm,33.0,100\nNowhere,1,1\n', 'census 2011.csv');
		const chosen = (await api.propose(1, 'test', table)) as Extract<Proposal, { kind: 'areas' }>;
		expect(chosen).toMatchObject({ kind: 'areas', key: 'Ward', column: 'Name', matched: 1, areas: 2, knownFrom: Date.UTC(2012, 0, 1) / 86_400_000 }); // prettier-ignore
		expect(chosen.fuzzy).toMatchObject([{ keyName: 'Easthamm', areaName: 'Eastham', accepted: true }]);
		expect(chosen.columns).toMatchObject([{ name: 'Poverty', feature: true }, { name: 'Crimes', feature: false }]); // prettier-ignore
		await api.join(2, { dataset: 'test', file: table, chosen }, proxy(() => {})); // prettier-ignore
		const unticked = { ...chosen, fuzzy: chosen.fuzzy.map((pair) => ({ ...pair, accepted: false })) };
		await api.join(3, { dataset: 'test', file: table, chosen: unticked }, proxy(() => {})); // prettier-ignore
		const [first, second] = stored.joins as Extract<StoredJoin, { kind: 'areas' }>[];
		expect([first.keys, [...first.values.Poverty], first.features]).toEqual([['Westham', 'Eastham'], [12.5, 33], ['Poverty']]); // prettier-ignore
		expect(first.report).toMatchObject({ matched: 2, fuzzy: [['Easthamm', 'Eastham']], keysWithout: ['Nowhere'] });
		expect(second.report).toMatchObject({ matched: 1, areasWithout: ['Eastham'], keysWithoutCount: 2 });
	});

	it('tells series by day and places from tables of areas', async () => {
		await keep([textFile(CITY)]);
		await joinAsProposed(file('day,rain\n2020-01-01,1\n2020-01-02,0\n', 'weather.csv'), 'days');
		await joinAsProposed(file('bar,lat,lon\nA,51.5,0.5\nB,51.6,0.6\n', 'bars.csv'), 'places');
		expect(stored.calendars[0]).toMatchObject({ name: 'weather.csv', joined: { features: ['rain'] } });
		expect([...(stored.joins[0] as Extract<StoredJoin, { kind: 'places' }>).lat]).toEqual([51.5, 51.6]);
	});

	it('refuses areas of elsewhere and tables about nothing it knows, saying what to do', async () => {
		await keep([textFile(CITY.replaceAll('51.', '40.'))]);
		const wards = file(TWO, 'wards.geojson');
		const chosen = await api.propose(1, 'test', wards);
		const joining = api.join(2, { dataset: 'test', file: wards, chosen }, proxy(() => {})); // prettier-ignore
		await expect(joining).rejects.toMatchObject({ code: 'join/no-match' });
		const words = file('word,other\na,b\nc,d\n', 'words.csv');
		await expect(api.propose(3, 'test', words)).rejects.toMatchObject({ code: 'join/no-match', hint: expect.stringMatching(/boundaries|areas/) as string }); // prettier-ignore
		expect(stored.layers).toHaveLength(0);
	});

	it('stops when it is told to, leaving nothing', async () => {
		await keep([textFile(CITY)]);
		const wards = file(TWO, 'wards.geojson');
		const chosen = await api.propose(1, 'test', wards);
		const joining = api.join(2, { dataset: 'test', file: wards, chosen }, proxy(() => void api.cancel(2))); // prettier-ignore
		await expect(joining).rejects.toMatchObject({ name: 'AbortError' });
		expect([stored.layers, stored.dataset!.extras]).toEqual([[], []]);
	});
});

describe.runIf(haveRealFiles)('joining real files', () => {
	it('gives Chicago its community areas, their hardship and health', async () => {
		await keep([await diskFile(`${REAL_FILES}chicago_portal_crimes_2015-01-23_2015-02-08_10k_all22columns.csv`)]);
		await joinAsProposed(realFile('chicago_community_areas_boundaries.geojson'), 'boundaries');
		const { inside, outside, unknown } = stored.layers[0].joined!;
		expect([inside + outside + unknown, unknown]).toEqual([9999, 162]);
		expect(inside).toBeGreaterThan(9800);
		// The file says itself in which area each row lies: the two must agree but for rows on a border.
		const at = stored.dataset!.extras.findIndex(({ name }) => name === 'Community Area');
		const own = stored.dataset!.extras[at].dictionary!;
		const number = new Map(stored.layers[0].geojson.features.map(({ properties }) => [properties!.name as string, String(properties!.area_numbe)])); // prettier-ignore
		const { columns } = stored.chunks[0];
		const joined = columns[`x${stored.dataset!.extras.length - 1}`];
		let differ = 0;
		joined.forEach((code, i) => {
			const said = own[columns[`x${at}`][i] - 1];
			if (code && said && number.get(stored.dataset!.extras.at(-1)!.dictionary![code - 1]) !== said) differ++;
		});
		expect(differ).toBeLessThan(60);
		const hardship = await joinAsProposed(realFile('chicago_community_area_socioeconomic_hardship_2008-2012.csv'), 'areas');
		expect(hardship).toMatchObject({ key: 'Community Area Number', matched: 77, areas: 77, areasWithoutCount: 0 });
		expect(hardship.columns.map(({ name }) => name)).toContain('HARDSHIP INDEX');
		await joinAsProposed(realFile('chicago_community_area_acs2014_health.csv'), 'areas');
		const weather = await joinAsProposed(realFile('chicago_weather_daily_2001-2015_CR-line-endings.csv'), 'days');
		expect(weather).toMatchObject({ covered: 17, of: 17 });
	});

	it('finds the areas of a file without places by their numbers', async () => {
		await keep([await diskFile(`${REAL_FILES}chicago_portal_crimes_2022-01_2022-11_communityarea_no-coords.csv.gz`)]);
		const chosen = await joinAsProposed(realFile('chicago_community_areas_boundaries.geojson'), 'boundaries');
		expect(chosen.by).toMatchObject({ kind: 'key', column: 'Community Area' });
		expect(stored.layers[0].joined).toMatchObject({ inside: 215_551, outside: 0, missedCount: 0 });
	}, 30_000);

	it('joins England’s deprivation to the areas that a police file names', async () => {
		await keep([await diskFile(`${REAL_FILES}uk_city-of-london_street_2018-04_2020-11.csv.gz`)]);
		const chosen = await joinAsProposed(realFile('uk_england_imd2019_lsoa2011_deciles_ranks.csv.gz'), 'areas');
		expect(chosen).toMatchObject({ key: 'lsoa11_code', column: 'LSOA code' });
		expect(chosen.matched / chosen.areas).toBeGreaterThan(0.85);
		expect(chosen.matched + chosen.areasWithoutCount).toBe(chosen.areas);
	});
});
