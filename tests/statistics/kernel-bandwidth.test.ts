import { describe, expect, it } from 'vitest';
import { finish } from '../../src/lib/domain/kernel';
import {
	adaptiveBandwidths,
	densityAtPoints,
	likelihoodBandwidth,
	scottBandwidth
} from '../../src/lib/statistics/kernel-bandwidth';
import { madePoints } from './points-made';

// R 4.2, spatstat.explore 3.0.6, X of made points.
const { x, y } = madePoints(150);
const close = (values: number[], expected: number[], relative: number) =>
	expected.forEach((value, k) => expect(Math.abs(values[k] / value - 1)).toBeLessThan(relative));

describe('bandwidths', () => {
	it("are Scott's of spatstat: bw.scott(X, isotropic = TRUE)", () => {
		expect(scottBandwidth(x, y)).toBeCloseTo(180.78483337244, 9);
		expect(scottBandwidth(Float64Array.of(1), Float64Array.of(1))).toBeNaN();
		expect(scottBandwidth(new Float64Array(5), new Float64Array(5))).toBeNaN();
	});
	it('densities at points are those of density(X, sigma = 100, at = "points", edge = FALSE)', () => {
		const others = finish(densityAtPoints(x, y, 100, false));
		close([...others.slice(0, 4)], [1.4448636738e-5, 6.5699325881826e-5, 9.3019798068339e-5, 5.847969644446e-5], 1e-11);
		expect(finish(densityAtPoints(x, y, 100, true))[0] - others[0]).toBeCloseTo(1 / (2 * Math.PI * 1e4), 15);
	});
	it('the likelihood is that of bw.ppl(X, sigma = c(60,100,160), shortcut = TRUE, edge = FALSE), and is best where it finds it best', () => {
		for (const [sigma, expected] of [
			[60, -1540.9130823541],
			[100, -1479.5612587523],
			[160, -1472.3630392239]
		])
			expect(finish(densityAtPoints(x, y, sigma, false)).reduce((sum, f) => sum + Math.log(f), 0)).toBeCloseTo(expected, 8);
		// With 200 trials from 20 to 500 m, each 1.6 % above the last: 141.59
		const { bandwidth, atEnd } = finish(likelihoodBandwidth(x, y, [20, 500]));
		expect(Math.abs(bandwidth / 141.59037094083 - 1)).toBeLessThan(0.01);
		expect(atEnd).toBe(false);
		expect(finish(likelihoodBandwidth(x, y, [20, 80]))).toMatchObject({ bandwidth: 80, atEnd: true });
		expect(finish(likelihoodBandwidth(Float64Array.of(1), Float64Array.of(1))).bandwidth).toBeNaN();
	});
	it("are Abramson's of spatstat: bw.abram(X, h0 = 80, pilot = pil, trim = 1.5)", () => {
		// pil <- density(X, sigma = 150, edge = FALSE); the first four of pv <- safelookup(pil/integral(pil), X), exp(mean(log(pv))) = 5.128441803404e-7
		const first = [2.31208849150686e-7, 5.99935946425927e-7, 8.3453392234461e-7, 5.25978568233344e-7];
		// A fifth value that gives the five the geometric mean of the 150.
		const fifth = Math.exp(5 * Math.log(5.128441803404e-7) - first.reduce((sum, f) => sum + Math.log(f), 0));
		const widths = adaptiveBandwidths(Float64Array.of(...first, fifth), 80, 1.5);
		close([...widths.slice(0, 4)], [119.1462771166, 73.965681076707, 62.713451812174, 78.994831764502], 1e-10);
		expect(adaptiveBandwidths(Float64Array.of(1, 100), 80, 1.5)[0]).toBe(120);
	});
	it('count a place as often as points lie there, and are widest where there is no density', () => {
		const places = adaptiveBandwidths(Float64Array.of(1, 4, NaN, 0), 80, 5, Float64Array.of(3, 1, 9, 9));
		const points = adaptiveBandwidths(Float64Array.of(1, 1, 1, 4), 80);
		close([...places], [points[0], points[3], 400, 400], 1e-12);
	});
});
