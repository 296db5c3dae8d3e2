import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QUADRANTS } from '$lib/statistics/local-moran';
import type { Claim } from '$lib/statistics/claims';
import type { AlikeAnswer } from '$lib/statistics/questions/alike';
import type { Cluster } from '$lib/statistics/questions/clusters';
import type { Going } from '$lib/statistics/questions/goes-with';
import type { NeighboursAnswer } from '$lib/statistics/questions/neighbours-alike';
import { countSentence, placesListed, stretchWords, undatedWords } from '../../../src/lib/components/patterns/alike-words';
import {
	clustersSentence,
	hoursWords,
	leadingWords,
	monthWords,
	weekdayWords
} from '../../../src/lib/components/patterns/cluster-words';
import {
	changesWords,
	correlationWords,
	effectiveWords,
	goesWithSentence
} from '../../../src/lib/components/patterns/goes-with-words';
import { neighboursSentence } from '../../../src/lib/components/patterns/neighbours-words';
import type { Places, Two } from '../../../src/lib/components/patterns/questions';
import { groundWords, upperWords } from '../../../src/lib/components/patterns/spread-words';
import { spreadAnswer } from './spread-answer';

const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('how many more there are', () => {
	const counted = { before: 20, after: 91, told: { p: 0.001 } };
	const said = (claim: Claim) => countSentence({ ...counted, claim } as AlikeAnswer, ['Robbery', 'Theft']);
	it('is said as times from two and a half on, and as percent below', () => {
		expect(said({ kind: 'rose', change: 353, low: 288, high: 427 })).toMatch(
			/^More for Theft: 4\.5 times as many \(3\.8 to 5\.3\) as for Robbery/
		);
		expect(said({ kind: 'rose', change: 353, low: 288, high: null })).toMatch(
			/4\.5 times as many \(3\.8 or more\) as for Robbery/
		);
		expect(said({ kind: 'rose', change: null, low: 288, high: null })).toMatch(/at least 3\.8 times as many as for Robbery/);
		expect(said({ kind: 'unclear', low: -40, high: 170 })).toMatch(/40\u00a0% below Robbery or be 2\.7 times as many/);
		expect(said({ kind: 'rose', change: 149, low: 88, high: 227 })).toMatch(/149\u00a0% \(88 to 227\u00a0%\) above Robbery/);
		expect(said({ kind: 'fell', change: -80, low: -90, high: -60 })).toMatch(/80\u00a0% \(60 to 90\u00a0%\) below Robbery/);
	});
});

describe('the words on two that are compared', () => {
	it('writes periods of whole months as months', () => {
		const day = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
		expect(stretchWords([day('2024-12-01'), day('2025-11-30')])).toBe('Dec 2024 – Nov 2025');
		expect(stretchWords([day('2025-11-05'), day('2025-12-02')])).toBe('5 Nov – 2 Dec 2025');
	});
	it('say what is in no week, where the ratio is told by weeks', () => {
		expect(undatedWords({ undated: 1234 } as AlikeAnswer)).toMatch(/1,234 incidents whose day is not known are in none of them/);
		expect(undatedWords({ undated: 0 } as AlikeAnswer)).toBeNull();
	});
	it('list hexagons only as long as the map numbers them alike, areas always', () => {
		const places = [{ place: 3, before: 0.1, after: 0.2, q: 0.01 }];
		const answer = (by: Places) => ({ maps: { places }, width: 500, two: { by } }) as AlikeAnswer & { two: Two; width: number };
		expect(placesListed(answer('hexagons'), 500)).toBe(places);
		expect(placesListed(answer('hexagons'), 250)).toEqual([]);
		expect(placesListed(answer('areas'), 250)).toBe(places);
	});
});

