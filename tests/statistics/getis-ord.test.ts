import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalSurvival } from '$lib/statistics/distributions';
import { getisOrd, getisOrdPermutation } from '$lib/statistics/getis-ord';
import { latticeNeighbours, withSelf } from '$lib/statistics/neighbours';
import { d, finish, k, largestDifference, q, x } from './cells';

describe('Gi*', () => {
	// spdep 1.2.7, cells.ts: g <- localG(x, nb2listw(include.self(q), style = "B"), return_internals = TRUE); attr(g, "internals")[, 5]; the same with d
	it('is spdep’s localG on squares, p too', () => {
		const { z, p, n } = getisOrd(x, q);
		expect(n).toBe(30);
		expect(
			largestDifference(z, [-0.673086249, -0.436042941, 0.759558671, 1.39252423, 1.46285374, 1.3130699, -1.63164455, -1.27688342, 0.196443604, 0.933107118, 0.933107118, 0.618899658, -0.225054421, -0.233276779, 1.05588437, 1.60838201, 1.42421613, -0.154724914, -1.27999702, -1.70660381, -0.601608537, -0.233276779, 0.810329866, -0.154724914, -0.259303719, -0.928349487, -0.154724914, 0.0562636053, 1.32219472, 0.40274833])
		).toBeLessThan(1e-6); // prettier-ignore
		expect(
			largestDifference(p, [0.500892421, 0.662805575, 0.447518431, 0.16376371, 0.143507405, 0.189159397, 0.102754387, 0.201643407, 0.84426297, 0.350764664, 0.350764664, 0.535982464, 0.821936938, 0.815546489, 0.291021046, 0.10775154, 0.154383918, 0.877038188, 0.200546184, 0.087895717, 0.547434745, 0.815546489, 0.417750615, 0.877038188, 0.79540091, 0.353226312, 0.877038188, 0.955131812, 0.186103318, 0.687133376])
		).toBeLessThan(1e-6); // prettier-ignore
	});
	it('is spdep’s where some have no neighbours', () => {
		const { z } = getisOrd(x, withSelf(d));
		expect(
			largestDifference(z, [-1.92474637, -0.712672333, 0.787690474, -0.796965294, -0.571409079, 0.229853562, 0.218037675, 2.1352655, 0.229853562, 1.64031861, 1.64031861, 0.229853562, -0.867174804, -1.49404816, 0.0731352244, 0.229853562, -1.02389314, -0.0835831136, 1.17016359, -0.710456466, -0.39701979, 2.11047362, -1.92474637, -0.796965294, -0.458630971, -0.796965294, -0.571409079, 0.0731352244, -0.0562636053, 1.8191899])
		).toBeLessThan(1e-6); // prettier-ignore
	});
	it('does not change with the unit, nor with what is added to all', () => {
		fc.assert(
			fc.property(fc.double({ min: 0.01, max: 100, noNaN: true }), fc.integer({ min: -50, max: 50 }), (unit, more) => {
				const changed = getisOrd(
					x.map((v) => v * unit + more),
					k
				);
				expect(largestDifference(changed.z, getisOrd(x, k).z)).toBeLessThan(1e-7);
			})
		);
	});
	it('does not depend on the order of the cells', () => {
		fc.assert(
			fc.property(fc.shuffledSubarray([...x.keys()], { minLength: 30 }), (order) => {
				const at = (list: ArrayLike<number>) => Int32Array.from(order, (i) => list[i]);
				const cols = Int32Array.from(x, (_, i) => i % 6);
				const rows = Int32Array.from(x, (_, i) => Math.floor(i / 6));
				const { z } = getisOrd(Float64Array.from(at(x)), latticeNeighbours({ shape: 'square', size: 1 }, at(cols), at(rows)));
				const before = getisOrd(x, q).z;
				expect(
					largestDifference(
						z,
						Float64Array.from(order, (i) => before[i])
					)
				).toBeLessThan(1e-9);
			})
		);
	});
	it('is the sum less what chance gives, over its standard error', () => {
		const { z, sum, expectation, standardError } = getisOrd(x, q);
		expect(sum[0]).toBe(x[0] + x[1] + x[6] + x[7]);
		expect((sum[0] - expectation[0]) / standardError[0]).toBe(z[0]);
	});
	it('is not defined where nothing varies, a value is missing, or all are neighbours of all', () => {
		const z = (values: number[], b = [0, 0, 0, 0]) =>
			[...getisOrd(Float64Array.from(values), latticeNeighbours({ shape: 'square', size: 1 }, Int32Array.of(0, 1, 2, 3), Int32Array.from(b))).z]; // prettier-ignore
		const none = [NaN, NaN, NaN, NaN];
		expect(z([0.1, 0.1, 0.1, 0.1])).toEqual(none);
		expect(z([1, 2, NaN, 4])).toEqual(none);
		const three = latticeNeighbours({ shape: 'square', size: 1 }, Int32Array.of(0, 1, 2), new Int32Array(3));
		expect(getisOrd(Float64Array.of(1, 2, 5), three).z[1]).toBeNaN();
		expect(() => getisOrd(x, three)).toThrow(/30 values and neighbours for 3/);
	});
});

describe('Gi* by permutation', () => {
	it('agrees with the normal distribution where sums are near normal', () => {
		const n = 400;
		const wide = latticeNeighbours(
			{ shape: 'square', size: 1 },
			Int32Array.from({ length: n }, (_, i) => i % 20),
			Int32Array.from({ length: n }, (_, i) => Math.floor(i / 20)),
			2
		);
		const values = Float64Array.from({ length: n }, (_, i) => ((i * i * 31 + 7 * i) % 101) + (i % 20 > 14 ? 30 : 0));
		const { high } = finish(getisOrdPermutation(values, wide, { draws: 199, seed: 3 }));
		// What is dealt are the neighbours without the cell: a sample without replacement from all others, whose mean and variance are known.
		const off = high.map((high, i) => {
			const others = values.filter((_, j) => j !== i);
			const mean = others.reduce((sum, v) => sum + v, 0) / (n - 1);
			const variance = others.reduce((sum, v) => sum + (v - mean) ** 2, 0) / (n - 2);
			const around = wide.indices.subarray(wide.offsets[i], wide.offsets[i + 1]);
			const sum = around.reduce((sum, j) => sum + values[j], 0);
			const k = around.length;
			return Math.abs(high - normalSurvival((sum - k * mean) / Math.sqrt(variance * k * (1 - k / (n - 1)))));
		});
		expect(Math.max(...off)).toBeLessThan(4 * Math.sqrt(0.25 / 199) + 0.02);
		expect(off.reduce((sum, v) => sum + v, 0) / n).toBeLessThan(0.025);
	});
});
