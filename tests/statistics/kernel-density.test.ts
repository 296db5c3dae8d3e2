import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish } from '../../src/lib/domain/kernel';
import { seededRandom } from '../../src/lib/domain/random';
import type { CellGrid } from '../../src/lib/statistics/cell-grid';
import { densityRatio, kernelDensity, type KernelOptions } from '../../src/lib/statistics/kernel-density';
import { madePoints } from './points-made';

// R 4.2, spatstat.explore 3.0.6, x and y of made points, w <- 1 + i %% 3; cells of 100 m, looked at cx <- c(50,1050,1950); cy <- c(50,450,950)
const { x, y } = madePoints(150);
const w = Float64Array.from(x, (_, i) => 1 + (i % 3));
const grid: CellGrid = { west: 0, south: 0, side: 100, cols: 20, rows: 10, inside: null };
const cells = [0, 4 * 20 + 10, 9 * 20 + 19];
const at = (options: KernelOptions, on = grid) => {
	const { density } = finish(kernelDensity(x, y, w, on, options));
	return cells.map((k) => density[k]);
};
const close = (values: number[], expected: number[], relative: number) =>
	expected.forEach((value, k) => expect(Math.abs(values[k] / value - 1)).toBeLessThan(relative));

describe('kernel density', () => {
	it('Gaussian: is the sum of normal densities, and corrects the edge by the kernel in the rectangle', () => {
		// kg <- function(px,py) sum(w*dnorm(px-x,sd=100)*dnorm(py-y,sd=100)); ew <- function(px,py) (pnorm(2000,px,100)-pnorm(0,px,100))*(pnorm(1000,py,100)-pnorm(0,py,100))
		close(at({ shape: 'gaussian', bandwidth: 100 }), [8.3214870471553e-5, 0.00017656717170303, 6.6719417664163e-5], 1e-7);
		// kg(a,b)/ew(a,b)
		close(
			at({ shape: 'gaussian', bandwidth: 100, edge: 'uniform' }),
			[0.00017404587154914, 0.00017656777497556, 0.0001395452415032],
			1e-7
		);
		// sum(w*dnorm(px-x,sd=100)*dnorm(py-y,sd=100)/ew(x,y))
		close(
			at({ shape: 'gaussian', bandwidth: 100, edge: 'diggle' }),
			[0.00015735076055887, 0.00017665871989476, 9.0552699857689e-5],
			1e-7
		);
	});
	it('quartic: is the sum of the kernel of spatstat, sigma = radius / sqrt(8)', () => {
		close(at({ shape: 'quartic', bandwidth: 250 }), [8.6519797459196e-5, 0.00018158388049796, 7.0149157036568e-5], 1e-12);
	});
	it('a bandwidth for each point', () => {
		// hh <- 80*(0.6+0.8*(i %% 5)/4); sum(dnorm(px-x,sd=hh)*dnorm(py-y,sd=hh)) at the first two points
		const bandwidth = Float64Array.from(x, (_, i) => 80 * (0.6 + (0.8 * (i % 5)) / 4));
		[7.8986313407876e-5, 0.00010754983109177].forEach((expected, k) => {
			const one: CellGrid = { west: x[k] - 0.5, south: y[k] - 0.5, side: 1, cols: 1, rows: 1, inside: null };
			close([finish(kernelDensity(x, y, null, one, { shape: 'gaussian', bandwidth })).density[0]], [expected], 1e-7);
		});
		expect(() => at({ shape: 'gaussian', bandwidth, edge: 'uniform' })).toThrow(/bandwidth of its own/);
		expect(() => at({ shape: 'gaussian', bandwidth: 0 })).toThrow(/bandwidth of 0/);
	});
	it('binned: differs by little, and by less on finer cells', () => {
		for (const [shape, bandwidth] of [
			['gaussian', 100],
			['quartic', 283]
		] as const) {
			const off = [25, 12.5].map((side) => {
				const on: CellGrid = { west: 0, south: 0, side, cols: 2000 / side, rows: 1000 / side, inside: null };
				const [a, b] = (['exact', 'binned'] as const).map(
					(method) => finish(kernelDensity(x, y, w, on, { shape, bandwidth, method })).density
				);
				const most = a.reduce((m, v) => Math.max(m, v), 0);
				return Math.sqrt(a.reduce((sum, v, k) => sum + (v - b[k]) ** 2, 0) / a.length) / most;
			});
			expect(off[0]).toBeLessThan(0.005);
			// The error falls with the square of the side.
			expect(off[1]).toBeLessThan(0.35 * off[0]);
		}
	});
	it('keeps the total with the correction of Diggle, on any ground', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 1000 }), fc.constantFrom('gaussian' as const, 'quartic' as const), (seed, shape) => {
				const random = seededRandom(seed);
				const inside = Uint8Array.from({ length: 30 * 20 }, () => Number(random() < 0.8));
				const on: CellGrid = { west: -50, south: 20, side: 40, cols: 30, rows: 20, inside };
				// Points on centres of ground, where the share of a kernel is that of its cell.
				const ground = [...inside.keys()].filter((k) => inside[k] && random() < 0.1);
				const px = Float64Array.from(ground, (k) => -50 + ((k % 30) + 0.5) * 40);
				const py = Float64Array.from(ground, (k) => 20 + (Math.floor(k / 30) + 0.5) * 40);
				const { density, n } = finish(kernelDensity(px, py, null, on, { shape, bandwidth: 130, edge: 'diggle' }));
				const total = density.reduce((sum, v) => sum + (Number.isNaN(v) ? 0 : v * 1600), 0);
				// A sum over cells is an integral but for the quartic kernel's bend at its rim.
				expect(Math.abs(total - n)).toBeLessThan((shape === 'gaussian' ? 1e-6 : 0.02) * n);
				expect(density.every((v, k) => Number.isNaN(v) === !inside[k])).toBe(true);
			}),
			{ numRuns: 15 }
		);
	});
	it('bins by itself where there are many points, and the map is the same but for a hair', () => {
		const many = (values: Float64Array) => Float64Array.from({ length: 60_000 }, (_, i) => values[i % 150]);
		const on: CellGrid = { ...grid, side: 10, cols: 200, rows: 100 };
		const [mx, my] = [many(x), many(y)];
		const map = finish(kernelDensity(mx, my, null, on, { shape: 'gaussian', bandwidth: 100 }));
		const few = finish(kernelDensity(x, y, null, on, { shape: 'gaussian', bandwidth: 100 }));
		expect([map.method, few.method, map.n]).toEqual(['binned', 'exact', 60_000]);
		const peak = few.density.indexOf(few.density.reduce((a, b) => Math.max(a, b)));
		expect(Math.abs(map.density[peak] / few.density[peak] / 400 - 1)).toBeLessThan(0.005);
	});
	it('does not know the order of rows nor the origin', () => {
		const back = (values: Float64Array, by = 0) => values.map((v) => v + by).reverse();
		const moved: CellGrid = { ...grid, west: 4096, south: -8192 };
		const options: KernelOptions = { shape: 'quartic', bandwidth: 250, edge: 'uniform' };
		const a = finish(kernelDensity(x, y, w, grid, options)).density;
		const b = finish(kernelDensity(back(x, 4096), back(y, -8192), back(w), moved, options)).density;
		b.forEach((value, k) => expect(value).toBeCloseTo(a[k], 12));
	});
});

describe('ratio of densities', () => {
	it('is 1 where both have the same share, and nothing where the second is under the floor', () => {
		const { ratio, withoutRatio, floor } = densityRatio(Float64Array.of(2, 4, 1, NaN), Float64Array.of(1, 2, 0.001, NaN), 0.05);
		expect(floor).toBeCloseTo((0.05 * 3.001) / 3, 12);
		expect(ratio[0]).toBeCloseTo(2 / 7 / (1 / 3.001), 12);
		expect([ratio[2], ratio[3], withoutRatio]).toEqual([NaN, NaN, 1]);
		expect([...densityRatio(Float64Array.of(3, 6), Float64Array.of(1, 2)).ratio]).toEqual([1, 1]);
		expect(densityRatio(Float64Array.of(1, 1), Float64Array.of(0, 0)).withoutRatio).toBe(2);
	});
});
