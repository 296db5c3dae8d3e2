import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOT_SCALE } from '$lib/components/explore/hot-scale';
import { paintingOf, type PaintingContext } from '$lib/components/explore/paintings';
import { EMERGING } from '$lib/statistics/emerging';
import { empiricalBayes } from '$lib/statistics/empirical-bayes';
import type { LayerReading } from '$lib/statistics/map-readings';
import { partOfWhole } from '$lib/statistics/part-of-whole';

const context = (bins: Float64Array): PaintingContext => ({
	theme: 'light',
	noun: 'recorded incidents',
	precision: 'day',
	bins,
	kinds: 'Theft',
	classes: null
});
const counts = fc.array(fc.tuple(fc.integer({ min: -1, max: 60 }), fc.integer({ min: 0, max: 60 })), { minLength: 1, maxLength: 25 }); // prettier-ignore
const days = (from: number, to: number): [number, number][] => [[from, to]];

describe('a layer of the map', () => {
	it('of changes outlines what is clear, draws the rest pale, and says no more', () => {
		fc.assert(
			fc.property(counts, fc.integer({ min: 1, max: 400 }), (list, length) => {
				const before = Float64Array.from(list, ([n]) => n);
				const after = Float64Array.from(list, ([, n]) => n);
				const periods = { before: days(0, length - 1), after: days(length, length + 27), against: 'before' as const };
				const changes = partOfWhole(after, after.map((n, k) => n + before[k]), 28 / (28 + length)); // prettier-ignore
				const painting = paintingOf({ layer: 'change', changes, before, after, periods }, context(after))!;
				for (let k = 0; k < list.length; k++) {
					const clear = changes.p[k] <= 0.05;
					expect(painting.marks.includes(k)).toBe(clear);
					expect(painting.pale!(k)).toBe(!clear);
					expect(painting.say(k).note ?? '').not.toMatch(clear ? /chance/ : /clear/);
				}
				if (!painting.marks.length) expect(painting.note).toMatch(/no place can be said to have changed/);
				// Of all together the sentence speaks, but for a few days.
				expect(painting.note).not.toMatch(/All together|Too few/);
				const few = paintingOf(
					{ layer: 'change', changes, before, after, periods: { ...periods, after: days(length, length + 12) } },
					context(after)
				)!;
				expect(few.note).toMatch(
					/^(All together [+−±]\d+\u00a0% \([+−±]\d+\u00a0% to [+−±]\d+\u00a0%\)\.|All together [\d.,]+ times \([\d.,]+ to [\d.,]+ times\)\.|Too few)/
				);
			})
		);
	});
	it('of emerging hot spots names each colour that is drawn, with how many', () => {
		const kinds = EMERGING.flatMap((_, kind) => Array.from({ length: kind % 4 }, () => kind));
		const bins = new Float64Array(kinds.length);
		const { keys, values } = paintingOf(
			{ layer: 'emerging', kinds: Uint8Array.from(kinds), periods: '36 months' },
			context(bins)
		)!;
		const told = (keys ?? []).map(({ label }) => [...label.matchAll(/\((\d+)\)/g)].reduce((sum, [, n]) => sum + Number(n), 0));
		const drawn = new Map<number, number>();
		for (const step of Array.from(values)) if (step) drawn.set(step, (drawn.get(step) ?? 0) + 1);
		expect(told).toEqual([3, 2, 1, -3, -2, -1].map((step) => drawn.get(step) ?? 0).filter(Boolean));
		expect(new Set(keys?.map(({ colour }) => colour)).size).toBe(drawn.size);
	});
	it('of shares says what was counted beside what is drawn', () => {
		const [part, whole] = [Float64Array.of(2, 30, 0), Float64Array.of(2, 60, 0)];
		const painting = paintingOf({ layer: 'share', shares: partOfWhole(part, whole), part, whole }, context(part))!;
		expect(painting.title).toBe('Share of Theft');
		expect(painting.say(0).note).toMatch(/^100.0\u00a0% as counted, \d\d\.\d\u00a0% as drawn\. This may well be chance\.$/);
		expect(painting.say(2).note).toBeUndefined();
		expect(painting.note).toMatch(/^Overall 51\.6\u00a0%\./);
	});
	it('of rates says when the number under them is not known', () => {
		const [bins, amount] = [Float64Array.of(4, 5), Float64Array.of(1000, NaN)];
		const reading: LayerReading = { layer: 'rate', rates: empiricalBayes(bins, amount), amount, over: 'people' };
		const painting = paintingOf(reading, context(bins))!;
		expect(painting.values[0]).toBeCloseTo(4, 9);
		expect(painting.say(1).note).toBe('How much of people is here is not known.');
	});
	it('of areas is per km² where nothing stands under it', () => {
		const bins = Float64Array.of(10, 20);
		const reading: LayerReading = { layer: 'areas', counts: bins, sizes: Float64Array.of(2, 5), codes: Int32Array.of(1, 2), rates: null, amount: null, over: null }; // prettier-ignore
		const painting = paintingOf(reading, context(bins))!;
		expect([painting.unit, ...Array.from(painting.values)]).toEqual(['per km²', 5, 4]);
	});
	it('that cannot be drawn has no painting', () => {
		expect(paintingOf({ layer: 'none', reason: 'why' }, context(new Float64Array()))).toBeNull();
	});
});

it('the legend of what stands out has the colours of the map', () => {
	const { limits, share } = HOT_SCALE;
	limits.slice(0, -1).forEach((from, step) => expect(share(from)).toBe(share(step - 3)));
});
