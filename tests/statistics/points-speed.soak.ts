import { expect, it } from 'vitest';
import { finish } from '../../src/lib/domain/kernel';
import { normal, seededRandom } from '../../src/lib/domain/random';
import { dbscan } from '../../src/lib/statistics/dbscan';
import { hdbscan } from '../../src/lib/statistics/hdbscan';
import { kernelDensity } from '../../src/lib/statistics/kernel-density';
import { nearestNeighbour } from '../../src/lib/statistics/nearest-neighbour';
import { ripley } from '../../src/lib/statistics/ripley';
import { polygons } from '../../src/lib/statistics/study-window';

/** A city of 20 km with 40 hot spots; half of the events lie in them. */
function city(n: number) {
	const random = seededRandom(12);
	const spots = Float64Array.from({ length: 80 }, () => 3000 + 14_000 * random());
	const [x, y] = [new Float64Array(n), new Float64Array(n)];
	for (let i = 0; i < n; i++) {
		const spot = Math.floor(random() * 40);
		x[i] = i % 2 ? spots[2 * spot] + 300 * normal(random) : 20_000 * random();
		y[i] = i % 2 ? spots[2 * spot + 1] + 300 * normal(random) : 20_000 * random();
	}
	return { x, y };
}

/** An outline of so many corners. */
function outline(corners: number) {
	const ring = Array.from({ length: corners }, (_, i) => {
		const angle = (2 * Math.PI * i) / corners;
		const r = 9000 + 600 * Math.sin(7 * angle) + 200 * Math.cos(31 * angle);
		return [10_000 + r * Math.cos(angle), 10_000 + r * Math.sin(angle)];
	});
	return polygons([ring.flat()]);
}

function timed<R>(what: string, work: () => R): { result: R; seconds: number } {
	const begun = performance.now();
	const result = work();
	const seconds = (performance.now() - begun) / 1000;
	console.log(`${what}: ${seconds.toFixed(2)} s`);
	return { result, seconds };
}

it('bears the sizes of cities', { timeout: 300_000 }, () => {
	const { x, y } = city(20_000);
	const options = { reach: 2000, steps: 100 };
	const a = timed('K, 20,000 points, 2 km, polygon of 300 edges, translation', () =>
		finish(ripley(x, y, outline(300), { ...options, correction: 'translation' }))
	);
	const b = timed('K, 20,000 points, 2 km, polygon of 300 edges, isotropic', () => finish(ripley(x, y, outline(300), options)));
	// Two corrections of one bias: on even ground alike, and here nearly, events being denser in the middle.
	for (const k of [25, 50, 100]) expect(Math.abs(a.result.l[k] / b.result.l[k] - 1)).toBeLessThan(0.03);
	expect(a.seconds).toBeLessThan(20);
	expect(timed('nearest neighbours, 20,000', () => nearestNeighbour(x, y, 4e8, 8e4)).result.index).toBeLessThan(0.9);
	expect(timed('DBSCAN, 20,000, 150 m', () => finish(dbscan(x, y, null, 150, 20))).result.clusters).toBeGreaterThan(5);
	expect(timed('HDBSCAN, 20,000', () => finish(hdbscan(x, y, { least: 60 }))).result.clusters).toBeGreaterThan(5);
});

it('maps a million points in a few seconds', { timeout: 300_000 }, () => {
	const { x, y } = city(1_000_000);
	const grid = { west: 0, south: 0, side: 50, cols: 400, rows: 400, inside: null };
	for (const [shape, bandwidth] of [
		['gaussian', 200],
		['quartic', 566]
	] as const) {
		const { result, seconds } = timed(`${shape}, 1,000,000 points, 160,000 cells`, () =>
			finish(kernelDensity(x, y, null, grid, { shape, bandwidth, edge: 'diggle' }))
		);
		expect(result.method).toBe('binned');
		const total = result.density.reduce((sum, v) => sum + v * 2500, 0);
		expect(Math.abs(total / result.weight - 1)).toBeLessThan(0.001);
		expect(seconds).toBeLessThan(20);
	}
});
