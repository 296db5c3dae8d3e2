import { guessTime } from '$lib/ingest/guess-time';
import { readMoment, type Moment } from '$lib/temporal/parse';
import { dayOf, DAY_MS } from '$lib/temporal/civil';
import { numbersOf, type Table } from './table';

/** What happened on each day, from a table with one row a day, an hour or an event. */
export interface DaySeries {
	/** The column that says when. */
	column: string;
	/** Civil milliseconds of each day's midnight, ascending; days without a row are not there. */
	day: Float64Array<ArrayBuffer>;
	/** Mean of the day's rows, NaN where none has a number; or the number of rows, for events. */
	values: Record<string, Float64Array<ArrayBuffer>>;
	rowsPerDay: number;
	/** Rows whose date could not be read. */
	undated: number;
}

/** Parts of a date stand in columns of their own beside it. */
const PART_OF_DATE =
	/^(|unnamed.*|column\d+|year|yr|month|mon|day|dom|hour|hr|minute|weekday|dow|date|time|timestamp|julian|doy)$/;

/**
 * Reads a table as a series by day; null when no column says when, or only the month. Several rows of one day, hours say, become their mean. A
 * table without numbers is a list of events, and each day is told how many it had.
 */
export function daySeries({ columns, profiles, header, rows }: Table): DaySeries | null {
	// A count of seconds since 1970 is not local time: a column with dates comes first.
	const civil = profiles.filter((profile) => !profile.time?.form.order.startsWith('epoch'));
	const time = guessTime(civil) ?? guessTime(profiles);
	if (!time || time.form.firstIsMonth || profiles.find(({ name }) => name === time.column)?.time?.monthOnly) return null;
	const encoder = new TextEncoder();
	const moment: Moment = { ms: 0, precision: 0 };
	const at = columns[header.indexOf(time.column)].map((cell) => {
		const bytes = encoder.encode(cell);
		return readMoment(bytes, 0, bytes.length, time.form.order, moment) ? dayOf(moment.ms) : NaN;
	});
	const days = [...new Set(at.filter((day) => day === day))].sort((a, b) => a - b);
	if (!days.length) return null;
	const slot = new Map(days.map((day, k) => [day, k]));
	const values: DaySeries['values'] = {};
	header.forEach((name, c) => {
		if (name === time.column || name === time.clock || PART_OF_DATE.test(profiles[c].plain)) return;
		const numbers = numbersOf(columns[c]);
		if (numbers) values[name] = meanByDay(at, numbers, slot);
	});
	if (!Object.keys(values).length) return events(time.column, at, days, rows);
	return {
		column: time.column,
		day: Float64Array.from(days, (day) => day * DAY_MS),
		values,
		rowsPerDay: rows / days.length,
		undated: at.filter((day) => day !== day).length
	};
}

function meanByDay(at: number[], numbers: Float64Array, slot: Map<number, number>): Float64Array<ArrayBuffer> {
	const sum = new Float64Array(slot.size);
	const count = new Float64Array(slot.size);
	at.forEach((day, r) => {
		const k = slot.get(day);
		if (k === undefined || Number.isNaN(numbers[r])) return;
		sum[k] += numbers[r];
		count[k]++;
	});
	return sum.map((total, k) => total / count[k]);
}

/** Events counted by day; a day between two of them without any had none. */
function events(column: string, at: number[], days: number[], rows: number): DaySeries {
	const first = days[0];
	const count = new Float64Array(days[days.length - 1] - first + 1);
	for (const day of at) if (day === day) count[day - first]++;
	return {
		column,
		day: Float64Array.from(count, (_, k) => (first + k) * DAY_MS),
		values: { Events: count },
		rowsPerDay: rows / days.length,
		undated: at.filter((day) => day !== day).length
	};
}
