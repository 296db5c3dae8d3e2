import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/lib/domain/random';
import { centreEllipses } from '../../src/lib/statistics/centre-ellipse';
import { centreMove } from '../../src/lib/statistics/centre-moved';

type Points = (readonly [x: number, y: number])[];
const moved = (before: Points, after: Points) => {
	const column = (k: 0 | 1) => Float64Array.from([...before, ...after], (point) => point[k]);
	const period = Int32Array.from([...before.map(() => 0), ...after.map(() => 1)]);
	return centreMove(centreEllipses(column(0), column(1), null, period, 2), 0, 1);
};

describe('the move of a mean centre', () => {
	const before: Points = [[120, 80], [340, 190], [215, 240], [480, 300], [95, 60], [310, 150], [260, 205]]; // prettier-ignore
	it('is Hotelling’s T² of the two centres (R)', () => {
		// a <- cbind(c(120,340,215,480,95,310,260),c(80,190,240,300,60,150,205)); b <- a + matrix(c(130,20),7,2,byrow=TRUE)
		// g <- factor(rep(0:1,c(7,7))); summary(manova(rbind(a,b)~g), test="Hotelling-Lawley"): F 3.289320061256, Pr 0.07589982157367
		const alike = moved(before, before.map(([x, y]) => [x + 130, y + 20])); // prettier-ignore
		expect(alike.t2).toBeCloseTo(7.17669831546707, 8); // 12 × the Hotelling-Lawley trace 0.5980581929556
		expect(alike.degrees).toBeCloseTo(12, 8);
		expect(alike.p).toBeCloseTo(0.07589982157367, 10);
	});
	it('allows for spreads that differ (R)', () => {
		// b <- cbind(c(410,505,380,620,560),c(150,210,260,240,330)); va <- cov(a)/7; vb <- cov(b)/5; V <- solve(va+vb); d <- colMeans(b)-colMeans(a)
		// g <- function(v,n) { q <- v%*%V; (sum(diag(q%*%q)) + sum(diag(q))^2)/(n-1) }; nu <- 6/(g(va,7)+g(vb,5)); t2 <- drop(t(d)%*%V%*%d)
		// c(t2, nu, pf(t2*(nu-1)/(2*nu), 2, nu-1, lower.tail=FALSE))
		const unlike = moved(before, [[410, 150], [505, 210], [380, 260], [620, 240], [560, 330]]); // prettier-ignore
		expect(unlike.t2).toBeCloseTo(13.23521518155407, 8);
		expect(unlike.degrees).toBeCloseTo(8.64634057470544, 8);
		expect(unlike.p).toBeCloseTo(0.02872912608372, 10);
	});
	it('is not known of points on one line, or of one point', () => {
		const line: Points = [[0, 0], [10, 20], [30, 60], [50, 100]]; // prettier-ignore
		expect(moved(before, line)).toEqual({ t2: NaN, degrees: NaN, p: NaN });
		expect(moved(before, [[4, 4]]).p).toBeNaN();
	});

	const random = seededRandom(11);
	const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
	const heap = (n: number, wide: number, correlation: number): Points =>
		Array.from({ length: n }, () => {
			const [a, b] = [normal(), normal()];
			return [wide * a, wide * (correlation * a + Math.sqrt(1 - correlation ** 2) * b)] as const;
		});
	it.each([
		{ n: [5, 5], wide: [1, 1], correlation: 0 },
		{ n: [10, 10], wide: [1, 1], correlation: 0 },
		{ n: [10, 10], wide: [1, 1], correlation: 0.9 },
		{ n: [10, 40], wide: [3, 1], correlation: 0.5 }
	])('of none is claimed at most about 5 times in 100: $n points, $wide times as wide, correlation $correlation', (made) => {
		const TRIALS = 2000;
		let claimed = 0;
		for (let trial = 0; trial < TRIALS; trial++) {
			const [before, after] = made.n.map((n, side) => heap(n, made.wide[side], made.correlation));
			claimed += Number(moved(before, after).p <= 0.05);
		}
		expect(claimed / TRIALS).toBeGreaterThan(0.03);
		expect(claimed / TRIALS).toBeLessThan(0.062); // 2.5 standard errors above 5 %
	});
});
