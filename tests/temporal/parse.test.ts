import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	civilDay,
	DAY,
	HOUR,
	MINUTE,
	MONTH,
	readClock,
	readMoment,
	readMonth,
	type DateOrder
} from '../../src/lib/temporal/parse';

const encoder = new TextEncoder();
function read(text: string, order: DateOrder = 'mdy'): [iso: string, precision: number] | null {
	const bytes = encoder.encode(`,${text},`); // neighbours must not be read
	const out = { ms: 0, precision: -1 };
	return readMoment(bytes, 1, bytes.length - 1, order, out) ? [new Date(out.ms).toISOString().slice(0, 19), out.precision] : null;
}

describe('readMoment', () => {
	it.each<[string, DateOrder, string, number]>([
		['05/04/2016 12:00:00 PM', 'mdy', '2016-05-04T12:00:00', MINUTE], // Chicago
		['02/08/2015 12:05:09 AM', 'mdy', '2015-02-08T00:05:09', MINUTE],
		['2022-09-16 21:30:00', 'ymd', '2022-09-16T21:30:00', MINUTE],
		['2010-01-01T00:05:00Z', 'ymd', '2010-01-01T00:05:00', MINUTE], // local in spite of the Z
		['2015-08-24T23:55:00.000', 'ymd', '2015-08-24T23:55:00', MINUTE],
		['2015-08-24T23:55:00+01:00', 'ymd', '2015-08-24T23:55:00', MINUTE],
		['01/01/1977 08:00', 'mdy', '1977-01-01T08:00:00', MINUTE], // St. Louis
		['2024-01', 'ymd', '2024-01-01T00:00:00', MONTH], // data.police.uk
		['01/2024', 'mdy', '2024-01-01T00:00:00', MONTH],
		['09/09/2017', 'mdy', '2017-09-09T00:00:00', DAY], // New York
		['25/12/2019', 'dmy', '2019-12-25T00:00:00', DAY],
		['25.12.2019 7:05', 'dmy', '2019-12-25T07:05:00', MINUTE],
		['1/2/01', 'mdy', '2001-01-02T00:00:00', DAY],
		['20150208', 'ymd', '2015-02-08T00:00:00', DAY],
		['201502', 'ymd', '2015-02-01T00:00:00', MONTH],
		['05-JAN-2020', 'mdy', '2020-01-05T00:00:00', DAY],
		['January 5, 2020 3 PM', 'dmy', '2020-01-05T15:00:00', HOUR],
		['5 Mar 2020', 'mdy', '2020-03-05T00:00:00', DAY],
		['2020-03-05 24:00', 'ymd', '2020-03-06T00:00:00', MINUTE],
		['  2020-03-05  ', 'ymd', '2020-03-05T00:00:00', DAY],
		['1438387200', 'epoch-s', '2015-08-01T00:00:00', MINUTE],
		['1438387200000', 'epoch-ms', '2015-08-01T00:00:00', MINUTE],
		['1438387200.0', 'epoch-s', '2015-08-01T00:00:00', MINUTE],
		['-86400', 'epoch-s', '1969-12-31T00:00:00', MINUTE],
		['2003m1', 'ymd', '2003-01-01T00:00:00', MONTH], // Rio
		['2003M12', 'ymd', '2003-12-01T00:00:00', MONTH],
		['5 fev 2020', 'mdy', '2020-02-05T00:00:00', DAY],
		['12-DIC-2020', 'mdy', '2020-12-12T00:00:00', DAY],
		['1 août 2020', 'mdy', '2020-08-01T00:00:00', DAY],
		['3 März 2020', 'mdy', '2020-03-03T00:00:00', DAY],
		['Sept. 5, 2020', 'mdy', '2020-09-05T00:00:00', DAY]
	])('reads %s as %s', (text, order, iso, precision) => expect(read(text, order)).toEqual([iso, precision]));

	it.each([
		['', 'mdy'],
		[' ', 'mdy'],
		['13/01/2020', 'mdy'],
		['02/30/2020', 'mdy'],
		['2019-02-29', 'ymd'],
		['2020-01-01 25:00', 'ymd'],
		['2020-01-01 13:00 PM', 'ymd'],
		['2020-01-01 10:00 o’clock', 'ymd'],
		['unknown', 'mdy'],
		['12', 'ymd'],
		['41.878', 'ymd']
	] as [string, DateOrder][])('refuses %s', (text, order) => expect(read(text, order)).toBeNull());

	it('knows every day that Date knows', () => {
		fc.assert(
			fc.property(fc.date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true }), (date) => {
				const [y, m, d] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
				expect(civilDay(y, m + 1, d)).toBe(Date.UTC(y, m, d) / 86_400_000);
				expect(read(date.toISOString(), 'ymd')?.[0]).toBe(date.toISOString().slice(0, 19));
			})
		);
	});
});

