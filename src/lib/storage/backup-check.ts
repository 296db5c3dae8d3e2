import type { Dataset } from '$lib/domain/dataset';
import { AppError } from '$lib/domain/errors';
import type { BackupRecord } from './backup-format';
import type { ExtraChunk, StoredChunk } from './database';
import { JOINT, lengthOf } from './packing';
import { text } from '$lib/messages/text';

/** Tables in the order in which a backup holds them, each with the fields that make up its key. */
export const BACKUP_TABLES = {
	datasets: ['id'],
	chunks: ['dataset', 'n'],
	extras: ['dataset', 'n', 'name'],
	asides: ['dataset', 'n'],
	edits: ['dataset', 'step', 'n', 'column'],
	boundaries: ['id'],
	calendars: ['id'],
	joins: ['id'],
	models: ['id'],
	bookmarks: ['id'],
	settings: ['key']
} as const;
export type BackupTable = keyof typeof BACKUP_TABLES;

const refuse = (what: string) => new AppError('backup/damaged', text.backup.inconsistent(what), text.backup.useAnother);

/**
 * Looks at every record of a backup before any is written: known tables, whole keys, equally long columns, and for every
 * dataset all of its chunks. Holds no records, only what it has to count.
 */
export class BackupCheck {
	/** The datasets by id, in the file's order. */
	readonly datasets = new Map<string, Dataset>();
	#keys = new Set<string>();
	#chunks = new Map<string, number>();
	#extras = new Map<string, number>();

	add([table, value]: BackupRecord): void {
		if (!(table in BACKUP_TABLES)) throw refuse(text.backup.check.unknownTable(table));
		if (typeof value !== 'object' || value === null) throw refuse(text.backup.check.empty(table));
		const record = value as Record<string, unknown>;
		const key = BACKUP_TABLES[table as BackupTable].map((field) => {
			const part = record[field];
			if (typeof part !== 'string' && !Number.isFinite(part)) throw refuse(text.backup.check.noField(table, field));
			return part;
		});
		const name = JSON.stringify([table, ...key]);
		if (this.#keys.has(name)) throw refuse(text.backup.check.twice(table));
		this.#keys.add(name);
		if (table === 'datasets') this.#addDataset(value as Dataset);
		else if ('dataset' in record && !this.datasets.has(record.dataset as string)) throw refuse(text.backup.check.orphan(table));
		if (table === 'chunks') this.#addChunk(value as StoredChunk);
		if (table === 'extras') this.#addExtras(value as ExtraChunk);
	}

	/** Call after the last record. @throws {AppError} `backup/damaged` when something is missing */
	finish(): void {
		for (const [id, { name, chunks, extras }] of this.datasets) {
			const found = this.#chunks.get(id) ?? 0;
			if (found !== chunks) throw refuse(text.backup.check.parts(name, found, chunks));
			const columns = this.#extras.get(id) ?? 0;
			if (columns !== chunks * extras.length) throw refuse(text.backup.check.columns(name));
		}
	}

	#addDataset(dataset: Dataset) {
		const { id, name, rows, chunks, extras, categories } = dataset;
		if (typeof name !== 'string' || !(rows >= 0) || !(chunks >= 0) || !Array.isArray(extras) || !Array.isArray(categories))
			throw refuse(text.backup.check.lacks);
		this.datasets.set(id, dataset);
	}

	#addExtras({ dataset, name }: ExtraChunk) {
		for (let columns = name.split(JOINT).length; columns > 0; columns--) this.#count(this.#extras, dataset);
	}

	#addChunk(chunk: StoredChunk) {
		const { dataset, n, rows } = chunk;
		const { name, chunks } = this.datasets.get(dataset)!;
		if (!Number.isInteger(n) || n < 0 || n >= chunks) throw refuse(text.backup.check.tooMany(name, n + 1, chunks));
		for (const key of ['lon', 'lat', 'start', 'end', 'precision', 'category', 'weight', 'row'])
			if (lengthOf(chunk, key) !== rows) throw refuse(text.backup.check.lengths(name, n + 1));
		this.#count(this.#chunks, dataset);
	}

	#count(counts: Map<string, number>, id: string) {
		counts.set(id, (counts.get(id) ?? 0) + 1);
	}
}
