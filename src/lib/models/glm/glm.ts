import { AppError } from '$lib/domain/errors';
import type { Kernel, Progress } from '$lib/domain/kernel';
import type { FeatureTable, Training } from '../table';
import { designMatrix, solve, standardiser, type Standardiser } from './linear';
import { text } from '$lib/messages/text';

export interface GlmOptions {
	/**
	 * poisson: counts, log link, learning a factor on the exposure: minimises Σ(exposure · f − y log f) / Σ exposure + l2 |b|².
	 * logistic: chances of y > 0, minimises mean log loss + l2 |b|².
	 */
	family: 'poisson' | 'logistic';
	l2: number;
	/** Coefficients to start from, of an earlier fit on much the same rows. */
	from?: FittedGlm;
}

export interface FittedGlm {
	family: 'poisson' | 'logistic';
	names: string[];
	scale: Standardiser;
	/** Intercept first, then one for each standardised feature. */
	coefficients: Float64Array<ArrayBuffer>;
}

/** A Poisson model's factor on the baseline stays within these bounds, as the reference does. */
const FACTOR_LIMIT = Math.log(8);
const MAX_STEPS = 60;
/** In units of the mean loss: far below anything a score could show. */
const SMALLEST_GAIN = 1e-8;

/**
 * A generalised linear model by Newton's method with halving steps. Features are standardised, so that one penalty suits all.
 *
 * @yields   after each step
 * @throws AppError `input/shape` for a Poisson model without exposure
 * @see McCullagh and Nelder (1989), Generalized Linear Models
 */
export function* fitGlm({ x, y, exposure }: Training, { family, l2, from }: GlmOptions): Kernel<FittedGlm, Progress> {
	if (family === 'poisson' && !exposure)
		throw new AppError('input/shape', 'A Poisson model got no exposure; expected one a row.', 'Give the baseline’s counts.');
	const scale = standardiser(x);
	const z = designMatrix(x, scale);
	const width = x.columns.length + 1;
	const target = family === 'poisson' ? y : y.map((count) => (count > 0 ? 1 : 0));
	const weightSum = family === 'poisson' ? exposure!.reduce((a, b) => a + b, 0) : x.rows;
	let b = from ? rescale(from, scale) : new Float64Array(width);
	let loss = lossAt(z, target, exposure, b, family, weightSum, l2);
	for (let step = 0; step < MAX_STEPS; step++) {
		const { gradient, hessian } = derivatives(z, target, exposure, b, family, weightSum, l2);
		const direction = solve(hessian, gradient);
		// What a full step would gain, to second order: too little to be worth another look at the rows.
		if (gradient.reduce((sum, g, j) => sum + g * direction[j], 0) / 2 < SMALLEST_GAIN) break;
		let length = 1;
		let next = b;
		let nextLoss = Infinity;
		while (length > 1e-4) {
			next = b.map((value, j) => value - length * direction[j]);
			nextLoss = lossAt(z, target, exposure, next, family, weightSum, l2);
			if (nextLoss <= loss) break;
			length /= 2;
		}
		const gain = loss - nextLoss;
		if (gain > 0) {
			b = next;
			loss = nextLoss;
		}
		yield { share: (step + 1) / MAX_STEPS, doing: text.training.doing.coefficients };
		if (!(gain > SMALLEST_GAIN)) break;
	}
	return { family, names: x.names, scale, coefficients: b };
}

/** Coefficients of an earlier fit on this fit's scale. */
function rescale(from: FittedGlm, { mean, spread }: Standardiser): Float64Array<ArrayBuffer> {
	const b = new Float64Array(from.coefficients);
	for (let j = 0; j < mean.length; j++) {
		const perUnit = from.coefficients[j + 1] / from.scale.spread[j];
		b[j + 1] = perUnit * spread[j];
		b[0] += perUnit * (mean[j] - from.scale.mean[j]);
	}
	return b;
}

