import { describe, expect, it } from 'vitest';
import { finish } from '../../src/lib/domain/kernel';
import { seededRandom } from '../../src/lib/domain/random';
import { monthsOf } from '../../src/lib/quality/calendar';
import { reportColumn, reportingLag } from '../../src/lib/quality/reporting-lag';
import { columnsOf } from './rows';

const DAY = 86_400_000;
const from = Date.UTC(2020, 0, 1);
const random = seededRandom(12);

describe('reporting lag', () => {
	it('finds the column by its name and its dates', () => {
		const n = 300;
		const dates = Float64Array.from({ length: n }, (_, i) => from + (i % 200) * DAY);
		const text = (name: string, moments: Float64Array<ArrayBuffer> | null) => ({ name, kind: 'text' as const, filled: n, missing: 0, words: [], keys: new Float64Array(n), moments }); // prettier-ignore
		expect(reportColumn([text('Updated On', dates), text('reported by', null), text('Date Rptd', dates)])?.name).toBe(
			'Date Rptd'
		);
		const months = {
			name: 'CodedMonth',
			kind: 'category' as const,
			codes: Uint32Array.from({ length: n }, (_, i) => i % 3),
			dictionary: ['2008-01', '2008-02']
		};
		const column = reportColumn([months])!;
		expect(column).toMatchObject({ name: 'CodedMonth', monthly: true });
		expect([...column.moments.slice(0, 3)]).toEqual([NaN, Date.UTC(2008, 0, 1), Date.UTC(2008, 1, 1)]);
		expect(reportColumn([{ ...months, name: 'Ward' }])).toBeNull();
	});
	/** Incidents of 400 days of which only those reported by day 400 are known; lags are geometric with a mean of 10 days. */
	const all = Array.from({ length: 40_000 }, () => {
		const day = Math.floor(random() * 400);
		return {
			day,
			lag: Math.floor(Math.log(1 - random()) / Math.log(1 - 1 / 11))
		};
	});
	const known = all.filter(({ day, lag }) => day + lag < 400);
	const columns = columnsOf(known.length, {
		start: (i) => from + known[i].day * DAY + 3_600_000
	});
	const months = monthsOf(columns.start);
	const moments = Float64Array.from(known, ({ day, lag }) => from + (day + lag) * DAY);
	const lag = finish(
		reportingLag(columns.start, columns.weight, months, {
			name: 'reported',
			moments,
			monthly: false
		})
	)!;
	it('measures how late reports come', () => {
		expect(lag).toMatchObject({
			unit: 'day',
			negative: 0,
			incidents: known.length
		});
		expect(Math.abs(lag.median - 7)).toBeLessThanOrEqual(1); // ln 2 / ln(11/10) = 7.3
		const share = lag.later.find(({ days }) => days === 30)!.share;
		expect(share).toBeCloseTo((10 / 11) ** 31, 2);
	});
	it('says how many are still to come, though late reports of recent incidents are missing', () => {
		const missing = all.length - known.length;
		expect(missing).toBeGreaterThan(800);
		expect(Math.abs(lag.toCome - missing) / missing).toBeLessThan(0.12);
		expect(lag.nowcast.at(-1)!.factor).toBeGreaterThan(1.5);
		expect(lag.nowcast[0].factor).toBeLessThan(1.01);
	});
	it('counts what was reported before it happened apart, and months by months', () => {
		const n = 400;
		const rows = columnsOf(n, { start: (i) => Date.UTC(2020, i % 12, 15) });
		const report = Float64Array.from({ length: n }, (_, i) =>
			Date.UTC(2020, (i % 12) + [-1, 2, 0, 0][Math.floor(i / 12) % 4], 1)
		);
		const found = finish(
			reportingLag(rows.start, rows.weight, monthsOf(rows.start), {
				name: 'month',
				moments: report,
				monthly: true
			})
		)!;
		expect(found).toMatchObject({ unit: 'month', negative: 108, median: 0 });
		expect(found.later[0].share).toBeCloseTo(1 / 3, 1);
	});
});
