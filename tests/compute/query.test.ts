import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CHUNK_ROWS, type Dataset } from '$lib/domain/dataset';
import { AppError } from '$lib/domain/errors';
import { EVERYTHING, type Filter, type Points, type ShapeChoice } from '$lib/domain/exploration';
import { hexagonAt } from '$lib/spatial/hexagons';
import { localProjection, projectPoint } from '$lib/spatial/projection';
import { inRing } from '$lib/spatial/ring';
import type { Places } from '$lib/statistics/grid-counts';
import { QueryPool } from '$lib/compute/query';
import { queryApi } from '../../workers/query/api';
import { dataset } from '../workers/query/dataset';
import { forget, memory } from '../workers/query/memory-database';
import { ChannelWorker } from './channel-worker';

vi.mock('$lib/storage/database', () => import('../workers/query/memory-database'));
vi.mock('$workers/query/worker.ts?worker&url', () => ({ default: '' }));

const FIRST = Date.UTC(2024, 0, 1);
const HOUR = 3_600_000;
const KINDS = 5;
const row = fc.record({
	lon: fc.oneof({ arbitrary: fc.integer({ min: 0, max: 40 }).map((x) => x / 400), weight: 9 }, fc.constant(NaN)),
	lat: fc.integer({ min: 0, max: 40 }).map((y) => 51 + y / 400),
	start: fc.oneof({ arbitrary: fc.integer({ min: 0, max: 500 }).map((h) => FIRST + h * HOUR), weight: 9 }, fc.constant(NaN)),
	minutes: fc.oneof(fc.constant(0), fc.nat(20_000)),
	precision: fc.integer({ min: 0, max: 3 }),
	category: fc.integer({ min: 0, max: KINDS - 1 }),
	weight: fc.constantFrom(1, 1, 1, -1, 0, 3),
	shift: fc.integer({ min: 0, max: 3 }),
	age: fc.oneof({ arbitrary: fc.integer({ min: 10, max: 90 }), weight: 9 }, fc.constant(NaN))
});
type Row = {
	lon: number;
	lat: number;
	start: number;
	/** Its end is so much later. */
	minutes: number;
	precision: number;
	category: number;
	weight: number;
	shift: number;
	age: number;
};
const subset = (max: number) => fc.option(fc.subarray(Array.from({ length: max }, (_, i) => i)));
const day = fc.integer({ min: FIRST / 24 / HOUR, max: FIRST / 24 / HOUR + 25 });
/** Metres of the town below: about 7 by 11 km. */
const metre = fc.integer({ min: -500, max: 11_500 });
const shape: fc.Arbitrary<ShapeChoice> = fc.oneof(
	fc.array(metre, { minLength: 6, maxLength: 16 }).map((ring) => ({ ring: ring.slice(0, ring.length & ~1) })),
	fc.tuple(metre, metre, fc.integer({ min: 1, max: 6000 })).map((circle) => ({ circle }))
);
const filter: fc.Arbitrary<Filter> = fc.record({
	categories: subset(KINDS),
	days: fc.option(fc.tuple(day, day).map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)])),
	hours: subset(24),
	weekdays: subset(7),
	place: fc.option(shape),
	areas: fc.constant(null)
});

function keep(chunks: Row[][]): Dataset {
	const rows = chunks.flat();
	forget();
	for (const [n, own] of chunks.entries())
		memory.chunks.set(`city/${n}`, {
			dataset: 'city',
			n,
			rows: own.length,
			columns: {
				lon: Float64Array.from(own, ({ lon }) => lon),
				lat: Float64Array.from(own, ({ lon, lat }) => (lon === lon ? lat : NaN)),
				start: Float64Array.from(own, ({ start }) => start),
				end: Float64Array.from(own, ({ start, minutes }) => start + minutes * 60_000),
				precision: Uint8Array.from(own, ({ precision }) => precision),
				category: Uint16Array.from(own, ({ category }) => category),
				weight: Int16Array.from(own, ({ weight }) => weight)
			}
		});
	memory.extras = chunks.map((own, n) => ({
		dataset: 'city',
		n,
		name: 'x0+x1',
		columns: { x0: Uint32Array.from(own, ({ shift }) => shift), x1: Float64Array.from(own, ({ age }) => age) }
	}));
	const record = dataset({
		id: 'city',
		extras: [
			{ name: 'shift', kind: 'category', dictionary: ['day', 'late', 'night'] },
			{ name: 'age', kind: 'number' }
		],
		rows: rows.length,
		chunks: chunks.length,
		bounds: [0, 51, 0.1, 51.1],
		dates: [FIRST, FIRST + 500 * HOUR],
		mapping: { end: { column: 'until' } },
		categories: Array.from({ length: KINDS }, (_, c) => `kind ${c}`)
	});
	memory.datasets.set('city', record);
	return record;
}

