import { latticeNeighbours, type Neighbours } from '$lib/statistics/neighbours';

/*
 * Thirty cells by formula, so that R can make the same (R 4.2.2, spdep 1.2.7):
 *   i <- 0:29; x <- (i*i*7 + 3*i) %% 23 + 2*(i %% 6); grid <- cbind(i %% 6, i %/% 6); scat <- cbind((i*37) %% 101, (i*53) %% 89 + i*i*0.003)
 *   q <- dnearneigh(grid, 0, 1.5); k <- knn2nb(knearneigh(scat, 4)); d <- dnearneigh(scat, 0, 15)
 */
const i30 = Array.from({ length: 30 }, (_, i) => i);

/** The values. */
export const x = Float64Array.from(i30, (i) => ((i * i * 7 + 3 * i) % 23) + 2 * (i % 6));
/** Six by five squares, each with those that touch it. */
export const q = latticeNeighbours(
	{ shape: 'square', size: 1 },
	Int32Array.from(i30, (i) => i % 6),
	Int32Array.from(i30, (i) => Math.floor(i / 6))
);
/** spdep's k: the four nearest of each of the points strewn over a field of about 100 by 89. Not mutual. */
export const k: Neighbours = {
	offsets: Uint32Array.from({ length: 31 }, (_, i) => 4 * i),
	// unlist(lapply(k, sort)) - 1
	indices: Uint32Array.of(
		12,
		14,
		17,
		22,
		6,
		23,
		26,
		28,
		7,
		24,
		27,
		29,
		6,
		11,
		25,
		28,
		7,
		9,
		26,
		29,
		8,
		10,
		13,
		18,
		1,
		9,
		11,
		28,
		2,
		4,
		12,
		29,
		5,
		10,
		13,
		16,
		4,
		6,
		12,
		14,
		5,
		13,
		15,
		18,
		3,
		6,
		14,
		28,
		4,
		7,
		9,
		17,
		8,
		10,
		16,
		18,
		9,
		11,
		17,
		22,
		10,
		18,
		20,
		23,
		13,
		19,
		21,
		24,
		9,
		12,
		14,
		22,
		13,
		21,
		23,
		26,
		2,
		16,
		24,
		27,
		15,
		23,
		25,
		28,
		16,
		24,
		26,
		29,
		0,
		9,
		14,
		17,
		1,
		18,
		26,
		28,
		2,
		19,
		27,
		29,
		3,
		6,
		20,
		28,
		1,
		4,
		21,
		29,
		2,
		19,
		24,
		29,
		1,
		3,
		6,
		23,
		2,
		4,
		7,
		24
	),
	self: false
};
/** spdep's d: those within 15 of each point. Many have none. */
export const d: Neighbours = {
	// card(d), added up
	offsets: Uint32Array.of(0, 1, 3, 5, 6, 7, 7, 8, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 10, 11, 12, 13, 14, 14, 16, 18),
	// unlist(d) - 1
	indices: Uint32Array.of(22, 23, 28, 24, 29, 25, 26, 28, 29, 0, 1, 2, 3, 4, 1, 6, 2, 7),
	self: false
};

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
