/** How values become places on a ramp. */
export interface ColourScale {
	/** The value that gets the last colour; larger ones get it too. */
	top: number;
	/** True when some values lie above `top`, so that the legend says "or more". */
	clipped: boolean;
	/** Values at or below this are not drawn. */
	hideAt: number;
	/** Place of a value on the ramp, 0 to 1. */
	share(value: number): number;
}

/** The part of the ramp kept back so that the smallest drawn value still stands out from the ground. */
const FOOT = 0.1;

/**
 * A scale for counts or densities, which are many small and few large: shares grow with the square root of the value, and
 * the top is the 99.5th percentile of what is drawn, rounded up to two figures, so that one extreme cell does not flatten the rest.
 */
export function rootScale(values: ArrayLike<number>, hideAt = 0): ColourScale {
	const drawn: number[] = [];
	for (let k = 0; k < values.length; k++) if (values[k] > hideAt) drawn.push(values[k]);
	const sorted = Float64Array.from(drawn).sort();
	const largest = sorted[sorted.length - 1] ?? 1;
	const top = Math.min(roundUp(sorted[Math.floor(0.995 * (sorted.length - 1))] ?? 1), roundUp(largest));
	return {
		top,
		clipped: largest > top,
		hideAt,
		share: (value) => FOOT + (1 - FOOT) * Math.sqrt(Math.min(Math.max(value, 0) / top, 1))
	};
}

/** A scale whose shares grow evenly from 0 to `top`. */
export function evenScale(top: number, hideAt = 0): ColourScale {
	return { top, clipped: false, hideAt, share: (value) => FOOT + (1 - FOOT) * Math.min(Math.max(value / top, 0), 1) };
}

/** Up to two significant figures: 1 234 → 1 300. */
function roundUp(value: number): number {
	const step = 10 ** (Math.floor(Math.log10(value)) - 1);
	return Number((Math.ceil(value / step - 1e-9) * step).toPrecision(2));
}
