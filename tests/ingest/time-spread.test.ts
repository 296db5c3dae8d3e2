import fc from 'fast-check';
import { expect, it } from 'vitest';
import { TimeSpread } from '../../src/lib/ingest/time-spread';

const day = fc.integer({ min: -40_000, max: 25_000 }).map((n) => n * 86_400_000);
const time = fc.record({
	ms: fc.oneof(
		day,
		day.map((at) => at + 3_600_000),
		fc.constant(NaN),
		fc.constant(Date.UTC(2020, 3, 1)),
		fc.constant(Date.UTC(2021, 4, 1))
	),
	precision: fc.integer({ min: 0, max: 3 })
});

it('gives the same for all rows at once as for any pieces of them joined', () => {
	fc.assert(
		fc.property(fc.array(fc.array(time, { maxLength: 30 }), { maxLength: 6 }), (pieces) => {
			const add = (to: TimeSpread, rows: { ms: number; precision: number }[]) =>
				to.add(
					Float64Array.from(rows, ({ ms }) => ms),
					Uint8Array.from(rows, ({ precision }) => precision),
					0,
					rows.length
				);
			const whole = new TimeSpread();
			add(whole, pieces.flat());
			const joined = new TimeSpread();
			for (const rows of pieces) {
				const piece = new TimeSpread();
				add(piece, rows);
				joined.addAll(piece.summary());
			}
			const sorted = ({ years, months, ...rest }: ReturnType<TimeSpread['summary']>) => ({
				...rest,
				years: years.sort((a, b) => a[0] - b[0]),
				months: rest.allFirst ? months.sort() : [] // followed only while they matter
			});
			expect(sorted(joined.summary())).toEqual(sorted(whole.summary()));
			expect(joined.onlyFirsts).toBe(whole.onlyFirsts);
			expect(joined.precision()).toBe(whole.precision());
			expect(joined.stragglers()).toEqual(whole.stragglers());
		})
	);
});

it('sees that every day is the first of a month, unless all are of the same', () => {
	const spread = (months: number[]) => {
		const all = new TimeSpread();
		const ms = Float64Array.from({ length: 30 }, (_, i) => Date.UTC(2020, months[i % months.length]));
		all.add(ms, new Uint8Array(30).fill(2), 0, 30);
		return all.onlyFirsts;
	};
	expect(spread([0, 1, 5])).toBe(true);
	expect(spread([4])).toBe(false);
});
