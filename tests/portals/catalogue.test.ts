import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadText } from '$lib/messages/load';
import { text } from '$lib/messages/text';
import { ADDRESSES } from '../../src/lib/portals/addresses';
import { CITY_RECORDS, hostsOf, knownCities, searchCities } from '../../src/lib/portals/catalogue';
import { mayAsk } from '../../src/lib/portals/door-rules';
import { planFetch } from '../../src/lib/portals/plan';

const app = new URL('https://openbeat.example/app/');
const CITIES = knownCities();
const hosts = CITIES.flatMap(hostsOf);
const series = CITIES.flatMap((city) => city.series.map((each) => [`${city.id}/${each.id}`, city, each] as const));

describe('the catalogue', () => {
	it('has every city once, with what a person wants to know before asking', () => {
		expect(CITIES.length).toBe(26);
		expect(new Set(CITIES.map(({ id }) => id)).size).toBe(CITIES.length);
		for (const city of CITIES) {
			expect(city.checked).toMatch(/^2026-(0[1-9]|1[0-2])$/);
			expect(city.licence).not.toBe('');
			expect(new URL(city.page).protocol).toBe('https:');
			expect(() => new Intl.DateTimeFormat('en', { timeZone: city.zone })).not.toThrow();
		}
	});

	it.each(series)('%s: every request is one the door lets through, exactly as shown', (_name, city, each) => {
		const { requests, hosts: asked } = planFetch(city, each, {
			from: '2024-01-01',
			to: '2024-02-29',
			box: city.box,
			...(each.covers === '2010 to 2019' && { from: '2010-01-01' })
		});
		expect(requests.length).toBeGreaterThan(0);
		for (const { url, method } of requests) {
			expect(method).toBe('GET');
			expect(new URL(url).href).toBe(url);
			expect(mayAsk(new URL(url), { strict: false, hosts: asked }, app)).toBe('portal');
		}
	});

	it.each(series)(
		'%s: what it needs is among the columns it asks for',
		(_name, _city, { columns, needed, rowKey = [], family }) => {
			if (columns)
				expect([...needed, ...(family === 'ckan' ? [] : rowKey)].filter((name) => !columns.includes(name))).toEqual([]);
		}
	);

	it('asks for no column about a person where it names its columns', () => {
		const about = /race|gender|ethnic|(^|_)(sex|age)($|_)|victim_|suspect|susp_|vic_/i;
		expect(series.flatMap(([, , { columns = [] }]) => columns.filter((name) => about.test(name)))).toEqual([]);
	});

	it('names both hosts of a portal that moved, and the door knows both', () => {
		expect(hostsOf(CITIES.find(({ id }) => id === 'san-francisco')!)).toEqual(['data.sf.gov', 'data.sfgov.org']);
	});

	it('and the door’s list of addresses hold the same hosts, none more', () => {
		expect([...new Set(ADDRESSES.map((address) => new URL(address).host))].sort()).toEqual([...new Set(hosts)].sort());
	});
});

describe('searching', () => {
	it.each([
		['chic', ['chicago']],
		['police department washington', ['seattle', 'washington-dc']],
		['data.sfgov.org', ['san-francisco']],
		['sfgov', ['san-francisco']],
		['nypd', ['new-york']],
		['Sheffield', ['uk']],
		['new york', ['new-york', 'buffalo']],
		['atlantis', []]
	])('“%s”', (words, ids) => {
		const found = searchCities(words).map(({ id }) => id);
		expect(found.filter((id) => ids.includes(id) || !ids.length).sort()).toEqual([...ids].sort());
		if (ids.length === 1) expect(found).toEqual(ids);
	});
	it('puts the city’s own name first', () => expect(searchCities('new york')[0].id).toBe('new-york'));
	it('shows all without words', () => expect(searchCities('  ')).toHaveLength(CITIES.length));
});

describe('in another language', () => {
	beforeAll(() => loadText('es', 'base', 'portals'));
	afterAll(() => loadText('en', 'base', 'portals'));

	it('says everything of every table in it, and finds cities by either name', () => {
		const english = CITIES.flatMap((city) => [city.region, ...(city.notes ?? [])]);
		const spanish = knownCities().flatMap((city) => [city.region, ...(city.notes ?? [])]);
		expect(spanish.filter((words) => english.includes(words))).toEqual([]);
		for (const city of knownCities())
			for (const { id, title, covers, notes } of city.series) {
				const other = CITIES.find((each) => each.id === city.id)!.series.find((each) => each.id === id)!;
				expect(title).not.toBe(other.title);
				expect(covers).not.toBe(other.covers);
				expect(notes).toHaveLength(other.notes!.length);
				for (const note of notes!) expect(other.notes).not.toContain(note);
			}
		for (const words of ['Nueva York', 'new york']) expect(searchCities(words)[0].id).toBe('new-york');
		expect(searchCities('Filadelfia').map(({ id }) => id)).toEqual(['philadelphia']);
	});
});

it('has words for each table of its records, and none for others', () => {
	const tables = (list: { id: string; series: readonly { id: string }[] }[]) =>
		list.flatMap(({ id, series }) => series.map((each) => `${id}/${each.id}`)).sort();
	const said = Object.entries(text.cities.cities).flatMap(([id, { series }]) =>
		Object.keys(series).map((each) => `${id}/${each}`)
	);
	expect(said.sort()).toEqual(tables([...CITY_RECORDS]));
});
