import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDay, parseDay } from '../../src/lib/temporal/civil';
import { PLAY_UNITS, playWindows, usualUnit } from '../../src/lib/temporal/play';

const words = (windows: [number, number][]) => windows.map((window) => window.map(isoDay).join(' '));

describe('playing through time', () => {
	it('goes by whole calendar weeks, months and quarters', () => {
		const [first, last] = [parseDay('2016-12-15'), parseDay('2017-01-02')];
		expect(words(playWindows(first, last, 'week', false))).toEqual([
			'2016-12-12 2016-12-18',
			'2016-12-19 2016-12-25',
			'2016-12-26 2017-01-01',
			'2017-01-02 2017-01-08'
		]);
		expect(words(playWindows(first, last, 'month', false))).toEqual(['2016-12-01 2016-12-31', '2017-01-01 2017-01-31']);
		expect(words(playWindows(first, last, 'quarter', true))).toEqual(['2016-10-01 2016-12-31', '2016-10-01 2017-03-31']);
	});
	it('leaves no day out and shows none twice, or adds to what was shown', () => {
		fc.assert(
			fc.property(fc.nat(20_000), fc.nat(800), fc.constantFrom(...PLAY_UNITS), (first, length, unit) => {
				const windows = playWindows(first, first + length, unit, false);
				expect(windows[0][0]).toBeLessThanOrEqual(first);
				expect(windows.at(-1)![1]).toBeGreaterThanOrEqual(first + length);
				windows.slice(1).forEach(([from], k) => expect(from).toBe(windows[k][1] + 1));
				const grown = playWindows(first, first + length, unit, true);
				expect(grown.map(([, to]) => to)).toEqual(windows.map(([, to]) => to));
				expect(new Set(grown.map(([from]) => from)).size).toBe(1);
			})
		);
	});
	it('takes steps that suit the length of the record', () => {
		expect([usualUnit(90, false), usualUnit(90, true), usualUnit(1096, false), usualUnit(7000, false)]).toEqual([
			'week',
			'month',
			'month',
			'quarter'
		]);
	});
});
