import type { Bounds } from '$lib/domain/dataset';
import type { Areas } from './area-index';

/** The smallest box about all areas, degrees; null without any. */
export function areaBounds({ features }: Areas): Bounds | null {
	let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const { geometry } of features)
		for (const polygon of geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates)
			for (const [lon, lat] of polygon[0] ?? []) {
				[west, south] = [Math.min(west, lon), Math.min(south, lat)];
				[east, north] = [Math.max(east, lon), Math.max(north, lat)];
			}
	return west <= east ? [west, south, east, north] : null;
}
