import type { Bounds } from '$lib/domain/dataset';
import { isHexagons, type Place } from '$lib/domain/exploration';
import { placeArea } from '$lib/spatial/place';
import { localProjection, unprojectPoint } from '$lib/spatial/projection';
import { distanceLabel } from '$lib/components/map/camera';
import { count } from '$lib/components/ui/format';

/** "41.8812° N, 87.6312° W". */
export function placeLabel(lon: number, lat: number): string {
	return `${Math.abs(lat).toFixed(4)}° ${lat < 0 ? 'S' : 'N'}, ${Math.abs(lon).toFixed(4)}° ${lon < 0 ? 'W' : 'E'}`;
}

/** "2.3 km²", "140 km²", "4,500 m²". @param km2  square kilometres */
export function areaSize(km2: number): string {
	const figures = (value: number) => Number(value.toPrecision(value >= 100 ? 3 : 2)).toLocaleString('en-GB');
	return km2 >= 0.1 ? `${figures(km2)} km²` : `${figures(km2 * 1e6)} m²`;
}

/** The chosen place in words: "an area of 2.3 km² drawn on the map", "within 500 m of 41.8812° N, 87.6312° W", "3 hexagons". */
export function placeWords(place: Place, bounds: Bounds | null): string {
	if (isHexagons(place)) {
		const many = place.cells.length / 2;
		return many === 1 ? 'one hexagon' : `${count(many)} hexagons`;
	}
	if ('ring' in place) return `an area of ${areaSize(placeArea(place))} drawn on the map`;
	const [x, y, radius] = place.circle;
	const middle = bounds ? placeLabel(...unprojectPoint(localProjection(bounds), x, y)) : 'a place';
	return `within ${distanceLabel(radius)} of ${middle}`;
}
