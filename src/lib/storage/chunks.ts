import Dexie from 'dexie';
import type { Chunk, Dataset, IncidentColumns, TypedColumn } from '$lib/domain/dataset';
import { AppError } from '$lib/domain/errors';
import { checksumOf } from './checksum';
import { damagedPart, readHeld, removeFiles, type ColumnFile, type Held } from './column-files';
import { database, type ExtraChunk, type Setting, type StoredChunk } from './database';
import { guarded } from './failures';
import { columnNames, JOINT, pack, unpacked, type Packed } from './packing';
import { text } from '$lib/messages/text';

type Columns = Record<string, TypedColumn>;
const EXTRA = /^x\d+/;
/** Everything stored under `[dataset, n, …]` of one dataset. */
const under = (dataset: string): [unknown[], unknown[]] => [
	[dataset, Dexie.minKey],
	[dataset, Dexie.maxKey]
];

/** Columns of so few bytes stay in their record. */
const SMALL = 64;

/** Further columns share a record until it has so many bytes: every record costs as much as some hundred kilobytes, to write and to read. */
const SHARED = 1 << 20;

/**
 * Writes one chunk, packed. Columns named `x0`, `x1`, … go into records apart from the others. When it resolves the arrays are done with.
 *
 * @param file  takes the columns, and the database only where they lie
 */
export async function writeChunk(chunk: Chunk, file: ColumnFile | null = null): Promise<void> {
	const { chunks, extras } = database;
	await guarded(async () => {
		const records = file ? inFile(chunk, file) : undefined;
		await database.transaction('rw', [chunks, extras], () => (records ? putRecords(records) : putChunk(chunk)));
	});
}

/** Writes one chunk into the database, inside a transaction. */
export function putChunk({ dataset, n, rows, columns }: Chunk): Promise<void> {
	const [core, further] = divided(columns);
	return putRecords({
		chunk: sealed<StoredChunk>({ dataset, n, rows, ...pack(core) }),
		extras: furtherRecords(dataset, n, further)
	});
}

interface Records {
	chunk: StoredChunk;
	extras: ExtraChunk[];
}

async function putRecords({ chunk, extras }: Records): Promise<void> {
	// Not awaited one by one: a transaction waits for all of them.
	await Promise.all([database.chunks.put(chunk), ...extras.map((record) => database.extras.put(record))]);
}

/** The incident columns of a chunk, and the further ones by name. */
function divided(columns: Readonly<Columns>): [core: Columns, further: Map<string, Columns>] {
	const further = new Map<string, Columns>();
	const core: Columns = {};
	for (const [key, column] of Object.entries(columns)) {
		const name = EXTRA.exec(key)?.[0];
		if (!name) core[key] = column;
		else further.set(name, { ...further.get(name), [key]: column });
	}
	return [core, further];
}

/** Puts further columns into records, several in one. */
export function furtherRecords(dataset: string, n: number, further: ReadonlyMap<string, Columns>): ExtraChunk[] {
	const records: ExtraChunk[] = [];
	let size = Infinity;
	for (const [name, own] of further) {
		const part = pack(own);
		const last = records[records.length - 1];
		if (size > SHARED) records.push({ dataset, n, name, ...part });
		else {
			last.name += JOINT + name;
			Object.assign(last.columns, part.columns);
			Object.assign(last.packed!, part.packed);
		}
		const bytes = Object.values(part.columns).reduce((sum, { byteLength }) => sum + byteLength, 0);
		size = size > SHARED ? bytes : size + bytes;
	}
	return records.map(sealed);
}

/** Writes the columns into a file; the records say where they are. All further columns share one: each can be read by itself. */
export function inFile({ dataset, n, rows, columns }: Chunk, file: Pick<ColumnFile, 'name' | 'append'>): Records {
	const put = (own: Columns): Packed => {
		const { columns, packed } = pack(own, false);
		const held: Held = { file: file.name, columns: {} };
		const small: Columns = {};
		for (const [key, column] of Object.entries(columns))
			if (column.byteLength <= SMALL) small[key] = column.slice();
			else held.columns[key] = file.append(column);
		return { columns: small, packed, held };
	};
	const [core, further] = divided(columns);
	return {
		chunk: sealed<StoredChunk>({ dataset, n, rows, ...put(core) }),
		extras: further.size
			? [
					sealed<ExtraChunk>({
						dataset,
						n,
						name: [...further.keys()].join(JOINT),
						...put(Object.assign({}, ...further.values()))
					})
				]
			: []
	};
}

