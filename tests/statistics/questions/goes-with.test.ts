import { describe, expect, it } from 'vitest';
import { finish } from '$lib/domain/kernel';
import { seededRandom } from '$lib/domain/random';
import { askGoesWith, changeCorrelation, timeCorrelation } from '$lib/statistics/questions/goes-with';

const series = (value: (i: number) => number, n = 60) => Float64Array.from({ length: n }, (_, i) => value(i));

describe('columns that go with counts', () => {
	it('of two series count as many independent days as their autocorrelations leave (R)', () => {
		// i <- 0:59; x <- sin(i*0.9)+((i*7919)%%101)/50; y <- sin(i*0.9+0.5)+((i*104729)%%97)/60; n <- 60; r <- cor(x,y)
		// a <- cor(x[-n],x[-1]); b <- cor(y[-n],y[-1]); ne <- n*(1-a*b)/(1+a*b); tanh(atanh(r)+c(-1,1)*qnorm(.975)/sqrt(ne-3)); 2*pt(-abs(r*sqrt((ne-2)/(1-r^2))),ne-2)
		const x = series((i) => Math.sin(i * 0.9) + ((i * 7919) % 101) / 50);
		const y = series((i) => Math.sin(i * 0.9 + 0.5) + ((i * 104729) % 97) / 60);
		const inR = [0.577485595402, 53.7294354706, 0.36574418803, 0.732389748797, 5.12072503243e-6];
		const { r, effective, low, high, p } = timeCorrelation(x, y);
		[r, effective, low, high, p].forEach((value, k) => expect(value).toBeCloseTo(inR[k], 9));
	});
	it('are told apart by p adjusted for their number, and a made-up one is not found', () => {
		const random = seededRandom(5);
		const y = series((i) => i + 3 * random(), 40);
		const places = { x: series(() => 1000 * random(), 40), y: series(() => 1000 * random(), 40) };
		const columns = [
			{ name: 'with', values: y.map((value) => 2 * value + random()) },
			{ name: 'without', values: series(() => random(), 40) },
			{ name: 'short', values: series((i) => (i < 6 ? i : NaN), 40) }
		];
		const { going } = finish(askGoesWith({ y, columns, places, inTime: false, draws: 99 }));
		const [found, not, short] = going;
		expect(found.q).toBeLessThan(0.001);
		expect(found.allowing!.low).toBeGreaterThan(0.9);
		expect(found.q).toBeGreaterThanOrEqual(found.allowing!.p);
		expect(not.q).toBeGreaterThan(0.05);
		expect([short.n, short.q]).toEqual([6, NaN]);
	});
	it('of a season alone go together, but their changes from day to day do not', () => {
		const random = seededRandom(9);
		const season = (i: number) => Math.sin((2 * Math.PI * i) / 365);
		const y = series((i) => 20 * season(i) + 4 * random(), 1000);
		const columns = [{ name: 'warmth', values: series((i) => 10 * season(i) + 2 * random(), 1000) }];
		const [warmth] = finish(askGoesWith({ y, columns, places: null, inTime: true, draws: 19 })).going;
		expect(warmth.pearson.r).toBeGreaterThan(0.9);
		expect(warmth.allowing!.effective).toBeLessThan(100);
		expect(warmth.changes!.p).toBeGreaterThan(0.05);
	});
	it('of two weekly cycles alone are said to change together no more often than 5 times in 100', () => {
		const random = seededRandom(17);
		const TRIALS = 1000;
		for (const days of [364, 42]) {
			let claimed = 0;
			for (let trial = 0; trial < TRIALS; trial++) {
				const noise = (weekend: number) => series((i) => (i % 7 > 4 ? weekend : 0) + random() + random() + random(), days);
				claimed += Number(changeCorrelation(noise(3), noise(2)).p <= 0.05);
			}
			expect(claimed / TRIALS).toBeGreaterThan(0.02);
			expect(claimed / TRIALS).toBeLessThan(0.065); // 2.2 standard errors above 5 %
		}
	});
	it('still change together where one follows the other beside the week', () => {
		const random = seededRandom(23);
		const x = series((i) => (i % 7 > 4 ? 3 : 0) + random(), 364);
		x[100] = NaN;
		const y = x.map((value, i) => 2 * value + (i % 7 > 4 ? 5 : 0) + random());
		expect(changeCorrelation(x, y).r).toBeGreaterThan(0.8);
		expect(changeCorrelation(x, y).p).toBeLessThan(1e-6);
	});
	it('have the p of their changes adjusted for their number too', () => {
		const random = seededRandom(29);
		const y = series(() => random(), 200);
		const columns = Array.from({ length: 10 }, (_, k) => ({ name: `${k}`, values: series((i) => random() + 0.1 * y[i], 200) }));
		const { going } = finish(askGoesWith({ y, columns, places: null, inTime: true, draws: 19 }));
		const p = going.map(({ changes }) => changes!.p);
		const least = p.indexOf(Math.min(...p));
		expect(going[least].changes!.q).toBeGreaterThan(p[least]);
		for (const { changes } of going) expect(changes!.q).toBeGreaterThanOrEqual(changes!.p);
	});
});
