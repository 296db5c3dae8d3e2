import { describe, expect, it } from 'vitest';
import { centresWords, clustersWords } from '$lib/components/explore/overlay-words';
import { nearestIncident } from '$lib/components/explore/overlay-shapes';
import type { Points } from '$lib/domain/exploration';
import { centreEllipses } from '$lib/statistics/centre-ellipse';

const hull = (weight: number) => ({ ring: new Float64Array(6), area: 1, n: weight, weight });

describe('what is said of overlays', () => {
	it('says of clusters how much they hold, and of what', () => {
		const found = { hulls: [hull(30), hull(10)], looked: 100, within: 40, sampled: true, least: 10 };
		expect(clustersWords(found, 'hdbscan')).toBe(
			'2 clusters hold 40\u00a0% of a sample of 100; the largest has 30. A cluster has at least 10.'
		);
		expect(clustersWords({ ...found, hulls: [] }, 'hdbscan')).toBe('No clusters of 10 or more were found.');
		expect(clustersWords({ ...found, sampled: false }, 'k-means')).toBe('2 groups of all 100; the largest has 30.');
	});
	it('says that the middle moved only where its standard errors allow it', () => {
		const from = Date.UTC(2025, 10, 1) / 86_400_000;
		const months = (shift: number) => {
			const place = [-100, 100, -100, 100];
			const x = Float64Array.from([...place, ...place.map((v) => v + shift)]);
			const y = Float64Array.from([-100, -100, 100, 100, -100, -100, 100, 100]);
			return centreEllipses(x, y, null, Int32Array.of(0, 0, 0, 0, 2, 2, 2, 2), 3);
		};
		expect(centresWords(months(20), from)).toBe('The middle moved no more than by chance between Nov 2025 and Jan 2026.');
		expect(centresWords(months(1234), from)).toBe('The middle moved about 1.2 km to the east between Nov 2025 and Jan 2026.');
		expect(centresWords(centreEllipses(new Float64Array(), new Float64Array(), null, new Int32Array(), 3), from)).toMatch(
			/too few/
		);
	});
	it('finds the incident that is pointed at, and none beyond the reach', () => {
		const part = { x: Float32Array.of(0, 10, 50), y: Float32Array.of(0, 0, 0) } as Points;
		expect(nearestIncident([part], 8, 1, 5)?.i).toBe(1);
		expect(nearestIncident([part], 30, 0, 5)).toBeUndefined();
	});
});
