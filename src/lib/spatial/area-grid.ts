/** Squares of the grid an area is cut into, about; and squares along the longer side of the whole, at most. */
const SQUARES_PER_PART = 48;
const MOST_SQUARES = 1024;
const FEWEST_SQUARES = 64;
/** Squares are taken as touched by an edge a little beyond it, against rounding: this share of a square's side. */
const MARGIN = 1e-3;

/** The answer of a square in which edges must be asked. */
export const MIXED = -2;

/** One polygon: its edges from the lower to the upper end as x₁, y₁, x₂, y₂. */
export interface Part {
	area: number;
	edges: number[];
	box: [west: number, south: number, east: number, north: number];
}

/** Squares over the whole of the areas. */
export interface Grid {
	west: number;
	south: number;
	/** Squares per degree. */
	perLon: number;
	perLat: number;
	cols: number;
	rows: number;
}

export function layGrid(parts: Part[]): Grid {
	let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const { box } of parts) {
		west = Math.min(west, box[0]);
		south = Math.min(south, box[1]);
		east = Math.max(east, box[2]);
		north = Math.max(north, box[3]);
	}
	const side = Math.min(MOST_SQUARES, Math.max(FEWEST_SQUARES * 2, Math.ceil(Math.sqrt(SQUARES_PER_PART * parts.length))));
	const width = Math.max(east - west, 1e-9);
	const height = Math.max(north - south, 1e-9);
	const cols = Math.max(1, width >= height ? side : Math.ceil((side * width) / height));
	const rows = Math.max(1, height >= width ? side : Math.ceil((side * height) / width));
	// A little more than the box, so that its eastern and northern edges fall into the last squares.
	return { west, south, perLon: (cols - 2 * MARGIN) / width, perLat: (rows - 2 * MARGIN) / height, cols, rows };
}

const rowOf = ({ south, perLat }: Grid, lat: number) => (lat - south) * perLat;

/** The edges of all polygons by polygon and row of the grid; an edge that passes through several rows is there several times. */
export interface Bands {
	/** By polygon. */
	area: Int32Array;
	firstRow: Int32Array;
	lastRow: Int32Array;
	/** Polygon k's edges in row r are those from `at[firstBand[k] + r]` to before `at[firstBand[k] + r + 1]`, in numbers. */
	firstBand: Int32Array;
	at: Int32Array;
	edges: Float64Array;
}

export function gatherByRow(parts: Part[], grid: Grid): Bands {
	const n = parts.length;
	const [area, firstRow, lastRow, firstBand] = Array.from({ length: 4 }, () => new Int32Array(n));
	let count = 0;
	parts.forEach((part, k) => {
		area[k] = part.area;
		firstRow[k] = Math.max(0, Math.floor(rowOf(grid, part.box[1]) - MARGIN));
		lastRow[k] = Math.min(grid.rows - 1, Math.floor(rowOf(grid, part.box[3]) + MARGIN));
		firstBand[k] = count - firstRow[k];
		count += lastRow[k] - firstRow[k] + 1;
	});
	const at = new Int32Array(count + 1);
	const eachRow = (visit: (band: number, edges: number[], k: number) => void) =>
		parts.forEach(({ edges }, p) => {
			for (let k = 0; k < edges.length; k += 4) {
				const to = Math.min(lastRow[p], Math.floor(rowOf(grid, edges[k + 3]) + MARGIN));
				const from = Math.max(firstRow[p], Math.floor(rowOf(grid, edges[k + 1]) - MARGIN));
				for (let row = from; row <= to; row++) visit(firstBand[p] + row, edges, k);
			}
		});
	eachRow((band) => (at[band + 1] += 4));
	for (let b = 0; b < count; b++) at[b + 1] += at[b];
	const edges = new Float64Array(at[count]);
	const next = at.slice();
	eachRow((band, own, k) => {
		const to = next[band];
		for (let j = 0; j < 4; j++) edges[to + j] = own[k + j];
		next[band] = to + 4;
	});
	return { area, firstRow, lastRow, firstBand, at, edges };
}

