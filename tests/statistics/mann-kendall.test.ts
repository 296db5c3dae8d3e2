import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hamedRao, mannKendall, ranks, trendFreePrewhitened } from '$lib/statistics/mann-kendall';

/** The flow of the Nile 1871–1970 and great discoveries by year 1860–1959: R's datasets Nile and discoveries. */
const NILE =
	'1120 1160 963 1210 1160 1160 813 1230 1370 1140 995 935 1110 994 1020 960 1180 799 958 1140 1100 1210 1150 1250 1260 1220 1030 1100 774 840 874 694 940 833 701 916 692 1020 1050 969 831 726 456 824 702 1120 1100 832 764 821 768 845 864 862 698 845 744 796 1040 759 781 865 845 944 984 897 822 1010 771 676 649 846 812 742 801 1040 860 874 848 890 744 749 838 1050 918 986 797 923 975 815 1020 906 901 1170 912 746 919 718 714 740';
const DISCOVERIES =
	'5 3 0 2 0 3 2 3 6 1 2 1 2 1 3 3 3 5 2 4 4 0 2 3 7 12 3 10 9 2 3 7 7 2 3 3 6 2 4 3 5 2 2 4 0 4 2 5 2 3 3 6 5 8 3 6 6 0 5 2 2 2 6 3 4 4 2 2 4 7 5 3 3 0 2 2 2 1 3 4 2 2 1 1 1 2 1 4 4 3 2 1 4 1 1 1 0 0 2 0';
const numbers = (text: string) => text.split(' ').map(Number);
const nile = numbers(NILE);
const discoveries = numbers(DISCOVERIES);
const gaps = discoveries.map((v, i) => ([4, 16, 59, 60].includes(i) ? NaN : v));
const waves = Array.from(
	{ length: 60 },
	(_, k) => Math.round(100 * (40 + 0.3 * (k + 1) + 12 * Math.sin(0.21 * (k + 1) ** 1.3) + 8 * Math.cos(1.7 * (k + 1)))) / 100
);

describe('Mann-Kendall', () => {
	/*
	 * tau, z, p: R 4.2.2, cor.test(i, x, method = "kendall", exact = FALSE, continuity = TRUE); slopes: scipy 1.17.1, stats.theilslopes(x, i, 0.95);
	 * S and its variance from their definitions in R: sum of sign(outer) above the diagonal, table(x) for the ties
	 */
	it.each([
		['the Nile', nile, -0.280741334724613, -4.1280665228441, 3.658262921664341e-5, -2.6, -3.627906976744186, -1.4285714285714286],
		[
			'many ties',
			discoveries,
			-0.1633445488386061,
			-2.258088109962389,
			0.02394016677405369,
			-0.011363636363636364,
			-0.02531645569620253,
			0
		],
		['gaps', gaps, -0.1835166079068453, -2.487743071029324, 0.01285565696428241, -0.013513513513513514, -0.02857142857142857, 0],
		[
			'waves',
			waves,
			0.2361581920903955,
			2.65959599327748,
			0.00782344325281031,
			0.21467171717171724,
			0.06571428571428584,
			0.37230769230769256
		]
	])('%s: R’s tau, z and p, scipy’s slope and interval', (_, series, tau, z, p, slope, low, high) => {
		const found = mannKendall(series);
		expect(found.tau).toBeCloseTo(tau, 12);
		expect(found.z).toBeCloseTo(z, 10);
		expect(found.p).toBeCloseTo(p, 12);
		expect([found.slope, found.slopeLow, found.slopeHigh]).toEqual([
			expect.closeTo(slope, 12),
			expect.closeTo(low, 12),
			expect.closeTo(high, 12)
		]);
	});
	it('counts S and its variance', () => {
		expect(mannKendall(nile)).toMatchObject({ n: 100, s: -1387, variance: expect.closeTo(112728.33333333333, 8) as number });
		expect(mannKendall(discoveries)).toMatchObject({ s: -747, variance: 109143 });
	});
	it('turns round with time, and does not care how the values are measured', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 3, maxLength: 40 }), (series) => {
				const [one, turned, other] = [series, series.toReversed(), series.map((v) => v ** 3 + 5 * v)].map((v) => mannKendall(v));
				expect(turned.s).toBe(one.s === 0 ? 0 : -one.s);
				expect([other.s, other.variance, other.p]).toEqual([one.s, one.variance, one.p]);
				expect(mannKendall(series.map((v, i) => v + 3 * i)).slope).toBeCloseTo(one.slope + 3, 9);
				expect(one.slopeLow).toBeLessThanOrEqual(one.slope);
				expect(one.slopeHigh).toBeGreaterThanOrEqual(one.slope);
			})
		);
	});
	it('is undefined below three values; equal values have no trend', () => {
		expect(mannKendall([1, 2])).toMatchObject({ n: 2, z: NaN, p: NaN, slope: NaN });
		expect(mannKendall([4, NaN, 4, 4])).toMatchObject({ n: 3, s: 0, variance: 0, z: 0, p: 1, tau: NaN, slope: 0 });
	});
});

