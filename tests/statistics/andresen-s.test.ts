import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish } from '$lib/domain/kernel';
import { seededRandom } from '$lib/domain/random';
import { andresenS, proportionDifferences } from '$lib/statistics/andresen-s';

const base = [40, 3, 0, 12, 55, 8, 20, 0, 1, 61];
const test = [30, 9, 0, 14, 90, 2, 22, 1, 0, 50];

describe('Andresen’s S', () => {
	it('classifies areas as the definition does in R', () => {
		/*
		 * R 4.2.2: ids <- rep(1:10, test); sim <- t(replicate(200, tabulate(sample(ids, 185), 10) / 185)); so <- apply(sim, 2, sort); b <- base / 200
		 * ifelse(b < so[6, ], 1, ifelse(b > so[195, ], -1, 0)): the same in each of 200 repetitions
		 */
		for (let seed = 0; seed < 5; seed++) {
			const found = finish(andresenS(base, test, { seed }));
			expect(Array.from(found.local)).toEqual([-1, 1, 0, 0, 1, -1, 0, 0, -1, -1]);
			expect(found.s).toBe(0.4);
			expect(found.sOfUsed).toBeCloseTo(3 / 9, 12);
			expect([found.drawn, found.areas]).toEqual([185, 10]);
		}
	});
	it('has the band of draws without replacement', () => {
		// R: qhyper(q, test, 218 - test, 185) for q = .005, .065, .935, .995, between which the 6th of 200 from either end lies
		const limits = [
			[20, 5, 0, 8, 70, 0, 14, 0, 0, 36],
			[23, 6, 0, 10, 72, 1, 16, 0, 0, 39],
			[28, 9, 0, 14, 80, 2, 21, 1, 0, 46],
			[29, 9, 0, 14, 83, 2, 22, 1, 0, 48]
		];
		const { low, high } = finish(andresenS(base, test, { seed: 11 }));
		for (let i = 0; i < 10; i++) {
			expect(low[i] * 185).toBeGreaterThanOrEqual(limits[0][i] - 1e-9);
			expect(low[i] * 185).toBeLessThanOrEqual(limits[1][i] + 1e-9);
			expect(high[i] * 185).toBeGreaterThanOrEqual(limits[2][i] - 1e-9);
			expect(high[i] * 185).toBeLessThanOrEqual(limits[3][i] + 1e-9);
		}
	});
	it('takes the 6th and the 195th of 200 sorted draws, as sppt does', () => {
		const seed = 21;
		const random = seededRandom(seed);
		const ids = test.flatMap((count, area) => Array<number>(count).fill(area));
		const draws = Array.from({ length: 200 }, () => {
			for (let i = 0; i < 185; i++) {
				const j = i + Math.floor(random() * (218 - i));
				[ids[i], ids[j]] = [ids[j], ids[i]];
			}
			return test.map((_, area) => ids.slice(0, 185).filter((id) => id === area).length / 185);
		});
		const { low, high } = finish(andresenS(base, test, { seed }));
		for (let area = 0; area < 10; area++) {
			const sorted = draws.map((draw) => draw[area]).sort((a, b) => a - b);
			expect([low[area], high[area]]).toEqual([sorted[5], sorted[194]]);
		}
	});
	it('finds a map alike to its multiples where all incidents are drawn', () => {
		fc.assert(
			fc.property(fc.array(fc.nat(6), { minLength: 2, maxLength: 6 }), fc.nat(1000), (counts, seed) => {
				const three = counts.map((c) => c * 3);
				const { s, local } = finish(andresenS(three, counts, { share: 1, draws: 20, seed }));
				expect(s).toBe(counts.some((c) => c > 0) ? 1 : NaN);
				expect(local.every((l) => l === 0)).toBe(true);
			})
		);
	});
	it('finds maps with the same pattern alike, opposite ones not, and nothing where a map is empty', () => {
		const same = finish(andresenS([100, 50, 25, 10], [200, 100, 50, 20], { seed: 3 }));
		expect(same.s).toBe(1);
		const opposite = finish(andresenS([100, 0, 100, 0], [0, 100, 0, 100], { seed: 3 }));
		expect([opposite.s, ...opposite.local]).toEqual([0, -1, 1, -1, 1]);
		expect(finish(andresenS([0, 0], [1, 2], { seed: 3 }))).toMatchObject({ s: NaN, sOfUsed: NaN });
		expect(finish(andresenS([1, 2], [0, 0], { seed: 3 }))).toMatchObject({ s: NaN, drawn: 0 });
	});
	it('gives the same answer for the same seed', () => {
		const run = (seed: number) => finish(andresenS(base, test, { seed, draws: 50 }));
		expect(run(4)).toEqual(run(4));
		expect(run(4).low).not.toEqual(run(5).low);
	});
});

describe('differences of proportions', () => {
	it('agrees with R', () => {
		// R 4.2.2, M = 418: chi <- prop.test(c(base[i], test[i]), c(200, 218), correct = FALSE)$statistic; pchisq(chi * (M - 1) / M, 1, lower = FALSE); p.adjust(p, "BH")
		const p = [
			0.0883184595205,
			0.1083468689943,
			NaN,
			0.8585320074322,
			0.003135219862,
			0.0396135192506,
			0.9751666029356,
			0.3381503623791,
			0.2964712088682,
			0.0806011616543
		];
		const q = [
			0.19502436419,
			0.19502436419,
			NaN,
			0.965848508361,
			0.028216978758,
			0.178260836628,
			0.975166602936,
			0.43476475163,
			0.43476475163,
			0.19502436419
		];
		const found = proportionDifferences(base, test);
		p.forEach((value, i) => {
			if (Number.isNaN(value)) return expect([found.p[i], found.q[i], found.z[i]]).toEqual([NaN, NaN, NaN]);
			expect(found.p[i]).toBeCloseTo(value, 11);
			expect(found.q[i]).toBeCloseTo(q[i], 11);
		});
		expect(Array.from(found.local)).toEqual([0, 0, 0, 0, 1, 0, 0, 0, 0, 0]);
		expect([found.tested, found.s]).toEqual([9, 8 / 9]);
	});
	it('turns round when the maps change places', () => {
		const maps = fc.array(fc.tuple(fc.nat(30), fc.nat(30)), { minLength: 2, maxLength: 12 });
		fc.assert(
			fc.property(maps, (areas) => {
				const [a, b] = [areas.map((x) => x[0]), areas.map((x) => x[1])];
				const [one, turned] = [proportionDifferences(a, b), proportionDifferences(b, a)];
				expect(turned.s).toBe(one.s);
				one.z.forEach((z, i) => Number.isNaN(z) || expect(turned.z[i]).toBeCloseTo(-z, 12));
			})
		);
	});
	it('has nothing to say of an empty map, and no difference where all lies in one area', () => {
		expect(proportionDifferences([0, 0], [3, 4])).toMatchObject({ tested: 0, s: NaN });
		expect(proportionDifferences([5, 0], [3, 0])).toMatchObject({ tested: 1, s: 1, p: Float64Array.of(1, NaN) });
	});
});