/** For each square its one answer or MIXED, and for mixed ones their polygons in order: k asks polygon k, ~k is inside it whole. */
export function fillGrid(bands: Bands, grid: Grid) {
	const size = grid.cols * grid.rows;
	const squares: number[] = [];
	const owners: number[] = [];
	// The polygon whose edge was last seen in each square, and whether an earlier one covers it whole: they come one after the other.
	const touchedBy = new Int32Array(size).fill(-1);
	const settled = new Uint8Array(size);
	const note = (square: number, owner: number) => {
		if (settled[square]) return;
		squares.push(square);
		owners.push(owner);
		if (owner < 0) settled[square] = 1;
	};
	for (let part = 0; part < bands.area.length; part++) {
		touchSquares(bands, part, grid, (square) => {
			if (touchedBy[square] === part) return;
			touchedBy[square] = part;
			note(square, part);
		});
		coverSquares(bands, part, grid, (square) => {
			if (touchedBy[square] !== part) note(square, ~part);
		});
	}
	const starts = new Int32Array(size + 1);
	for (const square of squares) starts[square + 1]++;
	for (let s = 0; s < size; s++) starts[s + 1] += starts[s];
	const entries = new Int32Array(squares.length);
	const at = starts.slice();
	squares.forEach((square, i) => (entries[at[square]++] = owners[i]));
	const whole = new Int32Array(size);
	for (let s = 0; s < size; s++) {
		const first = entries[starts[s]];
		whole[s] = starts[s] === starts[s + 1] ? -1 : first < 0 ? bands.area[~first] : MIXED;
	}
	return { starts, entries, whole };
}

/** Every square that an edge passes through. */
function touchSquares(
	{ edges, at, firstBand, firstRow, lastRow }: Bands,
	part: number,
	grid: Grid,
	touch: (square: number) => void
) {
	const { west, perLon, cols } = grid;
	for (let row = firstRow[part]; row <= lastRow[part]; row++) {
		const band = firstBand[part] + row;
		for (let k = at[band]; k < at[band + 1]; k += 4) {
			const x1 = (edges[k] - west) * perLon;
			const x2 = (edges[k + 2] - west) * perLon;
			const y1 = rowOf(grid, edges[k + 1]);
			const y2 = rowOf(grid, edges[k + 3]);
			// Where it enters and leaves the row.
			const low = row - MARGIN;
			const high = row + 1 + MARGIN;
			const a = low <= y1 ? x1 : x1 + ((low - y1) / (y2 - y1)) * (x2 - x1);
			const b = high >= y2 ? x2 : x1 + ((high - y1) / (y2 - y1)) * (x2 - x1);
			const to = Math.min(cols - 1, Math.floor(Math.max(a, b) + MARGIN));
			for (let col = Math.max(0, Math.floor(Math.min(a, b) - MARGIN)); col <= to; col++) touch(row * cols + col);
		}
	}
}

/** Every square whose middle lies in the polygon. */
function coverSquares(
	{ edges, at, firstBand, firstRow, lastRow }: Bands,
	part: number,
	grid: Grid,
	cover: (square: number) => void
) {
	const { west, south, perLon, perLat, cols } = grid;
	const crossings: number[] = [];
	for (let row = firstRow[part]; row <= lastRow[part]; row++) {
		const lat = south + (row + 0.5) / perLat;
		const band = firstBand[part] + row;
		crossings.length = 0;
		for (let k = at[band]; k < at[band + 1]; k += 4) {
			const y1 = edges[k + 1];
			const y2 = edges[k + 3];
			if (y1 > lat || y2 <= lat) continue;
			crossings.push(edges[k] + ((lat - y1) / (y2 - y1)) * (edges[k + 2] - edges[k]));
		}
		crossings.sort((a, b) => a - b);
		for (let i = 0; i + 1 < crossings.length; i += 2) {
			const from = Math.max(0, Math.ceil((crossings[i] - west) * perLon - 0.5));
			const to = Math.min(cols - 1, Math.ceil((crossings[i + 1] - west) * perLon - 0.5) - 1);
			for (let col = from; col <= to; col++) cover(row * cols + col);
		}
	}
}
