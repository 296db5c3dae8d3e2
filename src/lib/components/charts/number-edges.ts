import { tickStep } from 'd3';

/** About this many intervals. */
const INTERVALS = 10;

/** Edges of round intervals of equal width over a range of numbers, at least two. */
export function numberEdges([low, high]: [low: number, high: number]): Float64Array<ArrayBuffer> {
	const step = high > low ? tickStep(low, high, INTERVALS) : 1;
	const first = Math.floor(low / step);
	const last = Math.max(first + 1, Math.ceil(high / step));
	// Times a whole number and divided by one: 3 × 0.1 is not 0.3.
	const edge = (k: number) => (step < 1 ? k / Math.round(1 / step) : k * step);
	return Float64Array.from({ length: last - first + 1 }, (_, k) => edge(first + k));
}
