import { describe, expect, it } from 'vitest';
import { guessSystem, unprojector } from '../../src/lib/ingest/projected';
import { SYSTEMS } from '../../src/lib/ingest/systems';

const METRES = 111_195;
/** Metres between two places close to each other. */
const apart = ([lon1, lat1]: number[], [lon2, lat2]: number[]) =>
	Math.hypot((lon1 - lon2) * METRES * Math.cos((lat1 * Math.PI) / 180), (lat1 - lat2) * METRES);

describe('map coordinates', () => {
	it('of St. Louis lie within a metre of where PROJ puts them', () => {
		// echo 881182.8 1026405 | cs2cs +proj=tmerc … +units=us-ft +to +proj=longlat gives -90.28649 38.65224
		expect(apart(unprojector('ESRI:102696')(881182.8, 1026405), [-90.28649, 38.65224])).toBeLessThan(1);
	});
	it.each([
		// The same incident in feet and in degrees, as the publishers give both.
		['EPSG:3435', [1198273, 1851626], [-87.549035389, 41.747693646]], // Chicago Data Portal, ID 9955810
		['EPSG:2263', [959975, 171772], [-74.08746692099999, 40.63812599100004]] // NYPD shootings, INCIDENT_KEY 169180023
	])('%s agrees with its publisher to a metre', (id, [x, y], place) => {
		expect(apart(unprojector(id)(x, y), place)).toBeLessThan(1);
	});
	it('far outside the area of their system are unknown', () => {
		expect(unprojector('ESRI:102696')(204, 1_026_405)).toEqual([NaN, NaN]);
		expect(unprojector('ESRI:102696')(9e9, 9e9)).toEqual([NaN, NaN]);
	});
	it('have areas and cities that fit together', () => {
		for (const {
			area: [west, south, east, north],
			cities
		} of SYSTEMS)
			for (const { bounds } of cities) {
				expect(bounds[0]).toBeGreaterThanOrEqual(west);
				expect(bounds[1]).toBeGreaterThanOrEqual(south);
				expect(bounds[2]).toBeLessThanOrEqual(east);
				expect(bounds[3]).toBeLessThanOrEqual(north);
			}
	});
});

describe('guessSystem', () => {
	const stLouis: [number[], number[]] = [
		[881182.8, 904294.5, 901791.8, 884634.9],
		[1026405, 1013566, 1024515, 1031735]
	];
	it('knows St. Louis by the values and a name', () => {
		expect(guessSystem(...stLouis, 'crimes stlouis XCoord')[0]).toMatchObject({
			system: { id: 'ESRI:102696' },
			share: 1,
			named: true
		});
	});
	it('knows Chicago and New York likewise', () => {
		expect(guessSystem([1198273, 1178335], [1851626, 1826581], 'X Coordinate IUCR')[0].system.id).toBe('EPSG:3435');
		expect(guessSystem([959975, 1011288], [171772, 255912], 'NYPD X_COORD_CD')[0].system.id).toBe('EPSG:2263');
	});
});
