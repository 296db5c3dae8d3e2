import { PRECISIONS, type IncidentColumns } from '$lib/domain/dataset';
import { HOUR_MS } from '$lib/temporal/civil';

/** Incidents known only to lie between two moments. */
export interface Uncertain {
	/** Incidents with a time, and those whose end is later than their start. */
	incidents: number;
	uncertain: number;
	/** Incidents by length, as LENGTHS; the last holds all longer ones. */
	lengths: number[];
	/** Middle and 90 % of the lengths, milliseconds. */
	median: number;
	most: number;
	/** Rows that spreading would move: at most `SPREAD_HOURS` long. */
	spreadable: number;
}

/** Hours: upper limits. */
export const LENGTHS = [1, 4, 8, 12, 24, 72, 168] as const;
/** Longer ones say nothing about the hour, and little about the weekday. */
export const SPREAD_HOURS = 24;

/** How long the stretches are in which incidents are known to have happened. @see Ratcliffe (2002), Aoristic signatures and the spatio-temporal analysis of high volume crime patterns, J. Quantitative Criminology 18(1), 23–43 */
export function uncertain({
	start,
	end,
	precision,
	weight
}: Pick<IncidentColumns, 'start' | 'end' | 'precision' | 'weight'>): Uncertain {
	const lengths = new Array<number>(LENGTHS.length + 1).fill(0);
	const found: number[] = [];
	const DAY = PRECISIONS.indexOf('day');
	let [incidents, known, spreadable] = [0, 0, 0];
	for (let i = 0; i < start.length; i++) {
		if (weight[i] <= 0 || start[i] !== start[i]) continue;
		incidents += weight[i];
		const length = end[i] - start[i];
		if (!(length > 0)) continue;
		known += weight[i];
		found.push(length);
		if (length <= SPREAD_HOURS * HOUR_MS && precision[i] < DAY) spreadable++;
		let at = 0;
		while (at < LENGTHS.length && length > LENGTHS[at] * HOUR_MS) at++;
		lengths[at] += weight[i];
	}
	const sorted = Float64Array.from(found).sort();
	const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
	return { incidents, uncertain: known, lengths, median: at(0.5), most: at(0.9), spreadable };
}
