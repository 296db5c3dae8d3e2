/** How values become steps of a ramp. */
export interface ColourScale {
	/** Limits of the steps, ascending, one more than steps: from, …, to. */
	limits: number[];
	/** Some values lie above the last limit; they get the last colour, and the legend says "or more". */
	clipped: boolean;
	/** Values at or below this are not drawn. */
	hideAt: number;
	/** Place of a value's step on the ramp, 0 to 1. */
	share(value: number): number;
}

/** The part of the ramp kept back so that the lowest step still stands out from the ground. */
const FOOT = 0.08;

/**
 * Steps for counts or densities, which are many small and few large: their limits grow with the square, rounded to figures one
 * can say. The top is the 99.5th percentile of what is drawn, so that one extreme cell does not flatten the rest.
 */
export function growingScale(values: ArrayLike<number>, { steps = 7, hideAt = 0 } = {}): ColourScale {
	const drawn = new Float64Array(values.length);
	let n = 0;
	let largest = -Infinity;
	for (let k = 0; k < values.length; k++)
		if (values[k] > hideAt) {
			drawn[n++] = values[k];
			if (values[k] > largest) largest = values[k];
		}
	const top = rounded(n ? selectRank(drawn.subarray(0, n), Math.ceil(0.995 * (n - 1))) : 1, Math.ceil);
	const limits = Array.from({ length: steps + 1 }, (_, k) => (k === 0 ? 0 : rounded(top * (k / steps) ** 2, Math.round)));
	return stepScale([...new Set(limits)], n > 0 && largest > top, hideAt);
}

/**
 * The value of a rank, 0 the least: the map asks with every answer, and sorting 20,000 densities takes longer than drawing them. The values change places.
 * @see Hoare (1961), Algorithm 65: Find, Communications of the ACM 4(7), 321–322
 */
export function selectRank(values: Float64Array, rank: number): number {
	let [low, high] = [0, values.length - 1];
	while (low < high) {
		const pivot = values[(low + high) >> 1];
		let [i, j] = [low, high];
		while (i <= j) {
			while (values[i] < pivot) i++;
			while (values[j] > pivot) j--;
			if (i <= j) {
				const value = values[i];
				values[i++] = values[j];
				values[j--] = value;
			}
		}
		if (rank <= j) high = j;
		else if (rank >= i) low = i;
		else break;
	}
	return values[rank];
}

/** Steps with the given limits. */
export function stepScale(limits: number[], clipped = false, hideAt = -Infinity): ColourScale {
	const steps = limits.length - 1;
	return {
		limits,
		clipped,
		hideAt,
		share(value) {
			const step = stepOf(limits, value);
			return FOOT + (1 - FOOT) * (steps > 1 ? step / (steps - 1) : 1);
		}
	};
}

/** Steps of equal height from 0 to the 99.5th percentile, with limits one can say. */
export function evenScale(values: ArrayLike<number>, most = 7): ColourScale {
	const sorted = Float64Array.from(Array.from(values).filter((value) => value === value)).sort();
	const top = sorted[Math.ceil(0.995 * (sorted.length - 1))] || 1;
	const power = 10 ** Math.floor(Math.log10(top / most));
	const step = [1, 2, 5, 10].map((k) => k * power).find((size) => top / size <= most) ?? top;
	const limits = Array.from({ length: Math.ceil(top / step - 1e-9) + 1 }, (_, k) => Number((k * step).toPrecision(6)));
	return stepScale(limits, sorted[sorted.length - 1] > limits[limits.length - 1]);
}

/** Steps on both sides of a middle; values that are not known are not drawn. @param limits  an odd number of steps, ascending */
export function divergingScale(limits: number[], clipped = true): ColourScale {
	const steps = limits.length - 1;
	return { ...stepScale(limits, clipped), share: (value) => stepOf(limits, value) / (steps - 1) };
}

/** Which step of those with these limits a value lies in, from 0. */
export function stepOf(limits: readonly number[], value: number): number {
	let step = 0;
	while (step < limits.length - 2 && value >= limits[step + 1]) step++;
	return step;
}

/** To two significant figures: 1 234 → 1 200. */
function rounded(value: number, how: (value: number) => number): number {
	const step = 10 ** (Math.floor(Math.log10(value)) - 1);
	return Number((how(value / step - 1e-9) * step).toPrecision(2));
}
