import type { Dataset, PortalOrigin } from '$lib/domain/dataset';
import type { Expanded, TableRef } from '$lib/ingest/formats/expand';
import type { ImportProgress } from '$lib/ingest/import-files';
import type { Inspection, Preview } from '$lib/ingest/inspect';
import type { Mapping } from '$lib/ingest/mapping';
import type { Unit } from '$lib/ingest/parts';
import type { OnProgress } from '../jobs';
import type { AppendApi } from './append-contract';
import type { HeaderMatch } from '$lib/ingest/match-file';

export interface ImportRequest {
	/** Files, or tables in them: they become one dataset. */
	files: (File | TableRef)[];
	name: string;
	mapping: Mapping;
	/** How the columns of the files that name them otherwise stand for those of the first. */
	matches?: HeaderMatch[];
	/** Sentences of the preset and of the guess for the report. */
	notes: string[];
	/** What makes another file the same kind of table: choices are remembered by it. */
	signature?: string;
	/** The user changed the guess: the mapping is remembered for files with these columns. */
	remember?: boolean;
	/** The portal that the files come from. */
	portal?: PortalOrigin;
}

export interface IngestApi extends AppendApi {
	/** What a file is and which tables it holds. */
	expand(job: number, file: File): Promise<Expanded>;
	/** Looks at the beginning of a table: how it is written, what its columns seem to be. */
	inspect(job: number, file: File | TableRef): Promise<Inspection>;
	/** The beginning of a large plain file, with which parsers are warmed up; null for others. */
	trial(job: number, file: File | TableRef, mapping: Mapping): Promise<Unit | null>;
	/** What a changed mapping makes of the beginning of a table. */
	preview(job: number, file: File | TableRef, mapping: Mapping): Promise<Preview>;
	/** Reads the files into one dataset. When it fails or is cancelled nothing is left behind. */
	/** @param parsers  ports of parse workers that share the reading */
	start(job: number, request: ImportRequest, parsers: MessagePort[], onProgress: OnProgress<ImportProgress>): Promise<Dataset>;
	cancel(job: number): void;
}
