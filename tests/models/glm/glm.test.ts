import { describe, expect, it } from 'vitest';
import { finish } from '$lib/domain/kernel';
import { fitGlm, glmContributions, predictGlm } from '$lib/models/glm/glm';
import type { FeatureTable } from '$lib/models/table';
// Made by scikit-learn: see tests/reference/evaluation.py.
import reference from '../../reference/evaluation.json';

const x: FeatureTable = {
	rows: 400,
	names: ['a', 'b', 'c', 'd'],
	columns: reference.x.map((column) => Float32Array.from(column))
};
const y = Float32Array.from(reference.yValid);
const exposure = Float32Array.from(reference.muValid);

describe('generalised linear models against scikit-learn', () => {
	for (const family of ['poisson', 'logistic'] as const)
		it(`finds the same ${family} coefficients`, () => {
			const fitted = finish(fitGlm({ x, y, exposure }, { family, l2: 0.0005 }));
			const expected = [reference[family].intercept, ...reference[family].coefficients];
			expected.forEach((value, j) => expect(fitted.coefficients[j]).toBeCloseTo(value, 3));
		});
});

describe('a fitted model', () => {
	const fitted = finish(fitGlm({ x, y, exposure }, { family: 'poisson', l2: 0.0005 }));
	it('starts from an earlier fit and ends at the same place', () => {
		const half = { ...x, rows: 200, columns: x.columns.map((column) => column.subarray(0, 200)) };
		const earlier = finish(
			fitGlm({ x: half, y: y.subarray(0, 200), exposure: exposure.subarray(0, 200) }, { family: 'poisson', l2: 0.0005 })
		);
		const again = finish(fitGlm({ x, y, exposure }, { family: 'poisson', l2: 0.0005, from: earlier }));
		fitted.coefficients.forEach((value, j) => expect(again.coefficients[j]).toBeCloseTo(value, 4));
	});
	it('explains a row by contributions that add up to the log of its factor', () => {
		const log = Math.log(predictGlm(fitted, x, exposure)[7] / exposure[7]);
		expect(glmContributions(fitted, x, 7).reduce((a, b) => a + b, 0)).toBeCloseTo(log, 5);
	});
	it('survives a constant feature and one said twice', () => {
		const odd = {
			rows: 400,
			names: ['a', 'a again', 'constant'],
			columns: [x.columns[0], x.columns[0], new Float32Array(400).fill(3)]
		};
		const { coefficients } = finish(fitGlm({ x: odd, y, exposure }, { family: 'poisson', l2: 0.0005 }));
		expect(coefficients.every(Number.isFinite)).toBe(true);
		expect(coefficients[1]).toBeCloseTo(coefficients[2], 3);
	});
	it('asks for the exposure of counts', () => {
		expect(() => finish(fitGlm({ x, y }, { family: 'poisson', l2: 0 }))).toThrow('expected one a row');
	});
});
