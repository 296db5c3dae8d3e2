import { normalQuantile, studentSurvival } from './distributions';
import { ranks } from './mann-kendall';

/** How two columns of numbers go together. */
export interface Correlation {
	/** Rows with both numbers. */
	n: number;
	/** −1 to 1. */
	r: number;
	low: number;
	high: number;
	/** r √((n − 2) / (1 − r²)), Student's t with n − 2 degrees if there is no correlation. */
	t: number;
	/** Two-sided. */
	p: number;
}

/**
 * Pearson's correlation: how near to a straight line two columns lie. Interval by Fisher's z: tanh(atanh r ± z / √(n − 3)).
 * Assumes rows independent of each other (areas on a map are not: `spatialCorrelation`), no far-off rows, and for the interval both about normal.
 *
 * @param x, y  of equal length; rows where either is NaN are left out
 * @returns     r NaN without variance; t and p NaN below three rows, the interval below four
 * @see Fisher (1921), On the Probable Error of a Coefficient of Correlation, Metron 1, 3–32
 */
export function pearson(x: ArrayLike<number>, y: ArrayLike<number>, level = 0.95): Correlation {
	const [a, b] = complete(x, y);
	return correlation(a, b, 1 / Math.sqrt(a.length - 3), level);
}

/**
 * Spearman's correlation: Pearson's of the ranks, how near two columns come to rising (or falling) together, along whatever curve. Equal values share their mean rank.
 * Interval as Pearson's with √((1 + r²/2) / (n − 3)) for its standard error. Assumes rows independent of each other.
 *
 * @returns  as `pearson`
 * @see Spearman (1904); Bonett and Wright (2000), Sample Size Requirements for Estimating Pearson, Kendall and Spearman Correlations, Psychometrika 65, 23–28
 */
export function spearman(x: ArrayLike<number>, y: ArrayLike<number>, level = 0.95): Correlation {
	const [a, b] = complete(x, y).map(ranks);
	const r = coefficient(a, b);
	return correlation(a, b, Math.sqrt((1 + (r * r) / 2) / (a.length - 3)), level);
}

function correlation(x: Float64Array, y: Float64Array, error: number, level: number): Correlation {
	const n = x.length;
	const r = coefficient(x, y);
	const t = n > 2 ? r * Math.sqrt((n - 2) / (1 - r * r)) : NaN;
	const half = n > 3 ? -normalQuantile((1 - level) / 2) * error : NaN;
	return {
		n,
		r,
		low: Math.tanh(Math.atanh(r) - half),
		high: Math.tanh(Math.atanh(r) + half),
		t,
		p: 2 * studentSurvival(Math.abs(t), n - 2)
	};
}

/** Pearson's r, never beyond ±1; NaN where a column has no variance. */
export function coefficient(x: Float64Array, y: Float64Array): number {
	const [mx, my] = [mean(x), mean(y)];
	let [xx, yy, xy] = [0, 0, 0];
	for (let i = 0; i < x.length; i++) {
		const [a, b] = [x[i] - mx, y[i] - my];
		xx += a * a;
		yy += b * b;
		xy += a * b;
	}
	// A column of one value has the rest of a rounding for its variance.
	if (!(xx > rest(x, mx) && yy > rest(y, my))) return NaN;
	return Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)));
}

const rest = (x: Float64Array, mean: number) => x.length * (mean * 1e-15) ** 2;

export function mean(x: Float64Array): number {
	let sum = 0;
	for (let i = 0; i < x.length; i++) sum += x[i];
	return sum / x.length;
}

/** The rows that have a number in every column. */
export function complete(...columns: ArrayLike<number>[]): Float64Array<ArrayBuffer>[] {
	const rows: number[] = [];
	for (let i = 0; i < columns[0].length; i++) if (columns.every((column) => !Number.isNaN(column[i]))) rows.push(i);
	return columns.map((column) => Float64Array.from(rows, (i) => column[i]));
}
