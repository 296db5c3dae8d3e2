import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { LAYERS, type Place } from '../../src/lib/domain/exploration';
import { TIME_VIEWS, WEEK_VIEWS, dayOf, readView, START, writeView, type View } from '../../src/lib/stores/explore-view';
import { isoDay } from '$lib/temporal/civil';

const list = (max: number) =>
	fc.option(
		fc.uniqueArray(fc.nat(max)).map((values) => values.sort((a, b) => a - b)),
		{ nil: null }
	);
const day = fc.integer({ min: -20_000, max: 40_000 });
const metre = fc.integer({ min: -90_000, max: 90_000 });
const place: fc.Arbitrary<Place> = fc.oneof(
	fc.record({
		width: fc.constantFrom(100, 600),
		cells: fc
			.array(fc.tuple(fc.integer({ min: -999, max: 999 }), fc.nat(999)), { minLength: 1, maxLength: 5 })
			.map((c) => c.flat())
	}),
	fc.array(fc.tuple(metre, metre), { minLength: 3, maxLength: 200 }).map((corners) => ({ ring: corners.flat() })),
	fc.tuple(metre, metre, fc.integer({ min: 1, max: 50_000 })).map((circle) => ({ circle }))
);
const view: fc.Arbitrary<View> = fc.record({
	width: fc.option(fc.constantFrom(100, 250, 5000), { nil: null }),
	camera: fc.option(
		fc.record({
			x: fc.integer({ min: -1e6, max: 1e6 }),
			y: fc.integer(),
			zoom: fc.integer({ min: -900, max: 50 }).map((z) => z / 100)
		}),
		{ nil: null }
	),
	pane: fc.constantFrom('map', 'charts', 'table', null),
	layer: fc.constantFrom(...LAYERS),
	beside: fc.option(
		fc.record({
			what: fc.oneof(fc.constantFrom('before' as const, 'year' as const), fc.nat(400)),
			how: fc.constantFrom('beside', 'swipe')
		}),
		{ nil: null }
	),
	also: fc.record({
		incidents: fc.boolean(),
		centres: fc.boolean(),
		clusters: fc.option(
			fc.record({
				method: fc.constantFrom('hdbscan', 'dbscan', 'k-means'),
				reach: fc.integer({ min: 1, max: 5000 }),
				groups: fc.integer({ min: 1, max: 30 })
			}),
			{ nil: null }
		)
	}),
	options: fc.record({
		over: fc.option(fc.string({ minLength: 1 }), { nil: null }),
		against: fc.constantFrom('before', 'year', null),
		reach: fc.option(fc.integer({ min: 10, max: 100_000 }), { nil: null }),
		adaptive: fc.boolean(),
		classes: fc.option(
			fc.record({ by: fc.constantFrom('equal', 'quantiles', 'natural'), most: fc.integer({ min: 3, max: 9 }) }),
			{ nil: null }
		)
	}),
	time: fc.constantFrom(...TIME_VIEWS),
	week: fc.constantFrom(...WEEK_VIEWS),
	spread: fc.boolean(),
	by: fc.option(fc.string({ minLength: 1 }), { nil: null }),
	filter: fc.record({
		categories: list(400),
		days: fc.option(fc.tuple(day, day), { nil: null }),
		hours: list(23),
		weekdays: list(6),
		place: fc.option(place, { nil: null }),
		areas: list(77)
	})
});
const through = (address: URLSearchParams) => readView((key) => address.get(key));
function addressOf(shown: View): URLSearchParams {
	const address = new URLSearchParams();
	for (const [key, value] of Object.entries(writeView(shown))) if (value !== undefined) address.set(key, value);
	return new URLSearchParams(address.toString());
}

describe('the view in the address', () => {
	it('comes back as it was written', () => {
		fc.assert(
			fc.property(view, (shown) => {
				expect(through(addressOf(shown))).toEqual(shown);
			})
		);
	});
	it('adds nothing to the address at the start', () => {
		expect(addressOf(START).toString()).toBe('');
	});
	it('is short: runs of hours are written as runs', () => {
		const filter = { ...START.filter, hours: [22, 23, 0, 1, 2] };
		expect(writeView({ ...START, filter }).hours).toBe('0-2.22-23');
	});
	it('writes a shape as the steps from corner to corner, and reads no shape that is none', () => {
		const filter = { ...START.filter, place: { ring: [1200, 3400, 1150, 3420, 1300, 3300] } };
		expect(writeView({ ...START, filter }).at).toBe('ring_1200_3400_-50_20_150_-120');
		for (const at of ['ring_1_2_3_4', 'ring_1_2_3_4_5', 'ring_1_2_3_4_5_x', 'circle_1_2', 'circle_1_2_0', 'circle_1_2_3.5', 'moon_1_2', `ring_${'1_'.repeat(402)}1`])
			expect(through(new URLSearchParams({ at })).filter.place).toBeNull(); // prettier-ignore
	});
	it('leaves out what makes no sense', () => {
		const nonsense = new URLSearchParams('hex=-5&cat=a.b&from=2017-13-45&to=x&at=500_1&look=1_2&show=moon&hours=');
		expect(through(nonsense)).toMatchObject({
			width: null,
			camera: null,
			pane: null,
			filter: { days: null, place: null, categories: [], hours: [] }
		});
	});
	it('does not hang on an absurd run', () => {
		expect(through(new URLSearchParams('hours=0-99999')).filter.hours!.length).toBeLessThanOrEqual(100_000);
	});
	it('writes days as dates', () => {
		expect(isoDay(17_289)).toBe('2017-05-03'); // date -u -d '1970-01-01 + 17289 days' +%F
		expect(dayOf('2017-05-03')).toBe(17_289);
	});
});
