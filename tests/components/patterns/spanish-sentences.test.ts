import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { finish } from '$lib/domain/kernel';
import { loadText } from '$lib/messages/load';
import { EMERGING } from '$lib/statistics/emerging';
import { benjaminiHochberg } from '$lib/statistics/false-discovery';
import { nearRepeatTable } from '$lib/statistics/near-repeats';
import { askAlike, type Side } from '$lib/statistics/questions/alike';
import { askConcentration } from '$lib/statistics/questions/concentration';
import type { Going } from '$lib/statistics/questions/goes-with';
import { countSentence, mapSentence, stretchWords } from '../../../src/lib/components/patterns/alike-words';
import { monthWords, weekdayWords } from '../../../src/lib/components/patterns/cluster-words';
import { concentrationSentence } from '../../../src/lib/components/patterns/concentration-words';
import { emergingSentence, isCold, kindWords, KINDS_TOLD } from '../../../src/lib/components/patterns/emerging-words';
import { changesWords, goesWithSentence } from '../../../src/lib/components/patterns/goes-with-words';
import { after, apart, bandsOf, chosenBand, nearRepeatSentence } from '../../../src/lib/components/patterns/near-repeat-words';
import { neighboursSentence } from '../../../src/lib/components/patterns/neighbours-words';
import { between, list, pShort, pWords } from '../../../src/lib/components/patterns/patterns-words';
import { spreadSentence } from '../../../src/lib/components/patterns/spread-words';

/** In Spanish too no sentence claims what its test does not show, and each says it where the test does. */
beforeAll(() => loadText('es', 'base', 'patterns'));
afterAll(() => loadText('en', 'base', 'patterns'));

const share = fc.double({ min: 0, max: 1, noNaN: true });
const WHAT = 'incidentes registrados';

it('near repeats are claimed only where a band stands out after allowing for all of them', () => {
	const DRAWS = 999;
	const [distances, times] = [
		[1, 100, 200, 400],
		[7, 14, 28]
	];
	const cell = fc.record({
		observed: fc.nat(400),
		expected: fc.double({ min: 0.1, max: 300, noNaN: true }),
		atLeast: fc.nat(DRAWS)
	});
	fc.assert(
		fc.property(fc.array(cell, { minLength: 12, maxLength: 12 }), (cells) => {
			const column = (value: (cell: (typeof cells)[0]) => number) => Float64Array.from(cells, value);
			const sum = column(({ expected }) => expected * DRAWS);
			const sumOfSquares = column(({ expected }) => expected * expected * DRAWS + DRAWS);
			const tally = { draws: DRAWS, sum, sumOfSquares, atLeast: column(({ atLeast }) => atLeast) };
			const table = nearRepeatTable(500, distances, times, column(({ observed }) => observed), tally); // prettier-ignore
			const q = benjaminiHochberg(table.p);
			const answer = { table, q, dated: 500, asked: 500, from: null, span: [0, 99] as [number, number], undated: 0, withdrawn: 0, pairs: 9 }; // prettier-ignore
			const said = nearRepeatSentence(answer, WHAT);
			const best = chosenBand(bandsOf(answer));
			expect(said.startsWith('Los pares ')).toBe(best !== undefined);
			expect(/fueron \d+(,\d+)? veces los esperados por azar \(p\s[<=]\s0,\d+\)/.test(said)).toBe(best !== undefined);
			if (best) expect(said).toContain(`${apart(distances, best.d)} y con una diferencia de ${after(times, best.t)}`);
			else expect(said).toMatch(/^En ninguna franja .* no demuestra que no haya repeticiones\.$/);
		})
	);
});

