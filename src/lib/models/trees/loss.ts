import { AppError } from '$lib/domain/errors';
import type { Training } from '../table';
import type { Address, Arena } from './arena';
import type { Objective } from './types';

/** Scores of rows in the arena, with what their loss needs. Class after class for 'multiclass'. */
export interface Scored {
	rows: number;
	scores: Address;
	y: Address;
	/** Counts only. */
	exposure: Address;
	/** Chances or expected counts, laid out as the scores. */
	means: Address;
	/** Bytes from one class to the next. */
	pitch: number;
	/** Largest y. */
	most: number;
	/** Part of the loss that no score moves: Σ 2 (y log(y / exposure) - y) of counts. */
	fixed: number;
}

/** Puts targets, exposure and starting scores into the arena. */
export function layOut(arena: Arena, training: Training, objective: Objective, base: Float64Array): Scored {
	const { y, exposure, x } = training;
	const rows = x.rows;
	const even = rows + (rows % 2);
	const pitch = 8 * even;
	const scores = arena.take(pitch * base.length);
	for (let k = 0; k < base.length; k++) arena.float64(scores + k * pitch, even).fill(base[k]);
	const targets = arena.take(4 * even);
	arena.float32(targets, rows).set(y);
	let most = 0;
	let fixed = 0;
	for (let i = 0; i < rows; i++) {
		if (y[i] > most) most = y[i];
		if (objective === 'poisson' && y[i] > 0) fixed += 2 * (y[i] * Math.log(y[i] / (exposure ? exposure[i] : 1)) - y[i]);
	}
	const exposures = objective === 'poisson' ? arena.take(pitch) : 0;
	if (exposures) {
		if (exposure) arena.float64(exposures, rows).set(exposure);
		else arena.float64(exposures, rows).fill(1);
	}
	const means = objective === 'binary' ? 0 : arena.take(pitch * base.length);
	return { rows, scores, y: targets, exposure: exposures, means, pitch, most, fixed };
}

/** Power of two by which numbers of at most this size become whole ones of 31 bits; up to 2^32 of them add up in 64. */
export function fixedScale(most: number): number {
	return 2 ** (30 - Math.ceil(Math.log2(Math.max(most, 1e-30))));
}

/** Refreshes chances or expected counts; for classes, once a round before the pairs of each. Returns the mean loss where known. */
export function refresh(arena: Arena, s: Scored, objective: Objective, classes: number): { largest: number; loss: number } {
	if (objective === 'poisson') return { largest: arena.kernels.expected(s.scores, s.exposure, s.rows, s.means), loss: 0 };
	if (objective === 'multiclass')
		return { largest: 1, loss: arena.kernels.softmax(s.scores, s.y, s.rows, classes, s.pitch, s.means) / s.rows };
	return { largest: 1, loss: 0 };
}

/** Writes the pairs (gradient, hessian) of one class and returns the mean loss, with the unit of the pairs. */
export function writePairs(
	arena: Arena,
	s: Scored,
	objective: Objective,
	klass: number,
	largest: number,
	maxStep: number,
	pairs: Address
): { loss: number; unit: number } {
	const { kernels } = arena;
	if (objective === 'poisson') {
		const caution = Math.exp(maxStep);
		const scale = fixedScale(Math.max(largest * caution, s.most));
		const half = kernels.poisson(s.scores, s.means, s.y, s.rows, pairs, scale, caution);
		return { loss: (2 * half + s.fixed) / s.rows, unit: 1 / scale };
	}
	const scale = fixedScale(1);
	if (objective === 'binary') return { loss: kernels.logistic(s.scores, s.y, s.rows, pairs, scale) / s.rows, unit: 1 / scale };
	kernels.softmaxPairs(s.means + klass * s.pitch, s.y, klass, s.rows, pairs, scale);
	return { loss: NaN, unit: 1 / scale };
}

/** Checks lengths and values of y and exposure. Returns the number of values a prediction has: 1, or the classes. */
export function checkTraining({ x, y, exposure }: Training, objective: Objective, classes?: number): number {
	if (!x.rows) throw new AppError('input/shape', 'No rows to learn from; expected at least one.');
	if (y.length !== x.rows) throw new AppError('input/shape', `y holds ${y.length} values, expected ${x.rows}`);
	if (exposure && exposure.length !== x.rows)
		throw new AppError('input/shape', `exposure holds ${exposure.length} values, expected ${x.rows}`);
	const allowed = {
		binary: (v: number) => v === 0 || v === 1,
		poisson: (v: number) => v >= 0 && v < Infinity,
		multiclass: (v: number) => Number.isInteger(v) && v >= 0 && v < Math.min(255, classes ?? 255)
	}[objective];
	const wrong = y.findIndex((v) => !allowed(v));
	if (wrong >= 0) throw new AppError('input/value', `y[${wrong}] is ${y[wrong]}, not a ${objective} target`);
	if (objective === 'poisson') {
		const bad = exposure?.findIndex((e) => !(e > 0 && e < Infinity)) ?? -1;
		if (bad >= 0) throw new AppError('input/value', `exposure[${bad}] is ${exposure![bad]}, expected a number above 0`);
		return 1;
	}
	if (objective === 'binary') return 1;
	return classes ?? y.reduce((most, v) => Math.max(most, v), 0) + 1;
}
