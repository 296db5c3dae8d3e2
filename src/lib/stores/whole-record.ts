import { queries } from '$lib/compute/query';
import type { Dataset } from '$lib/domain/dataset';
import { EVERYTHING, type Filter, type Overview } from '$lib/domain/exploration';
import { rowsStamp } from '$lib/domain/joins';
import { faultsOf } from '$lib/saying/faults';
import { NO_FAULTS, unitOf, type KnownFaults } from '$lib/saying/periods';
import type { WholeRecord } from '$lib/saying/record';
import { keptReport } from '$lib/storage/quality';
import type { DayRange } from '$lib/temporal/compared-periods';

/** What is recorded in all, whatever is filtered, and what is known to be wrong with it. */
export interface Recorded {
	record: WholeRecord;
	faults: KnownFaults;
}

let kept: { key: string; recorded: Recorded } | undefined;

/** The record as a whole: counted once a dataset, for the sentence and for the maps that compare. @param width  of the hexagons shown, metres */
export async function wholeRecord(
	{ dataset, overview, width }: { dataset: Dataset; overview: Overview; width: number },
	signal: AbortSignal
): Promise<Recorded> {
	const key = `${dataset.id} ${rowsStamp(dataset)}`;
	if (kept?.key === key) return kept.recorded;
	const [{ aggregates }, report] = await Promise.all([
		queries.ask({ filter: EVERYTHING, width }, signal),
		keptReport(dataset.id, rowsStamp(dataset))
	]);
	const { firstDay, days, firstMonth } = overview;
	const record = { firstDay, days: aggregates.days.slice(0, days), firstMonth, months: aggregates.months };
	const recorded = { record, faults: report ? faultsOf(report) : NO_FAULTS };
	kept = { key, recorded };
	return recorded;
}

/** Net counts by hexagon of some stretches of days together; of a record compared by weeks, as in the sentence, what is known to the day. */
export async function binsOver(
	stretches: readonly DayRange[],
	{ filter, width, record }: { filter: Filter; width: number; record: WholeRecord },
	signal: AbortSignal
): Promise<Float64Array<ArrayBuffer>> {
	const byDay = unitOf(record) === 'week';
	let all: Float64Array<ArrayBuffer> | undefined;
	for (const days of stretches) {
		const { aggregates } = await queries.ask({ filter: { ...filter, days }, width, byDay }, signal);
		const bins = aggregates.bins.slice(0, -1);
		if (!all) all = bins;
		else for (let k = 0; k < bins.length; k++) all[k] += bins[k];
	}
	return all ?? new Float64Array();
}
