import type { Kernel } from '$lib/domain/kernel';
import type { Box } from '$lib/spatial/bin';
import { hexagonAt, hexagonsInto, ROW_STEP } from '$lib/spatial/hexagons';

/** Places in which something was recorded, each once or more often, and what is counted there: columns of equal length. */
export interface Places {
	/** Metres, finite. */
	x: Float32Array<ArrayBuffer> | Float64Array<ArrayBuffer>;
	y: Float32Array<ArrayBuffer> | Float64Array<ArrayBuffer>;
	/** Whole numbers; 0 where something was recorded, but nothing that is asked for. */
	weight: Float64Array<ArrayBuffer>;
}

/** A grid of hexagons that may be turned. */
export interface Grid {
	/** Metres from flat side to flat side. */
	width: number;
	/** Degrees against the clock. */
	angle: number;
	/** Metres: the centre of hexagon 0,0, about which the grid is turned. */
	origin: readonly [x: number, y: number];
}

/** The hexagons of a grid in which something was recorded, in rows from south to north (of the turned grid). */
export interface GridCounts {
	cols: Int32Array<ArrayBuffer>;
	rows: Int32Array<ArrayBuffer>;
	counts: Float64Array<ArrayBuffer>;
	/** The number of the hexagon that holds a place in metres; -1 where nothing was ever recorded. */
	at(x: number, y: number): number;
}

/** Places looked at in one step. */
const BLOCK = 1 << 13;
/** A table over the box is worth its memory up to this many cells (8 bytes each). */
const TABLE_CELLS = 1 << 22;
const ROW_KEY = 0x4000000;

/**
 * Counts on a grid. Time O(n); memory by the box, not by n. All sums are of whole numbers and hexagons stand in the order of their rows and columns,
 * so the order of the places does not matter, nor how they are cut into parts.
 *
 * @param core  the box where most places lie, metres: those beyond cost more
 * @yields      the share of the places done
 */
export function* countOnGrid(parts: readonly Places[], { width, angle, origin }: Grid, core: Box): Kernel<GridCounts> {
	const [east, north] = origin;
	const cos = Math.cos((angle * Math.PI) / 180);
	const sin = Math.sin((angle * Math.PI) / 180);
	const turned = (x: number, y: number): [u: number, v: number] => [
		(x - east) * cos + (y - north) * sin,
		(y - north) * cos - (x - east) * sin
	];

	const { col0, row0, across, down } = tableOver(core, width, turned);
	const sums = new Float64Array(across * down);
	const met = new Uint8Array(across * down);
	const beyond = new Map<number, number>();
	const us = new Float64Array(BLOCK);
	const vs = new Float64Array(BLOCK);
	const cols = new Int32Array(BLOCK);
	const rows = new Int32Array(BLOCK);
	const all = parts.reduce((sum, { x }) => sum + x.length, 0);
	let done = 0;
	for (const { x, y, weight } of parts)
		for (let at = 0; at < x.length; at += BLOCK) {
			const n = Math.min(BLOCK, x.length - at);
			for (let i = 0; i < n; i++) {
				const px = x[at + i] - east;
				const py = y[at + i] - north;
				us[i] = px * cos + py * sin;
				vs[i] = py * cos - px * sin;
			}
			hexagonsInto(width, us, vs, n, cols, rows);
			for (let i = 0; i < n; i++) {
				const c = cols[i] - col0;
				const r = rows[i] - row0;
				if (c >= 0 && r >= 0 && c < across && r < down) {
					sums[r * across + c] += weight[at + i];
					met[r * across + c] = 1;
				} else {
					const key = rows[i] * ROW_KEY + cols[i];
					beyond.set(key, (beyond.get(key) ?? 0) + weight[at + i]);
				}
			}
			yield (done += n) / all;
		}

	const found: [col: number, row: number, count: number][] = [];
	for (let cell = 0; cell < met.length; cell++)
		if (met[cell]) found.push([(cell % across) + col0, Math.floor(cell / across) + row0, sums[cell]]);
	for (const key of [...beyond.keys()].sort((a, b) => a - b)) {
		const row = Math.round(key / ROW_KEY);
		found.push([key - row * ROW_KEY, row, beyond.get(key)!]);
	}
	const number = new Map(found.map(([col, row], k) => [row * ROW_KEY + col, k]));
	return {
		cols: Int32Array.from(found, ([col]) => col),
		rows: Int32Array.from(found, ([, row]) => row),
		counts: Float64Array.from(found, ([, , count]) => count),
		at(x, y) {
			const [col, row] = hexagonAt(width, ...turned(x, y));
			return number.get(row * ROW_KEY + col) ?? -1;
		}
	};
}

/** The columns and rows that the box covers; none where they are too many. */
function tableOver([west, south, east, north]: Box, width: number, turned: (x: number, y: number) => [u: number, v: number]) {
	const corners = [turned(west, south), turned(east, south), turned(east, north), turned(west, north)];
	const us = corners.map(([u]) => u / width);
	const vs = corners.map(([, v]) => v / (ROW_STEP * width));
	const col0 = Math.floor(Math.min(...us)) - 2;
	const row0 = Math.floor(Math.min(...vs)) - 1;
	const across = Math.ceil(Math.max(...us)) + 3 - col0;
	const down = Math.ceil(Math.max(...vs)) + 2 - row0;
	return across * down <= TABLE_CELLS ? { col0, row0, across, down } : { col0, row0, across: 0, down: 0 };
}
