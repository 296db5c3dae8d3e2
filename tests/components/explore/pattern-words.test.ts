import { expect, it } from 'vitest';
import { halfWords, likenessWords } from '$lib/components/explore/pattern-words';
import type { Pattern } from '$lib/statistics/pattern';

const half = { share: 0.5, places: 0.0714, low: 0.004, high: 0.09, byChance: 0.31 };
const made = (parts: Partial<Pattern>): Pattern => ({ hexagons: 9, incidents: 9, half, moran: { i: 0, z: 0, p: 1 }, ...parts });

it('says shares as a person does', () => {
	expect(halfWords(made({}))).toEqual({ share: '7\u00a0%', interval: '0.4\u00a0% to 9\u00a0%', byChance: '31\u00a0%' });
	expect(halfWords(made({ half: null }))).toBeNull();
});

it('claims no more than the test allows', () => {
	expect(likenessWords({ i: 0.9, z: 1.9, p: 0.051 })).toMatch(/no more alike than by chance/);
	expect(likenessWords({ i: 0.1, z: 4, p: 0.001 })).toMatch(/only a little/);
	expect(likenessWords({ i: 0.6, z: 9, p: 0.001 })).not.toMatch(/only a little/);
	expect(likenessWords({ i: -0.4, z: -9, p: 0.001 })).toMatch(/differ more/);
	expect(likenessWords({ i: NaN, z: NaN, p: NaN })).toMatch(/cannot be told/);
});