it('hot and cold hexagons are those that there are, in whole forms of their own', () => {
	const answer = (counts: number[]) => ({
		kinds: new Uint8Array(counts.reduce((a, b) => a + b, 0)),
		counts,
		edges: Array.from({ length: 13 }, (_, k) => 28 * k),
		listed: [],
		totals: new Float64Array(12)
	});
	fc.assert(
		fc.property(fc.array(fc.nat(9), { minLength: EMERGING.length, maxLength: EMERGING.length }), (counts) => {
			const said = emergingSentence(answer(counts), 'month');
			const found = counts.slice(1).reduce((a, b) => a + b, 0);
			expect(/^De \d+ hexágonos? en 12 meses: /.test(said)).toBe(found > 0);
			if (!found) return expect(said).toMatch(/^En ningún lugar del que se pueda decir/);
			const told = said.split(': ')[1].match(/\d+/g)!.map(Number);
			expect(told.reduce((a, b) => a + b, 0)).toBe(found);
		})
	);
	expect(new Set(KINDS_TOLD.map((kind) => kindWords(kind).does)).size).toBe(16);
	for (const kind of KINDS_TOLD) expect(kindWords(kind).term).toContain(isCold(kind) ? 'punto frío' : 'punto caliente');
	const one = (name: string) => emergingSentence(answer(EMERGING.map((kind) => Number(kind.startsWith(`${name}-`)))), '4 weeks');
	expect(one('intensifying')).toBe(
		'De 2 hexágonos en 12 tramos de 4 semanas: 1 hexágono ha seguido caliente y se calienta más y 1 ha seguido frío y se enfría más.'
	);
});

it('concentration is more than by chance only where the draws say so', () => {
	fc.assert(
		fc.property(fc.array(fc.nat(6), { minLength: 5, maxLength: 40 }), (counts) => {
			const answer = finish(askConcentration({ counts: Float64Array.from(counts), draws: 49 }));
			const said = concentrationSentence(answer, 'areas', WHAT);
			if (!(answer.events > 0)) return expect(said).toMatch(/^No hay casos/);
			expect(said.includes('La concentración es mayor que por azar')).toBe(answer.chance.p <= 0.05);
			expect(said.includes('La concentración no es mayor')).toBe(answer.chance.p > 0.05);
		}),
		{ numRuns: 40 }
	);
});

it('two are said to differ only where the interval leaves out no change, and their maps only where the test shows it', () => {
	const side = fc.record({ total: fc.nat(500), weeks: fc.array(fc.nat(60), { maxLength: 8 }), places: fc.array(fc.nat(80), { minLength: 3, maxLength: 3 }) }); // prettier-ignore
	const sideOf = ({ total, weeks, places }: { total: number; weeks: number[]; places: number[] }): Side => ({
		total,
		exposure: 1,
		weeks: Float64Array.from(weeks),
		places: Float64Array.from(places)
	});
	fc.assert(
		fc.property(side, side, (a, b) => {
			const answer = finish(askAlike({ before: sideOf(a), after: sideOf(b) }));
			const said = countSentence(answer, ['Robo', 'Hurto']);
			const { ratio, low, high } = answer.weeks ?? { ratio: answer.counts.ratio, ...answer.counts.midP };
			expect(said.startsWith('Más en «Hurto»')).toBe(answer.claim.kind === 'rose');
			expect(said.startsWith('Menos en «Hurto»')).toBe(answer.claim.kind === 'fell');
			if (answer.claim.kind === 'rose') expect(low > 1 && ratio > 1).toBe(true);
			if (answer.claim.kind === 'fell') expect(high < 1 && ratio < 1).toBe(true);
			expect(said).not.toMatch(/NaN|Infinity|--|undefined/);
			const differing = answer.maps!.differences.local.some((each) => each !== 0);
			const maps = mapSentence(answer, 'areas');
			if (maps) expect(maps.startsWith('No están repartidos igual')).toBe(differing);
			else expect(differing).toBe(false);
		}),
		{ numRuns: 40 }
	);
});

