import { AppError } from '$lib/domain/errors';
import type { Bounds } from '$lib/domain/dataset';

/** Mean radius of the Earth in metres (IUGG 1980, R1 of GRS 80). */
export const EARTH_RADIUS = 6_371_008.8;
const RADIANS = Math.PI / 180;

/**
 * A flat map of one city: x and y in metres east and north of its south-west corner. Distances are true along the parallel
 * of `lat0` and along every meridian; over a city of 50 km the error elsewhere stays under about 0.5 %.
 */
export interface Projection {
	/** Degrees: where x = 0, y = 0. */
	readonly west: number;
	readonly south: number;
	/** Degrees: the parallel along which x is true. */
	readonly lat0: number;
}

/**
 * The local equirectangular projection of some bounds: x = R cos(lat0) (lon − west), y = R (lat − south), angles in radians,
 * lat0 in the middle of the bounds.
 *
 * @throws AppError `input/value` when the bounds are not four finite degrees in order
 */
export function localProjection(bounds: Bounds): Projection {
	const [west, south, east, north] = bounds;
	if (!(west <= east && south <= north && south >= -90 && north <= 90) || !Number.isFinite(east - west))
		throw new AppError(
			'input/value',
			`Bounds are ${bounds.join(', ')}; expected west, south, east, north in degrees.`,
			'Check which columns hold longitude and latitude.'
		);
	return { west, south, lat0: (south + north) / 2 };
}

/** Metres of one place. NaN stays NaN. */
export function projectPoint(projection: Projection, lon: number, lat: number): [x: number, y: number] {
	const perDegree = EARTH_RADIUS * RADIANS;
	return [perDegree * Math.cos(projection.lat0 * RADIANS) * (lon - projection.west), perDegree * (lat - projection.south)];
}

/** Degrees of one place: the inverse of `projectPoint`. */
export function unprojectPoint(projection: Projection, x: number, y: number): [lon: number, lat: number] {
	const perDegree = EARTH_RADIUS * RADIANS;
	return [projection.west + x / (perDegree * Math.cos(projection.lat0 * RADIANS)), projection.south + y / perDegree];
}

/**
 * Metres of many places.
 *
 * @param lon  degrees, NaN when unknown
 * @param lat  degrees, NaN when unknown
 * @returns x and y in metres; both NaN where either is unknown
 * @throws AppError `input/shape` when the columns differ in length
 */
export function project(projection: Projection, lon: ArrayLike<number>, lat: ArrayLike<number>) {
	return projectInto(projection, lon, lat, new Float64Array(lon.length), new Float64Array(lon.length));
}

/** As `project`, into arrays that are there already. */
export function projectInto<Column extends Float32Array | Float64Array>(
	projection: Projection,
	lon: ArrayLike<number>,
	lat: ArrayLike<number>,
	x: Column,
	y: Column
): { x: Column; y: Column } {
	sameLength(lon, lat);
	const perDegree = EARTH_RADIUS * RADIANS;
	const east = perDegree * Math.cos(projection.lat0 * RADIANS);
	const { west, south } = projection;
	for (let i = 0; i < lon.length; i++) {
		const eastward = east * (lon[i] - west);
		const northward = perDegree * (lat[i] - south);
		const known = eastward === eastward && northward === northward; // a number that differs from itself is NaN
		x[i] = known ? eastward : NaN;
		y[i] = known ? northward : NaN;
	}
	return { x, y };
}

/** Degrees of many places in metres: the inverse of `project`. */
export function unproject(projection: Projection, x: ArrayLike<number>, y: ArrayLike<number>) {
	sameLength(x, y);
	const lon = new Float64Array(x.length);
	const lat = new Float64Array(x.length);
	const perDegree = EARTH_RADIUS * RADIANS;
	const east = perDegree * Math.cos(projection.lat0 * RADIANS);
	for (let i = 0; i < x.length; i++) {
		lon[i] = projection.west + x[i] / east;
		lat[i] = projection.south + y[i] / perDegree;
	}
	return { lon, lat };
}

function sameLength(a: ArrayLike<number>, b: ArrayLike<number>) {
	if (a.length !== b.length)
		throw new AppError('input/shape', `Coordinates differ in length: ${a.length} and ${b.length}.`, 'Give both for every row.');
}
