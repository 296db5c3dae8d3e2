import type { Against } from '$lib/temporal/compared-periods';
import { firstOfMonth, monthNumber, monthStart, weekdayOf } from '$lib/temporal/civil';
import { median } from '$lib/domain/quantile';
import { coreOf, LEAST_TAIL, missingDays, type Stretch, type WholeRecord } from './record';

export type Unit = 'week' | 'month';

/** What the quality report says of the record. */
export interface KnownFaults {
	/** Stretches with nothing or next to nothing where much was to be expected. */
	gaps: Stretch[];
	/** First day from which reports may still be coming in; null when none is known. */
	unfinishedFrom: number | null;
}

export const NO_FAULTS: KnownFaults = { gaps: [], unfinishedFrom: null };

/** Why part of the period is not compared. */
export type LeftOut =
	/** The end of the record: `by` the quality report, or because it holds far less than the units before. */
	| { kind: 'unfinished'; units: number; by: 'report' | 'level' }
	/** Units (with their partners) that hold days missing from the record. */
	| { kind: 'missing'; units: number };

/** Two runs of whole weeks or months, as many in each, in order of time. */
export interface Periods {
	unit: Unit;
	/** The same weeks 52 weeks earlier (the same months a year earlier), or the units just before. */
	against: Against;
	after: Stretch[];
	before: Stretch[];
	leftOut: LeftOut[];
}

/** Why there is nothing to compare. */
export type NoPeriods = 'no-dates' | 'short' | 'nothing-before';

/** A last unit with under this share of the typical one before it is taken for unfinished, as the quality report does. */
const WHOLE = 0.7;
/** Units that say what is typical, and how much they have to hold for a fall to be no chance. */
const TYPICAL = { week: 26, month: 6 } as const;
const ENOUGH = 50;
const MOST_UNFINISHED = { week: 8, month: 2 } as const;
/** Units of a year: 52 weeks (364 days) keep the weekdays together. */
export const A_YEAR = { week: 52, month: 12 } as const;
/** Fewer units against a year ago say less than a longer stretch against the one before. */
const LEAST_OF_YEAR = { week: 4, month: 2 } as const;
/** Fewer units than this are not compared. */
const LEAST = { week: 2, month: 2 } as const;

/**
 * Which weeks to compare with which: the chosen dates, else the last year of whole weeks, with the same weeks a year earlier; where the record does not reach
 * back that far, with the weeks before. Months where the record gives no more. Units that are not whole, not finished or have holes are left out.
 *
 * @param chosen   first and last day, both included; null for all dates. At most a year of it, the latest, is compared
 * @param against  what the reader wants it compared with; null: by the rule above
 */
export function periodsOf(
	record: WholeRecord,
	chosen: readonly [number, number] | null,
	faults = NO_FAULTS,
	against: Against | null = null
): Periods | NoPeriods {
	const unit = unitOf(record);
	const span = spanOf(record, unit);
	if (!span) return 'no-dates';
	const end = chosen ? Math.min(chosen[1], span.to) : span.to;
	const start = chosen ? Math.max(chosen[0], span.from) : span.from;
	if (end < start) return 'short';
	const all = unit === 'week' ? weeksUntil(chosen ? end : lastSunday(end), span.from) : monthsWithin(span.from, end);
	const leftOut: LeftOut[] = [];
	const units = finished(all, record, unit, span, faults, leftOut);
	const year = A_YEAR[unit];
	let from = Math.max(units.findIndex((each) => each.from >= start), units.length - year); // prettier-ignore
	if (units.length === 0 || units[units.length - 1].from < start) return 'short';
	if (chosen && units.length - from < LEAST[unit]) return 'short';
	if (!chosen && against !== 'before' && units.length - year >= LEAST_OF_YEAR[unit]) from = Math.max(from, year);
	if (from >= year && against !== 'before') return without(missing(record, unit, faults), units.slice(from), units.slice(from - year, units.length - year), unit, 'year', leftOut); // prettier-ignore
	if (against === 'year') return 'nothing-before';
	const n = chosen ? Math.min(units.length - from, from) : Math.min(year, Math.floor(units.length / 2));
	if (n < LEAST[unit]) return 'nothing-before';
	const cut = units.length - n;
	return without(missing(record, unit, faults), units.slice(cut), units.slice(cut - n, cut), unit, 'before', leftOut);
}

/**
 * First and last day of what is recorded whole: without thin tails at its ends, and without weeks (months) at its end that reports will still fill. Null where nothing is.
 */
export function wholeSpan(record: WholeRecord, faults = NO_FAULTS): Stretch | null {
	const unit = unitOf(record);
	const span = spanOf(record, unit);
	if (!span) return null;
	const all = unit === 'week' ? weeksUntil(lastSunday(span.to), span.from) : monthsWithin(span.from, span.to);
	const units = finished(all, record, unit, span, faults, []);
	const { unfinishedFrom } = faults;
	const to = Math.min(
		units.length < all.length ? (units.at(-1)?.to ?? span.from - 1) : span.to,
		unfinishedFrom === null ? Infinity : unfinishedFrom - 1
	);
	return to < span.from ? null : { from: span.from, to };
}

