import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { localProjection, project, projectPoint, unproject, unprojectPoint } from '../../src/lib/spatial/projection';
import type { Bounds } from '../../src/lib/domain/dataset';

const chicago: Bounds = [-87.94, 41.64, -87.52, 42.03];

describe('localProjection', () => {
	it('puts the south-west corner at the origin', () => {
		expect(projectPoint(localProjection(chicago), -87.94, 41.64)).toEqual([0, 0]);
	});
	it('is true along a meridian: one degree of a sphere of 6371.0088 km is 111.195 km', () => {
		// 2π R / 360 with the mean radius of IUGG (1980)
		const [, y] = projectPoint(localProjection([0, 10, 1, 12]), 0, 11);
		expect(y).toBeCloseTo(111_195.08, 1);
	});
	it('agrees with great circles to 0.3 % across Chicago', () => {
		// haversine distance with the same radius, from Sinnott (1984)
		const distance = (lon1: number, lat1: number, lon2: number, lat2: number) => {
			const r = Math.PI / 180;
			const h =
				Math.sin(((lat2 - lat1) * r) / 2) ** 2 + Math.cos(lat1 * r) * Math.cos(lat2 * r) * Math.sin(((lon2 - lon1) * r) / 2) ** 2;
			return 2 * 6_371_008.8 * Math.asin(Math.sqrt(h));
		};
		const projection = localProjection(chicago);
		const [x1, y1] = projectPoint(projection, -87.9, 41.66);
		const [x2, y2] = projectPoint(projection, -87.55, 42.01);
		const flat = Math.hypot(x2 - x1, y2 - y1);
		expect(Math.abs(flat / distance(-87.9, 41.66, -87.55, 42.01) - 1)).toBeLessThan(0.003);
	});
	it('comes back to the degree it left from', () => {
		fc.assert(
			fc.property(fc.double({ min: -88, max: -87, noNaN: true }), fc.double({ min: 41, max: 43, noNaN: true }), (lon, lat) => {
				const projection = localProjection(chicago);
				const [back, there] = unprojectPoint(projection, ...projectPoint(projection, lon, lat));
				expect(back).toBeCloseTo(lon, 9);
				expect(there).toBeCloseTo(lat, 9);
			})
		);
	});
	it('does to columns what it does to points', () => {
		const projection = localProjection(chicago);
		const { x, y } = project(projection, [-87.7], [41.8]);
		expect([x[0], y[0]]).toEqual(projectPoint(projection, -87.7, 41.8));
		const { lon, lat } = unproject(projection, x, y);
		expect([lon[0], lat[0]]).toEqual(unprojectPoint(projection, x[0], y[0]));
	});
	it('keeps a place unknown when either coordinate is', () => {
		const { x, y } = project(localProjection(chicago), [-87.7, NaN, NaN], [NaN, 41.8, NaN]);
		expect([...x, ...y]).toEqual([NaN, NaN, NaN, NaN, NaN, NaN]);
	});
	it('refuses bounds that are out of order or endless', () => {
		expect(() => localProjection([1, 0, 0, 1])).toThrow('expected west, south, east, north');
		expect(() => localProjection([-Infinity, 0, 0, 1])).toThrow(/expected/);
		expect(() => localProjection([NaN, 0, 0, 1])).toThrow(/expected/);
	});
	it('refuses columns of different length', () => {
		expect(() => project(localProjection(chicago), [1], [1, 2])).toThrow('1 and 2');
	});
});
