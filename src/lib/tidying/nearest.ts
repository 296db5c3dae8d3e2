import { localProjection, project } from '$lib/spatial/projection';
import type { Kernel } from '$lib/domain/kernel';
import { DAY_MS } from '$lib/temporal/civil';

/** Metres and days that count as equally far: a week's time weighs as much as 500 metres. */
export const METRES = 500;
export const DAYS = 7;
/** Rings of cells searched at most, 20 km: what is farther off says little. */
const RINGS = 40;
/** Rows between two reports of progress. */
const REPORT = 256;

/**
 * For each row of `wanted` the nearest row of `known` in space and time, by √((d/500 m)² + (t/7 days)²); of equally near ones the first.
 * Rows without place or time are near to nothing.
 *
 * @param lon, lat  degrees, NaN unknown
 * @param start     civil milliseconds, NaN unknown
 * @param wanted    rows that look for a neighbour
 * @param known     rows that may be one
 * @returns a row for each wanted one, or -1 where none lies within about 20 km
 */
export function* nearestRows(
	lon: Float64Array,
	lat: Float64Array,
	start: Float64Array,
	wanted: Uint32Array,
	known: Uint32Array
): Kernel<Int32Array<ArrayBuffer>> {
	const space = scaled(lon, lat, start);
	const grid = squaresOf(space, known);
	const found = new Int32Array(wanted.length).fill(-1);
	for (let k = 0; k < wanted.length; k++) {
		found[k] = nearestTo(wanted[k], space, grid);
		if (k % REPORT === REPORT - 1) yield (k + 1) / wanted.length;
	}
	return found;
}

/** Places and times in units of 500 m and 7 days; NaN where either is unknown. */
interface Space {
	x: Float64Array;
	y: Float64Array;
	t: Float64Array;
}

function scaled(lon: Float64Array, lat: Float64Array, start: Float64Array): Space {
	let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
	for (let i = 0; i < lon.length; i++) {
		if (lon[i] !== lon[i] || lat[i] !== lat[i]) continue;
		west = Math.min(west, lon[i]);
		east = Math.max(east, lon[i]);
		south = Math.min(south, lat[i]);
		north = Math.max(north, lat[i]);
	}
	const nowhere = !(west <= east);
	const { x, y } = project(localProjection(nowhere ? [0, 0, 0, 0] : [west, south, east, north]), lon, lat);
	const t = new Float64Array(start.length);
	for (let i = 0; i < t.length; i++) {
		x[i] /= METRES;
		y[i] /= METRES;
		t[i] = start[i] / DAY_MS / DAYS;
	}
	return { x, y, t };
}

/** Rows by unit squares of space, each in order of time. */
type Grid = Map<number, number[]>;
/** One number for a square: the Earth is 80,000 units around. */
const square = (a: number, b: number) => a * 1_048_576 + b;

function squaresOf({ x, y, t }: Space, rows: Uint32Array): Grid {
	const grid: Grid = new Map();
	for (const row of rows) {
		if (!(x[row] === x[row] && t[row] === t[row])) continue;
		const at = square(Math.floor(x[row]), Math.floor(y[row]));
		const list = grid.get(at);
		if (list) list.push(row);
		else grid.set(at, [row]);
	}
	for (const list of grid.values()) list.sort((a, b) => t[a] - t[b] || a - b);
	return grid;
}

/** Searches ring by ring of squares, and in each square outwards in time, while something nearer could still be there. */
function nearestTo(row: number, { x, y, t }: Space, grid: Grid): number {
	const [px, py, pt] = [x[row], y[row], t[row]];
	if (!(px === px && pt === pt)) return -1;
	const [a, b] = [Math.floor(px), Math.floor(py)];
	let best = -1;
	let least = Infinity;
	const look = (list: number[] | undefined) => {
		if (!list) return;
		const middle = firstFrom(list, t, pt);
		for (const step of [1, -1])
			for (let k = step > 0 ? middle : middle - 1; k >= 0 && k < list.length; k += step) {
				const other = list[k];
				const late = (t[other] - pt) ** 2;
				if (late > least) break;
				const d = late + (x[other] - px) ** 2 + (y[other] - py) ** 2;
				if (d < least || (d === least && other < best)) [best, least] = [other, d];
			}
	};
	// What lies in ring r is at least r - 1 away.
	for (let r = 0; r <= RINGS && (r < 2 || least >= (r - 1) ** 2); r++)
		for (let i = -r; i <= r; i++)
			for (let j = -r; j <= r; j += Math.abs(i) === r || r === 0 ? 1 : 2 * r) look(grid.get(square(a + i, b + j)));
	return best;
}

/** The first position whose time is not before `moment`. */
function firstFrom(list: number[], t: Float64Array, moment: number): number {
	let low = 0;
	let high = list.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (t[list[middle]] < moment) low = middle + 1;
		else high = middle;
	}
	return low;
}
