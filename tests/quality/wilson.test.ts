import { expect, it } from 'vitest';
import { wilson } from '../../src/lib/quality/wilson';

/** Numbers of scipy 1.17.1 (tests/reference/quality.py). */
it('Wilson’s interval is that of scipy', () => {
	// scipy.stats.binomtest(81, 263).proportion_ci(method='wilson')
	const { low, high } = wilson(81, 263);
	expect(low).toBeCloseTo(0.2552885198, 6);
	expect(high).toBeCloseTo(0.366209577, 6);
	expect(wilson(0, 20)).toMatchObject({ share: 0, low: 0 });
	expect(wilson(0, 0)).toMatchObject({ low: 0, high: 1 });
});
