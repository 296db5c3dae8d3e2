import { expect, it } from 'vitest';
import { blockDraws, intervalOf } from '$lib/evaluation/bootstrap';

it('draws as many blocks as there are, each time, the same for the same seed', () => {
	const times = blockDraws(7, 50, 3);
	for (let d = 0; d < 50; d++) expect(times.slice(d * 7, d * 7 + 7).reduce((a, b) => a + b, 0)).toBe(7);
	expect(blockDraws(7, 50, 3)).toEqual(times);
	expect(blockDraws(7, 50, 4)).not.toEqual(times);
});
it('covers the mean of a known distribution about 95 times in 100', () => {
	let covered = 0;
	for (let seed = 0; seed < 200; seed++) {
		let state = seed * 7919 + 1;
		const uniform = () => (state = (state * 48271) % 2147483647) / 2147483647;
		for (let i = 0; i < 5; i++) uniform();
		const sums = Float64Array.from({ length: 40 }, uniform);
		const ones = new Float64Array(40).fill(1);
		const [lo, hi] = intervalOf([sums, ones], (a, n) => a / n, blockDraws(40, 400, seed));
		if (lo <= 0.5 && 0.5 <= hi) covered++;
	}
	expect(covered).toBeGreaterThan(178);
	expect(covered).toBeLessThan(200);
});
