/** A share with its interval, 0 to 1. */
export interface Share {
	share: number;
	low: number;
	high: number;
}

/**
 * The interval of a share by Wilson's score.
 * @param part   of `whole`, both counts; no share without a whole
 * @param z      1.96 for 95 %
 * @see Wilson (1927), Probable Inference, the Law of Succession, and Statistical Inference, J. American Statistical Association 22, 209–212
 */
export function wilson(part: number, whole: number, z = 1.959964): Share {
	if (!(whole > 0)) return { share: NaN, low: 0, high: 1 };
	const share = part / whole;
	const z2 = (z * z) / whole;
	const middle = (share + z2 / 2) / (1 + z2);
	const half = (z / (1 + z2)) * Math.sqrt((share * (1 - share)) / whole + z2 / (4 * whole));
	return { share, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/**
 * The chance of a standard normal number above z.
 * @see Press et al. (1992), Numerical Recipes, 6.2: erfc with a relative error below 1.2e-7
 */
export function normalTail(z: number): number {
	const x = Math.abs(z) / Math.SQRT2;
	const t = 1 / (1 + x / 2);
	const series = [
		-1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587, -0.82215223, 0.17087277
	];
	const tail = (t * Math.exp(-x * x + series.reduceRight((sum, c) => sum * t + c))) / 2;
	return z >= 0 ? tail : 1 - tail;
}

/**
 * For each p-value the smallest rate of false discoveries at which it counts as one.
 * @see Benjamini and Hochberg (1995), Controlling the False Discovery Rate, J. Royal Statistical Society B 57(1), 289–300
 */
export function falseDiscovery(p: readonly number[]): number[] {
	const order = p.map((_, i) => i).sort((a, b) => p[b] - p[a]);
	const q = new Array<number>(p.length);
	let least = 1;
	order.forEach((i, rank) => (q[i] = least = Math.min(least, (p[i] * p.length) / (p.length - rank))));
	return q;
}

/** Quantile of ascending numbers by linear interpolation (R's type 7); NaN without any. */
export function quantile(sorted: ArrayLike<number>, share: number): number {
	if (!sorted.length) return NaN;
	const at = share * (sorted.length - 1);
	const below = Math.floor(at);
	const next = Math.min(below + 1, sorted.length - 1);
	return sorted[below] + (at - below) * (sorted[next] - sorted[below]);
}

export function median(values: ArrayLike<number>): number {
	return quantile(Float64Array.from(values).sort(), 0.5);
}

/**
 * The interval of the ratio of two rates from their counts, on the log scale.
 * @param phi  how many times the counts vary more than Poisson counts would, ≥ 1
 */
export function ratioInterval(
	before: number,
	timeBefore: number,
	after: number,
	timeAfter: number,
	phi = 1,
	z = 1.959964
): { ratio: number; low: number; high: number } {
	// Half an incident more on both sides keeps a period without any finite.
	const ratio = (after + 0.5) / timeAfter / ((before + 0.5) / timeBefore);
	const half = z * Math.sqrt(phi * (1 / (after + 0.5) + 1 / (before + 0.5)));
	return { ratio, low: ratio * Math.exp(-half), high: ratio * Math.exp(half) };
}

/**
 * Quantile of the chi-square distribution, by the cube-root approximation (relative error under 1 % from 3 degrees on).
 * @param z  the normal quantile of the same share: 1.645 for 95 %
 * @see Wilson and Hilferty (1931), The Distribution of Chi-Square, PNAS 17(12), 684–688
 */
export function chiSquareQuantile(degrees: number, z: number): number {
	const part = 2 / (9 * degrees);
	return degrees * Math.max(0, 1 - part + z * Math.sqrt(part)) ** 3;
}
