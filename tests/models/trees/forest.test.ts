import { describe, expect, it } from 'vitest';
import { finish } from '$lib/domain/kernel';
import { fitForest, fitTree, joinForests, predictForest, predictTree } from '$lib/models/trees/index';
import { madeTable } from './made-table';

const x = { rows: 8, names: ['x'], columns: [Float32Array.of(1, 2, 3, 4, 5, 6, 7, 8)] };

describe('fitTree', () => {
	it('cuts where the answer changes', () => {
		const fitted = finish(fitTree({ x, y: Float32Array.of(0, 0, 0, 1, 1, 1, 1, 1) }, { depth: 1, minLeaf: 1, prior: 0 }));
		expect([...fitted.trees.feature]).toEqual([0, -1, -1]);
		expect(fitted.trees.threshold[0]).toBe(4);
		expect([...predictTree(fitted, x)]).toEqual([0, 0, 0, 1, 1, 1, 1, 1]);
	});

	it('gives leaves the factor (Σy + a) / (Σexposure + a) of counts', () => {
		const training = { x, y: Float32Array.of(0, 1, 0, 9, 8, 9, 8, 9), exposure: new Float32Array(8).fill(2) };
		const fitted = finish(fitTree(training, { objective: 'poisson', depth: 1, minLeaf: 1, prior: 3 }));
		expect(fitted.trees.threshold[0]).toBe(4);
		const [low, high] = [4 / 9, 46 / 13];
		expect(fitted.trees.value[1]).toBeCloseTo(low, 12);
		expect(fitted.trees.value[2]).toBeCloseTo(high, 12);
		expect(predictTree(fitted, x, training.exposure)[7]).toBeCloseTo(2 * high, 12);
	});

	it('leaves a table without a question whole', () => {
		const same = { rows: 4, names: ['x'], columns: [new Float32Array(4)] };
		const fitted = finish(fitTree({ x: same, y: Float32Array.of(0, 1, 1, 1) }, { minLeaf: 1, prior: 0 }));
		expect(predictTree(fitted, same)[0]).toBe(0.75);
	});

	it('parts three classes by two questions', () => {
		const y = Float32Array.of(0, 0, 2, 2, 2, 1, 1, 1);
		const fitted = finish(fitTree({ x, y }, { objective: 'multiclass', depth: 2, minLeaf: 1, prior: 0 }));
		const shares = predictTree(fitted, x);
		y.forEach((k, row) => expect(shares[3 * row + k]).toBe(1));
	});
});

describe('fitForest', () => {
	for (const objective of ['binary', 'poisson', 'multiclass'] as const) {
		it(`predicts within the range of its leaves, chances adding to one (${objective})`, () => {
			const training = madeTable(500, objective, 3);
			const fitted = finish(fitForest(training, { objective, trees: 8, depth: 6 }));
			const { classes, trees } = fitted;
			const p = predictForest(fitted, training.x);
			const leaves = trees.value.filter((_, i) => trees.feature[Math.floor(i / classes)] < 0);
			expect(Math.max(...p)).toBeLessThanOrEqual(Math.max(...leaves));
			expect(Math.min(...p)).toBeGreaterThanOrEqual(Math.min(...leaves));
			if (objective === 'multiclass')
				for (let row = 0; row < 500; row++) expect(p[3 * row] + p[3 * row + 1] + p[3 * row + 2]).toBeCloseTo(1, 12);
		});

		it(`is the same grown whole or in parts (${objective})`, () => {
			const training = madeTable(300, objective, 4);
			const grow = (first: number, trees: number) => finish(fitForest(training, { objective, first, trees, depth: 5, seed: 2 }));
			expect(joinForests([grow(0, 3), grow(3, 4)])).toEqual(grow(0, 7));
		});
	}

	it('tells more than the overall share', () => {
		const [training, later] = [madeTable(2000, 'binary', 7), madeTable(2000, 'binary', 8)];
		const p = predictForest(finish(fitForest(training, { trees: 30 })), later.x);
		const overall = training.y.reduce((a, b) => a + b, 0) / 2000;
		const brier = (chance: (i: number) => number) => later.y.reduce((sum, y, i) => sum + (y - chance(i)) ** 2, 0) / 2000;
		expect(brier((i) => p[i])).toBeLessThan(0.8 * brier(() => overall));
	});

	it('keeps leaves as heavy as asked', () => {
		const { trees } = finish(fitForest(madeTable(800, 'poisson', 5), { objective: 'poisson', trees: 5, minLeaf: 12 }));
		trees.cover.forEach((cover) => expect(cover).toBeGreaterThanOrEqual(12 - 1e-6));
	});
});
