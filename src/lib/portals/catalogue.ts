import * as arcgis from './cities/us-arcgis';
import * as more from './cities/us-socrata-more';
import * as others from './cities/others';
import * as socrata from './cities/us-socrata';
import type { City } from './types';

/** Every portal we know, by name. To add one: a record in `cities/`, its address in `addresses.ts`. */
export const CITIES: readonly City[] = [
	...Object.values(socrata),
	...Object.values(more),
	...Object.values(arcgis),
	...Object.values(others)
].sort((a, b) => a.name.localeCompare(b.name, 'en'));

export const cityById = (id: string | null) => CITIES.find((city) => city.id === id);

const plain = (text: string) =>
	text
		.normalize('NFD')
		.toLowerCase()
		.replace(/\./g, ' ')
		.replace(/[^\p{L}\d ]/gu, '');

/** The cities in which every word of the search begins a word of name, region, publisher or host; names before the rest. */
export function searchCities(search: string, cities = CITIES): City[] {
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
export function hostsOf({ series, moved }: City): string[] {
	return [...new Set([...series.map(({ base }) => new URL(base).host), ...(moved ? [moved.to, moved.from] : [])])];
}
