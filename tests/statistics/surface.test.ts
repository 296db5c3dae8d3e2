import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish } from '$lib/domain/kernel';
import { seededRandom, normal } from '$lib/domain/random';
import { adaptiveBandwidths } from '$lib/statistics/kernel-bandwidth';
import { kernelDensity } from '$lib/statistics/kernel-density';
import { chosenBandwidth, gathered, surface, surfaceGrid } from '$lib/statistics/surface';

function heap(n: number, seed: number, spread = 400) {
	const random = seededRandom(seed);
	const x = Float64Array.from({ length: n }, () => 3000 + spread * normal(random));
	const y = Float64Array.from({ length: n }, () => 2000 + spread * normal(random));
	return { x, y, weight: new Float64Array(n).fill(1) };
}
const grid = surfaceGrid([0, 0, 6000, 4000], 200);

describe('a smooth map', () => {
	it('holds as much as was recorded, adaptive or not', () => {
		for (const adaptive of [false, true]) {
			const places = gathered([heap(2000, 1)], grid, 1200);
			const values = finish(surface(places, grid, 200, adaptive));
			const sum = values.reduce((all, value) => all + (value * grid.side ** 2) / 1e6, 0);
			expect(sum).toBeGreaterThan(1990);
			expect(sum).toBeLessThan(2002);
		}
	});

	it('of its own bandwidths is that of Abramson’s law point by point, to a few percent', () => {
		const own = heap(800, 2);
		const places = gathered([own], grid, 1200);
		const found = finish(surface(places, grid, 200, true));
		// Point by point: the density at each from the fixed map, as the gathered one looks it up.
		const { density } = finish(kernelDensity(own.x, own.y, null, grid, { shape: 'gaussian', bandwidth: 200, method: 'exact' }));
		const pilot = Float64Array.from(own.x, (x, i) => density[Math.floor(own.y[i] / grid.side) * grid.cols + Math.floor(x / grid.side)]); // prettier-ignore
		const exact = finish(kernelDensity(own.x, own.y, null, grid, { shape: 'gaussian', bandwidth: adaptiveBandwidths(pilot, 200) })); // prettier-ignore
		const top = Math.max(...exact.density) * 1e6;
		for (let k = 0; k < found.length; k++) expect(Math.abs(found[k] - exact.density[k] * 1e6)).toBeLessThan(0.04 * top);
	});

	it('is higher at its peak where it is adaptive', () => {
		const places = gathered([heap(3000, 3, 150)], grid, 1200);
		const [fixed, adaptive] = [false, true].map((own) => Math.max(...finish(surface(places, grid, 200, own))));
		expect(adaptive).toBeGreaterThan(1.05 * fixed);
	});

	it('gathers incidents without losing any within the box, and leaves out what was withdrawn', () => {
		const row = fc.record({ x: fc.double({ min: 0, max: 5999, noNaN: true }), y: fc.double({ min: 0, max: 3999, noNaN: true }), weight: fc.constantFrom(1, 1, 2) }); // prettier-ignore
		fc.assert(
			fc.property(fc.array(row, { maxLength: 40 }), (rows) => {
				const part = { x: rows.map(({ x }) => x), y: rows.map(({ y }) => y), weight: rows.map(({ weight }) => weight) };
				const places = gathered([part], grid, 0);
				const all = part.weight.reduce((a, b) => a + b, 0);
				expect(places.weight.reduce((a, b) => a + b, 0)).toBe(all);
				const withdrawn = gathered([part, { ...part, weight: part.weight.map((w) => -w) }], grid, 0);
				expect(withdrawn.weight).toHaveLength(0);
			})
		);
	});
});

describe('a bandwidth chosen from the data', () => {
	const chosen = (factor: number, n = 900) => {
		const { x, y, weight } = heap(n, 4);
		return finish(chosenBandwidth({ x: x.map((v) => v * factor), y: y.map((v) => v * factor), weight }));
	};
	it('is about what theory says for one round heap', () => {
		// Scott: 400 m · n^(-1/6); likelihood comes near to it for a normal heap.
		const rule = 400 * 900 ** (-1 / 6);
		expect(chosen(1)).toBeGreaterThan(0.5 * rule);
		expect(chosen(1)).toBeLessThan(1.6 * rule);
	});
	it('grows with the map, and is none for a single place', () => {
		expect(chosen(10) / chosen(1)).toBeGreaterThan(9);
		expect(chosen(10) / chosen(1)).toBeLessThan(11);
		const one = { x: Float64Array.of(5), y: Float64Array.of(5), weight: Float64Array.of(9) };
		expect(finish(chosenBandwidth(one))).toBeNaN();
	});
});
