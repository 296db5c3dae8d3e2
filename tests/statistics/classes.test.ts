import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stepOf } from '$lib/components/map/colour-scale';
import { CLASS_METHODS, classLimits } from '$lib/statistics/classes';

// R 4.2.2, classInt 0.4.9: classIntervals(x, k, style = "equal" | "quantile" | "fisher")$brks
const X = [
	0.3, 1.2, 1.2, 1.2, 2.5, 2.9, 3.3, 4.8, 7.1, 7.1, 9.6, 12.4, 12.4, 15.9, 20.2, 33.7, 33.7, 58.1, 61.5, 140.25, 2.9, 3.05, 5.5,
	8.25, 11.75
];
const REFERENCE = [
	['equal', 3, [0.3, 46.95, 93.6, 140.25]],
	['equal', 5, [0.3, 28.29, 56.28, 84.27, 112.26, 140.25]],
	['quantiles', 3, [0.3, 3.3, 12.4, 140.25]],
	['quantiles', 5, [0.3, 2.82, 5.22, 10.46, 22.9, 140.25]],
	['quantiles', 7, [0.3, 1.75714285714286, 3.02857142857143, 5.95714285714286, 9.21428571428571, 12.9, 33.7, 140.25]],
	['natural', 3, [0.3, 26.95, 100.875, 140.25]],
	['natural', 5, [0.3, 8.925, 26.95, 45.9, 100.875, 140.25]],
	['natural', 7, [0.3, 4.05, 8.925, 14.15, 26.95, 45.9, 100.875, 140.25]]
] as const;
// y <- ((0:299 * 7919) %% 1009)^1.5 / 100
const Y = Float64Array.from({ length: 300 }, (_, i) => ((i * 7919) % 1009) ** 1.5 / 100);
const Y5 = [0, 49.8978596838322, 112.811806122393, 179.282230018588, 247.815970026859, 319.078080726333];
const Y9 = [
	0, 25.9842952874872, 58.5910402785535, 93.8735639073664, 130.043852605736, 166.484162611523, 204.16536533017, 242.586682652527,
	281.328260223399, 319.078080726333
];

// -50 * log((0:19999 + 0.5) / 20000), in 7, style = "fisher", largeN = 30000
// prettier-ignore
const FISHER_OF_MANY = [0.00125001562526306, 21.3663677849925, 46.3170534860219, 76.3123164081175, 113.967849835314, 164.77435774466, 244.310659898348, 529.831736654804];

const close = (found: number[], expected: readonly number[]) => {
	expect(found).toHaveLength(expected.length);
	found.forEach((limit, k) => expect(Math.abs(limit - expected[k])).toBeLessThan(1e-9));
};
const values = fc.array(fc.oneof(fc.integer({ min: 0, max: 12 }), fc.double({ min: 0, max: 1e6, noNaN: true })), {
	minLength: 1,
	maxLength: 60
});
const counts = (limits: number[], of: ArrayLike<number>) => {
	const n = new Array<number>(limits.length - 1).fill(0);
	for (const value of Array.from(of)) n[stepOf(limits, value)]++;
	return n;
};

