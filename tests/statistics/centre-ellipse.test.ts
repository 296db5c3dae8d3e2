import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/lib/domain/random';
import { centreEllipses } from '../../src/lib/statistics/centre-ellipse';
import { w, x, y } from './three-heaps';

describe('mean centres and ellipses', () => {
	// numpy 2.4.6, weights w = 1 + i % 3, for k = 0 and 1: m = np.average(P, axis=0, weights=w); D = P-m; S = (D*w[:,None]).T@D; v, e = np.linalg.eigh(S)
	// m; np.sqrt(2*v/(w.sum()-2)); np.degrees(np.arctan2(e[1,1], e[0,1])) % 180; np.sqrt(np.diag(S)/(w.sum()-1)/w.sum())
	const expected = [
		[199.48124242, 198.14730303, 32.65548114, 35.30776975, 39.54805342223585, 2.42210303, 2.38665626],
		[699.94890099, 297.84612871, 46.84592467, 54.09547311, 79.00245774220653, 3.29938478, 3.76979422]
	];
	const period = Int32Array.from(x, (_, i) => i % 4);
	it('are those of the eigenvectors of the spread', () => {
		const e = centreEllipses(x, y, w, period, 2);
		expected.forEach((values, m) =>
			[e.cx, e.cy, e.minor, e.major, e.angle, e.seX, e.seY].forEach((column, k) => expect(column[m]).toBeCloseTo(values[k], 7))
		);
		expect([...e.n]).toEqual([50, 50]);
	});
	it('turn and move with the points', () => {
		const turn = (30 * Math.PI) / 180;
		const tx = x.map((v, i) => v * Math.cos(turn) - y[i] * Math.sin(turn) + 500_000);
		const ty = x.map((v, i) => v * Math.sin(turn) + y[i] * Math.cos(turn) + 4_000_000);
		const [a, b] = [centreEllipses(x, y, w, period, 4), centreEllipses(tx, ty, w, period, 4)];
		for (let m = 0; m < 4; m++) {
			expect(b.major[m]).toBeCloseTo(a.major[m], 6);
			expect((b.angle[m] - a.angle[m] + 360) % 180).toBeCloseTo(30, 5);
		}
	});
	it('63 % of a round normal heap lie within', () => {
		const random = seededRandom(3);
		const radius = Float64Array.from({ length: 4000 }, () => Math.sqrt(-2 * Math.log(1 - random())));
		const angle = radius.map(() => 2 * Math.PI * random());
		const px = radius.map((r, i) => r * Math.cos(angle[i]));
		const py = radius.map((r, i) => r * Math.sin(angle[i]));
		const { major } = centreEllipses(px, py, null, new Int32Array(4000), 1);
		const within = radius.filter((r) => r < major[0]).length / 4000;
		expect(Math.abs(within - (1 - Math.exp(-1)))).toBeLessThan(0.03);
	});
	it('are not known of too few points', () => {
		const e = centreEllipses(Float64Array.of(1, 5, 9), Float64Array.of(2, 5, 5), null, Int32Array.of(0, 1, 1), 3);
		expect([e.cx[0], e.seX[0], e.major[1], e.cx[2], e.angle[1]]).toEqual([1, NaN, NaN, NaN, NaN]);
		expect(e.cx[1]).toBe(7);
		expect(() => centreEllipses(x, y, null, new Int32Array(1), 1)).toThrow(/200, 200 and 1/);
	});
});
