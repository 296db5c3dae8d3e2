import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish } from '../../src/lib/domain/kernel';
import { seededRandom } from '../../src/lib/domain/random';
import { centreEllipses } from '../../src/lib/statistics/centre-ellipse';
import { dbscan } from '../../src/lib/statistics/dbscan';
import { hdbscan } from '../../src/lib/statistics/hdbscan';
import { hulls } from '../../src/lib/statistics/hulls';
import { kMeans } from '../../src/lib/statistics/k-means';

/**
 * Three heaps and a background, 200 points. Python (numpy 2.4.6, scikit-learn 1.9.1):
 * i = np.arange(200); k = i % 4; f = lambda g: (i*g) % 1; m = k < 3
 * cx = np.array([200,700,450,0])[k]; cy = np.array([200,300,800,0])[k]; s = np.array([60,90,40,1000])[k]
 * X = np.round(np.c_[cx + s*(f(.618033988749895)+f(.5698402909980532)-m)*np.where(m,1,.5), cy + s*(f(.7548776662466927)+f(.3247179572447460)-m)*np.where(m,1,.5)], 3)
 */
const along = (g: number, h: number, centre: number[]) =>
	Float64Array.from({ length: 200 }, (_, i) => {
		const k = i % 4;
		const spread = ((i * g) % 1) + ((i * h) % 1);
		return Math.round(1000 * (centre[k] + [60, 90, 40, 1000][k] * (k < 3 ? spread - 1 : spread / 2))) / 1000;
	});
const x = along(0.618033988749895, 0.5698402909980532, [200, 700, 450, 0]);
const y = along(0.7548776662466927, 0.324717957244746, [200, 300, 800, 0]);
const w = Float64Array.from(x, (_, i) => 1 + (i % 3));
/** Clusters as letters in the order in which they are met; a point for none. */
function letters(labels: Int32Array): string {
	const met = new Map<number, string>();
	return [...labels]
		.map((label) => {
			if (label >= 0 && !met.has(label)) met.set(label, String.fromCharCode(97 + met.size));
			return label < 0 ? '.' : met.get(label);
		})
		.join('');
}

describe('DBSCAN', () => {
	it('finds the clusters of scikit-learn', () => {
		// DBSCAN(eps=40, min_samples=6).fit_predict(X), and with sample_weight = 1 + i % 3
		expect(letters(finish(dbscan(x, y, null, 40, 6)).labels)).toBe(
			'abc.abcbabc.abc.abcba.c.abc.abc.abc.abc.abc.abc.abc.abc.abc.abc.a.c.abcbabc.abc.abc.abc.abc.abccabc.abc.abc.abc.abc.abc.abc.abc.abc.abc.abc.abc.abc.abc.abc.abc.abc.abcaabc.abc.abc.abc.abc.abc.abc.abc.'
		);
		const weighted = finish(dbscan(x, y, w, 40, 6));
		expect(letters(weighted.labels)).toBe(
			'abc.abcbabc.abc.abcba.c.abc.abc.abc.abc.abc.abc.abc.abc.abc.abc.abc.abcbabc.abc.abc.abc.abc.abccabc.abc.abc.abc.abc.abc.abc.abc.abc.abc.abc.abc.abc.abc.abc.abc.abc.abcaabc.abc.abc.abc.abc.abc.abc.abc.'
		);
		expect(weighted.core.filter((core) => core).length).toBe(150);
	});
	it('takes a row of weight three for three rows, and knows no order of rows but at borders', () => {
		fc.assert(
			fc.property(
				fc.array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 3 }))),
				(rows) => {
					const column = (k: number, list: number[][]) => Float64Array.from(list, (row) => row[k]);
					const a = finish(dbscan(column(0, rows), column(1, rows), column(2, rows), 4, 5));
					const repeated = rows.flatMap((row) => Array.from({ length: row[2] }, () => row));
					const b = finish(dbscan(column(0, repeated), column(1, repeated), null, 4, 5));
					let at = 0;
					rows.forEach((row, i) => {
						expect(b.labels[at]).toBe(a.labels[i]);
						at += row[2];
					});
					const back = [...rows].reverse();
					const c = finish(dbscan(column(0, back), column(1, back), column(2, back), 4, 5));
					expect(c.clusters).toBe(a.clusters);
					expect([...c.core].reverse()).toEqual([...a.core]);
				}
			)
		);
	});
	it('finds none where there are no points, and refuses no reach', () => {
		expect(finish(dbscan(new Float64Array(0), new Float64Array(0), null, 1, 1))).toMatchObject({ clusters: 0 });
		expect(() => finish(dbscan(x, y, null, 0, 5))).toThrow(/reach of 0/);
	});
});

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

