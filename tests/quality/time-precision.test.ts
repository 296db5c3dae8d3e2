import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/lib/domain/random';
import { timePrecision, type HeapName } from '../../src/lib/quality/time-precision';
import { columnsOf } from './rows';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const from = Date.UTC(2018, 0, 1);

/** n incidents spread over three years, minute by minute; some of them moved. */
function times(n: number, seed: number, move: (at: number, u: number) => number = (at) => at) {
	const random = seededRandom(seed);
	const at = Array.from({ length: n }, () => from + Math.floor(random() * 1096 * 1440) * MINUTE);
	return columnsOf(n, { start: (i) => move(at[i], random()) });
}
const heaps = (columns: Parameters<typeof timePrecision>[0]) =>
	new Map(timePrecision(columns).heaps.map((heap) => [heap.name, heap]));
const found = (columns: Parameters<typeof timePrecision>[0]): HeapName[] =>
	[...heaps(columns).values()].filter(({ q }) => q < 0.01).map(({ name }) => name);

describe('precision of time', () => {
	it('counts how finely times are known, by what rows count', () => {
		const columns = columnsOf(5, {
			precision: (i) => i % 4,
			weight: (i) => i,
			start: (i) => (i === 4 ? NaN : from)
		});
		expect(timePrecision(columns)).toMatchObject({
			precisions: [0, 1, 2, 3],
			unknown: 4,
			clock: 1
		});
	});
	it('finds no heap where there is none', () => {
		for (let seed = 1; seed <= 5; seed++) expect(found(times(5000, seed))).toEqual([]);
	});
	it('finds midnight, and says how large the heap is', () => {
		const columns = times(5000, 6, (at, u) => (u < 0.1 ? Math.floor(at / DAY) * DAY : at));
		const midnight = heaps(columns).get('midnight')!;
		expect(midnight.excess).toBeGreaterThan(0.09);
		expect(midnight.excess).toBeLessThan(0.115);
		expect(midnight.q).toBeLessThan(1e-6);
	});
	it('full hours are no heap at midnight', () => {
		const columns = times(8000, 7, (at, u) => (u < 0.4 ? Math.round(at / (60 * MINUTE)) * 60 * MINUTE : at));
		expect(found(columns)).toEqual(['hour']);
		expect(heaps(columns).get('hour')!.excess).toBeCloseTo(0.4, 1);
	});
	it('finds 00:01, noon, halves and fives', () => {
		expect(found(times(5000, 8, (at, u) => (u < 0.05 ? Math.floor(at / DAY) * DAY + MINUTE : at)))).toEqual(['minute-after']);
		expect(found(times(5000, 9, (at, u) => (u < 0.05 ? Math.floor(at / DAY) * DAY + 720 * MINUTE : at)))).toContain('noon');
		expect(found(times(9000, 10, (at, u) => (u < 0.5 ? Math.round(at / (5 * MINUTE)) * 5 * MINUTE : at)))).toContain('fives');
	});
	it('finds the first of the month and the first of the year, each by itself', () => {
		const first = (at: number) => Date.UTC(new Date(at).getUTCFullYear(), new Date(at).getUTCMonth(), 1, 9, 17);
		expect(found(times(20_000, 11, (at, u) => (u < 0.04 && new Date(at).getUTCMonth() > 0 ? first(at) : at)))).toContain(
			'first-of-month'
		);
		const year = (at: number) => Date.UTC(new Date(at).getUTCFullYear(), 0, 1, 9, 17);
		expect(found(times(20_000, 12, (at, u) => (u < 0.02 ? year(at) : at))).filter((name) => name !== 'hour')).toEqual([
			'new-year'
		]);
	});
});
