import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish } from '$lib/domain/kernel';
import { seededRandom } from '$lib/domain/random';
import { changeOf } from '$lib/saying/change';
import { clearParts } from '$lib/saying/parts';

const weeks = (n: number, each: number) => new Float64Array(n).fill(each);
const change = (before: Float64Array, after: Float64Array, paired = true) => finish(changeOf(before, after, paired));

describe('a change', () => {
	it('is clear where it is, with an interval no narrower than chance', () => {
		const { claim, low, high, by } = change(weeks(52, 100), weeks(52, 118));
		expect([claim.kind, by]).toEqual(['rose', 'blocks']);
		// Poisson counts of the same size, on the scale of logarithms.
		const half = 1.96 * Math.sqrt(1 / 5200 + 1 / 6136);
		expect(low).toBeCloseTo(1.18 * Math.exp(-half), 3);
		expect(high).toBeCloseTo(1.18 * Math.exp(half), 3);
	});
	it('is told from weeks where they are few, and exactly where a side is empty', () => {
		expect(change(weeks(4, 2), weeks(4, 3))).toMatchObject({ by: 'weeks', claim: { kind: 'too-few' } });
		expect(change(weeks(10, 50), weeks(10, 0))).toMatchObject({ by: 'counts', claim: { kind: 'fell' } });
		expect(change(weeks(10, 0), weeks(10, 0)).claim.kind).toBe('too-few');
		expect(change(weeks(2, 0), Float64Array.of(1, 1)).claim.kind).toBe('too-few');
	});
	it('to nothing is no surer than the weeks before it, which alone say how much weeks vary', () => {
		// φ = 60 / 5 = 12: five incidents where 60 were, and 5 against 0 may be chance.
		expect(change(Float64Array.of(20, 0, 20, 0, 20, 0), weeks(6, 0)).claim.kind).toBe('unclear');
		expect(change(weeks(6, 0), Float64Array.of(20, 0, 20, 0, 20, 0)).claim.kind).toBe('too-few');
	});
	it('claims nothing when the interval covers 1, and its numbers never say more than the interval', () => {
		const run = fc.array(fc.nat(60), { minLength: 2, maxLength: 24 });
		fc.assert(
			fc.property(run, run, fc.boolean(), (a, b, paired) => {
				const n = Math.min(a.length, b.length);
				const { claim, low, high } = change(Float64Array.from(a.slice(0, n)), Float64Array.from(b.slice(0, n)), paired);
				if (claim.kind === 'rose') {
					expect(low).toBeGreaterThan(1);
					expect(claim.low / 100).toBeLessThanOrEqual(low - 1 + 1e-9);
				} else if (claim.kind === 'fell') {
					expect(high).toBeLessThan(1);
					expect(claim.high! / 100).toBeGreaterThanOrEqual(high - 1 - 1e-9);
				} else if (claim.kind !== 'too-few') expect(low <= 1.011 && high >= 0.989).toBe(true);
			}),
			{ numRuns: 50 }
		);
	});
	it('is claimed in up to 5 % of cases where there is none, however few blocks of weeks there are, and found where there is one', () => {
		const random = seededRandom(11);
		const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
		const run = (n: number, mean: number) => Float64Array.from({ length: n }, () => Math.round(mean + 22 * normal()));
		const claims = (n: number, mean: number, paired: boolean) => {
			let claimed = 0;
			for (let k = 0; k < 100; k++)
				claimed += +['rose', 'fell'].includes(finish(changeOf(run(n, 100), run(n, mean), paired, k)).claim.kind);
			return claimed;
		};
		const shares = [15, 20, 26, 52].flatMap((n) => [true, false].map((paired) => claims(n, 100, paired) / 800));
		const share = shares.reduce((sum, each) => sum + each);
		expect(share).toBeLessThanOrEqual(0.05);
		expect(share).toBeGreaterThan(0.02);
		expect(claims(15, 130, true)).toBeGreaterThan(70);
	});
	it('is seldom claimed where there is none', () => {
		const random = seededRandom(4);
		const noise = () => Float64Array.from({ length: 30 }, () => 20 + Math.floor(20 * random()));
		let claimed = 0;
		for (let k = 0; k < 40; k++) claimed += +['rose', 'fell'].includes(change(noise(), noise()).claim.kind);
		expect(claimed).toBeLessThanOrEqual(6); // 5 % of 40 are 2; more than 6 has a chance below 1 in 200
	});
});

describe('parts of a change', () => {
	/** Parts × blocks. */
	const table = (...rows: number[][]) => Float64Array.from(rows.flat());

	it('are named where their own change is clear, and hold most of it where they do', () => {
		const before = table([50, 50, 50, 50], [25, 26, 24, 25], [25, 24, 26, 25], [10, 11, 9, 10]);
		const after = table([90, 91, 89, 90], [25, 26, 24, 25], [26, 23, 26, 25], [10, 9, 11, 10]);
		expect(clearParts(before, after, 4, 160)).toMatchObject({ tested: 4, more: [0], fewer: [], most: [0] });
	});
	it('do not hold most of a change that others go against, nor of one that is far larger', () => {
		const before = table([50, 50], [80, 80]);
		expect(clearParts(before, table([90, 90], [30, 30]), 2, -20)).toMatchObject({ more: [0], fewer: [1], most: null });
		expect(clearParts(before, table([90, 90], [80, 80]), 2, 400).most).toBeNull();
	});
	it('are fewer where blocks vary more', () => {
		const before = table([100, 100, 100, 100], [100, 100, 100, 100]);
		const after = table([110, 190, 60, 140], [60, 140, 160, 40]);
		const { varies, more } = clearParts(before, after, 4, 100);
		expect(varies).toBeGreaterThan(5);
		expect(more).toEqual([]);
	});
	/*
	 * R 4.2.2: y <- c(30, 44, 25, 41, 12, 20, 9, 15); n <- y + c(22, 30, 28, 25, 14, 11, 16, 10); g <- gl(2, 4)
	 * m <- glm(cbind(y, n - y) ~ g, family = quasibinomial, control = list(epsilon = 1e-15, maxit = 100)); summary(m)$dispersion
	 */
	it('vary as R’s quasi-binomial regression says', () => {
		const found = clearParts(table([22, 30, 28, 25], [14, 11, 16, 10]), table([30, 44, 25, 41], [12, 20, 9, 15]), 4, 40);
		expect(found.varies).toBeCloseTo(1.415690488189773, 12);
	});
	it('are seldom named where nothing changed', () => {
		const random = seededRandom(9);
		let named = 0;
		for (let k = 0; k < 40; k++) {
			const counts = () => Float64Array.from({ length: 4 * 50 }, () => 40 + Math.floor(21 * random()));
			const { more, fewer } = clearParts(counts(), counts(), 4, 100);
			named += +(more.length + fewer.length > 0);
		}
		expect(named).toBeLessThanOrEqual(6);
	});
});
