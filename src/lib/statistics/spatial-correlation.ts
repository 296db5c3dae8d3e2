import type { Kernel } from '$lib/domain/kernel';
import { permutation, seededRandom } from '$lib/domain/random';
import { coefficient, complete, mean } from './correlation';
import { normalQuantile, studentSurvival } from './distributions';

/** How two columns on a map go together, by how many independent places there really are. */
export interface SpatialCorrelation {
	/** Places with both numbers. */
	n: number;
	/** Pearson's. */
	r: number;
	/** Independent places that would say as much as these n; above n where neighbours are unlike. NaN where it cannot be told (fewer than three places, all at one point). */
	effective: number;
	/** Fisher's interval with the effective number; NaN at three or fewer. */
	low: number;
	high: number;
	/** r √((effective − 2) / (1 − r²)), Student's t with effective − 2 degrees. */
	t: number;
	/** Two-sided; NaN at two or fewer effective places. */
	p: number;
	/** Upper end of each class of distance, metres, and the autocorrelation (Moran's I) of each column in it; NaN in a class without pairs. */
	upper: Float64Array<ArrayBuffer>;
	moranX: Float64Array<ArrayBuffer>;
	moranY: Float64Array<ArrayBuffer>;
	/** Places whose pairs were looked at: all, or a random part where there are too many. */
	rows: number;
}

/** Of more places the pairs of this many are looked at, drawn at random, each with all others. */
export const MOST_PLACES = 1000;

export interface SpatialOptions {
	/** Of distance. @default 13 */
	classes?: number;
	/** @default 0.95 */
	level?: number;
	/** Places whose pairs are looked at. @default `MOST_PLACES` */
	most?: number;
	/** For the places drawn where there are more. */
	seed: number;
}

/**
 * Correlation on a map. Neighbouring places resemble each other, so 1,000 cells may say no more than 40 independent ones, and an ordinary p is far too low. The autocorrelation
 * of both columns by distance says how many independent places there are (the modified t-test). Assumes that resemblance depends on distance alone, the same everywhere.
 *
 * Distances up to the largest in classes of equal width; R the matrices of each column's Moran's I by class, 1 on the diagonal; P = I − J/n, which takes out the mean:
 * effective = 1 + trace(PRx) trace(PRy) / trace(PRxPRy). Time O(min(n, 1000) × n).
 *
 * @param x, y            of equal length; rows where any number is NaN are left out
 * @param east, north     of each place, metres, projected
 * @yields                the share done
 * @see Clifford, Richardson and Hémon (1989), Biometrics 45, 123–134; Dutilleul (1993), Biometrics 49, 305–314; R package SpatialPack, modified.ttest: the classes
 */
