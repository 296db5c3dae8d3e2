import { describe, expect, it } from 'vitest';
import { EVERYTHING, type Overview } from '$lib/domain/exploration';
import type { Claim } from '$lib/statistics/claims';
import type { Periods } from '$lib/saying/periods';
import type { Said } from '$lib/saying/said';
import {
	changeWords,
	comparedWords,
	headline,
	leftOutWords,
	listed,
	whatWords,
	whenWords,
	whereWords
} from '$lib/components/explore/saying-words';
import { stepWords } from '$lib/components/explore/history-words';
import { dataset } from '../../workers/query/dataset';

const city = dataset({ categories: ['THEFT', 'Burglary', 'ARSON'] });
const overview = { area: { name: 'Ward', names: ['WEST END', 'Loop', 'Austin'] } } as Overview;
const periods: Periods = {
	unit: 'week',
	against: 'year',
	after: [{ from: 17_000, to: 17_006 }],
	before: [{ from: 16_636, to: 16_642 }],
	leftOut: []
};
const said = (claim: Claim, more: Partial<Said> = {}): Said => ({
	periods,
	change: { before: 1, after: 1, ratio: 1, low: 1, high: 1, by: 'blocks', claim },
	...more
});
const rose: Claim = { kind: 'rose', change: 18, low: 12, high: 25 };
const parts = { tested: 77, more: [0, 1], fewer: [], most: [0, 1], varies: 1 };

