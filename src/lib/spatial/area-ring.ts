import type * as GeoJSON from 'geojson';
import { projectPoint, unprojectPoint, type Projection } from './projection';
import { inRing } from './ring';
import { simplifiedRing } from './simplify';

/**
 * The part of an area that holds a place in degrees: its name, and its outer ring as lon₀, lat₀, …; null where there is none. Asked for one
 * place at a time, so every part is looked at.
 */
export function areaPartAt(areas: GeoJSON.FeatureCollection, lon: number, lat: number): { name: string; ring: number[] } | null {
	for (const { geometry, properties } of areas.features) {
		const parts =
			geometry?.type === 'Polygon' ? [geometry.coordinates] : geometry?.type === 'MultiPolygon' ? geometry.coordinates : [];
		for (const [outer, ...holes] of parts) {
			const ring = cornersOf(outer);
			if (inRing(ring, lon, lat) && !holes.some((hole) => inRing(cornersOf(hole), lon, lat)))
				return { name: String(properties?.name ?? ''), ring };
		}
	}
	return null;
}

const cornersOf = (ring: GeoJSON.Position[]) => ring.flatMap(([x, y]) => [x, y]);

/** The same of a place in metres, with its outline as a place is chosen: in metres, simplified by at most half of one; null without an inside. */
export function outlineAt(
	areas: GeoJSON.FeatureCollection,
	projection: Projection,
	x: number,
	y: number
): { name: string; ring: number[] | null } | null {
	const found = areaPartAt(areas, ...unprojectPoint(projection, x, y));
	if (!found) return null;
	const corners: number[] = [];
	for (let k = 0; k < found.ring.length; k += 2) corners.push(...projectPoint(projection, found.ring[k], found.ring[k + 1]));
	return { name: found.name, ring: simplifiedRing(corners, 0.5) };
}