describe('trends of periods that resemble their neighbours', () => {
	/*
	 * Written from the papers in R 4.2.2, n periods, b the median slope of all pairs:
	 *   r <- acf(rank(round(x - b * 1:n, 9)), lag.max = n - 1, plot = FALSE)$acf[-1]; r[abs(r) <= qnorm(.975) / sqrt(n)] <- 0; i <- 1:(n - 1)
	 *   f <- 1 + 2 / (n * (n - 1) * (n - 2)) * sum((n - i) * (n - i - 1) * (n - i - 2) * r)
	 *   d <- x - b * (1:n); r1 <- acf(d, lag.max = 1, plot = FALSE)$acf[2]; w <- d[-1] - r1 * d[-n] + b * (1:(n - 1))
	 */
	it('widens the variance as Hamed and Rao do', () => {
		expect(hamedRao(nile)).toMatchObject({
			s: -1387,
			factor: expect.closeTo(2.14289832709872, 10) as number,
			z: expect.closeTo(-2.819979195645139, 10) as number,
			p: expect.closeTo(0.004802676310182739, 12) as number
		});
		const many = hamedRao(discoveries);
		expect([many?.factor, many?.z]).toEqual([expect.closeTo(1.829720116342397, 10), expect.closeTo(-1.669354424565096, 10)]);
		// Waves whose autocorrelations cancel out
		const wave = hamedRao(waves);
		expect([wave?.factor, wave?.z]).toEqual([expect.closeTo(0.5433878663613454, 10), expect.closeTo(3.607951590007495, 10)]);
	});
	it('takes out the resemblance of neighbours as Yue and others do', () => {
		expect(trendFreePrewhitened(nile)).toMatchObject({
			n: 99,
			s: -1515,
			variance: 109417,
			lag1: expect.closeTo(0.3749435221197036, 12) as number,
			z: expect.closeTo(-4.577026992252815, 10) as number
		});
		expect(trendFreePrewhitened(discoveries)).toMatchObject({ s: -707, z: expect.closeTo(-2.134353097523229, 10) as number });
		expect(trendFreePrewhitened(waves)).toMatchObject({
			s: 423,
			lag1: expect.closeTo(0.4695135674458055, 12) as number,
			p: expect.closeTo(0.005786090819121934, 12) as number
		});
	});
	it('leaves a series as it is whose periods do not resemble their neighbours', () => {
		const series = Array.from({ length: 30 }, (_, i) => ((i * i * 11) % 31) + i / 10);
		const found = trendFreePrewhitened(series);
		expect(found?.whitened).toBe(false);
		expect(found?.p).toBe(mannKendall(series).p);
	});
	it('has no z where the autocorrelations take away all variance', () => {
		const seesaw = Array.from({ length: 20 }, (_, i) => Math.sin(2.5 * i + 1));
		const found = hamedRao(seesaw);
		expect(found?.factor).toBeLessThan(0);
		expect([found?.z, found?.p]).toEqual([NaN, NaN]);
	});
	it('says nothing of missing values, too few or equal ones', () => {
		for (const series of [gaps, [1, 2, 3], [5, 5, 5, 5, 5]]) {
			expect(hamedRao(series)).toBe(null);
			expect(trendFreePrewhitened(series)).toBe(null);
		}
	});
});

it('ranks with the mean for equal values', () => {
	expect(ranks([10, 20, 10, 5])).toEqual(Float64Array.of(2.5, 4, 2.5, 1));
});
