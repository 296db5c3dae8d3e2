import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish } from '$lib/domain/kernel';
import { concentration, gini, lorenzCurve } from '$lib/statistics/concentration';

const zeros = (n: number) => Array<number>(n).fill(0);
const generalisedGini = (counts: number[]) => finish(concentration(counts, { draws: 1, seed: 1 })).generalised;
/** 123 incidents on 100 places. */
const places = [...zeros(61), ...Array<number>(20).fill(1), ...Array<number>(9).fill(2), 3, 3, 3, 4, 4, 6, 7, 9, 15, 31];

describe('the Gini coefficient', () => {
	it('agrees with the definition in R', () => {
		// The formula of R's ineq::Gini in R 4.2.2: g <- function(x) { n <- length(x); 2 * sum(sort(x) * seq_along(x)) / (n * sum(x)) - (n + 1) / n }
		expect(gini(places)).toBeCloseTo(0.824796747967, 11);
		expect(gini([22, 18, 17, 12, 11, 8, 6, 3, 2, 1])).toBeCloseTo(0.392, 12);
	});
	it('agrees with the published examples of the generalised coefficient', () => {
		// Manual of the authors' R package lorenzgini (Steenbeek and Bernasco), gini(): 0.78 and 0.78; 0.8 and 0.75
		const twenty = [10, 8, 2, ...zeros(7)];
		expect([gini(twenty), generalisedGini(twenty)]).toEqual([expect.closeTo(0.78, 12), expect.closeTo(0.78, 12)]);
		const eight = [5, 2, 1, ...zeros(7)];
		expect([gini(eight), generalisedGini(eight)]).toEqual([expect.closeTo(0.8, 12), expect.closeTo(0.75, 12)]);
	});
	it('is 0 where all are alike, 1 − 1/n where one has all; generalised 0 where no place has two', () => {
		expect(gini([3, 3, 3])).toBeCloseTo(0, 12);
		expect(gini([0, 0, 0, 7])).toBeCloseTo(0.75, 12);
		expect(generalisedGini([1, 1, 0, 0, 0, 0])).toBeCloseTo(0, 12);
		expect([gini([]), gini([0, 0]), generalisedGini([0])]).toEqual([NaN, NaN, NaN]);
	});
	it('is twice the area between the Lorenz curve and the diagonal, whatever the order and unit of the counts', () => {
		fc.assert(
			fc.property(fc.array(fc.nat(90), { minLength: 1, maxLength: 40 }), (counts) => {
				const { places, events } = lorenzCurve(counts);
				if (!counts.some((c) => c > 0)) return;
				let area = 0;
				for (let i = 1; i < events.length; i++) area += ((events[i] + events[i - 1]) / 2) * (places[i] - places[i - 1]);
				expect(gini(counts)).toBeCloseTo(2 * area - 1, 10);
				expect(gini(counts.toReversed().map((c) => c * 2.5))).toBeCloseTo(gini(counts), 10);
				expect(finish(concentration(counts, { draws: 1, seed: 1 })).gini).toBeCloseTo(gini(counts), 10);
			})
		);
	});
});

describe('concentration', () => {
	/*
	 * R 4.2.2, boot 1.3-28.1: boot.ci(boot(x, function(x, d) g(x[d]), R = 20000), type = "perc"); m <- rmultinom(20000, 123, w), apply(m, 2, g)
	 * h <- function(x, s) { y <- sort(x, decreasing = TRUE); which(cumsum(y) >= s * sum(y))[1] / length(y) }
	 */
	const found = finish(concentration(places, { draws: 1499, seed: 5 }));
	it('has the bootstrap interval that R’s boot has', () => {
		expect(found.giniInterval.low).toBeCloseTo(0.7234, 2);
		expect(found.giniInterval.high).toBeCloseTo(0.8787, 2);
		expect(found.holding.map((h) => [h.share, h.places])).toEqual([
			[0.25, 0.01],
			[0.5, 0.04],
			[0.8, 0.17]
		]);
		// A quantile of 1,499 draws may miss by one place of the hundred
		const reference = [0.01, 0.04, 0.03, 0.11, 0.1, 0.27];
		found.holding.flatMap((h) => [h.low, h.high]).forEach((v, i) => expect(Math.abs(v - reference[i])).toBeLessThan(0.0101));
	});
	it('knows what chance alone would give', () => {
		expect(found.chance.mean).toBeCloseTo(0.47585, 2);
		expect(found.chance.low).toBeCloseTo(0.41358, 2);
		expect(found.chance.high).toBeCloseTo(0.53537, 2);
		expect(found.holding.map((h) => h.byChance)).toEqual([
			expect.closeTo(0.09176, 2),
			expect.closeTo(0.22653, 2),
			expect.closeTo(0.46956, 2)
		]);
		expect(found.chance.p).toBe(1 / 1500);
		expect(found.chance.leastP).toBe(1 / 1500);
	});
	it('takes the size of places into account', () => {
		const weights = Array.from({ length: 100 }, (_, i) => i + 1);
		const { chance } = finish(concentration(places, { weights, draws: 399, seed: 8 }));
		expect(chance.mean).toBeCloseTo(0.55364, 2);
		expect(chance.low).toBeCloseTo(0.49455, 1);
		expect(chance.high).toBeCloseTo(0.61016, 1);
	});
	it('has for many places the Gini of Poisson counts', () => {
		// R: exp(-2 * l) * (besselI(2 * l, 0) + besselI(2 * l, 1)) for l = 2
		const { chance } = finish(concentration(Array<number>(1000).fill(2), { draws: 40, seed: 2 }));
		expect(chance.mean).toBeCloseTo(0.385752760726, 2);
		expect(chance.p).toBe(1);
	});
	it('does not take few incidents on many places for concentration', () => {
		const few = finish(concentration([...Array<number>(10).fill(1), ...zeros(990)], { draws: 199, seed: 3 }));
		expect(few.gini).toBeCloseTo(0.99, 12);
		expect(few.generalised).toBeCloseTo(0, 12);
		expect(few.chance.p).toBeGreaterThan(0.5);
	});
	it('is undefined without incidents, and the same for the same seed', () => {
		const none = finish(concentration([0, 0, 0], { draws: 9, seed: 1 }));
		expect([none.events, none.gini, none.chance.p, none.chance.mean, none.giniInterval.low, none.holding[0].places]).toEqual([
			0,
			NaN,
			NaN,
			NaN,
			NaN,
			NaN
		]);
		const run = (seed: number) => finish(concentration(places, { draws: 20, seed }));
		expect(run(7)).toEqual(run(7));
	});
});
