import Dexie from 'dexie';
import type { TypedColumn } from '$lib/domain/dataset';
import { AppError } from '$lib/domain/errors';
import { checksumOf } from './checksum';
import { recordsWith, requireSound } from './chunks';
import { database, type ExtraChunk, type StoredChunk } from './database';
import { columnNames, JOINT, pack, unpacked, type Packed } from './packing';

type Columns = Record<string, TypedColumn>;
const positionOf = (key: string) => Number(/^x(\d+)/.exec(key)?.[1] ?? -1);

export const changedMeanwhile = () =>
	new AppError(
		'storage/changed',
		'This dataset was changed meanwhile, perhaps in another tab.',
		'Look at it again, and try once more. Nothing was changed by this.'
	);

/** All columns of a record as they were before packing. @throws {AppError} `storage/damaged` */
export function unpackedColumns(record: Packed & { n: number; checksum?: number }): Columns {
	requireSound(record); // a new checksum must not make damaged columns sound
	return Object.fromEntries(columnNames(record).map((key) => [key, unpacked(record, key)!]));
}

/** All columns of a chunk, inside a transaction. @throws {AppError} `storage/missing`, `storage/damaged` */
export async function wholeChunk(dataset: string, n: number): Promise<Columns> {
	const chunk = await database.chunks.get([dataset, n]);
	if (!chunk) throw new AppError('storage/missing', `Part ${n + 1} of these rows is missing.`, 'Choose the file again.');
	return Object.assign(unpackedColumns(chunk), ...(await furtherRecords(dataset, n)).map(unpackedColumns)) as Columns;
}

/** Puts columns of a chunk in place of those of the same names, or beside the others; inside a transaction. Arrays must own their buffers. */
export async function replaceColumns(dataset: string, n: number, columns: Readonly<Columns>): Promise<void> {
	const keys = Object.keys(columns);
	const core = keys.filter((key) => positionOf(key) < 0);
	if (core.length) {
		const chunk = await database.chunks.get([dataset, n]);
		if (!chunk) throw changedMeanwhile();
		const all = { ...unpackedColumns(chunk), ...Object.fromEntries(core.map((key) => [key, columns[key]])) };
		await database.chunks.put(sealed<StoredChunk>({ dataset, n, rows: chunk.rows, ...pack(all) }));
	}
	const further = new Map<string, Columns>();
	for (const key of keys) {
		if (positionOf(key) < 0) continue;
		const name = `x${positionOf(key)}`;
		further.set(name, { ...further.get(name), [key]: columns[key] });
	}
	for (const [name, own] of further) {
		const [there] = await recordsWith(dataset, n, new Set([name]));
		// A column may have been of another kind before, and so have had other keys.
		const others = there
			? Object.fromEntries(Object.entries(unpackedColumns(there)).filter(([key]) => positionOf(key) !== positionOf(name)))
			: {};
		await database.extras.put(sealed<ExtraChunk>({ dataset, n, name: there?.name ?? name, ...pack({ ...others, ...own }) }));
	}
}

/**
 * Takes a further column off a chunk, inside a transaction. Columns are called by their position: those behind the one that goes move up.
 *
 * @param at  position of the column
 * @returns bytes freed
 */
export async function dropColumn(dataset: string, n: number, at: number): Promise<number> {
	let freed = 0;
	const moved: ExtraChunk[] = [];
	for (const record of await furtherRecords(dataset, n)) {
		if (record.name.split(JOINT).every((name) => positionOf(name) < at)) continue;
		await database.extras.delete([dataset, n, record.name]);
		const kept: Columns = {};
		for (const [key, column] of Object.entries(unpackedColumns(record))) {
			const position = positionOf(key);
			if (position === at) freed += column.byteLength;
			else kept[position > at ? key.replace(/^x\d+/, `x${position - 1}`) : key] = column;
		}
		const names = [...new Set(Object.keys(kept).map((key) => `x${positionOf(key)}`))];
		if (names.length) moved.push(sealed<ExtraChunk>({ dataset, n, name: names.join(JOINT), ...pack(kept) }));
	}
	await database.extras.bulkPut(moved);
	return freed;
}

function furtherRecords(dataset: string, n: number): PromiseLike<ExtraChunk[]> {
	return database.extras.where('[dataset+n+name]').between([dataset, n, Dexie.minKey], [dataset, n, Dexie.maxKey]).toArray();
}

function sealed<Record extends Packed & { checksum?: number }>(record: Record): Record {
	return { ...record, checksum: checksumOf(record) };
}
