/** The part of Stirling's formula that is left over, from this size on by its series to the last digit. */
const LARGE = 10;
const LOG_ROOT_2_PI = 0.9189385332046728;

/**
 * What Stirling's formula leaves over: log Γ(a) less (a − ½) log a − a + ½ log 2π.
 * @param a  > 0
 */
function stirlingRest(a: number): number {
	let rest = 0;
	for (; a < LARGE; a++) rest += (a + 0.5) * Math.log1p(1 / a) - 1;
	const s = 1 / (a * a);
	const series = 1 / 12 - s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s * (1 / 1188 - s * (691 / 360360 - s / 156)))));
	return rest + series / a;
}

/**
 * a log(a / m) + m − a without the loss of digits that the plain formula has where a and m are close.
 * @see Loader (2000), Fast and Accurate Computation of Binomial Probabilities (the method of R's dbinom and dpois)
 */
function deviance(a: number, m: number): number {
	const difference = a - m;
	if (Math.abs(difference) >= 0.1 * (a + m)) return a * Math.log(a / m) - difference;
	const v = difference / (a + m);
	let sum = difference * v;
	let term = 2 * a * v;
	for (let k = 3; ; k += 2) {
		term *= v * v;
		const next = sum + term / k;
		if (next === sum) return sum;
		sum = next;
	}
}

/** x^a e^−x / Γ(a), for a and x > 0. */
export function gammaFactor(a: number, x: number): number {
	return Math.exp(-stirlingRest(a) - deviance(a, x) - LOG_ROOT_2_PI) * Math.sqrt(a);
}

/** The lower and the upper part of one; both with all their digits, however small. */
export interface Parts {
	lower: number;
	upper: number;
}

const UNDEFINED: Parts = { lower: NaN, upper: NaN };
const ALL_UPPER: Parts = { lower: 0, upper: 1 };
const ALL_LOWER: Parts = { lower: 1, upper: 0 };
/** In place of a zero in a continued fraction. */
const TINY = 1e-300;

/**
 * The regularised incomplete gamma function: P(a, x) below, Q(a, x) above. Relative error about 1e-14, 1e-13 for a around 1e6; time O(√a).
 * @param a  > 0, else both parts are NaN
 * @param x  ≥ 0
 * @see Press et al. (2007), Numerical Recipes, 6.2 (series and continued fraction); Loader (2000) for the factor before them
 */
export function incompleteGamma(a: number, x: number): Parts {
	if (!(a > 0 && a < Infinity && x >= 0)) return UNDEFINED;
	if (x === 0) return ALL_UPPER;
	if (x === Infinity) return ALL_LOWER;
	const factor = gammaFactor(a, x);
	if (x < a + 1) {
		let term = 1 / a;
		let sum = term;
		for (let n = 1; term > sum * 1e-17; n++) sum += term *= x / (a + n);
		const lower = factor * sum;
		return { lower, upper: 1 - lower };
	}
	let b = x + 1 - a;
	let c = 1 / TINY;
	let d = 1 / b;
	let fraction = d;
	for (let n = 1, change = 0; Math.abs(change - 1) > 2e-16 && n < 1e7; n++) {
		const an = -n * (n - a);
		b += 2;
		d = 1 / (an * d + b || TINY);
		c = b + an / c || TINY;
		change = d * c;
		fraction *= change;
	}
	const upper = factor * fraction;
	return { lower: 1 - upper, upper };
}

/**
 * The regularised incomplete beta function Iₓ(a, b) and what it lacks to 1. Relative error about 1e-14; time O(√max(a, b)).
 * @param a, b  > 0, else both parts are NaN
 * @param x     0 to 1
 * @param y     1 − x, given where it is known to more digits
 * @see Press et al. (2007), Numerical Recipes, 6.4 (Lentz's continued fraction)
 */
export function incompleteBeta(a: number, b: number, x: number, y = 1 - x): Parts {
	if (!(a > 0 && b > 0 && a < Infinity && b < Infinity && x >= 0 && y >= 0)) return UNDEFINED;
	if (x === 0) return ALL_UPPER;
	if (y === 0) return ALL_LOWER;
	if (x > (a + 1) / (a + b + 2)) {
		const { lower: upper, upper: lower } = incompleteBeta(b, a, y, x);
		return { lower, upper };
	}
	const n = a + b;
	// x^a y^b / B(a, b), then the fraction over a
	const power = stirlingRest(n) - stirlingRest(a) - stirlingRest(b) - deviance(a, n * x) - deviance(b, n * y);
	const factor = Math.exp(power - LOG_ROOT_2_PI) * Math.sqrt((a / n) * b);
	let c = 1;
	let d = 1 / (1 - (n * x) / (a + 1) || TINY);
	let fraction = d;
	for (let m = 1, change = 0; Math.abs(change - 1) > 2e-16 && m < 1e7; m++) {
		const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
		d = 1 / (1 + even * d || TINY);
		c = 1 + even / c || TINY;
		fraction *= d * c;
		const odd = (-(a + m) * (n + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
		d = 1 / (1 + odd * d || TINY);
		c = 1 + odd / c || TINY;
		change = d * c;
		fraction *= change;
	}
	const lower = (factor * fraction) / a;
	return { lower, upper: 1 - lower };
}
