import { describe, expect, it } from 'vitest';
import { finish } from '$lib/domain/kernel';
import { seededRandom } from '$lib/domain/random';
import { askGoesWith, timeCorrelation } from '$lib/statistics/questions/goes-with';

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
});
