import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/lib/domain/random';
import { changepoints, overdispersion, segmentCost } from '../../src/lib/statistics/changepoints';
import { poisson } from '../quality/poisson';

/** Every segmentation is tried. */
function brute(counts: number[], exposure: number[], phi: number, penalty: number, shortest: number): number {
	const n = counts.length;
	const sum = (values: number[], from: number, to: number) => values.slice(from, to).reduce((a, b) => a + b, 0);
	const best = (from: number): number => {
		if (from === n) return -penalty;
		let least = Infinity;
		for (let to = from + shortest; to <= n; to++)
			least = Math.min(least, segmentCost(sum(counts, from, to), sum(exposure, from, to)) / phi + penalty + best(to));
		return least;
	};
	return best(0);
}
function costOf(cuts: number[], counts: number[], exposure: number[], phi: number, penalty: number): number {
	const edges = [0, ...cuts, counts.length];
	return edges.slice(1).reduce((total, to, k) => {
		const part = (values: number[]) => values.slice(edges[k], to).reduce((a, b) => a + b, 0);
		return total + segmentCost(part(counts), part(exposure)) / phi + (k ? penalty : 0);
	}, 0);
}

describe('changepoints', () => {
	it('are those of the best of all segmentations', () => {
		const series = fc.array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 4 })), {
			minLength: 6,
			maxLength: 14
		});
		fc.assert(
			fc.property(series, fc.integer({ min: 0, max: 12 }), fc.integer({ min: 1, max: 3 }), (rows, penalty, shortest) => {
				const [counts, exposure] = [rows.map(([y]) => y), rows.map(([, e]) => e)];
				const cuts = changepoints(counts, exposure, 1.5, penalty, shortest);
				expect(costOf(cuts, counts, exposure, 1.5, penalty)).toBeCloseTo(brute(counts, exposure, 1.5, penalty, shortest), 6);
			}),
			{ numRuns: 100 }
		);
	});
	it('finds the fall of British coal-mining disasters about 1890', () => {
		// Disasters a year 1851 to 1962: Jarrett (1979), A note on the intervals between coal-mining disasters, Biometrika 66(1), 191–193.
		const disasters = '4 5 4 1 0 4 3 4 0 6 3 3 4 0 2 6 3 3 5 4 5 3 1 4 4 1 5 5 3 4 2 5 2 2 3 4 2 1 3 2 2 1 1 1 1 3 0 0 1 0 1 1 0 0 3 1 0 3 2 2 0 1 1 1 0 1 0 1 0 0 0 2 1 0 0 0 1 1 0 2 3 3 1 1 2 1 1 1 1 2 4 2 0 0 0 1 4 0 0 0 1 0 0 0 0 0 1 0 0 1 0 1'; // prettier-ignore
		const counts = disasters.split(' ').map(Number);
		expect([counts.length, counts.reduce((sum, n) => sum + n)]).toEqual([112, 191]);
		// Carlin, Gelfand and Smith (1992), Applied Statistics 41(2), 389–405: one change, most likely in the 41st year, 1891.
		const [cut, ...more] = changepoints(counts, counts.map(() => 1), 1, 3.2 * Math.log(112)); // prettier-ignore
		expect(more).toEqual([]);
		expect(Math.abs(cut - 41)).toBeLessThanOrEqual(1);
	});
	it('knows counts that vary more than Poisson’s', () => {
		const random = seededRandom(23);
		const counts = Float64Array.from({ length: 400 }, () => 4 * poisson(random, 50));
		const phi = overdispersion(counts, new Float64Array(400).fill(1));
		expect(phi).toBeGreaterThan(3);
		expect(phi).toBeLessThan(5);
	});
});