/** With its checksum. */
export function sealed<Record extends Packed & { checksum?: number }>(record: Record): Record {
	return { ...record, checksum: checksumOf(record) };
}

/** The records that hold some further columns of a chunk. */
export async function recordsWith(dataset: string, n: number, names: ReadonlySet<string>): Promise<ExtraChunk[]> {
	if (!names.size) return [];
	const { extras } = database;
	const keys = (await extras
		.where('[dataset+n+name]')
		.between([dataset, n, Dexie.minKey], [dataset, n, Dexie.maxKey])
		.primaryKeys()) as unknown as [string, number, string][];
	const wanted = keys.filter(([, , joint]) => joint.split(JOINT).some((name) => names.has(name)));
	return (await extras.bulkGet(wanted)).filter((record) => record !== undefined);
}

/** Writes rows set aside by an import, as CSV text. */
export function writeAside(dataset: string, n: number, csv: Uint8Array<ArrayBuffer>): Promise<void> {
	return guarded(async () => void (await database.asides.put({ dataset, n, csv })));
}

/**
 * Makes the chunks written under `dataset.id` a dataset. Written last.
 *
 * @param remembered  choices to remember with it: both or none
 */
export function publishDataset(dataset: Dataset, remembered: readonly Setting[] = []): Promise<void> {
	const { datasets, settings } = database;
	return guarded(() =>
		database.transaction('rw', [datasets, settings], async () => {
			await datasets.put(dataset);
			for (const setting of remembered) await settings.put(setting);
		})
	);
}

/** @throws {AppError} `storage/missing` when there is no such dataset (any more) */
export async function readDataset(id: string): Promise<Dataset> {
	const dataset = await guarded(() => database.datasets.get(id));
	if (dataset && dataset.deletedAt === undefined) return dataset;
	throw new AppError('storage/missing', text.failures.gone, text.failures.goneHint);
}

/** The rows an import set aside, as the CSV file to download; null when there were none. */
export async function readAsides(dataset: string): Promise<Blob | null> {
	const parts = await guarded(() =>
		database.asides
			.where('[dataset+n]')
			.between(...under(dataset))
			.toArray()
	);
	return parts.length
		? new Blob(
				parts.map(({ csv }) => csv),
				{ type: 'text/csv' }
			)
		: null;
}

/** The columns asked for, one chunk after the other: `n`, `rows` and the arrays by name. */
export interface ChunkColumns {
	n: number;
	rows: number;
	columns: Record<string, TypedColumn>;
}

/** @throws {AppError} `storage/damaged` when the columns are not those that were stored */
export function requireSound(record: Packed & { n: number; checksum?: number }): void {
	const { n, checksum: expected } = record;
	if (expected !== undefined && checksumOf(record) !== expected) throw damagedPart(n);
}

/**
 * A record with the columns that `wanted` names, wherever they lie. Not for transactions, which end while a file is read: what they need is
 * brought into the database before (`bringHome`).
 *
 * @throws {AppError} `storage/damaged`
 */
export async function withHeld<Record extends Packed & { n: number }>(
	record: Record,
	wanted: (key: string) => boolean
): Promise<Record> {
	const { held, columns, packed, n } = record;
	if (!held) return record;
	const keys = columnNames(record).filter(wanted).map((key) => packed?.[key]?.as ?? key); // prettier-ignore
	return { ...record, columns: { ...columns, ...(await readHeld(held, [...new Set(keys)].filter((key) => key in held.columns), n)) } }; // prettier-ignore
}

