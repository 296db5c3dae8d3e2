/**
 * Regular hexagons that stand on a corner, in rows: `width` metres from flat side to flat side; odd rows are shifted east by
 * half a width. Column 0 of row 0 has its centre at the origin of the projection, so that the same place falls in the same
 * hexagon whatever is filtered.
 */

/** Rows lie this many widths apart. */
export const ROW_STEP = Math.sqrt(3) / 2;

/** Square kilometres of one hexagon. */
export function hexagonArea(width: number): number {
	return (ROW_STEP * width * width) / 1e6;
}

/** Centre of a hexagon, metres. */
export function hexagonCentre(width: number, col: number, row: number): [x: number, y: number] {
	return [(col + (row & 1) / 2) * width, row * ROW_STEP * width];
}

/** The hexagon whose centre is nearest to a place in metres. */
export function hexagonAt(width: number, x: number, y: number): [col: number, row: number] {
	const v = y / (ROW_STEP * width);
	let row = Math.round(v);
	const u = x / width - (row & 1) / 2;
	let col = Math.round(u);
	const dv = v - row;
	// Above a third of the way to the next row the slanted sides begin: the neighbour there may be nearer.
	if (dv > 1 / 3 || dv < -1 / 3) {
		const du = u - col;
		const du2 = du < 0 ? du + 0.5 : du - 0.5;
		const dv2 = dv < 0 ? dv + 1 : dv - 1;
		if (du * du + 0.75 * dv * dv > du2 * du2 + 0.75 * dv2 * dv2) {
			col += (row & 1) === 1 ? (du < 0 ? 0 : 1) : du < 0 ? -1 : 0;
			row += dv < 0 ? -1 : 1;
		}
	}
	return [col + 0, row + 0]; // no negative zeros
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
