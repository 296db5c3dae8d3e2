import { describe, expect, it } from 'vitest';
import { finish } from '$lib/domain/kernel';
import {
	boostingMargins,
	contributions,
	fitBoosting,
	fitTree,
	predictBoosting,
	predictTree,
	type BoostingOptions
} from '$lib/models/trees/index';
import reference from './reference.json';

// Expected numbers: xgboost 1.7.4 (hist) and scikit-learn 1.2.1, by tests/reference/trees.py.
const names = ['a', 'b', 'c', 'd'];
const columns = reference.columns.map((column) => Float32Array.from(column, (v) => v ?? NaN));
const table = { rows: 300, names, columns };
const complete = { ...table, columns: [Float32Array.from(reference.complete), ...columns.slice(1)] };
const exposure = Float32Array.from(reference.exposure);
const options: Partial<BoostingOptions> = { depth: 3, rate: 0.3, l2: 2, start: 'zero' };

function furthest(ours: ArrayLike<number>, theirs: number[]) {
	expect(ours.length).toBe(theirs.length);
	return Math.max(...theirs.map((value, i) => Math.abs(value - ours[i])));
}
const part = (from: number, to: number) => ({
	x: { rows: to - from, names, columns: columns.map((column) => column.slice(from, to)) },
	y: Float32Array.from(reference.counts.slice(from, to)),
	exposure: exposure.slice(from, to)
});

describe('boosting agrees with xgboost', () => {
	it('on chances, with missing values', () => {
		const fitted = finish(
			fitBoosting({ x: table, y: Float32Array.from(reference.binary) }, { ...options, rounds: 8, minChildWeight: 2 })
		);
		expect(furthest(boostingMargins(fitted, table), reference.logistic)).toBeLessThan(2e-5);
		// Its pred_contribs, which are TreeSHAP: one a feature, then the bias.
		for (let row = 0; row < 20; row++) {
			const { values, bias } = contributions(fitted, table, row);
			expect(furthest([...values, bias[0]], reference.contributions[row])).toBeLessThan(1e-4);
		}
	});

	it('on counts with exposure: cautious hessian, limited steps', () => {
		const training = { x: table, y: Float32Array.from(reference.counts), exposure };
		const fitted = finish(fitBoosting(training, { ...options, objective: 'poisson', rounds: 8, minChildWeight: 4 }));
		expect(furthest(predictBoosting(fitted, table, exposure), reference.poisson)).toBeLessThan(1e-4);
	});

	it('on classes', () => {
		const training = { x: table, y: Float32Array.from(reference.classes) };
		const fitted = finish(fitBoosting(training, { ...options, objective: 'multiclass', rounds: 4, minChildWeight: 5 }));
		expect(furthest(predictBoosting(fitted, table), reference.softmax.flat())).toBeLessThan(2e-5);
	});

	it('on where to stop', () => {
		const valid = part(200, 300);
		const fitted = finish(
			fitBoosting(
				part(0, 200),
				{ ...options, objective: 'poisson', depth: 4, l2: 0.1, minChildWeight: 1, rounds: 200, patience: 10 },
				valid
			)
		);
		expect(fitted.rounds).toBe(reference.stopped.rounds);
		expect(fitted.validLoss.length).toBe(reference.stopped.grown);
		expect(furthest(predictBoosting(fitted, valid.x, valid.exposure), reference.stopped.predictions)).toBeLessThan(2e-4);
	});
});

describe('a tree agrees with scikit-learn', () => {
	const shape = { depth: 3, minLeaf: 10, prior: 0 };
	it('on shares of ones (Gini)', () => {
		const fitted = finish(fitTree({ x: complete, y: Float32Array.from(reference.binary) }, shape));
		expect(furthest(predictTree(fitted, complete), reference.gini)).toBeLessThan(1e-8);
	});
	it('on shares of classes (Gini)', () => {
		const fitted = finish(
			fitTree({ x: complete, y: Float32Array.from(reference.classes) }, { ...shape, objective: 'multiclass' })
		);
		expect(furthest(predictTree(fitted, complete), reference.gini3.flat())).toBeLessThan(1e-8);
	});
	it('on rates (Poisson)', () => {
		const y = Float32Array.from(reference.counts);
		// Its leaves hold 10 rows; ours, so many expected incidents.
		const mean = y.reduce((sum, v) => sum + v, 0) / y.length;
		const fitted = finish(fitTree({ x: complete, y }, { ...shape, objective: 'poisson', minLeaf: 9.99 * mean }));
		// Exposures that are no whole numbers are kept to 25 bits.
		expect(furthest(predictTree(fitted, complete), reference.rates)).toBeLessThan(1e-5);
	});
});