/** Reads one chunk's columns. Names: those of IncidentColumns, `x0` …, and `x3` or `x3.bytes`/`x3.offsets` for text. */
export async function readChunk(dataset: string, n: number, names: readonly string[]): Promise<ChunkColumns> {
	const further = new Set(names.map((name) => EXTRA.exec(name)?.[0]).filter((name) => name !== undefined));
	const [chunk, records] = await guarded(() =>
		Promise.all([database.chunks.get([dataset, n]), recordsWith(dataset, n, further)])
	);
	if (!chunk) throw new AppError('storage/missing', text.failures.partMissing(n + 1), text.failures.importAgain);
	for (const record of [chunk, ...records]) requireSound(record);
	const columns: Columns = {};
	const take = (record: Packed, key: string) => {
		const column = unpacked(record, key);
		if (column) columns[key] = column;
	};
	// Inside a transaction nothing may be waited for that is not asked for.
	const core =
		chunk.held && names.some((name) => !EXTRA.test(name)) ? await withHeld(chunk, (key) => names.includes(key)) : chunk;
	for (const name of names) if (!EXTRA.test(name)) take(core, name);
	const isWanted = (key: string) => further.has(EXTRA.exec(key)![0]);
	for (const record of records) {
		const whole = record.held ? await withHeld(record, isWanted) : record;
		for (const key of columnNames(whole)) if (isWanted(key)) take(whole, key);
	}
	const found = new Set(Object.keys(columns).map((key) => EXTRA.exec(key)?.[0] ?? key));
	for (const name of names)
		if (!found.has(EXTRA.exec(name)?.[0] ?? name))
			throw new AppError('input/value', `There is no column “${name}” in this dataset.`);
	return { n, rows: chunk.rows, columns };
}

/**
 * The chunks of a dataset in order, with the columns asked for only. Give `chunks` (which ones) to read a share of them.
 * @throws {AppError} `storage/missing` when the dataset or one of its chunks is gone
 */
export async function* chunkColumns(
	datasetId: string,
	names: readonly string[],
	chunks?: Iterable<number>
): AsyncGenerator<ChunkColumns, void, void> {
	const which = chunks ?? Array.from({ length: (await readDataset(datasetId)).chunks }, (_, n) => n);
	for (const n of which) yield await readChunk(datasetId, n, names);
}

type Loaded<Name extends string> = { [K in Name]: K extends keyof IncidentColumns ? IncidentColumns[K] : TypedColumn } & {
	rows: number;
};

/** Whole columns of a dataset, the chunks joined end to end. Not for text columns (`chunkColumns` reads them chunk by chunk). */
export async function loadColumns<Name extends string>(datasetId: string, names: readonly Name[]): Promise<Loaded<Name>> {
	const dataset = await readDataset(datasetId);
	const whole: Record<string, TypedColumn> = {};
	let at = 0;
	for await (const { rows, columns } of chunkColumns(datasetId, names)) {
		for (const name of names) {
			const part = columns[name];
			if (!part) throw new AppError('input/value', `“${name}” is a text column: it is read chunk by chunk.`);
			whole[name] ??= new (part.constructor as new (n: number) => TypedColumn)(dataset.rows);
			whole[name].set(part, at);
		}
		at += rows;
	}
	return { ...whole, rows: at } as Loaded<Name>;
}

/** All tables that hold rows of datasets: a transaction in which rows are discarded has to be over them. */
export const rowTables = () => [database.chunks, database.extras, database.asides, database.edits];

/** Frees everything stored under an id that never became a dataset. */
export async function discardAll(dataset: string): Promise<void> {
	await discardChunks(dataset);
	await removeFiles(dataset);
}

/** Frees the rows under an id, in a transaction of its own or of the caller, who removes its files afterwards. */
export function discardChunks(dataset: string): Promise<void> {
	const { chunks, extras, asides, edits } = database;
	return guarded(() =>
		database.transaction('rw', rowTables(), async () => {
			await chunks
				.where('[dataset+n]')
				.between(...under(dataset))
				.delete();
			await extras
				.where('[dataset+n+name]')
				.between(...under(dataset))
				.delete();
			await asides
				.where('[dataset+n]')
				.between(...under(dataset))
				.delete();
			await edits
				.where('[dataset+step+n+column]')
				.between(...under(dataset))
				.delete();
		})
	);
}
