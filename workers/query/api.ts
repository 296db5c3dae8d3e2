import { transfer } from 'comlink';
import type { Filter } from '$lib/domain/exploration';
import { rowsStamp } from '$lib/domain/joins';
import type { TypedColumn } from '$lib/domain/dataset';
import { readChunk, readDataset } from '$lib/storage/chunks';
import { binHexagons, type Binning } from '$lib/spatial/bin';
import { cancel, runTask } from '$workers/jobs';
import { aggregatesOf, cubeOf, describeBins, passing } from './aggregate';
import { countCodes, countNumbers, rangeOf } from './column';
import type { QueryApi, Share } from './contract';
import { loadShard } from './load';
import { count, type Counted } from './recount';
import type { Shard } from './shard';

interface Held {
	id: string;
	share: Share;
	/** Areas joined later make other columns of the same dataset. */
	stamp?: string;
	shard: Promise<Shard>;
	/** Bins of the width last asked for, and what lies outside the place last chosen. */
	map?: { width: number; binning: Binning };
	place?: { key: string; outside: Uint8Array };
	/** What the last question counted. */
	counted?: Counted;
}

/** A query worker: holds its share of one dataset and answers questions about it. */
export function queryApi(): QueryApi {
	let opened: Held | undefined;

	function open(id: string, share: Share, signal: AbortSignal, onProgress: (share: number) => void): Promise<Shard> {
		if (opened?.id === id && opened.share.index === share.index && opened.share.of === share.of) return opened.shard;
		const fresh: Held = { id, share, shard: loadShard(id, share, signal, onProgress) };
		fresh.shard.catch(() => {
			if (opened === fresh) opened = undefined; // a failed or cancelled opening is tried again next time
		});
		opened = fresh;
		return fresh.shard;
	}

	function binned(shard: Shard, width: number): Binning {
		const map = opened?.map;
		if (map?.width === width) return map.binning;
		const binning = binHexagons(shard.x, shard.y, width, shard.core);
		if (opened) opened.map = { width, binning };
		return binning;
	}

	async function outside(shard: Shard, binning: Binning, width: number, { place }: Filter): Promise<Uint8Array | null> {
		if (!place) return null;
		const { outsideOf, placeKey } = await import('./place');
		const key = placeKey(place);
		if (opened?.place?.key === key) return opened.place.outside;
		const outside = outsideOf(shard, place, { width, binning });
		if (opened) opened.place = { key, outside };
		return outside;
	}

	return {
		cancel,
		open: (job, id, share, onProgress) =>
			runTask(
				job,
				async (signal) => {
					const stamp = rowsStamp(await readDataset(id));
					if (opened?.stamp !== stamp) opened = undefined;
					const { overview, weight } = await open(id, share, signal, onProgress);
					if (opened?.id === id) opened.stamp = stamp;
					return { overview, rows: weight.length };
				},
				onProgress as never
			),
		ask: (job, { dataset, share, filter, width, known, spread }) =>
			runTask(job, async (signal) => {
				const shard = await open(dataset, share, signal, () => {});
				const from = performance.now();
				const binning = binned(shard, width);
				const counted = count(shard, binning, filter, await outside(shard, binning, width, filter), opened?.counted);
				if (opened) opened.counted = counted;
				const aggregates = aggregatesOf(counted, shard, spread ?? false);
				const layout = known ? null : { width, cols: binning.cols.slice(), rows: binning.rows.slice() };
				const { bins, week, days, months, categories, areas } = aggregates;
				const buffers = [bins, week, days, months, categories, areas].map(({ buffer }) => buffer);
				if (layout) buffers.push(layout.cols.buffer, layout.rows.buffer);
				return transfer({ aggregates, layout, milliseconds: performance.now() - from }, buffers);
			}),
		describe: (job, { dataset, share, filter, width, bins }) =>
			runTask(job, async (signal) => {
				const shard = await open(dataset, share, signal, () => {});
				const counts = describeBins(shard, binned(shard, width), filter, bins);
				return transfer(counts, [counts.buffer]);
			}),
		column: (job, { dataset, share, filter, width, column, by }) =>
			runTask(job, async (signal) => {
				const shard = await open(dataset, share, signal, () => {});
				const weights = passing(shard, filter, await outside(shard, binned(shard, width), width, filter));
				const counts = new Float64Array(typeof by === 'number' ? by : by.length);
				for await (const [values, own] of columnOf(dataset, column, shard, weights, signal))
					if (typeof by === 'number') countCodes(values, own, counts);
					else countNumbers(values, own, by, counts);
				return transfer(counts, [counts.buffer]);
			}),
		cube: (job, { dataset, share, filter, width, edges }) =>
			runTask(job, async (signal) => {
				const shard = await open(dataset, share, signal, () => {});
				const counts = cubeOf(shard, binned(shard, width), filter, edges);
				return transfer(counts, [counts.buffer]);
			}),
		points: (job, { dataset, share, filter, width, box, most }) =>
			runTask(job, async (signal) => {
				const shard = await open(dataset, share, signal, () => {});
				const weights = passing(shard, filter, await outside(shard, binned(shard, width), width, filter));
				const { pointsOf } = await import('./points');
				const answer = pointsOf(shard, weights, { box, most });
				return transfer(answer, answer.points ? Object.values(answer.points).map(({ buffer }) => buffer as ArrayBuffer) : []);
			}),
		places: (job, { dataset, share, filter }) =>
			runTask(job, async (signal) => {
				const shard = await open(dataset, share, signal, () => {});
				const { placesOf } = await import('./places');
				const places = placesOf(shard, passing(shard, filter, null));
				return transfer(places, [places.x.buffer, places.y.buffer, places.weight.buffer]);
			}),
		range: (job, { dataset, share, column }) =>
			runTask(job, async (signal) => {
				const shard = await open(dataset, share, signal, () => {});
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
