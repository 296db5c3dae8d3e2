import type { TypedColumn } from '$lib/domain/dataset';

/** Adds the weights of rows to the counts of their codes. @param codes  whole numbers below the length of `counts` */
export function countCodes(codes: TypedColumn, weights: Int16Array, counts: Float64Array): void {
	for (let i = 0; i < codes.length; i++) counts[codes[i]] += weights[i];
}

/**
 * Adds the weights of rows to the counts of the intervals in which their numbers lie.
 *
 * @param edges   ascending, at least two: interval k is `[edges[k], edges[k + 1])`, the last with its upper edge
 * @param counts  one an interval, and one more for numbers that are missing or outside
 */
export function countNumbers(values: TypedColumn, weights: Int16Array, edges: Float64Array, counts: Float64Array): void {
	const last = edges.length - 1;
	for (let i = 0; i < values.length; i++) {
		const value = values[i];
		if (!(value >= edges[0] && value <= edges[last])) counts[last] += weights[i];
		else {
			let [low, high] = [0, last - 1];
			while (low < high) {
				const middle = (low + high + 1) >> 1;
				if (edges[middle] <= value) low = middle;
				else high = middle - 1;
			}
			counts[low] += weights[i];
		}
	}
}

/** The least and the largest number of rows that count; Infinity and -Infinity without any. */
export function rangeOf(values: TypedColumn, weights: Int16Array, [low, high]: [number, number]): [low: number, high: number] {
	for (let i = 0; i < values.length; i++) {
		if (weights[i] === 0 || values[i] - values[i] !== 0) continue;
		low = Math.min(low, values[i]);
		high = Math.max(high, values[i]);
	}
	return [low, high];
}
