import { describe, expect, it } from 'vitest';
import { apartWords, calendarWords, changesWords, changeWords, clockWords, partWords, seriesWords, tooLittleWords, tooShortWords, uncertainWords } from '../../../src/lib/components/charts/time-words'; // prettier-ignore
import type { LevelChange } from '../../../src/lib/statistics/level-changes';
import type { TakenApart } from '../../../src/lib/statistics/taken-apart';
import { parseDay } from '../../../src/lib/temporal/civil';

const FIRST = parseDay('2017-01-02'); // a Monday
const change: LevelChange = { day: 121, earliest: 114, latest: 128, before: 20, after: 17.6, ratio: 0.88, low: 0.84, high: 0.92 };
const apart: TakenApart = {
	unit: 'day',
	starts: Float64Array.from({ length: 15 }, (_, i) => FIRST + i),
	values: new Float64Array(14).fill(20),
	trend: Float64Array.from({ length: 14 }, (_, i) => 14 + i / 2),
	seasons: [{ name: 'week', values: Float64Array.from({ length: 14 }, (_, i) => (i % 7 === 4 ? 6 : -1)) }],
	rest: new Float64Array(14).fill(-2),
	tooShort: [],
	changes: [change],
	changesNeed: 913
};

describe('what is said of time', () => {
	it('a change of level has a date, a size and an interval', () => {
		expect(changeWords(change, FIRST)).toBe('from about 3 May 2017: 12\u00a0% fewer a day (8 to 16\u00a0%)');
		const more = { ...change, ratio: 1.1, low: 0.98, high: 1.23 };
		expect(changeWords(more, FIRST)).toBe('from about 3 May 2017: 10\u00a0% more a day (−2 to 23\u00a0%)');
		const manifold = { ...change, ratio: 3.24, low: 2.81, high: 3.72 };
		expect(changeWords(manifold, FIRST)).toBe('from about 3 May 2017: 3.2 times as many a day (2.8 to 3.8)');
		expect(changesWords({ ...apart, changes: [] })).toBe('No lasting change of level stands out.');
		const tooShort = [{ name: 'year' as const, have: 14, need: 731, of: 'day' as const }];
		expect(apartWords({ ...apart, changes: null, tooShort })).toBe(
			'Changes of level are not marked: a change could not be told from a season (0 months, 30 needed). Too short for a yearly season: 0 months, 24 needed.'
		);
	});
	it('a season that does not fit says what is lacking', () => {
		expect(tooShortWords({ name: 'year', have: 430, need: 731, of: 'day' })).toBe(
			'too short for a yearly season: 14 months, 24 needed'
		);
		expect(tooShortWords({ name: 'week', have: 13, need: 15, of: 'day' })).toBe(
			'too short for a weekly season: 13 days, 15 needed'
		);
		expect(tooLittleWords({ unit: 'month', first: 0, counts: new Float64Array(5).fill(9) })).toBe('Too short to take apart: 5 months, 12 needed.'); // prettier-ignore
		expect(tooLittleWords({ unit: 'day', first: 0, counts: new Float64Array(50).fill(9) })).toBeNull();
	});
	it('parts are said in figures', () => {
		expect(partWords(apart)).toMatchObject({
			trend: '14 to 21 a day',
			week: 'most Fri +6.0, least Mon −1.0',
			rest: '9 of 10 within ±2.0'
		});
	});
	it('the series has its peak and its low, of whole periods', () => {
		const points = [50, 8, 21].map((value, k) => ({ from: FIRST + 7 * k, to: FIRST + 7 * k + 6, value, partial: k === 0 }));
		expect(seriesWords({ unit: 'week', points }, 'thefts')).toBe(
			'2 whole weeks; most thefts in 16 – 22 Jan 2017: 21, fewest in 9 – 15 Jan 2017: 8.'
		);
	});
	it('the clock and the calendar have their sentences', () => {
		const night = Array.from({ length: 24 }, (_, hour) => (hour === 23 ? 30 : hour < 3 ? 20 : 0));
		expect(clockWords(night, 'thefts')).toContain('Most thefts were at 23:00 to 00:00; 100\u00a0% fell in the eight hours from');
		expect(calendarWords(Float64Array.of(3, 0, 0, 9), FIRST, 1, 'thefts')).toBe(
			'4 days from 2 Jan 2017 to 5 Jan 2017; most thefts on 5 Jan 2017: 9; 1 day with none; 1 day of which the file holds nothing.'
		);
		expect(uncertainWords(18, 100, 'thefts')).toBe('18\u00a0% of these thefts have a span longer than an hour');
	});
});
