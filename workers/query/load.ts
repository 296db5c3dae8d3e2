import { AppError } from '$lib/domain/errors';
import { CHUNK_ROWS, hasTwoTimes, type IncidentColumns } from '$lib/domain/dataset';
import { areaColumnOf } from '$lib/domain/joins';
import { readChunk, readDataset } from '$lib/storage/chunks';
import type { Share } from './contract';
import { complete, emptyShard, fill, type Shard } from './shard';
import { text } from '$lib/messages/text';

const COLUMNS = ['lon', 'lat', 'start', 'precision', 'category', 'weight'] as const;
export type ShardColumns = Pick<IncidentColumns, (typeof COLUMNS)[number]> & Partial<Pick<IncidentColumns, 'end'>>;

/** Chunks asked for before they are needed. */
const AHEAD = 4;

/** Reads a share of a dataset's chunks into a shard, one chunk at a time, reporting the share read. */
export async function loadShard(
	id: string,
	share: Share,
	signal: AbortSignal,
	onProgress: (share: number) => void
): Promise<Shard> {
	const dataset = await readDataset(id);
	const { first, end } = chunksOf(share, dataset.chunks);
	const shard = emptyShard(dataset, Math.min(dataset.rows, (end - first) * CHUNK_ROWS));
	const area = areaColumnOf(dataset);
	// A file without a second time has no spans: nothing is read for them.
	const names = [...COLUMNS, ...(hasTwoTimes(dataset) ? ['end'] : []), ...(area < 0 ? [] : [`x${area}`])];
	let at = 0;
	const read = (n: number) => {
		const chunk = readChunk(id, n, names);
		chunk.catch(() => {}); // thrown where it is awaited
		return chunk;
	};
	// The next chunks are fetched while this one is worked on.
	const coming = Array.from({ length: Math.min(AHEAD, end - first) }, (_, k) => read(first + k));
	for (let n = first; n < end; n++) {
		const { rows, columns } = await coming.shift()!;
		if (n + AHEAD < end) coming.push(read(n + AHEAD));
		signal.throwIfAborted();
		if (at + rows > shard.weight.length)
			throw new AppError('storage/missing', text.failures.damagedMore(dataset.name, dataset.rows), text.failures.importAgain);
		fill(shard, at, columns as unknown as ShardColumns, columns[`x${area}`]);
		shard.chunks.push({ n, at, rows });
		at += rows;
		onProgress((n + 1 - first) / (end - first));
	}
	return complete(shard, at);
}

/** The chunks of a share: `[first, end)`, none where there are more shares than chunks. */
export function chunksOf({ index, of }: Share, chunks: number): { first: number; end: number } {
	return { first: Math.floor((index * chunks) / of), end: Math.floor(((index + 1) * chunks) / of) };
}
