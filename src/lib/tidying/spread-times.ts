import { PRECISIONS } from '$lib/domain/dataset';
import { seededRandom } from '$lib/domain/random';
import type { SpreadTimesStep } from '$lib/domain/steps';
import { HOUR_MS } from '$lib/temporal/civil';
import type { Change } from './change';

/** Milliseconds of what a time of each precision stands for; a month is never spread. */
const UNIT = [60_000, HOUR_MS, 24 * HOUR_MS, Infinity];

/**
 * Places each incident known to lie between two moments at one moment between them, drawn evenly. Over many incidents the counts of hours,
 * weekdays and days are then what weighting each by its share of the interval would give (aoristic analysis), while every incident still
 * counts once. Intervals longer than the limit stay as they are: they say too little.
 *
 * @see Ratcliffe (2002), Aoristic signatures and the spatio-temporal analysis of high volume crime patterns, J. Quantitative Criminology 18(1)
 */
export function spreadTimes(
	{ longestHours, seed }: SpreadTimesStep,
	start: Float64Array,
	end: Float64Array,
	precision: Uint8Array,
	weight: Int16Array
): Change {
	const spread = (i: number) =>
		weight[i] !== 0 &&
		precision[i] < PRECISIONS.indexOf('month') &&
		end[i] > start[i] &&
		end[i] - start[i] <= longestHours * HOUR_MS;
	const rows = Uint32Array.from({ length: start.length }, (_, i) => i).filter(spread);
	const random = seededRandom(seed);
	const values = Float64Array.from(rows, (row) => {
		const unit = UNIT[precision[row]];
		// Both ends included: a day stands for all of its hours. Units are counted from the start, so that a day stays a day.
		const units = Math.floor((end[row] - start[row]) / unit) + 1;
		return start[row] + unit * Math.floor(random() * units);
	});
	return {
		edits: [
			{ column: 'start', rows, values },
			{ column: 'end', rows, values: values.slice() }
		],
		fields: {},
		changed: rows.length
	};
}
