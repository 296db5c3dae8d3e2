import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jaroWinkler, matchKeys, normalKey, rankKeyPairs } from '$lib/joins/keys';

describe('normalKey', () => {
	it('takes off what writers differ in and keeps what tells codes apart', () => {
		expect(['O’Hare', "  O'HARE ", 'São  Cristóvão', 'Smith & Wesson', '007', '7.0', 'E01000001', '08B'].map(normalKey)).toEqual([
			'ohare',
			'ohare',
			'sao cristovao',
			'smith and wesson',
			'7',
			'7',
			'e01000001',
			'08b'
		]);
	});
	it('changes nothing the second time', () => {
		const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: fc.constantFrom('0', '7', '.', ' ', '-', 'a') }));
		fc.assert(fc.property(text, (written) => void expect(normalKey(normalKey(written))).toBe(normalKey(written))));
	});
});

describe('jaroWinkler', () => {
	// Winkler (1990), table of examples; also in R: stringdist::stringsim(a, b, method = 'jw', p = 0.1)
	it.each([
		['martha', 'marhta', 0.9611],
		['dwayne', 'duane', 0.84],
		['dixon', 'dicksonx', 0.8133]
	])('of %s and %s is %f', (a, b, value) => expect(jaroWinkler(a, b)).toBeCloseTo(value, 4));
	it('is the same from both sides, 1 only for equals, and within 0 and 1', () => {
		const word = fc.string({ minLength: 1, maxLength: 8, unit: fc.constantFrom('a', 'b', 'c', ' ') });
		fc.assert(
			fc.property(word, word, (a, b) => {
				const score = jaroWinkler(a, b);
				expect(score).toBeGreaterThanOrEqual(0);
				expect(score).toBeLessThanOrEqual(1);
				if (a === b) expect(score).toBe(1);
			})
		);
	});
});

describe('matchKeys', () => {
	it('finds equals through case, accents and zeros', () => {
		expect([...matchKeys(['07', 'LOOP', ''], ['7', 'Loop', '', 'Uptown']).keyOf]).toEqual([0, 1, -1, -1]);
	});
	it('offers names that are each other’s most alike, never codes', () => {
		const { keyOf, fuzzy } = matchKeys(
			['Montclaire', 'Humbolt Park', 'Washington Height', 'Nowhere', 'E01000002'],
			['MONTCLARE', 'HUMBOLDT PARK', 'WASHINGTON HEIGHTS', 'WASHINGTON PARK', 'E01000001']
		);
		expect([...keyOf]).toEqual([-1, -1, -1, -1, -1]);
		expect(fuzzy.map(({ key, area }) => [key, area]).sort()).toEqual([[0, 0], [1, 1], [2, 2]]); // prettier-ignore
	});
	it('leaves a name alone that is as like to one as to another', () => {
		expect(matchKeys(['West Town'], ['West Towne', 'West Townn']).fuzzy).toEqual([]);
	});
	it('uses the first of keys that repeat, and says how many do', () => {
		const { keyOf, repeated } = matchKeys(['Loop', 'loop', 'LOOP '], ['Loop']);
		expect([[...keyOf], repeated]).toEqual([[0], 2]);
	});
});

describe('rankKeyPairs', () => {
	const numbers = (n: number) => Array.from({ length: n }, (_, k) => String(k + 1));
	it('prefers the list that is covered from both sides', () => {
		const lists = [
			{ name: 'District', values: numbers(25) },
			{ name: 'Ward', values: numbers(50) },
			{ name: 'Community Area', values: numbers(77) }
		];
		const [best] = rankKeyPairs([{ name: 'area_numbe', values: numbers(77) }], lists);
		expect(best).toMatchObject({ key: 0, area: 2, matched: 77, areas: 77 });
	});
	it('takes no column for a key whose values repeat', () => {
		const column = { name: 'month', values: numbers(12).flatMap((month) => Array(30).fill(month) as string[]) };
		expect(rankKeyPairs([column], [{ name: 'Ward', values: numbers(12) }])).toEqual([]);
	});
});
