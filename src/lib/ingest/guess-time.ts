import type { TimeMapping } from './mapping';
import type { ColumnProfile } from './profile';

const WHEN_IT_HAPPENED = /occ|incident|offen[cs]e|cmplntfr|event|start|begin|from|commit|happen/;
const WHEN_NOTED = /report|rpt|msh|receiv|call|dispatch/;
const NOT_WHEN = /updat|modif|creat|indb|load|extract|enter|clear|clos|edit|upload|publish|arrest|birth|dob/;
const AN_END = /(^|_|\s)(to|end|until|thru)($|_|\s)|cmplntto|enddate|endtime/;

/** How likely a column says when the incident happened; below 0 it does not. */
function score(column: ColumnProfile): number {
	const { time, plain, name } = column;
	if (!time || time.share < 0.8) return -1;
	let points = 1;
	if (['date', 'datetime', 'month', 'timestamp', 'time', 'day'].includes(plain)) points += 5;
	else if (/date|time|month|day|dt$|when/.test(plain)) points += 3;
	else if (column.numberShare > 0.9) return -1; // bare numbers that happen to read as dates
	if (WHEN_IT_HAPPENED.test(plain)) points += 6;
	if (WHEN_NOTED.test(plain)) points -= 1;
	if (NOT_WHEN.test(plain)) points -= 7;
	if (AN_END.test(name.toLowerCase()) || AN_END.test(plain)) points -= 4;
	if (time.hasClock) points += 1;
	if (time.monthOnly) points -= 1;
	return points * (column.filled / Math.max(1, column.total));
}

/** Guesses which column, or date and time columns, say when; null when none does. */
export function guessTime(columns: readonly ColumnProfile[]): TimeMapping | null {
	const ranked = columns.map((column) => ({ column, points: score(column) })).filter(({ points }) => points > 0);
	ranked.sort((a, b) => b.points - a.points);
	const best = ranked[0]?.column;
	if (!best?.time) return null;
	const { form, hasClock, monthOnly } = best.time;
	const clock = !monthOnly && (!hasClock || form.midnightIsDay) ? clockFor(best, columns) : undefined;
	// `month` with days that are all the first: the sample may show one month only.
	const named = best.words.includes('month') && !monthOnly && !hasClock;
	const firsts = named && best.values.every((value) => /^\D*\d{4}\D0?1\D0?1$|^0?1\D0?1\D\d{4}$/.test(value) || form.firstIsMonth);
	const mapping: TimeMapping = { column: best.name, form: { ...form, firstIsMonth: form.firstIsMonth || firsts } };
	if (clock) mapping.clock = clock.name;
	return mapping;
}

/** The column with the time of day that belongs to a date column: the one whose name shares most with it. */
function clockFor(date: ColumnProfile, columns: readonly ColumnProfile[]): ColumnProfile | undefined {
	const isClock = (column: ColumnProfile) =>
		column.clockShare > 0.8 ||
		(/time|tm$|hour/.test(column.plain) &&
			column.numbers.length > 0 &&
			column.values.every((value) => /^([01]?\d|2[0-4])?[0-5]?\d$/.test(value)));
	const shared = (column: ColumnProfile) => {
		let n = 0;
		while (n < column.plain.length && column.plain[n] === date.plain[n]) n++;
		return n;
	};
	const [best] = columns.filter((column) => column !== date && isClock(column)).sort((a, b) => shared(b) - shared(a));
	return best;
}
