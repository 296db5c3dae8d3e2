/**
 * Regular hexagons that stand on a corner, in rows: `width` metres from flat side to flat side; odd rows are shifted east by
 * half a width. Column 0 of row 0 has its centre at the origin of the projection, so that the same place falls in the same
 * hexagon whatever is filtered.
 */

export const ROOT_3 = Math.sqrt(3);
/** Rows lie this many widths apart. */
export const ROW_STEP = ROOT_3 / 2;

/** Square kilometres of one hexagon. */
export function hexagonArea(width: number): number {
	return (ROW_STEP * width * width) / 1e6;
}

/** Centre of a hexagon, metres. */
export function hexagonCentre(width: number, col: number, row: number): [x: number, y: number] {
	return [(col + (row & 1) / 2) * width, row * ROW_STEP * width];
}

/**
 * The hexagon whose centre is nearest to a place in metres. The three directions across the flat sides cut the plane into
 * triangles; rounding the place down along each says in which hexagon its triangle lies, without a branch.
 *
 * @see Charles Chambers, in Amit Patel, More pixel to hex approaches, https://www.redblobgames.com/grids/hexagons/more-pixel-to-hex.html
 */
export function hexagonAt(width: number, x: number, y: number): [col: number, row: number] {
	const u = x / width;
	const v = (y / width) * ROOT_3;
	const rising = Math.floor(u + v + 1);
	const row = Math.floor((rising + Math.floor(v - u + 1)) / 3) + 0; // no negative zero
	const col = Math.floor((rising + Math.floor(2 * u + 1)) / 3) - ((row + 1) >> 1);
	return [col, row];
}

/** Centres of many hexagons, metres. */
export function hexagonCentres(
	width: number,
	cols: Int32Array,
	rows: Int32Array
): { x: Float64Array<ArrayBuffer>; y: Float64Array<ArrayBuffer> } {
	const x = new Float64Array(cols.length);
	const y = new Float64Array(cols.length);
	for (let k = 0; k < x.length; k++) {
		x[k] = (cols[k] + (rows[k] & 1) / 2) * width;
		y[k] = rows[k] * ROW_STEP * width;
	}
	return { x, y };
}

/**
 * `hexagonAt` of many places: a call that returns a pair is three times as slow.
 *
 * @param x, y        metres, finite; the first n are read
 * @param cols, rows  their hexagons, written
 */
export function hexagonsInto(
	width: number,
	x: Float64Array,
	y: Float64Array,
	n: number,
	cols: Int32Array,
	rows: Int32Array
): void {
	for (let i = 0; i < n; i++) {
		const u = x[i] / width;
		const v = (y[i] / width) * ROOT_3;
		const rising = Math.floor(u + v + 1);
		const row = Math.floor((rising + Math.floor(v - u + 1)) / 3) | 0;
		rows[i] = row;
		cols[i] = (Math.floor((rising + Math.floor(2 * u + 1)) / 3) | 0) - ((row + 1) >> 1);
	}
}

/** Corners of a hexagon, metres, anticlockwise: x₀, y₀, … x₅, y₅. */
export function hexagonCorners(width: number, col: number, row: number): number[] {
	const [x, y] = hexagonCentre(width, col, row);
	const half = width / 2;
	const slope = width / (2 * Math.sqrt(3));
	return [x, y - 2 * slope, x + half, y - slope, x + half, y + slope, x, y + 2 * slope, x - half, y + slope, x - half, y - slope];
}

/** Widths offered, metres. */
export const WIDTHS = [100, 150, 200, 250, 300, 400, 500, 600, 750, 1000, 1250, 1500, 2000, 2500, 3000, 4000, 5000];

/** A width that cuts the longer side of an extent in metres into about 75 hexagons. */
export function suggestedWidth(east: number, north: number): number {
	const wanted = Math.max(east, north) / 75;
	return WIDTHS.reduce((best, width) => (Math.abs(Math.log(width / wanted)) < Math.abs(Math.log(best / wanted)) ? width : best));
}