describe('k-means', () => {
	it('finds the cut of scikit-learn with 50 starts', () => {
		// KMeans(n_clusters=3, n_init=50, random_state=0).fit(X).inertia_; 5; 3 with sample_weight = 1 + i % 3
		expect(finish(kMeans(x, y, null, 3)).squares).toBeCloseTo(2675107.249240806, 3);
		expect(finish(kMeans(x, y, null, 5, 2, 30)).squares).toBeCloseTo(1445231.4023273601, 3);
		expect(finish(kMeans(x, y, w, 3)).squares).toBeCloseTo(4741955.746101238, 3);
	});
	it('is never better than the best of all cuts, and mostly as good', () => {
		let [as, tries] = [0, 0];
		fc.assert(
			fc.property(
				fc.array(fc.tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 99 })), { minLength: 3, maxLength: 8 }),
				(places) => {
					const [px, py] = [0, 1].map((k) => Float64Array.from(places, (p) => p[k]));
					let best = Infinity;
					for (let cut = 0; cut < 2 ** (places.length - 1); cut++) {
						let squares = 0;
						for (const side of [0, 1]) {
							const own = places.filter((_, i) => ((cut >> i) & 1) === side);
							const mean = [0, 1].map((k) => own.reduce((sum, p) => sum + p[k], 0) / own.length);
							for (const p of own) squares += (p[0] - mean[0]) ** 2 + (p[1] - mean[1]) ** 2;
						}
						best = Math.min(best, squares);
					}
					const { squares, atRest } = finish(kMeans(px, py, null, 2, 1, 20));
					expect(atRest).toBe(true);
					expect(squares).toBeGreaterThan(best - 1e-6);
					tries++;
					if (squares < best + 1e-6) as++;
				}
			)
		);
		expect(as / tries).toBeGreaterThan(0.95);
	});
	it('gives the same for the same seed, and no more groups than places', () => {
		expect(finish(kMeans(x, y, null, 4, 7))).toEqual(finish(kMeans(x, y, null, 4, 7)));
		expect(finish(kMeans(Float64Array.of(1, 1, 2), Float64Array.of(1, 1, 2), null, 5)).clusters).toBe(2);
		expect(finish(kMeans(new Float64Array(0), new Float64Array(0), null, 2))).toMatchObject({ clusters: 0, squares: 0 });
		expect(() => finish(kMeans(x, y, null, 1.5))).toThrow(/1.5 groups/);
	});
});

describe('hulls', () => {
	it('have the area and corners of scipy.spatial.ConvexHull', () => {
		// [(ConvexHull(X[k==c]).volume, len(ConvexHull(X[k==c]).vertices)) for c in range(4)], scipy 1.17.1
		const found = hulls(
			x,
			y,
			Int32Array.from(x, (_, i) => i % 4),
			4
		);
		[8281.676973, 19132.9940745, 3986.690853, 525209.223476].forEach((area, c) => expect(found[c].area).toBeCloseTo(area, 5));
		expect(found.map((hull) => hull.ring.length / 2)).toEqual([8, 8, 8, 8]);
	});
	it('of a line are its ends, of one place the place, of nothing nothing', () => {
		const [line, place, none] = hulls(
			Float64Array.of(0, 1, 2, 5, 5),
			Float64Array.of(0, 1, 2, 5, 5),
			Int32Array.of(0, 0, 0, 1, 1),
			3
		);
		expect(line).toEqual({ ring: Float64Array.of(0, 0, 2, 2), area: 0, n: 3 });
		expect(place).toEqual({ ring: Float64Array.of(5, 5), area: 0, n: 2 });
		expect(none).toEqual({ ring: new Float64Array(0), area: 0, n: 0 });
	});
});

describe('mean centres and ellipses', () => {
	// numpy 2.4.6, weights w = 1 + i % 3, for k = 0 and 1: m = np.average(P, axis=0, weights=w); D = P-m; S = (D*w[:,None]).T@D; v, e = np.linalg.eigh(S)
	// m; np.sqrt(2*v/(w.sum()-2)); np.degrees(np.arctan2(e[1,1], e[0,1])) % 180; np.sqrt(np.diag(S)/(w.sum()-1)/w.sum())
	const expected = [
		[199.48124242, 198.14730303, 32.65548114, 35.30776975, 39.54805342223585, 2.42210303, 2.38665626],
		[699.94890099, 297.84612871, 46.84592467, 54.09547311, 79.00245774220653, 3.29938478, 3.76979422]
	];
	const period = Int32Array.from(x, (_, i) => i % 4);
	it('are those of the eigenvectors of the spread', () => {
		const e = centreEllipses(x, y, w, period, 2);
		expected.forEach((values, m) =>
			[e.cx, e.cy, e.minor, e.major, e.angle, e.seX, e.seY].forEach((column, k) => expect(column[m]).toBeCloseTo(values[k], 7))
		);
		expect([...e.n]).toEqual([50, 50]);
	});
	it('turn and move with the points', () => {
		const turn = (30 * Math.PI) / 180;
		const tx = x.map((v, i) => v * Math.cos(turn) - y[i] * Math.sin(turn) + 500_000);
		const ty = x.map((v, i) => v * Math.sin(turn) + y[i] * Math.cos(turn) + 4_000_000);
		const [a, b] = [centreEllipses(x, y, w, period, 4), centreEllipses(tx, ty, w, period, 4)];
		for (let m = 0; m < 4; m++) {
			expect(b.major[m]).toBeCloseTo(a.major[m], 6);
			expect((b.angle[m] - a.angle[m] + 360) % 180).toBeCloseTo(30, 5);
		}
	});
	it('63 % of a round normal heap lie within', () => {
		const random = seededRandom(3);
		const radius = Float64Array.from({ length: 4000 }, () => Math.sqrt(-2 * Math.log(1 - random())));
		const angle = radius.map(() => 2 * Math.PI * random());
		const px = radius.map((r, i) => r * Math.cos(angle[i]));
		const py = radius.map((r, i) => r * Math.sin(angle[i]));
		const { major } = centreEllipses(px, py, null, new Int32Array(4000), 1);
		const within = radius.filter((r) => r < major[0]).length / 4000;
		expect(Math.abs(within - (1 - Math.exp(-1)))).toBeLessThan(0.03);
	});
	it('are not known of too few points', () => {
		const e = centreEllipses(Float64Array.of(1, 5, 9), Float64Array.of(2, 5, 5), null, Int32Array.of(0, 1, 1), 3);
		expect([e.cx[0], e.seX[0], e.major[1], e.cx[2], e.angle[1]]).toEqual([1, NaN, NaN, NaN, NaN]);
		expect(e.cx[1]).toBe(7);
		expect(() => centreEllipses(x, y, null, new Int32Array(1), 1)).toThrow(/200, 200 and 1/);
	});
});