describe('sentences', () => {
	it('say what the interval allows, and where most of it lies', () => {
		expect(headline(said(rose, { where: { kind: 'area', parts } }), city, overview, EVERYTHING)).toBe(
			'Recorded incidents rose 18\u00a0% (12 to 25\u00a0%) against the same weeks a year earlier, most of it in 2 of 77 areas (West End and Loop).'
		);
		const thefts = { ...EVERYTHING, categories: [0] };
		expect(headline(said(rose), city, overview, thefts)).toMatch(/^Theft: recorded incidents rose 18/);
	});
	it.each<[Claim, RegExp, RegExp]>([
		[{ kind: 'fell', change: -8, low: -12, high: -3 }, /fell 8\u00a0% \(3 to 12\u00a0%\)/, /rose/],
		[{ kind: 'same', low: -4, high: 9 }, /about the same.*4\u00a0% fewer and 9\u00a0% more/, /(rose|fell) /],
		[
			{ kind: 'unclear', low: -20, high: 35 },
			/^Whether recorded .* is not clear: between 20\u00a0% fewer and 35\u00a0% more/,
			/rose \d|fell \d/
		],
		[{ kind: 'unclear', low: 0, high: 15 }, /between no change and 15\u00a0% more/, /0\u00a0% fewer/],
		[{ kind: 'too-few' }, /^Too few recorded incidents to tell/, /rose \d|fell \d/],
		[{ kind: 'rose', change: null, low: 300, high: null }, /from none/, /NaN|null/],
		[{ kind: 'rose', change: 90, low: 30, high: null }, /at least 30\u00a0%/, /NaN|null|times/],
		[{ kind: 'rose', change: 900, low: 300, high: null }, /rose to at least 4\.0 times as many as in the same/, /NaN|null|%/],
		[{ kind: 'rose', change: 353, low: 288, high: 427 }, /rose to 4\.5 times as many \(3\.8 to 5\.3\) as in the same/, /%/],
		[{ kind: 'rose', change: 149, low: 100, high: 427 }, /rose 149\u00a0% \(100 to 427\u00a0%\)/, /times/],
		[{ kind: 'rose', change: 160, low: 2, high: 560 }, /2\.6 times as many \(1\.02 to 6\.6\)/, /%/],
		[{ kind: 'unclear', low: -40, high: 170 }, /between 40\u00a0% fewer and 2\.7 times as many/, /rose \d|fell \d/],
		[{ kind: 'fell', change: -80, low: -90, high: -60 }, /fell 80\u00a0%/, /times/]
	])('put %j into words', (claim, says, never) => {
		const words = changeWords(said(claim).change!, periods, city, EVERYTHING);
		expect(words).toMatch(says);
		expect(words).not.toMatch(never);
	});
	it('name areas and kinds only where their own change is clear', () => {
		const some = { kind: 'area' as const, parts: { tested: 3, more: [1], fewer: [0, 2], most: null, varies: 1 } };
		expect(whereWords(said(rose, { where: some }), overview)).toBe(
			'By themselves 3 of 3 areas changed clearly: more in Loop; fewer in West End and Austin.'
		);
		const numbered = { area: { name: 'Ward', names: ['1', '15', '3'] } } as Overview;
		expect(whereWords(said(rose, { where: some }), numbered)).toMatch(/more in Ward 15; fewer in Ward 1 and Ward 3/);
		const kinds = { tested: 3, more: [2], fewer: [], most: null, varies: 1 };
		expect(whatWords(said(rose, { what: kinds }), [60, 30, 10], city, EVERYTHING)).toMatch(
			/By itself 1 of 3 kinds changed clearly: more Arson\.$/
		);
		const none = { kind: 'area' as const, parts: { tested: 3, more: [], fewer: [], most: null, varies: 1 } };
		expect(whereWords(said(rose, { where: none }), overview)).toBe('In no single area is the change clear by itself.');
		expect(whereWords(said({ kind: 'same', low: -1, high: 1 }, { where: none }), overview)).toBeUndefined();
		expect(whatWords(said(rose), [60, 30, 10], city, EVERYTHING)).toBe(
			'Most recorded: Theft (60\u00a0%), Burglary (30\u00a0%) and Arson (10\u00a0%).'
		);
	});
	it('say when, what was compared, and what was left out', () => {
		const when = { hour: { which: 18, times: 1.61, low: 1.52, high: 1.7 }, weekday: 'unclear' as const, heaped: [0] };
		expect(whenWords(said(rose, { when }))).toMatch(
			/^Recorded most from 18:00 to 19:00 \(1.5 to 1.7 times an even spread\)\. \(Midnight is/
		);
		expect(whenWords(said(rose, { when: { hour: 'even', weekday: 'even', heaped: [] } }))).toMatch(
			/evenly over hours and weekdays/
		);
		expect(whenWords(said(rose, { when: { hour: null, weekday: 'unclear', heaped: [] } }))).toBe(
			'No weekday stands out clearly.'
		);
		const left = {
			...periods,
			against: 'before' as const,
			leftOut: [{ kind: 'unfinished' as const, units: 2, by: 'level' as const }]
		};
		expect(comparedWords({ periods: left })).toMatch(/^Compared: 1 whole weeks of /);
		expect(leftOutWords({ periods: left })).toMatch(/Left out: the last 2 weeks.*season/);
		expect(comparedWords({ periods: 'nothing-before' })).toMatch(/nothing earlier/);
	});
	it('list names as people do', () => {
		expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c', 'd'], ['a', 'b', 'c', 'd', 'e']].map((names) => listed(names))).toEqual([
			'',
			'a',
			'a and b',
			'a, b, c and d',
			'a, b, c and 2 more'
		]);
	});
});

it('steps are named by what they did', () => {
	const step = (from: object, to: object) =>
		stepWords(
			[
				{ ...EVERYTHING, ...from },
				{ ...EVERYTHING, ...to }
			],
			city,
			overview
		);
	expect(step({}, { weekdays: [5, 6] })).toBe('Weekend');
	expect(step({}, { categories: [0, 2] })).toBe('Theft, Arson');
	expect(step({ weekdays: [5, 6] }, {})).toBe('Clear Day of the week');
	expect(step({ weekdays: [5, 6], categories: [1] }, {})).toBe('Clear all filters');
});
