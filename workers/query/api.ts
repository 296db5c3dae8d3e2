import { transfer } from 'comlink';
import type { Filter } from '$lib/domain/exploration';
import { rowsStamp } from '$lib/domain/joins';
import type { TypedColumn } from '$lib/domain/dataset';
import { readChunk, readDataset } from '$lib/storage/chunks';
import { binHexagons, type Binning } from '$lib/spatial/bin';
import { cancel, runTask } from '$workers/jobs';
import { aggregatesOf, cubeOf, describeBins, failures, passing } from './aggregate';
import { countCodes, countNumbers, rangeOf } from './column';
import type { QueryApi, Share } from './contract';
import { loadShard } from './load';
import { count, type Counted } from './recount';
import type { Shard } from './shard';
import type { SpanSums } from './spans';

interface Held {
	id: string;
	share: Share;
	/** Areas joined later make other columns of the same dataset. */
	stamp?: string;
	shard: Promise<Shard>;
	/** Bins of the width last asked for, and what lies outside the place last chosen. */
	map?: { width: number; binning: Binning };
	place?: { key: string; outside: Uint8Array };
	/** What the last question counted, and spread. */
	counted?: Counted;
	spread?: SpanSums;
}

/** What was held when a question came, with its rows. */
interface Opening {
	held: Held;
	shard: Shard;
}

function binned({ held, shard }: Opening, width: number): Binning {
	if (held.map?.width !== width) held.map = { width, binning: binHexagons(shard.x, shard.y, width, shard.core) };
	return held.map.binning;
}

async function outside(opening: Opening, binning: Binning, width: number, { place }: Filter): Promise<Uint8Array | null> {
	if (!place) return null;
	const { outsideOf, placeKey } = await import('./place');
	const { held, shard } = opening;
	const key = placeKey(place);
	if (held.place?.key !== key) held.place = { key, outside: outsideOf(shard, place, { width, binning }) };
	return held.place.outside;
}

/** A query worker: holds its share of one dataset and answers questions about it. */
export function queryApi(): QueryApi {
	let opened: Held | undefined;

	/** What a question is asked of, read. A later one may open something else meanwhile: whatever is kept for next time is kept with the opening it was made from. */
	async function open(id: string, share: Share, signal: AbortSignal, onProgress = (_: number) => {}): Promise<Opening> {
		if (opened?.id !== id || opened.share.index !== share.index || opened.share.of !== share.of) {
			const fresh: Held = { id, share, shard: loadShard(id, share, signal, onProgress) };
			fresh.shard.catch(() => {
				if (opened === fresh) opened = undefined; // a failed or cancelled opening is tried again next time
			});
			opened = fresh;
		}
		const held = opened;
		return { held, shard: await held.shard };
	}

	return {
		cancel,
		open: (job, id, share, onProgress) =>
			runTask(
				job,
				async (signal) => {
					const stamp = rowsStamp(await readDataset(id));
					if (opened?.stamp !== stamp) opened = undefined;
					const { held, shard } = await open(id, share, signal, onProgress);
					held.stamp = stamp;
					return { overview: shard.overview, rows: shard.weight.length };
				},
				onProgress as never
			),
		ask: (job, { dataset, share, filter, width, known, spread, byDay }) =>
			runTask(job, async (signal) => {
				const opening = await open(dataset, share, signal);
				const { held, shard } = opening;
				const from = performance.now();
				const binning = binned(opening, width);
				const fails = failures(shard, filter, byDay);
				const counted = count(shard, binning, fails, await outside(opening, binning, width, filter), held.counted);
				held.counted = counted;
				const aggregates = aggregatesOf(counted, shard, spread ?? false, held);
				const layout = known ? null : { width, cols: binning.cols.slice(), rows: binning.rows.slice() };
				const { bins, week, days, months, categories, areas } = aggregates;
				const buffers = [bins, week, days, months, categories, areas].map(({ buffer }) => buffer);
				if (layout) buffers.push(layout.cols.buffer, layout.rows.buffer);
				return transfer({ aggregates, layout, milliseconds: performance.now() - from }, buffers);
			}),
		describe: (job, { dataset, share, filter, width, bins }) =>
			runTask(job, async (signal) => {
				const opening = await open(dataset, share, signal);
				const counts = describeBins(opening.shard, binned(opening, width), filter, bins);
				return transfer(counts, [counts.buffer]);
			}),
		column: (job, { dataset, share, filter, width, column, by }) =>
			runTask(job, async (signal) => {
				const opening = await open(dataset, share, signal);
				const { shard } = opening;
				const weights = passing(shard, filter, await outside(opening, binned(opening, width), width, filter));
				const counts = new Float64Array(typeof by === 'number' ? by : by.length);
				for await (const [values, own] of columnOf(dataset, column, shard, weights, signal))
					if (typeof by === 'number') countCodes(values, own, counts);
					else countNumbers(values, own, by, counts);
				return transfer(counts, [counts.buffer]);
			}),
		cube: (job, { dataset, share, filter, width, edges, byDay }) =>
			runTask(job, async (signal) => {
				const opening = await open(dataset, share, signal);
				const counts = cubeOf(opening.shard, binned(opening, width), filter, edges, byDay);
				return transfer(counts, [counts.buffer]);
			}),
		points: (job, { dataset, share, filter, width, box, most }) =>
			runTask(job, async (signal) => {
				const opening = await open(dataset, share, signal);
				const { shard } = opening;
				const weights = passing(shard, filter, await outside(opening, binned(opening, width), width, filter));
				const { pointsOf } = await import('./points');
				const answer = pointsOf(shard, weights, { box, most });
				return transfer(answer, answer.points ? Object.values(answer.points).map(({ buffer }) => buffer as ArrayBuffer) : []);
			}),
		places: (job, { dataset, share, filter }) =>
			runTask(job, async (signal) => {
				const { shard } = await open(dataset, share, signal);
				const { placesOf } = await import('./places');
				const places = placesOf(shard, passing(shard, filter, null));
				return transfer(places, [places.x.buffer, places.y.buffer, places.weight.buffer]);
			}),
		range: (job, { dataset, share, column }) =>
			runTask(job, async (signal) => {
				const { shard } = await open(dataset, share, signal);
				let range: [number, number] = [Infinity, -Infinity];
				for await (const [values, own] of columnOf(dataset, column, shard, shard.weight, signal))
					range = rangeOf(values, own, range);
				return range;
			})
	};
}

/** The values of a further column, chunk by chunk, with what the rows weigh. */
async function* columnOf(
	dataset: string,
	column: number,
	{ chunks }: Shard,
	weights: Int16Array,
	signal: AbortSignal
): AsyncGenerator<[values: TypedColumn, weights: Int16Array]> {
	const key = `x${column}`;
	for (const { n, at, rows } of chunks) {
		const { columns } = await readChunk(dataset, n, [key]);
		signal.throwIfAborted();
		if (columns[key]) yield [columns[key], weights.subarray(at, at + rows)];
	}
}
