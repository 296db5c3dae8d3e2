import type { Kernel } from '$lib/domain/kernel';
import type { Against } from '$lib/temporal/compared-periods';
import { changeOf } from './change';
import { countsOf, periodsOf, type KnownFaults } from './periods';
import { coreOf, LEAST_TAIL, type WholeRecord } from './record';
import type { Said } from './said';
import { whenOf } from './when';

export interface WholeRequest {
	/** Whatever is filtered. */
	whole: WholeRecord;
	/** Under every filter but the dates, as long as those of `whole`. */
	days: Float64Array<ArrayBuffer>;
	months: Float64Array<ArrayBuffer>;
	/** The dates chosen, both included. */
	chosen: readonly [number, number] | null;
	faults: KnownFaults;
	/** What the reader has the map compare with; null: nothing in particular. */
	against?: Against | null;
	/** By week code, under every filter; null where hours or weekdays are filtered: then nothing stands out but what was chosen. */
	week: Float64Array<ArrayBuffer> | null;
}

/** What may be said of everything shown together: how it changed, and when it is recorded. */
export function* sayWhole({
	whole,
	days,
	months,
	chosen,
	faults,
	against = null,
	week
}: WholeRequest): Kernel<Pick<Said, 'periods' | 'change' | 'when'>> {
	const periods = periodsOf(whole, chosen, faults, against);
	yield 0.1;
	const when = week ? whenShown(days, whole.firstDay, week, chosen) : undefined;
	yield 0.2;
	if (typeof periods === 'string') return { periods, when };
	const own = { ...whole, days, months };
	const change = yield* changeOf(countsOf(own, periods.before), countsOf(own, periods.after), periods.against === 'year');
	return { periods, change, when };
}

/** Hours and weekdays of the dates shown. */
function whenShown(days: Float64Array, firstDay: number, week: Float64Array, chosen: WholeRequest['chosen']) {
	const core = coreOf(days, LEAST_TAIL.day);
	if (!core) return undefined;
	const from = Math.max(core[0], chosen ? chosen[0] - firstDay : 0);
	const to = Math.min(core[1], chosen ? chosen[1] - firstDay : days.length - 1);
	return whenOf(week, days.subarray(from, to + 1), firstDay + from);
}
