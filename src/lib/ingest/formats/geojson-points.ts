import { AppError } from '$lib/domain/errors';
import { text } from '$lib/messages/text';

/** Names of the columns made of a table's own geometry; no column of the file can have them. */
export const LON = '\u0000lon';
export const LAT = '\u0000lat';

/** What a value says about a place: a point, none, or something that is no point. */
export type Place = { x: number; y: number } | 'none' | 'other';

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

/** The point of a geometry: GeoJSON's (also as GeoParquet's are read), ArcGIS's `{x, y}`, Socrata's `{latitude, longitude}`. */
export function placeOf(geometry: unknown): Place {
	if (geometry === null || geometry === undefined) return 'none';
	if (typeof geometry !== 'object') return 'other';
	const { type, coordinates, x, y, latitude, longitude } = geometry as Record<string, unknown>;
	// A list of one point is a point.
	const pair = type === 'MultiPoint' && Array.isArray(coordinates) && coordinates.length === 1 ? coordinates[0] : coordinates;
	if ((type === 'Point' || type === 'MultiPoint') && Array.isArray(pair)) {
		if (isNumber(pair[0]) && isNumber(pair[1])) return { x: pair[0], y: pair[1] };
		return pair.length ? 'other' : 'none';
	}
	if (type !== undefined) return 'other';
	if (isNumber(x) && isNumber(y)) return { x, y };
	if (latitude !== undefined && longitude !== undefined) {
		const [lon, lat] = [Number(longitude), Number(latitude)];
		return longitude !== null && latitude !== null && isNumber(lon) && isNumber(lat) ? { x: lon, y: lat } : 'none';
	}
	return 'other';
}

/** Counts of what the places of a table are, and how far they reach. */
export class PlaceCount {
	points = 0;
	others = 0;
	#farX = 0;
	#farY = 0;
	add(place: Place): void {
		if (place === 'other') this.others++;
		else if (place !== 'none') {
			this.points++;
			this.#farX = Math.max(this.#farX, Math.abs(place.x));
			this.#farY = Math.max(this.#farY, Math.abs(place.y));
		}
	}
	/** What the two columns are called: degrees when all fit, else map coordinates. */
	get names(): [string, string] {
		return this.#farX <= 180 && this.#farY <= 90 ? ['longitude', 'latitude'] : ['x', 'y'];
	}
	/** @throws {AppError} `import/boundaries` when most places are lines or areas */
	refuseBoundaries(name: string): void {
		if (this.others > this.points)
			throw new AppError('import/boundaries', text.reading.boundaries(name), text.reading.boundariesHint);
	}
}

/** The two cells of a place. */
export const placeCells = (place: Place): [string, string] =>
	typeof place === 'object' ? [String(place.x), String(place.y)] : ['', ''];
