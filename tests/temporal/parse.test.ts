import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilDay, DAY, HOUR, MINUTE, MONTH, readClock, readMoment, type DateOrder } from '../../src/lib/temporal/parse';

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
		['1438387200', 'epoch-s', '2015-08-01T00:00:00', MINUTE]
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

describe('readClock', () => {
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
