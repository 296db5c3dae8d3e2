import type * as GeoJSON from 'geojson';
import { unprojectPoint } from '$lib/spatial/projection';
import { rounded } from './export-csv';
import type { ForecastExport } from './export-places';
import { cellOutline } from './places';
import type { RunBody } from './record';

/**
 * The ranked places as GeoJSON polygons in WGS84 degrees, counter-clockwise and closed as RFC 7946 asks; what the file rests on
 * stands beside them as `openbeat`.
 */
export function placesGeoJson({ about, places }: ForecastExport, run: RunBody): GeoJSON.FeatureCollection {
	return {
		type: 'FeatureCollection',
		openbeat: about,
		features: places.map((place): GeoJSON.Feature => {
			const corners = cellOutline(run, place.cell);
			const ring: GeoJSON.Position[] = [];
			for (let i = 0; i < corners.length; i += 2) {
				const [lon, lat] = unprojectPoint(run.cells.projection, corners[i], corners[i + 1]);
				ring.push([rounded(lon, 6), rounded(lat, 6)]);
			}
			ring.push(ring[0]);
			return {
				type: 'Feature',
				id: place.rank,
				geometry: { type: 'Polygon', coordinates: [ring] },
				properties: {
					rank: place.rank,
					area: place.area ?? null,
					expected: rounded(place.expected, 4),
					chance: rounded(place.chance, 4),
					recent: Array.from(place.history, (count) => rounded(count, 2)),
					reasons: place.reasons
				}
			};
		})
	} as GeoJSON.FeatureCollection;
}
