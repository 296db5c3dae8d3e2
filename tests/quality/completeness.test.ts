import { describe, expect, it } from 'vitest';
import { finish } from '../../src/lib/domain/kernel';
import { completeness } from '../../src/lib/quality/completeness';
import { isMissingWord } from '../../src/lib/quality/missing-words';
import { columnsOf, inputOf } from './rows';

describe('how far columns are filled', () => {
	it('tells empty cells from words for nothing, and leaves rows set aside out', () => {
		const columns = columnsOf(6, {
			lon: (i) => (i < 2 ? NaN : 1),
			weight: (i) => (i === 0 ? 0 : 1),
			category: (i) => i % 2
		});
		const input = inputOf(
			columns,
			[
				{
					name: 'Street',
					kind: 'category',
					codes: Uint32Array.of(0, 0, 1, 2, 2, 1),
					dictionary: ['High St', 'UNKNOWN']
				},
				{
					name: 'Age',
					kind: 'number',
					values: Float64Array.of(NaN, 1, 2, NaN, 4, 5)
				},
				{
					name: 'Arrest',
					kind: 'boolean',
					values: Uint8Array.of(2, 2, 2, 1, 0, 1)
				}
			],
			{ categories: ['THEFT', 'Not given'] }
		);
		const found = finish(completeness(input));
		expect(found.map(({ name, filled, missing, words }) => [name, filled, missing, words])).toEqual([
			['Place', 4, 1, []],
			['Time', 5, 0, []],
			['Kind', 2, 3, []],
			['Street', 2, 1, [['UNKNOWN', 2]]],
			['Age', 4, 1, []],
			['Arrest', 3, 2, []]
		]);
		for (const { filled, missing, words, rows, share } of found) {
			expect(filled + missing + words.reduce((sum, [, n]) => sum + n, 0)).toBe(rows);
			expect(share).toBe(filled / rows);
		}
	});
	it('knows the words of publishers and leaves answers alone', () => {
		for (const word of ['UNKNOWN', ' n/a ', '-', '(blank)', 'Redacted', '***', 'não informado', 'NULL', 'none'])
			expect([word, isMissingWord(word)]).toEqual([word, true]);
		for (const word of ['OTHER', '0', 'No', 'NA STREET', 'Nonesuch Road', 'A1', ''])
			expect([word, isMissingWord(word)]).toEqual([word, false]);
	});
});
