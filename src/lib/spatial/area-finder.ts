import { areaIndex, type Areas } from './area-index';

/**
 * Finds the name of the area that a place in degrees lies in; the rules are those of `areaIndex`.
 *
 * @param areas  polygons with a `name` property
 */
export function areaFinder(areas: Areas): (lon: number, lat: number) => string | undefined {
	const index = areaIndex(areas);
	return (lon, lat) => {
		const found = index.find(lon, lat);
		return found < 0 ? undefined : String(areas.features[found].properties?.name ?? '');
	};
}
