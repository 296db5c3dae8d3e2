import { dayOfYear, weekdayOf } from '$lib/temporal/civil';
import { ticksPerDay, type Window } from '$lib/temporal/periods';
import { HALF_LIVES, SPANS, type Known } from '$lib/models/baselines/known';
import type { FeatureTable } from '$lib/models/table';
import type { JoinedTheme } from './joins';
import type { PreparedSeries } from './series';
import type { ForecastTask } from './task';

/** Half-lives (days) that learned models see; 270 days is for the baseline alone. */
const FEATURE_HALF_LIVES = HALF_LIVES.filter((h) => h !== 270);
/** A rate this small (incidents a day) still has a logarithm. */
const FLOOR = 0.002;
const KDE_BANDWIDTH = 200;
const WEEKDAYS = Array.from({ length: 7 }, (_, k) => `weekday:${k}`);
const SHIFTS = Array.from({ length: 3 }, (_, k) => `shift:${k}`);

/** What a feature speaks of: a key of the reasons' themes (`reason-words.ts`). */
type Theme = 'here' | 'beside' | 'where' | JoinedTheme;

/**
 * A column of the feature table: `cell` changes from cell to cell and has a theme, the others only from period to period. Its name is a code,
 * which is what records keep; `feature-words.ts` says it.
 */
export type Feature = { name: string; kind: 'cell'; theme: Theme } | { name: string; kind: 'time' };

/** A season seen in part would be extrapolated: it becomes a feature only where windows to learn from span a year. */
function hasSeason({ trainEnd }: PreparedSeries, task: ForecastTask): boolean {
	const p = ticksPerDay(task.period);
	return trainEnd - Math.min(182 * p, Math.floor(trainEnd / 2)) >= 365 * p;
}

/** The features of a task, in the order of the table's columns. */
export function featureList(prepared: PreparedSeries, task: ForecastTask): Feature[] {
	const about = (theme: Theme, ...names: string[]) => names.map((name): Feature => ({ name, kind: 'cell', theme }));
	const cell = [
		...about('here', ...FEATURE_HALF_LIVES.map((h) => `fade:${h}`)),
		...about('here', ...SPANS.map((days) => `own:${days}`)),
		...about('beside', ...SPANS.map((days) => `near:${days}`)),
		...about('here', 'density'),
		...about('here', 'baseline'),
		...about('where', 'eastward', 'northward'),
		...(prepared.joined?.cell ?? []).flatMap(({ name, theme }) => about(theme, name))
	];
	const time = [
		...(hasSeason(prepared, task) ? ['season:sine', 'season:cosine'] : []),
		...(task.period === 'day' || task.period === 'shift' ? WEEKDAYS : []),
		...(task.period === 'shift' ? SHIFTS : []),
		...(prepared.joined?.time ?? []).flatMap(({ name }) => [`last:${name}`, `week:${name}`])
	];
	return [...cell, ...time.map((name): Feature => ({ name, kind: 'time' }))];
}

/** What the learned models need to have kept up. */
export const FEATURE_BANDWIDTHS = [KDE_BANDWIDTH];

/**
 * The features of every cell for one window, from what was known at `window.asOf` and the calendar alone.
 *
 * @param known  stands at `window.asOf`
 * @param mu     the reference baseline's expected counts
 * @returns one Float32Array of all cells a feature
 */
export function windowFeatures(
	known: Known,
	window: Window,
	mu: Float32Array,
	prepared: PreparedSeries,
	task: ForecastTask
): Float32Array[] {
	const { cells, day0 } = prepared;
	const p = known.options.perDay;
	const n = cells.count;
	const of = (value: (c: number) => number) => {
		const column = new Float32Array(n);
		for (let c = 0; c < n; c++) column[c] = value(c);
		return column;
	};
	const features: Float32Array[] = [];
	for (const h of FEATURE_HALF_LIVES) {
		const rate = known.ewma(h);
		features.push(of((c) => Math.log(FLOOR + p * rate[c])));
	}
	for (const counts of [known.own.bind(known), known.near.bind(known)])
		for (const span of SPANS) {
			const count = counts(span);
			const days = Math.max(1, known.covered(span) / p);
			features.push(of((c) => Math.sqrt(Math.max(0, count[c]) / days)));
		}
	const density = known.kde(KDE_BANDWIDTH);
	const densityDays = Math.max(1, known.covered(365) / p);
	features.push(
		of((c) => Math.log(FLOOR + Math.max(0, density[c]) / densityDays)),
		of((c) => Math.log(mu[c])),
		of((c) => cells.x[c]),
		of((c) => cells.y[c])
	);
	for (const { column } of prepared.joined?.cell ?? []) features.push(column);
	const constant = (value: number) => features.push(new Float32Array(n).fill(value));
	if (hasSeason(prepared, task)) {
		const angle = (2 * Math.PI * dayOfYear(day0 + (window.start + window.end) / 2 / p)) / 365.25;
		constant(Math.sin(angle));
		constant(Math.cos(angle));
	}
	if (task.period === 'day' || task.period === 'shift') {
		const weekday = weekdayOf(day0 + Math.floor(window.start / p));
		WEEKDAYS.forEach((_, k) => constant(k === weekday ? 1 : 0));
	}
	if (task.period === 'shift') SHIFTS.forEach((_, k) => constant(k === window.start % 3 ? 1 : 0));
	// Of a series only whole days before the forecast's moment are known: not the weather of the day it is for.
	for (const series of prepared.joined?.time ?? [])
		for (const value of series.before(day0 + Math.floor(window.asOf / p))) constant(value);
	return features;
}

/** An empty table of features for a known number of rows. */
export function emptyTable(features: Feature[], rows: number): FeatureTable {
	return { rows, names: features.map((f) => f.name), columns: features.map(() => new Float32Array(rows)) };
}

/** The first rows of a table, sharing its memory. */
export function firstRows(table: FeatureTable, rows: number): FeatureTable {
	return { rows, names: table.names, columns: table.columns.map((column) => column.subarray(0, rows)) };
}
