import type { Bounds } from '$lib/domain/dataset';
import type { TileName } from '$lib/domain/basemap';
import type { Box } from './bin';
import { EARTH_RADIUS, projectPoint, unprojectPoint, type Projection } from './projection';

/** Web Mercator goes no further north or south, degrees. */
const FARTHEST = 85.0511287;

/** Latitude of a height on the web's square map. @param y  0 at its north edge, 1 at its south edge */
export function latitudeAt(y: number): number {
	return (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;
}

/** The inverse of `latitudeAt`. */
export function heightAt(latitude: number): number {
	const radians = (Math.min(Math.max(latitude, -FARTHEST), FARTHEST) * Math.PI) / 180;
	return (1 - Math.asinh(Math.tan(radians)) / Math.PI) / 2;
}

/** What a tile covers, metres of the dataset's map. */
export function tileBox(projection: Projection, { z, x, y }: TileName): Box {
	const wide = 2 ** z;
	const [west, south] = projectPoint(projection, (x / wide) * 360 - 180, latitudeAt((y + 1) / wide));
	return [west, south, ...projectPoint(projection, ((x + 1) / wide) * 360 - 180, latitudeAt(y / wide))];
}

/**
 * The zoom at which a tile is at most so many pixels wide on a map.
 *
 * @param metres  of the map per pixel
 */
export function zoomFor(projection: Projection, metres: number, pixels: number): number {
	const around = 2 * Math.PI * EARTH_RADIUS * Math.cos((projection.lat0 * Math.PI) / 180);
	return Math.ceil(Math.log2(around / (metres * pixels)));
}

/**
 * The tiles of a zoom that cover a box, those nearest to its middle first; none when they are more than `most`.
 *
 * @param box     metres of the dataset's map
 * @param within  degrees: tiles beyond are left out
 */
export function tilesOver(projection: Projection, box: Box, z: number, within: Bounds, most: number): TileName[] {
	const wide = 2 ** z;
	const [w, s] = unprojectPoint(projection, box[0], box[1]);
	const [e, n] = unprojectPoint(projection, box[2], box[3]);
	const [west, south] = [Math.max(w, within[0]), Math.max(s, within[1])];
	const [east, north] = [Math.min(e, within[2]), Math.min(n, within[3])];
	if (!(west < east && south < north)) return [];
	const index = (share: number) => Math.min(wide - 1, Math.max(0, Math.floor(share * wide)));
	const [x0, x1] = [index((west + 180) / 360), index((east + 180) / 360)];
	const [y0, y1] = [index(heightAt(north)), index(heightAt(south))];
	if ((x1 - x0 + 1) * (y1 - y0 + 1) > most) return [];
	const tiles: TileName[] = [];
	for (let x = x0; x <= x1; x++) for (let y = y0; y <= y1; y++) tiles.push({ z, x, y });
	const [cx, cy] = [(((w + e) / 2 + 180) / 360) * wide, heightAt((s + n) / 2) * wide];
	const far = ({ x, y }: TileName) => Math.hypot(x + 0.5 - cx, y + 0.5 - cy);
	return tiles.sort((a, b) => far(a) - far(b));
}
