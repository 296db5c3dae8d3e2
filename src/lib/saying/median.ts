/** The middle number; the mean of the two middle ones of an even number; NaN of none. */
export function median(values: ArrayLike<number>): number {
	const sorted = Float64Array.from(values).sort();
	const n = sorted.length;
	return n === 0 ? NaN : (sorted[(n - 1) >> 1] + sorted[n >> 1]) / 2;
}
