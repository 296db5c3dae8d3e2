import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { finish } from '$lib/domain/kernel';
import type { Language } from '$lib/messages/languages';
import { loadText } from '$lib/messages/load';
import { EMERGING } from '$lib/statistics/emerging';
import { benjaminiHochberg } from '$lib/statistics/false-discovery';
import { nearRepeatTable } from '$lib/statistics/near-repeats';
import { askAlike, type Side } from '$lib/statistics/questions/alike';
import { askConcentration } from '$lib/statistics/questions/concentration';
import type { Going } from '$lib/statistics/questions/goes-with';
import { countSentence, mapSentence } from '../../../src/lib/components/patterns/alike-words';
import { concentrationSentence } from '../../../src/lib/components/patterns/concentration-words';
import { emergingSentence, isCold, kindWords, KINDS_TOLD } from '../../../src/lib/components/patterns/emerging-words';
import { changesWords, correlationWords, goesWithSentence } from '../../../src/lib/components/patterns/goes-with-words';
import { after, apart, bandsOf, chosenBand, nearRepeatSentence } from '../../../src/lib/components/patterns/near-repeat-words';
import { neighboursSentence } from '../../../src/lib/components/patterns/neighbours-words';
import { spreadSentence } from '../../../src/lib/components/patterns/spread-words';
import { spreadAnswer } from './spread-answer';

/** What the sentences say where they claim something, and where they do not. */
const CLAIMS = {
	en: {
		what: 'recorded incidents',
		near: {
			pairs: /^Pairs /,
			times: /\d times as many as by chance \(p\s[<=]\s0\.\d+\)/,
			band: (far: string, long: string) => `${far} and ${long}`,
			none: /^In no band .* does not show that there are none\.$/
		},
		emerging: {
			found: /^Of \d+ hexagons? over 12 months: /,
			none: /^Nowhere that can be told/,
			cold: 'cold spot',
			hot: 'hot spot',
			two: 'Of 2 hexagons over 12 stretches of 4 weeks: 1 hexagon has stayed hot and gets hotter and 1 has stayed cold and gets colder.'
		},
		concentration: { empty: /no recorded incidents/, more: 'are more concentrated than by chance', not: 'no more concentrated' },
		alike: { pair: ['Burglary', 'Theft'], more: 'More for Theft', fewer: 'Fewer for Theft', maps: 'They do not lie alike' },
		goesWith: {
			named: (column: string) => `${column}:`,
			none: /^None of /,
			together: 'that is not the season or the weekday alone',
			notTogether: 'it may be the season or the weekday alone'
		},
		spread: {
			nearer: 'lie nearer to each other',
			farther: 'keep farther from each other',
			more: 'have more neighbours than by chance',
			fewer: 'have fewer neighbours than by chance'
		},
		neighbours: {
			alike: /^Neighbouring hexagons are more alike than by chance/,
			differ: /^Neighbouring hexagons differ more than by chance/,
			none: 'none stands out'
		}
	},
	es: {
		what: 'incidentes registrados',
		near: {
			pairs: /^Los pares /,
			times: /fueron \d+(,\d+)? veces los esperados por azar \(p\s[<=]\s0,\d+\)/,
			band: (far: string, long: string) => `${far} y con una diferencia de ${long}`,
			none: /^En ninguna franja .* no demuestra que no haya repeticiones\.$/
		},
		emerging: {
			found: /^De \d+ hexágonos? en 12 meses: /,
			none: /^No se puede señalar ningún lugar: en 12 meses/,
			cold: 'punto frío',
			hot: 'punto caliente',
			two: 'De 2 hexágonos en 12 tramos de 4 semanas: 1 hexágono ha seguido caliente y se calienta más y 1 ha seguido frío y se enfría más.'
		},
		concentration: {
			empty: /^No hay casos/,
			more: 'La concentración es mayor que por azar',
			not: 'La concentración no es mayor'
		},
		alike: {
			pair: ['Robo', 'Hurto'],
			more: 'Más en «Hurto»',
			fewer: 'Menos en «Hurto»',
			maps: 'No están repartidos igual'
		},
		goesWith: {
			named: (column: string) => `«${column}»:`,
			none: /ninguna se asocia .* más que por azar/,
			together: 'no es solo la estación del año ni el día de la semana',
			notTogether: 'puede ser solo la estación del año o el día de la semana'
		},
		spread: {
			nearer: 'están más cerca unos de otros que por azar',
			farther: 'están más lejos unos de otros que por azar',
			more: 'tienen más vecinos que por azar',
			fewer: 'tienen menos vecinos que por azar'
		},
		neighbours: {
			alike: /^Los hexágonos vecinos se parecen más que por azar/,
			differ: /^Los hexágonos vecinos difieren más que por azar/,
			none: 'ninguno destaca'
		}
	}
} as const;

const share = fc.double({ min: 0, max: 1, noNaN: true });

