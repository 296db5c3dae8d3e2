import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadText } from '$lib/messages/load';
import type { Claim } from '$lib/statistics/claims';
import type { AlikeAnswer } from '$lib/statistics/questions/alike';
import { countSentence, stretchWords } from '../../../src/lib/components/patterns/alike-words';
import { monthWords, weekdayWords } from '../../../src/lib/components/patterns/cluster-words';
import { between, list, pShort, pWords } from '../../../src/lib/components/patterns/patterns-words';

beforeAll(() => loadText('es', 'base', 'patterns'));
afterAll(() => loadText('en', 'base', 'patterns'));

it('a large rise is said as times, not as percent', () => {
	const counted = { before: 20, after: 91, told: { p: 0.001 } };
	const said = (claim: Claim) => countSentence({ ...counted, claim } as AlikeAnswer, ['Robo', 'Hurto']);
	expect(said({ kind: 'rose', change: 353, low: 288, high: 427 })).toMatch(
		/^Más en «Hurto»: 4,5 veces \(3,8 a 5,3\) la cifra de «Robo»/
	);
	expect(said({ kind: 'rose', change: 353, low: 288, high: null })).toMatch(/4,5 veces \(3,8 o más\) la cifra/);
	expect(said({ kind: 'rose', change: null, low: 288, high: null })).toMatch(/al menos 3,8 veces la cifra/);
	expect(said({ kind: 'unclear', low: -40, high: 170 })).toMatch(/un 40\u00a0% por debajo de «Robo» o ser 2,7 veces su cifra/);
});

describe('numbers, days and months', () => {
	const part = { share: 0.2 };
	const cluster = { n: 9, x: 0, y: 0, ring: new Float64Array(6), area: 1, leading: null, hours: null, weekday: { day: 4, ...part }, month: { month: 0, ...part } }; // prettier-ignore
	it('are written as Spanish writes them', () => {
		expect([0.001, 0.0004, NaN].map(pWords)).toEqual(['p\u00a0=\u00a00,001', 'p\u00a0<\u00a00,001', 'p desconocido']);
		expect([pShort(0.0004), pShort(0.0123), between(0.15, 0.17)]).toEqual(['< 0,001', '0,012', '15 a 17\u00a0%']);
		expect(list(['a', 'b', 'c'])).toBe('a, b y c');
		expect([weekdayWords(cluster), monthWords(cluster)]).toEqual(['viernes (20\u00a0%)', 'enero (20\u00a0%)']);
		const day = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
		expect(stretchWords([day('2024-12-01'), day('2025-11-30')])).toMatch(/^dic 2024\s?–\s?nov 2025$/);
	});
});
