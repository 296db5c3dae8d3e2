import { AppError } from '$lib/domain/errors';
import type { Areas } from '$lib/spatial/area-index';
import type { Lattice } from '$lib/spatial/lattice';

/**
 * Who is whose neighbour among n cells, areas or points: those of the i-th are `indices[offsets[i]]` up to before `indices[offsets[i + 1]]`,
 * ascending. A list need not be mutual (the nearest of a point may have nearer ones itself).
 */
export interface Neighbours {
	/** Length n + 1. */
	offsets: Uint32Array<ArrayBuffer>;
	indices: Uint32Array<ArrayBuffer>;
	/** Everyone counts as a neighbour of itself; else no one does. */
	self: boolean;
}

/** A table over the box of the cells is worth its memory up to this many places (4 bytes each). */
const TABLE_CELLS = 1 << 23;

/**
 * The cells of a lattice within so many rings of each cell, of those that are given: one ring is 8 squares or 6 hexagons, two are 24 or 18.
 *
 * @param a, b   coordinates of the cells in the lattice, each cell once
 * @param rings  a whole number from 1 on
 * @param self   the cell itself counts too
 * @throws {AppError} `input/shape` when a and b differ in length
 */
export function latticeNeighbours({ shape }: Lattice, a: Int32Array, b: Int32Array, rings = 1, self = false): Neighbours {
	sameLength(a, b);
	const find = cellFinder(a, b);
	const steps: [da: number, db: number][] = [];
	for (let db = -rings; db <= rings; db++)
		for (let da = -rings; da <= rings; da++)
			if ((shape === 'square' || Math.abs(da + db) <= rings) && (da || db)) steps.push([da, db]);
	return gather(a.length, self, (i, found) => {
		for (const [da, db] of steps) {
			const j = find(a[i] + da, b[i] + db);
			if (j >= 0) found.push(j);
		}
	});
}

/** The position of a cell among those given, -1 for none. */
function cellFinder(a: Int32Array, b: Int32Array): (a: number, b: number) => number {
	let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
	for (let i = 0; i < a.length; i++) {
		west = Math.min(west, a[i]);
		east = Math.max(east, a[i]);
		south = Math.min(south, b[i]);
		north = Math.max(north, b[i]);
	}
	const across = east - west + 1;
	const down = north - south + 1;
	const keyOf = (a: number, b: number) => (b - south) * across + a - west;
	const inside = (a: number, b: number) => a >= west && a <= east && b >= south && b <= north;
	if (across * down <= TABLE_CELLS) {
		const table = new Int32Array(across * down).fill(-1);
		for (let i = 0; i < a.length; i++) table[keyOf(a[i], b[i])] = i;
		return (a, b) => (inside(a, b) ? table[keyOf(a, b)] : -1);
	}
	const map = new Map<number, number>();
	for (let i = 0; i < a.length; i++) map.set(keyOf(a[i], b[i]), i);
	return (a, b) => (inside(a, b) ? (map.get(keyOf(a, b)) ?? -1) : -1);
}

/**
 * The areas that share a point of their borders with each area (queen's neighbours). Borders must be drawn through the same points, as in files made
 * for one map: areas whose borders run side by side through different points are not found. An area without a polygon has no neighbours.
 */
export function touchingAreas(areas: Areas, self = false): Neighbours {
	const at = new Map<string, number[]>();
	areas.features.forEach(({ geometry }, area) => {
		for (const ring of ringsOf(geometry))
			for (const [x, y] of ring) {
				const key = `${x} ${y}`;
				const there = at.get(key);
				if (!there) at.set(key, [area]);
				else if (there[there.length - 1] !== area) there.push(area);
			}
	});
	const touching = areas.features.map(() => new Set<number>());
	for (const there of at.values()) for (const i of there) for (const j of there) if (i !== j) touching[i].add(j);
	return gather(touching.length, self, (i, found) => found.push(...touching[i]));
}

const ringsOf = (geometry: Areas['features'][number]['geometry'] | null) =>
	!geometry ? [] : geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();

/** The same neighbours, with everyone its own as well. */
export function withSelf(neighbours: Neighbours): Neighbours {
	return neighbours.self ? neighbours : regather(neighbours, true);
}

/** The same neighbours, with no one its own. */
export function withoutSelf(neighbours: Neighbours): Neighbours {
	return neighbours.self ? regather(neighbours, false) : neighbours;
}

function regather({ offsets, indices }: Neighbours, self: boolean): Neighbours {
	return gather(offsets.length - 1, self, (i, found) => {
		for (let k = offsets[i]; k < offsets[i + 1]; k++) if (indices[k] !== i) found.push(indices[k]);
	});
}

function gather(n: number, self: boolean, collect: (i: number, found: number[]) => void): Neighbours {
	const offsets = new Uint32Array(n + 1);
	let indices = new Uint32Array(8 * n + 8);
	for (let i = 0; i < n; i++) {
		const found: number[] = [];
		if (self) found.push(i);
		collect(i, found);
		found.sort((p, q) => p - q);
		const end = (offsets[i + 1] = offsets[i] + found.length);
		if (end > indices.length) {
			const longer = new Uint32Array(2 * end);
			longer.set(indices);
			indices = longer;
		}
		indices.set(found, offsets[i]);
	}
	return { offsets, indices: indices.slice(0, offsets[n]), self };
}

function sameLength(x: ArrayLike<number>, y: ArrayLike<number>) {
	if (x.length !== y.length)
		throw new AppError('input/shape', `There are ${x.length} first coordinates and ${y.length} second ones; expected as many.`);
}
