import type * as GeoJSON from 'geojson';
import { inRing } from './ring';

/**
 * The part of an area that holds a place in degrees: its name, and its outer ring as lon₀, lat₀, …; null where there is none. Asked for one
 * place at a time, so every part is looked at.
 */
export function areaPartAt(areas: GeoJSON.FeatureCollection, lon: number, lat: number): { name: string; ring: number[] } | null {
	for (const { geometry, properties } of areas.features) {
		const parts =
			geometry?.type === 'Polygon' ? [geometry.coordinates] : geometry?.type === 'MultiPolygon' ? geometry.coordinates : [];
		for (const [outer, ...holes] of parts) {
			const ring = outer.flatMap(([x, y]) => [x, y]);
			if (
				inRing(ring, lon, lat) &&
				!holes.some((hole) =>
					inRing(
						hole.flatMap(([x, y]) => [x, y]),
						lon,
						lat
					)
				)
			)
				return { name: String(properties?.name ?? ''), ring };
		}
	}
	return null;
}
