import { DAY_MS, HOUR_MS } from './civil';
import { monthNamed } from './month-names';

/** The order in which a date column writes year, month and day; `epoch-*` are counts since 1970. */
export type DateOrder = 'ymd' | 'mdy' | 'dmy' | 'epoch-s' | 'epoch-ms';

/** A moment as read: civil local milliseconds as if UTC, and how finely it was written (index into PRECISIONS). */
export interface Moment {
	ms: number;
	precision: number;
}
export const MINUTE = 0;
export const HOUR = 1;
export const DAY = 2;
export const MONTH = 3;

const LONGEST = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * Days since 1970-01-01 of a date of the Gregorian calendar; NaN when there is no such date or its year is not in 1000 … 2999.
 * @see Howard Hinnant, chrono-compatible low-level date algorithms, `days_from_civil`
 */
export function civilDay(year: number, month: number, day: number): number {
	if (year < 1000 || year > 2999 || month < 1 || month > 12 || day < 1 || day > LONGEST[month - 1]) return NaN;
	if (month === 2 && day === 29 && (year % 4 !== 0 || (year % 100 === 0 && year % 400 !== 0))) return NaN;
	const y = month <= 2 ? year - 1 : year;
	const era = Math.floor(y / 400);
	const yearOfEra = y - era * 400;
	const dayOfYear = (((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) | 0) + day - 1;
	return era * 146_097 + yearOfEra * 365 + (yearOfEra >> 2) - ((yearOfEra / 100) | 0) + dayOfYear - 719_468;
}

// The cursor of the one parse going on: plain module numbers, so that a million dates make no objects.
let at = 0;
let end = 0;

const isDigit = (c: number) => c >= 48 && c <= 57;
const isLetter = (c: number) => (c | 32) >= 97 && (c | 32) <= 122;

/** Reads digits at the cursor; -1 when there are none or more than 14. `at` moves behind them. */
function digits(b: Uint8Array): number {
	const from = at;
	let value = 0;
	while (at < end && isDigit(b[at])) value = value * 10 + b[at++] - 48;
	return at === from || at - from > 14 ? -1 : value;
}

function skipBlanks(b: Uint8Array) {
	while (at < end && (b[at] === 32 || b[at] === 9)) at++;
}

/** Reads a month's name (three letters or more; bytes beyond ASCII are accented letters and passed over) as 1 … 12; -1 otherwise. */
function monthName(b: Uint8Array): number {
	let name = '';
	for (; at < end && (isLetter(b[at]) || b[at] > 127); at++)
		if (name.length < 4 && b[at] < 128) name += String.fromCharCode(b[at] | 32);
	if (at < end && b[at] === 46 && !(at + 1 < end && isDigit(b[at + 1]))) at++; // Sept. 5
	return name.length >= 3 ? monthNamed(name) : -1;
}

/** Reads what stands after a clock: AM or PM, and a zone (`Z`, `+01:00`, `UTC`), which open data writes after local times and is ignored. */
function clockTail(b: Uint8Array, hour: number): number {
	skipBlanks(b);
	const half = at + 1 < end && (b[at + 1] | 32) === 109 ? b[at] | 32 : 0; // 'm'
	if (half === 97 || half === 112) {
		if (hour < 1 || hour > 12) return -1;
		hour = (hour % 12) + (half === 112 ? 12 : 0);
		at += 2;
		skipBlanks(b);
	}
	if (at < end && (b[at] | 32) === 122)
		at++; // Z
	else if (at + 2 < end && (b[at] | 32) === 117 && (b[at + 2] | 32) === 99)
		at += 3; // UTC
	else if (at + 2 < end && (b[at] === 43 || b[at] === 45)) {
		at++;
		while (at < end && (isDigit(b[at]) || b[at] === 58)) at++;
	}
	skipBlanks(b);
	return at === end ? hour : -1;
}

/** Reads a clock from the cursor to the end: `3:57:00`, `08:00`, `11:43:40 PM`, `1530`, `7 AM`. Milliseconds of the day, or NaN. */
function clock(b: Uint8Array, out: Moment): number {
	skipBlanks(b);
	const from = at;
	let hour = digits(b);
	const width = at - from;
	if (hour < 0 || width > 6) return NaN;
	let minute = 0;
	let second = 0;
	out.precision = MINUTE;
	if (at < end && b[at] === 58) {
		at++;
		minute = digits(b);
		if (at < end && b[at] === 58) {
			at++;
			second = digits(b);
			if (at < end && (b[at] === 46 || b[at] === 44)) {
				at++;
				digits(b); // fractions of a second say nothing about an incident
			}
		}
	} else if (width >= 5) {
		second = hour % 100;
		minute = Math.floor(hour / 100) % 100;
		hour = Math.floor(hour / 10_000);
	} else if (width >= 3) {
		minute = hour % 100;
		hour = Math.floor(hour / 100);
	} else out.precision = HOUR;
	hour = clockTail(b, hour);
	if (hour < 0 || hour > 24 || minute < 0 || minute > 59 || second < 0 || second > 60) return NaN;
	if (hour === 24 && (minute || second)) return NaN;
	return hour * HOUR_MS + minute * 60_000 + second * 1000;
}

/** A date at the cursor in the order given, as days since 1970; NaN when it is none. Sets the precision to DAY or MONTH. */
function date(b: Uint8Array, order: DateOrder, out: Moment): number {
	out.precision = DAY;
	const parts = [-1, -1, -1];
	let n = 0;
	let named = -1;
	for (; n < 3 && at < end; n++) {
		const from = at;
		if (isDigit(b[at])) parts[n] = digits(b);
		else if (n === 1 && parts[0] > 999 && (b[at] | 32) === 109 && at + 1 < end && isDigit(b[at + 1])) {
			at++; // 2003m1, the months of Stata
			parts[n] = digits(b);
		} else if (isLetter(b[at]) && named < 0) {
			parts[n] = monthName(b);
			named = n;
		} else return NaN;
		if (parts[n] < 0) return NaN;
		if (n === 0 && at - from === 8)
			return civilDay(Math.floor(parts[0] / 10_000), Math.floor(parts[0] / 100) % 100, parts[0] % 100);
		if (n === 0 && at - from === 6 && at === end) {
			out.precision = MONTH;
			return civilDay(Math.floor(parts[0] / 100), parts[0] % 100, 1);
		}
		if (n === 2 || at >= end) continue;
		const c = b[at];
		if (c === 47 || c === 45 || c === 46) at++;
		else if (c === 32 || c === 44) {
			if (named < 0 && !(at + 1 < end && isLetter(b[at + 1]))) break; // a blank after numbers alone ends the date
			while (at < end && (b[at] === 32 || b[at] === 44)) at++;
		} else if (!(isLetter(c) && n === 0)) break; // 05jan2020 needs no separator
	}
	return assemble(parts, Math.min(n, 3), named, order, out);
}

function assemble(parts: number[], n: number, named: number, order: DateOrder, out: Moment): number {
	const [a, c, d] = parts;
	if (n < 3 || d < 0) {
		if (c < 0) return NaN;
		out.precision = MONTH;
		if (named === 0) return civilDay(c, a, 1);
		return a > 31 ? civilDay(a, c, 1) : civilDay(c, a, 1);
	}
	if (named === 0) return civilDay(fullYear(d), a, c); // Jan 5, 2020
	if (named === 1) return a > 31 ? civilDay(a, c, d) : civilDay(fullYear(d), c, a); // 05-JAN-2020
	if (named === 2) return NaN;
	if (order === 'ymd') return civilDay(fullYear(a), c, d);
	return order === 'mdy' ? civilDay(fullYear(d), a, c) : civilDay(fullYear(d), c, a);
}

/** Two digits mean 1970 … 2069. */
const fullYear = (year: number) => (year >= 100 ? year : year >= 70 ? 1900 + year : 2000 + year);

/**
 * Reads a moment written in `bytes[from, to)` without making a string. A zone after the time is ignored: open data writes `Z`
 * after local times, and a true conversion would need the place's rules.
 *
 * @param out  receives milliseconds and precision
 * @returns    whether there was a moment; `out` is not to be read otherwise
 */
export function readMoment(bytes: Uint8Array, from: number, to: number, order: DateOrder, out: Moment): boolean {
	at = from;
	end = to;
	while (end > at && bytes[end - 1] <= 32) end--;
	skipBlanks(bytes);
	if (at >= end) return false;
	if (order === 'epoch-s' || order === 'epoch-ms') {
		const negative = bytes[at] === 45;
		if (negative) at++;
		const value = digits(bytes);
		if (at < end && bytes[at] === 46) {
			at++;
			digits(bytes); // 1541048400.0 as spreadsheets write it
		}
		out.precision = MINUTE;
		out.ms = (order === 'epoch-s' ? value * 1000 : value) * (negative ? -1 : 1);
		return value >= 0 && at === end && out.ms < 4e12 && out.ms > -3e12;
	}
	const day = date(bytes, order, out);
	if (Number.isNaN(day)) return false;
	out.ms = day * DAY_MS;
	if (at >= end) return true;
	if ((bytes[at] | 32) === 116 || bytes[at] === 32 || bytes[at] === 44 || bytes[at] === 58)
		at++; // T, blank, comma, colon
	else return false;
	if (out.precision === MONTH) return false;
	const time = clock(bytes, out);
	if (Number.isNaN(time)) return false;
	out.ms += time;
	return true;
}

/**
 * Reads a clock time in a column of its own.
 * @param hhmm  bare numbers are hour × 100 + minute with their leading zeros lost: 5 is five past midnight, 45 a quarter to one
 * @returns     milliseconds of the day, NaN when it is none
 */
export function readClock(bytes: Uint8Array, from: number, to: number, out: Moment, hhmm = false): number {
	at = from;
	end = to;
	while (end > at && bytes[end - 1] <= 32) end--;
	skipBlanks(bytes);
	if (at >= end) return NaN;
	if (!hhmm || end - at > 2) return clock(bytes, out);
	const minutes = digits(bytes);
	out.precision = MINUTE;
	return at === end && minutes >= 0 && minutes < 60 ? minutes * 60_000 : NaN;
}

/** Reads a month standing alone: a number from 1 to 12 or a name. @returns NaN when it is none */
export function readMonth(bytes: Uint8Array, from: number, to: number): number {
	at = from;
	end = to;
	while (end > at && bytes[end - 1] <= 32) end--;
	skipBlanks(bytes);
	const month = at < end && isDigit(bytes[at]) ? digits(bytes) : monthName(bytes);
	return at === end && month >= 1 && month <= 12 ? month : NaN;
}
