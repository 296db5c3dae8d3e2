import { latticeNeighbours, nearestNeighbours, neighboursWithin } from '$lib/statistics/neighbours';

/*
 * Thirty cells by formula, so that R can make the same (R 4.2.2, spdep 1.2.7):
 *   i <- 0:29; x <- (i*i*7 + 3*i) %% 23 + 2*(i %% 6); grid <- cbind(i %% 6, i %/% 6); scat <- cbind((i*37) %% 101, (i*53) %% 89 + i*i*0.003)
 *   q <- dnearneigh(grid, 0, 1.5); k <- knn2nb(knearneigh(scat, 4)); d <- dnearneigh(scat, 0, 15)
 */
const i30 = Array.from({ length: 30 }, (_, i) => i);

/** The values. */
export const x = Float64Array.from(i30, (i) => ((i * i * 7 + 3 * i) % 23) + 2 * (i % 6));
/** Points strewn over a field of about 100 by 89. */
export const east = Float64Array.from(i30, (i) => (i * 37) % 101);
export const north = Float64Array.from(i30, (i) => ((i * 53) % 89) + i * i * 0.003);
/** Six by five squares, each with those that touch it. */
export const q = latticeNeighbours(
	{ shape: 'square', size: 1 },
	Int32Array.from(i30, (i) => i % 6),
	Int32Array.from(i30, (i) => Math.floor(i / 6))
);
/** The four nearest of each point: not mutual. */
export const k = nearestNeighbours(east, north, 4);
/** Those within 15 of each point: many have none. */
export const d = neighboursWithin(east, north, 15);

/** Runs a generator to its end; the shares it told on the way must rise to 1. */
export function finish<T>(steps: Generator<number, T>): T {
	let last = 0;
	for (let step = steps.next(); ; step = steps.next()) {
		if (step.done) return step.value;
		if (!(step.value > last && step.value <= 1)) throw new Error(`a share of ${step.value} after ${last}`);
		last = step.value;
	}
}

/** The largest difference as a share of the number expected, or of 0.001 where that is smaller. The references are printed with nine digits. */
export function largestDifference(found: ArrayLike<number>, expected: ArrayLike<number>): number {
	if (found.length !== expected.length) return Infinity;
	let largest = 0;
	for (let i = 0; i < found.length; i++) {
		if (Number.isNaN(found[i]) && Number.isNaN(expected[i])) continue;
		const off = Math.abs(found[i] - expected[i]) / Math.max(Math.abs(expected[i]), 1e-3);
		largest = Number.isNaN(off) ? Infinity : Math.max(largest, off);
	}
	return largest;
}
