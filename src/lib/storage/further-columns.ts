import Dexie, { type Table } from 'dexie';
import type { TypedColumn } from '$lib/domain/dataset';
import { AppError } from '$lib/domain/errors';
import { furtherRecords, recordsWith, requireSound, sealed, withHeld } from './chunks';
import { database, type ExtraChunk, type StoredChunk } from './database';
import { guarded } from './failures';
import { columnNames, JOINT, pack, unpacked, widthOf, type Packed } from './packing';
import { text } from '$lib/messages/text';

type Columns = Record<string, TypedColumn>;
const positionOf = (key: string) => Number(/^x(\d+)/.exec(key)?.[1] ?? -1);

export const changedMeanwhile = () => new AppError('storage/changed', text.failures.changedMeanwhile, text.failures.onceMore);

/** All columns of a record, which holds them itself, as they were before packing. @throws {AppError} `storage/damaged` */
export function unpackedColumns(record: Packed & { n: number; checksum?: number }): Columns {
	requireSound(record); // a new checksum must not make damaged columns sound
	if (record.held) throw changedMeanwhile(); // `bringHome` was called before: another has put it there since
	return Object.fromEntries(columnNames(record).map((key) => [key, unpacked(record, key)!]));
}

/** All columns of a chunk, inside a transaction. @throws {AppError} `storage/missing`, `storage/damaged` */
export async function wholeChunk(dataset: string, n: number): Promise<Columns> {
	const chunk = await database.chunks.get([dataset, n]);
	if (!chunk) throw new AppError('storage/missing', text.failures.rowsMissing(n + 1), text.failures.chooseAgain);
	return Object.assign(unpackedColumns(chunk), ...(await recordsOf(dataset, n)).map(unpackedColumns)) as Columns;
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
	for (const record of await recordsOf(dataset, n)) {
		if (record.name.split(JOINT).every((name) => positionOf(name) < at)) continue;
		requireSound(record); // a new checksum must not make damaged columns sound
		await database.extras.delete([dataset, n, record.name]);
		for (const key of columnNames(record)) if (positionOf(key) === at) freed += bytesOf(record, key);
		const kept = record.name.split(JOINT).filter((name) => positionOf(name) !== at);
		if (!kept.length) continue;
		const up = (key: string) => (positionOf(key) > at ? key.replace(/^x\d+/, `x${positionOf(key) - 1}`) : key);
		moved.push(
			sealed({ ...renamed(record, (key) => (positionOf(key) === at ? null : up(key))), name: kept.map(up).join(JOINT) })
		);
	}
	await database.extras.bulkPut(moved);
	return freed;
}

/** A record whose columns have other names; null takes one away. */
function renamed(record: ExtraChunk, name: (key: string) => string | null): ExtraChunk {
	const of = <Value>(values: Record<string, Value>): Record<string, Value> =>
		Object.fromEntries(Object.entries(values).flatMap(([key, value]) => (name(key) === null ? [] : [[name(key)!, value]])));
	const { columns, packed, held } = record;
	return {
		...record,
		columns: of(columns),
		...(packed && { packed: of(packed) }),
		...(held && { held: { ...held, columns: of(held.columns) } })
	};
}

/**
 * Moves columns that lie in files into the database, so that a transaction can read and change them.
 *
 * @param names  `x3` for a further column, anything else for all incident columns
 * @throws {AppError} `storage/damaged`
 */
export function bringHome(dataset: string, chunks: Iterable<number>, names: readonly string[] | 'all'): Promise<void> {
	const isWanted = (key: string) => names === 'all' || names.includes(nameOf(key));
	const core = names === 'all' || names.some((name) => positionOf(name) < 0);
	return guarded(async () => {
		for (const n of chunks) {
			const chunk = core ? await database.chunks.get([dataset, n]) : undefined;
			if (chunk?.held) await exchangeIfSame(database.chunks, [dataset, n], chunk, [await wholeRecord(chunk)]);
			for (const record of await recordsOf(dataset, n)) {
				const wanted = record.name.split(JOINT).filter(isWanted);
				if (!record.held || !wanted.length) continue;
				const home = await wholeFurther(record, wanted);
				const rest = record.name.split(JOINT).filter((name) => !isWanted(name));
				const left = { ...renamed(record, (key) => (isWanted(key) ? null : key)), name: rest.join(JOINT) };
				await exchangeIfSame(database.extras, [dataset, n, record.name], record, [
					...(rest.length ? [sealed(left)] : []),
					...home
				]);
			}
		}
	});
}

/** The record with all its columns in it. @throws {AppError} `storage/damaged` */
export async function wholeRecord(chunk: StoredChunk): Promise<StoredChunk> {
	if (!chunk.held) return chunk;
	const whole = await withHeld(sound(chunk), () => true);
	delete whole.held;
	return sealed(whole);
}

/** Records that hold further columns themselves, some of those of one record. @throws {AppError} `storage/damaged` */
export async function wholeFurther(record: ExtraChunk, names = record.name.split(JOINT)): Promise<ExtraChunk[]> {
	if (!record.held) return [record];
	const isWanted = (key: string) => names.includes(nameOf(key));
	const found = await withHeld(sound(record), isWanted);
	const further = new Map(names.map((name) => [name, {} as Columns]));
	for (const key of columnNames(found)) if (isWanted(key)) further.get(nameOf(key))![key] = unpacked(found, key)!;
	return furtherRecords(record.dataset, record.n, further);
}

const nameOf = (key: string) => /^x\d+/.exec(key)?.[0] ?? key;

function sound<Record extends Packed & { n: number; checksum?: number }>(record: Record): Record {
	requireSound(record);
	return record;
}

/** Puts records in place of one, unless it is another by now: whoever changed it did so in the database. */
async function exchangeIfSame<Record extends { checksum?: number }, Key extends readonly unknown[]>(
	table: Table<Record, Key>,
	key: NoInfer<Key>,
	was: Record,
	instead: Record[]
): Promise<void> {
	await database.transaction('rw', table, async () => {
		if ((await table.get(key))?.checksum !== was.checksum) return;
		await table.delete(key);
		await table.bulkPut(instead);
	});
}

/** Bytes of a column before it was packed. */
function bytesOf({ columns, packed, held }: Packed, key: string): number {
	const described = packed?.[key] ?? held?.columns[key];
	return described ? described.length * widthOf(described) : columns[key].byteLength;
}

function recordsOf(dataset: string, n: number): PromiseLike<ExtraChunk[]> {
	return database.extras.where('[dataset+n+name]').between([dataset, n, Dexie.minKey], [dataset, n, Dexie.maxKey]).toArray();
}
