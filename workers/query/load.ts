import { AppError } from '$lib/domain/errors';
import type { IncidentColumns } from '$lib/domain/dataset';
import { areaColumnOf } from '$lib/domain/joins';
import { readChunk, readDataset } from '$lib/storage/chunks';
import { complete, emptyShard, fill, type Shard } from './shard';

const COLUMNS = ['lon', 'lat', 'start', 'precision', 'category', 'weight'] as const;
export type ShardColumns = Pick<IncidentColumns, (typeof COLUMNS)[number]>;

/** Chunks asked for before they are needed. */
const AHEAD = 4;

/** Reads a dataset's chunks into a shard, one chunk at a time, reporting the share read. */
export async function loadShard(id: string, signal: AbortSignal, onProgress: (share: number) => void): Promise<Shard> {
	const dataset = await readDataset(id);
	const shard = emptyShard(dataset);
	const area = areaColumnOf(dataset);
	const names = area < 0 ? COLUMNS : [...COLUMNS, `x${area}`];
	let at = 0;
	const read = (n: number) => {
		const chunk = readChunk(id, n, names);
		chunk.catch(() => {}); // thrown where it is awaited
		return chunk;
	};
	// The next chunks are fetched while this one is worked on.
	const coming = Array.from({ length: Math.min(AHEAD, dataset.chunks) }, (_, n) => read(n));
	for (let n = 0; n < dataset.chunks; n++) {
		const { rows, columns } = await coming[n];
		delete coming[n];
		if (n + AHEAD < dataset.chunks) coming.push(read(n + AHEAD));
		signal.throwIfAborted();
		if (at + rows > dataset.rows)
			throw new AppError(
				'storage/missing',
				`“${dataset.name}” is damaged: its parts hold more than its ${dataset.rows} rows.`,
				'Delete the dataset and import its file again.'
			);
		fill(shard, at, columns as unknown as ShardColumns, columns[`x${area}`]);
		at += rows;
		onProgress((n + 1) / dataset.chunks);
	}
	complete(shard);
	return shard;
}
