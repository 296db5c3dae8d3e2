import type { Areas } from './area-index';
import { projectPoint, type Projection } from './projection';
import { signedArea } from './ring';

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

/** Square metres within a ring, whichever way round it goes. */
function ringSize(ring: readonly number[][], projection: Projection): number {
	return Math.abs(signedArea(ring.flatMap(([lon, lat]) => projectPoint(projection, lon, lat))));
}
