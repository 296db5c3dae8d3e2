import { describe, expect, it } from 'vitest';
import { hulls } from '../../src/lib/statistics/hulls';
import { x, y } from './three-heaps';

describe('hulls', () => {
	it('have the area and corners of scipy.spatial.ConvexHull', () => {
		// [(ConvexHull(X[k==c]).volume, len(ConvexHull(X[k==c]).vertices)) for c in range(4)], scipy 1.17.1
		const found = hulls(
			x,
			y,
			Int32Array.from(x, (_, i) => i % 4),
			4
		);
		[8281.676973, 19132.9940745, 3986.690853, 525209.223476].forEach((area, c) => expect(found[c].area).toBeCloseTo(area, 5));
		expect(found.map((hull) => hull.ring.length / 2)).toEqual([8, 8, 8, 8]);
	});
	it('of a line are its ends, of one place the place, of nothing nothing', () => {
		const [line, place, none] = hulls(
			Float64Array.of(0, 1, 2, 5, 5),
			Float64Array.of(0, 1, 2, 5, 5),
			Int32Array.of(0, 0, 0, 1, 1),
			3
		);
		expect(line).toEqual({ ring: Float64Array.of(0, 0, 2, 2), area: 0, n: 3 });
		expect(place).toEqual({ ring: Float64Array.of(5, 5), area: 0, n: 2 });
		expect(none).toEqual({ ring: new Float64Array(0), area: 0, n: 0 });
	});
});
