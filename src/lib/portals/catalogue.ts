import { inLanguage, locale, text } from '$lib/messages/text';
import * as arcgis from './cities/us-arcgis';
import * as more from './cities/us-socrata-more';
import * as others from './cities/others';
import * as socrata from './cities/us-socrata';
import type { City, CityRecord, SeriesRecord } from './types';

/** Every portal we know. To add one: a record in `cities/`, its words in `messages/en/cities.ts` and its like, its address in `addresses.ts`. */
export const CITY_RECORDS: readonly CityRecord[] = [socrata, more, arcgis, others].flatMap((list) => Object.values(list));

interface SeriesSaid {
	title: string;
	covers: string;
	notes?: readonly string[];
}

/** A city with its words in the language in use. */
function spoken({ licence = 'page', series, ...record }: CityRecord): City {
	const { names, licences, assumedUtc, cities } = text.cities;
	const said: { region: string; notes?: readonly string[]; series: object } = cities[record.id];
	const words = said.series as Record<string, SeriesSaid>;
	const name = (names as Record<string, string>)[record.id] ?? record.name;
	return {
		...record,
		name,
		also: [record.also, name !== record.name && record.name].filter(Boolean).join(' '),
		region: said.region,
		licence: licences[licence],
		...(said.notes && { notes: said.notes }),
		series: series.map(({ assumedUtc: assumed, ...each }: SeriesRecord) => {
			const { notes = [], ...own } = words[each.id];
			return { ...each, ...own, notes: assumed ? [...notes, assumedUtc] : notes };
		})
	};
}

/** Every portal we know in the language in use, by name. */
export const knownCities = inLanguage((): readonly City[] =>
	CITY_RECORDS.map(spoken).sort((a, b) => a.name.localeCompare(b.name, locale()))
);

export const cityById = (id: string | null) => knownCities().find((city) => city.id === id);

const plain = (text: string) =>
	text
		.normalize('NFD')
		.toLowerCase()
		.replace(/\./g, ' ')
		.replace(/[^\p{L}\d ]/gu, '');

/** The cities in which every word of the search begins a word of name, region, publisher or host; names before the rest. */
export function searchCities(search: string, cities = knownCities()): City[] {
	const words = plain(search).split(/\s+/).filter(Boolean);
	if (!words.length) return [...cities];
	const ranked = cities.flatMap((city) => {
		const name = ` ${plain(city.name)}`;
		const rest = ` ${plain([city.region, city.also, city.publisher, ...hostsOf(city)].join(' '))}`;
		if (!words.every((word) => (name + rest).includes(` ${word}`))) return [];
		return [{ city, first: words.every((word) => name.includes(` ${word}`)) ? 0 : 1 }];
	});
	return ranked.sort((a, b) => a.first - b.first).map(({ city }) => city);
}

/** Every host of a city's portal, both names of one that moved. */
export function hostsOf({ series, moved }: Pick<City, 'series' | 'moved'>): string[] {
	return [...new Set([...series.map(({ base }) => new URL(base).host), ...(moved ? [moved.to, moved.from] : [])])];
}
