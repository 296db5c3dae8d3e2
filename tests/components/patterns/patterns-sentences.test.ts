import { describe, expect, it } from 'vitest';
import { EMERGING } from '$lib/statistics/emerging';
import type { EmergingAnswer } from '$lib/statistics/questions/emerging';
import { emergingSentence, isCold, kindWords, KINDS_TOLD } from '../../../src/lib/components/patterns/emerging-words';

describe('the sentence on emerging hot spots', () => {
	const answer = (counts: number[]): EmergingAnswer => ({
		kinds: new Uint8Array(counts.reduce((a, b) => a + b, 0)),
		counts,
		edges: Array.from({ length: 13 }, (_, k) => 28 * k),
		listed: [],
		totals: new Float64Array(12)
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
