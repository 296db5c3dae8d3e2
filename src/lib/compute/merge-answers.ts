import type { Aggregates, HexagonLayout } from '$lib/domain/exploration';

/** The hexagons of all shares, numbered in the order in which the rows of the dataset meet them, and where those of each share are among them. */
export interface Merged {
	layout: HexagonLayout;
	/** By share, for each of its hexagons the number among all. */
	places: Uint32Array<ArrayBuffer>[];
}

/** A column and a row as one key: both stay far below this. */
const ROW = 0x4000000;

/** @param layouts  of the shares, in their order */
export function mergeLayouts(layouts: readonly HexagonLayout[]): Merged {
	const known = new Map<number, number>();
	const cols: number[] = [];
	const rows: number[] = [];
	const places = layouts.map((own) =>
		Uint32Array.from(own.cols, (col, k) => {
			const key = own.rows[k] * ROW + col;
			let place = known.get(key);
			if (place === undefined) {
				known.set(key, (place = cols.length));
				cols.push(col);
				rows.push(own.rows[k]);
			}
			return place;
		})
	);
	return { layout: { width: layouts[0].width, cols: Int32Array.from(cols), rows: Int32Array.from(rows) }, places };
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
