import { QueryPool, queries } from '$lib/compute/query';
import { startWorker } from '$lib/compute/start-worker';
import { CHUNK_ROWS, hasTwoTimes, type Dataset } from '$lib/domain/dataset';
import { EVERYTHING, type Filter } from '$lib/domain/exploration';
import { normal, seededRandom } from '$lib/domain/random';
import { publishDataset, writeChunk } from '$lib/storage/chunks';
import { DAY_MS } from '$lib/temporal/civil';
import url from '$workers/query/worker.ts?worker&url';
import { BOUNDS, seededPlaces } from './page/places';
import type { Bench, BenchContext, Figure } from './page/types';

const WIDTH = 500;
const FIRST = Date.UTC(2015, 0, 1);
const DAYS = 1096;
const KINDS = 31;

/**
 * The query engine as the Explore screen uses it: incidents stored as chunks, opened by one worker a core, then a brush that moves.
 * `--rows 1000000,8000000` incidents, `--moves 60`, `--seed 1`, `--spans 0.2` share of the incidents known only to lie between two moments, which are then spread.
 * `--workers 1,2,4,8,16` asks as many workers each in turn, whatever the cores, also more than the app ever starts: how the work spreads.
 */
export const run: Bench = async (options, context) => {
	const seed = Number(options.seed ?? 1);
	const moves = Number(options.moves ?? 60);
	const spans = Number(options.spans ?? 0);
	const figures: Figure[] = [];
	for (const rows of (options.rows ?? '1000000,8000000').split(',').map(Number)) {
		const dataset = await stored(rows, seed, spans);
		const ask = (pool: QueryPool, suffix = '') =>
			explore(pool, dataset, (what) => `${what}, ${rows.toLocaleString('en')} incidents${suffix}`, moves, seed, context);
		if (!options.workers) figures.push(...(await ask(queries)));
		for (const n of options.workers?.split(',').map(Number) ?? []) {
			const started: Worker[] = [];
			const start = () => {
				const worker = startWorker(url);
				started.push(worker);
				return worker;
			};
			figures.push(...(await ask(new QueryPool(start, n, n), `, ${n} ${n === 1 ? 'worker' : 'workers'}`)));
			for (const worker of started) worker.terminate();
		}
	}
	return figures;
};

async function explore(
	pool: QueryPool,
	dataset: Dataset,
	name: (what: string) => string,
	moves: number,
	seed: number,
	{ log, watchMemory }: BenchContext
) {
	const { signal } = new AbortController();
	const spread = hasTwoTimes(dataset);
	const ask = (filter: Filter, width = WIDTH) => pool.ask({ filter, width, spread }, signal);
	const { result: opened, memory } = await watchMemory(async () => {
		const began = performance.now();
		await pool.open(dataset, signal, () => {});
		await ask(EVERYTHING);
		return performance.now() - began;
	});
	const times: { all: number; counting: number }[] = [];
	for (const filter of brushes(seed, moves)) {
		const began = performance.now();
		const { milliseconds } = await ask(filter);
		times.push({ all: performance.now() - began, counting: milliseconds });
	}
	const moved: Record<string, number[]> = {};
	for (const [what, filters] of Object.entries(drags(seed, moves))) {
		await ask(filters[0]);
		moved[what] = [];
		for (const filter of filters.slice(1)) {
			const began = performance.now();
			await ask(filter);
			moved[what].push(performance.now() - began);
		}
		log(`${what}: ${moved[what].map((ms) => ms.toFixed(1)).join(' ')} ms`);
	}
	const began = performance.now();
	await ask(EVERYTHING, 2 * WIDTH);
	const widened = performance.now() - began;
	const shapes: number[] = [];
	for (const filter of lassos(seed, Math.ceil(moves / 3))) {
		const began = performance.now();
		await ask(filter);
		shapes.push(performance.now() - began);
	}
	const all = times.map((time) => time.all);
	log(`${name('brush moves')}: ${all.map((ms) => ms.toFixed(0)).join(' ')} ms`);
	return [
		{ name: name('opened and counted'), value: Math.round(opened), unit: 'ms' },
		{ name: name('brush move, question to answer, median'), value: quantile(all, 0.5), unit: 'ms' },
		{ name: name('brush move, question to answer, 95 %'), value: quantile(all, 0.95), unit: 'ms' },
		{ name: name('brush move, counting alone, median'), value: quantile(times.map((time) => time.counting), 0.5), unit: 'ms' }, // prettier-ignore
		{ name: name('another shape drawn on the map, question to answer, median'), value: quantile(shapes, 0.5), unit: 'ms' },
		...Object.entries(moved).flatMap(([what, own]) => [
			{ name: name(`${what}, median`), value: quantile(own, 0.5), unit: 'ms' },
			{ name: name(`${what}, 95 %`), value: quantile(own, 0.95), unit: 'ms' }
		]),
		{ name: name('another width'), value: Math.round(widened), unit: 'ms' },
		{
			name: name('memory above the start'),
			value: Math.round(((memory?.growth ?? NaN) * 1e6) / dataset.rows),
			unit: 'bytes an incident'
		}
	];
}

