import { describe, expect, it } from 'vitest';
import { finish } from '$lib/domain/kernel';
import { normal, seededRandom } from '$lib/domain/random';
import { pearson } from '$lib/statistics/correlation';
import { spatialCorrelation } from '$lib/statistics/spatial-correlation';

const k = Array.from({ length: 60 }, (_, i) => i);
const east = k.map((i) => 1000 * ((i * 7) % 10) + 37 * Math.sin(i * 3.1));
const north = k.map((i) => 900 * Math.floor(i / 6) + 41 * Math.cos(i * 1.7));
const x = k.map((i) => Math.sin(east[i] / 3000) + Math.cos(north[i] / 2500) + 0.3 * Math.sin(i * 12.9));
const y = k.map((i) => Math.sin(east[i] / 2800 + 0.4) + 0.8 * Math.cos(north[i] / 2300) + 0.4 * Math.cos(i * 7.7));

/** A seeded field of `side` × `side` places 100 m apart: noise averaged over `reach` neighbours each way. */
function field(side: number, reach: number, seed: number) {
	const random = seededRandom(seed);
	const wide = side + 2 * reach;
	const noise = Float64Array.from({ length: wide * wide }, () => normal(random));
	return Float64Array.from({ length: side * side }, (_, i) => {
		let sum = 0;
		for (let a = 0; a <= 2 * reach; a++)
			for (let b = 0; b <= 2 * reach; b++) sum += noise[(Math.floor(i / side) + a) * wide + (i % side) + b];
		return sum;
	});
}
const grid = (side: number) => [
	Float64Array.from({ length: side * side }, (_, i) => 100 * (i % side)),
	Float64Array.from({ length: side * side }, (_, i) => 100 * Math.floor(i / side))
];

describe('correlation on a map', () => {
	it('agrees with the matrices of its definition', () => {
		/*
		 * numpy 2.4, whole matrices: up = cumsum(full(13, D.max() / 13)); C = minimum(searchsorted(up, D), 12); per class Z = outer(z, z) / v.var(), R[m] = Z[m].mean();
		 * P = eye(n) - 1 / n; e = trace(P@Rx) * trace(P@Ry) / trace(P@Rx@P@Ry) + 1; t = r * sqrt((e - 2) / (1 - r * r)); 2 * stats.t.sf(abs(t), e - 2)
		 */
		const found = finish(spatialCorrelation(x, y, east, north, { seed: 1 }));
		expect(found.r).toBeCloseTo(0.7948673796301492, 12);
		expect(found.effective).toBeCloseTo(7.45634371418115, 8);
		expect(found.t).toBeCloseTo(3.0599335005579285, 9);
		expect(found.p).toBeCloseTo(0.02509883406644644, 10);
		expect(found.upper[12]).toBeCloseTo(12076.017338431078, 6);
		expect(Array.from(found.moranX.subarray(0, 3))).toEqual([
			expect.closeTo(0.6938431200929991, 10),
			expect.closeTo(0.7068282136143905, 10),
			expect.closeTo(0.5572432484356377, 10)
		]);
		const noise = (w: number) => k.map((i) => Math.sin(i * w) * 43758.5453 - Math.floor(Math.sin(i * w) * 43758.5453));
		const none = finish(spatialCorrelation(noise(12.9898), noise(78.233), east, north, { seed: 1 }));
		expect(none.effective).toBeCloseTo(53.528156775057596, 6);
		expect(none.p).toBeCloseTo(0.5338998136907112, 8);
	});
	it('seldom finds unrelated smooth maps related, which the plain test does half the time', () => {
		const [px, py] = grid(12);
		let [corrected, plain] = [0, 0];
		for (let seed = 0; seed < 30; seed++) {
			const [a, b] = [field(12, 2, 2 * seed), field(12, 2, 2 * seed + 1)];
			if (finish(spatialCorrelation(a, b, px, py, { seed })).p < 0.05) corrected++;
			if (pearson(a, b).p < 0.05) plain++;
		}
		expect(corrected).toBeLessThanOrEqual(4);
		expect(plain).toBeGreaterThan(8);
	});
	it('does not depend on where the origin is, which way north is, or the order of the places', () => {
		const one = finish(spatialCorrelation(x, y, east, north, { seed: 1 }));
		const turned = finish(
			spatialCorrelation(
				x.toReversed(),
				y.map((v) => 3 - 2 * v).toReversed(),
				north.map((v) => v + 5000).toReversed(),
				east.map((v) => 700 - v).toReversed(),
				{ seed: 1 }
			)
		);
		expect(turned.effective).toBeCloseTo(one.effective, 8);
		expect(turned.r).toBeCloseTo(-one.r, 10);
	});
	it('draws places where there are too many, and comes close', () => {
		const [px, py] = grid(20);
		const [a, b] = [field(20, 2, 1), field(20, 2, 2)];
		const whole = finish(spatialCorrelation(a, b, px, py, { seed: 4 }));
		const drawn = finish(spatialCorrelation(a, b, px, py, { seed: 4, most: 150 }));
		expect([whole.rows, drawn.n, drawn.rows]).toEqual([400, 400, 150]);
		expect(drawn.r).toBe(whole.r);
		expect(Math.abs(drawn.effective / whole.effective - 1)).toBeLessThan(0.2);
	});
	it('is undefined without variance, at one point, and for too few places', () => {
		const same = k.map(() => 5);
		expect(finish(spatialCorrelation(same, y, east, north, { seed: 1 }))).toMatchObject({ r: NaN, effective: NaN, p: NaN });
		expect(finish(spatialCorrelation(x, y, same, same, { seed: 1 }))).toMatchObject({ effective: NaN, p: NaN, low: NaN });
		expect(finish(spatialCorrelation([1, 2], [1, 3], [0, 1], [0, 1], { seed: 1 }))).toMatchObject({ n: 2, p: NaN });
		expect(finish(spatialCorrelation([], [], [], [], { seed: 1 }))).toMatchObject({ n: 0, effective: NaN });
	});
});
