import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { finish } from '$lib/domain/kernel';
import { EVERYTHING, type Filter } from '$lib/domain/exploration';
import { AppError } from '$lib/domain/errors';
import { clearParts } from '$lib/saying/parts';
import { sayWhole, type WholeRequest } from '$lib/saying/whole';
import { binHexagons, type Binning } from '$lib/spatial/bin';
import { DAY_MS, HOUR_MS, monthStart, parseDay } from '$lib/temporal/civil';
import { aggregate, cubeOf } from '../../workers/query/aggregate';
import { complete, emptyShard, fill, type Shard } from '../../workers/query/shard';
import { dataset } from '../workers/query/dataset';

interface Asked {
	filter: Filter;
	spread?: boolean;
	byDay?: boolean;
}
/** What the workers would hold, and what the last comparisons of parts were given. */
let shard: Shard;
let binning: Binning;
let tables: { before: Float64Array; after: Float64Array }[];
let failing: Error | undefined;
vi.mock('$lib/compute/query', () => ({
	queries: {
		ask: async ({ filter, spread, byDay }: Asked) => ({ aggregates: aggregate(shard, binning, filter, null, { spread, byDay }) }),
		cube: async ({ filter, byDay }: Asked, edges: number[]) => cubeOf(shard, binning, filter, edges, byDay)
	}
}));
vi.mock('$lib/compute/saying', () => ({
	sayWhole: async (request: WholeRequest) => {
		if (failing) throw failing;
		return finish(sayWhole(request));
	},
	sayParts: async ([before, after]: [Float64Array, Float64Array], blocks: number, change: number) => {
		tables.push({ before, after });
		return clearParts(before, after, blocks, change);
	}
}));
vi.mock('$lib/storage/quality', () => ({ keptReport: async () => undefined }));

interface Row {
	start: number;
	end?: number;
	precision: number;
	category: number;
}
const MONDAY = parseDay('2021-01-04');
const DAYS = 900;
const MONTH = 3;
const everyDay = (each: (day: number) => Row[]) => Array.from({ length: DAYS }, (_, k) => each(MONDAY + k)).flat();

let number = 0;
/** Rows of two kinds in one place, as they stand on the screen. */
async function scene(rows: Row[], spread = false) {
	const record = dataset({
		id: `city ${number++}`,
		rows: rows.length,
		categories: ['a', 'b'],
		bounds: [0, 51, 0.02, 51.02],
		dates: [MONDAY * DAY_MS, (MONDAY + DAYS) * DAY_MS - 1]
	});
	const empty = emptyShard(record);
	fill(empty, 0, {
		lon: new Float64Array(rows.length).fill(0.01),
		lat: new Float64Array(rows.length).fill(51.01),
		start: Float64Array.from(rows, ({ start }) => start),
		end: Float64Array.from(rows, ({ start, end }) => end ?? start),
		precision: Uint8Array.from(rows, ({ precision }) => precision),
		category: Uint16Array.from(rows, ({ category }) => category),
		weight: new Int16Array(rows.length).fill(1)
	});
	shard = complete(empty);
	binning = binHexagons(shard.x, shard.y, 500, shard.core);
	const { Saying } = await import('$lib/stores/saying.svelte');
	const saying = new Saying();
	saying.follow({
		dataset: record,
		overview: shard.overview,
		aggregates: aggregate(shard, binning, EVERYTHING, null, { spread }),
		filter: EVERYTHING,
		spread,
		width: 500,
		against: null
	});
	return saying;
}

beforeEach(() => {
	vi.useFakeTimers();
	tables = [];
	failing = undefined;
});
afterEach(() => vi.useRealTimers());

describe('what is said', () => {
	it('is the same whether uncertain times are spread or not', async () => {
		// More from the second year on; a bicycle gone in a night or over three days.
		const rows = everyDay((day) =>
			Array.from({ length: day < MONDAY + 532 ? 4 : 5 }, (_, k) => {
				const start = day * DAY_MS + (13 + 3 * k) * HOUR_MS;
				return { start, end: start + (k % 2 ? 9 : 70) * HOUR_MS, precision: 0, category: k % 2 };
			})
		);
		const [plain, spread] = [await scene(rows), await scene(rows, true)];
		await vi.runAllTimersAsync();
		expect(plain.said).toMatchObject({ change: { claim: { kind: 'rose', change: 25 } }, when: { hour: { which: 13 } } });
		expect(spread.said).toEqual(plain.said);
	});
	it('of kinds and places rests on the same incidents as what is said of everything', async () => {
		// As many at all times; of one kind most are known only to the month, and now three whole months lie in thirteen weeks, now two.
		const known = everyDay((day) => [0, 0, 0, 1].map((category) => ({ start: day * DAY_MS, precision: 2, category })));
		const months = Array.from({ length: 29 }, (_, k) => monthStart(MONDAY, k + 1) * DAY_MS);
		const vague = months.flatMap((start) => Array.from({ length: 100 }, () => ({ start, precision: MONTH, category: 1 })));
		const saying = await scene([...known, ...vague]);
		await vi.runAllTimersAsync();
		const { periods, change, what, where } = saying.said!;
		expect(periods).toMatchObject({ unit: 'week' });
		expect([change?.before, change?.after]).toEqual([52 * 7 * 4, 52 * 7 * 4]);
		const sum = (counts: Float64Array) => counts.reduce((all, count) => all + count, 0);
		expect(tables).toHaveLength(2); // kinds, hexagons
		for (const { before, after } of tables) expect([sum(before), sum(after)]).toEqual([change?.before, change?.after]);
		expect([what, where?.parts]).toMatchObject([
			{ more: [], fewer: [] },
			{ more: [], fewer: [] }
		]);
	});
	it('is nothing after a failure, which is kept until it is tried again', async () => {
		failing = new AppError('compute/worker-died', 'A worker stopped.');
		const saying = await scene(everyDay((day) => [{ start: day * DAY_MS, precision: 2, category: 0 }]));
		await vi.runAllTimersAsync();
		expect([saying.said, saying.working, saying.failure]).toEqual([undefined, false, failing]);
		failing = undefined;
		saying.retry();
		expect([saying.working, saying.failure]).toEqual([true, undefined]);
		await vi.runAllTimersAsync();
		expect([saying.said?.change?.ratio, saying.working, saying.failure]).toEqual([1, false, undefined]);
	});
});
