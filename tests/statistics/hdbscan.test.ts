import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish } from '../../src/lib/domain/kernel';
import { seededRandom } from '../../src/lib/domain/random';
import { hdbscan } from '../../src/lib/statistics/hdbscan';
import { letters, x, y } from './three-heaps';

describe('HDBSCAN', () => {
	it('finds the clusters of scikit-learn', () => {
		// HDBSCAN(min_cluster_size=8, min_samples=8).fit_predict(X); (15, 5); (5, 5); a ? where 300 orders of the rows do not all give the same there.
		const expected: [least: number, neighbours: number, labels: string][] = [
			[
				8,
				8,
				'abc.abcbabc.abc.abcbabc.abc.abc.abcbabc.abccabc.abc.abc.abcbabc.abc.abcbabc?abccabccabcbabc.abccabc.abc.abccabc.abc.abc.abc.abc?abc.abc.abc.abccabc.abc.abc.abc?abc.abcaabcbabc.abcaabcaabcbabc.abcaabcb'
			],
			[
				15,
				5,
				'abc.abcbabcbabccabcbabc.abc?abc.abcbabc.abccabc.abc.abc.abc.abc.abc.abcbabcbabc.abc.abcbabc.abccabc.abc.abccabcbabc.abc.abc.abc?abc.abc.abcbabccabc.abc.abc.abc.abc.abcaabcbabcbabcaabcaabcbabc.abcaabcb'
			],
			[
				5,
				5,
				'abc.abcbabcdabccabcbabc.abc?abc.abcbabc.abccabc.abc.abc.abc.abc.abc.abcbabcdabc.abc.abcbabc.abccabc.abc.abccabcdabc.abc.abc.abc?abc.abc.abcdabccabc.abc.abc.abc.abc.abcaabcbabcdabcaabcaabcdabc.abcaabcb'
			]
		];
		for (const [least, neighbours, labels] of expected) {
			const found = letters(finish(hdbscan(x, y, { least, neighbours })).labels);
			expect([...found].map((letter, i) => (labels[i] === '?' ? '?' : letter)).join('')).toBe(labels);
		}
	});
	it('does not know the order of rows, however many distances are alike', () => {
		const places = fc.array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 })), {
			minLength: 10,
			maxLength: 60
		});
		fc.assert(
			fc.property(places, (rows) => {
				const of = (list: [number, number][]) => {
					const [px, py] = [0, 1].map((k) => Float64Array.from(list, (row) => 10 * row[k]));
					return finish(hdbscan(px, py, { least: 4, neighbours: 3 }));
				};
				const [a, b] = [of(rows), of([...rows].reverse())];
				expect(letters(Int32Array.from(b.labels).reverse())).toBe(letters(a.labels));
				expect([...b.strength].reverse()).toEqual([...a.strength]);
			})
		);
	});
	it('says how deep a point lies as probabilities_ does', () => {
		const { strength } = finish(hdbscan(x, y, { least: 8 }));
		[0.28305712, 0.98916731, 0.78511427, 0, 0.58530637, 0.923897, 0.77115513, 0.94136309].forEach((p, i) =>
			expect(strength[i]).toBeCloseTo(p, 7)
		);
	});
	it('bears many points at one place, and few points', () => {
		const random = seededRandom(1);
		const [px, py] = [0, 1].map(() =>
			Float64Array.from({ length: 120 }, (_, i) => (i % 3 === 0 ? 0 : i % 3 === 1 ? 500 : 1000 * random()))
		);
		const { labels, strength } = finish(hdbscan(px, py, { least: 10 }));
		expect([labels[0], labels[1], labels[3], labels[4]]).toEqual([0, 1, 0, 1]);
		expect(strength.every((s) => s >= 0 && s <= 1)).toBe(true);
		for (const n of [0, 1, 3]) expect(finish(hdbscan(x.slice(0, n), y.slice(0, n), { least: 5 }))).toMatchObject({ clusters: 0 });
	});
});
