import { queries } from '$lib/compute/query';
import { CHUNK_ROWS, type Dataset } from '$lib/domain/dataset';
import { EVERYTHING, type Filter } from '$lib/domain/exploration';
import { normal, seededRandom } from '$lib/domain/random';
import { publishDataset, writeChunk } from '$lib/storage/chunks';
import { BOUNDS, seededPlaces } from './page/places';
import type { Bench, BenchContext, Figure } from './page/types';

const WIDTH = 500;
const DAY_MS = 86_400_000;
const FIRST = Date.UTC(2015, 0, 1);
const DAYS = 1096;
const KINDS = 31;

/**
 * The query engine as the Explore screen uses it: incidents stored as chunks, opened by one worker a core, then a brush that moves.
 * `--rows 1000000,8000000` incidents, `--moves 60`, `--seed 1`, `--spans 0.2` share of the incidents known only to lie between two moments, which are then spread.
 */
export const run: Bench = async (options, context) => {
	const seed = Number(options.seed ?? 1);
	const moves = Number(options.moves ?? 60);
	const spans = Number(options.spans ?? 0);
	const figures: Figure[] = [];
	for (const rows of (options.rows ?? '1000000,8000000').split(',').map(Number))
		figures.push(...(await explore(await stored(rows, seed, spans), rows, moves, seed, spans > 0, context)));
	return figures;
};

async function explore(
	dataset: Dataset,
	rows: number,
	moves: number,
	seed: number,
	spread: boolean,
	{ log, watchMemory }: BenchContext
) {
	const { signal } = new AbortController();
	const ask = (filter: Filter, width = WIDTH) => queries.ask({ filter, width, spread }, signal);
	const { result: opened, memory } = await watchMemory(async () => {
		const began = performance.now();
		await queries.open(dataset, signal, () => {});
		await ask(EVERYTHING);
		return performance.now() - began;
	});
	const times: { all: number; counting: number }[] = [];
	for (const filter of brushes(seed, moves)) {
		const began = performance.now();
		const { milliseconds } = await ask(filter);
		times.push({ all: performance.now() - began, counting: milliseconds });
	}
	const began = performance.now();
	await ask(EVERYTHING, 2 * WIDTH);
	const widened = performance.now() - began;
	const all = times.map((time) => time.all);
	log(`${rows} incidents: ${all.map((ms) => ms.toFixed(0)).join(' ')} ms`);
	const name = (what: string) => `${what}, ${rows.toLocaleString('en')} incidents`;
	return [
		{ name: name('opened and counted'), value: Math.round(opened), unit: 'ms' },
		{ name: name('brush move, question to answer, median'), value: quantile(all, 0.5), unit: 'ms' },
		{ name: name('brush move, question to answer, 95 %'), value: quantile(all, 0.95), unit: 'ms' },
		{ name: name('brush move, counting alone, median'), value: quantile(times.map((time) => time.counting), 0.5), unit: 'ms' }, // prettier-ignore
		{ name: name('another width'), value: Math.round(widened), unit: 'ms' },
		{ name: name('memory above the start'), value: Math.round(((memory?.growth ?? NaN) * 1e6) / rows), unit: 'bytes an incident' }
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

const quantile = (values: number[], share: number) =>
	Math.round([...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(share * values.length))] * 10) / 10;
