import type { Areas } from './area-index';
import { projectPoint, type Projection } from './projection';

/** Square kilometres of each area on the local map, holes taken off; length as there are features. */
export function areaSizes({ features }: Areas, projection: Projection): Float64Array<ArrayBuffer> {
	return Float64Array.from(features, ({ geometry }) => {
		const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
		let size = 0;
		for (const [outer, ...holes] of polygons)
			size += ringSize(outer, projection) - holes.reduce((sum, hole) => sum + ringSize(hole, projection), 0);
		return size / 1e6;
	});
}

/** Square metres within a ring, whichever way round it goes (the shoelace formula about its first corner, so that no digits are lost). */
function ringSize(ring: readonly number[][], projection: Projection): number {
	const corners = ring.map(([lon, lat]) => projectPoint(projection, lon, lat));
	const [x0, y0] = corners[0] ?? [0, 0];
	let twice = 0;
	for (let k = 1; k < corners.length; k++) {
		const [[ax, ay], [bx, by]] = [corners[k - 1], corners[k]];
		twice += (ax - x0) * (by - y0) - (bx - x0) * (ay - y0);
	}
	return Math.abs(twice) / 2;
}
