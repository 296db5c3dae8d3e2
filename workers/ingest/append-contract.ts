import type { Dataset, PortalOrigin, Precision, SetAside } from '$lib/domain/dataset';
import type { By } from '$lib/append/difference';
import type { TableRef } from '$lib/ingest/formats/expand';
import type { ImportProgress } from '$lib/ingest/import-files';
import type { Mapping } from '$lib/ingest/mapping';
import type { HeaderMatch } from '$lib/ingest/match-file';
import type { AppendUndo } from '$lib/storage/append';
import type { OnProgress } from '../jobs';

export interface CompareRequest {
	dataset: string;
	files: (File | TableRef)[];
	/** What the files are called on the screen. */
	name: string;
	matches: HeaderMatch[];
	/** Columns by which the publisher knows a row. */
	rowKey?: readonly string[];
}

/** What a way of comparing gives. */
export interface Way {
	by: By;
	/** The column or columns of the key. */
	label: string;
	added: number;
	already: number;
	changed: number;
}

/** The rows have been read and held against the dataset; nothing is in it yet. `read = kept + setAside`. */
export interface Comparison {
	/** What the rows wait under. */
	pending: string;
	/** The best way first. */
	ways: Way[];
	read: number;
	kept: number;
	setAside: SetAside[];
	/** First and last time of the rows that were read, civil milliseconds. */
	dates: [first: number, last: number] | null;
	precision: Precision;
	notes: string[];
}

/** How waiting rows are added. */
export interface Adding {
	by: By;
	/** Changed rows take the place of the row they are a newer version of. */
	newer?: boolean;
	portal?: PortalOrigin;
}

export interface AppendApi {
	/** How the columns of files stand for those of a dataset; files with the same columns together. */
	matchToDataset(job: number, dataset: string, files: (File | TableRef)[]): Promise<HeaderMatch[]>;
	/** How the columns of the other files stand for those of the first; only files whose columns are called otherwise. */
	matchToFirst(job: number, files: (File | TableRef)[], mapping: Mapping): Promise<HeaderMatch[]>;
	/** Reads the rows and holds them against the dataset. They wait until they are added or forgotten; one comparison at a time. */
	compare(
		job: number,
		request: CompareRequest,
		parsers: MessagePort[],
		onProgress: OnProgress<ImportProgress>
	): Promise<Comparison>;
	/** Adds the new rows, all or none of them. */
	append(job: number, pending: string, adding: Adding): Promise<{ dataset: Dataset; undo: AppendUndo | null }>;
	/** Forgets the rows that wait; without an id, whatever waits. */
	forget(pending?: string): Promise<void>;
}
