import type { Dataset } from '$lib/domain/dataset';
import type { PickedTable } from '$lib/ingest/formats/choice';
import type { Expanded } from '$lib/ingest/formats/expand';
import type { ImportProgress } from '$lib/ingest/import-files';
import type { Inspection, Preview } from '$lib/ingest/inspect';
import type { Mapping } from '$lib/ingest/mapping';
import type { HeaderMatch } from '$lib/ingest/match-file';

export type ImportStep = 'choose' | 'looking' | 'tables' | 'mapping' | 'reading' | 'done';

/** An import as its screens see it; `stores/importing.svelte.ts` is one. */
export interface ImportFlowState {
	readonly step: ImportStep;
	/** What the chosen files hold, to choose from in the step `tables`. */
	readonly found: readonly Expanded[];
	/** What will be read; before it is known, the files themselves. */
	readonly tables: readonly PickedTable[];
	/** What the dataset will be called. */
	name: string;
	readonly inspection: Inspection | undefined;
	readonly mapping: Mapping | undefined;
	/** How the columns of the other files stand for those of the first, where they are called otherwise. */
	readonly matches: readonly HeaderMatch[];
	readonly preview: Preview | undefined;
	/** A changed mapping is being tried on the sample. */
	readonly previewing: boolean;
	readonly progress: ImportProgress | undefined;
	/** What was stored, once it is. */
	readonly dataset: Dataset | undefined;
	readonly failure: unknown;
	choose(files: File[]): Promise<void>;
	/** Takes some of the tables found. */
	pick(tables: PickedTable[]): Promise<void>;
	change(mapping: Mapping): void;
	changeMatch(match: HeaderMatch): void;
	/** Reads the files with the mapping. */
	confirm(): Promise<void>;
	/** Stops looking or reading; what was written is forgotten. */
	cancel(): void;
	/** Back to the beginning. */
	reset(): void;
	/** The rows set aside as a CSV file; null when there are none. */
	asides(): Promise<Blob | null>;
}
