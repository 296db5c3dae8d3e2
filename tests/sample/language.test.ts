import { afterAll, expect, it } from 'vitest';
import { guessGroup } from '$lib/domain/groups';
import { seededRandom } from '$lib/domain/random';
import { denominators } from '$lib/joins/denominators';
import { loadWork, SAMPLING } from '$lib/messages/work';
import { text } from '$lib/messages/text';
import { sampleExtras } from '$lib/sample/columns';
import { CATEGORIES } from '$lib/sample/categories';
import { drawDistricts } from '$lib/sample/districts';
import { districtLayer } from '$lib/sample/records';

afterAll(() => loadWork('en', SAMPLING));

/** All that is written in the sample city when it is made in a language. */
async function madeIn(language: string) {
	await loadWork(language, SAMPLING);
	const districts = drawDistricts(seededRandom(3));
	const people = districts.map((_, d) => ({ population: 100 + d, medianIncome: 30_000 + d, minorityShare: 0.01 * d }));
	return {
		kinds: CATEGORIES.map(({ name }) => text.sample.kinds[name]),
		extras: sampleExtras(districts),
		layer: districtLayer('city', districts, people)
	};
}

it('is made in the language in use, the same city with other words', async () => {
	const [english, spanish] = [await madeIn('en'), await madeIn('es')];
	const words = ({ kinds, extras, layer }: typeof english) => [
		...kinds,
		...extras.flatMap(({ name, dictionary = [] }) => [name, ...dictionary]),
		...layer.geojson.features.map(({ properties }) => properties!.name as string)
	];
	expect(words(spanish)).toHaveLength(words(english).length);
	const same = words(spanish).filter((word) => words(english).includes(word));
	expect(same).toEqual([]);
	// Codes stand for the same: where it happened, and what it counts as.
	expect(spanish.layer.geojson.features.map(({ geometry }) => geometry)).toEqual(
		english.layer.geojson.features.map(({ geometry }) => geometry)
	);
	const groups = ({ kinds }: typeof english) => kinds.map((kind) => ({ ...guessGroup(kind), value: '' }));
	expect(groups(spanish)).toEqual(groups(english));
	expect(new Set(groups(english).map(({ group }) => group)).size).toBe(CATEGORIES.length);
	// People, and nothing else, may stand under a rate.
	for (const { layer } of [english, spanish]) expect(denominators(layer, [], undefined)).toMatchObject([{ likely: true }]);
});
