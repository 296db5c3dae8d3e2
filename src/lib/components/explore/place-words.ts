import type { Bounds } from '$lib/domain/dataset';
import { isHexagons, type Place } from '$lib/domain/exploration';
import { placeArea } from '$lib/spatial/place';
import { localProjection, unprojectPoint } from '$lib/spatial/projection';
import { distanceLabel } from '$lib/components/map/camera';
import { decimal } from '$lib/messages/say';
import { locale, text } from '$lib/messages/text';

/** "41.8812° N, 87.6312° W". */
export function placeLabel(lon: number, lat: number): string {
	const { latitude, longitude } = text.ui;
	return `${latitude(decimal(Math.abs(lat), 4), lat < 0)}, ${longitude(decimal(Math.abs(lon), 4), lon < 0)}`;
}

/** "2.3 km²", "140 km²", "4,500 m²". @param km2  square kilometres */
export function areaSize(km2: number): string {
	const figures = (value: number) => Number(value.toPrecision(value >= 100 ? 3 : 2)).toLocaleString(locale());
	return km2 >= 0.1 ? `${figures(km2)} km²` : `${figures(km2 * 1e6)} m²`;
}

/** The chosen place in words: "an area of 2.3 km² drawn on the map", "within 500 m of 41.8812° N, 87.6312° W", "3 hexagons". */
export function placeWords(place: Place, bounds: Bounds | null): string {
	if (isHexagons(place)) return text.explore.place.hexagons(place.cells.length / 2);
	if ('ring' in place) return text.explore.place.drawn(areaSize(placeArea(place)));
	const [x, y, radius] = place.circle;
	const middle = bounds ? placeLabel(...unprojectPoint(localProjection(bounds), x, y)) : text.explore.place.somewhere;
	return text.explore.place.within(distanceLabel(radius), middle);
}
