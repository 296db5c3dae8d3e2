import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish } from '../../src/lib/domain/kernel';
import { seededRandom } from '../../src/lib/domain/random';
import { globalTests } from '../../src/lib/statistics/global-test';
import { ripley, ripleyTest } from '../../src/lib/statistics/ripley';
import { insideOf, polygons, randomPoints, rectangle } from '../../src/lib/statistics/study-window';
import { madePoints } from './points-made';

// spatstat.explore 3.0.6 in R 4.2:
// i <- 0:149; X <- ppp(x, y, c(0,2000), c(0,1000)) of made points; Kest(X, r = seq(0,300,30), correction = c("iso","trans"))
// P <- owin(poly = list(list(x=c(0,2000,1800,900,100), y=c(0,100,950,700,1000)), list(x=c(600,600,900,900), y=c(200,400,400,200)))); Y <- X[-1][P]
const { x, y } = madePoints(150);
const box = rectangle(0, 0, 2000, 1000);
const shape = polygons([
	[0, 0, 2000, 100, 1800, 950, 900, 700, 100, 1000],
	[600, 200, 900, 200, 900, 400, 600, 400]
]);
const close = (values: ArrayLike<number>, expected: number[], relative = 1e-9) => {
	expect(values.length).toBe(expected.length);
	expected.forEach((value, k) => expect(Math.abs(values[k] - value)).toBeLessThanOrEqual(relative * Math.abs(value) + 1e-9));
};
const isotropic300 = [
	0, 0, 8402.01600911, 16717.862981239, 28881.116967489, 54439.765000225, 95817.299422673, 160064.319681014
].concat([190158.261987888, 225990.067455044, 269632.394746543]);

describe("Ripley's K", () => {
	it('is that of spatstat in a rectangle', () => {
		close(finish(ripley(x, y, box, { reach: 300, steps: 10 })).k, isotropic300);
		close(
			finish(ripley(x, y, box, { reach: 300, steps: 10, correction: 'translation' })).k,
			[
				0, 0, 8462.9066875722, 16033.506493138, 27695.3384337768, 51186.2593516201, 92448.9956884649, 155930.3326473752,
				184684.961862955, 218194.774859623, 258510.7563044885
			]
		);
		close(
			finish(ripley(x, y, box, { reach: 800, steps: 8 })).k,
			[
				0, 21171.568278342, 137839.309940142, 269632.394746543, 518446.043126541, 804119.330625514, 1122121.038956171,
				1556425.145872492, 2011841.086342901
			]
		);
	});
	it('is that of spatstat in a polygon with a hole', () => {
		// Without the first point, which lies on the corner.
		const [px, py] = [x.subarray(1), y.subarray(1)];
		const { n, k } = finish(ripley(px, py, shape, { reach: 800, steps: 8 }));
		expect(n).toBe(102);
		close(
			k,
			[
				0, 21554.704421559, 134477.53335439, 265848.19001868, 520739.95695126, 809401.45169947, 1122710.9876703, 1549225.585237,
				2014325.1840442
			]
		);
		// edge.Trans(Y, W = P, exact = TRUE), summed up; ours is interpolated.
		const shifted = finish(ripley(px, py, shape, { reach: 300, steps: 10, correction: 'translation' })).k;
		close(
			shifted,
			[
				0, 0, 8345.4110924389, 14981.441034568, 28792.985794567, 49801.127112552, 97655.132879223, 162845.1488401,
				197748.18635832, 228130.61790559, 267813.01086677
			],
			1e-5
		);
	});
	it('is exactly the area over the pairs without correction, and does not know where the origin is', () => {
		fc.assert(
			fc.property(fc.integer({ min: 2, max: 40 }), fc.integer({ min: -4096, max: 4096 }), (n, move) => {
				const random = seededRandom(n);
				const xs = Float64Array.from({ length: n }, () => Math.floor(random() * 1000));
				const ys = Float64Array.from({ length: n }, () => Math.floor(random() * 1000));
				const window = rectangle(move, move, 1000 + move, 1000 + move);
				const moved = (values: Float64Array) => values.map((v) => v + move).reverse();
				const { k } = finish(ripley(moved(xs), moved(ys), window, { reach: 250, steps: 5, correction: 'none' }));
				let pairs = 0;
				for (let i = 0; i < n; i++)
					for (let j = 0; j < n; j++) if (i !== j && Math.hypot(xs[i] - xs[j], ys[i] - ys[j]) <= 150) pairs++;
				expect(k[3]).toBeCloseTo((1e6 * pairs) / (n * (n - 1)), 6);
			}),
			{ numRuns: 30 }
		);
	});
	it('has no value for one point, and leaves out what lies outside', () => {
		const one = finish(ripley(Float64Array.of(1, -5), Float64Array.of(1, 1), box, { reach: 10, steps: 2 }));
		expect(one.n).toBe(1);
		expect([...one.k]).toEqual([NaN, NaN, NaN]);
		expect(() => finish(ripley(x, y, box, { reach: 0 }))).toThrow(/reach/);
	});
});

