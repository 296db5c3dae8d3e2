import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish } from '$lib/domain/kernel';
import { seededRandom } from '$lib/domain/random';
import { distanceCorrelation, MOST_ROWS } from '$lib/statistics/distance-correlation';

const i = Array.from({ length: 40 }, (_, k) => k + 1);
const x = i.map((k) => 10 * Math.sin(1.3 * k) + 0.2 * k);
const y = i.map((k, at) => 6 * Math.cos(0.9 * k) + 0.5 * x[at] + 0.1 * k);
const third = (v: number) => Math.round(v / 3);
const jumbled = i.map((k) => (k * 17) % 41);
const run = (a: number[], b: number[], draws = 0) => finish(distanceCorrelation(a, b, { draws, seed: 6 }));

/** The definition: distances, less their row and column means, multiplied. */
function byDefinition(a: number[], b: number[]): number {
	const centred = (v: number[]) => {
		const d = v.map((p) => v.map((q) => Math.abs(p - q)));
		const means = d.map((row) => row.reduce((s, c) => s + c, 0) / v.length);
		const mean = means.reduce((s, c) => s + c, 0) / v.length;
		return d.flatMap((row, k) => row.map((c, l) => c - means[k] - means[l] + mean));
	};
	const [p, q] = [centred(a), centred(b)];
	const product = (u: number[], v: number[]) => u.reduce((s, c, k) => s + c * v[k], 0);
	return Math.sqrt(Math.max(0, product(p, q)) / Math.sqrt(product(p, p) * product(q, q)));
}

describe('distance correlation', () => {
	it('agrees with R’s energy', () => {
		// R 4.2.2, energy 1.7-11: dcor(x, y), dcor(round(x / 3), round(y / 3)), dcor(x, (x - 4)^2), dcor(i, (i * 17) %% 41)
		expect(run(x, y).r).toBeCloseTo(0.689450967946805, 12);
		expect(run(x.map(third), y.map(third)).r).toBeCloseTo(0.705201956124692, 12);
		expect(
			run(
				x,
				x.map((v) => (v - 4) ** 2)
			).r
		).toBeCloseTo(0.523012428034927, 12);
		expect(run(i, jumbled).r).toBeCloseTo(0.102506680990493, 11);
	});
	it('has the p of permutations', () => {
		// energy: dcor.test(round(x / 3), (i * 17) %% 41, R = 9999)$p.value 0.6461; 999 draws miss by less than 0.045
		expect(Math.abs(run(x.map(third), jumbled, 999).p - 0.6461)).toBeLessThan(0.045);
		expect(run(x, y, 199)).toMatchObject({ p: 1 / 200, leastP: 1 / 200, used: 40 });
	});
	it('is what its definition says, for any numbers', () => {
		const rows = fc.array(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 })), {
			minLength: 2,
			maxLength: 20
		});
		fc.assert(
			fc.property(rows, (pairs) => {
				const [a, b] = [pairs.map((p) => p[0] + 1e4), pairs.map((p) => p[1] * 0.1)];
				const found = run(a, b).r;
				const expected = byDefinition(a, b);
				if (new Set(a).size < 2 || new Set(b).size < 2) expect(found).toBe(NaN);
				else expect(Math.abs(found ** 2 - expected ** 2)).toBeLessThan(1e-9);
			})
		);
	});
	it('finds a circle that Pearson’s does not, in a part of too many rows', () => {
		const random = seededRandom(2);
		const turn = Array.from({ length: MOST_ROWS + 500 }, () => random() * 2 * Math.PI);
		const found = run(turn.map(Math.cos), turn.map(Math.sin), 9);
		expect(found).toMatchObject({ n: MOST_ROWS + 500, used: MOST_ROWS, p: 1 / 10 });
	});
	it('is undefined without variance', () => {
		expect(run([0.1, 0.1, 0.1], [1, 2, 3], 9)).toMatchObject({ r: NaN, p: NaN });
		expect(run([], [], 9)).toMatchObject({ n: 0, r: NaN, p: NaN });
	});
});
