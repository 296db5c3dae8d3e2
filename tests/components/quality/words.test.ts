import { expect, it } from 'vitest';
import {
	changedWords,
	filledCells,
	guessWords,
	rowsSetAside,
	stepWords,
	tidiedWords,
	written
} from '$lib/components/quality/words';
import type { DoneStep } from '$lib/domain/steps';

const done = (step: DoneStep['step'], changed: number): DoneStep => ({ step, changed, doneAt: 0 });

it('says what each step did', () => {
	expect(stepWords({ kind: 'impute', column: 'age', by: 'median' })).toBe(
		'Missing “age” filled with its median (the middle value)'
	);
	expect(stepWords({ kind: 'merge', column: null, from: ['a', 'b', 'c', 'd'], into: 'Other' })).toBe(
		'“a”, “b”, “c” and 1 more counted as “Other”'
	);
	expect(stepWords({ kind: 'clip', column: 'age', low: 0.5, high: 99 })).toBe('“age” limited to 0.5 … 99');
	expect(changedWords(done({ kind: 'set-aside', which: 'far' }, 1))).toBe('1 row');
});

it('counts rows set aside and cells filled, over all steps', () => {
	const steps = [
		done({ kind: 'set-aside', which: 'far' }, 3),
		done({ kind: 'impute', column: 'age', by: 'mode' }, 4),
		done({ kind: 'set-aside', which: 'repeated' }, 2),
		done({ kind: 'impute', column: 'age', by: 'median' }, 1)
	];
	expect(rowsSetAside(steps)).toBe(5);
	expect(filledCells(steps)).toEqual([['age', 5]]);
});

it('says what in the rows is not as it was read, and what of it models learn from', () => {
	const steps = [
		done({ kind: 'set-aside', which: 'far' }, 3),
		done({ kind: 'impute', column: 'ward', by: 'nearest' }, 40),
		done({ kind: 'impute', column: 'age', by: 'median' }, 1),
		done({ kind: 'spread-times', longestHours: 24, seed: 1 }, 12),
		done({ kind: 'normalise', column: 'age', by: 'z' }, 90)
	];
	expect(tidiedWords(steps)).toEqual([
		'3 rows set aside',
		'40 cells of “ward” filled in, not read',
		'1 cell of “age” filled in, not read',
		'12 times placed at random between two moments'
	]);
	const extras = [
		{ name: 'ward', kind: 'area' as const },
		{ name: 'age', kind: 'number' as const }
	];
	expect(guessWords({ steps, extras })).toEqual([
		'12 times were placed at random between two moments.',
		'In 40 rows “ward” is filled in, not read; tables joined by it rest on that.'
	]);
	expect(tidiedWords(steps, 1)[1]).toBe('41 cells in 2 columns filled in, not read');
	expect(tidiedWords()).toEqual([]);
	expect(changedWords(steps[4])).toBe('90 numbers in a new column, no cell changed');
});

it('writes every kind of figure as people do', () => {
	expect(written(0.004, 'share')).toBe('0.40\u00a0%');
	expect(written(null, 'count')).toBe('–');
	expect(written(Date.UTC(2024, 1, 3), 'month')).toBe('Feb 2024');
	expect(written(12.3456, 'number')).toBe('12.3');
});