const started: ChannelWorker[] = [];
afterEach(() => {
	forget();
	for (const worker of started.splice(0)) worker.terminate();
});
function pool(cores: number): { pool: QueryPool; workers: ChannelWorker[] } {
	const workers: ChannelWorker[] = [];
	const start = () => {
		const worker = new ChannelWorker(queryApi());
		workers.push(worker);
		started.push(worker);
		return worker as unknown as Worker;
	};
	return { pool: new QueryPool(start, cores), workers };
}
const { signal } = new AbortController();
const EDGES = Float64Array.of(20, 40, 60, 80);
const PERIODS = [0, 3, 7, 14, 40].map((days) => FIRST / 24 / HOUR + days);
const COLUMNS = ['x', 'y', 'when', 'week', 'category', 'weight', 'row'] as const;
const joined = (parts: Points[]) => COLUMNS.map((name) => parts.flatMap((part) => [...part[name]]));
/** Parts may share places: what is counted in each, in order. */
function summed(parts: Places[]): [place: string, sum: number][] {
	const sums = new Map<string, number>();
	for (const { x, y, weight } of parts)
		for (let k = 0; k < x.length; k++) sums.set(`${x[k]},${y[k]}`, (sums.get(`${x[k]},${y[k]}`) ?? 0) + weight[k]);
	return [...sums].sort(([a], [b]) => (a < b ? -1 : 1));
}

async function everything(cores: number, record: Dataset, filters: Filter[], widths: number[]) {
	const { pool: asked } = pool(cores);
	await asked.open(record, signal, () => {});
	const found: unknown[] = [];
	for (const width of widths)
		for (const each of filters) {
			const { aggregates, layout } = await asked.ask({ filter: each, width }, signal);
			const middle = Math.floor(layout.cols.length / 2);
			const place = layout.cols.length ? { width, cells: [layout.cols[middle], layout.rows[middle]] } : null;
			const within = await asked.ask({ filter: { ...each, place }, width }, signal);
			found.push(await asked.countBy(0, 4, { filter: { ...each, place }, width }, signal));
			found.push(await asked.countBy(1, EDGES, { filter: each, width }, signal), await asked.rangeOf(1, signal));
			const bins = Array.from(layout.cols, (_, k) => k);
			found.push({ aggregates, layout, within: within.aggregates });
			found.push(await asked.cube({ filter: each, width }, PERIODS, signal));
			const { found: points, parts } = await asked.points({ filter: { ...each, place }, width }, {}, signal);
			found.push(summed(await asked.places({ filter: { ...each, place } }, signal)));
			found.push(points, joined(parts!), (await asked.points({ filter: each, width }, { most: 3 }, signal)).found);
			found.push((await asked.ask({ filter: each, width, spread: true }, signal)).aggregates);
			found.push((await asked.ask({ filter: each, width, byDay: true }, signal)).aggregates);
			found.push(
				await asked.describe({ filter: each, width }, bins, signal),
				await asked.leading({ filter: each, width }, signal)
			);
		}
	return found;
}