describe('classes', () => {
	it.each(REFERENCE)('%s in %i: the limits of classInt', (method, k, expected) => close(classLimits(X, method, k), expected));

	it('finds the natural breaks of classInt among 300 values, with as many in each class', () => {
		close(classLimits(Y, 'natural', 5), Y5);
		expect(counts(classLimits(Y, 'natural', 5), Y)).toEqual([87, 62, 54, 49, 48]);
		close(classLimits(Y, 'natural', 9), Y9);
		expect(counts(classLimits(Y, 'natural', 9), Y)).toEqual([57, 39, 36, 32, 29, 29, 27, 26, 25]);
	});

	it('cover every value, rise, and are never more than were asked for', () => {
		fc.assert(
			fc.property(values, fc.constantFrom(...CLASS_METHODS), fc.integer({ min: 1, max: 9 }), (list, method, most) => {
				const limits = classLimits(list, method, most);
				expect(limits[0]).toBe(Math.min(...list));
				expect(limits.at(-1)).toBe(Math.max(...list));
				expect(limits.length - 1).toBeLessThanOrEqual(most);
				const rising = limits.slice(0, -1);
				expect(rising).toEqual([...new Set(rising)].sort((a, b) => a - b));
				expect(counts(limits, list).reduce((a, b) => a + b)).toBe(list.length);
				for (const value of list) {
					const at = stepOf(limits, value);
					expect(value).toBeGreaterThanOrEqual(limits[at]);
					if (at < limits.length - 2) expect(value).toBeLessThan(limits[at + 1]);
					else expect(value).toBeLessThanOrEqual(limits[at + 1]);
				}
			})
		);
	});

	it('do not depend on the order of the values', () => {
		fc.assert(
			fc.property(values, fc.constantFrom(...CLASS_METHODS), (list, method) => {
				expect(classLimits([...list].reverse(), method, 5)).toEqual(classLimits(list, method, 5));
			})
		);
	});

	it('natural breaks leave no smaller sum of squares than any other cut, and none of them empty', () => {
		const spread = (list: number[]) => {
			const mean = list.reduce((a, b) => a + b, 0) / list.length;
			return list.reduce((sum, value) => sum + (value - mean) ** 2, 0);
		};
		const best = (sorted: number[], k: number): number => {
			if (k === 1 || sorted.length <= 1) return spread(sorted);
			let least = Infinity;
			for (let cut = 1; cut <= sorted.length; cut++)
				least = Math.min(least, spread(sorted.slice(0, cut)) + (cut < sorted.length ? best(sorted.slice(cut), k - 1) : 0));
			return least;
		};
		const few = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 10 });
		fc.assert(
			fc.property(few, fc.integer({ min: 1, max: 4 }), (list, k) => {
				const limits = classLimits(list, 'natural', k);
				const groups: number[][] = limits.slice(1).map(() => []);
				for (const value of list) groups[stepOf(limits, value)].push(value);
				expect(groups.every((group) => group.length > 0)).toBe(true);
				const sum = groups.reduce((all, group) => all + spread(group), 0);
				expect(sum).toBeCloseTo(best([...list].sort((a, b) => a - b), k), 8); // prettier-ignore
			})
		);
	});

	it('of very many values are nearly the best cut, and still cover them all', () => {
		const many = Float64Array.from({ length: 20_000 }, (_, i) => -50 * Math.log((i + 0.5) / 20_000));
		const spread = (limits: number[]) => {
			const sums = limits.slice(1).map(() => [0, 0, 0]);
			for (const value of many) {
				const own = sums[stepOf(limits, value)];
				[own[0], own[1], own[2]] = [own[0] + 1, own[1] + value, own[2] + value * value];
			}
			return sums.reduce((all, [n, s, q]) => all + q - (s * s) / n, 0);
		};
		const limits = classLimits(many, 'natural', 7);
		expect(limits).toHaveLength(8);
		expect(counts(limits, many).reduce((a, b) => a + b)).toBe(20_000);
		expect(spread(limits) / spread(FISHER_OF_MANY)).toBeLessThan(1 + 1e-5); // 4.3e-6
	});

	it('keep a value that fills the upper quantiles in a class of its own', () => {
		expect(classLimits([1, 2, 2, 2, 2], 'quantiles', 3)).toEqual([1, 2, 2]);
		expect(counts([1, 2, 2], [1, 2, 2, 2, 2])).toEqual([1, 4]);
	});

	it('are one class where all values are the same, and none where there are none', () => {
		for (const method of CLASS_METHODS) {
			expect(classLimits([3, 3, NaN], method, 5)).toEqual([3, 3]);
			expect(classLimits([NaN, Infinity], method, 5)).toEqual([]);
		}
	});
});
