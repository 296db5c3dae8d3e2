import { describe, expect, it } from 'vitest';
import { changepoints, segmentCost } from '$lib/statistics/changepoints';
import { dispersion, levelChanges } from '$lib/statistics/level-changes';
import reference from '../reference/changes.json';

/** A Poisson deviance is our cost but for that of a model in which each period has a level of its own, which does not depend on where the cuts are. */
function deviance(counts: readonly number[], exposure: readonly number[], cuts: readonly number[], phi: number): number {
	const edges = [0, ...cuts, counts.length];
	const sum = (values: readonly number[], k: number) => values.slice(edges[k], edges[k + 1]).reduce((all, v) => all + v, 0);
	const segments = cuts.concat(0).reduce((all, _, k) => all + segmentCost(sum(counts, k), sum(exposure, k)), 0);
	return (segments - counts.reduce((all, y, i) => all + segmentCost(y, exposure[i]), 0)) / phi;
}

// tests/reference/changes.R has the script: strucchange’s search over R’s Poisson deviances.
describe('changes of level, beside R', () => {
	it.each(reference.cases)('$name: the same breaks at the same cost as strucchange', (one) => {
		const { counts, exposure, phi, penalty, shortest, cuts, cost, costs } = one;
		const found = changepoints(counts, exposure, phi, penalty, shortest);
		expect(found).toEqual(cuts);
		expect(deviance(counts, exposure, found, phi) + penalty * found.length).toBeCloseTo(cost, 6);
		expect(deviance(counts, exposure, [], phi)).toBeCloseTo(costs[0], 6);
		// Dearer and cheaper breaks: as many as the costs of 0 to 12 of them say.
		let compared = 0;
		for (const price of [2, 8, 20, 60]) {
			const total = costs.map((c, m) => c + price * m);
			const best = total.indexOf(Math.min(...total));
			if (total[best] > price * costs.length) continue; // more than 12 could be better still
			compared++;
			const cheaper = changepoints(counts, exposure, phi, price, shortest);
			expect(cheaper).toHaveLength(best);
			expect(deviance(counts, exposure, cheaper, phi)).toBeCloseTo(costs[best], 6);
		}
		expect(compared).toBeGreaterThan(1);
	});
	it('finds the fall of the Nile after 1898, as strucchange does with squares', () => {
		expect(reference.cases[0].cuts).toEqual(reference.strucchange.nile);
	});
	it.each(reference.moments)('tells day, interval and size of one change as R does (break after $cut)', (one) => {
		const [counts, exposure] = [Float64Array.from(one.counts), Float64Array.from(one.exposure)];
		expect(dispersion(counts, exposure)).toBeCloseTo(one.phi, 9);
		const starts = Array.from({ length: counts.length + 1 }, (_, i) => i);
		const changes = levelChanges({ counts, exposure, together: 1, shortest: one.shortest, year: counts.length, starts });
		expect(changes).toHaveLength(1);
		expect(changes[0]).toMatchObject({ day: one.cut, earliest: one.first, latest: one.last });
		// Ours adds half an incident to either side, so that none has no ratio.
		for (const key of ['ratio', 'low', 'high'] as const) expect(changes[0][key]).toBeCloseTo(one[key], 3);
	});
});
