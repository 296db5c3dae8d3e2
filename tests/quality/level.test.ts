import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/lib/domain/random';
import { monthOf } from '../../src/lib/quality/calendar';
import { monthlyLevels, weeklyLevels } from '../../src/lib/quality/level';
import { columnsOf } from './rows';
import { poisson } from './poisson';

const first = monthOf(Date.UTC(2012, 0, 1));
/** Five years of kinds with the means given, each moved by `of`. */
function table(seed: number, means: number[], of: (kind: number, month: number) => number) {
	const random = seededRandom(seed);
	const counts = new Float64Array(60 * means.length);
	for (let m = 0; m < 60; m++) means.forEach((mean, c) => (counts[m * means.length + c] = poisson(random, mean * of(c, m))));
	return { first, months: 60, categories: means.length, counts };
}

describe('jumps of level', () => {
	it('says that all kinds move together', () => {
		const { jumps } = monthlyLevels(
			table(1, [200, 150, 80, 40], (_, m) => (m < 30 ? 1 : 1.6)),
			true
		)!;
		expect(jumps).toHaveLength(1);
		expect(jumps[0]).toMatchObject({
			category: null,
			when: Date.UTC(2014, 6, 1),
			alike: { moved: 4, of: 4 }
		});
	});
	it('says which kind moves', () => {
		const { jumps } = monthlyLevels(
			table(2, [300, 150, 80, 40], (c, m) => (c === 0 && m >= 30 ? 2 : 1)),
			true
		)!;
		expect(jumps[0]).toMatchObject({ category: null, alike: { moved: 1 } });
		expect(jumps[0].movers[0].category).toBe(0);
		expect(jumps[0].movers[0].share).toBeGreaterThan(0.8);
	});
	it('sees incidents of one kind recorded as another', () => {
		const { jumps, shifts } = monthlyLevels(
			table(3, [120, 120, 900], (c, m) => (m < 30 || c === 2 ? 1 : c ? 1.6 : 0.4)),
			true
		)!;
		expect(jumps.every(({ category }) => category !== null)).toBe(true);
		expect(shifts).toEqual([{ from: 0, to: 1, when: Date.UTC(2014, 6, 1) }]);
	});
	it('leaves a last month that is not whole out, and is silent under a year', () => {
		const cut = table(4, [300], (_, m) => (m < 59 ? 1 : 0.1));
		expect(monthlyLevels(cut, false)!.total).toHaveLength(59);
		expect(monthlyLevels({ ...cut, months: 11 }, true)).toBeNull();
	});
	it('looks at weeks where the record is short', () => {
		const random = seededRandom(5);
		const from = Date.UTC(2020, 0, 6);
		const days = Array.from({ length: 400 }, (_, d) => poisson(random, d < 210 ? 20 : 34)).flatMap((n, d) => Array.from({ length: n }, () => from + d * 86_400_000)); // prettier-ignore
		const columns = columnsOf(days.length, { start: (i) => days[i] });
		const { jumps, period } = weeklyLevels(columns.start, columns.category, columns.weight, 1, [from, from + 400 * 86_400_000])!;
		expect(period).toBe('week');
		expect(jumps.map(({ when }) => when)).toEqual([from + 210 * 86_400_000]);
	});
});
