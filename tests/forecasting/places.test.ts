import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { localProjection, projectPoint } from '../../src/lib/spatial/projection';
import { caughtInTest, cellLayout, cellOutline, chanceRange, rankPlaces } from '../../src/lib/forecasting/places';
import { fixtureModel, fixtureRun } from './fixture-run';

describe('rankPlaces', () => {
	it('puts the highest forecasts first, with where, how many, how likely, what was and why', () => {
		const places = rankPlaces(fixtureRun(), fixtureModel(), 2);
		expect(places.map(({ rank, cell }) => [rank, cell])).toEqual([
			[1, 3],
			[2, 1]
		]);
		const [first, second] = places;
		// The middle of the fourth 500 m square lies 1,750 m east: 1750 / 111,194.93 m a degree at the equator.
		expect(first.lon).toBeCloseTo(0.015738, 5);
		expect(first.lat).toBeCloseTo(0.002248, 5);
		expect([first.expected, first.chance]).toEqual([4, Math.fround(0.98)]);
		expect(Array.from(first.history)).toEqual(new Array(12).fill(2));
		expect(first.because).toHaveLength(1);
		expect(second.because).toEqual([]);
	});
	it('gives no more places than there are cells', () => {
		expect(rankPlaces(fixtureRun(), fixtureModel(), 99)).toHaveLength(5);
	});
});

describe('caughtInTest', () => {
	it('is a ratio of sums over the test weeks, beside chance and hindsight', () => {
		const caught = caughtInTest(fixtureRun(), fixtureModel(), 2);
		expect(caught).toMatchObject({ periods: 3, incidents: 20, area: 0.4, perfect: 0.9 });
		expect(caught.share.value).toBeCloseTo((5 + 4 + 5) / 20, 12);
	});
	it('has an interval between the worst week and the best', () => {
		const { share } = caughtInTest(fixtureRun(), fixtureModel(), 2);
		expect(share.lo).toBeGreaterThanOrEqual(4 / 6 - 1e-9);
		expect(share.hi).toBeLessThanOrEqual(5 / 7 + 1e-9);
		expect(share.lo).toBeLessThan(share.hi);
	});
	it('catches all in all cells', () => {
		const { share, area, perfect } = caughtInTest(fixtureRun(), fixtureModel(), 5);
		expect([share.value, share.lo, share.hi, area, perfect]).toEqual([1, 1, 1, 1, 1]);
	});
	it('does not know what was perfect where a run of an earlier version did not keep it', () => {
		expect(caughtInTest(fixtureRun({ perfect: undefined }), fixtureModel(), 2).perfect).toBeNaN();
	});
	it('draws days in blocks of a week', () => {
		// Two weeks of days, the first caught whole, the second not at all: only blocks can give 0 and 1.
		const incidents = new Float32Array(14).fill(1);
		const caught = Float32Array.from({ length: 14 }, (_, day) => (day < 7 ? 1 : 0));
		const run = fixtureRun({ task: { ...fixtureRun().task, period: 'day' } });
		const { share } = caughtInTest(run, fixtureModel({ incidents, caught }), 1);
		expect([share.value, share.lo, share.hi]).toEqual([0.5, 0, 1]);
	});
	it('says nothing of a test without incidents', () => {
		const model = fixtureModel({ incidents: new Float32Array(3), caught: new Float32Array(15) });
		expect(caughtInTest(fixtureRun(), model, 2).share.value).toBeNaN();
	});
});

describe('cellLayout', () => {
	it('gives bounds that project to the metres of the cells', () => {
		const projection = { west: -87.9, south: 41.6, lat0: 41.83 };
		const run = fixtureRun({ cells: { ...fixtureRun().cells, projection } });
		const { x, bounds } = cellLayout(run);
		expect(Array.from(x)).toEqual([250, 750, 1250, 1750, 2250]);
		const again = localProjection(bounds);
		expect(again.lat0).toBeCloseTo(41.83, 10);
		expect(projectPoint(again, bounds[2], 41.6)[0]).toBeCloseTo(2250, 4);
	});
	it('outlines a square by its four corners', () => {
		expect(cellOutline(fixtureRun(), 1).map((metres) => Math.round(metres) + 0)).toEqual([1000, 500, 500, 500, 500, 0, 1000, 0]);
	});
});

describe('chanceRange', () => {
	// From SciPy 1.17.1: scipy.stats.poisson.ppf([.05, .95], mu).
	it.each([
		[0.05, 0, 0],
		[0.5, 0, 2],
		[3.2, 1, 6],
		[31, 22, 40],
		[120, 102, 138]
	])('of %f expected lies between %i and %i', (mu, low, high) => {
		expect(chanceRange(mu)).toEqual([low, high]);
	});
	it('holds the mean, and does not jump where the normal distribution takes over', () => {
		fc.assert(
			fc.property(fc.double({ min: 0.001, max: 2000, noNaN: true }), (mu) => {
				const [low, high] = chanceRange(mu);
				expect(low).toBeLessThanOrEqual(Math.ceil(mu));
				expect(high).toBeGreaterThanOrEqual(Math.floor(mu));
			})
		);
		const [below, above] = [chanceRange(399.9), chanceRange(400.1)];
		expect(Math.abs(below[0] - above[0])).toBeLessThanOrEqual(2);
		expect(Math.abs(below[1] - above[1])).toBeLessThanOrEqual(2);
	});
});
