import { expect, it } from 'vitest';
import type { Dataset } from '$lib/domain/dataset';
import { columnsOf, EMPTY, KIND, stepOf, valuesOf } from '$lib/components/quality/step-form';

const dataset = {
	categories: ['THEFT', 'ARSON', 'GONE'],
	categoryCounts: [5, 9, 0],
	extras: [
		{ name: 'age', kind: 'number' },
		{ name: 'street', kind: 'category', dictionary: ['Oak', 'Elm'] },
		{ name: 'note', kind: 'text' }
	]
} as unknown as Dataset;

it('offers the columns that a step can be done to', () => {
	expect(columnsOf('clip', dataset).map(({ value }) => value)).toEqual(['age']);
	expect(columnsOf('merge', dataset).map(({ value }) => value)).toEqual([KIND, 'street']);
	expect(columnsOf('set-aside', dataset)).toEqual([]);
});

it('offers the kinds that rows count for, commonest first', () => {
	expect(valuesOf(KIND, dataset)).toEqual(['ARSON', 'THEFT']);
	expect(valuesOf('street', dataset)).toEqual(['Oak', 'Elm']);
});

it('says what is lacking until there is a step', () => {
	const merge = { ...EMPTY, kind: 'merge' as const, column: KIND };
	expect(stepOf(merge, dataset)).toEqual({ lacks: expect.stringContaining('Tick the values') });
	expect(stepOf({ ...merge, from: ['ARSON'] }, dataset)).toEqual({ lacks: expect.stringContaining('Give the name') });
	expect(stepOf({ ...merge, from: ['ARSON'], into: ' Fire ' }, dataset)).toEqual({
		step: { kind: 'merge', column: null, from: ['ARSON'], into: 'Fire' }
	});
	expect(stepOf({ ...EMPTY, kind: 'clip', column: 'age', low: 5, high: 5 }, dataset)).toHaveProperty('lacks');
	expect(stepOf({ ...EMPTY, kind: 'clip', column: 'height', low: 0, high: 5 }, dataset)).toHaveProperty('lacks');
});

it('never asks for the median of names', () => {
	expect(stepOf({ ...EMPTY, column: 'street', fill: 'median' }, dataset)).toEqual({
		step: { kind: 'impute', column: 'street', by: 'mode' }
	});
});
