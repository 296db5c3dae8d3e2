import { DAY_MS, HOUR_MS } from '$lib/temporal/civil';
import { civilDay, DAY, HOUR, MINUTE, MONTH, readClock, readMoment, readMonth, type Moment } from '$lib/temporal/parse';
import { civilClock } from '$lib/temporal/zones';
import type { TimeMapping, TimeParts } from './mapping';
import { readNumber } from './number';
import { Recast } from './recast';
import type { Batch } from './scanner';

/** Reads when a record happened into `ms[i]`, `precision[i]`; NaN when it is unknown. */
export interface TimeReader {
	(batch: Batch, record: number, i: number, ms: Float64Array, precision: Uint8Array): void;
	/** To be called before the records of a batch: what can be read all at once is. */
	prepare?(batch: Batch): void;
}

/**
 * @param column  position of a column by its name
 * @param of      which time of the mapping it is, for the lesson
 * @throws {Recast} while reading, when a row shows that the form guessed from the sample was wrong
 */
export function timeReader(mapping: TimeMapping, column: (name: string) => number, of: 'time' | 'end' = 'time'): TimeReader {
	const read = mapping.parts ? partsReader(mapping.column, mapping.parts, column) : momentReader(mapping, column, of);
	if (!mapping.form.zone) return read;
	const civil = civilClock(mapping.form.zone);
	const inZone: TimeReader = (batch, record, i, ms, precision) => {
		read(batch, record, i, ms, precision);
		if (precision[i] < DAY) ms[i] = civil(ms[i]);
	};
	return Object.assign(inZone, { prepare: read.prepare });
}

function momentReader(mapping: TimeMapping, column: (name: string) => number, of: 'time' | 'end'): TimeReader {
	const { order, midnightIsDay, firstIsMonth, ambiguous, hhmm } = mapping.form;
	const at = column(mapping.column);
	const atClock = mapping.clock === undefined ? -1 : column(mapping.clock);
	const moment: Moment = { ms: 0, precision: 0 };
	const clock: Moment = { ms: 0, precision: 0 };
	let ahead: { ms: Float64Array; finely: Uint8Array } | null = null;
	const prepare = (batch: Batch) => void (ahead = batch.arena?.momentsAhead(of === 'time' ? 0 : 1, batch, at, order) ?? null);
	const read: TimeReader = ({ bytes, first, starts, ends }, record, i, ms, precision) => {
		const cell = first[record] + at;
		if (ahead && ahead.finely[record] !== LEFT) {
			moment.ms = ahead.ms[record];
			moment.precision = ahead.finely[record];
		} else if (!readMoment(bytes, starts[cell], ends[cell], order, moment)) {
			ms[i] = NaN;
			precision[i] = MONTH;
			if (ambiguous && readMoment(bytes, starts[cell], ends[cell], 'dmy', moment))
				throw new Recast({ form: { order: 'dmy', ambiguous: false }, of });
			return;
		}
		if (atClock >= 0) {
			const other = first[record] + atClock;
			const time = readClock(bytes, starts[other], ends[other], clock, hhmm);
			if (!hhmm && writesHhmm(bytes, starts[other], ends[other])) throw new Recast({ form: { hhmm: true }, of });
			moment.ms -= moment.ms % DAY_MS;
			moment.precision = DAY;
			if (time === time) {
				moment.ms += time;
				moment.precision = clock.precision;
			}
		} else if (midnightIsDay && moment.ms % DAY_MS === 0) moment.precision = Math.max(moment.precision, DAY);
		if (firstIsMonth) {
			if (moment.ms % DAY_MS !== 0 || new Date(moment.ms).getUTCDate() !== 1)
				throw new Recast({ form: { firstIsMonth: false }, of });
			moment.precision = MONTH;
		}
		ms[i] = moment.ms;
		precision[i] = moment.precision;
	};
	return Object.assign(read, { prepare });
}

/** Stands for a precision where compiled code left a moment to us. */
const LEFT = 255;

/** Whether a clock is a bare number from 25 to 9999: then shorter ones of its column have lost leading zeros. */
function writesHhmm(bytes: Uint8Array, from: number, to: number): boolean {
	const value = readNumber(bytes, from, to);
	return value > 24 && value < 10_000 && Number.isInteger(value);
}

/** Year, month, day, hour and minute in columns of their own. An empty or impossible part ends what is known. */
function partsReader(year: string, parts: TimeParts, column: (name: string) => number): TimeReader {
	const cellOf = (name: string | undefined) => (name === undefined ? -1 : column(name));
	const [atYear, atMonth, atDay, atHour, atMinute] = [year, parts.month, parts.day, parts.hour, parts.minute].map(cellOf);
	return ({ bytes, first, starts, ends }, record, i, ms, precision) => {
		const from = first[record];
		const number = (at: number) => (at < 0 ? NaN : readNumber(bytes, starts[from + at], ends[from + at]));
		const month = atMonth < 0 ? 1 : readMonth(bytes, starts[from + atMonth], ends[from + atMonth]);
		const day = civilDay(number(atYear), month, 1);
		const inMonth = civilDay(number(atYear), month, number(atDay));
		const [hour, minute] = [number(atHour), number(atMinute)];
		precision[i] = MONTH;
		ms[i] = day * DAY_MS;
		if (inMonth !== inMonth) return;
		precision[i] = DAY;
		ms[i] = inMonth * DAY_MS;
		if (!(hour >= 0 && hour < 24)) return;
		precision[i] = HOUR;
		ms[i] += Math.floor(hour) * HOUR_MS;
		if (!(minute >= 0 && minute < 60)) return;
		precision[i] = MINUTE;
		ms[i] += Math.floor(minute) * 60_000;
	};
}
