import { expect, it } from 'vitest';
import { clusterLines } from '$lib/components/explore/cluster-lines';
import { clusterAt, overlayShapes } from '$lib/components/explore/overlay-shapes';
import type { ClusterHulls } from '$lib/statistics/clusters';

const square = (x: number, y: number, side: number) => ({
	ring: Float64Array.of(x, y, x + side, y, x + side, y + side, x, y + side),
	area: side * side,
	n: 30,
	weight: 30
});
const clusters: ClusterHulls = {
	hulls: [square(0, 0, 100), square(40, 40, 20), { ...square(500, 0, 1), ring: Float64Array.of(500, 0) }],
	looked: 100,
	within: 90,
	sampled: false,
	least: 10
};
const none = { incidents: undefined, centres: undefined, links: undefined };

it('the cluster pointed at is the smallest of those whose outline holds the place', () => {
	expect(clusterAt(clusters, 50, 50)).toBe(1);
	expect(clusterAt(clusters, 10, 90)).toBe(0);
	expect(clusterAt(clusters, 200, 50)).toBe(-1);
	expect(clusterAt(clusters, 500, 0)).toBe(-1); // all on one place: no outline is drawn
	expect(clusterAt(clusters, NaN, NaN)).toBe(-1);
});

it('the marked one is drawn stronger than the others', () => {
	const [first, second] = overlayShapes({ ...none, clusters, marked: 1 }, 'light')!.rings!;
	expect(second.width).toBeGreaterThan(first.width!);
	expect(second.fill![3]).toBeGreaterThan(first.fill![3]);
});

it('says what and when, and only what is known', () => {
	const summary = {
		x: 0,
		y: 0,
		leading: { category: 0, here: 0.4, elsewhere: 0.12 },
		hours: { from: 19, share: 0.37 },
		weekday: { day: 4, share: 0.2 },
		month: null
	};
	const names = { categories: ['Burglary'] };
	expect(clusterLines(summary, names).map((line) => line.replaceAll('\u00a0', ' '))).toEqual([
		'More than elsewhere: Burglary: 40 %, elsewhere 12 %',
		'Most: Friday (20 %) and 19:00–23:00 (37 %)'
	]);
	expect(clusterLines({ ...summary, leading: null, hours: null, weekday: null }, names)).toEqual([]);
});
