import { AppError } from '$lib/domain/errors';
import { ROOT_3, ROW_STEP } from './hexagons';

/** A box in metres. */
export type Box = [west: number, south: number, east: number, north: number];

export interface Binning {
	/** For each row, its bin; `cols.length` for a row whose place is not known. */
	bin: Uint32Array<ArrayBuffer>;
	/** Column and row of each bin, in order of first appearance. */
	cols: Int32Array<ArrayBuffer>;
	rows: Int32Array<ArrayBuffer>;
}

/** A table over the box is worth its memory up to this many cells (4 bytes each). */
const TABLE_CELLS = 1 << 23;

/**
 * Puts every row into the hexagon of nearest centre (hexagons.ts) and numbers the hexagons that are met. Time O(n).
 * Cells inside `core` are looked up in a table, the few beyond it in a map, so that one wild point costs nothing.
 *
 * @param x      metres, NaN when unknown
 * @param y      metres, NaN when unknown
 * @param width  metres from flat side to flat side
 * @param core   the box where most rows lie; found from the rows when left out
 * @throws {AppError} `input/shape` when the coordinates differ in length, `input/value` when the width is not positive
 */
export function binHexagons(
	x: Float32Array | Float64Array,
	y: Float32Array | Float64Array,
	width: number,
	core = extent(x, y)
): Binning {
	const n = x.length;
	if (y.length !== n) throw new AppError('input/shape', `x has ${n} rows, y ${y.length}; expected as many.`);
	if (!(width > 0)) throw new AppError('input/value', `A hexagon's width is ${width}; expected metres above 0.`);
	const height = ROW_STEP * width;
	const col0 = Math.floor(core[0] / width) - 2;
	const row0 = Math.floor(core[1] / height) - 1;
	let across = Math.ceil(core[2] / width) + 3 - col0;
	const down = Math.ceil(core[3] / height) + 2 - row0;
	if (!(across * down <= TABLE_CELLS)) across = 0; // too wide for a table: the map takes all
	const table = new Uint32Array(across * down); // bin + 1, 0 = not met yet
	const beyond = new Map<number, number>();
	const bin = new Uint32Array(n);
	const cols: number[] = [];
	const rows: number[] = [];
	let unknown = 0;

	for (let i = 0; i < n; i++) {
		// hexagonAt, written out: a call that returns a pair is three times as slow
		const u = x[i] / width;
		const v = (y[i] / width) * ROOT_3;
		// A difference of 0 to itself has only a finite number.
		if (u - u !== 0 || v - v !== 0) {
			bin[i] = 0xffffffff;
			unknown++;
			continue;
		}
		const rising = Math.floor(u + v + 1);
		const row = Math.floor((rising + Math.floor(v - u + 1)) / 3) | 0;
		const col = (Math.floor((rising + Math.floor(2 * u + 1)) / 3) | 0) - ((row + 1) >> 1);
		const c = col - col0;
		const r = row - row0;
		if (c >= 0 && r >= 0 && c < across && r < down) {
			const cell = r * across + c;
			let known = table[cell];
			if (known === 0) {
				cols.push(col);
				known = table[cell] = rows.push(row);
			}
			bin[i] = known - 1;
		} else {
			const key = row * 0x4000000 + col;
			let known = beyond.get(key);
			if (known === undefined) {
				cols.push(col);
				beyond.set(key, (known = rows.push(row)));
			}
			bin[i] = known - 1;
		}
	}
	if (unknown > 0) for (let i = 0; i < n; i++) if (bin[i] === 0xffffffff) bin[i] = cols.length;
	return { bin, cols: Int32Array.from(cols), rows: Int32Array.from(rows) };
}

/** The smallest box around all known places. */
export function extent(x: ArrayLike<number>, y: ArrayLike<number>): Box {
	let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
	for (let i = 0; i < x.length; i++) {
		const px = x[i];
		const py = y[i];
		if (px - px !== 0 || py - py !== 0) continue; // not finite
		if (px < west) west = px;
		if (py < south) south = py;
		if (px > east) east = px;
		if (py > north) north = py;
	}
	return west === Infinity ? [0, 0, 0, 0] : [west, south, east, north];
}
