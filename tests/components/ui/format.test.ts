import { describe, expect, it } from 'vitest';
import { ago, axisDay, bytes, civilDay, count, dateRange, decimal, percent, timeLeft } from '$lib/components/ui/format';

const day = (text: string) => Date.parse(`${text}T00:00Z`);

describe('numbers', () => {
	it('stand in groups of three', () => expect(count(268815)).toBe('268,815'));
	it('are a dash when unknown', () => {
		for (const unknown of [NaN, null, undefined]) {
			expect(count(unknown)).toBe('–');
			expect(decimal(unknown)).toBe('–');
			expect(percent(unknown)).toBe('–');
			expect(bytes(unknown)).toBe('–');
		}
	});
	it('are shares in per cent', () => expect(percent(0.153)).toBe('15.3\u00a0%'));
	it('are sizes in powers of a thousand', () => {
		expect(bytes(0)).toBe('0 bytes');
		expect(bytes(999)).toBe('999 bytes');
		expect(bytes(1000)).toBe('1.0 kB');
		expect(bytes(12_400_000)).toBe('12.4 MB');
		expect(bytes(999_700)).toBe('1.0 MB');
		expect(bytes(10.7e9)).toBe('10.7 GB');
	});
});

describe('dates', () => {
	it('name the month, so that nobody misreads them', () => expect(civilDay(day('2017-05-03'))).toBe('3 May 2017'));
	it('are civil: no time zone moves them', () => expect(civilDay(Date.parse('2017-05-03T23:59Z'))).toBe('3 May 2017'));
	it('on an axis say what their neighbours do not', () => {
		expect(['2017-01-01', '2017-04-01', '2017-04-09'].map((each) => axisDay(new Date(day(each))))).toEqual([
			'2017',
			'April',
			'9 Apr'
		]);
	});
	it('are ranges', () => {
		expect(dateRange([day('2016-01-03'), day('2017-08-19')])).toBe('3 Jan 2016 – 19 Aug 2017');
		expect(dateRange([day('2016-01-01'), day('2017-08-01')], 'month')).toBe('Jan 2016 – Aug 2017');
		expect(dateRange([day('2016-01-01'), day('2016-01-01')])).toBe('1 Jan 2016');
		expect(dateRange(null)).toBe('no dates');
	});
	it('are how long ago', () => {
		const now = day('2026-03-01');
		expect(ago(now - 20_000, now)).toBe('just now');
		expect(ago(now - 600_000, now)).toBe('10 minutes ago');
		expect(ago(now - 3 * 3_600_000, now)).toBe('3 hours ago');
		expect(ago(now - 12 * 86_400_000, now)).toBe('12 days ago');
		expect(ago(now + 5000, now)).toBe('just now');
	});
	it('are time left without flicker', () => {
		expect(timeLeft(2)).toBe('less than 5 s');
		expect(timeLeft(17)).toBe('about 20 s');
		expect(timeLeft(190)).toBe('about 3 min');
	});
});
