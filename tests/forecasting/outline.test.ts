import { describe, expect, it } from 'vitest';
import { DAY_MS, isoDay, parseDay } from '../../src/lib/temporal/civil';
import { dailyCounts, recordSpan } from '../../src/lib/forecasting/outline';
import { OutlineBuilder, type OutlineRows } from '../../src/lib/forecasting/outline-builder';

type Row = { day: string; category?: number; weight?: number; lon?: number };
function rows(list: Row[]): OutlineRows {
	return {
		lon: Float64Array.from(list, ({ lon }) => lon ?? 1),
		lat: Float64Array.from(list, ({ lon }) => lon ?? 1),
		start: Float64Array.from(list, ({ day }) => parseDay(day) * DAY_MS + 3_600_000),
		category: Uint16Array.from(list, ({ category }) => category ?? 0),
		weight: Int16Array.from(list, ({ weight }) => weight ?? 1)
	};
}
/** So many incidents on each day of a span. */
const steady = (from: string, days: number, each = 10): Row[] =>
	Array.from({ length: days * each }, (_, i) => ({ day: isoDay(parseDay(from) + Math.floor(i / each)) }));
const outline = (chunks: Row[][], categories = 1) => {
	const builder = new OutlineBuilder(categories);
	for (const chunk of chunks) builder.add(rows(chunk));
	return builder.finish();
};

describe('an outline', () => {
	it('counts days by category over chunks, and withdrawals against what they withdraw', () => {
		const found = outline(
			[
				[{ day: '2017-01-01' }, { day: '2017-01-03', category: 1 }],
				[{ day: '2017-01-03', category: 1 }, { day: '2017-01-03', category: 1, weight: -1 }, { day: '2017-01-02' }]
			],
			2
		);
		expect(isoDay(found.first)).toBe('2017-01-01');
		expect(Array.from(dailyCounts(found, null))).toEqual([1, 1, 1]);
		expect(Array.from(dailyCounts(found, [1]))).toEqual([0, 0, 1]);
		expect(Array.from(found.placed)).toEqual([2, 1]);
	});
	it('keeps rows without a place or a time apart', () => {
		const found = outline([[{ day: '2017-01-01' }, { day: '2017-01-01', lon: NaN }, { day: 'unknown' }]]);
		expect(found.placed[0]).toBe(1);
		expect(found.unplaced[0]).toBe(2);
	});
	it('leaves out strays of earlier and of later years', () => {
		const found = outline([[{ day: '1900-01-01' }, ...steady('2016-01-01', 200), { day: '2099-12-31' }]]);
		expect([isoDay(found.first), found.days]).toEqual(['2016-01-01', 200]);
	});
	it('keeps a last month that has only begun', () => {
		const found = outline([steady('2016-01-01', 92)]); // to 1 April
		expect(isoDay(found.first + found.days - 1)).toBe('2016-04-01');
	});
	it('is empty without usable rows', () => {
		expect(outline([[{ day: 'unknown' }]])).toMatchObject({ days: 0 });
		expect(recordSpan(outline([[]]), null, 'day')).toBeNull();
	});
});

describe('the span of a record', () => {
	it('ends with the last complete day', () => {
		const found = outline([[...steady('2016-01-01', 60), ...steady('2016-03-01', 1, 2)]]);
		const span = recordSpan(found, null, 'minute')!;
		expect([isoDay(span.first), isoDay(span.last)]).toEqual(['2016-01-01', '2016-02-29']);
	});
	it('reaches to the end of the last month where only months are known', () => {
		const months = ['2018-01-01', '2018-02-01', '2018-03-01'].flatMap((day) => Array.from({ length: 50 }, () => ({ day })));
		expect(isoDay(recordSpan(outline([months]), null, 'month')!.last)).toBe('2018-03-31');
	});
});
