import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawnNote, drawnWords } from '$lib/components/explore/draws-words';
import type { HotSpots } from '$lib/statistics/hot-spots';

const none = new Float64Array(0);
const spots = (level: number[]): HotSpots => ({ level: Int8Array.from(level), z: none, p: none, sum: none, expected: none });
const drawn = (side: number[], limitedByDraws = false) => ({
	side: Int8Array.from(side),
	p: Float64Array.from(side, (s) => (s ? 0.01 : 0.5)),
	draws: 5999,
	limitedByDraws
});

describe('what dealing anew says', () => {
	it('of hot and cold ones apart, and of those that the formula leaves out', () => {
		expect(drawnWords(spots([3, 2, 2, 1, 0, -2]), drawn([1, 1, 0, 1, 0, -1], true))).toBe(
			'Dealt out anew, 2 of the 3 hot hexagons stand out too. Dealt out anew, the one cold hexagon stands out too. 1 more does that the formula leaves out. Up to 5,999 draws for each. For so many hexagons that is too few to find one that stands alone: the draws are the limit.'
		);
		expect(drawnWords(spots([0, 1]), drawn([0, 0]))).toBe(
			'No hexagon stands out, neither by the formula nor by dealing out anew. Up to 5,999 draws for each.'
		);
	});
	it('never counts a hot hexagon as staying that is not', () => {
		fc.assert(
			fc.property(fc.array(fc.tuple(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -1, max: 1 }))), (cells) => {
				const said = drawnWords(spots(cells.map(([level]) => level)), drawn(cells.map(([, side]) => side)));
				const hot = cells.filter(([level]) => level >= 2);
				const stay = hot.filter(([, side]) => side > 0).length;
				if (hot.length > 1) expect(said).toContain(stay === hot.length ? `all ${stay} hot` : `${stay || 'none'} of the ${hot.length} hot`); // prettier-ignore
			})
		);
	});
	it('of one hexagon', () => {
		expect(drawnNote(drawn([1, 0]), 0)).toBe('By dealing out anew too: hot.');
		expect(drawnNote(drawn([1, 0]), 1)).toBe('Dealt out anew it does not stand out.');
	});
});
