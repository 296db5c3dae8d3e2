import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zipSync } from 'fflate';
import { readBoundaries } from '$lib/joins/boundaries';
import { areaIndex } from '$lib/spatial/area-index';
import { haveRealFiles, REAL_FILES } from '../ingest/real-files';
import { zippedShapefile } from './shapefile-writer';

const bytes = (value: unknown) => new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
const square = [[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]]; // prettier-ignore
const feature = (geometry: unknown, properties: unknown = { name: 'A' }) => ({ type: 'Feature', properties, geometry });
const collection = (...features: unknown[]) => ({ type: 'FeatureCollection', features });
/** British National Grid as ESRI writes it in .prj files. */
const NATIONAL_GRID =
	'PROJCS["British_National_Grid",GEOGCS["GCS_OSGB_1936",DATUM["D_OSGB_1936",SPHEROID["Airy_1830",6377563.396,299.3249646]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",400000.0],PARAMETER["False_Northing",-100000.0],PARAMETER["Central_Meridian",-2.0],PARAMETER["Scale_Factor",0.9996012717],PARAMETER["Latitude_Of_Origin",49.0],UNIT["Meter",1.0]]';

describe('readBoundaries', () => {
	it('keeps the areas of a GeoJSON file and counts what is none', async () => {
		const file = collection(
			feature({ type: 'Polygon', coordinates: [square.map(([x, y]) => [x, y, 12])] }),
			feature({ type: 'Point', coordinates: [0, 0] }),
			feature(null),
			feature({ type: 'GeometryCollection', geometries: [{ type: 'MultiPolygon', coordinates: [[square], [square]] }] }, null)
		);
		const { areas, left, properties, format } = await readBoundaries('a.geojson', bytes(file));
		expect([areas.features.length, left, properties, format]).toEqual([2, 2, ['name'], 'GeoJSON']);
		expect(areas.features[0].geometry.coordinates).toEqual([square]);
	});

	it('reads one feature or one bare geometry as a collection of one', async () => {
		for (const file of [feature({ type: 'Polygon', coordinates: [square] }), { type: 'Polygon', coordinates: [square] }])
			expect((await readBoundaries('a.json', bytes(file))).areas.features).toHaveLength(1);
	});

	it('turns a declared system of coordinates into degrees and refuses metres that say not what they are', async () => {
		const ring = [[530_000, 180_000], [531_000, 180_000], [531_000, 181_000], [530_000, 180_000]]; // prettier-ignore
		const plain = collection(feature({ type: 'Polygon', coordinates: [ring] }));
		await expect(readBoundaries('a.json', bytes(plain))).rejects.toMatchObject({ code: 'join/projected' });
		const declared = { ...plain, crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::27700' } } };
		const { areas } = await readBoundaries('a.json', bytes(declared));
		// 530000, 180000 is 51.5040 N, 0.1284 W by the Ordnance Survey's transformation (Whitehall).
		const [[lon, lat]] = areas.features[0].geometry.coordinates[0] as [number, number][];
		expect(lon).toBeCloseTo(-0.1284, 3);
		expect(lat).toBeCloseTo(51.504, 3);
		const unknown = { ...plain, crs: { type: 'name', properties: { name: 'EPSG:9999' } } };
		await expect(readBoundaries('a.json', bytes(unknown))).rejects.toMatchObject({ code: 'join/projected' });
		const degrees = { ...collection(feature({ type: 'Polygon', coordinates: [square] })), crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:OGC:1.3:CRS84' } } }; // prettier-ignore
		expect((await readBoundaries('a.json', bytes(degrees))).areas.features).toHaveLength(1);
	});

	it('reads the TopoJSON of the specification: shared arcs, backwards and as steps', async () => {
		const topology = {
			type: 'Topology',
			transform: { scale: [0.0005, 0.0001], translate: [100, 0] },
			objects: {
				example: {
					type: 'GeometryCollection',
					geometries: [
						{ type: 'Point', properties: {}, coordinates: [4000, 5000] },
						{ type: 'LineString', properties: {}, arcs: [0] },
						{ type: 'Polygon', id: 7, properties: { prop0: 'value0' }, arcs: [[1]] },
						{ type: 'Polygon', properties: {}, arcs: [[-2]] }
					]
				}
			},
			arcs: [
				[[4000, 0], [1999, 9999], [2000, -9999], [2000, 9999]],
				[[0, 0], [0, 9999], [2000, 0], [0, -9999], [-2000, 0]]
			] // prettier-ignore
		};
		const { areas, left, properties, format } = await readBoundaries('t.json', bytes(topology));
		expect([format, left, properties]).toEqual(['TopoJSON', 2, ['id', 'prop0']]);
		const [one, other] = areas.features.map(({ geometry }) => geometry.coordinates[0] as number[][]);
		expect(one[2][0]).toBeCloseTo(101, 10);
		expect(one[2][1]).toBeCloseTo(0.9999, 10);
		expect(other).toEqual([...one].reverse());
	});

	it('reads a zipped shapefile and turns its projection into degrees', async () => {
		const ring: [number, number][] = [[530_000, 180_000], [530_000, 181_000], [531_000, 181_000], [531_000, 180_000], [530_000, 180_000]]; // prettier-ignore
		const zip = zippedShapefile([ring], ['Westminster'], NATIONAL_GRID, 'folder/');
		const { areas, properties, format } = await readBoundaries('w.zip', zip);
		expect([format, properties, areas.features[0].properties?.NAME]).toEqual(['shapefile', ['NAME'], 'Westminster']);
		// The .prj names no shift of datum: without it the grid lies about 100 m off, as in other readers of such files.
		expect(areaIndex(areas).find(-0.121, 51.508)).toBe(0);
		await expect(readBoundaries('w.zip', zippedShapefile([ring], ['W']))).rejects.toMatchObject({ code: 'join/projected' });
	});

	it('refuses a zip without a shapefile, a cut one, and one that unpacks to too much', async () => {
		await expect(readBoundaries('a.zip', zipSync({ 'a.txt': bytes('hi') }))).rejects.toMatchObject({ code: 'join/unreadable' });
		const zip = zippedShapefile([square as [number, number][]], ['A']);
		await expect(readBoundaries('a.zip', zip.slice(0, zip.length - 30))).rejects.toMatchObject({ code: 'join/unreadable' });
		const lying = zip.slice();
		const central = lying.findLastIndex((_, i) => lying[i] === 0x50 && lying[i + 1] === 0x4b && lying[i + 2] === 1);
		new DataView(lying.buffer).setUint32(central + 24, 0x7fff_ffff, true);
		await expect(readBoundaries('a.zip', lying)).rejects.toMatchObject({ code: 'join/too-large' });
	});

	it('ends in an answer or in an error that says what to do, whatever the JSON', async () => {
		const number = fc.oneof(fc.double({ noNaN: true, min: -90, max: 90 }), fc.constant(null), fc.string());
		const coordinates = fc.array(fc.array(fc.array(number, { maxLength: 3 }), { maxLength: 5 }), { maxLength: 3 });
		const type = fc.constantFrom('FeatureCollection', 'Feature', 'Polygon', 'MultiPolygon', 'Topology', 'GeometryCollection', 7);
		const geometry = fc.record({ type, coordinates, geometries: fc.constant([null]) });
		const json = fc.oneof(
			fc.jsonValue(),
			fc.record({
				type,
				features: fc.array(fc.oneof(fc.constant(null), fc.record({ type, geometry, properties: fc.jsonValue() }))),
				arcs: coordinates,
				objects: fc.dictionary(fc.string(), fc.record({ type, arcs: fc.oneof(coordinates, fc.jsonValue()) }))
			})
		);
		await fc.assert(
			fc.asyncProperty(json, async (value) => {
				try {
					expect((await readBoundaries('x', bytes(value))).areas.features.length).toBeGreaterThan(0);
				} catch (error) {
					expect(error).toMatchObject({ name: 'AppError' });
				}
			}),
			{ numRuns: 500 }
		);
	});

	it.runIf(haveRealFiles)('reads Chicago’s 77 community areas', async () => {
		const file = readFileSync(`${REAL_FILES}chicago_community_areas_boundaries.geojson`);
		const { areas, left } = await readBoundaries('chicago.geojson', file);
		expect([areas.features.length, left]).toEqual([77, 0]);
		const at = areaIndex(areas).find(-87.6244, 41.8756); // Michigan Avenue and Van Buren Street
		expect(areas.features[at].properties?.community).toBe('LOOP');
	});
});
