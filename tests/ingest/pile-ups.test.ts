import { describe, expect, it } from 'vitest';
import { findPileUps } from '../../src/lib/ingest/pile-ups';

/** Seeded places: `spread` different points in turn, and every `every`-th row on one point. */
function places(n: number, spread: number, every = Infinity) {
	const lon = Float32Array.from({ length: n }, (_, i) => (i % every === 0 ? -87.85483 : -87.6 + ((i * 7919) % spread) * 1e-4));
	const lat = Float32Array.from({ length: n }, (_, i) => (i % every === 0 ? 43.1953 : 41.8 + ((i * 104_729) % spread) * 1e-4));
	return findPileUps(lon, lat, n);
}

describe('findPileUps', () => {
	it('finds the point that stands for “address unknown”, to the row', () => {
		const found = places(200_000, 5000, 40);
		expect(found).toHaveLength(1);
		expect(found[0].rows).toBe(5000);
		expect(found[0].lon).toBeCloseTo(-87.85483, 4);
		expect(found[0].lat).toBeCloseTo(43.1953, 4);
	});
	it('finds none among points that are all busy, or few', () => {
		expect(places(100_000, 50)).toEqual([]);
		expect(places(100_000, 4)).toEqual([]);
		expect(places(30, 29, 3)).toEqual([]);
		expect(findPileUps(new Float32Array(0), new Float32Array(0), 0)).toEqual([]);
	});
});
