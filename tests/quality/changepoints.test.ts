import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/lib/domain/random';
import { jumpsIn } from '../../src/lib/quality/changepoints';
import { monthlyCounts } from './poisson';

describe('jumps of level', () => {
	it('alarms in under 5 of 100 steady series of 60 months with a season', () => {
		const random = seededRandom(20);
		let alarms = 0;
		for (let k = 0; k < 300; k++) if (jumpsIn(monthlyCounts(random, 60, [5, 30, 300, 3000][k % 4])).jumps.length) alarms++;
		expect(alarms).toBeLessThan(15);
	});
	it('finds a jump by half, says where and how large', () => {
		const random = seededRandom(21);
		let covered = 0;
		for (let k = 0; k < 50; k++) {
			const { jumps } = jumpsIn(monthlyCounts(random, 60, 200, (i) => (i < 31 ? 1 : 1.5)));
			expect(jumps).toHaveLength(1);
			expect(Math.abs(jumps[0].at - 31)).toBeLessThanOrEqual(1);
			if (jumps[0].low < 1.5 && jumps[0].high > 1.5) covered++;
		}
		expect(covered).toBeGreaterThan(40);
	});
	it('is silent about a level that slides', () => {
		const random = seededRandom(22);
		let alarms = 0;
		for (let k = 0; k < 100; k++) if (jumpsIn(monthlyCounts(random, 60, 300, (i) => Math.exp(i / 70))).jumps.length) alarms++;
		expect(alarms).toBeLessThan(10);
	});
});
