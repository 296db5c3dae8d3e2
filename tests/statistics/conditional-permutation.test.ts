import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conditionalPermutation, drawsNeeded } from '$lib/statistics/conditional-permutation';
import { benjaminiHochberg } from '$lib/statistics/false-discovery';
import { getisOrdPermutation } from '$lib/statistics/getis-ord';
import { localMoranPermutation } from '$lib/statistics/local-moran';
import { latticeNeighbours, withSelf } from '$lib/statistics/neighbours';
import { d, finish, k, q, x } from './cells';

/** The sums of all ways to choose so many of these numbers. */
function sumsOf(numbers: number[], size: number): number[] {
	if (size === 0) return [0];
	return numbers.flatMap((first, at) => sumsOf(numbers.slice(at + 1), size - 1).map((sum) => first + sum));
}

describe('permuting all values but a cell’s own', () => {
	const line = latticeNeighbours(
		{ shape: 'square', size: 1 },
		Int32Array.from({ length: 9 }, (_, i) => i % 3),
		Int32Array.from({ length: 9 }, (_, i) => Math.floor(i / 3))
	);
	it('comes, but for the draws, to the shares that all choices of neighbours give', () => {
		const values = Float64Array.of(4, 0, 1, 7, 2, 2, 0, 3, 11);
		const draws = 4000;
		const { high, low, n } = finish(conditionalPermutation(values, line, { draws, seed: 1 }));
		expect(n).toBe(9);
		for (let i = 0; i < 9; i++) {
			const around = [...line.indices.subarray(line.offsets[i], line.offsets[i + 1])];
			const observed = around.reduce((sum, j) => sum + values[j], 0);
			const sums = sumsOf(
				[...values].filter((_, j) => j !== i),
				around.length
			);
			for (const [found, counted] of [
				[high[i], sums.filter((sum) => sum >= observed)],
				[low[i], sums.filter((sum) => sum <= observed)]
			] as const) {
				const share = counted.length / sums.length;
				expect(Math.abs(found - share)).toBeLessThan(4 * Math.sqrt((share * (1 - share)) / draws) + 1 / draws);
			}
		}
	});
	it('counts equal sums as equal, in whatever order they were added', () => {
		// Any two of these have the same sum but for its last digit.
		const values = Float64Array.of(0.1, 0.2, 0.1, 0.2, 0.1, 0.2, 0.1, 0.2, 0.1);
		const { high, low } = finish(conditionalPermutation(values, line, { draws: 50, seed: 1 }));
		expect([high[4], low[4]]).toEqual([1, 1]); // all others are its neighbours
	});
	it('has p above 0, at most 1 and never below 2 / (draws + 1), and the same for the same seed', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 30, maxLength: 30 }), fc.integer(), (list, seed) => {
				const values = Float64Array.from(list);
				const run = () => finish(conditionalPermutation(values, q, { draws: 9, seed }));
				const { p, high, low } = run();
				expect(run().p).toEqual(p);
				if (list.some((v) => v !== list[0]))
					p.forEach((p, i) => {
						expect(p).toBeGreaterThanOrEqual(2 / 10);
						expect(p).toBe(Math.min(1, 2 * Math.min(high[i], low[i])));
					});
			}),
			{ numRuns: 30 }
		);
	});
	it('is the same for Gi* and the local Moran, and whether a cell is its own neighbour or not', () => {
		const options = { draws: 99, seed: 8 };
		const found = finish(getisOrdPermutation(x, q, options));
		expect(finish(localMoranPermutation(x, q, options))).toEqual(found);
		expect(finish(getisOrdPermutation(x, withSelf(q), options))).toEqual(found);
	});
	it('is not defined without neighbours, without variance, with a missing value', () => {
		const few = { draws: 9, seed: 1 };
		const alone = finish(conditionalPermutation(x, d, few));
		expect([alone.n, alone.p[5], alone.high[5], alone.low[5]]).toEqual([14, NaN, NaN, NaN]);
		const missing = x.slice();
		missing[3] = NaN;
		for (const values of [missing, new Float64Array(30).fill(0.1)]) {
			const { n, p } = finish(conditionalPermutation(values, k, few));
			expect([n, p.every(Number.isNaN)]).toEqual([0, true]);
		}
	});
	it('stops where p is far from small, with p about the same', () => {
		const all = finish(conditionalPermutation(x, q, { draws: 3000, seed: 1 }));
		const some = finish(conditionalPermutation(x, q, { draws: 3000, seed: 2, enough: 40 }));
		expect([...new Set(all.drawn)]).toEqual([3000]);
		some.p.forEach((p, i) => {
			// Forty draws on the rarer side: a standard error of a sixth, and never more p than 1 for twice a half.
			expect(Math.abs(Math.min(some.high[i], some.low[i]) / Math.min(all.high[i], all.low[i]) - 1)).toBeLessThan(
				4 / Math.sqrt(40)
			);
			expect(p).toBe(Math.min(1, 2 * some.high[i], 2 * some.low[i]));
		});
		expect(some.drawn.reduce((sum, drawn) => sum + drawn, 0)).toBeLessThan(0.3 * 30 * 3000);
	});
	for (const enough of [Infinity, 5])
		it(`finds by chance alone about as many as the level says${enough === 5 ? ', when it stops early too' : ''}`, () => {
			// 900 cells of values without order: p at most 0.05 in 2 to 8 of 100.
			const n = 900;
			const values = Float64Array.from({ length: n }, (_, i) => ((i * 7919 + ((i * i) % 613) * 104729) % 1009) % 97);
			const grid = latticeNeighbours(
				{ shape: 'hexagon', size: 1 },
				Int32Array.from({ length: n }, (_, i) => i % 30),
				Int32Array.from({ length: n }, (_, i) => Math.floor(i / 30))
			);
			const { p } = finish(conditionalPermutation(values, grid, { draws: 199, seed: 4, enough }));
			const share = p.filter((p) => p <= 0.05).length / n;
			expect(share).toBeGreaterThan(0.02);
			expect(share).toBeLessThan(0.08);
		});
});

describe('the draws that are needed', () => {
	it('let one cell alone be found, one draw fewer does not', () => {
		for (const cells of [1, 10, 333, 10_000])
			for (const level of [0.05, 0.01, 0.1]) {
				const least = (draws: number) => {
					const p = new Float64Array(cells).fill(1);
					p[0] = 2 / (draws + 1);
					return benjaminiHochberg(p)[0];
				};
				const draws = drawsNeeded(cells, level);
				expect(least(draws)).toBeLessThanOrEqual(level * (1 + 1e-9));
				expect(least(draws - 1)).toBeGreaterThan(level);
			}
	});
	it('are told when they were not drawn', () => {
		const limited = (draws: number) => finish(conditionalPermutation(x, q, { draws, seed: 1, level: 0.1 })).limitedByDraws;
		expect([drawsNeeded(30, 0.1), limited(598), limited(599)]).toEqual([599, true, false]);
	});
});
