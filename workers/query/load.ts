import { AppError } from '$lib/domain/errors';
import type { IncidentColumns } from '$lib/domain/dataset';
import { areaColumnOf } from '$lib/domain/joins';
import { readChunk, readDataset } from '$lib/storage/chunks';
import { complete, emptyShard, fill, type Shard } from './shard';

const COLUMNS = ['lon', 'lat', 'start', 'precision', 'category', 'weight'] as const;
export type ShardColumns = Pick<IncidentColumns, (typeof COLUMNS)[number]>;

/** Reads a dataset's chunks into a shard, one chunk at a time, reporting the share read. */
export async function loadShard(id: string, signal: AbortSignal, onProgress: (share: number) => void): Promise<Shard> {
	const dataset = await readDataset(id);
	const shard = emptyShard(dataset);
	const area = areaColumnOf(dataset);
	const names = area < 0 ? COLUMNS : [...COLUMNS, `x${area}`];
	let at = 0;
	for (let n = 0; n < dataset.chunks; n++) {
		const { rows, columns } = await readChunk(id, n, names);
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
