import fc from 'fast-check';
import { expect, it } from 'vitest';
import { EVERYTHING, isHexagons, WEEK_CODES, type Filter, type HexagonChoice } from '$lib/domain/exploration';
import { seededRandom } from '$lib/domain/random';
import { aggregatesOf, countAll, failures } from '../../../workers/query/aggregate';
import { PLACE } from '../../../workers/query/bits';
import { count, type Counted } from '../../../workers/query/recount';
import { DAY_MS } from '$lib/temporal/civil';
import { emptyShard, type Shard } from '../../../workers/query/shard';
import { dataset } from './dataset';

const FIRST = Date.UTC(2024, 0, 20);
const DAYS = 60;
const KINDS = 5;

/** More rows than are looked at in one go, each column with codes of every sort. */
function shardOf(n: number, seed: number, withArea: boolean): Shard {
	const random = seededRandom(seed);
	const any = (codes: number) => Math.floor(codes * random());
	const shard = emptyShard(
		dataset({
			rows: n,
			categories: Array.from({ length: KINDS }, (_, k) => `kind ${k}`),
			bounds: [0, 51, 0.02, 51.02],
			dates: [FIRST, FIRST + DAYS * DAY_MS - 1],
			extras: withArea ? [{ name: 'district', kind: 'area', dictionary: ['north', 'south', 'west'] }] : []
		})
	);
	for (let i = 0; i < n; i++) {
		shard.category[i] = any(KINDS);
		shard.when[i] = any(shard.overview.days + 1 + shard.overview.months);
		shard.week[i] = any(WEEK_CODES);
		shard.weight[i] = any(6) - 1;
		if (shard.area) shard.area[i] = any(4);
	}
	return shard;
}
function binningOf(n: number, seed: number) {
	const random = seededRandom(seed + 1);
	const hexagons = 12;
	return {
		bin: Uint32Array.from({ length: n }, () => Math.floor((hexagons + 1) * random())),
		cols: Int32Array.from({ length: hexagons }, (_, k) => k),
		rows: new Int32Array(hexagons)
	};
}

const some = (max: number) => fc.option(fc.uniqueArray(fc.nat(max)), { nil: null });
const day = fc.integer({ min: FIRST / DAY_MS - 5, max: FIRST / DAY_MS + DAYS + 5 });
const PLACES: HexagonChoice[] = [
	{ width: 400, cells: [0, 0, 3, 0] },
	{ width: 400, cells: [5, 0] }
];
const move: fc.Arbitrary<Partial<Filter>> = fc.oneof(
	fc.record({ days: fc.option(fc.tuple(day, day).map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)])) }),
	fc.record({ categories: some(KINDS - 1) }),
	fc.record({ hours: some(23) }),
	fc.record({ weekdays: some(6) }),
	fc.record({ areas: some(3) }),
	fc.record({ hours: some(23), categories: some(KINDS - 1) }),
	fc.record({ place: fc.option(fc.constantFrom<HexagonChoice[]>(...PLACES)) }),
	fc.constant({})
);

it('gives the same bits as counting all rows, whatever moved since the last time', () => {
	const outsides = new Map<unknown, Uint8Array>();
	fc.assert(
		fc.property(
			fc.array(fc.tuple(move, fc.boolean()), { minLength: 1, maxLength: 12 }),
			fc.constantFrom(30, 4096, 5000),
			fc.boolean(),
			(moves, n, withArea) => {
				const shard = shardOf(n, n, withArea);
				const binning = binningOf(n, n);
				outsides.clear();
				let filter = EVERYTHING;
				let last: Counted | undefined;
				for (const [part, byDay] of moves) {
					filter = { ...filter, ...part };
					const { place } = filter;
					if (isHexagons(place) && !outsides.has(place))
						outsides.set(
							place,
							Uint8Array.from(binning.bin, (bin) => (place.cells.includes(binning.cols[bin] ?? -1) ? 0 : PLACE))
						);
					const outside = place ? outsides.get(place)! : null;
					const fails = failures(shard, filter, byDay);
					last = count(shard, binning, fails, outside, last);
					expect(last.sums).toEqual(countAll(shard, binning, fails, outside));
				}
			}
		),
		{ numRuns: 40 }
	);
});

it('does not count what was handed on again: that is a copy', () => {
	const shard = shardOf(100, 1, true);
	const binning = binningOf(100, 1);
	const first = count(shard, binning, failures(shard, EVERYTHING), null);
	const given = aggregatesOf(first, shard, false);
	const before = structuredClone(given);
	count(shard, binning, failures(shard, { ...EVERYTHING, categories: [1] }), null, first);
	expect(given).toEqual(before);
});
