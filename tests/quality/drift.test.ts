import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/lib/domain/random';
import { likeness, mixOf, monthTable, passing, rareKinds, spellings } from '../../src/lib/quality/drift';
import { poisson } from './poisson';

const tableOf = (months: number, means: (kind: number, month: number) => number, kinds: number, seed = 1) => {
	const random = seededRandom(seed);
	const counts = new Float64Array(months * kinds);
	for (let m = 0; m < months; m++) for (let c = 0; c < kinds; c++) counts[m * kinds + c] = poisson(random, means(c, m));
	return { first: 2400, months, categories: kinds, counts };
};

describe('drift of categories', () => {
	it('counts by month and kind, within the record', () => {
		const table = monthTable(Int16Array.of(5, 6, 7, 7), Uint16Array.of(0, 1, 1, 1), Int16Array.of(1, 2, 3, -1), 2, [6, 7]);
		expect(table).toEqual({
			first: 6,
			months: 2,
			categories: 2,
			counts: Float64Array.of(0, 2, 0, 3)
		});
	});
	it('has the index and the variation of numpy', () => {
		// tests/reference/quality.py: shares .5 .3 .2 against .4 .4 .2
		const counts = [
			...Array<number[]>(12).fill([50000, 30000, 20000]),
			...Array<number[]>(12).fill([40000, 40000, 20000])
		].flat();
		const mix = mixOf({
			first: 0,
			months: 24,
			categories: 3,
			counts: Float64Array.from(counts)
		})!;
		expect(mix.psi).toBeCloseTo(0.05108256, 5);
		expect(mix.variation).toBeCloseTo(0.1, 10);
		expect(mix.early).toEqual([0, 11]);
	});
	it('does not take chance for drift', () => {
		let above = 0;
		for (let seed = 1; seed <= 100; seed++) {
			const { psi, psiByChance } = mixOf(tableOf(36, (c) => [40, 20, 10, 5][c], 4, seed))!;
			if (psi > psiByChance) above++;
		}
		expect(above).toBeLessThan(6);
		const moved = mixOf(tableOf(36, (c, m) => (c === 0 && m > 20 ? 80 : 40), 3))!;
		expect(moved.psi).toBeGreaterThan(3 * moved.psiByChance);
		expect(moved.shares[0].category).toBe(0);
	});
	it('finds a kind that was renamed, and none in steady or rare ones', () => {
		const names = ['LARCENY-THEFT', 'LARCENY/THEFT OFFENCES', 'ASSAULT', 'ARSON'];
		const { passing: found, renamings } = passing(
			tableOf(36, (c, m) => [m < 18 ? 40 : 0, m < 18 ? 0 : 40, 60, 0.2][c], 4),
			names
		);
		expect(found.map(({ category, appears, vanishes }) => [category, appears, vanishes]).sort()).toEqual([[0, false, true], [1, true, false]]); // prettier-ignore
		expect(renamings).toMatchObject([{ from: 0, to: 1, month: 2418 }]);
		expect(
			passing(
				tableOf(36, (c) => [40, 40, 60, 0.3][c], 4),
				names
			).passing
		).toEqual([]);
	});
	it('does not pair kinds that have nothing in common', () => {
		const table = tableOf(36, (c, m) => [m < 18 ? 40 : 0, m < 18 ? 0 : 40, 60][c], 3);
		expect(passing(table, ['HOMICIDE', 'Bicycle stolen', 'ASSAULT']).renamings).toEqual([]);
	});
	it('measures how alike names are', () => {
		expect(likeness('night', 'nacht')).toBe(0.25); // the textbook example of Dice's coefficient on pairs of letters
		expect(likeness('Drug offence', 'DRUG-OFFENCE')).toBe(1);
	});
	it('finds spellings of one value, and no numbers', () => {
		const values = [
			'Anti-social behaviour',
			'ANTI SOCIAL BEHAVIOUR',
			'Anti-Social Behaviour ',
			'Drugs',
			'+1',
			'-1',
			'Café',
			'CAFE'
		];
		expect(spellings(values, [50, 7, 2, 10, 4, 4, 3, 3])).toEqual([
			{
				into: 'Anti-social behaviour',
				from: ['ANTI SOCIAL BEHAVIOUR', 'Anti-Social Behaviour '],
				rows: 9
			},
			{ into: 'CAFE', from: ['Café'], rows: 3 }
		]);
		expect(spellings(['a', 'A'], [3, 0])).toEqual([]);
	});
	it('puts rare kinds with the rest, but never homicide', () => {
		const { rare, into, incidents } = rareKinds(['THEFT', 'GAMBLING', 'HOMICIDE', 'Other crime'], [9990, 3, 2, 100]);
		expect({ rare, into, incidents }).toEqual({
			rare: ['GAMBLING'],
			into: 'Other crime',
			incidents: 3
		});
	});
});
