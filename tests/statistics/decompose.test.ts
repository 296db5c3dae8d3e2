import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mstl, stl, type Decomposition } from '$lib/statistics/decompose';

/** Mean monthly temperatures at Nottingham 1920–1939, °F: R's dataset nottem. */
const NOTTEM =
	'40.6 40.8 44.4 46.7 54.1 58.5 57.7 56.4 54.3 50.5 42.9 39.8 44.2 39.8 45.1 47 54.1 58.7 66.3 59.9 57 54.2 39.7 42.8 37.5 38.7 39.5 42.1 55.7 57.8 56.8 54.3 54.3 47.1 41.8 41.7 41.8 40.1 42.9 45.8 49.2 52.7 64.2 59.6 54.4 49.2 36.3 37.6 39.3 37.5 38.3 45.5 53.2 57.7 60.8 58.2 56.4 49.8 44.4 43.6 40 40.5 40.8 45.1 53.8 59.4 63.5 61 53 50 38.1 36.3 39.2 43.4 43.4 48.9 50.6 56.8 62.5 62 57.5 46.7 41.6 39.8 39.4 38.5 45.3 47.1 51.7 55 60.4 60.5 54.7 50.3 42.3 35.2 40.8 41.1 42.8 47.3 50.9 56.4 62.2 60.5 55.4 50.2 43 37.3 34.8 31.3 41 43.9 53.1 56.9 62.5 60.3 59.8 49.2 42.9 41.9 41.6 37.1 41.2 46.9 51.2 60.4 60.1 61.6 57 50.9 43 38.8 37.1 38.4 38.4 46.5 53.5 58.4 60.6 58.2 53.8 46.6 45.5 40.6 42.4 38.4 40.3 44.6 50.9 57 62.1 63.5 56.3 47.3 43.6 41.8 36.2 39.3 44.5 48.7 54.2 60.8 65.5 64.9 60.1 50.2 42.1 35.8 39.4 38.2 40.4 46.9 53.4 59.6 66.5 60.4 59.2 51.2 42.8 45.8 40 42.6 43.5 47.1 50 60.5 64.6 64 56.8 48.6 44.2 36.4 37.3 35 44 43.9 52.7 58.6 60 61.1 58.1 49.6 41.6 41.3 40.8 41 38.4 47.4 54.1 58.6 61.4 61.8 56.3 50.9 41.4 37.1 42.1 41.2 47.3 46.6 52.4 59 59.6 60.4 57 50.7 47.8 39.2 39.4 40.9 42.4 47.8 52.4 58 60.7 61.8 58.2 46.7 46.6 37.8';
const nottem = NOTTEM.split(' ').map(Number);
const total = (part: Float64Array) => part.reduce((sum, v) => sum + Math.abs(v), 0);

/** A daily series with a week, a year and an odd day every 97. */
const daily = Array.from({ length: 799 }, (_, k) => {
	const i = k + 1;
	const seasons = 8 * Math.sin((2 * Math.PI * i) / 7) + 5 * Math.cos((2 * Math.PI * i) / 365);
	return 50 + 0.01 * i + seasons + 3 * Math.sin(i ** 1.5) + (i % 97 === 0 ? 40 : 0);
});

