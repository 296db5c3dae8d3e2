import type * as GeoJSON from 'geojson';
import type { Bounds } from '$lib/domain/dataset';
import { AppError } from '$lib/domain/errors';
import type { Areas } from '$lib/spatial/area-index';
import { declaredSystem, toDegrees } from './reference-system';
import { readShapefile } from './shapefile';
import { isTopology, topologyFeatures } from './topojson';
import { text } from '$lib/messages/text';

/** Boundaries as every reader hands them on: polygons in degrees WGS84 with their properties. */
export interface BoundaryFile {
	areas: Areas;
	/** Names of the properties, in the order met. */
	properties: string[];
	/** Features that are no areas (points, lines, empty ones) and were left out. */
	left: number;
	/** How it was written: "GeoJSON", "shapefile", "TopoJSON". */
	format: string;
}

export type PropertyValue = string | number | boolean | null;

/** The file holds boundaries by its name or first bytes: it is worth reading as such. */
export function looksLikeBoundaries(name: string, head: Uint8Array): boolean {
	if (/\.(geojson|topojson|json|shp)$/i.test(name)) return true;
	if (isZip(head)) return true;
	const start = new TextDecoder().decode(head.subarray(0, 200)).trimStart();
	return start.startsWith('{');
}

/**
 * Reads GeoJSON, TopoJSON or a zipped shapefile.
 *
 * @throws {AppError} `join/unreadable`, `join/no-areas`, `join/projected` (coordinates that are no degrees and say not what they are),
 *   `join/too-large`
 */
export async function readBoundaries(name: string, bytes: Uint8Array): Promise<BoundaryFile> {
	const { features, format } = isZip(bytes)
		? { features: await readShapefile(name, bytes), format: 'shapefile' }
		: readJson(name, bytes);
	const kept: Areas['features'] = [];
	for (const feature of features) {
		const geometry = polygonsOf(feature?.geometry ?? null);
		if (geometry) kept.push({ type: 'Feature', properties: plainProperties(feature.properties), geometry });
	}
	if (!kept.length) throw new AppError('join/no-areas', text.joining.noAreas(name, features.length), text.joining.noAreasHint);
	const areas: Areas = { type: 'FeatureCollection', features: kept };
	refuseMetres(name, areas);
	const properties = [...new Set(kept.flatMap(({ properties }) => Object.keys(properties ?? {})))];
	return { areas, properties, left: features.length - kept.length, format };
}

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b;

function readJson(name: string, bytes: Uint8Array): { features: GeoJSON.Feature[]; format: string } {
	let json: unknown;
	try {
		json = JSON.parse(new TextDecoder().decode(bytes));
	} catch (cause) {
		throw new AppError(
			'join/unreadable',
			text.joining.noGeoJson(name, cause instanceof Error ? cause.message : text.joining.cannotBeRead),
			text.joining.formats,
			{ cause }
		);
	}
	if (isTopology(json)) return { features: topology(name, json), format: 'TopoJSON' };
	const found = featuresOf(json);
	if (!found) throw new AppError('join/unreadable', text.joining.neither(name), text.joining.lookFor);
	const system = declaredSystem(json);
	return { features: system ? toDegrees(found, system, name) : found, format: 'GeoJSON' };
}

function topology(name: string, json: Parameters<typeof topologyFeatures>[0]): GeoJSON.Feature[] {
	try {
		return topologyFeatures(json);
	} catch (cause) {
		throw new AppError('join/unreadable', text.joining.brokenTopology(name), text.joining.again, { cause });
	}
}

const GEOMETRIES = ['Point', 'MultiPoint', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon', 'GeometryCollection'];

function featuresOf(json: unknown): GeoJSON.Feature[] | null {
	const { type, features } = (json ?? {}) as { type?: unknown; features?: unknown };
	if (type === 'FeatureCollection' && Array.isArray(features)) return features as GeoJSON.Feature[];
	if (type === 'Feature') return [json as GeoJSON.Feature];
	if (typeof type === 'string' && GEOMETRIES.includes(type))
		return [{ type: 'Feature', properties: {}, geometry: json as GeoJSON.Geometry }];
	return null;
}

/** The polygons of a geometry with finite positions of two numbers; null where there are none. */
function polygonsOf(geometry: GeoJSON.Geometry | null): GeoJSON.Polygon | GeoJSON.MultiPolygon | null {
	const polygons: GeoJSON.Position[][][] = [];
	const take = (of: GeoJSON.Geometry | null) => {
		if (of?.type === 'GeometryCollection') (of.geometries ?? []).forEach(take);
		const found = of?.type === 'Polygon' ? [of.coordinates] : of?.type === 'MultiPolygon' ? of.coordinates : [];
		for (const rings of Array.isArray(found) ? found : []) {
			const clean = (Array.isArray(rings) ? rings : []).map(cleanRing).filter((ring) => ring.length > 2);
			if (clean.length) polygons.push(clean);
		}
	};
	take(geometry);
	if (!polygons.length) return null;
	return polygons.length === 1 ? { type: 'Polygon', coordinates: polygons[0] } : { type: 'MultiPolygon', coordinates: polygons };
}

function cleanRing(ring: unknown): GeoJSON.Position[] {
	if (!Array.isArray(ring)) return [];
	return (ring as unknown[])
		.filter((at): at is number[] => Array.isArray(at) && Number.isFinite(at[0]) && Number.isFinite(at[1]))
		.map(([x, y]) => [x, y]);
}

function plainProperties(properties: GeoJSON.GeoJsonProperties): Record<string, PropertyValue> {
	const plain = (value: unknown): PropertyValue =>
		value === null || ['string', 'number', 'boolean'].includes(typeof value)
			? (value as PropertyValue)
			: value instanceof Date
				? value.toISOString().slice(0, 10)
				: JSON.stringify(value ?? null);
	return Object.fromEntries(Object.entries(properties ?? {}).map(([key, value]) => [key, plain(value)]));
}

function refuseMetres(name: string, areas: Areas) {
	for (const { geometry } of areas.features)
		for (const ring of geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat())
			for (const [x, y] of ring)
				if (Math.abs(x) > 180.001 || Math.abs(y) > 90.001)
					throw new AppError('join/projected', text.joining.projected(name, Math.round(x), Math.round(y)), text.joining.wgs84);
}

/** Whether the box of a geometry touches the bounds; without bounds everything does. */
export function withinBounds(geometry: GeoJSON.Polygon | GeoJSON.MultiPolygon, bounds: Bounds | null): boolean {
	if (!bounds) return true;
	const box = [Infinity, Infinity, -Infinity, -Infinity];
	for (const [ring] of geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates)
		for (const [x, y] of ring) {
			box[0] = Math.min(box[0], x);
			box[1] = Math.min(box[1], y);
			box[2] = Math.max(box[2], x);
			box[3] = Math.max(box[3], y);
		}
	return box[0] <= bounds[2] && box[2] >= bounds[0] && box[1] <= bounds[3] && box[3] >= bounds[1];
}