describe.each(Object.keys(CLAIMS) as Language[])(
	'in %s no sentence claims what its test does not show, and each says it where the test does:',
	(code) => {
		beforeAll(() => loadText(code, 'base', 'patterns'));
		afterAll(() => loadText('en', 'base', 'patterns'));
		const says = CLAIMS[code];

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
					const said = nearRepeatSentence(answer, says.what);
					const best = chosenBand(bandsOf(answer));
					const out = q.some((each, k) => each <= 0.05 && table.observed[k] > table.expected[k]);
					expect(best !== undefined).toBe(out);
					if (best) expect(q[best.d * times.length + best.t]).toBeLessThanOrEqual(0.05);
					expect(says.near.pairs.test(said)).toBe(best !== undefined);
					expect(says.near.times.test(said)).toBe(best !== undefined);
					if (best) expect(said).toContain(says.near.band(apart(distances, best.d), after(times, best.t)));
					else expect(said).toMatch(says.near.none);
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
					expect(says.emerging.found.test(said)).toBe(found > 0);
					if (!found) return expect(said).toMatch(says.emerging.none);
					const told = said.split(': ')[1].match(/\d+/g)!.map(Number);
					expect(told.reduce((a, b) => a + b, 0)).toBe(found);
				})
			);
			expect(new Set(KINDS_TOLD.map((kind) => kindWords(kind).does)).size).toBe(16);
			for (const kind of KINDS_TOLD)
				expect(kindWords(kind).term).toContain(isCold(kind) ? says.emerging.cold : says.emerging.hot);
			const one = (name: string) =>
				emergingSentence(answer(EMERGING.map((kind) => Number(kind.startsWith(`${name}-`)))), '4 weeks');
			expect(one('intensifying')).toBe(says.emerging.two);
		});

		it('concentration is more than by chance only where the draws say so', () => {
			fc.assert(
				fc.property(fc.array(fc.nat(6), { minLength: 5, maxLength: 40 }), (counts) => {
					const answer = finish(askConcentration({ counts: Float64Array.from(counts), draws: 49 }));
					const said = concentrationSentence(answer, 'areas', says.what);
					if (!(answer.events > 0)) return expect(said).toMatch(says.concentration.empty);
					expect(said.includes(says.concentration.more)).toBe(answer.chance.p <= 0.05);
					expect(said.includes(says.concentration.not)).toBe(answer.chance.p > 0.05);
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
				undated: 0,
				places: Float64Array.from(places)
			});
			fc.assert(
				fc.property(side, side, (a, b) => {
					const answer = finish(askAlike({ before: sideOf(a), after: sideOf(b) }));
					const said = countSentence(answer, [...says.alike.pair]);
					const { ratio, low, high } = answer.told;
					expect(said.startsWith(says.alike.more)).toBe(answer.claim.kind === 'rose');
					expect(said.startsWith(says.alike.fewer)).toBe(answer.claim.kind === 'fell');
					if (answer.claim.kind === 'rose') expect(low > 1 && ratio > 1).toBe(true);
					if (answer.claim.kind === 'fell') expect(high < 1 && ratio < 1).toBe(true);
					expect(said).not.toMatch(/NaN|Infinity|--|undefined/);
					const differing = answer.maps!.differences.local.some((each) => each !== 0);
					const maps = mapSentence(answer, 'areas');
					if (maps) expect(maps.startsWith(says.alike.maps)).toBe(differing);
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
				changes: { effective: 24, r: 0.1, low: 0, high: 0.2, p: q / 2, q },
				q,
				values: new Float64Array(24)
			});
			const column = fc.tuple(share, fc.double({ min: -0.9, max: 0.9, noNaN: true }));
			fc.assert(
				fc.property(fc.array(column, { minLength: 1, maxLength: 6 }), fc.boolean(), (given, inTime) => {
					const columns = given.map(([q, r], k) => going(`column${k}`, r, q / 4));
					const said = goesWithSentence({ y: new Float64Array(24), going: columns, inTime }, says.what);
					for (const { name, q } of columns) if (q > 0.05) expect(said).not.toContain(says.goesWith.named(name));
					expect(says.goesWith.none.test(said)).toBe(columns.every(({ q }) => q > 0.05));
					const strongest = columns.filter(({ q }) => q <= 0.05).sort((a, b) => Math.abs(b.pearson.r) - Math.abs(a.pearson.r))[0];
					if (strongest) expect(said).toContain(`${says.goesWith.named(strongest.name)} ${correlationWords(strongest)}`);
					for (const each of columns) {
						expect(changesWords(each).includes(says.goesWith.together)).toBe(each.q <= 0.05);
						expect(changesWords(each).includes(says.goesWith.notTogether)).toBe(each.q > 0.05);
					}
				})
			);
		});

		it('neighbours are alike, and points near, only below the level and in the right direction', () => {
			const global = (i: number, p: number) => ({ places: 100, alone: 0, global: { i, z: 1, p }, kinds: new Uint8Array(100), counts: [100, 0, 0, 0, 0], odd: [], draws: 999, limitedByDraws: false }); // prettier-ignore
			const index = fc.double({ min: 0.1, max: 2, noNaN: true });
			const moran = fc.double({ min: -1, max: 1, noNaN: true });
			fc.assert(
				fc.property(index, moran, share, share, fc.boolean(), (index, i, p, ripley, up) => {
					const near = spreadSentence(spreadAnswer(index, p, ripley, up), says.what);
					expect(near.includes(says.spread.nearer)).toBe(p <= 0.05 && index < 1);
					expect(near.includes(says.spread.farther)).toBe(p <= 0.05 && index >= 1);
					expect(near.includes(says.spread.more)).toBe(ripley <= 0.05 && up);
					expect(near.includes(says.spread.fewer)).toBe(ripley <= 0.05 && !up);
					const said = neighboursSentence(global(i, p), 'hexagons');
					expect(says.neighbours.alike.test(said)).toBe(p <= 0.05 && i > 0);
					expect(says.neighbours.differ.test(said)).toBe(p <= 0.05 && i <= 0);
					expect(said).toContain(says.neighbours.none);
				})
			);
		});
	}
);
