import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish } from '../../src/lib/domain/kernel';
import { normal, seededRandom } from '../../src/lib/domain/random';
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

describe('clusters within clusters', () => {
	// A wide heap with two dense cores in it, and another heap far away.
	const random = seededRandom(5);
	const heaps = [
		[0, 0, 300, 200],
		[-250, 0, 20, 80],
		[250, 0, 20, 80],
		[6000, 0, 100, 150]
	];
	const points = heaps.flatMap(([x, y, spread, n]) => Array.from({ length: n }, () => [x + spread * normal(random), y + spread * normal(random)])); // prettier-ignore
	const [x, y] = [0, 1].map((at) => Float64Array.from(points, (point) => point[at]));
	const found = (take: 'lasting' | 'innermost') => finish(hdbscan(x, y, { least: 30, neighbours: 8, take }));

	it('are each taken when the innermost are wanted, none twice', () => {
		const { labels, clusters } = found('innermost');
		const of = (from: number, to: number) => new Set([...labels.slice(from, to)].filter((label) => label >= 0));
		const [west, east, far] = [of(200, 280), of(280, 360), of(360, 510)];
		expect(west.size && east.size && far.size).toBeTruthy();
		expect([...west].some((label) => east.has(label) || far.has(label))).toBe(false);
		expect(clusters).toBeGreaterThanOrEqual(3);
	});
	it('lie within those that last, or are the same', () => {
		const [outer, inner] = [found('lasting').labels, found('innermost').labels];
		const holder = new Map<number, number>();
		for (const [i, label] of inner.entries())
			if (label >= 0 && outer[i] >= 0) {
				expect(holder.get(label) ?? outer[i]).toBe(outer[i]);
				holder.set(label, outer[i]);
			}
		expect(holder.size).toBeGreaterThan(0);
	});
});
