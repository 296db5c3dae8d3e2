import { describe, expect, it } from 'vitest';
import { normal, seededRandom, type Random } from '$lib/domain/random';
import { dispersion, levelChanges } from '$lib/statistics/level-changes';
import { poisson } from '../quality/poisson';

/** Daily counts about a level, whose weeks vary by `cv` more than Poisson's and resemble the week before by `rho`. */
function days(
	random: Random,
	weeks: number,
	mean: number,
	{ rho = 0, cv = 0, of = (_day: number): number => 1 } = {}
): Float64Array {
	let odd = cv * normal(random);
	const counts = new Float64Array(weeks * 7);
	for (let w = 0; w < weeks; w++) {
		if (w) odd = rho * odd + Math.sqrt(1 - rho * rho) * cv * normal(random);
		for (let d = 7 * w; d < 7 * w + 7; d++) counts[d] = poisson(random, Math.max(0, mean * of(d) * (1 + odd)));
	}
	return counts;
}
const changesIn = (counts: Float64Array) =>
	levelChanges({
		counts,
		exposure: new Float64Array(counts.length).fill(1),
		together: 7,
		starts: Array.from({ length: counts.length + 1 }, (_, i) => i),
		shortest: 8,
		year: 52
	});

describe('changes of level', () => {
	it('are marked in under 5 of 100 steady series, also where weeks vary more than chance and resemble their neighbours', () => {
		const random = seededRandom(41);
		let alarms = 0;
		for (let k = 0; k < 200; k++) if (changesIn(days(random, 104, [3, 40][k % 2], { rho: 0.3, cv: 0.1 })).length) alarms++;
		expect(alarms).toBeLessThan(10);
	});
	it('are found with day, size and intervals that hold the truth', () => {
		const random = seededRandom(42);
		let [found, sizes, dates] = [0, 0, 0];
		const RUNS = 100;
		for (let k = 0; k < RUNS; k++) {
			const cut = 300 + 3 * k;
			const changes = changesIn(days(random, 104, 30, { rho: 0.2, cv: 0.08, of: (day) => (day < cut ? 1 : 0.75) }));
			if (changes.length !== 1) continue;
			found++;
			const [{ day, earliest, latest, ratio, low, high, before, after }] = changes;
			expect(earliest <= day && day <= latest && low < ratio && ratio < high).toBe(true);
			expect(after / before).toBeCloseTo(ratio, 2);
			sizes += +(low <= 0.75 && high >= 0.75);
			dates += +(earliest <= cut && latest >= cut);
		}
		expect(found).toBeGreaterThan(0.8 * RUNS);
		expect(sizes / found).toBeGreaterThan(0.88);
		expect(dates / found).toBeGreaterThan(0.92);
	});
	it('are not made of a slope, nor of one odd week', () => {
		const random = seededRandom(43);
		let alarms = 0;
		for (let k = 0; k < 60; k++)
			if (changesIn(days(random, 104, 30, { of: (day) => (k % 2 ? Math.exp(day / 2000) : day >> 3 === 40 ? 2 : 1) })).length)
				alarms++;
		expect(alarms).toBeLessThanOrEqual(3);
	});
	it('are paid for by how much counts vary', () => {
		const random = seededRandom(44);
		const ONE = new Float64Array(800).fill(7);
		const weeks = (counts: Float64Array) =>
			counts.reduce((sums, n, d) => ((sums[Math.floor(d / 7)] += n), sums), new Float64Array(800));
		expect(dispersion(weeks(days(random, 800, 20)), ONE)).toBeLessThan(1.4);
		// Sums over long stretches vary by 1 + 7 × 300 × 0.04 × (1 + ρ) / (1 − ρ) of Poisson's, ρ = 0.5.
		const found = dispersion(weeks(days(random, 800, 300, { rho: 0.5, cv: 0.2 })), ONE);
		expect(Math.abs(Math.log(found / 253))).toBeLessThan(Math.log(1.5));
	});
});
