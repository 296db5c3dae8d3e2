import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeInText } from '../../src/lib/ingest/place-text';
import { readPair } from '../../src/lib/ingest/places';

const at = (text: string, swapped = false) => {
	const place = placeInText(text, swapped);
	return place && [place.lat, place.lon];
};

describe('placeInText', () => {
	it.each([
		['HILLEGASS AVENUE &DERBY ST\nBerkeley, CA\n(37.86, -122.25)', [37.86, -122.25]],
		['(41.891398861, -87.744384567)', [41.891398861, -87.744384567]],
		['41.89, -87.74', [41.89, -87.74]],
		['POINT (-94.58 39.1)', [39.1, -94.58]],
		['POINT Z(-94.58 39.1 12.5)', [39.1, -94.58]],
		['SRID=4326;POINT(-94.58 39.1)', [39.1, -94.58]],
		['{"type":"Point","coordinates":[-94.58,39.1]}', [39.1, -94.58]],
		["{'latitude': '39.1', 'longitude': '-94.58', 'human_address': '{\"address\": \"\"}'}", [39.1, -94.58]],
		['lat: 39.1; lng: -94.58', [39.1, -94.58]],
		['[39, -94]', [39, -94]]
	])('%s', (text, place) => expect(at(text)).toEqual(place));
	it.each([
		'',
		'REDACTED',
		'1400 MORRISON LN',
		'12 34',
		'Main St, 5',
		'(unknown)',
		'(123.4, 567.8)',
		'12.5 miles north',
		'10:30, 5.5'
	])('finds none in “%s”', (text) => expect(at(text)).toBeNull());
	it('takes a number above 90 for a longitude, and asks the column where both fit', () => {
		expect(at('(-122.25, 37.86)')).toEqual([37.86, -122.25]);
		expect(at('(-0.12, 51.5)')).toEqual([-0.12, 51.5]);
		expect(at('(-0.12, 51.5)', true)).toEqual([51.5, -0.12]);
		expect(at('POINT (-0.12 51.5)', true)).toEqual([51.5, -0.12]); // says it itself
	});

	const degrees = (limit: number) => fc.integer({ min: -limit * 1e5, max: limit * 1e5 }).map((n) => n / 1e5);
	const forms: ((lat: string, lon: string) => string)[] = [
		(lat, lon) => `(${lat}, ${lon})`,
		(lat, lon) => `${lat},${lon}`,
		(lat, lon) => `1200 block of N STATE ST\nCHICAGO, IL 60610\n(${lat}, ${lon})`,
		(lat, lon) => `POINT (${lon} ${lat})`,
		(lat, lon) => `{"type": "Point", "coordinates": [${lon}, ${lat}]}`,
		(lat, lon) => `{"latitude": "${lat}", "longitude": "${lon}"}`
	];
	it('reads back what was written in any form, from bytes beside other cells', () => {
		fc.assert(
			fc.property(degrees(89), degrees(179), fc.nat(forms.length - 1), (lat, lon, form) => {
				const text = forms[form](lat.toFixed(5), lon.toFixed(5));
				const bytes = new TextEncoder().encode(`9.9,${text},(1.0, 2.0)`);
				expect(readPair(bytes, 4, bytes.length - 11)).toEqual([Number(lat.toFixed(5)), Number(lon.toFixed(5))]);
			}),
			{ numRuns: 1000 }
		);
	});
	it('finds coordinates at either end of a long text', () => {
		const long = 'x '.repeat(2000);
		for (const text of [`(41.8, -87.6) ${long}`, `${long}(41.8, -87.6)`]) {
			const bytes = new TextEncoder().encode(text);
			expect(readPair(bytes, 0, bytes.length)).toEqual([41.8, -87.6]);
		}
	});
});