describe('a moment written in any form', () => {
	const two = (n: number) => String(n).padStart(2, '0');
	const NAMES = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
	type Parts = { y: number; m: number; d: number; h: number; min: number; s: number };
	const half = ({ h, min }: Parts) => `${h % 12 || 12}:${two(min)} ${h < 12 ? 'AM' : 'PM'}`;
	const DATES: [DateOrder, (p: Parts) => string][] = [
		['ymd', ({ y, m, d }) => `${y}-${two(m)}-${two(d)}`],
		['ymd', ({ y, m, d }) => `${y}/${m}/${d}`],
		['ymd', ({ y, m, d }) => `${y}${two(m)}${two(d)}`],
		['mdy', ({ y, m, d }) => `${two(m)}/${two(d)}/${y}`],
		['mdy', ({ y, m, d }) => `${m}-${d}-${y}`],
		['dmy', ({ y, m, d }) => `${two(d)}.${two(m)}.${y}`],
		['dmy', ({ y, m, d }) => `${d}/${m}/${y}`],
		['dmy', ({ y, m, d }) => `${d} ${NAMES[m - 1]} ${y}`],
		['mdy', ({ y, m, d }) => `${NAMES[m - 1].toUpperCase()} ${d}, ${y}`],
		['mdy', ({ y, m, d }) => `${two(d)}-${NAMES[m - 1]}-${y}`]
	];
	const CLOCKS: ((p: Parts) => string)[] = [
		({ h, min }) => ` ${two(h)}:${two(min)}`,
		({ h, min, s }) => `T${two(h)}:${two(min)}:${two(s)}`,
		({ h, min, s }) => ` ${h}:${two(min)}:${two(s)}.000`,
		(p) => ` ${half(p)}`,
		({ h, min, s }) => `T${two(h)}:${two(min)}:${two(s)}Z`,
		({ h, min, s }) => ` ${two(h)}:${two(min)}:${two(s)}+00:00`
	];
	it('is read back to the minute', () => {
		const date = fc.date({ min: new Date('1971-01-01'), max: new Date('2069-12-31'), noInvalidDate: true });
		fc.assert(
			fc.property(date, fc.nat(DATES.length - 1), fc.nat(CLOCKS.length - 1), fc.boolean(), (moment, form, clock, padded) => {
				const [y, m, d, h, min, s] = moment.toISOString().split(/\D/).map(Number);
				const parts = { y, m, d, h, min, s };
				const [order, write] = DATES[form];
				const text = write(parts) + CLOCKS[clock](parts);
				expect(read(padded ? `  ${text} ` : text, order)?.[0].slice(0, 16)).toBe(moment.toISOString().slice(0, 16));
			}),
			{ numRuns: 2000 }
		);
	});
});

describe('readMonth', () => {
	const month = (text: string) => {
		const bytes = encoder.encode(text);
		return readMonth(bytes, 0, bytes.length);
	};
	it.each([
		['1', 1],
		['12', 12],
		[' 07 ', 7],
		['July', 7],
		['juillet', 7],
		['outubro', 10]
	])('reads %s', (text, expected) => expect(month(text)).toBe(expected));
	it.each(['0', '13', '', 'x', '7.5', '1 2'])('refuses “%s”', (text) => expect(month(text)).toBeNaN());
});

describe('readClock', () => {
	it('of a column that lost its leading zeros reads minutes', () => {
		const hhmm = (text: string) => {
			const bytes = encoder.encode(text);
			return readClock(bytes, 0, bytes.length, { ms: 0, precision: 0 }, true) / 60_000;
		};
		expect(['0', '5', '45', '930', '1530', '2359', '60', '2460'].map(hhmm)).toEqual([0, 5, 45, 570, 930, 1439, NaN, NaN]);
	});

	const clock = (text: string) => {
		const bytes = encoder.encode(text);
		const ms = readClock(bytes, 0, bytes.length, { ms: 0, precision: 0 });
		return Number.isNaN(ms) ? null : new Date(ms).toISOString().slice(11, 19);
	};
	it.each([
		['3:57:00', '03:57:00'],
		['15:15', '15:15:00'],
		['2130', '21:30:00'],
		['930', '09:30:00'],
		['11:43:40 PM', '23:43:40'],
		['12:30 a.m.', null],
		['12:30 AM', '00:30:00'],
		['7', '07:00:00'],
		['99', null],
		['', null]
	])('reads %s as %s', (text, expected) => expect(clock(text)).toBe(expected));
});
