import type * as GeoJSON from 'geojson';
import { locale, text } from '$lib/messages/text';
import type { Box } from '$lib/spatial/bin';
import { projectPoint, unprojectPoint, type Projection } from '$lib/spatial/projection';

/** What lies under the cells, in metres: filled polygons with their holes, and lines. */
export interface Ground {
	/** Rings of each polygon, outer first; each ring flat x, y, x, y. */
	polygons: { rings: number[][][] }[];
	lines: number[][][];
}

/** A line of the graticule with its label: degrees of longitude (upright) or latitude (level). */
export interface GridLine {
	upright: boolean;
	degrees: number;
	/** Metres: x of an upright line, y of a level one. */
	at: number;
}

/** Boundaries projected once. */
export function boundaryGround(boundaries: GeoJSON.FeatureCollection | null, projection: Projection): Ground {
	const ground: Ground = { polygons: [], lines: [] };
	for (const { geometry } of boundaries?.features ?? []) {
		const polygons =
			geometry?.type === 'Polygon' ? [geometry.coordinates] : geometry?.type === 'MultiPolygon' ? geometry.coordinates : [];
		for (const polygon of polygons) {
			const rings = polygon.map((ring) => ring.map(([lon, lat]) => projectPoint(projection, lon, lat) as number[]));
			ground.polygons.push({ rings });
			ground.lines.push(...rings);
		}
	}
	return ground;
}

const STEPS = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10];

/** Meridians and parallels over a box in metres, about `wanted` in each direction. */
export function graticule(box: Box, projection: Projection, wanted = 5): GridLine[] {
	const [west, south] = unprojectPoint(projection, box[0], box[1]);
	const [east, north] = unprojectPoint(projection, box[2], box[3]);
	const step = STEPS.find((size) => (north - south) / size <= wanted) ?? 10;
	const lines: GridLine[] = [];
	const multiples = (from: number, to: number) =>
		Array.from({ length: Math.max(0, Math.floor(to / step) - Math.ceil(from / step) + 1) }, (_, k) =>
			Number(((Math.ceil(from / step) + k) * step).toFixed(2))
		);
	for (const degrees of multiples(west, east))
		lines.push({ upright: true, degrees, at: projectPoint(projection, degrees, south)[0] });
	for (const degrees of multiples(south, north))
		lines.push({ upright: false, degrees, at: projectPoint(projection, west, degrees)[1] });
	return lines;
}

/** "87.65° W", "41.8° N". */
export function degreesLabel({ upright, degrees }: Pick<GridLine, 'upright' | 'degrees'>): string {
	const size = Math.abs(degrees).toLocaleString(locale());
	if (degrees === 0) return `${size}°`;
	return upright ? text.ui.longitude(size, degrees < 0) : text.ui.latitude(size, degrees < 0);
}
