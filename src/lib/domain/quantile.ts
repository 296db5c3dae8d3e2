/** Quantile of ascending numbers by linear interpolation (R's type 7); NaN without any. Infinite numbers give infinite quantiles. */
export function quantile(sorted: ArrayLike<number>, share: number): number {
	if (!sorted.length) return NaN;
	const at = share * (sorted.length - 1);
	const below = Math.floor(at);
	const part = at - below;
	const [low, high] = [sorted[below], sorted[Math.min(below + 1, sorted.length - 1)]];
	return part === 0 || low === high ? low : low * (1 - part) + high * part;
}

/** The middle number; the mean of the two middle ones of an even number; NaN of none. */
export function median(values: ArrayLike<number>): number {
	return quantile(Float64Array.from(values).sort(), 0.5);
}

/** The interval that holds the middle `level` of the values; NaN values are left out. */
export function percentileInterval(values: Float64Array, level = 0.95): [low: number, high: number] {
	const sorted = values.filter((v) => !Number.isNaN(v)).sort();
	return [quantile(sorted, (1 - level) / 2), quantile(sorted, (1 + level) / 2)];
}