describe('tests of the whole function', () => {
	// sims <- lapply(1:19, function(s) { u <- ((i*0.618033988749895 + s*0.31) * (1 + s*0.137)) %% 1; v <- ((i*0.7548776662466927 + s*0.17)*(1+s*0.211)) %% 1
	//   ppp(2000*u, 1000*v, c(0,2000), c(0,1000)) }); E <- envelope(X, Lest, simulate = sims, nsim = 19, r = seq(0,300,30), correction = "iso", savefuns = TRUE)
	// mad.test(E); dclf.test(E)
	const curves = Array.from({ length: 19 }, (_, k) => {
		const s = k + 1;
		const u = Float64Array.from({ length: 150 }, (_, i) => 2000 * (((i * 0.618033988749895 + s * 0.31) * (1 + s * 0.137)) % 1));
		const v = Float64Array.from({ length: 150 }, (_, i) => 1000 * (((i * 0.7548776662466927 + s * 0.17) * (1 + s * 0.211)) % 1));
		return finish(ripley(u, v, box, { reach: 300, steps: 10 })).l;
	});
	it('are those of spatstat: mad.test and dclf.test', () => {
		const { l } = finish(ripley(x, y, box, { reach: 300, steps: 10 }));
		const simulated = Float64Array.from(curves.flatMap((curve) => [...curve]));
		close(curves[0].subarray(3, 6), [76.34754442653, 85.020522018634, 102.045866775464]);
		const { mad, dclf } = globalTests(l, simulated);
		expect(mad.statistic).toBeCloseTo(28.006266335361, 8);
		expect([mad.p, dclf.p]).toEqual([0.95, 0.95]);
		expect(dclf.statistic * 300).toBeCloseTo(62852.739948456, 5);
	});
	it('see clusters, and as many false ones as the level says', () => {
		const options = { reach: 200, steps: 8, draws: 19, correction: 'translation' as const };
		const random = seededRandom(6);
		const inside = insideOf(box);
		let small = 0;
		for (let k = 0; k < 100; k++) {
			const points = randomPoints(box, inside, 40, random);
			if (finish(ripleyTest(points.x, points.y, box, { ...options, seed: k })).global.mad.p <= 0.1) small++;
		}
		expect(Math.abs(small - 10)).toBeLessThan(3 * Math.sqrt(100 * 0.1 * 0.9));
		const parents = randomPoints(box, inside, 8, random);
		const near = (values: Float64Array) =>
			Float64Array.from({ length: 40 }, (_, i) => Math.min(999, Math.max(1, values[i % 8] + 60 * random())));
		const found = finish(ripleyTest(near(parents.x), near(parents.y), box, { ...options, draws: 99 }));
		expect([found.global.mad.p, found.global.dclf.p]).toEqual([0.01, 0.01]);
		expect(found.l[4]).toBeGreaterThan(found.high[4]);
		expect(found.pointwiseLevel).toBeCloseTo(0.04, 12);
	});
	it('gives bounds only where the draws allow any', () => {
		const few = finish(ripleyTest(x, y, box, { reach: 100, steps: 2, draws: 19, level: 0.05 }));
		expect([few.low[1], few.pointwiseLevel]).toEqual([NaN, NaN]);
	});
});
