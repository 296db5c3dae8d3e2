import { describe, expect, it } from 'vitest';
import { finish } from '$lib/domain/kernel';
import { askAlike, type Side } from '$lib/statistics/questions/alike';

const NO_WEEKS = new Float64Array();
const side = (total: number, weeks: Float64Array<ArrayBuffer> = NO_WEEKS, undated = 0): Side => ({ total, exposure: 1, weeks, undated, places: null }); // prettier-ignore
const year = (each: number) => new Float64Array(52).fill(each);
const asked = (before: Side, after: Side) => finish(askAlike({ before, after }));

describe('the ratio of two that are compared', () => {
	it('is told by counts where there are no weeks', () => {
		const { told, claim, weeks, counts } = asked(side(50_000), side(100_000));
		expect([weeks, told.ratio, told.p]).toEqual([null, 2, counts.p]);
		expect([told.low, told.high]).toEqual([counts.midP.low, counts.midP.high]);
		expect(claim).toMatchObject({ kind: 'rose', change: 100, low: 97, high: 103 });
	});
	it('is told by weeks where both have some, with those whose day is not known left out', () => {
		const { told, weeks, undated } = asked(side(5200, year(100)), side(5400, year(100), 200));
		expect(told).toEqual(weeks);
		expect([told.ratio, undated]).toEqual([1, 200]);
	});
	it('is told as exactly as its weeks vary where one of the two is empty', () => {
		const fewer = asked(side(5200, year(100)), side(0, year(0)));
		expect(fewer.claim).toMatchObject({ kind: 'fell', change: -100 });
		expect(fewer.told.p).toBeLessThan(1e-12);
		const more = asked(side(0, year(0)), side(5200, year(100)));
		expect(more.claim).toMatchObject({ kind: 'rose', change: null });
		// Fifty-two incidents in one week are no fifty-two that come by themselves.
		const outbreak = year(0);
		outbreak[7] = 52;
		const varies = asked(side(52, outbreak), side(0, year(0)));
		expect(varies.weeks!.varianceFactor).toBeGreaterThan(20);
		expect(varies.claim.kind).toBe('too-few');
		expect(varies.told.p).toBeGreaterThan(0.05);
	});
	it('is not told of none at all', () => {
		expect(asked(side(0, year(0)), side(0, year(0))).claim.kind).toBe('too-few');
		expect(asked(side(0), side(0)).claim.kind).toBe('too-few');
	});
});
