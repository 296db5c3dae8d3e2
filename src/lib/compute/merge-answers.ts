import type { Aggregates, HexagonLayout } from '$lib/domain/exploration';

/** The hexagons of all shares, numbered in the order in which the rows of the dataset meet them, and where those of each share are among them. */
export interface Merged {
	layout: HexagonLayout;
	/** By share, for each of its hexagons the number among all. */
	places: Uint32Array<ArrayBuffer>[];
}

/** A column and a row as one key: both stay far below this. */
const ROW = 0x4000000;
/** A table over the box of the hexagons is several times as quick as a map, and worth its memory up to this many places (4 bytes each). */
const TABLE_CELLS = 1 << 22;

/** @param layouts  of the shares, in their order */
export function mergeLayouts(layouts: readonly HexagonLayout[]): Merged {
	const number = numbers(layouts);
	const most = layouts.reduce((sum, { cols }) => sum + cols.length, 0);
	const cols = new Int32Array(most);
	const rows = new Int32Array(most);
	let found = 0;
	const places = layouts.map((own) => {
		const place = new Uint32Array(own.cols.length);
		for (let k = 0; k < place.length; k++) {
			place[k] = number(own.cols[k], own.rows[k], found);
			if (place[k] === found) {
				cols[found] = own.cols[k];
				rows[found++] = own.rows[k];
			}
		}
		return place;
	});
	return { layout: { width: layouts[0].width, cols: cols.slice(0, found), rows: rows.slice(0, found) }, places };
}

/** Gives the number of a hexagon: the one it has, or the next, which it then keeps. */
function numbers(layouts: readonly HexagonLayout[]): (col: number, row: number, next: number) => number {
	let [left, low, right, high] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const { cols, rows } of layouts)
		for (let k = 0; k < cols.length; k++) {
			if (cols[k] < left) left = cols[k];
			if (cols[k] > right) right = cols[k];
			if (rows[k] < low) low = rows[k];
			if (rows[k] > high) high = rows[k];
		}
	const across = right - left + 1;
	const size = across * (high - low + 1);
	if (size <= TABLE_CELLS) {
		const table = new Int32Array(size).fill(-1);
		return (col, row, next) => {
			const at = (row - low) * across + col - left;
			return table[at] < 0 ? (table[at] = next) : table[at];
		};
	}
	const known = new Map<number, number>();
	return (col, row, next) => {
		const key = row * ROW + col;
		const had = known.get(key);
		if (had !== undefined) return had;
		known.set(key, next);
		return next;
	};
}

/** Adds up what the shares counted. All are sums of whole numbers (or of parts of 2⁻²⁴, temporal/aoristic.ts), so the order does not matter. */
export function mergeAggregates(parts: readonly Aggregates[], { layout, places }: Merged): Aggregates {
	const bins = new Float64Array(layout.cols.length + 1);
	for (const [s, { bins: own }] of parts.entries()) {
		const last = own.length - 1;
		for (let k = 0; k < last; k++) bins[places[s][k]] += own[k];
		bins[layout.cols.length] += own[last];
	}
	const sum = (of: (part: Aggregates) => Float64Array) => sumOf(parts.map(of));
	return {
		bins,
		week: sum(({ week }) => week),
		days: sum(({ days }) => days),
		months: sum(({ months }) => months),
		categories: sum(({ categories }) => categories),
		areas: sum(({ areas }) => areas),
		total: parts.reduce((total, part) => total + part.total, 0),
		rows: parts.reduce((rows, part) => rows + part.rows, 0),
		uncertain: parts.reduce((uncertain, part) => uncertain + part.uncertain, 0)
	};
}

export function sumOf(parts: readonly Float64Array[]): Float64Array<ArrayBuffer> {
	const sum = Float64Array.from(parts[0]);
	for (const part of parts.slice(1)) for (let i = 0; i < sum.length; i++) sum[i] += part[i];
	return sum;
}
