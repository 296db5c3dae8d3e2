import Dexie, { type EntityTable, type Table } from 'dexie';
import type { BoundaryLayer, CalendarLayer, Dataset } from '$lib/domain/dataset';
import type { Bookmark } from '$lib/domain/bookmark';
import type { StoredJoin } from '$lib/domain/joins';
import type { ModelRecord } from '$lib/domain/model-record';
import type { StoredEdit } from './edits';
import type { Packed } from './packing';

/** One remembered choice; the key says what it is about. */
export interface Setting {
	key: string;
	value: unknown;
}

/** The incident columns of one chunk. What versions before 3 stored is not packed; from 4 on columns may lie in a file. */
export interface StoredChunk extends Packed {
	dataset: string;
	/** 0, 1, 2, … */
	n: number;
	rows: number;
	/** Absent in what the first versions stored. */
	checksum?: number;
}

/** Further columns of one chunk, apart from the others: a map that needs places and times never reads the texts. */
export interface ExtraChunk extends Packed {
	dataset: string;
	n: number;
	/** `x0`, `x1`, … by position in `Dataset.extras`; several are joined by `+`. A column is one array, or `x3.bytes` and `x3.offsets` for text. */
	name: string;
	checksum?: number;
}

/** Rows set aside by an import, as text of the source file, so that they can be downloaded. */
export interface AsideRows {
	dataset: string;
	n: number;
	/** UTF-8 CSV lines: row number, reason, then the cells. */
	csv: Uint8Array<ArrayBuffer>;
}

/** A record of a backup file that waits until the whole file has been read: `storage/backup-restore.ts`. */
export interface WaitingRecord {
	/** Which restoring it belongs to. */
	run: string;
	n: number;
	table: string;
	value: unknown;
}

export class CrimeDatabase extends Dexie {
	datasets!: EntityTable<Dataset, 'id'>;
	/** The incident columns only; the further columns are in `extras`. Read and write both through `storage/chunks.ts`. */
	chunks!: Table<StoredChunk, [dataset: string, n: number]>;
	extras!: Table<ExtraChunk, [dataset: string, n: number, name: string]>;
	asides!: Table<AsideRows, [dataset: string, n: number]>;
	/** What the steps of tidying changed: `storage/edits.ts`. */
	edits!: Table<StoredEdit, [dataset: string, step: number, n: number, column: string]>;
	boundaries!: EntityTable<BoundaryLayer, 'id'>;
	calendars!: EntityTable<CalendarLayer, 'id'>;
	/** Tables by area and places that the user joined to a dataset: `storage/joins.ts`. */
	joins!: EntityTable<StoredJoin, 'id'>;
	models!: EntityTable<ModelRecord, 'id'>;
	/** Views of Explore that the user kept: `storage/bookmarks.ts`. */
	bookmarks!: EntityTable<Bookmark, 'id'>;
	settings!: EntityTable<Setting, 'key'>;
	/** Empty but while a backup is being restored. */
	waiting!: Table<WaitingRecord, [run: string, n: number]>;

	constructor(name = 'openbeat') {
		super(name, { cache: 'disabled' }); // chunks are large and read once: no second copy in memory
		// A released version is history: to change the schema, add the next version with its upgrade below.
		this.version(1).stores({
			datasets: 'id, importedAt',
			chunks: '[dataset+n]',
			extras: '[dataset+n+name]',
			asides: '[dataset+n]',
			boundaries: 'id, dataset',
			calendars: 'id, dataset',
			models: 'id, dataset, run, [dataset+kind]',
			settings: 'key',
			waiting: '[run+n]'
		});
		this.version(2).stores({ joins: 'id, dataset' });
		// From here on chunks are packed (packing.ts) and further columns share a record; what is there stays as it is.
		this.version(3).stores({ edits: '[dataset+step+n+column]' });
		// From here on columns of large imports may lie in files (column-files.ts), which an older app would not find.
		this.version(4).stores({});
		this.version(5).stores({ bookmarks: 'id, dataset' });
	}
}

/** The one connection of this thread. */
export const database = new CrimeDatabase();
