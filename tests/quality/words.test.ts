import { describe, expect, it } from 'vitest';
import { text } from '$lib/messages/text';
import { day, duration, figure, list, moved, percent, quoted } from '../../src/lib/quality/words';

describe('words for numbers', () => {
	it('never says none or all of what is not', () => {
		expect([0, 0.0001, 0.004, 0.5, 0.984, 0.9999, 1].map(percent)).toEqual(['0\u00a0%', 'under 0.1\u00a0%', '0.4\u00a0%', '50\u00a0%', '98.4\u00a0%', 'over 99.9\u00a0%', '100\u00a0%']); // prettier-ignore
	});
	it('writes counts, figures and lists as people do', () => {
		expect([text.some.rows(1), text.some.rows(2114), text.findings.far.title(1)]).toEqual([
			'1 row',
			'2,114 rows',
			'1 place lies far from all the others'
		]);
		expect([figure(11353.81), figure(0.05678), figure(12.345), figure(0)]).toEqual(['11,354', '0.0568', '12.3', '0']);
		expect([list([]), list(['a']), list(['a', 'b', 'c']), list(['a', 'b', 'c', 'd'], 2)]).toEqual(['', 'a', 'a, b and c', 'a, b and 2 more']); // prettier-ignore
		expect(quoted('x'.repeat(80))).toHaveLength(62);
	});
	it('writes times and changes in their units', () => {
		expect([duration(40 * 60_000), duration(3 * 3_600_000), duration(5 * 86_400_000)]).toEqual([
			'40 minutes',
			'3 hours',
			'5 days'
		]);
		expect(day(Date.UTC(2012, 2, 5))).toBe('5 March 2012');
		expect([moved(1.38), moved(0.55), moved(2.4)]).toEqual(['rose by 38\u00a0%', 'fell by 45\u00a0%', 'rose to 2.4 times']);
	});
});
