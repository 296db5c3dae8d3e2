import type { FeatureTable } from '../table';

/** Means and spreads by which features are put on one scale; a constant feature gets spread 1. */
export interface Standardiser {
	mean: Float64Array<ArrayBuffer>;
	spread: Float64Array<ArrayBuffer>;
}

export function standardiser(x: FeatureTable): Standardiser {
	const mean = new Float64Array(x.columns.length);
	const spread = new Float64Array(x.columns.length);
	x.columns.forEach((column, j) => {
		let sum = 0;
		for (let i = 0; i < x.rows; i++) sum += column[i];
		mean[j] = sum / x.rows;
		let squares = 0;
		for (let i = 0; i < x.rows; i++) squares += (column[i] - mean[j]) ** 2;
		spread[j] = Math.sqrt(squares / x.rows) || 1;
	});
	return { mean, spread };
}

/** Standardised rows, row by row, with a leading 1: rows × (features + 1). */
export function designMatrix(x: FeatureTable, { mean, spread }: Standardiser): Float32Array {
	const width = x.columns.length + 1;
	const z = new Float32Array(x.rows * width);
	for (let i = 0; i < x.rows; i++) z[i * width] = 1;
	x.columns.forEach((column, j) => {
		const scale = 1 / spread[j];
		for (let i = 0; i < x.rows; i++) z[i * width + j + 1] = (column[i] - mean[j]) * scale;
	});
	return z;
}

/**
 * Solves A x = b for a symmetric positive definite A by Cholesky's method. A is overwritten.
 *
 * @param a  n × n, row by row
 */
export function solve(a: Float64Array, b: Float64Array): Float64Array<ArrayBuffer> {
	const n = b.length;
	for (let i = 0; i < n; i++)
		for (let j = 0; j <= i; j++) {
			let sum = a[i * n + j];
			for (let k = 0; k < j; k++) sum -= a[i * n + k] * a[j * n + k];
			// A pivot of rounding size means a feature that others already say: leave it out by a large pivot.
			a[i * n + j] = i === j ? Math.sqrt(sum > 1e-12 ? sum : 1e12) : sum / a[j * n + j];
		}
	const x = Float64Array.from(b);
	for (let i = 0; i < n; i++) {
		for (let k = 0; k < i; k++) x[i] -= a[i * n + k] * x[k];
		x[i] /= a[i * n + i];
	}
	for (let i = n - 1; i >= 0; i--) {
		for (let k = i + 1; k < n; k++) x[i] -= a[k * n + i] * x[k];
		x[i] /= a[i * n + i];
	}
	return x;
}
