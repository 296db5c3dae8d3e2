import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beside } from '$lib/components/ui/float';

const view = { width: 1000, height: 800 };
const place = { align: 'start', gap: 6 } as const;

describe('a box beside its anchor', () => {
	it('stands below it, its edges in line', () => {
		const anchor = { left: 100, top: 50, width: 40, height: 30 };
		expect(beside(anchor, { width: 200, height: 300 }, view, place)).toEqual({ left: 100, top: 86 });
		expect(beside(anchor, { width: 20, height: 300 }, view, { align: 'end', gap: 6 }).left).toBe(120);
		expect(beside(anchor, { width: 20, height: 300 }, view, { align: 'center', gap: 6 }).left).toBe(110);
	});
	it('stands above where there is no room below', () => {
		const anchor = { left: 100, top: 700, width: 40, height: 30 };
		expect(beside(anchor, { width: 200, height: 300 }, view, place).top).toBe(700 - 6 - 300);
	});
	it('never leaves the window sideways when it fits at all', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: -100, max: 1100 }),
				fc.integer({ min: 10, max: 984 }),
				fc.constantFrom('start', 'center', 'end'),
				(left, width, align) => {
					const at = beside({ left, top: 10, width: 40, height: 20 }, { width, height: 50 }, view, { align, gap: 6 });
					expect(at.left).toBeGreaterThanOrEqual(8);
					expect(at.left + width).toBeLessThanOrEqual(992);
				}
			)
		);
	});
});
