import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pearson, spearman } from '$lib/statistics/correlation';

const i = Array.from({ length: 40 }, (_, k) => k + 1);
const x = i.map((k) => 10 * Math.sin(1.3 * k) + 0.2 * k);
const y = i.map((k, at) => 6 * Math.cos(0.9 * k) + 0.5 * x[at] + 0.1 * k);
const third = (v: number) => Math.round(v / 3);
const [tiedX, tiedY] = [x.map(third), y.map(third)];

describe('correlation', () => {
	// scipy 1.17.1: stats.pearsonr(x, y), .confidence_interval(.95); stats.spearmanr(x, y), tanh(arctanh(r) ± norm.ppf(.975) sqrt((1 + r²/2) / (n - 3)))
	it.each([
		['Pearson', pearson(x, y), 0.7313189883112653, 8.332036826820768e-8, 0.5436629693223131, 0.849338287213987],
		['Pearson, tied', pearson(tiedX, tiedY), 0.7451769136539943, 3.484182635077473e-8, 0.5647665943320611, 0.8576096896470746],
		['Spearman', spearman(x, y), 0.70375234521576, 4.068855994293681e-7, 0.4736680655303993, 0.8439095032704927],
		['Spearman, tied', spearman(tiedX, tiedY), 0.719495529753625, 1.6827834468580967e-7, 0.4968226358094968, 0.8532867497644133]
	])('%s agrees with scipy', (_, found, r, p, low, high) => {
		expect(found.r).toBeCloseTo(r, 12);
		expect(found.p / p).toBeCloseTo(1, 8);
		expect(found.low).toBeCloseTo(low, 12);
		expect(found.high).toBeCloseTo(high, 12);
		expect(found.n).toBe(40);
	});
	it('does not care for units, nor Spearman’s for any rising scale', () => {
		const rows = fc.array(fc.tuple(fc.integer({ min: -30, max: 30 }), fc.integer({ min: -30, max: 30 })), {
			minLength: 4,
			maxLength: 30
		});
		fc.assert(
			fc.property(rows, (pairs) => {
				const [a, b] = [pairs.map((p) => p[0]), pairs.map((p) => p[1])];
				const [one, scaled] = [
					pearson(a, b),
					pearson(
						a.map((v) => 7 - 3 * v),
						b
					)
				];
				if (Number.isNaN(one.r)) return expect(scaled.r).toBe(NaN);
				expect(scaled.r).toBeCloseTo(-one.r, 10);
				expect(pearson(b, a).r).toBeCloseTo(one.r, 10);
				expect(
					spearman(
						a.map((v) => v ** 3),
						b.map(Math.atan)
					).r
				).toBeCloseTo(spearman(a, b).r, 10);
				expect(Math.abs(one.r)).toBeLessThanOrEqual(1);
				expect(one.low <= one.r && one.r <= one.high).toBe(true);
			})
		);
	});
	it('leaves out rows with a missing number; is undefined without variance and for too few rows', () => {
		expect(pearson([1, NaN, 3, 4, 6], [2, 5, NaN, 1, 7])).toEqual(pearson([1, 4, 6], [2, 1, 7]));
		expect(pearson([1, 4, 6], [2, 1, 7])).toMatchObject({ n: 3, low: NaN, high: NaN });
		for (const flat of [pearson([0.1, 0.1, 0.1, 0.1], [1, 2, 3, 4]), spearman([1, 2, 3, 4], [5, 5, 5, 5])])
			expect([flat.r, flat.p, flat.low]).toEqual([NaN, NaN, NaN]);
		expect([pearson([1, 2], [3, 4]).p, pearson([], []).r]).toEqual([NaN, NaN]);
	});
	it('is sure of a straight line', () => {
		expect(pearson([1, 2, 3, 4, 5], [2, 4, 6, 8, 10])).toMatchObject({ r: 1, t: Infinity, p: 0 });
	});
});
