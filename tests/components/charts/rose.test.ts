import { describe, expect, it } from 'vitest';
import { busiest, hourAt, wedgePath, wedges } from '../../../src/lib/components/charts/rose';
import { WEEK_CODES } from '../../../src/lib/domain/exploration';

describe('the rose', () => {
	const week = new Float64Array(WEEK_CODES);
	week[0 * 24 + 5] = 4; // Monday
	week[6 * 24 + 5] = 12; // Sunday
	week[6 * 24 + 23] = 4;
	week[168] = 99; // Mondays without an hour
	it('shows counts by area: four times as many reach twice as far', () => {
		const all = wedges(week, null);
		expect([all[5].value, all[5].radius, all[23].radius, all[0].radius]).toEqual([16, 1, 0.5, 0]);
		expect(wedges(week, 0)[5]).toEqual({ hour: 5, value: 4, radius: 1 });
		expect(wedges(new Float64Array(WEEK_CODES), null)[5].radius).toBe(0);
	});
	it('has midnight at the top and goes clockwise', () => {
		expect([hourAt(1, -99), hourAt(99, 1), hourAt(-1, 99), hourAt(-99, -1), hourAt(-1, -99)]).toEqual([0, 6, 12, 18, 23]);
		expect(wedgePath(6, 10)).toMatch(/^M10.00 -?0.00A10 10 0 0 1 /);
	});
	it('knows the busiest hours, also across midnight', () => {
		const values = Array.from({ length: 24 }, (_, hour) => (hour >= 22 || hour < 2 ? 10 : 1));
		expect(busiest(values, 4)).toEqual({ from: 22, share: 40 / 60 });
		expect(busiest(new Array<number>(24).fill(0), 4)).toBeNull();
	});
});
