import { hexagonAt } from '$lib/spatial/hexagons';

export { cellCorners } from '$lib/spatial/cell-corners';

/** What a map of cells draws. */
export type Cells = LatticeCells | AreaCells;

/** Cells of which little can be said are drawn pale. */
type Pale = (cell: number) => boolean;

/** Equal hexagons or squares by their centres, in metres of the map's projection. */
export interface LatticeCells {
	shape: 'hexagon' | 'square';
	/** Metres from flat side to flat side. */
	width: number;
	/** Centres, metres; length n each. */
	x: ArrayLike<number>;
	y: ArrayLike<number>;
	/** Length n; NaN and values at or below `Scale.hideAt` are not drawn. */
	values: ArrayLike<number>;
	/** Where the lattice begins: the centre of hexagon 0,0 or the south-west corner of square 0,0. [0, 0] when left out. */
	origin?: readonly [number, number];
	pale?: Pale;
	/** Squares of a full grid, row by row from the south-west, that are drawn as one smooth picture. */
	smooth?: { cols: number; rows: number };
}

/** Areas of any form. */
export interface AreaCells {
	shape: 'area';
	/** Of each area its polygons, of each its rings, of each its corners [x, y], metres. */
	polygons: readonly number[][][][][];
	/** As for hexagons. */
	values: ArrayLike<number>;
	pale?: Pale;
	/** The area at a place in metres, or -1. */
	find: (x: number, y: number) => number;
}

const KEY = 0x4000000;
/** A table over the box of the cells is quicker to make than a map, and worth its memory up to this many places (4 bytes each). */
const TABLE_CELLS = 1 << 22;

/** Finds a cell by arithmetic: which one lies under a place in metres, or -1. Made once per layout, O(n). */
export function cellFinder(
	cells: Pick<LatticeCells, 'shape' | 'width' | 'x' | 'y' | 'origin'>
): (x: number, y: number) => number {
	const { shape, width, x, y } = cells;
	const [east, north] = cells.origin ?? [0, 0];
	const at = (px: number, py: number): [col: number, row: number] =>
		shape === 'hexagon'
			? hexagonAt(width, px - east, py - north)
			: [Math.floor((px - east) / width), Math.floor((py - north) / width)];
	const n = x.length;
	const cols = new Int32Array(n);
	const rows = new Int32Array(n);
	let [left, low, right, high] = [Infinity, Infinity, -Infinity, -Infinity];
	for (let k = 0; k < n; k++) {
		const [col, row] = at(x[k], y[k]);
		cols[k] = col;
		rows[k] = row;
		if (col < left) left = col;
		if (col > right) right = col;
		if (row < low) low = row;
		if (row > high) high = row;
	}
	const across = right - left + 1;
	if (n && across * (high - low + 1) <= TABLE_CELLS) {
		const table = new Int32Array(across * (high - low + 1)); // number + 1, 0 = none
		for (let k = 0; k < n; k++) table[(rows[k] - low) * across + cols[k] - left] = k + 1;
		return (px, py) => {
			const [col, row] = at(px, py);
			return col >= left && col <= right && row >= low && row <= high ? table[(row - low) * across + col - left] - 1 : -1;
		};
	}
	const index = new Map<number, number>();
	for (let k = 0; k < n; k++) index.set(rows[k] * KEY + cols[k], k);
	return (px, py) => {
		const [col, row] = at(px, py);
		return index.get(row * KEY + col) ?? -1;
	};
}
