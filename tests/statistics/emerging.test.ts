import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalTwoSided } from '$lib/statistics/distributions';
import { EMERGING, emergingHotSpots, type Trend } from '$lib/statistics/emerging';

/** Mann and Kendall's test without ties, written anew here. */
const trend: Trend = (series) => {
	const n = series.length;
	let s = 0;
	series.forEach((later, j) => series.subarray(0, j).forEach((earlier) => (s += Math.sign(later - earlier))));
	const z = (s - Math.sign(s)) / Math.sqrt((n * (n - 1) * (2 * n + 5)) / 18);
	return { z, p: normalTwoSided(z) };
};
const kindsOf = (rows: number[][]) => {
	const z = Float64Array.from(rows.flat());
	return Array.from(emergingHotSpots(z, z.map(normalTwoSided), rows[0].length, { trend }), (at) => EMERGING[at]);
};

/** Ten periods: + hot, - cold, . neither. */
const row = (picture: string) => [...picture].map((sign) => (sign === '+' ? 3 : sign === '-' ? -3 : 0));
const up = Array.from({ length: 10 }, (_, t) => 2.5 + t / 4);

describe('emerging hot spots', () => {
	it('are sorted by when they were hot', () => {
		expect(
			kindsOf([
				row('.........+'),
				row('.......+++'),
				up,
				row('.+++++++++'),
				up.toReversed(),
				row('..+..++..+'),
				row('-.+..++..+'),
				row('+++++++++.'),
				row('+.++..++..')
			])
		).toEqual([
			'new-hot',
			'consecutive-hot',
			'intensifying-hot',
			'persistent-hot',
			'diminishing-hot',
			'sporadic-hot',
			'oscillating-hot',
			'historical-hot',
			'none'
		]);
	});
	it('say what holds now where two descriptions fit', () => {
		expect(kindsOf([row('+++++++++-'), row('-----....+'), row('--------++')])).toEqual([
			'new-cold',
			'new-hot',
			'consecutive-hot'
		]);
	});

	const series = fc.array(fc.constantFrom(-4, -3, -2.5, 0, 0.5, 2.5, 3, 4, 5), { minLength: 10, maxLength: 14 });
	/** The words of ArcGIS's documentation, one by one, for the hot side. */
	const DEFINITIONS: Record<string, (z: number[]) => boolean> = {
		new: (z) => hot(z.at(-1)!) && !z.slice(0, -1).some(hot),
		consecutive: (z) => /^0*1{2,}$/.test(z.map((v) => Number(hot(v))).join('')) && !ninety(z),
		intensifying: (z) => ninety(z) && hot(z.at(-1)!) && sure(z) > 0,
		persistent: (z) => ninety(z) && sure(z) === 0,
		diminishing: (z) => ninety(z) && hot(z.at(-1)!) && sure(z) < 0,
		sporadic: (z) => hot(z.at(-1)!) && z.slice(0, -1).some(hot) && !ninety(z) && !z.some((v) => hot(-v)),
		oscillating: (z) => hot(z.at(-1)!) && z.slice(0, -1).some((v) => hot(-v)) && !ninety(z),
		historical: (z) => !hot(z.at(-1)!) && ninety(z)
	};
	const hot = (z: number) => z > 1.96;
	const ninety = (z: number[]) => z.filter(hot).length / z.length >= 0.9;
	const sure = (z: number[]) => {
		const { z: rising, p } = trend(Float64Array.from(z));
		return p <= 0.05 ? Math.sign(rising) : 0;
	};

	it('fit the words of ArcGIS’s documentation, and none only where no words fit', () => {
		const often = fc.array(fc.constantFrom(...[2.5, 3, 3.5, 4, 5, 6]), { minLength: 10, maxLength: 14 });
		const nearlyAlways = fc.tuple(often, fc.nat(9), fc.constantFrom(0, 0.5, 2.2, -3)).map(([z, at, odd]) => z.with(at, odd));
		fc.assert(
			fc.property(fc.oneof(series, nearlyAlways), fc.constantFrom(1, -1), (z, side) => {
				const [kind] = kindsOf([z.map((v) => v * side)]);
				const of = (name: string, way: number) => DEFINITIONS[name](z.map((v) => v * side * way));
				if (kind === 'none')
					for (const name of Object.keys(DEFINITIONS)) expect([name, of(name, 1), of(name, -1)]).toEqual([name, false, false]);
				else {
					const [name, temperature] = kind.split('-');
					expect(of(name, temperature === 'hot' ? 1 : -1), kind).toBe(true);
				}
			}),
			{ numRuns: 400 }
		);
	});
	it('do not count a period without a value', () => {
		const z = Float64Array.of(3, 3, NaN, 3, 3, 3, 3, 3, 3, NaN);
		expect(EMERGING[emergingHotSpots(z, z.map(normalTwoSided), 10, { trend })[0]]).toBe('none');
	});
	it('need whole series', () => {
		expect(() => emergingHotSpots(new Float64Array(7), new Float64Array(7), 3, { trend })).toThrow(
			/7 z and 7 p; .* 3 for each cell/
		);
	});
});
