import { DAY_MS } from '$lib/temporal/civil';
import { DAY, MONTH, readClock, readMoment, type Moment } from '$lib/temporal/parse';
import type { TimeMapping } from './mapping';
import { Recast } from './recast';
import type { Batch } from './scanner';

/** Reads when a record happened into `ms[i]`, `precision[i]`; NaN when it is unknown. */
export type TimeReader = (batch: Batch, record: number, i: number, ms: Float64Array, precision: Uint8Array) => void;

/**
 * @param column  position of a column by its name
 * @throws {Recast} while reading, when a row shows that the form guessed from the sample was wrong
 */
export function timeReader(mapping: TimeMapping, column: (name: string) => number): TimeReader {
	const { order, midnightIsDay, firstIsMonth, ambiguous } = mapping.form;
	const at = column(mapping.column);
	const atClock = mapping.clock === undefined ? -1 : column(mapping.clock);
	const moment: Moment = { ms: 0, precision: 0 };
	const clock: Moment = { ms: 0, precision: 0 };
	return ({ bytes, first, starts, ends }, record, i, ms, precision) => {
		const cell = first[record] + at;
		if (!readMoment(bytes, starts[cell], ends[cell], order, moment)) {
			ms[i] = NaN;
			precision[i] = MONTH;
			if (ambiguous && readMoment(bytes, starts[cell], ends[cell], 'dmy', moment))
				throw new Recast({ form: { order: 'dmy', ambiguous: false } });
			return;
		}
		if (atClock >= 0) {
			const other = first[record] + atClock;
			const time = readClock(bytes, starts[other], ends[other], clock);
			moment.ms -= moment.ms % DAY_MS;
			moment.precision = DAY;
			if (time === time) {
				moment.ms += time;
				moment.precision = clock.precision;
			}
		} else if (midnightIsDay && moment.ms % DAY_MS === 0) moment.precision = Math.max(moment.precision, DAY);
		if (firstIsMonth) {
			if (moment.ms % DAY_MS !== 0 || new Date(moment.ms).getUTCDate() !== 1) throw new Recast({ form: { firstIsMonth: false } });
			moment.precision = MONTH;
		}
		ms[i] = moment.ms;
		precision[i] = moment.precision;
	};
}
