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

/** Finds a cell by arithmetic: which one lies under a place in metres, or -1. Made once per layout, O(n). */
export function cellFinder(
	cells: Pick<LatticeCells, 'shape' | 'width' | 'x' | 'y' | 'origin'>
): (x: number, y: number) => number {
	const { shape, width, x, y } = cells;
	const [east, north] = cells.origin ?? [0, 0];
	const key = (px: number, py: number) => {
		const [col, row] =
			shape === 'hexagon'
				? hexagonAt(width, px - east, py - north)
				: [Math.floor((px - east) / width), Math.floor((py - north) / width)];
		return row * KEY + col;
	};
	const index = new Map<number, number>();
	for (let k = 0; k < x.length; k++) index.set(key(x[k], y[k]), k);
	return (px, py) => index.get(key(px, py)) ?? -1;
}
