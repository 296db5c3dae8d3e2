import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish } from '$lib/domain/kernel';
import { normal, permutation, seededRandom } from '$lib/domain/random';
import { fitBoosting, predictBoosting, type BoostingOptions } from '$lib/models/trees/index';
import { madeTable, some } from './made-table';

describe('fitBoosting', () => {
	it('finds the one step there is: log odds of each side after enough rounds', () => {
		const x = { rows: 8, names: ['x'], columns: [Float32Array.of(1, 1, 1, 1, 2, 2, 2, 2)] };
		const y = Float32Array.of(0, 0, 0, 1, 1, 1, 1, 0);
		const fitted = finish(fitBoosting({ x, y }, { depth: 1, rate: 0.5, rounds: 60, l2: 0, minChildWeight: 0 }));
		expect([...fitted.trees.threshold.slice(0, 1)]).toEqual([2]);
		const shares = predictBoosting(fitted, x);
		// A split must gain 1e-6, as in xgboost: nearer than this it does not come.
		expect(shares[0]).toBeCloseTo(0.25, 3);
		expect(shares[7]).toBeCloseTo(0.75, 3);
	});

	it('learns factors on the exposure: twice as many where x is 1', () => {
		const n = 4000;
		const random = seededRandom(3);
		const x = { rows: n, names: ['x'], columns: [Float32Array.from({ length: n }, (_, i) => i % 2)] };
		const exposure = Float32Array.from({ length: n }, () => 0.1 + random());
		const y = exposure.map((e, i) => e * (i % 2 ? 2 : 0.5));
		const fitted = finish(fitBoosting({ x, y, exposure }, { objective: 'poisson', rounds: 200, depth: 1, l2: 0 }));
		const twice = predictBoosting(fitted, x, exposure);
		expect(twice[1] / exposure[1]).toBeCloseTo(2, 4);
		expect(twice[2] / exposure[2]).toBeCloseTo(0.5, 4);
	});

	for (const objective of ['binary', 'poisson', 'multiclass'] as const) {
		it(`never raises the training loss by a round on all rows (${objective})`, () => {
			const training = madeTable(600, objective, 5);
			const { trainLoss } = finish(fitBoosting(training, { objective, rounds: 40, depth: 4 }));
			trainLoss.slice(1).forEach((loss, i) => expect(loss).toBeLessThanOrEqual(trainLoss[i] + 1e-12));
			expect(trainLoss.at(-1)!).toBeLessThan(0.8 * trainLoss[0]);
		});

		it(`gives the same bits for the same seed, others for another (${objective})`, () => {
			const training = madeTable(500, objective, 6);
			const options: Partial<BoostingOptions> = { objective, rounds: 6, rowShare: 0.6, columnShare: 0.5, seed: 4 };
			const fit = (seed: number) => finish(fitBoosting(training, { ...options, seed }));
			expect(fit(4)).toEqual(fit(4));
			expect(fit(5).trees.value).not.toEqual(fit(4).trees.value);
		});

		it(`reports the loss its predictions have (${objective})`, () => {
			const training = madeTable(501, objective, 8);
			const fitted = finish(fitBoosting(training, { objective, rounds: 5, rowShare: 0.5 }, training));
			const p = predictBoosting(fitted, training.x, training.exposure);
			const { classes } = fitted;
			const losses = Array.from(training.y, (y, i) => {
				if (objective === 'multiclass') return -Math.log(p[i * classes + y]);
				if (objective === 'binary') return -Math.log(y ? p[i] : 1 - p[i]);
				return 2 * ((y ? y * Math.log(y / p[i]) : 0) - y + p[i]);
			});
			expect(losses.reduce((a, b) => a + b, 0) / losses.length).toBeCloseTo(fitted.validLoss[fitted.rounds - 1], 10);
		});
	}

	it('does not depend on the order of the rows', () => {
		const training = madeTable(700, 'poisson', 9);
		const order = permutation(700, seededRandom(1));
		const mixed = some(training, order);
		const options: Partial<BoostingOptions> = { objective: 'poisson', rounds: 10 };
		const straight = finish(fitBoosting(training, options));
		const shuffled = finish(fitBoosting(mixed, options));
		expect(shuffled.trees).toEqual(straight.trees);
	});

	it('does not depend on the order of the columns', () => {
		const training = madeTable(400, 'binary', 10);
		const { rows, names, columns } = training.x;
		const turned = { rows, names: names.toReversed(), columns: columns.toReversed() };
		const straight = predictBoosting(finish(fitBoosting(training, { rounds: 8 })), training.x);
		const reversed = predictBoosting(finish(fitBoosting({ ...training, x: turned }, { rounds: 8 })), turned);
		straight.forEach((p, i) => expect(reversed[i]).toBeCloseTo(p, 9));
	});

	it('sends missing values where they belong, even when only they differ', () => {
		const column = Float32Array.from({ length: 200 }, (_, i) => (i % 4 ? 1 : NaN));
		const x = { rows: 200, names: ['x'], columns: [column] };
		const y = column.map((v) => (Number.isNaN(v) ? 1 : 0));
		const p = predictBoosting(finish(fitBoosting({ x, y }, { rounds: 40, rate: 0.5 })), x);
		expect(p[0]).toBeGreaterThan(0.98);
		expect(p[1]).toBeLessThan(0.02);
		const unseen = { rows: 2, names: ['x'], columns: [Float32Array.of(Infinity, -Infinity)] };
		expect(Math.max(...predictBoosting(finish(fitBoosting({ x, y }, { rounds: 40, rate: 0.5 })), unseen))).toBeLessThan(0.02);
	});

	it('stops when validation no longer improves, and keeps the best round', () => {
		const random = seededRandom(2);
		const noise = (n: number) => ({
			x: { rows: n, names: ['x'], columns: [Float32Array.from({ length: n }, () => normal(random))] },
			y: Float32Array.from({ length: n }, () => Math.round(random()))
		});
		const fitted = finish(fitBoosting(noise(300), { rounds: 500, patience: 7 }, noise(300)));
		expect(fitted.validLoss.length).toBe(Math.min(500, fitted.rounds + 7));
		const best = Math.min(...fitted.validLoss);
		expect(fitted.validLoss[Math.max(0, fitted.rounds - 1)]).toBe(best);
		expect(fitted.trees.start.length - 1).toBe(fitted.rounds);
	});

	it('keeps every cover the sum of its children’s', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 0, max: 9 }), fc.integer(), (rows, depth, seed) => {
				const { trees } = finish(fitBoosting(madeTable(rows, 'poisson', seed), { objective: 'poisson', rounds: 2, depth }));
				trees.feature.forEach((feature, node) => {
					if (feature < 0) return;
					const left = trees.left[node];
					expect(trees.cover[left] + trees.cover[left + 1]).toBeCloseTo(trees.cover[node], 6);
				});
			}),
			{ numRuns: 25 }
		);
	});

	it('returns what a structured clone and a database keep as it is', () => {
		const fitted = finish(fitBoosting(madeTable(50, 'multiclass', 1), { objective: 'multiclass', rounds: 2 }));
		expect(structuredClone(fitted)).toEqual(fitted);
	});

	it('refuses targets that do not fit, saying which', () => {
		const training = madeTable(5, 'binary', 1);
		const wrong = { ...training, y: Float32Array.of(0, 1, 2, 0, 1) };
		expect(() => finish(fitBoosting(wrong))).toThrow('y[2] is 2, not a binary target');
		const uncounted = { ...training, exposure: Float32Array.of(1, 0, 1, 1, 1) };
		expect(() => finish(fitBoosting(uncounted, { objective: 'poisson' }))).toThrow('exposure[1] is 0');
		const fitted = finish(fitBoosting(training, { rounds: 1 }));
		expect(() => predictBoosting(fitted, { ...training.x, names: ['z', 'b', 'c', 'd', 'e'] })).toThrow('expected a, b, c, d, e');
	});
});