/** Writes a dataset of seeded incidents and gives its record. */
async function stored(rows: number, seed: number, spans: number): Promise<Dataset> {
	const id = `bench-${rows}-${crypto.randomUUID()}`;
	const random = seededRandom(seed + 1);
	let chunks = 0;
	for (let at = 0; at < rows; at += CHUNK_ROWS) {
		const n = Math.min(CHUNK_ROWS, rows - at);
		const { lon, lat } = seededPlaces(n, seed + chunks);
		const start = Float64Array.from(lon, () => FIRST + Math.floor(random() * DAYS * 1440) * 60_000);
		await writeChunk({
			dataset: id,
			n: chunks++,
			rows: n,
			columns: {
				lon,
				lat,
				start,
				end: spans ? start.map((t) => t + (random() < spans ? Math.floor(random() * 1440) * 60_000 : 0)) : start.slice(),
				precision: new Uint8Array(n),
				category: Uint16Array.from(lon, () => Math.min(KINDS - 1, Math.floor(Math.abs(normal(random)) * 8))),
				weight: new Int16Array(n).fill(1),
				row: Uint32Array.from(lon, (_, i) => at + i)
			}
		});
	}
	const categories = Array.from({ length: KINDS }, (_, k) => `category ${k}`);
	const dataset = {
		id,
		name: 'bench',
		rows,
		chunks,
		bounds: BOUNDS,
		dates: [FIRST, FIRST + DAYS * DAY_MS - 1],
		categories,
		categoryCounts: categories.map(() => 0),
		...(spans && { mapping: { end: {} } }),
		extras: []
	} as unknown as Dataset;
	await publishDataset(dataset);
	return dataset;
}

/** A brush over the dates that moves by some days each time, under other filters in turn. */
function brushes(seed: number, moves: number): Filter[] {
	const random = seededRandom(seed + 2);
	const some = (n: number) => Array.from({ length: n }, (_, k) => k).filter(() => random() < 0.5);
	const first = FIRST / DAY_MS;
	return Array.from({ length: moves }, (_, k) => ({
		...EVERYTHING,
		days: [first + k * 5, first + k * 5 + 365] as [number, number],
		...(k % 3 && { hours: some(24) }),
		...(k % 4 && { categories: some(KINDS) })
	}));
}

/** Wavy rings of 200 corners and about a third of the city, each a little further east. */
function lassos(seed: number, moves: number): Filter[] {
	const random = seededRandom(seed + 7);
	return Array.from({ length: moves }, (_, move) => {
		const waves = 3 + Math.floor(30 * random());
		const ring = Array.from({ length: 400 }, (_, k) => {
			const angle = ((k >> 1) / 200) * 2 * Math.PI;
			const radius = 11_000 + 2000 * Math.sin(waves * angle);
			return k % 2 ? Math.round(20_000 + radius * Math.sin(angle)) : Math.round(15_000 + 40 * move + radius * Math.cos(angle));
		});
		return { ...EVERYTHING, place: { ring } };
	});
}

/** One filter that moves alone, the others standing, as a person drags or ticks: after the first, only rows that change sides are counted. */
function drags(seed: number, moves: number): Record<string, Filter[]> {
	const random = seededRandom(seed + 3);
	const some = (n: number) => Array.from({ length: n }, (_, k) => k).filter(() => random() < 0.5);
	const first = FIRST / DAY_MS;
	const standing = { ...EVERYTHING, hours: some(24), categories: some(KINDS) };
	const each = (change: (k: number) => Partial<Filter>) =>
		Array.from({ length: moves }, (_, k) => ({ ...standing, days: [first, first + 365] as [number, number], ...change(k) }));
	return {
		'days alone, a window that moves': each((k) => ({ days: [first + 5 * k, first + 5 * k + 365] })),
		'days alone, one end that is dragged': each((k) => ({ days: [first, first + 100 + 15 * k] })),
		'days alone, on and off': each((k) => ({ days: k % 2 ? null : [first, first + 100] })),
		'kinds alone, one more or less': each((k) => ({ categories: Array.from({ length: KINDS }, (_, c) => c).slice(k % KINDS) })),
		'hours alone, others': each(() => ({ hours: some(24) }))
	};
}

const quantile = (values: number[], share: number) =>
	Math.round([...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(share * values.length))] * 10) / 10;
