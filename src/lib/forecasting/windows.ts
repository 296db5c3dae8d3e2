import { AppError } from '$lib/domain/errors';
import { isoDay } from '$lib/temporal/civil';
import { nominalTicks, periodEdges, ticksPerDay, wholePeriods, type Window } from '$lib/temporal/periods';
import type { PreparedSeries } from './series';
import type { ForecastTask } from './task';
import { text } from '$lib/messages/text';

export interface TaskWindows {
	/** Scored: choices and calibration are made on these. */
	valid: Window[];
	/** Scored: what is reported. */
	test: Window[];
	/** What models learn from, in order of time. */
	learn: Window[];
	/** The period still to come, made from everything known at the end of the last complete period. */
	next: Window;
}

/** Days of history before the first window to learn from: half a year, or half the training time where that is shorter. */
const WARM_UP_DAYS = 182;
/** Days between the windows to learn from. */
const LEARN_STEP = { shift: 1, day: 1, week: 2, month: 7 } as const;

/**
 * The periods to learn from, choose on, score and forecast. A period belongs to the segment that holds all of it; one that
 * straddles a cut date is scored nowhere.
 *
 * @throws AppError `forecast/too-short` when validation or test hold no whole period
 */
export function taskWindows(
	{ series, day0, trainEnd, validEnd, ticks }: PreparedSeries,
	task: ForecastTask,
	monthly: boolean
): TaskWindows {
	const p = ticksPerDay(task.period);
	const edges = periodEdges(task.period, day0, ticks);
	const whole = wholePeriods(edges, task.gap);
	const valid = whole.filter((w) => w.start >= trainEnd && w.end <= validEnd);
	const test = whole.filter((w) => w.start >= validEnd && w.end <= ticks);
	for (const [segment, found] of [
		['validation', valid],
		['test', test]
	] as const)
		if (!found.length)
			throw new AppError(
				'forecast/too-short',
				text.training.noPeriod(task.period, segment, isoDay(day0), isoDay(day0 + Math.ceil(ticks / p) - 1)),
				text.training.noPeriodHint
			);
	const first = Math.min(WARM_UP_DAYS * p, Math.floor(trainEnd / 2));
	const end = edges[edges.length - 1];
	const [nextEdge, nextEnd] = periodEdges(task.period, day0, end + (task.gap + 2) * 31 * p)
		.filter((edge) => edge >= end)
		.slice(task.gap, task.gap + 2);
	return {
		valid,
		test,
		learn: monthly
			? whole.filter((w, i) => i >= task.gap && w.asOf >= Math.min(first, edges[1] ?? first))
			: slidingWindows(first, series.ticks, task, p),
		next: { start: nextEdge, end: nextEnd, asOf: end }
	};
}

/** Windows of the period's nominal length that start every day or few, whatever the calendar: more to learn from. */
function slidingWindows(first: number, ticks: number, task: ForecastTask, p: number): Window[] {
	const length = nominalTicks(task.period);
	const step = LEARN_STEP[task.period];
	const windows: Window[] = [];
	for (let asOf = first; asOf <= ticks - (task.gap + 1) * length; asOf += task.period === 'shift' ? 1 : step * p)
		windows.push({ start: asOf + task.gap * length, end: asOf + (task.gap + 1) * length, asOf });
	return windows;
}
