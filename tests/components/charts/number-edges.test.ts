import fc from 'fast-check';
import { expect, it } from 'vitest';
import { numberEdges } from '$lib/components/charts/number-edges';

it('gives round intervals that hold all numbers', () => {
	expect([...numberEdges([3, 97])]).toEqual([0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100]);
	expect([...numberEdges([0.1, 0.55])]).toEqual([0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55]);
	expect([...numberEdges([5, 5])]).toEqual([5, 6]);
});

it('has few, ascending edges around any range', () => {
	const number = fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((value) => Math.round(value * 1000) / 1000);
	fc.assert(
		fc.property(number, number, (a, b) => {
			const [low, high] = [Math.min(a, b), Math.max(a, b)];
			const edges = numberEdges([low, high]);
			expect(edges.length).toBeLessThan(25);
			expect(edges.length).toBeGreaterThan(1);
			for (let k = 1; k < edges.length; k++) expect(edges[k]).toBeGreaterThan(edges[k - 1]);
			expect(edges[0]).toBeLessThanOrEqual(low);
			expect(edges[edges.length - 1]).toBeGreaterThanOrEqual(high);
		})
	);
});
