import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROW_SETS, type Step } from '$lib/domain/steps';
import { readRecipe, writeRecipe } from '$lib/tidying/recipe';

const name = fc.string({ minLength: 1, maxLength: 30 });
const finite = fc.double({ noNaN: true, noDefaultInfinity: true }).map((x) => x + 0); // no -0: JSON has none
const step: fc.Arbitrary<Step> = fc.oneof(
	fc.record({ kind: fc.constant('set-aside' as const), which: fc.constantFrom(...ROW_SETS) }),
	fc.record({ kind: fc.constant('impute' as const), column: name, by: fc.constantFrom('mode' as const, 'median', 'nearest') }),
	fc
		.record({ kind: fc.constant('clip' as const), column: name, low: finite, high: finite })
		.filter(({ low, high }) => low < high),
	fc.record({
		kind: fc.constant('merge' as const),
		column: fc.option(name),
		from: fc.array(name, { minLength: 1, maxLength: 5 }),
		into: name
	}),
	fc.record({ kind: fc.constant('normalise' as const), column: name, by: fc.constantFrom('z' as const, 'range') }),
	fc.record({ kind: fc.constant('spread-times' as const), longestHours: fc.integer({ min: 1, max: 8784 }), seed: fc.nat() })
);

describe('a file of steps', () => {
	it('gives back the steps that were written', () => {
		fc.assert(
			fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
				expect(readRecipe(writeRecipe(steps))).toEqual(steps);
			})
		);
	});

	it.each([
		['no JSON', '{', /not JSON/],
		['another file', '{"type":"FeatureCollection"}', /does not say/],
		['a newer version', '{"format":"openbeat-steps","version":2,"steps":[]}', /another version/],
		['no list', '{"format":"openbeat-steps","version":1,"steps":{}}', /list of steps/],
		['an unknown step', '{"format":"openbeat-steps","version":1,"steps":[{"kind":"delete-everything"}]}', /step 1 is of a kind/],
		[
			'an unknown set of rows',
			'{"format":"openbeat-steps","version":1,"steps":[{"kind":"set-aside","which":"all"}]}',
			/unknown set/
		],
		[
			'a number as text',
			'{"format":"openbeat-steps","version":1,"steps":[{"kind":"clip","column":"a","low":"1","high":2}]}',
			/lower limit/
		],
		[
			'limits upside down',
			'{"format":"openbeat-steps","version":1,"steps":[{"kind":"clip","column":"a","low":3,"high":2}]}',
			/wrong order/
		],
		['null', 'null', /empty/]
	])('is refused when it is %s', (_, text, message) => {
		expect(() => readRecipe(text)).toThrow(message);
	});

	it('takes over nothing but known fields', () => {
		const text = '{"format":"openbeat-steps","version":1,"steps":[{"kind":"set-aside","which":"far","__proto__":{"a":1},"b":2}]}';
		expect(readRecipe(text)).toEqual([{ kind: 'set-aside', which: 'far' }]);
	});
});
