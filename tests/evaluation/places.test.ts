import { expect, it } from 'vitest';
import { bestHits, cellsInShare, hitsAt } from '$lib/evaluation/places';

const mu = Float32Array.from([0.5, 0.9, 0.1, 0.2, 0.2, 0.2]);
const y = Float32Array.from([1, 2, 4, 5, 0, 7]);
const ties = Uint32Array.from([0, 1, 2, 2, 0, 1]);

it('counts what the highest cells caught in each period', () => {
	expect(hitsAt(mu, y, 3, [1, 2], ties).map((h) => Array.from(h))).toEqual([
		[2, 0], // second period: all tie, and the random order puts cell 1 first
		[3, 7]
	]);
});
it('knows the most that could have been caught', () => {
	expect(bestHits(y, 3, [1, 2]).map((h) => Array.from(h))).toEqual([
		[4, 7],
		[6, 12]
	]);
});
it('rounds the share of cells half up, and takes at least one', () => {
	expect([cellsInShare(0.02, 2256), cellsInShare(0.01, 10), cellsInShare(0.05, 50)]).toEqual([45, 1, 3]);
});
