import { comparedDays, type Against, type ComparedPeriods, type DayRange } from '$lib/temporal/compared-periods';
import { NO_FAULTS, periodsOf, tooShort } from './periods';
import type { Stretch, WholeRecord } from './record';

/**
 * The times that a map compares: the weeks (months) that the sentence speaks of, by its own rule (`periodsOf`). Dates too short for that, of which the sentence says
 * nothing, are compared day for day.
 *
 * @param chosen   first and last day, both included; null for all dates
 * @param against  what the reader wants them measured against; null: a year earlier, where the record reaches back so far
 * @returns        null where nothing can be compared
 */
export function comparedOf(
	record: WholeRecord,
	chosen: readonly [number, number] | null,
	faults = NO_FAULTS,
	against: Against | null = null
): ComparedPeriods | null {
	const periods = periodsOf(record, chosen, faults, against);
	if (typeof periods !== 'string')
		return { before: runsOf(periods.before), after: runsOf(periods.after), against: periods.against };
	const short = chosen && tooShort(record, chosen);
	if (!short) return null;
	const { unit, from, to } = short;
	const days = (by: Against) => comparedDays(from, to, chosen, by, unit === 'month');
	return against ? days(against) : (days('year') ?? days('before'));
}

/** Weeks that follow each other, as one stretch. */
function runsOf(units: readonly Stretch[]): DayRange[] {
	const runs: DayRange[] = [];
	for (const { from, to } of units) {
		const last = runs.at(-1);
		if (last?.[1] === from - 1) last[1] = to;
		else runs.push([from, to]);
	}
	return runs;
}
