import { describe, expect, it } from 'vitest';
import { finish } from '../../src/lib/domain/kernel';
import { seededRandom } from '../../src/lib/domain/random';
import { pileUps } from '../../src/lib/quality/pile-ups';

describe('pile-ups', () => {
	const random = seededRandom(4);
	const n = 5000;
	const grid = Array.from({ length: n }, () => [-90 + Math.floor(random() * 60) / 1000, 38 + Math.floor(random() * 60) / 1000]);
	const run = (at: (i: number) => number[], addresses: Float64Array | null = null) =>
		finish(pileUps(Float64Array.from({ length: n }, (_, i) => at(i)[0]), Float64Array.from({ length: n }, (_, i) => at(i)[1]), new Int16Array(n).fill(1), addresses)); // prettier-ignore
	it('finds the point that holds far more than any other', () => {
		const found = run((i) => (i % 25 === 0 ? [-90.5, 38.5] : grid[i]));
		expect(found.pileUps).toEqual([{ lon: -90.5, lat: 38.5, incidents: 200, addresses: 0 }]);
		expect(found.incidents).toBe(n);
	});
	it('is silent about snap points, which are many and alike', () => {
		const found = run((i) => grid[i % 100]);
		expect(found).toMatchObject({ points: 100, shared: 1, pileUps: [] });
	});
	it('knows the middle of a town by its many addresses', () => {
		const addresses = Float64Array.from({ length: n }, (_, i) => (i % 50 === 7 ? 1000 + i : 1 + (i % 50)));
		const found = run((i) => grid[i % 50], addresses);
		expect(found.pileUps).toMatchObject([{ incidents: 100, addresses: 100 }]);
	});
});
