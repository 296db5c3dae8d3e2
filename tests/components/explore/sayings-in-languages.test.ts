import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeWords, headline, whatWords, whenWords, whereWords } from '$lib/components/explore/saying-words';
import { EVERYTHING, type Overview } from '$lib/domain/exploration';
import type { Language } from '$lib/messages/languages';
import { GROUP_NAMES, loadText } from '$lib/messages/load';
import { claimOf, type Claim } from '$lib/statistics/claims';
import type { Periods } from '$lib/saying/periods';
import type { Said } from '$lib/saying/said';
import { dataset } from '../../workers/query/dataset';

const city = dataset({ categories: ['THEFT', 'Burglary'] });
const overview = { area: { name: 'Ward', names: ['WEST END', 'Loop'] } } as Overview;
const stretch = [{ from: 17_000, to: 17_006 }];
const periods = fc.record({
	unit: fc.constantFrom('week', 'month'),
	against: fc.constantFrom('year', 'before'),
	after: fc.constant(stretch),
	before: fc.constant(stretch),
	leftOut: fc.constant([])
}) as fc.Arbitrary<Periods>;
/** A ratio with an interval around it, from far below to far above 1. */
const interval = fc
	.tuple(
		fc.double({ min: -2, max: 2, noNaN: true }),
		fc.double({ min: 0, max: 1, noNaN: true }),
		fc.double({ min: 0, max: 1, noNaN: true })
	)
	.map(([middle, below, above]) => ({ ratio: Math.exp(middle), low: Math.exp(middle - below), high: Math.exp(middle + above) }));
const change = (claim: Claim) => ({ before: 1, after: 1, ratio: 1, low: 1, high: 1, by: 'blocks' as const, claim });
const part = { tested: 2, more: [1], fewer: [0], most: null, varies: 1 };

/** Words that say that something went up, or down, as a fact. */
const CLAIMS: Record<Language, { rose: RegExp; fell: RegExp }> = {
	en: { rose: / rose (by |from |to )?(at |none|\d)/, fell: / fell \d/ },
	es: { rose: / (aumentó (al menos un|desde cero|un \d)|se multiplicó (al menos )?por \d)/, fell: / disminuyó un \d/ }
};

describe.each(Object.keys(CLAIMS) as Language[])('sentences in %s', (code) => {
	beforeAll(() => loadText(code, ...GROUP_NAMES));
	afterAll(() => loadText('en', ...GROUP_NAMES));
	const { rose, fell } = CLAIMS[code];

	it('claim nothing when the interval covers 1, and else the one way that it lies', () => {
		fc.assert(
			fc.property(interval, periods, fc.constantFrom<number[] | null>(null, [0], [0, 1]), (bounds, compared, categories) => {
				const words = changeWords(change(claimOf(bounds)), compared, city, { ...EVERYTHING, categories });
				if (bounds.low <= 1) expect(words).not.toMatch(rose);
				if (bounds.high >= 1) expect(words).not.toMatch(fell);
				expect(words).not.toMatch(/undefined|null|NaN/);
			})
		);
		const words = (claim: Claim) => changeWords(change(claim), { ...COMPARED, against: 'year' }, city, EVERYTHING);
		expect(words({ kind: 'rose', change: 18, low: 12, high: 25 })).toMatch(rose);
		expect(words({ kind: 'rose', change: null, low: 12, high: null })).toMatch(rose);
		expect(words({ kind: 'rose', change: 90, low: 12, high: null })).toMatch(rose);
		expect(words({ kind: 'rose', change: 353, low: 288, high: 427 })).toMatch(rose);
		expect(words({ kind: 'rose', change: 353, low: 288, high: null })).toMatch(rose);
		expect(words({ kind: 'fell', change: -8, low: -12, high: -3 })).toMatch(fell);
	});

	it('say the numbers of the claim', () => {
		fc.assert(
			fc.property(interval, periods, (bounds, compared) => {
				const claim = claimOf(bounds);
				const words = changeWords(change(claim), compared, city, EVERYTHING);
				const said = (n: number) => expect(words).toContain(Math.abs(n).toLocaleString(code === 'en' ? 'en-GB' : code));
				if (claim.kind === 'too-few') expect(words).not.toContain('%');
				else if (claim.kind === 'rose' && claim.change! >= 150) {
					// Said as times: what stands in brackets holds the interval.
					const [, low, high] = words.match(/\((\d[\d.,]*) (?:to|a) (\d[\d.,]*)\)/)!.map((n) => Number(n.replace(',', '.')));
					expect(100 * (low - 1)).toBeLessThanOrEqual(claim.low + 1e-6);
					expect(100 * (high - 1)).toBeGreaterThanOrEqual(claim.high! - 1e-6);
					expect(low).toBeGreaterThan(1);
				} else for (const n of [claim.low, claim.high]) if (n && n < 150) said(n);
			})
		);
	});

	it('name parts and hours in words of the language alone', () => {
		const moved: Said = {
			periods: COMPARED,
			change: change({ kind: 'rose', change: 18, low: 12, high: 25 }),
			where: { kind: 'area', parts: { ...part, fewer: [], most: [0, 1] } },
			what: part,
			when: {
				hour: { which: 18, times: 1.6, low: 1.5, high: 1.7 },
				weekday: { which: 5, times: 1.3, low: 1.2, high: 1.4 },
				heaped: [0, 12]
			}
		};
		const said = [
			headline(moved, city, overview, EVERYTHING),
			whereWords({ ...moved, where: { kind: 'area', parts: part } }, overview),
			whatWords(moved, [60, 40], city, EVERYTHING),
			whenWords(moved)
		];
		const english = / (and|areas|against|times|from|in) /;
		if (code === 'en') return said.forEach((words) => expect(words).toMatch(english));
		expect(said[0]).toMatch(/^La cifra de .*, la mayor parte en 2 de 2 zonas \(West End y Loop\)\.$/);
		expect(said[3]).toMatch(
			/^Se registra más de 18:00 a 19:00 \(1,5 a 1,7 veces un reparto uniforme\) y los sábados \(1,2 a 1,4\)\./
		);
		for (const words of said.slice(1)) expect(words).not.toMatch(english);
	});
});

const COMPARED: Periods = { unit: 'week', against: 'before', after: stretch, before: stretch, leftOut: [] };
