import { describe, expect, it } from 'vitest';
import { benjaminiHochberg } from '$lib/statistics/false-discovery';
import { nearRepeatTable } from '$lib/statistics/near-repeats';
import type { NearRepeats } from '$lib/statistics/questions/near-repeats';
import { askedWords, nearRepeatSentence } from '../../../src/lib/components/patterns/near-repeat-words';
import { between, list, pWords, readLimits, share } from '../../../src/lib/components/patterns/patterns-words';

const distances = [1, 100, 200, 400];
const times = [7, 14, 28];
const DRAWS = 999;

/** An answer with these pairs, chances and draws at least as high. */
function answerOf(cells: { observed: number; expected: number; atLeast: number }[]): NearRepeats {
	const column = (value: (cell: (typeof cells)[0]) => number) => Float64Array.from(cells, value);
	const sum = column(({ expected }) => expected * DRAWS);
	const sumOfSquares = column(({ expected }) => expected * expected * DRAWS + DRAWS);
	const tally = { draws: DRAWS, sum, sumOfSquares, atLeast: column(({ atLeast }) => atLeast) };
	const table = nearRepeatTable(500, distances, times, column(({ observed }) => observed), tally); // prettier-ignore
	return {
		table,
		q: benjaminiHochberg(table.p),
		dated: 500,
		asked: 500,
		from: null,
		span: [0, 99],
		undated: 0,
		withdrawn: 0,
		pairs: 9
	};
}
const plain = (n: number) => Array.from({ length: n }, () => ({ observed: 10, expected: 10, atLeast: 500 }));

describe('the sentence on near repeats', () => {
	it('says how far they reach only along bands that stand out one after the other', () => {
		const list = plain(12);
		list[3] = { observed: 40, expected: 10, atLeast: 0 };
		list[9] = { observed: 20, expected: 10, atLeast: 0 };
		expect(nearRepeatSentence(answerOf(list), 'x')).not.toContain('out to');
		list[6] = { observed: 20, expected: 10, atLeast: 0 };
		expect(nearRepeatSentence(answerOf(list), 'x')).toContain('out to 400 m');
	});
	it('does not take fewer pairs than by chance for repeats, and says that none were shown, not that there are none', () => {
		const said = nearRepeatSentence(answerOf(plain(12)), 'recorded thefts');
		expect(said).toMatch(/^In no band .* does not show that there are none\.$/);
	});
	it('says what was left out', () => {
		const notes = askedWords({ ...answerOf(plain(12)), asked: 200, undated: 3, withdrawn: 0 }, '1 May 2024');
		expect(notes).toEqual([
			'Asked of the latest 200 of 500, from 1 May 2024 on: all together make too many pairs.',
			'3 without a known day are left out.'
		]);
	});
});

describe('words of the patterns', () => {
	it('write p so that none is rounded to 0, and shares with few digits', () => {
		expect([0.001, 0.0004, 0.049, NaN].map(pWords)).toEqual([
			'p\u00a0=\u00a00.001',
			'p\u00a0<\u00a00.001',
			'p\u00a0=\u00a00.05',
			'p not known'
		]);
		expect([share(0.163), share(0.004), between(0.15, 0.17)]).toEqual(['16\u00a0%', '0.4\u00a0%', '15 to 17\u00a0%']);
		expect(list(['a', 'b', 'c'])).toBe('a, b and c');
	});
	it('read limits as they are typed, and refuse what does not rise', () => {
		expect(readLimits(' 100, 200;400 ')).toEqual([100, 200, 400]);
		for (const text of ['', '0, 5', '7, 7', '9, 2', 'a', '1,2,3,4,5,6,7,8,9']) expect(readLimits(text)).toBeNull();
	});
});
