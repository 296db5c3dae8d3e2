import { dropBlanks } from './cells';

const DAY_MS: f64 = 86400000;
const LONGEST = memory.data<u8>([31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);

// Where the one parse going on stands.
let at: usize = 0;
let end: usize = 0;

/** At most four digits; -1 when there are none. */
function digits(): i32 {
	let value = 0;
	const from = at;
	for (; at < end && at < from + 4; at++) {
		const digit = <u32>load<u8>(at) - 48;
		if (digit > 9) break;
		value = value * 10 + digit;
	}
	return at == from ? -1 : value;
}

/** Days since 1970 (civilDay of temporal/parse.ts); -2147483648 when there is no such date. */
function civilDay(year: i32, month: i32, day: i32): i32 {
	if (year < 1000 || year > 2999 || month < 1 || month > 12 || day < 1 || day > <i32>load<u8>(LONGEST + month - 1)) return i32.MIN_VALUE;
	if (month == 2 && day == 29 && (year % 4 != 0 || (year % 100 == 0 && year % 400 != 0))) return i32.MIN_VALUE;
	const y = month <= 2 ? year - 1 : year, era = y / 400, yearOfEra = y - era * 400;
	const dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
	return era * 146097 + yearOfEra * 365 + (yearOfEra >> 2) - yearOfEra / 100 + dayOfYear - 719468;
}

/** Milliseconds of the day of `3:57:00 PM`, `08:00`, `11:43:40.000` from the cursor to the end; -1 for anything else. */
function clock(): i32 {
	let from = at;
	let hour = digits();
	if (hour < 0 || at - from > 2 || at >= end || load<u8>(at) != 58) return -1;
	from = ++at;
	const minute = digits();
	if (at - from != 2 || minute > 59) return -1;
	let second = 0;
	if (at < end && load<u8>(at) == 58) {
		from = ++at;
		second = digits();
		if (at - from != 2 || second > 59) return -1;
		if (at < end && load<u8>(at) == 46) {
			at++;
			for (from = at; at < end && <u32>load<u8>(at) - 48 < 10; at++);
			if (at == from || at - from > 14) return -1;
		}
	}
	if (at < end && load<u8>(at) == 32) at++;
	if (at + 2 == end && (load<u8>(at, 1) | 32) == 109) {
		const half = load<u8>(at) | 32;
		if ((half != 97 && half != 112) || hour < 1 || hour > 12) return -1;
		hour = (hour % 12) + (half == 112 ? 12 : 0);
		at += 2;
	}
	return at == end && hour < 24 ? hour * 3600000 + minute * 60000 + second * 1000 : -1;
}

/**
 * A column of moments in the common ways of writing: `03/25/2018 11:05:00 PM`, `2018-03-25T23:05`, `2018-03-25`, for all records. `order`: 0 year
 * first, 1 month first, 2 day first. Into `ms` (Float64) and `finely` (Uint8: 0 to the minute, 2 to the day, 255 not read).
 */
export function moments(
	bytes: usize, n: i32, first: usize, starts: usize, ends: usize, column: i32, order: i32, ms: usize, finely: usize
): void {
	for (let k = 0; k < n; k++) {
		const cell: usize = 4 * <usize>(load<i32>(first + 4 * <usize>k) + column);
		at = bytes + load<i32>(starts + cell);
		end = dropBlanks(at, bytes + max(load<i32>(starts + cell), load<i32>(ends + cell))); // an end below 0 marks quotes inside
		let known: u8 = 255;
		let value: f64 = NaN;
		let from = at;
		const a = digits();
		const wide = at - from == 4;
		if (a >= 0 && wide == (order == 0) && (wide || at - from <= 2) && at < end) {
			const mark = load<u8>(at);
			from = ++at;
			const b = digits();
			if (b >= 0 && at - from <= 2 && at < end && (mark == 47 || mark == 45) && load<u8>(at) == mark) {
				from = ++at;
				const c = digits();
				if (c >= 0 && (order == 0 ? at - from <= 2 : at - from == 4)) {
					const day = order == 0 ? civilDay(a, b, c) : order == 1 ? civilDay(c, a, b) : civilDay(c, b, a);
					if (day != i32.MIN_VALUE) {
						value = <f64>day * DAY_MS;
						if (at == end) known = 2;
						else if (load<u8>(at) == 32 || (load<u8>(at) | 32) == 116) {
							at++;
							const time = clock();
							if (time >= 0) {
								known = 0;
								value += <f64>time;
							}
						}
					}
				}
			}
		}
		store<f64>(ms + 8 * <usize>k, value);
		store<u8>(finely + k, known);
	}
}