describe('a dataset opened by several workers', () => {
	it('gives the same bits, however many they are', async () => {
		const chunks = fc.array(fc.array(row, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 10 });
		await fc.assert(
			fc.asyncProperty(chunks, fc.array(filter, { minLength: 1, maxLength: 2 }), async (parts, filters) => {
				const record = keep(parts);
				const alone = await everything(1, record, [EVERYTHING, ...filters], [400, 1000]);
				for (const cores of [2, 8]) expect(await everything(cores, record, [EVERYTHING, ...filters], [400, 1000])).toEqual(alone);
				for (const worker of started.splice(0)) worker.terminate();
			}),
			{ numRuns: 25 }
		);
	}, 60_000);

	it('answers alike whether one filter has moved since the last question or all are new', async () => {
		const chunks = fc.array(fc.array(row, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 6 });
		const moves = fc.array(
			filter.chain((each) =>
				fc.constantFrom<(keyof Filter)[]>('days', 'categories', 'hours').map((name) => ({ [name]: each[name] }))
			),
			{ minLength: 2, maxLength: 6 }
		);
		await fc.assert(
			fc.asyncProperty(chunks, moves, async (parts, steps) => {
				const record = keep(parts);
				const { pool: asked } = pool(2);
				await asked.open(record, signal, () => {});
				let now = EVERYTHING;
				for (const step of steps) {
					now = { ...now, ...step };
					const { pool: fresh } = pool(2);
					await fresh.open(record, signal, () => {});
					const [moved, anew] = [
						await asked.ask({ filter: now, width: 500 }, signal),
						await fresh.ask({ filter: now, width: 500 }, signal)
					];
					expect(moved.aggregates).toEqual(anew.aggregates);
				}
				for (const worker of started.splice(0)) worker.terminate();
			}),
			{ numRuns: 10 }
		);
	});

	it('counts by any column that was kept, as looking at each row does', async () => {
		const chunks = fc.array(fc.array(row, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 6 });
		await fc.assert(
			fc.asyncProperty(chunks, subset(KINDS), async (parts, categories) => {
				const record = keep(parts);
				const { pool: asked } = pool(3);
				await asked.open(record, signal, () => {});
				const question = { filter: { ...EVERYTHING, categories }, width: 500 };
				const rows = parts.flat();
				const sum = (holds: (r: Row) => boolean) =>
					rows.reduce((total, r) => total + (holds(r) && (categories?.includes(r.category) ?? true) ? r.weight : 0), 0);
				expect([...(await asked.countBy(0, 4, question, signal))]).toEqual(
					[0, 1, 2, 3].map((code) => sum(({ shift }) => shift === code))
				);
				expect([...(await asked.countBy(1, EDGES, question, signal))]).toEqual([
					sum(({ age }) => age >= 20 && age < 40),
					sum(({ age }) => age >= 40 && age < 60),
					sum(({ age }) => age >= 60 && age <= 80),
					sum(({ age }) => !(age >= 20 && age <= 80))
				]);
				const ages = rows.filter(({ weight, age }) => weight !== 0 && age === age).map(({ age }) => age);
				expect(await asked.rangeOf(1, signal)).toEqual(ages.length ? [Math.min(...ages), Math.max(...ages)] : null);
				for (const worker of started.splice(0)) worker.terminate();
			}),
			{ numRuns: 25 }
		);
	});

	it('gives the incidents themselves, and their counts by hexagon and period, as looking at each row does', async () => {
		const chunks = fc.array(fc.array(row, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 6 });
		await fc.assert(
			fc.asyncProperty(chunks, subset(KINDS), async (parts, categories) => {
				const record = keep(parts);
				const { pool: asked } = pool(3);
				await asked.open(record, signal, () => {});
				const question = { filter: { ...EVERYTHING, categories }, width: 500 };
				const wanted = parts.flatMap((part, n) =>
					part
						.map((own, k) => ({ ...own, row: n * CHUNK_ROWS + k }))
						.filter(({ lon, weight, category }) => lon === lon && weight !== 0 && (categories?.includes(category) ?? true))
				);
				const { found, parts: points } = await asked.points(question, {}, signal);
				expect(found).toBe(wanted.length);
				const [, , , , category, weight, rows] = joined(points!);
				expect(rows).toEqual(wanted.map((own) => own.row));
				expect([category, weight]).toEqual([wanted.map((own) => own.category), wanted.map((own) => own.weight)]);
				// Places are all in which anything was recorded, and count what passes.
				const plainPlaces = new Map<string, number>();
				for (const { lon, lat, weight, category } of parts.flat()) {
					if (lon !== lon || weight === 0) continue;
					const at = projectPoint(localProjection(record.bounds!), lon, lat).map(Math.fround).join();
					plainPlaces.set(at, (plainPlaces.get(at) ?? 0) + ((categories?.includes(category) ?? true) ? weight : 0));
				}
				expect(summed(await asked.places(question, signal))).toEqual([...plainPlaces].sort(([a], [b]) => (a < b ? -1 : 1)));
				const few = await asked.points(question, { most: found - 1 }, signal);
				expect(few).toEqual({ found, parts: found ? undefined : few.parts });

				const cube = await asked.cube(question, PERIODS, signal);
				const { layout } = await asked.ask(question, signal);
				const plain = cube.map(() => 0);
				const bin = new Map(Array.from(layout.cols, (col, k) => [`${col},${layout.rows[k]}`, k]));
				for (const { lon, lat, start, precision, weight } of wanted) {
					const at = projectPoint(localProjection(record.bounds!), lon, lat);
					const hexagon = bin.get(String(hexagonAt(500, Math.fround(at[0]), Math.fround(at[1]))))!;
					// January 2024 is no whole month of any period here.
					const period = precision === 3 ? -1 : PERIODS.findLastIndex((edge) => edge * 24 * HOUR <= start);
					if (period >= 0) plain[hexagon * (PERIODS.length - 1) + period] += weight;
				}
				expect([...cube]).toEqual([...plain]);
				// All of January 2024 holds those known to be of January; by day it does not.
				for (const byDay of [false, true]) {
					const january = await asked.cube({ ...question, byDay }, [FIRST / 24 / HOUR, FIRST / 24 / HOUR + 31], signal);
					const dated = wanted.filter(({ start, precision }) => start === start && !(byDay && precision === 3));
					expect(january.reduce((sum, n) => sum + n, 0)).toBe(dated.reduce((sum, { weight }) => sum + weight, 0));
				}
				for (const worker of started.splice(0)) worker.terminate();
			}),
			{ numRuns: 25 }
		);
	});

	it('counts in a shape as looking at each row does, however wide the hexagons are', async () => {
		const chunks = fc.array(fc.array(row, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 6 });
		await fc.assert(
			fc.asyncProperty(chunks, shape, async (parts, place) => {
				const record = keep(parts);
				const { pool: asked } = pool(3);
				await asked.open(record, signal, () => {});
				const inside = ({ lon, lat, weight }: Row) => {
					if (lon !== lon || weight === 0) return false;
					const [x, y] = projectPoint(localProjection(record.bounds!), lon, lat).map(Math.fround);
					if ('ring' in place) return inRing(place.ring, x, y);
					return (x - place.circle[0]) ** 2 + (y - place.circle[1]) ** 2 <= place.circle[2] ** 2;
				};
				const wanted = parts.flat().filter(inside);
				for (const width of [300, 5000]) {
					const { aggregates } = await asked.ask({ filter: { ...EVERYTHING, place }, width }, signal);
					expect([aggregates.rows, aggregates.total]).toEqual([wanted.length, wanted.reduce((sum, r) => sum + r.weight, 0)]);
				}
				for (const worker of started.splice(0)) worker.terminate();
			}),
			{ numRuns: 25 }
		);
	});

	const ROW: Row = { lon: 0.05, lat: 51.05, start: FIRST, minutes: 0, precision: 0, category: 1, weight: 1, shift: 0, age: NaN };

	it('is read once, each chunk by one of them', async () => {
		const record = keep(Array.from({ length: 7 }, () => [ROW]));
		const { pool: asked, workers } = pool(3);
		const shares: number[] = [];
		await asked.open(record, signal, (share) => void shares.push(share));
		await asked.ask({ filter: EVERYTHING, width: 500 }, signal);
		expect(workers).toHaveLength(3);
		expect(memory.reads.sort()).toEqual([0, 1, 2, 3, 4, 5, 6]);
		await vi.waitFor(() => expect(shares.at(-1)).toBe(1));
	});

	it('answers also when one of them dies: another reads its share', async () => {
		const record = keep(Array.from({ length: 8 }, () => [ROW]));
		const { pool: asked, workers } = pool(4);
		await asked.open(record, signal, () => {});
		const before = await asked.ask({ filter: EVERYTHING, width: 500 }, signal);
		memory.reads = [];
		const answer = asked.ask({ filter: EVERYTHING, width: 500 }, signal);
		workers[2].die();
		expect((await answer).aggregates).toEqual(before.aggregates);
		expect(memory.reads.sort()).toEqual([4, 5]);
		expect(workers).toHaveLength(5);
	});

	it('is refused when its parts hold more rows than its record says', async () => {
		const record = keep([
			[ROW, ROW],
			[ROW, ROW]
		]);
		memory.datasets.set('city', { ...record, rows: 3 });
		await expect(pool(2).pool.open({ ...record, rows: 3 }, signal, () => {})).rejects.toMatchObject({
			code: 'storage/missing'
		} satisfies Partial<AppError>);
	});

	it('stops opening when it is told so', async () => {
		const record = keep(Array.from({ length: 8 }, () => [ROW]));
		const stop = new AbortController();
		const opening = pool(2).pool.open(record, stop.signal, () => stop.abort());
		await expect(opening).rejects.toMatchObject({ name: 'AbortError' });
	});
});
