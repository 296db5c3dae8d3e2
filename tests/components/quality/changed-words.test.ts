import { expect, it } from 'vitest';
import {
	cellNotes,
	cellWords,
	changesWords,
	contextNote,
	momentWords,
	pointWords,
	showWords
} from '$lib/components/quality/changed-words';
import { ROW_SETS, type DoneStep, type Step } from '$lib/domain/steps';

const impute: Step = { kind: 'impute', column: 'weapon', by: 'mode' };
const merge: Step = { kind: 'merge', column: 'weapon', from: ['Gun'], into: 'GUN' };
const done = (step: Step): DoneStep => ({ step, changed: 1, doneAt: 0 });

it('says that an empty cell was empty, and writes what others held as a file would', () => {
	expect(cellWords(null, 'text', 'minute')).toBe('empty');
	expect(cellWords(undefined, 'text', 'minute')).toBe('no longer known');
	expect(cellWords(1998, 'number', 'minute')).toBe('1998');
	expect(cellWords(0.1 + 0.2, 'number', 'minute')).toBe('0.3');
	expect(cellWords(false, 'boolean', 'minute')).toBe('no');
	expect([0, 1, -1].map((weight) => cellWords(weight, 'weight', 'minute'))).toEqual([
		'counts for nothing',
		'counts as 1',
		'counts as -1'
	]);
});

it('says a time no finer than it is known', () => {
	const ms = Date.UTC(2017, 4, 3, 14, 5);
	expect(momentWords(ms, 'minute')).toBe('3 May 2017, 14:05');
	expect(momentWords(ms, 'day')).toBe('3 May 2017');
	expect(momentWords(ms, 'month')).toBe('May 2017');
	expect(momentWords(NaN, 'day')).toBe('no time');
	expect(cellWords(ms, 'moment', 'day')).toBe('3 May 2017');
});

it('says where a row lies', () => {
	expect(pointWords(-87.679, 41.84123)).toBe('41.8412°\u00a0N, 87.6790°\u00a0W');
	expect(pointWords(NaN, 41)).toBe('');
});

it('says what a step changed, one and many, and what became of it since', () => {
	const changes = { cells: 312, rows: 312, again: 0, columns: ['weapon'] };
	expect(changesWords(impute, changes)).toEqual(['312 cells of “weapon” were empty and are filled in: a guess, not a record.']);
	expect(changesWords(impute, { ...changes, cells: 1, again: 1 })).toEqual([
		'1 cell of “weapon” was empty and is filled in: a guess, not a record.',
		'1 of these cells was changed again by a later step; “now” is what they hold after all steps.'
	]);
	const spread: Step = { kind: 'spread-times', longestHours: 24, seed: 1 };
	expect(changesWords(spread, { ...changes, cells: 4, rows: 2 })[0]).toMatch(/^2 rows .* 4 cells changed\.$/);
});

it('names the other steps that changed a cell, by their numbers in the list', () => {
	const steps = [done(impute), done(merge), done(merge), done({ kind: 'set-aside', which: 'far' })];
	const cell = { earlier: [0, 1], later: [], aside: 3, put: 'GUN', holds: 'text', precision: 'minute' } as const;
	expect(cellNotes(cell, steps)).toEqual([
		'before: filled in by step\u00a01',
		'before: changed by step\u00a02',
		'row set aside by step\u00a04'
	]);
	expect(cellNotes({ ...cell, earlier: [], later: [1, 2], aside: null, put: 'Gun' }, steps)).toEqual([
		'Gun until steps\u00a02, 3 changed it again'
	]);
});

it('offers to show what was changed for every step that changes cells', () => {
	const steps: Step[] = [
		impute,
		merge,
		{ kind: 'clip', column: 'age', low: 0, high: 1 },
		{ kind: 'spread-times', longestHours: 24, seed: 1 },
		...ROW_SETS.map((which): Step => ({ kind: 'set-aside', which }))
	];
	expect(steps.map(showWords)).not.toContain(null);
	expect(showWords({ kind: 'normalise', column: 'age', by: 'z' })).toBeNull();
});

it('says of the time and the area beside a cell which step they are from', () => {
	const steps = [done(impute), done({ kind: 'spread-times', longestHours: 24, seed: 1 }), done(merge)];
	expect([0, 1, 2].map((by) => contextNote(by, 4, steps))).toEqual([
		'filled in by step\u00a01',
		'placed at random by step\u00a02',
		'changed by step\u00a03'
	]);
	expect(contextNote(1, 1, steps)).toBe('');
	expect(contextNote(null, 1, steps)).toBe('');
});