function lossAt(
	z: Float32Array,
	y: Float32Array,
	exposure: Float32Array | undefined,
	b: Float64Array,
	family: GlmOptions['family'],
	weightSum: number,
	l2: number
): number {
	const width = b.length;
	let sum = 0;
	for (let i = 0; i < y.length; i++) {
		let eta = 0;
		for (let j = 0; j < width; j++) eta += z[i * width + j] * b[j];
		sum +=
			family === 'poisson'
				? exposure![i] * Math.exp(eta) - y[i] * eta
				: Math.max(eta, 0) - y[i] * eta + Math.log1p(Math.exp(-Math.abs(eta)));
	}
	let penalty = 0;
	for (let j = 1; j < width; j++) penalty += b[j] * b[j];
	return sum / weightSum + l2 * penalty;
}

/** Gradient and Hessian of the mean loss. Rows go through in fours: the Hessian is then read and written a quarter as often. */
function derivatives(
	z: Float32Array,
	y: Float32Array,
	exposure: Float32Array | undefined,
	b: Float64Array,
	family: GlmOptions['family'],
	weightSum: number,
	l2: number
) {
	const width = b.length;
	const gradient = new Float64Array(width);
	const hessian = new Float64Array(width * width);
	const rows = Array.from({ length: 4 }, () => new Float64Array(width));
	const [r0, r1, r2, r3] = rows;
	const curvature = new Float64Array(4);
	for (let start = 0; start < y.length; start += 4) {
		for (let lane = 0; lane < 4; lane++) {
			const i = start + lane;
			const row = rows[lane];
			curvature[lane] = 0; // past the last row: adds nothing
			if (i >= y.length) continue;
			let eta = 0;
			for (let j = 0; j < width; j++) eta += (row[j] = z[i * width + j]) * b[j];
			let error: number;
			if (family === 'poisson') {
				curvature[lane] = exposure![i] * Math.exp(eta);
				error = curvature[lane] - y[i];
			} else {
				const p = 1 / (1 + Math.exp(-eta));
				curvature[lane] = p * (1 - p);
				error = p - y[i];
			}
			for (let j = 0; j < width; j++) gradient[j] += error * row[j];
		}
		const [c0, c1, c2, c3] = curvature;
		for (let j = 0; j < width; j++) {
			const [w0, w1, w2, w3] = [c0 * r0[j], c1 * r1[j], c2 * r2[j], c3 * r3[j]];
			const at = j * width;
			for (let k = 0; k <= j; k++) hessian[at + k] += w0 * r0[k] + w1 * r1[k] + w2 * r2[k] + w3 * r3[k];
		}
	}
	for (let j = 0; j < width; j++) {
		gradient[j] = gradient[j] / weightSum + (j ? 2 * l2 * b[j] : 0);
		for (let k = 0; k <= j; k++) {
			hessian[j * width + k] = hessian[j * width + k] / weightSum + (j && j === k ? 2 * l2 : 0);
			hessian[k * width + j] = hessian[j * width + k];
		}
	}
	return { gradient, hessian };
}

/** Expected counts (Poisson: exposure × factor) or chances (logistic), one a row. */
export function predictGlm(fitted: FittedGlm, x: FeatureTable, exposure?: Float32Array): Float32Array<ArrayBuffer> {
	const { mean, spread } = fitted.scale;
	const out = new Float32Array(x.rows);
	const eta = new Float64Array(x.rows).fill(fitted.coefficients[0]);
	x.columns.forEach((column, j) => {
		const b = fitted.coefficients[j + 1] / spread[j];
		for (let i = 0; i < x.rows; i++) eta[i] += b * (column[i] - mean[j]);
	});
	for (let i = 0; i < x.rows; i++)
		out[i] =
			fitted.family === 'poisson'
				? (exposure?.[i] ?? 1) * Math.exp(Math.min(FACTOR_LIMIT, Math.max(-FACTOR_LIMIT, eta[i])))
				: 1 / (1 + Math.exp(-eta[i]));
	return out;
}

/** How much each feature moves one row's forecast, on the log (or logit) scale, against the mean row; the last number is the intercept. */
export function glmContributions(fitted: FittedGlm, x: FeatureTable, row: number): Float64Array<ArrayBuffer> {
	const { mean, spread } = fitted.scale;
	const out = new Float64Array(x.columns.length + 1);
	x.columns.forEach((column, j) => (out[j] = (fitted.coefficients[j + 1] * (column[row] - mean[j])) / spread[j]));
	out[x.columns.length] = fitted.coefficients[0];
	return out;
}
