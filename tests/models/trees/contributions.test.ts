import { describe, expect, it } from 'vitest';
import { finish } from '$lib/domain/kernel';
import {
	boostingMargins,
	contributions,
	fitBoosting,
	fitForest,
	gainImportance,
	permutationImportance,
	predictBoosting,
	predictForest
} from '$lib/models/trees/index';
import { madeTable } from './made-table';

const total = (values: Float64Array, classes: number, k: number) =>
	values.reduce((sum, value, i) => sum + (i % classes === k ? value : 0), 0);

describe('contributions', () => {
	for (const objective of ['binary', 'poisson', 'multiclass'] as const) {
		it(`add up to the margin of boosting and to the value of a forest (${objective})`, () => {
			const training = madeTable(400, objective, 2);
			const boosted = finish(fitBoosting(training, { objective, rounds: 6, depth: 5 }));
			const forest = finish(fitForest(training, { objective, trees: 4, depth: 7 }));
			const { classes } = boosted;
			const margins = boostingMargins(boosted, training.x);
			const means = predictForest(forest, training.x);
			for (let row = 0; row < 30; row++)
				for (let k = 0; k < classes; k++) {
					const ofBoosting = contributions(boosted, training.x, row);
					expect(ofBoosting.bias[k] + total(ofBoosting.values, classes, k)).toBeCloseTo(margins[row * classes + k], 9);
					const ofForest = contributions(forest, training.x, row);
					expect(ofForest.bias[k] + total(ofForest.values, classes, k)).toBeCloseTo(means[row * classes + k], 9);
				}
		});
	}

	it('give a column that no split asks nothing', () => {
		const training = madeTable(300, 'binary', 3);
		const same = { ...training.x, columns: training.x.columns.with(4, new Float32Array(300)) };
		const fitted = finish(fitBoosting({ ...training, x: same }, { rounds: 5 }));
		for (let row = 0; row < 10; row++) expect(contributions(fitted, same, row).values[4]).toBe(0);
		expect(gainImportance(fitted)[4]).toBe(0);
		expect(gainImportance(fitted).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
	});
});

describe('permutationImportance', () => {
	it('is exactly zero for a column of no use and largest for the one that tells most', () => {
		const training = madeTable(1500, 'binary', 4);
		const fitted = finish(fitBoosting(training, { rounds: 20, depth: 3 }));
		const before = training.x.columns.map((column) => column.slice());
		const brier = (y: Float32Array, p: Float64Array) => p.reduce((sum, chance, i) => sum + (chance - y[i]) ** 2, 0) / y.length;
		const constant = { ...training.x, columns: training.x.columns.with(4, new Float32Array(1500)) };
		const rises = finish(permutationImportance((x) => predictBoosting(fitted, x), constant, training.y, brier, 1));
		expect(rises[4]).toBe(0);
		expect(Math.max(...rises)).toBe(rises[0]);
		expect(rises[0]).toBeGreaterThan(0.02);
		expect(training.x.columns).toEqual(before);
	});
});
