import { describe, expect, it } from 'vitest';
import { localProjection, projectPoint } from '$lib/spatial/projection';
import type { Areas } from '$lib/spatial/area-index';
import { groundOfAreas, groundOfPlaces } from '$lib/statistics/questions/ground';
import { city, x, y } from '../../sample/the-city';

const projection = localProjection([0, 51, 0.03, 51.03]);
const square = (west: number, south: number, side = 0.01, corners: [number, number][] = []) => ({
	type: 'Feature' as const,
	properties: {},
	geometry: {
		type: 'Polygon' as const,
		coordinates: [
			[[west, south], ...corners, [west + side, south], [west + side, south + side], [west, south + side], [west, south]]
		]
	}
});
const areas = (features: ReturnType<typeof square>[]): Areas => ({ type: 'FeatureCollection', features });
const at = (k: number) => k / 100;
const [width, height] = projectPoint(projection, 0.03, 51.03);

describe('the ground', () => {
	it('of nine squares is the large one: the borders between them are taken out', () => {
		const nine = areas([0, 1, 2].flatMap((i) => [0, 1, 2].map((k) => square(at(i), 51 + at(k)))));
		const { window, from } = groundOfAreas(nine, projection)!;
		expect(from).toBe('areas');
		expect(window.area / (width * height)).toBeCloseTo(1, 9);
		expect(window.perimeter / (2 * (width + height))).toBeCloseTo(1, 6);
		expect(window.edges!.length / 4).toBe(4);
	});
	it('keeps a hole, and leaves out corners that change little', () => {
		const eight = areas(
			[0, 1, 2].flatMap((i) => [0, 1, 2].filter((k) => i !== 1 || k !== 1).map((k) => square(at(i), 51 + at(k))))
		);
		expect(groundOfAreas(eight, projection)!.window.area / (width * height)).toBeCloseTo(8 / 9, 6);
		const rough = areas([
			square(
				0,
				51,
				0.03,
				Array.from({ length: 2000 }, (_, k) => [(0.03 * (k + 1)) / 2002, 51 + 1e-6 * (k % 2)])
			)
		]);
		const { window } = groundOfAreas(rough, projection)!;
		expect(window.edges!.length / 4).toBeLessThanOrEqual(160);
		expect(window.area / (width * height)).toBeCloseTo(1, 3);
	});
	it('of areas whose borders have seams is not known, as of none', () => {
		const apart = areas(
			Array.from({ length: 400 }, (_, k) => square((k % 20) * 0.0015, 51 + Math.floor(k / 20) * 0.0015, 0.00149))
		);
		expect(groundOfAreas(apart, projection)).toBeNull();
		expect(groundOfAreas(areas([]), projection)).toBeNull();
	});
	it('of the sample city holds its incidents, within the smallest convex outline of its districts', () => {
		const own = localProjection(city.dataset.bounds!);
		const { window } = groundOfAreas(city.boundaries.geojson, own)!;
		const hull = groundOfPlaces(Float64Array.from(x.subarray(0, 20_000)), Float64Array.from(y.subarray(0, 20_000))).window;
		expect(window.area).toBeGreaterThan(hull.area);
		expect(window.area).toBeLessThan(1.6 * hull.area);
	});
});
