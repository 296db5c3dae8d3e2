import { describe, expect, it } from 'vitest';
import { guessTimeForm, shareOfClocks } from '../../src/lib/temporal/parse-guess';

const days = (n: number, of: (i: number) => string) => Array.from({ length: n }, (_, i) => of(i));

describe('guessTimeForm', () => {
	it('tells month first from day first by a number above 12', () => {
		expect(guessTimeForm(['01/02/2020', '01/25/2020'])?.form).toMatchObject({ order: 'mdy', ambiguous: false });
		expect(guessTimeForm(['01/02/2020', '25/01/2020'])?.form).toMatchObject({ order: 'dmy', ambiguous: false });
		expect(guessTimeForm(['01/02/2020', '05/06/2020'])?.form).toMatchObject({ order: 'mdy', ambiguous: true });
	});
	it('takes months only for months', () => {
		expect(guessTimeForm(['2024-01', '2024-02'])).toMatchObject({ monthOnly: true, hasClock: false });
	});
	it('takes firsts of several months for months, but not those of one', () => {
		expect(guessTimeForm(days(40, (i) => `2020-0${1 + (i % 9)}-01`))?.form.firstIsMonth).toBe(true);
		expect(guessTimeForm(days(40, () => '2020-01-01'))?.form.firstIsMonth).toBe(false);
		expect(guessTimeForm(days(40, (i) => `2020-0${1 + (i % 9)}-0${1 + (i % 2)}`))?.form.firstIsMonth).toBe(false);
	});
	it('takes midnight everywhere for "day only"', () => {
		expect(guessTimeForm(days(40, (i) => `2020-01-${10 + (i % 20)} 00:00:00`))?.form.midnightIsDay).toBe(true);
		expect(guessTimeForm(days(40, (i) => `2020-01-${10 + (i % 20)} 0${i % 2}:00:00`))?.form.midnightIsDay).toBe(false);
	});
	it('finds no times in words and coordinates', () => {
		expect(guessTimeForm(['THEFT', 'BATTERY'])).toBeNull();
		expect(guessTimeForm(['41.878', '-87.62'])).toBeNull();
		expect(guessTimeForm([])).toBeNull();
	});
	it('reads seconds since 1970', () => expect(guessTimeForm(['1541048400', '1541052000'])?.form.order).toBe('epoch-s'));
});

describe('shareOfClocks', () => {
	it('counts times of day', () => expect(shareOfClocks(['3:57:00', '22:15', 'unknown', '7'])).toBe(0.5));
});