it('columns are named only where their adjusted p is small, the season where changes do not go together', () => {
	const correlation = (r: number) => ({ n: 24, r, low: r - 0.1, high: r + 0.1, t: 0, p: 0.5 });
	const going = (name: string, r: number, q: number): Going => ({
		name,
		n: 24,
		pearson: correlation(r),
		spearman: correlation(r),
		distance: { n: 24, used: 24, r: 0.4, p: 0.2, leastP: 0.01, draws: 99 },
		allowing: { effective: 12, r, low: r - 0.2, high: r + 0.2, p: q },
		changes: { effective: 24, r: 0.1, low: 0, high: 0.2, p: q },
		q,
		values: new Float64Array(24)
	});
	const column = fc.tuple(share, fc.double({ min: -0.9, max: 0.9, noNaN: true }));
	fc.assert(
		fc.property(fc.array(column, { minLength: 1, maxLength: 6 }), fc.boolean(), (given, inTime) => {
			const columns = given.map(([q, r], k) => going(`columna${k}`, r, q / 4));
			const said = goesWithSentence({ y: new Float64Array(24), going: columns, inTime }, WHAT);
			for (const { name, q } of columns) if (q > 0.05) expect(said).not.toContain(`«${name}»:`);
			expect(/ninguna se asocia .* más que por azar/.test(said)).toBe(columns.every(({ q }) => q > 0.05));
			for (const each of columns) {
				expect(changesWords(each).includes('no es solo la estación')).toBe(each.q <= 0.05);
				expect(changesWords(each).includes('puede ser solo la estación')).toBe(each.q > 0.05);
			}
		})
	);
});

it('neighbours are alike, and points near, only below the level and in the right direction', () => {
	const answer = (index: number, p: number, global: number, up: boolean) => ({
		nearest: { n: 50, observed: 10 * index, expected: 10, index, se: 1, z: 0, p, uncorrected: { expected: 1, index: 1, se: 1, z: 0, p } }, // prettier-ignore
		ripley: {
			n: 40,
			r: Float64Array.of(0, 50, 100),
			k: new Float64Array(3),
			l: Float64Array.of(0, up ? 80 : 20, up ? 150 : 70),
			draws: 99,
			low: new Float64Array(3),
			high: new Float64Array(3),
			pointwiseLevel: 0.04,
			global: { mad: { statistic: 1, p: global }, dclf: { statistic: 1, p: global } }
		},
		inside: 50,
		outside: 2,
		ground: 'hull' as const,
		area: 3e6,
		sharing: 30
	});
	const global = (i: number, p: number) => ({ places: 100, alone: 0, global: { i, z: 1, p }, kinds: new Uint8Array(100), counts: [100, 0, 0, 0, 0], odd: [], draws: 999, limitedByDraws: false }); // prettier-ignore
	const index = fc.double({ min: 0.1, max: 2, noNaN: true });
	const moran = fc.double({ min: -1, max: 1, noNaN: true });
	fc.assert(
		fc.property(index, moran, share, share, fc.boolean(), (index, i, p, ripley, up) => {
			const near = spreadSentence(answer(index, p, ripley, up), WHAT);
			expect(near.includes('están más cerca unos de otros que por azar')).toBe(p <= 0.05 && index < 1);
			expect(near.includes('están más lejos unos de otros que por azar')).toBe(p <= 0.05 && index >= 1);
			expect(near.includes('tienen más vecinos que por azar')).toBe(ripley <= 0.05 && up);
			expect(near.includes('tienen menos vecinos que por azar')).toBe(ripley <= 0.05 && !up);
			const said = neighboursSentence(global(i, p), 'hexagons');
			expect(/^Los hexágonos vecinos se parecen más que por azar/.test(said)).toBe(p <= 0.05 && i > 0);
			expect(/^Los hexágonos vecinos difieren más que por azar/.test(said)).toBe(p <= 0.05 && i <= 0);
			expect(said).toContain('ninguno destaca');
		})
	);
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
