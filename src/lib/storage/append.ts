import Dexie from 'dexie';
import type { BoundaryLayer, Chunk, Dataset, TypedColumn } from '$lib/domain/dataset';
import { AppError } from '$lib/domain/errors';
import { rowsStamp } from '$lib/domain/joins';
import { ASIDE_HEADER } from '$lib/ingest/aside';
import { discardChunks, putChunk, readChunk, readDataset, rowTables } from './chunks';
import { database } from './database';
import { guarded } from './failures';
import { bringHome, replaceColumns, wholeChunk } from './further-columns';
import { text } from '$lib/messages/text';

type Columns = Record<string, TypedColumn>;

/** Rows that were read under a pending id, on their way into a dataset. Nothing here may wait for anything but the storage. */
export interface AppendPlan {
	/** The dataset as it was when the rows were compared with it. */
	before: Dataset;
	/** Its record afterwards; `chunks` and `bytes` are counted here. */
	after: Dataset;
	/** The id under which the rows were read, and how many chunks there are. */
	pending: { id: string; chunks: number };
	/** What becomes of one chunk that was read: its new rows as columns of the dataset, null without any. */
	take(n: number, columns: Columns): Columns | null;
	/** Further columns of the dataset that have to change for its old rows: those whose key is named are read and written anew. */
	old: { read: string[]; write(n: number, rows: number, columns: Columns): Columns };
	/** Chunks of the dataset in which rows are replaced, with all their columns as they then are. */
	replace: { chunks: readonly number[]; write(n: number, columns: Columns): Columns };
	/** Asked when all rows are taken: boundaries whose report counts the new rows too. */
	layers(): BoundaryLayer[];
}

/** What undoing an append needs to know. */
export interface AppendUndo {
	before: Dataset;
	/** How the dataset was left: undoing asks whether it still is so. */
	after: Dataset;
	asides: number;
	layers: Pick<BoundaryLayer, 'id' | 'joined'>[];
}

const under = (id: string): [unknown[], unknown[]] => [
	[id, Dexie.minKey],
	[id, Dexie.maxKey]
];
const sizeOf = (columns: Columns) => Object.values(columns).reduce((sum, { byteLength }) => sum + byteLength, 0);

const changed = () => new AppError('storage/changed', text.failures.changedMeanwhile, text.failures.nothingAdded);

/**
 * Puts rows that were read into a dataset, all or none of them, and forgets the pending id. The dataset's chunks stay as they are; the new
 * ones stand behind, so that chunks in the middle may have fewer rows.
 *
 * @throws {AppError} `storage/changed` when the dataset is no longer what it was
 */
export async function appendDataset({ before, after, pending, take, old, replace, layers }: AppendPlan): Promise<AppendUndo> {
	const { datasets, asides, boundaries } = database;
	await bringHome(before.id, Array(before.chunks).keys(), old.read);
	await bringHome(before.id, replace.chunks, 'all');
	return guarded(() =>
		database.transaction('rw', [datasets, ...rowTables(), boundaries], async () => {
			const now = await readDataset(before.id);
			if (rowsStamp(now) !== rowsStamp(before)) throw changed();
			const { id } = before;
			let bytes = now.bytes;
			if (old.read.length || after.extras.length > before.extras.length)
				for (let n = 0; n < now.chunks; n++) bytes += await writeOld(id, n, old);
			for (const n of replace.chunks) {
				const columns = await wholeChunk(id, n);
				const changed = replace.write(n, columns);
				await put(id, n, changed);
				bytes += sizeOf(changed) - sizeOf(columns);
			}
			let count = now.chunks;
			for (let n = 0; n < pending.chunks; n++) {
				const columns = take(n, await wholeChunk(pending.id, n));
				if (!columns) continue;
				await put(id, count++, columns);
				bytes += sizeOf(columns);
			}
			const firstAside = await asides.where('[dataset+n]').between(...under(id)).count(); // prettier-ignore
			await moveAsides(pending.id, id, firstAside);
			await discardChunks(pending.id);
			const kept: AppendUndo['layers'] = [];
			for (const layer of layers()) {
				const stored = await boundaries.get(layer.id);
				if (!stored) throw changed();
				kept.push({ id: stored.id, joined: stored.joined });
				await boundaries.put(layer);
			}
			// What does not touch rows may have changed meanwhile: it is kept.
			const { name, groups, deletedAt } = now;
			const written: Dataset = { ...after, name, ...(groups && { groups }), deletedAt, chunks: count, bytes };
			await datasets.put(written);
			return { before: now, after: written, asides: firstAside, layers: kept };
		})
	);
}

/** Puts a chunk, or another in its place. */
async function put(dataset: string, n: number, columns: Columns): Promise<void> {
	await database.extras.where('[dataset+n+name]').between([dataset, n, Dexie.minKey], [dataset, n, Dexie.maxKey]).delete(); // prettier-ignore
	await putChunk({ dataset, n, rows: columns.lon.length, columns } as unknown as Chunk);
}

/** Old rows get the columns that the new ones made necessary. @returns bytes more than before */
async function writeOld(dataset: string, n: number, { read, write }: AppendPlan['old']): Promise<number> {
	const { rows, columns: before } = await readChunk(dataset, n, read);
	const columns = write(n, rows, before);
	await replaceColumns(dataset, n, columns);
	return sizeOf(columns) - sizeOf(before);
}

/** The rows set aside join those of the dataset; only the first piece of a download names its columns. */
async function moveAsides(from: string, to: string, first: number): Promise<void> {
	const moved = await database.asides.where('[dataset+n]').between(...under(from)).toArray(); // prettier-ignore
	const mark = new TextEncoder().encode(`\ufeff${ASIDE_HEADER}`);
	await database.asides.bulkPut(
		moved.map(({ n, csv }) => ({ dataset: to, n: first + n, csv: n === 0 && first > 0 ? csv.slice(mark.length) : csv }))
	);
}

/** Takes the rows of the last append away again. @throws {AppError} `storage/changed` when something was done with the dataset since */
export function undoAppend({ before, after, asides: firstAside, layers }: AppendUndo): Promise<void> {
	const { datasets, chunks, extras, asides, boundaries } = database;
	return guarded(() =>
		database.transaction('rw', [datasets, chunks, extras, asides, boundaries], async () => {
			const now = await readDataset(before.id);
			if (rowsStamp(now) !== rowsStamp(after)) throw changed();
			const { id } = before;
			const behind: [unknown[], unknown[]] = [
				[id, before.chunks],
				[id, Dexie.maxKey]
			];
			await chunks.where('[dataset+n]').between(...behind).delete(); // prettier-ignore
			await extras.where('[dataset+n+name]').between(...behind).delete(); // prettier-ignore
			for (let n = 0; n < before.chunks; n++)
				for (let x = before.extras.length; x < after.extras.length; x++) await extras.delete([id, n, `x${x}`]);
			await asides.where('[dataset+n]').between([id, firstAside], [id, Dexie.maxKey]).delete();
			for (const { id: layer, joined } of layers) await boundaries.update(layer, { joined });
			const { name, groups, deletedAt } = now;
			await datasets.put({ ...before, name, ...(groups && { groups }), deletedAt });
		})
	);
}
