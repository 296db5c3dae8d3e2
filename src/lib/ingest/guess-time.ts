import { monthNamed, plain as unaccented } from '$lib/temporal/month-names';
import type { TimeMapping, TimeParts } from './mapping';
import type { ColumnProfile } from './profile';

const WHEN_IT_HAPPENED = /occ|incident|offen[cs]e|cmplntfr|event|start|begin|began|from|first|commit|happen|fato|hecho/;
const WHEN_NOTED = /report|rpt|msh|receiv|call|dispatch|comunica|registro/;
const NOT_WHEN = /updat|modif|creat|indb|load|extract|enter|clear|clos|edit|upload|publish|arrest|birth|dob/;
const AN_END = /(^|_|\s)(to|end|ended|until|thru|through|last)($|_|\s)|cmplntto|enddate|endtime|dateto|endedon|lastoccur/;
const A_TIME = /date|time|month|day|dt$|when|fecha|data|mes|dia/;

const isEnd = ({ name, plain, words }: ColumnProfile) =>
	AN_END.test(name.toLowerCase()) || AN_END.test(plain) || words.includes('end');

/** Seconds or milliseconds since 1970, and not a number of the case that looks like them. */
const isEpoch = ({ time, plain, words }: ColumnProfile) =>
	time !== null &&
	time.form.order.startsWith('epoch') &&
	WHEN_IT_HAPPENED.test(plain) &&
	!words.some((word) => ['id', 'no', 'num', 'number', 'key', 'code', 'nr'].includes(word));

/** How likely a column says when the incident happened; below 0 it does not. */
function score(column: ColumnProfile): number {
	const { time, plain } = column;
	if (!time || time.share < 0.8) return -1;
	let points = 1;
	if (['date', 'datetime', 'month', 'timestamp', 'time', 'day', 'fecha', 'data'].includes(plain)) points += 5;
	else if (A_TIME.test(plain)) points += 3;
	else if (column.numberShare > 0.9 && !isEpoch(column)) return -1; // bare numbers that happen to read as dates
	if (WHEN_IT_HAPPENED.test(plain)) points += 6;
	if (WHEN_NOTED.test(plain)) points -= 1;
	if (NOT_WHEN.test(plain)) points -= 7;
	if (isEnd(column)) points -= 4;
	if (time.hasClock) points += 1;
	if (time.monthOnly) points -= 1;
	return points * (column.filled / Math.max(1, column.total));
}

/** Guesses which column, or date and time columns, say when; null when none does. */
export function guessTime(columns: readonly ColumnProfile[]): TimeMapping | null {
	const ranked = columns.map((column) => ({ column, points: score(column) })).filter(({ points }) => points > 0);
	ranked.sort((a, b) => b.points - a.points);
	const best = ranked[0]?.column;
	return best?.time ? withClockOf(best, columns) : guessParts(columns);
}

/** Guesses the end of the time in which it must have happened; null when the file knows one time only. */
export function guessEnd(columns: readonly ColumnProfile[], start: TimeMapping | null): TimeMapping | null {
	if (!start || start.parts || start.form.firstIsMonth) return null;
	const begin = columns.find(({ name }) => name === start.column);
	const ends = columns.filter(
		(column) =>
			column.name !== start.column &&
			column.time &&
			column.time.share > 0.8 &&
			!column.time.monthOnly &&
			isEnd(column) &&
			!NOT_WHEN.test(column.plain) &&
			!WHEN_NOTED.test(column.plain) &&
			!(begin && isEnd(begin))
	);
	const [end] = ends.sort((a, b) => b.filled - a.filled);
	return end ? withClockOf(end, columns, start.clock) : null;
}

function withClockOf(best: ColumnProfile, columns: readonly ColumnProfile[], taken?: string): TimeMapping {
	const { form, hasClock, monthOnly } = best.time!;
	const clock = !monthOnly && (!hasClock || form.midnightIsDay) ? clockFor(best, columns) : undefined;
	// `month` with days that are all the first: the sample may show one month only.
	const named = best.words.includes('month') && !monthOnly && !hasClock;
	const firsts = named && best.values.every((value) => /^\D*\d{4}\D0?1\D0?1$|^0?1\D0?1\D\d{4}$/.test(value) || form.firstIsMonth);
	const mapping: TimeMapping = { column: best.name, form: { ...form, firstIsMonth: form.firstIsMonth || firsts } };
	if (!clock || clock.name === taken) return mapping;
	return { ...mapping, clock: clock.name, form: { ...mapping.form, ...(isHhmm(clock) && { hhmm: true }) } };
}

const isHhmm = ({ numbers }: ColumnProfile) => numbers.some((value) => value > 24);

/** The column with the time of day that belongs to a date column: the one whose name shares most with it. */
function clockFor(date: ColumnProfile, columns: readonly ColumnProfile[]): ColumnProfile | undefined {
	const isClock = (column: ColumnProfile) =>
		column.clockShare > 0.8 ||
		(/time|tm$|hour|hora/.test(column.plain) &&
			column.numbers.length > 0 &&
			column.values.every((value) => /^([01]?\d|2[0-4])?[0-5]?\d(\.0)?$/.test(value)));
	const shared = (column: ColumnProfile) => {
		let n = 0;
		while (n < column.plain.length && column.plain[n] === date.plain[n]) n++;
		return n;
	};
	const [best] = columns.filter((column) => column !== date && isClock(column)).sort((a, b) => shared(b) - shared(a));
	return best;
}

const PARTS: Record<keyof TimeParts | 'year', { words: string[]; from: number; to: number }> = {
	year: { words: ['year', 'yr', 'ano', 'vano', 'anio', 'annee', 'jahr'], from: 1900, to: 2100 },
	month: { words: ['month', 'mon', 'mes', 'mois', 'monat', 'mm'], from: 1, to: 12 },
	day: { words: ['day', 'dia', 'jour', 'tag', 'dayofmonth', 'dd'], from: 1, to: 31 },
	hour: { words: ['hour', 'hr', 'hora', 'heure', 'hh'], from: 0, to: 24 },
	minute: { words: ['minute', 'min', 'minuto', 'minutos', 'mi'], from: 0, to: 59 }
};

/** Year, month, day … in columns of their own; a year at least, and a month where there is any finer part. */
function guessParts(columns: readonly ColumnProfile[]): TimeMapping | null {
	const found = (part: keyof typeof PARTS) => {
		const { words, from, to } = PARTS[part];
		const fits = ({ values, numbers, numberShare }: ColumnProfile) =>
			numberShare === 1
				? numbers.every((value) => Number.isInteger(value) && value >= from && value <= to)
				: part === 'month' && values.length > 0 && values.every((value) => monthNamed(unaccented(value)) > 0);
		const named = ({ words: own, plain }: ColumnProfile) =>
			words.includes(unaccented(plain)) || own.some((word) => words.includes(unaccented(word)));
		const candidates = columns.filter((column) => column.filled > 0 && named(column) && fits(column));
		return candidates.find(({ plain }) => words.includes(unaccented(plain))) ?? candidates[0];
	};
	const year = found('year');
	if (!year) return null;
	const parts: TimeParts = {};
	for (const part of ['month', 'day', 'hour', 'minute'] as const) {
		const column = found(part);
		if (!column) break; // a finer part without the coarser says nothing
		parts[part] = column.name;
	}
	return { column: year.name, parts, form: { order: 'ymd', midnightIsDay: false, firstIsMonth: false, ambiguous: false } };
}
