/** Points sorted into square cells, row by row, so that neighbours are found by looking at few cells. Coordinates in metres, finite. */
export interface PointGrid {
	west: number;
	south: number;
	/** Metres along one side of a cell. */
	side: number;
	cols: number;
	rows: number;
	/** Points of cell c lie at the sorted positions from `first[c]` to before `first[c + 1]`. */
	first: Uint32Array<ArrayBuffer>;
	/** Row of the caller at each sorted position. */
	order: Uint32Array<ArrayBuffer>;
	/** Coordinates in sorted order. */
	x: Float64Array<ArrayBuffer>;
	y: Float64Array<ArrayBuffer>;
}

/** Cells are at most so many per point: a lone far point would otherwise ask for millions. */
const CELLS_PER_POINT = 4;

/**
 * Lays the grid. Time and memory O(n).
 *
 * @param side  metres wished for; larger where the points lie too far apart for so many cells
 */
export function layPointGrid(x: Float64Array, y: Float64Array, side: number): PointGrid {
	const n = x.length;
	let [west, south, east, north] = n ? [Infinity, Infinity, -Infinity, -Infinity] : [0, 0, 0, 0];
	for (let i = 0; i < n; i++) {
		if (x[i] < west) west = x[i];
		if (x[i] > east) east = x[i];
		if (y[i] < south) south = y[i];
		if (y[i] > north) north = y[i];
	}
	const most = CELLS_PER_POINT * n + 64;
	const longer = Math.max(east - west, north - south);
	side = Math.max(side, longer / most) || 1; // all points at one place, and no reach
	const count = () => (Math.floor((east - west) / side) + 1) * (Math.floor((north - south) / side) + 1);
	while (count() > most) side *= 1.25;
	const cols = Math.floor((east - west) / side) + 1;
	const rows = Math.floor((north - south) / side) + 1;
	const cell = new Uint32Array(n);
	const first = new Uint32Array(cols * rows + 1);
	for (let i = 0; i < n; i++) {
		cell[i] = Math.floor((y[i] - south) / side) * cols + Math.floor((x[i] - west) / side);
		first[cell[i] + 1]++;
	}
	for (let c = 0; c < cols * rows; c++) first[c + 1] += first[c];
	const next = first.slice();
	const order = new Uint32Array(n);
	for (let i = 0; i < n; i++) order[next[cell[i]]++] = i;
	const grid = { west, south, side, cols, rows, first, order, x: new Float64Array(n), y: new Float64Array(n) };
	for (let k = 0; k < n; k++) {
		grid.x[k] = x[order[k]];
		grid.y[k] = y[order[k]];
	}
	return grid;
}

/**
 * Visits every pair at most `reach` apart once, by sorted positions a < b; all pairs of one a follow each other, a ascending.
 *
 * @param d2  square of the distance
 */
export function eachPair(grid: PointGrid, reach: number, visit: (a: number, b: number, d2: number) => void): void {
	for (let row = 0; row < grid.rows; row++) eachPairOfRow(grid, row, reach, visit);
}

/** The pairs of `eachPair` whose first point lies in one row of cells, for those who want to pause in between. */
export function eachPairOfRow(
	{ x, y, first, side, cols, rows }: PointGrid,
	row: number,
	reach: number,
	visit: (a: number, b: number, d2: number) => void
): void {
	const span = reach < Infinity ? Math.ceil(reach / side) : cols + rows;
	const reach2 = reach * reach;
	for (let col = 0; col < cols; col++) {
		const cell = row * cols + col;
		const left = Math.max(0, col - span);
		const right = Math.min(cols - 1, col + span);
		for (let a = first[cell]; a < first[cell + 1]; a++) {
			for (let r = row; r <= Math.min(rows - 1, row + span); r++) {
				const from = r === row ? a + 1 : first[r * cols + left];
				const to = first[r * cols + right + 1];
				for (let b = from; b < to; b++) {
					const dx = x[a] - x[b];
					const dy = y[a] - y[b];
					const d2 = dx * dx + dy * dy;
					if (d2 <= reach2) visit(a, b, d2);
				}
			}
		}
	}
}

/** Visits the points at most `reach` from a place, by sorted position. */
export function eachWithin(
	{ x, y, first, west, south, side, cols, rows }: PointGrid,
	px: number,
	py: number,
	reach: number,
	visit: (k: number, d2: number) => void
): void {
	const left = Math.max(0, Math.floor((px - reach - west) / side));
	const right = Math.min(cols - 1, Math.floor((px + reach - west) / side));
	const top = Math.min(rows - 1, Math.floor((py + reach - south) / side));
	const reach2 = reach * reach;
	if (right < left) return;
	for (let r = Math.max(0, Math.floor((py - reach - south) / side)); r <= top; r++)
		for (let k = first[r * cols + left]; k < first[r * cols + right + 1]; k++) {
			const dx = x[k] - px;
			const dy = y[k] - py;
			const d2 = dx * dx + dy * dy;
			if (d2 <= reach2) visit(k, d2);
		}
}
