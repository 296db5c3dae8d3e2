/** Sets of rows that can be set aside; how each is found stands in `quality/`. */
export const ROW_SETS = ['repeated', 'near-repeated', 'far', 'no-place', 'no-time', 'odd-time'] as const;
export type RowSet = (typeof ROW_SETS)[number];

/**
 * One step of tidying a dataset: plain data. The list of steps is part of the dataset, can be undone step by step, exported, and applied to
 * next month's file. Columns are called by name, values by their text, so that a step means the same in another file; `null` is the kind
 * of incident. What a step has to learn (a median, which places lie far off) it learns from the data it is applied to.
 */
export type Step = SetAsideStep | ImputeStep | ClipStep | MergeStep | NormaliseStep | SpreadTimesStep;

/** Rows no longer count: their weight becomes 0. */
export interface SetAsideStep {
	kind: 'set-aside';
	which: RowSet;
}

/** Missing cells of a column are filled: with its commonest value, its median, or the value of the row nearest in space and time. */
export interface ImputeStep {
	kind: 'impute';
	column: string;
	by: 'mode' | 'median' | 'nearest';
}

/** Numbers beyond the limits become the limit. */
export interface ClipStep {
	kind: 'clip';
	column: string;
	low: number;
	high: number;
}

/** Several values of a column become one. */
export interface MergeStep {
	kind: 'merge';
	column: string | null;
	from: string[];
	into: string;
}

/** A further column with the numbers of another on a common scale: mean 0 and standard deviation 1, or from 0 to 1. */
export interface NormaliseStep {
	kind: 'normalise';
	column: string;
	by: 'z' | 'range';
}

/** Incidents known to lie between two moments, at most so many hours apart, are each placed at a random moment between them. */
export interface SpreadTimesStep {
	kind: 'spread-times';
	longestHours: number;
	seed: number;
}

/** A step as it was done. */
export interface DoneStep {
	step: Step;
	doneAt: number;
	/** Rows set aside, or cells changed. */
	changed: number;
}