export function* spatialCorrelation(
	x: ArrayLike<number>,
	y: ArrayLike<number>,
	east: ArrayLike<number>,
	north: ArrayLike<number>,
	{ classes = 13, level = 0.95, most = MOST_PLACES, seed }: SpatialOptions
): Kernel<SpatialCorrelation> {
	const [a, b, px, py] = complete(x, y, east, north);
	const n = a.length;
	const r = coefficient(a, b);
	const all = Uint32Array.from({ length: n }, (_, i) => i);
	const rows = n > most ? permutation(n, seededRandom(seed)).subarray(0, most).sort() : all;
	const far = farthest(px, py, all);
	const classOf = (i: number, j: number) => {
		// The same sum of widths as the upper ends, so that a distance on a limit falls below it
		const distance = Math.sqrt((px[i] - px[j]) ** 2 + (py[i] - py[j]) ** 2);
		let k = Math.min(classes - 1, Math.max(0, Math.ceil((distance / far || 0) * classes) - 1));
		while (k > 0 && distance <= upper[k - 1]) k--;
		while (k < classes - 1 && distance > upper[k]) k++;
		return k;
	};
	const upper = new Float64Array(classes);
	for (let k = 0, sum = 0; k < classes; k++) upper[k] = sum += far / classes;

	const [mx, my] = [mean(a), mean(b)];
	const sums = [new Float64Array(classes), new Float64Array(classes)];
	const pairs = new Float64Array(classes);
	for (let m = 0; m < rows.length; m++) {
		const i = rows[m];
		for (let j = 0; j < n; j++) {
			if (j === i) continue;
			const k = classOf(i, j);
			pairs[k]++;
			sums[0][k] += (a[i] - mx) * (a[j] - mx);
			sums[1][k] += (b[i] - my) * (b[j] - my);
		}
		if (m % 16 === 0) yield (0.5 * m) / rows.length;
	}
	const moranX = sums[0].map((sum, k) => sum / pairs[k] / variance(a, mx));
	const moranY = sums[1].map((sum, k) => sum / pairs[k] / variance(b, my));

	let [sumX, sumY, sumXY, products] = [0, 0, 0, 0];
	for (let m = 0; m < rows.length; m++) {
		const i = rows[m];
		let [rowX, rowY] = [1, 1];
		products += 1;
		for (let j = 0; j < n; j++) {
			if (j === i) continue;
			const k = classOf(i, j);
			rowX += moranX[k];
			rowY += moranY[k];
			products += moranX[k] * moranY[k];
		}
		sumX += rowX;
		sumY += rowY;
		sumXY += rowX * rowY;
		if (m % 16 === 0) yield 0.5 + (0.5 * m) / rows.length;
	}
	// Sums over the rows drawn stand for those over all.
	const scale = n / rows.length;
	const [totalX, totalY] = [sumX * scale, sumY * scale];
	const both = products * scale + ((totalX * totalY) / n - 2 * sumXY * scale) / n;
	const traces = (n - totalX / n) * (n - totalY / n);
	const effective = !Number.isNaN(r) && far > 0 && both > 0 && traces > 0 ? traces / both + 1 : NaN;
	const degrees = effective - 2;
	const t = degrees > 0 ? r * Math.sqrt(degrees / (1 - r * r)) : NaN;
	const half = effective > 3 ? -normalQuantile((1 - level) / 2) / Math.sqrt(effective - 3) : NaN;
	return {
		n,
		r,
		effective,
		low: Math.tanh(Math.atanh(r) - half),
		high: Math.tanh(Math.atanh(r) + half),
		t,
		p: 2 * studentSurvival(Math.abs(t), degrees),
		upper,
		moranX,
		moranY,
		rows: rows.length
	};
}

function variance(x: Float64Array, mean: number): number {
	return x.reduce((sum, v) => sum + (v - mean) ** 2, 0) / x.length;
}

/** The largest distance between two places: between two corners of their hull. */
function farthest(x: Float64Array, y: Float64Array, places: Uint32Array): number {
	const corners = hull(x, y, places);
	let far = 0;
	for (const i of corners) for (const j of corners) far = Math.max(far, Math.sqrt((x[i] - x[j]) ** 2 + (y[i] - y[j]) ** 2));
	return far;
}

/** The corners of the convex hull. @see Andrew (1979), Another Efficient Algorithm for Convex Hulls, Information Processing Letters 9, 216–219 */
function hull(x: Float64Array, y: Float64Array, places: Uint32Array): number[] {
	const order = places.slice().sort((i, j) => x[i] - x[j] || y[i] - y[j]);
	const half = (along: Iterable<number>) => {
		const corners: number[] = [];
		for (const k of along) {
			for (;;) {
				const [i, j] = [corners[corners.length - 2], corners[corners.length - 1]];
				if (corners.length < 2 || (x[j] - x[i]) * (y[k] - y[i]) - (y[j] - y[i]) * (x[k] - x[i]) > 0) break;
				corners.pop();
			}
			corners.push(k);
		}
		return corners;
	};
	return [...half(order), ...half(order.toReversed())];
}
