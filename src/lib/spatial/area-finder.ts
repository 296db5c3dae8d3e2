import type * as GeoJSON from 'geojson';
import Flatbush from 'flatbush';

interface Part {
	name: string;
	rings: GeoJSON.Position[][];
}

/**
 * Finds the area that a place in degrees lies in. Boxes are looked up in an index, so a question costs the few polygons whose
 * box holds the place. On a shared border the first area of the collection answers.
 *
 * @param areas  polygons with a `name` property
 */
export function areaFinder(
	areas: GeoJSON.FeatureCollection<GeoJSON.Polygon | GeoJSON.MultiPolygon>
): (lon: number, lat: number) => string | undefined {
	const parts: Part[] = [];
	for (const { geometry, properties } of areas.features) {
		if (!geometry) continue;
		const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
		for (const rings of polygons) if (rings[0]?.length) parts.push({ name: String(properties?.name ?? ''), rings });
	}
	if (parts.length === 0) return () => undefined;
	const index = new Flatbush(parts.length);
	for (const { rings } of parts) {
		const lon = rings[0].map((point) => point[0]);
		const lat = rings[0].map((point) => point[1]);
		index.add(least(lon), least(lat), -least(lon, -1), -least(lat, -1));
	}
	index.finish();
	return (lon, lat) => {
		if (!Number.isFinite(lon) || !Number.isFinite(lat)) return undefined;
		const near = index.search(lon, lat, lon, lat).sort((a, b) => a - b);
		const found = near.find((k) => parts[k].rings.reduce((inside, ring) => inside !== crosses(ring, lon, lat), false));
		return found === undefined ? undefined : parts[found].name;
	};
}

/** Whether a ray eastwards from the place crosses the ring an odd number of times. */
function crosses(ring: GeoJSON.Position[], lon: number, lat: number): boolean {
	let odd = false;
	for (let k = 0, before = ring.length - 1; k < ring.length; before = k++) {
		const [x1, y1] = ring[before];
		const [x2, y2] = ring[k];
		if (y1 > lat !== y2 > lat && lon < x1 + ((lat - y1) / (y2 - y1)) * (x2 - x1)) odd = !odd;
	}
	return odd;
}

function least(values: number[], sign = 1): number {
	return values.reduce((smallest, value) => Math.min(smallest, sign * value), Infinity);
}
