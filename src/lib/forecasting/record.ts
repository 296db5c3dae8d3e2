import type { Evaluation, Score } from '$lib/evaluation/scores';
import type { ForecastTask } from './task';

/** Recent periods whose counts are kept for each cell, so that a ranked place can show its history. */
export const HISTORY_PERIODS = 12;
/** Places that a user may choose, at most. */
export const MOST_PLACES = 200;
/** Places whose main reasons are kept. */
export const REASONED_PLACES = 50;

/** What a run left out: `note-words.ts` says it. */
export interface RunNote {
	what: 'noPlace' | 'coarse' | 'before' | 'outside' | 'tooLate' | 'same' | 'half';
	/** Rows, of what counts rows. */
	rows?: number;
	/** The day on which the record begins, ISO. */
	day?: string;
	/** What was joined. */
	name?: string;
}

/** What all models of a run share. */
export interface RunBody {
	version: 1;
	task: ForecastTask;
	/** Names of the categories forecast; null = all. */
	categories: string[] | null;
	/** Days since 1970-01-01. `last` is the last day read. */
	days: { first: number; last: number; trainTo: number; validTo: number; testTo: number };
	/** Scored periods. */
	periods: { valid: number; test: number };
	/** The period to come, in days (a shift: thirds of days), and the end of what was known. */
	next: { start: number; end: number; asOf: number };
	cells: {
		/** Lattice coordinates. */
		a: Int32Array<ArrayBuffer>;
		b: Int32Array<ArrayBuffer>;
		lattice: { shape: 'square' | 'hexagon'; size: number };
		projection: { west: number; south: number; lat0: number };
	};
	/** Cells × HISTORY_PERIODS, oldest first: incidents in the last whole periods before the forecast. */
	history: Float32Array<ArrayBuffer>;
	/** What the test time held. */
	testIncidents: number;
	/** Incidents that the best 1, 2, … places of each test period, chosen in hindsight, would have caught in all of them. */
	perfect?: Float32Array<ArrayBuffer>;
	/** The baseline that others are compared with. */
	reference: string;
	/** What was joined to the dataset and used as features, as `feature-words.ts` reads it; absent in runs of older versions. */
	joined?: string[];
	/** Rows left out, and other things the user should know; sentences in runs of older versions. */
	notes: (RunNote | string)[];
	/** Names of all models that this run was to hold, less those the user deleted (`planned-models.ts`); absent in runs of older versions. */
	planned?: string[];
}

/** One of a place's main reasons: by how much its history, surroundings or position raise (factor above 1) or lower its forecast. */
export interface Reason {
	/** A key of `forecasting.reasons.themes` in the texts. */
	theme: string;
	factor: number;
}

export interface ModelBody {
	version: 1;
	/** As in `panel-words.ts`, which says it in the language in use. */
	name: string;
	/** What was settled: `setting-words.ts` says it. */
	setting: string;
	kind: 'baseline' | 'learned' | 'blend' | 'network';
	seconds: number;
	evaluation: Evaluation;
	/** Mean deviance minus the reference baseline's, paired; null for the reference itself. */
	difference: Score | null;
	/** Expected counts of the period to come, a cell each, and the chance of at least one. */
	muNext: Float32Array<ArrayBuffer>;
	chanceNext: Float32Array<ArrayBuffer>;
	/** Test periods × ranks: incidents caught by the first 1, 2, … places of each period. */
	caught: Float32Array<ArrayBuffer>;
	/** Incidents in each test period, and the test block it belongs to. */
	incidents: Float32Array<ArrayBuffer>;
	/** Features (codes, `feature-words.ts`) by how much worse the validation deviance gets when they are shuffled; empty where there are none. */
	importance: { feature: string; loss: number }[];
	/** For the highest places, in order of rank. */
	reasons: { cell: number; because: Reason[] }[];
	/** Loss by epoch, for networks. */
	history: { loss: number; validationLoss: number }[];
}
