import { gammaFactor, incompleteBeta, incompleteGamma } from './incomplete';

/*
 * `Cdf` is the chance of at most this, `Survival` the chance of more than this: the latter keeps all its digits far out,
 * where 1 − Cdf has none left. NaN in, or a parameter outside its range, gives NaN.
 */

/** The chance that a standard normal number is above z; relative error below 1e-12. */
export function normalSurvival(z: number): number {
	const { lower, upper } = incompleteGamma(0.5, (z * z) / 2);
	return z >= 0 ? upper / 2 : (1 + lower) / 2;
}

/** The chance that a standard normal number is at most z; relative error below 1e-12. */
export function normalCdf(z: number): number {
	return normalSurvival(-z);
}

/** The chance that a standard normal number is as far from 0 as z or further: the two-sided p. */
export function normalTwoSided(z: number): number {
	return incompleteGamma(0.5, (z * z) / 2).upper;
}

const poly = (x: number, coefficients: readonly number[]) => coefficients.reduce((sum, c) => sum * x + c);

/** Wichura's rational functions, highest power first: the middle, the tail to 1e-11, beyond. */
const MIDDLE = [
	[
		2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946, 1971.5909503065513,
		133.14166789178438, 3.3871328727963665
	],
	[
		5226.495278852546, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751, 687.1870074920579,
		42.31333070160091, 1
	]
];
const TAIL = [
	[
		0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045, 5.769497221460691,
		4.630337846156546, 1.4234371107496835
	],
	[
		1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851, 1.6763848301838038,
		2.053191626637759, 1
	]
];
const FAR = [
	[
		2.0103343992922881e-7, 2.7115555687434876e-5, 0.0012426609473880784, 0.026532189526576124, 0.29656057182850487,
		1.7848265399172913, 5.463784911164114, 6.657904643501103
	],
	[
		2.0442631033899397e-15, 1.421511758316446e-7, 1.8463183175100548e-5, 0.0007868691311456133, 0.014875361290850615,
		0.1369298809227358, 0.599832206555888, 1
	]
];

/**
 * The z that a standard normal number is at most with chance p.
 * @see Wichura (1988), The Percentage Points of the Normal Distribution (AS 241), Applied Statistics 37(3), 477–484
 */
export function normalQuantile(p: number): number {
	if (!(p >= 0 && p <= 1)) return NaN;
	if (p === 0 || p === 1) return p ? Infinity : -Infinity;
	const q = p - 0.5;
	if (Math.abs(q) <= 0.425) {
		const r = 0.180625 - q * q;
		return (q * poly(r, MIDDLE[0])) / poly(r, MIDDLE[1]);
	}
	const r = Math.sqrt(-Math.log(Math.min(p, 1 - p)));
	const z = r <= 5 ? poly(r - 1.6, TAIL[0]) / poly(r - 1.6, TAIL[1]) : poly(r - 5, FAR[0]) / poly(r - 5, FAR[1]);
	return q < 0 ? -z : z;
}

/** The chance that a chi-square number is above x. */
export function chiSquareSurvival(x: number, degrees: number): number {
	return incompleteGamma(degrees / 2, Math.max(x, 0) / 2).upper;
}

/** The x that a chi-square number is at most with chance p. The bounds of an exact Poisson interval are halves of such. */
export function chiSquareQuantile(p: number, degrees: number): number {
	if (!(p >= 0 && p <= 1 && degrees > 0)) return NaN;
	if (p === 0 || p === 1) return p ? Infinity : 0;
	// The smaller part has the digits. Solved for log x, as small quantiles of few degrees are powers.
	const side = p < 0.5 ? 'lower' : 'upper';
	const target = Math.log(p < 0.5 ? p : 1 - p);
	const gap = (logX: number) => Math.log(incompleteGamma(degrees / 2, Math.exp(logX) / 2)[side]) - target;
	const start = Math.log(degrees);
	return Math.exp(root(p < 0.5 ? gap : (logX) => -gap(logX), start));
}

/** The chance that Student's t is above t. */
export function studentSurvival(t: number, degrees: number): number {
	if (degrees === Infinity) return normalSurvival(t);
	const far = t * t;
	const whole = degrees + far;
	const beyond = whole === Infinity ? 0 : incompleteBeta(degrees / 2, 0.5, degrees / whole, far / whole).lower / 2;
	return t >= 0 ? beyond : 1 - beyond;
}

/** The t that Student's t is at most with chance p. */
export function studentQuantile(p: number, degrees: number): number {
	if (!(p >= 0 && p <= 1 && degrees > 0)) return NaN;
	if (p === 0 || p === 1) return p ? Infinity : -Infinity;
	if (p === 0.5) return 0;
	const q = Math.min(p, 1 - p);
	const target = Math.log(q);
	const logT = root((logT) => target - Math.log(studentSurvival(Math.exp(logT), degrees)), 0);
	return p < 0.5 ? -Math.exp(logT) : Math.exp(logT);
}

/**
 * The chance of at most k events where `mean` are expected.
 * @param k  any number; a part of an event counts as none
 */
export function poissonCdf(k: number, mean: number): number {
	if (!(mean >= 0)) return NaN;
	return k < 0 ? 0 : incompleteGamma(Math.floor(k) + 1, mean).upper;
}

/** The chance of more than k events where `mean` are expected; of k or more: `poissonSurvival(k - 1, mean)`. */
export function poissonSurvival(k: number, mean: number): number {
	if (!(mean >= 0)) return NaN;
	return k < 0 ? 1 : incompleteGamma(Math.floor(k) + 1, mean).lower;
}

/** The chance of exactly k events, a whole number, where `mean` are expected. */
export function poissonDensity(k: number, mean: number): number {
	if (!(mean >= 0)) return NaN;
	if (k < 0 || !Number.isInteger(k)) return 0;
	if (k === 0) return Math.exp(-mean);
	return mean === 0 || mean === Infinity ? 0 : gammaFactor(k, mean) / k;
}

/**
 * Where a rising function crosses 0: widens about `start`, then false position with every third step a halving.
 * @param rising  may be ±Infinity far out
 */
function root(rising: (x: number) => number, start: number): number {
	let low = start;
	let high = start;
	let step = 1;
	let atLow = rising(low);
	let atHigh = atLow;
	for (; atLow > 0; step *= 2) {
		[high, atHigh] = [low, atLow];
		atLow = rising((low -= step));
	}
	for (; atHigh < 0; step *= 2) {
		[low, atLow] = [high, atHigh];
		atHigh = rising((high += step));
	}
	for (let i = 0; i < 200; i++) {
		const between = high - (atHigh * (high - low)) / (atHigh - atLow);
		const x = i % 3 < 2 && between > low && between < high ? between : (low + high) / 2;
		if (!(x > low && x < high)) break;
		const y = rising(x);
		if (y === 0) return x;
		if (y < 0) [low, atLow] = [x, y];
		else [high, atHigh] = [x, y];
	}
	return -atLow < atHigh ? low : high;
}
