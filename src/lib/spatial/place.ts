import { isHexagons, type Place } from '$lib/domain/exploration';
import { hexagonArea, hexagonCorners } from './hexagons';
import { ringArea } from './ring';

/** Corners that a circle is drawn with; it is counted as the circle it is. */
const CIRCLE_CORNERS = 72;

/** Outlines of a chosen place: corners x₀, y₀, x₁, y₁, … of each, in metres. */
export function placeOutlines(place: Place | null): number[][] {
	if (!place) return [];
	if (isHexagons(place))
		return Array.from({ length: place.cells.length / 2 }, (_, k) =>
			hexagonCorners(place.width, place.cells[2 * k], place.cells[2 * k + 1])
		);
	return 'ring' in place ? [place.ring] : [circleCorners(...place.circle)];
}

export function circleCorners(x: number, y: number, radius: number): number[] {
	return Array.from({ length: 2 * CIRCLE_CORNERS }, (_, k) => {
		const angle = ((k >> 1) / CIRCLE_CORNERS) * 2 * Math.PI;
		return k % 2 ? y + radius * Math.sin(angle) : x + radius * Math.cos(angle);
	});
}

/** Square kilometres of a chosen place. */
export function placeArea(place: Place): number {
	if (isHexagons(place)) return (place.cells.length / 2) * hexagonArea(place.width);
	return ('ring' in place ? ringArea(place.ring) : Math.PI * place.circle[2] ** 2) / 1e6;
}
