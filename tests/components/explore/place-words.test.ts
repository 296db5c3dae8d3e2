import { describe, expect, it } from 'vitest';
import { areaSize, placeWords } from '$lib/components/explore/place-words';

describe('a chosen place in words', () => {
	const bounds: [number, number, number, number] = [-88, 41, -87, 42];
	it('says how large a drawn area is, in the unit that fits', () => {
		expect(placeWords({ ring: [0, 0, 1500, 0, 1500, 1500, 0, 1500] }, bounds)).toBe('an area of 2.3 km² drawn on the map');
		expect([areaSize(141.2), areaSize(1234), areaSize(0.1), areaSize(0.0045)]).toEqual([
			'141 km²',
			'1,230 km²',
			'0.1 km²',
			'4,500 m²'
		]);
	});
	it('says how far a circle reaches and from where', () => {
		expect(placeWords({ circle: [0, 0, 500] }, bounds)).toBe('within 500 m of 41.0000° N, 88.0000° W');
	});
	it('counts hexagons', () => {
		expect(placeWords({ width: 500, cells: [1, 2] }, bounds)).toBe('one hexagon');
		expect(placeWords({ width: 500, cells: [1, 2, 3, 4] }, bounds)).toBe('2 hexagons');
	});
});