describe('STL', () => {
	/*
	 * R 4.2.2: d <- stl(nottem, s.window = 7); d$time.series[c(1, 2, 50, 121, 200, 239, 240), ]; colSums(abs(d$time.series)), sum(d$weights)
	 * likewise "per"; s.window = 11, robust = TRUE of the first 239 months; "per", robust = TRUE; s.window = 9, t.window = 41; and stl(ts(z, frequency = 7), s.window = 13) of the daily series
	 * Of an even number of values R's partial sort takes another than the middle residual in some rounds (s.window = 11, 240 months, round 6: the 130th), so that its weights
	 * there differ from the paper's; all rounds in which it takes the middle agree to 1e-15.
	 */
	const AT = [0, 1, 49, 120, 199, 238, 239];
	type Row = [seasonal: number, trend: number];
	const REFERENCE: [string, Decomposition | null, Row[], number[], number[]?][] = [
		[
			'a season that changes',
			stl(nottem, 12, { seasonal: 7 }),
			[
				[-7.92518736164982, 48.8993811433745],
				[-9.14011120028939, 48.9359244133472],
				[-8.71705201273384, 47.5681571626526],
				[-9.81964683667721, 49.3970825226506],
				[12.44889063312449, 48.8791705341658],
				[-4.84562732215913, 49.2711851225074],
				[-10.82320839011673, 49.2175906860008]
			],
			[1805.43114975417, 11767.9449264671, 333.469673483109]
		],
		[
			'the same season every year',
			stl(nottem, 12, { seasonal: 'periodic' }),
			[
				[-9.3471980274764, 49.6806726485632],
				[-9.85524962154722, 49.5455208170358],
				[-9.85524962154722, 47.4354594209236],
				[-9.3471980274764, 49.4338312725195],
				[11.47638128097928, 48.9667657606978],
				[-6.43013085559349, 49.0807618798116],
				[-9.47814227829695, 49.0050970823857]
			],
			[1789.0997073731, 11769.9685033795, 380.858657275897]
		],
		[
			'robust, an odd number of months',
			stl(nottem.slice(0, 239), 12, { seasonal: 11, robust: true }),
			[
				[-8.59037366011049741, 49.6422203897483],
				[-9.18459241971694595, 49.6365553365223],
				[-9.02947425300005513, 47.7243255422592],
				[-9.93127179005376171, 49.3190800382632],
				[12.45720065641075003, 48.9990708966424],
				[-0.00439024737244199, 49.4245097674862],
				[-6.21443492754790849, 49.4054286677871]
			],
			[1799.42378714074, 11736.5524517633, 348.140947487237],
			[
				0.991500526592371, 0.994913901478798, 0.940947102141457, 0.805632166446363, 0.994678070558876, 0.713834041024488,
				0.572259961485849
			]
		],
		[
			'the same season, robust',
			stl(nottem, 12, { seasonal: 'periodic', robust: true }),
			[
				[-9.34198108380376, 50.0142014069523],
				[-9.525622728157, 49.9216477310164],
				[-9.525622728157, 47.7118821145556],
				[-9.34198108380376, 49.4018097729821],
				[11.71167420147933, 49.0600099988344],
				[-6.5449727191448, 48.7606287250233],
				[-9.57877571012395, 48.6542555079381]
			],
			[1792.38811631038, 11780.3357316483, 376.500472803462],
			[
				0.99981174424819, 0.994107024676859, 0.983048021136779, 0.916074019650733, 0.996105121599384, 0.425815626994101,
				0.942031350323885
			]
		],
		[
			'a long trend',
			stl(nottem, 12, { seasonal: 9, trendSpan: 41 }),
			[
				[-8.17090304387716, 49.5581069404927],
				[-9.07253919594534, 49.5552228978265],
				[-8.66034946405661, 48.1735847026555],
				[-9.64307890374802, 48.7733549551923],
				[12.33184001869932, 49.0082433741283],
				[-5.31325082788041, 49.4464997773678],
				[-10.5590056747121, 49.4266765425773]
			],
			[1809.22024718053, 11768.0118089754, 364.276645637842]
		]
	];
	it.each(REFERENCE)('%s: as R’s stl', (_, found, rows, sums, weights) => {
		if (!found) throw new Error('no decomposition');
		const at = found.trend.length === 240 ? AT : [0, 1, 49, 120, 199, 237, 238];
		rows.forEach(([seasonal, trend], k) => {
			expect(found.seasonal[at[k]]).toBeCloseTo(seasonal, 8);
			expect(found.trend[at[k]]).toBeCloseTo(trend, 8);
			if (weights) expect(found.weights[at[k]]).toBeCloseTo(weights[k], 8);
		});
		expect([found.seasonal, found.trend, found.remainder].map(total)).toEqual(
			sums.map((sum) => expect.closeTo(sum, 6) as number)
		);
	});
	it('agrees on a week in daily counts', () => {
		const found = stl(daily, 7, { seasonal: 13 });
		expect(found?.trend[798]).toBeCloseTo(59.0353488935608, 8);
		expect(found?.seasonal[96]).toBeCloseTo(-1.27076445557057, 8);
		expect(found && [found.seasonal, found.trend, found.remainder].map(total)).toEqual([
			expect.closeTo(3996.82602317746, 6),
			expect.closeTo(43740.2595535992, 6),
			expect.closeTo(1686.41740271769, 6)
		]);
	});
	it('gives parts that add up, of which only the trend takes on what is added to all values, and all grow with the unit', () => {
		const counts = fc.array(fc.nat(60), { minLength: 15, maxLength: 50 });
		fc.assert(
			fc.property(counts, fc.boolean(), (series, robust) => {
				const parts = (values: number[]) => stl(values, 7, { seasonal: 7, robust });
				const [one, more, twice] = [parts(series), parts(series.map((v) => v + 100)), parts(series.map((v) => 2 * v))];
				series.forEach((v, i) => {
					expect((one?.trend[i] ?? NaN) + (one?.seasonal[i] ?? NaN) + (one?.remainder[i] ?? NaN)).toBeCloseTo(v, 9);
					if (robust) return; // weights of exact fits hang on the last digit
					expect(more?.trend[i]).toBeCloseTo((one?.trend[i] ?? NaN) + 100, 7);
					expect(more?.seasonal[i]).toBeCloseTo(one?.seasonal[i] ?? NaN, 7);
					expect(twice?.seasonal[i]).toBeCloseTo(2 * (one?.seasonal[i] ?? NaN), 7);
				});
			}),
			{ numRuns: 15 }
		);
	});
	it('finds a season on a level exactly', () => {
		const found = stl(
			Array.from({ length: 60 }, (_, i) => 10 + [3, -1, -2, 0][i % 4]),
			4,
			{ seasonal: 'periodic' }
		);
		expect(found?.remainder.every((v) => Math.abs(v) < 1e-9)).toBe(true);
		expect(found?.trend[59]).toBeCloseTo(10, 9);
	});
	it('says nothing of two rounds or fewer, nor of a gap', () => {
		expect(stl(Array<number>(14).fill(1), 7, { seasonal: 7 })).toBe(null);
		expect(stl([...nottem.slice(0, 100), NaN, ...nottem.slice(101)], 12, { seasonal: 7 })).toBe(null);
		expect(stl(nottem, 1, { seasonal: 7 })).toBe(null);
	});
});

