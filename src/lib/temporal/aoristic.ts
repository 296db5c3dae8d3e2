/**
 * Counts are spread in whole parts of 2⁻²⁴ of an incident. Sums of such parts are exact in any order while they stay below 2²⁹ incidents, so the
 * answer does not depend on who adds up what.
 */
const PARTS = 2 ** 24;

/** Cells of equal length on a line, or on a ring (hours of a week), and what was spread over them so far. */
export interface SpanTally {
	/** Minutes of a cell. */
	readonly size: number;
	readonly cells: number;
	readonly ring: boolean;
	/** By cell, in parts. */
	readonly own: Float64Array<ArrayBuffer>;
	/** Parts that all cells from this one on have more than those before. */
	readonly steps: Float64Array<ArrayBuffer>;
}

export function spanTally(size: number, cells: number, ring: boolean): SpanTally {
	return { size, cells, ring, own: new Float64Array(cells), steps: new Float64Array(cells + 1) };
}

/**
 * Spreads an incident evenly over the minutes in which it may have happened (aoristic weight): a cell gets the share of the span that lies in it. Rounding down to parts leaves less than
 * one part a cell touched over; the last cell gets it, so that nothing is lost. What lies off the line counts at its end. Costs the same however long the span is.
 *
 * @param from    minutes since the beginning of cell 0
 * @param length  minutes, > 0
 * @see Ratcliffe (2002), Aoristic signatures and the spatio-temporal analysis of high volume crime patterns, J. Quantitative Criminology 18(1), 23–43
 */
export function addSpan(tally: SpanTally, from: number, length: number, weight: number): void {
	const { size } = tally;
	const first = Math.floor(from / size);
	const last = Math.ceil((from + length) / size) - 1;
	if (last <= first) return put(tally, first, weight * PARTS);
	const head = Math.floor((PARTS * ((first + 1) * size - from)) / length);
	put(tally, first, weight * head);
	const between = last - first - 1;
	if (between === 0) return put(tally, last, weight * (PARTS - head));
	const each = Math.floor((PARTS * size) / length);
	put(tally, last, weight * (PARTS - head - between * each));
	if (tally.ring) addRing(tally, first + 1, between, weight * each);
	else addLine(tally, first + 1, between, weight * each);
}

/** By cell, in incidents. */
export function spreadCounts({ cells, own, steps }: SpanTally): Float64Array<ArrayBuffer> {
	let level = 0;
	return Float64Array.from({ length: cells }, (_, cell) => (own[cell] + (level += steps[cell])) / PARTS);
}

function put({ own, cells, ring }: SpanTally, cell: number, parts: number): void {
	own[ring ? modulo(cell, cells) : Math.min(Math.max(cell, 0), cells - 1)] += parts;
}

function addRing({ steps, cells }: SpanTally, first: number, n: number, each: number): void {
	const rest = n % cells;
	steps[0] += ((n - rest) / cells) * each;
	const start = modulo(first, cells);
	const end = start + rest;
	steps[start] += each;
	if (end <= cells) steps[end] -= each;
	else {
		steps[0] += each;
		steps[end - cells] -= each;
	}
}

function addLine(tally: SpanTally, first: number, n: number, each: number): void {
	const { steps, cells } = tally;
	const start = Math.min(Math.max(first, 0), cells);
	const end = Math.min(Math.max(first + n, 0), cells);
	if (end > start) {
		steps[start] += each;
		steps[end] -= each;
	}
	const before = Math.min(n, Math.max(0, -first));
	const after = n - before - (end - start);
	if (before > 0) put(tally, 0, before * each);
	if (after > 0) put(tally, cells - 1, after * each);
}

function modulo(a: number, n: number): number {
	const rest = a % n;
	return rest < 0 ? rest + n : rest;
}
