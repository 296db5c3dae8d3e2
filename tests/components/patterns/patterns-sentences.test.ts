import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish } from '$lib/domain/kernel';
import { EMERGING } from '$lib/statistics/emerging';
import { askConcentration } from '$lib/statistics/questions/concentration';
import type { EmergingAnswer } from '$lib/statistics/questions/emerging';
import { concentrationSentence } from '../../../src/lib/components/patterns/concentration-words';
import { emergingSentence, isCold, kindWords, KINDS_TOLD } from '../../../src/lib/components/patterns/emerging-words';

describe('the sentence on emerging hot spots', () => {
	const answer = (counts: number[]): EmergingAnswer => ({
		kinds: new Uint8Array(counts.reduce((a, b) => a + b, 0)),
		counts,
		edges: Array.from({ length: 13 }, (_, k) => 28 * k),
		listed: [],
		totals: new Float64Array(12)
	});
	it('names only kinds that there are, and adds up to all hexagons that are of one', () => {
		fc.assert(
			fc.property(fc.array(fc.nat(9), { minLength: EMERGING.length, maxLength: EMERGING.length }), (counts) => {
				const said = emergingSentence(answer(counts), 'month');
				const found = counts.slice(1).reduce((a, b) => a + b, 0);
				expect(/^Of \d+ hexagons? over 12 months: /.test(said)).toBe(found > 0);
				if (!found) return expect(said).toMatch(/^Nowhere that can be told/);
				const told = said.split(': ')[1].match(/\d+/g)!.map(Number);
				expect(told.reduce((a, b) => a + b, 0)).toBe(found);
			})
		);
	});
	it('has words of its own for every kind, and turns them about for cold spots', () => {
		expect([...KINDS_TOLD].sort((a, b) => a - b)).toEqual(EMERGING.slice(1).map((_, k) => k + 1));
		expect(new Set(KINDS_TOLD.map((kind) => kindWords(kind).does)).size).toBe(16);
		expect(kindWords(EMERGING.indexOf('diminishing-cold'))).toEqual({
			does: 'have stayed cold but warm up',
			label: 'Stays cold, warming up',
			term: 'diminishing cold spot'
		});
		for (const kind of KINDS_TOLD) expect(kindWords(kind).term).toContain(isCold(kind) ? 'cold spot' : 'hot spot');
		const one = EMERGING.map((kind) => Number(kind === 'intensifying-hot'));
		expect(emergingSentence(answer(one), '4 weeks')).toBe(
			'Of 1 hexagon over 12 stretches of 4 weeks: 1 hexagon has stayed hot and gets hotter.'
		);
	});
});

describe('the sentence on concentration', () => {
	it('says more than chance only where the draws say so', () => {
		fc.assert(
			fc.property(fc.array(fc.nat(6), { minLength: 5, maxLength: 40 }), (list) => {
				const answer = finish(askConcentration({ counts: Float64Array.from(list), draws: 49 }));
				const said = concentrationSentence(answer, 'hexagons', 'recorded thefts');
				if (!(answer.events > 0)) return expect(said).toMatch(/no recorded thefts/);
				expect(said.includes('are more concentrated than by chance')).toBe(answer.chance.p <= 0.05);
				expect(said.includes('no more concentrated')).toBe(answer.chance.p > 0.05);
			}),
			{ numRuns: 60 }
		);
	});
});
