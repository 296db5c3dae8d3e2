import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endsOf, moveEnd, touched, type Period, type Range } from '$lib/components/charts/brush-days';

/** Four weeks from day 100 on. */
const WEEKS: Period[] = [0, 1, 2, 3].map((k) => ({ from: 100 + 7 * k, to: 106 + 7 * k }));

describe('a brush over days', () => {
	it('chooses the whole periods it touches', () => {
		expect(touched(WEEKS, 103.5, 108)).toEqual([100, 113]);
		expect(touched(WEEKS, 107.2, 107.3)).toEqual([107, 113]);
		expect(touched(WEEKS, 107, 114)).toEqual([107, 113]); // edge to edge: no neighbours
		expect(touched(WEEKS, 200, 210)).toBeNull();
	});
	it('stands at both ends of all while nothing is chosen, and never outside', () => {
		expect(endsOf(WEEKS, null)).toEqual([100, 127]);
		expect(endsOf(WEEKS, [90, 110])).toEqual([100, 110]);
	});
	it('moves one end by whole periods', () => {
		expect(moveEnd(WEEKS, null, 0, 1)).toEqual([107, 127]);
		expect(moveEnd(WEEKS, [107, 127], 1, -1)).toEqual([107, 120]);
		expect(moveEnd(WEEKS, [107, 113], 0, 1)).toEqual([107, 113]); // at most to the other end
		expect(moveEnd(WEEKS, [109, 120], 1, 1)).toEqual([109, 127]); // the other end stays where it was
		expect(moveEnd(WEEKS, [107, 113], 0, -Infinity)).toEqual([100, 113]);
	});
	it('lets go where everything would be chosen', () => {
		expect(moveEnd(WEEKS, [107, 127], 0, -1)).toBeNull();
		expect(moveEnd(WEEKS, null, 0, -1)).toBeNull();
	});
	it('keeps the first day before the last, whatever is pressed', () => {
		const step = fc.tuple(fc.constantFrom<0 | 1>(0, 1), fc.constantFrom(-Infinity, -12, -1, 1, 12, Infinity));
		fc.assert(
			fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
				let range: Range | null = null;
				for (const [end, by] of steps) range = moveEnd(WEEKS, range, end, by);
				const [first, last] = endsOf(WEEKS, range);
				expect(WEEKS.some(({ from }) => from === first) && WEEKS.some(({ to }) => to === last) && first < last).toBe(true);
			})
		);
	});
});