/** What there is of chosen dates that hold fewer than two whole weeks (months), by the unit and the days of the record; null where they hold more, or none. */
export function tooShort(record: WholeRecord, chosen: readonly [number, number]): (Stretch & { unit: Unit }) | null {
	const unit = unitOf(record);
	const span = spanOf(record, unit);
	if (!span) return null;
	const [from, to] = [Math.max(chosen[0], span.from), Math.min(chosen[1], span.to)];
	const units = unit === 'week' ? Math.floor((to - from + 1) / 7) : from > to ? 0 : monthsWithin(from, to).length;
	return units < LEAST[unit] ? { ...span, unit } : null;
}

/** Months where most of what is dated gives no more than its month. */
export function unitOf({ days, months }: Pick<WholeRecord, 'days' | 'months'>): Unit {
	const sum = (values: ArrayLike<number>) =>
		Array.prototype.reduce.call(values, (a, b) => (a as number) + (b as number), 0) as number;
	return sum(months) > sum(days) ? 'month' : 'week';
}

function spanOf(record: WholeRecord, unit: Unit): Stretch | null {
	const core = unit === 'week' ? coreOf(record.days, LEAST_TAIL.day) : coreOf(record.months, LEAST_TAIL.month);
	if (!core) return null;
	if (unit === 'week') return { from: record.firstDay + core[0], to: record.firstDay + core[1] };
	return { from: firstOfMonth(record.firstMonth + core[0]), to: firstOfMonth(record.firstMonth + core[1] + 1) - 1 };
}

const lastSunday = (day: number) => day - ((weekdayOf(day) + 1) % 7);

function weeksUntil(end: number, first: number): Stretch[] {
	const weeks: Stretch[] = [];
	for (let to = end; to - 6 >= first; to -= 7) weeks.push({ from: to - 6, to });
	return weeks.reverse();
}

function monthsWithin(first: number, end: number): Stretch[] {
	const months: Stretch[] = [];
	for (let from = monthStart(first); ; from = monthStart(from, 1)) {
		const to = monthStart(from, 1) - 1;
		if (to > end) return months;
		if (from >= first) months.push({ from, to });
	}
}

/** Without the last units that are not finished, by the report or because they hold far less than is typical. */
function finished(
	units: Stretch[],
	record: WholeRecord,
	unit: Unit,
	span: Stretch,
	{ unfinishedFrom }: KnownFaults,
	leftOut: LeftOut[]
): Stretch[] {
	let last = units.length;
	if (unfinishedFrom !== null) while (last > 0 && units[last - 1].to >= unfinishedFrom) last--;
	if (last < units.length) leftOut.push({ kind: 'unfinished', units: units.length - last, by: 'report' });
	const atEnd = units.length > 0 && span.to - units[units.length - 1].to < 7; // a choice that ends earlier ends where the user wanted
	const counts = countsOf(record, units);
	const before = last;
	while (atEnd && last > 0 && before - last < MOST_UNFINISHED[unit]) {
		const typical = median(counts.subarray(Math.max(0, last - 1 - TYPICAL[unit]), last - 1));
		// A quiet time of the year is quiet every year: Christmas is no unfinished week.
		const usual = Math.min(typical, counts[last - 1 - A_YEAR[unit]] ?? Infinity);
		if (!(typical >= ENOUGH) || counts[last - 1] >= WHOLE * usual) break;
		last--;
	}
	if (last < before) leftOut.push({ kind: 'unfinished', units: before - last, by: 'level' });
	return units.slice(0, last);
}

/** Net counts of stretches: days, and months that lie whole within them. */
export function countsOf(
	{ firstDay, days, firstMonth, months }: WholeRecord,
	stretches: readonly Stretch[]
): Float64Array<ArrayBuffer> {
	return Float64Array.from(stretches, ({ from, to }) => {
		let sum = 0;
		for (let day = Math.max(from - firstDay, 0); day <= Math.min(to - firstDay, days.length - 1); day++) sum += days[day];
		for (
			let first = monthStart(from) === from ? from : monthStart(from, 1);
			monthStart(first, 1) - 1 <= to;
			first = monthStart(first, 1)
		)
			sum += months[monthNumber(first) - firstMonth] ?? 0;
		return sum;
	});
}

function missing(record: WholeRecord, unit: Unit, { gaps }: KnownFaults): (stretch: Stretch) => boolean {
	const days = unit === 'week' ? missingDays(record) : new Set<number>();
	return ({ from, to }) => {
		if (gaps.some((gap) => gap.from <= to && gap.to >= from)) return true;
		for (let day = from; day <= to; day++) if (days.has(day)) return true;
		return false;
	};
}

/** Leaves out units with missing days, each with its partner. */
function without(
	isMissing: (stretch: Stretch) => boolean,
	after: Stretch[],
	before: Stretch[],
	unit: Unit,
	against: Periods['against'],
	leftOut: LeftOut[]
): Periods | NoPeriods {
	const kept = after.map((stretch, i) => !isMissing(stretch) && !isMissing(before[i]));
	const units = kept.filter((whole) => !whole).length;
	const isKept = (_: Stretch, i: number) => kept[i];
	if (kept.length - units < LEAST[unit]) return 'short';
	return {
		unit,
		against,
		after: after.filter(isKept),
		before: before.filter(isKept),
		leftOut: units ? [...leftOut, { kind: 'missing', units }] : leftOut
	};
}
