import { isHexagons, MOST_CORNERS, type Place } from '$lib/domain/exploration';

/** Metres from the map's corner beyond which nothing is drawn. */
const FARTHEST = 1e7;

/**
 * A place as it stands in an address: "500_3_4" one hexagon of 500 m, "circle_1200_3400_500", "ring_1200_3400_-50_20_…" where each corner
 * after the first is written as its steps from the one before.
 */
export function writePlace(place: Place | null): string | undefined {
	if (!place) return undefined;
	if (isHexagons(place)) return `${place.width}_${place.cells.join('_')}`;
	if ('circle' in place) return `circle_${place.circle.join('_')}`;
	return `ring_${place.ring.map((value, k) => (k < 2 ? value : value - place.ring[k - 2])).join('_')}`;
}

/** Reads what `writePlace` wrote; null when it makes no sense. */
export function readPlace(text: string | null): Place | null {
	const [kind, ...rest] = (text ?? '').split('_');
	const numbers = rest.map(Number);
	if (!numbers.length || !numbers.every(Number.isInteger)) return null;
	const near = (values: number[]) => values.every((value) => Math.abs(value) <= FARTHEST);
	if (kind === 'circle') {
		const [x, y, radius] = numbers;
		return numbers.length === 3 && near(numbers) && radius > 0 ? { circle: [x, y, radius] } : null;
	}
	if (numbers.length % 2) return null;
	if (kind === 'ring') {
		const ring = numbers;
		for (let k = 2; k < ring.length; k++) ring[k] += ring[k - 2];
		return ring.length >= 6 && ring.length <= 2 * MOST_CORNERS && near(ring) ? { ring } : null;
	}
	return Number(kind) > 0 ? { width: Number(kind), cells: numbers } : null;
}
