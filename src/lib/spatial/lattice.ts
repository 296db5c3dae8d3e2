/** Squares or regular hexagons that tile the plane, addressed by whole numbers (a, b). */
export interface Lattice {
	shape: 'square' | 'hexagon';
	/** Metres: the side of a square, the width of a hexagon across its flats. */
	size: number;
}

/** Half the root of three: the distance between rows of hexagons of width 1. */
const ROW = Math.sqrt(3) / 2;

const SQUARE_NEIGHBOURS: [number, number][] = [-1, 0, 1]
	.flatMap((b) => [-1, 0, 1].map((a): [number, number] => [a, b]))
	.filter(([a, b]) => a || b);
const HEXAGON_NEIGHBOURS: [number, number][] = [
	[1, 0],
	[0, 1],
	[-1, 1],
	[-1, 0],
	[0, -1],
	[1, -1]
];

/** The steps from a cell to those that touch it: 8 for squares (corners count), 6 for hexagons. */
export function neighbourSteps({ shape }: Lattice): [a: number, b: number][] {
	return shape === 'square' ? SQUARE_NEIGHBOURS : HEXAGON_NEIGHBOURS;
}

/**
 * The cell that holds a point. Squares: a = column, b = row, the first with its corner at (0, 0). Hexagons: axial
 * coordinates, pointed at the top, the first with its centre at (0, 0).
 *
 * @param x  metres
 * @param y  metres
 * @see Amit Patel, Hexagonal Grids, https://www.redblobgames.com/grids/hexagons/#rounding
 */
export function cellOf({ shape, size }: Lattice, x: number, y: number): [a: number, b: number] {
	if (shape === 'square') return [Math.floor(x / size), Math.floor(y / size)];
	const r = y / (size * ROW);
	const q = x / size - r / 2;
	const s = -q - r;
	let rq = Math.round(q);
	let rr = Math.round(r);
	const rs = Math.round(s);
	const dq = Math.abs(rq - q);
	const dr = Math.abs(rr - r);
	if (dq > dr && dq > Math.abs(rs - s)) rq = -rr - rs;
	else if (dr > Math.abs(rs - s)) rr = -rq - rs;
	return [rq, rr];
}

/** The middle of a cell, metres. */
export function centreOf({ shape, size }: Lattice, a: number, b: number): [x: number, y: number] {
	return shape === 'square' ? [(a + 0.5) * size, (b + 0.5) * size] : [size * (a + b / 2), size * ROW * b];
}

/** Every step (a, b) to a cell that may hold its centre within `radius` metres of a point in the first cell. */
export function stepsWithin(lattice: Lattice, radius: number): [a: number, b: number][] {
	const { shape, size } = lattice;
	const reach = Math.floor(radius / size + 0.5) + (shape === 'square' ? 0 : 2);
	const steps: [number, number][] = [];
	for (let b = -reach; b <= reach; b++)
		for (let a = -2 * reach; a <= 2 * reach; a++) {
			const [x, y] = shape === 'square' ? [a * size, b * size] : centreOf(lattice, a, b);
			const near = shape === 'square' ? Math.abs(a) <= reach : Math.hypot(x, y) <= radius + size;
			if (near) steps.push([a, b]);
		}
	return steps;
}

/** The corners of a cell in metres, x₀, y₀, x₁, y₁, …, counter-clockwise, not closed. */
export function cornersOf(lattice: Lattice, a: number, b: number): Float64Array<ArrayBuffer> {
	const [x, y] = centreOf(lattice, a, b);
	const n = lattice.shape === 'square' ? 4 : 6;
	const radius = lattice.size / (lattice.shape === 'square' ? Math.SQRT2 : Math.sqrt(3));
	const turn = lattice.shape === 'square' ? Math.PI / 4 : Math.PI / 6;
	return Float64Array.from({ length: 2 * n }, (_, i) => {
		const angle = turn + ((i >> 1) * 2 * Math.PI) / n;
		return i % 2 ? y + radius * Math.sin(angle) : x + radius * Math.cos(angle);
	});
}
