import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish } from '../../src/lib/domain/kernel';
import { countPairs, nearRepeats, nearRepeatTable, permuted, spacePairs } from '../../src/lib/statistics/near-repeats';
import { plantedRepeats } from './planted-repeats';

const distances = [0.5, 100, 300];
const times = [7, 21, 60];

function bruteForce(x: Float64Array, y: Float64Array, days: Float64Array, distances: number[], times: number[]) {
	const counts = new Float64Array(distances.length * times.length);
	for (let i = 0; i < x.length; i++)
		for (let j = 0; j < i; j++) {
			const d = distances.findIndex((limit) => Math.hypot(x[i] - x[j], y[i] - y[j]) <= limit);
			const t = times.findIndex((limit) => Math.abs(days[i] - days[j]) <= limit);
			if (d >= 0 && t >= 0) counts[d * times.length + t]++;
		}
	return counts;
}

describe('near repeats', () => {
	it('counts as surveillance::knox 1.20.3 does, and expects on average the same number', () => {
		// R: i <- 0:199; x <- (i*7919) %% 1009; y <- (i*i*104729) %% 1013; t <- (i*331) %% 97 + (i %/% 50)
		// ds <- as.vector(dist(cbind(x,y))); dt <- as.vector(dist(t)); k <- knox(dt, ds, eps.t, eps.s, simulate.p.value = FALSE); k$statistic; k$null.value
		const x = Float64Array.from({ length: 200 }, (_, i) => (i * 7919) % 1009);
		const y = Float64Array.from({ length: 200 }, (_, i) => (i * i * 104729) % 1013);
		const days = Float64Array.from({ length: 200 }, (_, i) => ((i * 331) % 97) + Math.floor(i / 50));
		const { observed, expected, sd } = finish(nearRepeats(x, y, days, { distances: [50, 120], times: [3, 10], draws: 1999 }));
		const within = (cells: Float64Array) => [
			cells[0],
			cells[0] + cells[1],
			cells[0] + cells[2],
			cells[0] + cells[1] + cells[2] + cells[3]
		];
		expect(within(observed)).toEqual([11, 18, 39, 129]);
		const inR = [10.404321608, 32.0705527638, 48.984321608, 150.990552764];
		// The mean of 1,999 draws is off by sd / √1999; four such are never met by chance (1 in 15,000).
		within(expected).forEach((mean, k) =>
			expect(Math.abs(mean - inR[k])).toBeLessThan((4 * sd.reduce((a, b) => a + b)) / Math.sqrt(1999))
		);
	});
	it('counts as the definition says, and the order of rows and the place of the origin do not matter', () => {
		const event = fc.record({
			x: fc.integer({ min: 0, max: 900 }),
			y: fc.integer({ min: 0, max: 900 }),
			day: fc.integer({ min: 0, max: 90 })
		});
		fc.assert(
			fc.property(fc.array(event, { maxLength: 60 }), fc.integer({ min: -1e6, max: 1e6 }), (events, move) => {
				const column = (value: (e: (typeof events)[0]) => number, list = events) => Float64Array.from(list, value);
				const [x, y, days] = [column((e) => e.x), column((e) => e.y), column((e) => e.day)];
				const expected = bruteForce(x, y, days, distances, times);
				expect(countPairs(spacePairs(x, y, distances), days, times)).toEqual(expected);
				const back = [...events].reverse();
				const moved = spacePairs(
					column((e) => e.x + move, back),
					column((e) => e.y - move, back),
					distances
				);
				expect(
					countPairs(
						moved,
						column((e) => e.day + move, back),
						times
					)
				).toEqual(expected);
			})
		);
	});
	it('takes times that are not whole days to the second, and long records to the minute', () => {
		const place = new Float64Array(3);
		const pairs = spacePairs(place, place, [1]);
		expect(countPairs(pairs, Float64Array.of(0.1, 0.2, 0.3), [0.1, 0.2])).toEqual(Float64Array.of(2, 1));
		expect(countPairs(pairs, Float64Array.of(0, 0.5, 40_000.5), [0.5, 40_000])).toEqual(Float64Array.of(1, 1));
	});
	it('counts every pair when the limits are endless', () => {
		const { x, y, days } = plantedRepeats(40, 2000, 365, 1);
		for (const last of [Infinity, 1e6]) {
			const counts = countPairs(spacePairs(x, y, [100, last]), days, [last]);
			expect(counts[0] + counts[1]).toBe((40 * 39) / 2);
			expect(counts).toEqual(bruteForce(x, y, days, [100, last], [last]));
		}
	});
	it('gives the same table however the draws are shared out', () => {
		const { x, y, days } = plantedRepeats(150, 2000, 365, 5);
		const whole = finish(nearRepeats(x, y, days, { distances, times, draws: 60, seed: 9 }));
		const pairs = spacePairs(x, y, distances);
		const observed = countPairs(pairs, days, times);
		const [a, b] = [
			finish(permuted(pairs, days, times, observed, 0, 17, 9)),
			finish(permuted(pairs, days, times, observed, 17, 60, 9))
		];
		const add = (k: 'sum' | 'sumOfSquares' | 'atLeast') => a[k].map((v, c) => v + b[k][c]);
		const tally = { draws: 60, sum: add('sum'), sumOfSquares: add('sumOfSquares'), atLeast: add('atLeast') };
		expect(nearRepeatTable(150, distances, times, observed, tally)).toEqual(whole);
	});
	it('finds the planted band, and nothing beyond three times its range, in 18 of 20 seeds', () => {
		let [found, still] = [0, 0];
		for (let seed = 0; seed < 20; seed++) {
			const { x, y, days } = plantedRepeats(300, 3000, 365, seed);
			const { p } = finish(nearRepeats(x, y, days, { distances: [0.5, 100, 300, 600], times, draws: 99, seed }));
			if (p[1 * 3 + 0] <= 0.01) found++;
			if (p[3 * 3 + 2] > 0.01) still++;
		}
		expect(found).toBeGreaterThanOrEqual(18);
		expect(still).toBeGreaterThanOrEqual(18);
	});
	it('finds as many as the level says where there is nothing to find', () => {
		let small = 0;
		for (let seed = 0; seed < 200; seed++) {
			const { x, y, days } = plantedRepeats(80, 1000, 100, seed);
			// Times dealt anew: the repeats planted among the last 16 are gone.
			const shuffledDays = Float64Array.from(days, (_, i) => days[(i * 37) % 80]);
			const { p } = finish(nearRepeats(x, y, shuffledDays, { distances: [150], times: [10], draws: 39, seed }));
			if (p[0] <= 0.1) small++;
		}
		expect(small / 200).toBeGreaterThan(0.04);
		expect(small / 200).toBeLessThan(0.16); // 0.1 ± 3 standard errors
	});
	it('says when the draws are too few and what cannot be known', () => {
		const one = Float64Array.of(1);
		const table = finish(nearRepeats(one, one, one, { distances, times, draws: 99 }));
		expect(table).toMatchObject({ n: 1, tooFewDraws: true, smallestP: 0.01 });
		expect([...table.p, ...table.ratio, ...table.z]).toEqual(new Array(27).fill(NaN));
		expect(() => finish(nearRepeats(one, one, one, { distances: [100, 50], times }))).toThrow(/do not rise/);
		expect(() => finish(nearRepeats(one, one, new Float64Array(2), { distances, times }))).toThrow(/1, 1 and 2/);
	});
});
