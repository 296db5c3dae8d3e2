import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish } from '$lib/domain/kernel';
import { seededRandom } from '$lib/domain/random';
import { compareWeeks, compareWeeksByBlocks } from '$lib/statistics/compare-weeks';

const before = [31, 28, 35, 50, 22, 41, 30, 19, 44, 27];
const after = [36, 48, 25, 52, 61, 33, 39, 47, 58, 29, 40, 35];
const exposure = { before: [7, 7, 7, 6, 7, 7, 7, 5, 7, 7], after: [7, 7, 6, 7, 7, 7, 7, 7, 7, 7, 7, 4] };

describe('two runs of weeks', () => {
	/*
	 * R 4.2.2: g <- factor(c(rep(0, 10), rep(1, 12))); m <- glm(c(before, after) ~ g + offset(log(exposure)), family = quasipoisson,
	 *   control = list(epsilon = 1e-15, maxit = 100)); s <- summary(m)
	 * s$coefficients[2, ], s$dispersion, exp(coef(m)[2] + c(-1, 1) * qt(.975, 20) * s$coefficients[2, 2])
	 */
	it('agrees with R’s quasi-Poisson regression', () => {
		const found = compareWeeks(before, after);
		expect(found.ratio).toBeCloseTo(1.28185524974511, 10);
		expect(found.standardError).toBeCloseTo(0.1233488664105501, 10);
		expect(found.t).toBeCloseTo(2.0130581628701, 9);
		expect(found.p).toBeCloseTo(5.7765737564963e-2, 9);
		expect(found.varianceFactor).toBeCloseTo(3.01514339042208, 9);
		expect(found.low).toBeCloseTo(0.991047529962164, 9);
		expect(found.high).toBeCloseTo(1.657996041180744, 9);
	});
	it('agrees with it where weeks are of unequal length', () => {
		const found = compareWeeks(before, after, 0.95, exposure);
		expect(found.ratio).toBeCloseTo(1.28826452599384, 10);
		expect(found.p).toBeCloseTo(5.14546575389594e-2, 9);
		expect(found.varianceFactor).toBeCloseTo(2.96276073282172, 9);
		expect(found.low).toBeCloseTo(0.998241170204263, 9);
		expect(found.high).toBeCloseTo(1.66254963076172, 9);
	});
	it('does not thank weeks for varying less than chance', () => {
		const even = compareWeeks([20, 20, 20], [30, 30, 30]);
		expect(even.varianceFactor).toBe(0);
		expect(even.standardError).toBeCloseTo(Math.sqrt(1 / 60 + 1 / 90), 12);
	});
	it('has no interval without incidents on a side or with two weeks', () => {
		for (const empty of [compareWeeks([0, 0, 0], [1, 2, 3]), compareWeeks([1, 2], [0, 0, 0]), compareWeeks([3], [4])])
			expect([empty.low, empty.high, empty.p]).toEqual([NaN, NaN, NaN]);
	});
	it('takes how much weeks vary from the sides that have incidents', () => {
		const [uneven, none] = [
			[20, 0, 20, 0, 20, 0],
			[0, 0, 0, 0, 0, 0]
		];
		expect(compareWeeks(uneven, none).varianceFactor).toBeCloseTo(12, 12);
		expect(compareWeeks(none, uneven).varianceFactor).toBeCloseTo(12, 12);
		expect(compareWeeks(none, none).varianceFactor).toBeNaN();
	});
	it('turns round when the periods change places', () => {
		const runs = fc.array(fc.nat(50), { minLength: 3, maxLength: 20 });
		fc.assert(
			fc.property(runs, runs, (a, b) => {
				const [one, turned] = [compareWeeks(a, b), compareWeeks(b, a)];
				if (!(one.low > 0)) return;
				expect(one.low * turned.high).toBeCloseTo(1, 8);
				expect(one.p).toBeCloseTo(turned.p, 10);
			})
		);
	});
});

