import type * as GeoJSON from 'geojson';
import { AppError } from '$lib/domain/errors';
import { unprojector } from '$lib/ingest/projected';
import { systemById } from '$lib/ingest/systems';
import { text } from '$lib/messages/text';

/** Names under which degrees WGS84, or degrees less than two metres from them, are declared. */
const DEGREES = /^(CRS:?84|OGC:(1\.3:)?CRS84|EPSG:(4326|4269|4258))$/;

/** The system of coordinates that a GeoJSON file of the older kind declares, as `EPSG:27700`; null for degrees and for none. */
export function declaredSystem(json: unknown): string | null {
	const name = (json as { crs?: { properties?: { name?: unknown } } } | null)?.crs?.properties?.name;
	if (typeof name !== 'string') return null;
	const code = name
		.replace(/^urn:ogc:def:crs:/i, '')
		.replace(/::|:[\d.]+:/, ':')
		.toUpperCase();
	return DEGREES.test(code) ? null : code;
}

/** @throws {AppError} `join/projected` for a system that is not known here */
export function toDegrees(features: GeoJSON.Feature[], system: string, name: string): GeoJSON.Feature[] {
	if (!systemById(system)) throw new AppError('join/projected', text.joining.systemUnknown(name, system), text.joining.wgs84);
	const unproject = unprojector(system);
	const turn = (coordinates: unknown): unknown =>
		Array.isArray(coordinates) && typeof coordinates[0] === 'number'
			? unproject(coordinates[0], coordinates[1] as number)
			: Array.isArray(coordinates)
				? coordinates.map(turn)
				: coordinates;
	return features.map((feature) => {
		const { geometry } = feature;
		if (!geometry || geometry.type === 'GeometryCollection') return feature;
		return { ...feature, geometry: { ...geometry, coordinates: turn(geometry.coordinates) } as GeoJSON.Geometry };
	});
}
