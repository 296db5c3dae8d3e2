import { expect, it } from 'vitest';
import { finish } from '../../src/lib/domain/kernel';
import { nearRepeats } from '../../src/lib/statistics/near-repeats';
import { plantedRepeats } from './planted-repeats';

it('takes 999 permutations of 20,000 events up to 1 km and 30 days in some seconds', { timeout: 120_000 }, () => {
	const { x, y, days } = plantedRepeats(20_000, 20_000, 365 * 3, 3);
	const begun = performance.now();
	const table = finish(nearRepeats(x, y, days, { distances: [0.5, 100, 200, 400, 1000], times: [7, 14, 30] }));
	const seconds = (performance.now() - begun) / 1000;
	console.log(`20,000 events, 999 permutations: ${seconds.toFixed(1)} s`);
	expect(table.p[1 * 3 + 0]).toBe(0.001);
	expect(seconds).toBeLessThan(30);
});

it('finds the planted band and nothing beyond three times its range, 100 seeds of 3,000 events', () => {
	let [found, still] = [0, 0];
	for (let seed = 0; seed < 100; seed++) {
		const { x, y, days } = plantedRepeats(3000, 8000, 365, seed);
		const { p } = finish(nearRepeats(x, y, days, { distances: [0.5, 100, 300, 600], times: [7, 21, 60], draws: 199, seed }));
		if (p[1 * 3 + 0] <= 0.01) found++;
		if (p[3 * 3 + 2] > 0.01) still++;
	}
	expect(found).toBe(100);
	// 1 in 100 would be expected without repeats; with them, far bands vary more than permutations know.
	expect(still).toBeGreaterThanOrEqual(90);
});
