import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/lib/domain/random';
import { nearestDistances, nearestNeighbour } from '../../src/lib/statistics/nearest-neighbour';
import { madePoints } from './points-made';

describe('nearest neighbours', () => {
	it('have the index of spatstat.explore 3.0.6', () => {
		// R: i <- 0:149; X <- ppp(x, y, c(0,2000), c(0,1000)) of made points; mean(nndist(X)); clarkevans(X, correction = c("none", "Donnelly"))
		const { x, y } = madePoints(150);
		const { observed, index, uncorrected } = nearestNeighbour(x, y, 2e6, 6000);
		expect(observed).toBeCloseTo(78.40286801981, 9);
		expect(uncorrected.index).toBeCloseTo(1.3579775086943, 11);
		expect(index).toBeCloseTo(1.3083371199969, 11);
	});
	it('have the standard error that points at random show', () => {
		const random = seededRandom(4);
		const z = Array.from({ length: 400 }, () => {
			const [x, y] = [0, 1].map(() => Float64Array.from({ length: 60 }, random));
			return nearestNeighbour(x, y, 1, 4).z;
		});
		const mean = z.reduce((a, b) => a + b) / z.length;
		const sd = Math.sqrt(z.reduce((sum, v) => sum + (v - mean) ** 2, 0) / (z.length - 1));
		expect(Math.abs(mean)).toBeLessThan(3 / Math.sqrt(400));
		expect(Math.abs(sd - 1)).toBeLessThan(3 / Math.sqrt(800));
	});
	it('are those of all pairs, whatever the rows are called and wherever the origin lies', () => {
		const place = fc.tuple(fc.integer({ min: 0, max: 500 }), fc.oneof(fc.integer({ min: 0, max: 30 }), fc.constant(1e6)));
		fc.assert(
			fc.property(fc.array(place, { minLength: 2, maxLength: 40 }), (places) => {
				const [x, y] = [0, 1].map((k) => Float64Array.from(places, (p) => p[k]));
				const brute = places.map((p, i) =>
					Math.min(...places.map((q, j) => (i === j ? Infinity : Math.hypot(p[0] - q[0], p[1] - q[1]))))
				);
				nearestDistances(x, y).forEach((d, i) => expect(d).toBeCloseTo(brute[i], 9));
				const moved = x.map((v) => v - 4096);
				expect(nearestDistances(moved, y)).toEqual(nearestDistances(x, y));
				const twice = nearestNeighbour(
					x.map((v) => 2 * v),
					y.map((v) => 2 * v),
					4,
					8
				);
				expect(twice.z).toBeCloseTo(nearestNeighbour(x, y, 1, 4).z, 6);
			})
		);
	});
	it('are unknown of one point, and none apart where all share a place', () => {
		const one = nearestNeighbour(Float64Array.of(1), Float64Array.of(1), 100, 40);
		expect([one.observed, one.index, one.z, one.p, one.uncorrected.p]).toEqual([NaN, NaN, NaN, NaN, NaN]);
		expect(nearestNeighbour(new Float64Array(3), new Float64Array(3), 100, 40).index).toBe(0);
	});
});