describe('the words on columns that go with counts', () => {
	const correlation = (r: number) => ({ n: 24, r, low: r - 0.1, high: r + 0.1, t: 0, p: 0.5 });
	const going = (name: string, r: number, q: number): Going => ({
		name,
		n: 24,
		pearson: correlation(r),
		spearman: correlation(r),
		distance: { n: 24, used: 24, r: 0.4, p: 0.2, leastP: 0.01, draws: 99 },
		allowing: { effective: 12, r, low: r - 0.2, high: r + 0.2, p: q },
		changes: { effective: 24, r: 0.1, low: 0, high: 0.2, p: 0.03, q: 0.3 },
		q,
		values: new Float64Array(24)
	});
	it('says what neighbours cost, and whether days change together', () => {
		expect(effectiveWords(going('a', 0.5, 0.01), 'areas')).toContain('no more than about 12 independent ones');
		expect(changesWords(going('rain', 0.5, 0.01))).toContain('it may be the season or the weekday alone');
		expect(correlationWords(going('a', -0.5, 0.01))).toBe('r = −0.50 (−0.70 to −0.30)');
	});
	it('says why nothing is asked: too few rows, one value all over, or none that says anything of its own', () => {
		const said = (each: Partial<Going>, inTime: boolean) =>
			goesWithSentence({ y: new Float64Array(0), going: [{ ...going('a', 0.5, NaN), ...each }], inTime }, 'x');
		expect(said({ n: 7 }, true)).toBe('There are too few days with numbers to ask (8 at least).');
		expect(said({ n: 77, pearson: correlation(NaN) }, false)).toMatch(/over 77 areas: the counts, .* are the same in all/);
		expect(said({ n: 1200 }, true)).toMatch(/over 1,200 days: they resemble their neighbours so much/);
	});
});

describe('the sentence on neighbours', () => {
	const answer = (i: number, p: number, counts: number[]): NeighboursAnswer => ({
		places: 100,
		alone: 0,
		global: { i, z: 1, p },
		kinds: new Uint8Array(100),
		counts,
		odd: [],
		draws: 999,
		limitedByDraws: false
	});
	it('claims likeness only below the level', () => {
		fc.assert(
			fc.property(
				fc.double({ min: -1, max: 1, noNaN: true }),
				share,
				fc.array(fc.nat(5), { minLength: 5, maxLength: 5 }),
				fc.constantFrom('hexagons' as const, 'areas' as const),
				(i, p, counts, by) => {
					const said = neighboursSentence(answer(i, p, counts), by);
					expect(/are more alike than by chance|differ more than by chance/.test(said)).toBe(p <= 0.05);
					expect(said.includes('none stands out')).toBe(QUADRANTS.every((_, k) => k === 0 || !counts[k]));
				}
			)
		);
		expect(neighboursSentence(answer(NaN, NaN, [0, 0, 0, 0, 0]), 'areas')).toMatch(/areas are alike cannot be told/);
		const alone = { ...answer(0.4, 0.01, [20, 0, 0, 0, 0]), alone: 2 };
		expect(neighboursSentence(alone, 'areas')).toMatch(/areas are more alike than by chance.* 2 areas touch no other/);
		expect(neighboursSentence(alone, 'hexagons')).not.toMatch(/touch/);
	});
});

describe('the words on how near points lie', () => {
	it('says what the ground is, who is left out, and that rounding alone makes them near', () => {
		const notes = groundWords(spreadAnswer(1, 1, 1)).join(' ');
		for (const words of [
			/smallest outline of all places but far-off ones, 3 km²/,
			/2 outside it/,
			/among 40 of them/,
			/60\u00a0% share their place/
		])
			expect(notes).toMatch(words);
	});
	it('says of how many draws the band of chance holds, as there were draws enough to tell', () => {
		expect(upperWords(spreadAnswer(1, 1, 1))).toBe('By chance (96 of 100), upper end');
	});
});

describe('the words on clusters', () => {
	const cluster: Cluster = {
		n: 1200,
		x: 0,
		y: 0,
		ring: new Float64Array(6),
		area: 1,
		leading: { category: 1, here: 0.4, elsewhere: 0.12 },
		hours: { from: 22, share: 0.37 },
		weekday: { day: 4, share: 0.2 },
		month: null
	};
	it('describe and leave out what is not known', () => {
		expect(hoursWords(cluster)).toBe('22:00–02:00 (37\u00a0%)');
		expect([weekdayWords(cluster), monthWords(cluster)]).toEqual(['Friday (20\u00a0%)', undefined]);
		expect(leadingWords(cluster, (code) => ['Theft', 'Burglary'][code])).toBe('Burglary: 40\u00a0%, elsewhere 12\u00a0%');
		const answer = { clusters: [cluster], found: 9000, asked: 3000, inside: 1200, least: 30 };
		expect(clustersSentence(answer, 'recorded incidents', ['Kiln Lane'])).toBe('1 cluster with 40\u00a0% of the 3,000 recorded incidents asked about; the largest about Kiln Lane, with 1,200.'); // prettier-ignore
		expect(clustersSentence({ ...answer, clusters: [] }, 'x', [])).toMatch(/^No clusters of this size/);
	});
});