describe('two runs of weeks, by blocks', () => {
	it('draws what all equally likely draws would give, and lies as much further out as five blocks are few', () => {
		const [a, b] = [
			[3, 9, 4, 12, 7],
			[8, 5, 11, 6, 14]
		];
		// All 5⁵ draws of five pairs of weeks
		const ratios = Float64Array.from({ length: 5 ** 5 }, (_, code) => {
			let [x, y] = [0, 0];
			for (let k = 0; k < 5; k++, code = Math.floor(code / 5)) {
				x += a[code % 5];
				y += b[code % 5];
			}
			return y / x;
		}).sort();
		const found = finish(compareWeeksByBlocks(a, b, { paired: true, block: 1, draws: 20_000, seed: 4 }));
		const logs = ratios.map(Math.log);
		const mean = logs.reduce((sum, v) => sum + v, 0) / logs.length;
		const error = Math.sqrt(logs.reduce((sum, v) => sum + (v - mean) ** 2, 0) / logs.length);
		expect(found.standardError).toBeCloseTo(error, 2);
		// R 4.2.2: qt(.975, 4) / qnorm(.975) * sqrt(5 / 4)
		const drawn = (end: number) => found.ratio * (end / found.ratio) ** (1 / 1.583784202);
		// Between neighbouring quantiles: 20,000 draws miss a share by less than 0.4 %
		const at = (share: number) => ratios[Math.round(share * ratios.length)];
		expect(drawn(found.low)).toBeGreaterThanOrEqual(at(0.021) - 1e-8);
		expect(drawn(found.low)).toBeLessThanOrEqual(at(0.029) + 1e-8);
		expect(drawn(found.high)).toBeGreaterThanOrEqual(at(0.971) - 1e-8);
		expect(drawn(found.high)).toBeLessThanOrEqual(at(0.979) + 1e-8);
	});
	it('has a narrow interval for a season that both years share when drawn in pairs, and a wide one when not', () => {
		const season = Array.from({ length: 52 }, (_, i) => 100 + 60 * Math.round(Math.sin((i / 52) * 2 * Math.PI) * 10));
		const next = season.map((s) => Math.round(s * 1.2));
		const options = { block: 4, draws: 499, seed: 1 };
		const paired = finish(compareWeeksByBlocks(season.map(Math.abs), next.map(Math.abs), { ...options, paired: true }));
		const apart = finish(compareWeeksByBlocks(season.map(Math.abs), next.map(Math.abs), { ...options, paired: false }));
		expect(paired.high - paired.low).toBeLessThan(0.01);
		expect(apart.high - apart.low).toBeGreaterThan(0.2);
		expect(apart.varianceFactor).toBeGreaterThan(10);
	});
	it('covers the true ratio of weeks that follow their neighbours, which quasi-Poisson does not', () => {
		let [blocks, quasi] = [0, 0];
		for (let seed = 0; seed < 60; seed++) {
			const random = seededRandom(seed);
			// A moving mean of six makes weeks alike; both years have rate 100
			const year = () => {
				const noise = Array.from({ length: 110 }, () => random() * 100);
				return Array.from({ length: 104 }, (_, i) => noise.slice(i, i + 6).reduce((sum, v) => sum + v, 0));
			};
			const [a, b] = [year(), year()];
			const byBlocks = finish(compareWeeksByBlocks(a, b, { paired: false, block: 10, draws: 199, seed }));
			if (byBlocks.low <= 1 && byBlocks.high >= 1) blocks++;
			const plain = compareWeeks(a, b);
			if (plain.low <= 1 && plain.high >= 1) quasi++;
		}
		expect(blocks).toBeGreaterThan(50);
		expect(quasi).toBeLessThan(blocks);
	});
	it('has no interval with fewer than five blocks or pairs that do not match; the same draws for the same seed', () => {
		const options = { paired: true, block: 2, draws: 50, seed: 9 };
		expect(finish(compareWeeksByBlocks(before.slice(0, 9), after.slice(0, 9), options))).toMatchObject({
			low: NaN,
			high: NaN,
			draws: 0
		});
		expect(finish(compareWeeksByBlocks(before, after, options))).toMatchObject({ low: NaN, draws: 0 });
		const one = finish(compareWeeksByBlocks(before, after.slice(0, 10), options));
		expect(one.draws).toBe(50);
		expect(finish(compareWeeksByBlocks(before, after.slice(0, 10), options))).toEqual(one);
	});
});