describe('MSTL', () => {
	// R 4.2.2, forecast 8.20: m <- unclass(mstl(msts(z, c(7, 365)))), m[c(1, 97, 798), c("Trend", "Seasonal7", "Seasonal365", "Remainder")], colSums(abs(m)); robust = TRUE
	it.each([
		[
			false,
			[
				[50.574494336548, 6.40701175147739, 6.0382686766661, 0.768549245521967],
				[51.4855965346784, -1.07205979269146, 17.92339880360372, 16.756646504956457],
				[58.3326024805212, -1.51727129329008, 1.78557148449068, -1.651479266501234]
			],
			[43466.7310270387, 4001.75206705297, 2983.91330811965, 1399.59381577345]
		],
		[
			true,
			[
				[50.8636467684111, 6.275404222658334, 6.13308215831429, 0.51619086082983],
				[51.6861828132526, -6.15273291814098, 39.65871260656483, -0.098580451129358],
				[58.5627078789521, 0.936902844556782, 2.36606291410791, -4.91625023239623]
			],
			[43515.3507740948, 3966.03279224572, 3090.64908243977, 978.945445083585]
		]
	])('takes a week and a year out as R’s forecast does, robust %s', (robust, rows, sums) => {
		const found = mstl(daily, [365, 7], { robust });
		if (!found) throw new Error('no decomposition');
		expect(found.periods).toEqual([7, 365]);
		const parts = [found.trend, ...found.seasonal, found.remainder];
		rows.forEach((row, k) => {
			const i = [0, 96, 797][k];
			row.forEach((value, column) => expect(parts[column][i]).toBeCloseTo(value, 7));
		});
		expect(parts.map(total)).toEqual(sums.map((sum) => expect.closeTo(sum, 5) as number));
	});
	it('leaves out a year that a series does not hold twice', () => {
		expect(mstl(daily.slice(0, 730), [7, 365])?.periods).toEqual([7]);
		expect(mstl(daily.slice(0, 12), [7, 365])).toBe(null);
	});
});
