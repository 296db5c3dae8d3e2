import { edgesOf, ringBox, type Edge, type Ring } from './ring';

/** Squares along each side of the grid over a ring. */
const SIDE = 256;
/** Squares are taken as touched by an edge a little beyond it, against rounding: this share of a square's side. */
const MARGIN = 1e-3;
const OUT = 0;
const IN = 1;
const MIXED = 2;
/** No bit that a caller may use. */
const ASK = 255;

/**
 * Answers for millions of places whether they lie in a ring; the same answers as `inRing`. A grid is laid over the ring: squares that no edge
 * touches lie inside or outside as a whole, and only places in the others are asked one by one, along the edges of their row alone.
 *
 * @param out  as long as x; gets `bit` for each place outside or not known (NaN), else 0
 */
export function markOutsideRing(
	ring: Ring,
	x: Float32Array | Float64Array,
	y: Float32Array | Float64Array,
	bit: number,
	out: Uint8Array
): void {
	const [west, south, east, north] = ringBox(ring);
	if (!(east > west && north > south)) return void out.fill(bit);
	const perX = (SIDE - 2 * MARGIN) / (east - west);
	const perY = (SIDE - 2 * MARGIN) / (north - south);
	const toGrid = ([x1, y1, x2, y2, turn]: Edge): Edge => [
		(x1 - west) * perX,
		(y1 - south) * perY,
		(x2 - west) * perX,
		(y2 - south) * perY,
		turn
	];
	const { at, edges, squares } = layGrid(edgesOf(ring), toGrid, (col, row) => [
		west + (col + 0.5) / perX,
		south + (row + 0.5) / perY
	]);
	const answers = Uint8Array.of(bit, 0, ASK); // of OUT, IN and MIXED

	for (let i = 0; i < x.length; i++) {
		const col = (x[i] - west) * perX;
		const row = (y[i] - south) * perY;
		if (!(col >= 0 && row >= 0 && col < SIDE && row < SIDE)) {
			out[i] = bit; // NaN fails every comparison
			continue;
		}
		// Looked up, not branched on: which of two sides a place lies on cannot be foreseen.
		const answer = answers[squares[(row | 0) * SIDE + (col | 0)]];
		out[i] = answer;
		if (answer === ASK) out[i] = windingIn(edges, at[row | 0], at[(row | 0) + 1], x[i], y[i]) === 0 ? bit : 0;
	}
}

/** The edges of each row of the grid, five numbers each (ring.ts, `Edge`), and what each square says. */
interface RingGrid {
	/** Row r has the edges from `at[r]` to before `at[r + 1]`, in numbers. */
	at: Int32Array;
	edges: Float64Array;
	squares: Uint8Array;
}

function layGrid(all: Edge[], toGrid: (edge: Edge) => Edge, middle: (col: number, row: number) => [number, number]): RingGrid {
	const rows: Edge[][] = Array.from({ length: SIDE }, () => []);
	const squares = new Uint8Array(SIDE * SIDE);
	for (const edge of all) {
		const own = toGrid(edge);
		const last = Math.min(SIDE - 1, Math.floor(own[3] + MARGIN));
		for (let row = Math.max(0, Math.floor(own[1] - MARGIN)); row <= last; row++) {
			rows[row].push(edge);
			touch(own, row, squares);
		}
	}
	const at = new Int32Array(SIDE + 1);
	for (let row = 0; row < SIDE; row++) at[row + 1] = at[row] + 5 * rows[row].length;
	const edges = Float64Array.from(rows.flat(2));
	for (let row = 0; row < SIDE; row++) {
		let known = MIXED;
		for (let col = 0; col < SIDE; col++) {
			const square = row * SIDE + col;
			// Neighbours between which no edge runs answer alike.
			if (squares[square] === MIXED) known = MIXED;
			else {
				if (known === MIXED) known = windingIn(edges, at[row], at[row + 1], ...middle(col, row)) === 0 ? OUT : IN;
				squares[square] = known;
			}
		}
	}
	return { at, edges, squares };
}

/** Every square of a row that an edge passes through, in squares. */
function touch([x1, y1, x2, y2]: Edge, row: number, squares: Uint8Array): void {
	const low = row - MARGIN;
	const high = row + 1 + MARGIN;
	const a = low <= y1 ? x1 : x1 + ((low - y1) / (y2 - y1)) * (x2 - x1);
	const b = high >= y2 ? x2 : x1 + ((high - y1) / (y2 - y1)) * (x2 - x1);
	const last = Math.min(SIDE - 1, Math.floor(Math.max(a, b) + MARGIN));
	for (let col = Math.max(0, Math.floor(Math.min(a, b) - MARGIN)); col <= last; col++) squares[row * SIDE + col] = MIXED;
}

function windingIn(edges: Float64Array, from: number, to: number, x: number, y: number): number {
	let winding = 0;
	for (let k = from; k < to; k += 5) {
		const y1 = edges[k + 1];
		const y2 = edges[k + 3];
		if (y1 <= y && y < y2 && x < edges[k] + ((y - y1) / (y2 - y1)) * (edges[k + 2] - edges[k])) winding += edges[k + 4];
	}
	return winding;
}
