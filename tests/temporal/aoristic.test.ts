import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addSpan, spanTally, spreadCounts } from '../../src/lib/temporal/aoristic';

const HOUR = 60;
const WEEK = 7 * 24;
const week = () => spanTally(HOUR, WEEK, true);
const sum = (values: Float64Array) => values.reduce((a, b) => a + b, 0);

/** Minute by minute, as the definition says it. */
function brute(cells: number, size: number, ring: boolean, from: number, length: number, weight: number): number[] {
	const counts = new Array<number>(cells).fill(0);
	for (let m = from; m < from + length; m++) {
		const cell = Math.floor(m / size);
		counts[ring ? ((cell % cells) + cells) % cells : Math.min(Math.max(cell, 0), cells - 1)] += weight / length;
	}
	return counts;
}
const span = fc.record({
	from: fc.integer({ min: -20_000, max: 20_000 }),
	length: fc.oneof(fc.integer({ min: 1, max: 600 }), fc.integer({ min: 1, max: 30_000 })),
	weight: fc.constantFrom(1, 1, -1, 3)
});

describe('a span of time', () => {
	it('gives each hour of the night in which a car may have been broken into the same share', () => {
		// Parked at 22:00, found broken into at 06:00: an eighth for each of eight hours (Ratcliffe 2002, the search window of one hour).
		const tally = week();
		addSpan(tally, 22 * HOUR, 8 * HOUR, 1);
		const counts = spreadCounts(tally);
		expect([...counts.subarray(20, 32)]).toEqual([0, 0, ...new Array<number>(8).fill(1 / 8), 0, 0]);
	});
	it('adds up over incidents, as in a worked example', () => {
		// a: 10:00–11:00, b: 10:00–12:00, c: 11:00–15:00, d: 09:30–10:30. By hand: 9 h: .5; 10 h: 1 + .5 + .5; 11 h: .5 + .25; 12 to 14 h: .25 each.
		const tally = week();
		for (const [from, to] of [[10, 11], [10, 12], [11, 15], [9.5, 10.5]]) addSpan(tally, from * HOUR, (to - from) * HOUR, 1); // prettier-ignore
		expect([...spreadCounts(tally).subarray(9, 15)]).toEqual([0.5, 2, 0.75, 0.25, 0.25, 0.25]);
	});
	it('that lasts for weeks says nothing about the hour', () => {
		const tally = week();
		addSpan(tally, 777, 5 * WEEK * HOUR, 1);
		// Rounding leaves less than 2⁻²⁴ an hour touched over.
		for (const count of spreadCounts(tally)) expect(Math.abs(count - 1 / WEEK)).toBeLessThan((5 * WEEK) / 2 ** 24);
	});
	it('is what going through its minutes gives, on the ring and on the line', () => {
		fc.assert(
			fc.property(span, fc.boolean(), ({ from, length, weight }, ring) => {
				const [size, cells] = ring ? [HOUR, WEEK] : [1440, 9];
				const tally = spanTally(size, cells, ring);
				addSpan(tally, from, length, weight);
				const counts = spreadCounts(tally);
				brute(cells, size, ring, from, length, weight).forEach((n, cell) => expect(counts[cell]).toBeCloseTo(n, 4));
			}),
			{ numRuns: 150 }
		);
	});
	it('loses and invents nothing, to the bit, in whatever order and parts it is added up', () => {
		fc.assert(
			fc.property(fc.array(span, { maxLength: 40 }), fc.nat(40), fc.boolean(), (spans, cut, ring) => {
				const of = (list: typeof spans) => {
					const tally = ring ? week() : spanTally(1440, 9, false);
					for (const { from, length, weight } of list) addSpan(tally, from, length, weight);
					return spreadCounts(tally);
				};
				const all = of(spans);
				expect(sum(all)).toBe(spans.reduce((n, { weight }) => n + weight, 0));
				const [a, b] = [of(spans.slice(cut).reverse()), of(spans.slice(0, cut))];
				expect(a.map((n, k) => n + b[k])).toEqual(all);
			})
		);
	});
});
