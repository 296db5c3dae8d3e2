import type { By } from '$lib/append/difference';
import type { AppendedRows, Dataset, Precision, SetAside } from '$lib/domain/dataset';
import type { PickedTable } from '$lib/ingest/formats/choice';
import type { Expanded } from '$lib/ingest/formats/expand';
import type { ImportProgress } from '$lib/ingest/import-files';
import type { HeaderMatch } from '$lib/ingest/match-file';

export type AppendStep = 'choose' | 'looking' | 'tables' | 'match' | 'reading' | 'compared' | 'adding' | 'done';

/** A way to know rows again, with what it gives. */
export interface WayShown {
	by: By;
	/** The columns of the key. */
	label: string;
	added: number;
	already: number;
	changed: number;
}

export interface ComparisonShown {
	ways: readonly WayShown[];
	read: number;
	kept: number;
	setAside: readonly SetAside[];
	dates: [first: number, last: number] | null;
	precision: Precision;
	notes: readonly string[];
}

/** The adding of newer rows as its screen sees it; `stores/appending.svelte.ts` is one. */
export interface AppendFlowState {
	readonly dataset: Dataset | undefined;
	readonly step: AppendStep;
	readonly found: readonly Expanded[];
	readonly tables: readonly PickedTable[];
	readonly matches: readonly HeaderMatch[];
	readonly comparison: ComparisonShown | undefined;
	/** The way that is chosen. */
	readonly by: By;
	/** Of changed records the newer version is taken. */
	readonly newer: boolean;
	readonly progress: ImportProgress | undefined;
	readonly failure: unknown;
	/** What was added in the end, and whether it can be undone. */
	readonly added: AppendedRows | undefined;
	readonly undoable: boolean;
	choose(files: File[]): Promise<void>;
	pick(tables: PickedTable[]): Promise<void>;
	change(match: HeaderMatch): void;
	compare(): Promise<void>;
	way(by: By): void;
	takeNewer(newer: boolean): void;
	/** Back to the columns, or to the choice of files. */
	back(): Promise<void>;
	add(): Promise<void>;
	undo(): Promise<void>;
	cancel(): void;
}
