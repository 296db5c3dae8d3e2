import type { AreaCells } from '$lib/components/map/cells';
import { areaIndex, type Areas } from '$lib/spatial/area-index';
import type { Surface } from '$lib/statistics/surface';
import { projectPoint, unprojectPoint, type Projection } from '$lib/spatial/projection';

/** Areas as the map draws them, found by the place in metres. */
export function areaShapes(areas: Areas, projection: Projection): Pick<AreaCells, 'polygons' | 'find'> & { names: string[] } {
	const index = areaIndex(areas);
	return {
		names: areas.features.map(({ properties }) => String(properties?.name ?? '')),
		polygons: areas.features.map(({ geometry }) =>
			(geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).map((rings) =>
				rings.map((ring) => ring.map(([lon, lat]) => projectPoint(projection, lon, lat) as number[]))
			)
		),
		find: (x, y) => index.find(...unprojectPoint(projection, x, y))
	};
}

/** Centres of the squares of a smooth map, row by row, metres. */
export function squareCentres({ west, south, side, cols, rows }: Surface) {
	const x = new Float64Array(cols * rows);
	const y = new Float64Array(cols * rows);
	for (let k = 0; k < x.length; k++)
		[x[k], y[k]] = [west + ((k % cols) + 0.5) * side, south + (Math.floor(k / cols) + 0.5) * side];
	return { x, y };
}
