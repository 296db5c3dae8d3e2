import { describe, expect, it } from 'vitest';
import { cityOfAddress } from '../../src/lib/portals/own-address';
import { planFetch } from '../../src/lib/portals/plan';

const first = (address: string) => {
	const city = cityOfAddress(address);
	return [city.series[0].family, planFetch(city, city.series[0], {}).requests.at(-1)!.url];
};

describe('an address of one’s own', () => {
	it.each([
		[
			'https://data.example.gov/Public-Safety/Crimes/abcd-1234',
			'socrata',
			/^https:\/\/data\.example\.gov\/resource\/abcd-1234\.csv\?/
		],
		['https://data.example.gov/resource/abcd-1234.json', 'socrata', /\/resource\/abcd-1234\.csv\?/],
		[
			'https://services9.arcgis.com/X/arcgis/rest/services/Crime/FeatureServer/3',
			'arcgis',
			/Crime\/FeatureServer\/3\/query\?where=1=1/
		],
		[
			'https://x.org/api/3/action/datastore_search?resource_id=b973d8cb-eeb2-4e7e-99da-c92938efc9c0',
			'ckan',
			/datastore_search\?resource_id=b973d8cb/
		],
		['https://x.org/crime/2024.csv?download=1', 'file', /^https:\/\/x\.org\/crime\/2024\.csv\?download=1$/]
	])('%s is %s', (address, family, request) => {
		const [found, url] = first(address);
		expect(found).toBe(family);
		expect(url).toMatch(request);
	});
	it.each(['', 'chicago', 'https://'])('“%s” is none', (typed) => expect(() => cityOfAddress(typed)).toThrow(/no address/));
});
